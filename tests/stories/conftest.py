from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
import structlog
from PIL import Image

from storage.migrate import upgrade
from tests.stories.town import Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database at the present schema, to copy: migrating anew for each story would take most of its time."""
    path = tmp_path_factory.mktemp("template") / "svodka.db"
    upgrade(f"sqlite:///{path}")
    return path


@pytest.fixture
def troubles() -> Iterator[list[str]]:
    """The errors that the bot logs meanwhile: a failed handler, a message that Telegram refused."""
    found: list[str] = []

    def note(_logger: Any, _method: str, event: structlog.typing.EventDict) -> structlog.typing.EventDict:
        if event["level"] in {"error", "critical"}:
            found.append(str(event))
        return event

    plain = structlog.dev.ConsoleRenderer(colors=False, exception_formatter=structlog.dev.plain_traceback)
    structlog.configure(processors=[structlog.processors.add_log_level, note, plain])
    yield found
    structlog.reset_defaults()


@pytest.fixture
async def town(template: Path, tmp_path: Path, troubles: list[str]) -> AsyncIterator[Town]:
    """A town whose bot must log no error, unless the story says `town.expects_trouble = True`."""
    async with Town(template, tmp_path) as town:
        yield town
    assert town.expects_trouble or not troubles, "\n".join(troubles)


@pytest.fixture(scope="session")
def pictures() -> list[bytes]:
    """Ten different photos, as JPEG."""
    return [_picture(number) for number in range(10)]


def _picture(number: int) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (320, 240), (20 * number, 120, 200 - 15 * number)).save(buffer, "JPEG")
    return buffer.getvalue()
