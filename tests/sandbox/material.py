"""What many of these tests are made of: pictures, expected refusals, a session that ends at once."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.exceptions import TelegramAPIError
from PIL import Image


class QuickSession(AiohttpSession):
    """aiogram's session without its pause for TLS at the end."""

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


def picture(width: int = 1500, height: int = 1000, kind: str = "JPEG", **save: Any) -> bytes:
    """A picture with something in it."""
    buffer = io.BytesIO()
    image = Image.linear_gradient("L").resize((width, height)).convert("RGB")
    image.putpixel((0, 0), (width % 256, height % 256, 7))
    image.save(buffer, kind, **save)
    return buffer.getvalue()


def refused(description: str, error: type[TelegramAPIError] = TelegramAPIError) -> Any:
    """Expects aiogram to raise with exactly this description."""
    return pytest.raises(error, match=re.escape(description) + "$")
