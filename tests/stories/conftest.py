from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from storage.migrate import upgrade
from tests.stories.town import Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database at the present schema, to copy: migrating anew for each story would take most of its time."""
    path = tmp_path_factory.mktemp("template") / "svodka.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
async def town(template: Path, tmp_path: Path) -> AsyncIterator[Town]:
    async with Town(template, tmp_path) as town:
        yield town


@pytest.fixture(scope="session")
def pictures() -> list[bytes]:
    """Ten different photos, as JPEG."""
    found = []
    for number in range(10):
        buffer = io.BytesIO()
        Image.new("RGB", (320, 240), (20 * number, 120, 200 - 15 * number)).save(buffer, "JPEG")
        found.append(buffer.getvalue())
    return found
