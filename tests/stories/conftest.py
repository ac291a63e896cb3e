from __future__ import annotations

import asyncio
import io
from typing import TYPE_CHECKING, Any

import pytest
import structlog
from PIL import Image

from documents.picture_workers import PictureWorkers
from storage.migrate import upgrade
from tests.stories.town import Town

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path
    from types import TracebackType


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


class _LastingWorkers(PictureWorkers):
    """Serves one town after the other: a process takes a second to start."""

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """The next town goes on with it."""

    async def end(self) -> None:
        await super().__aexit__(None, None, None)


@pytest.fixture(scope="session")
def workers() -> Iterator[PictureWorkers]:
    lasting = _LastingWorkers(workers=1)
    yield lasting
    asyncio.run(lasting.end())


@pytest.fixture
async def town(template: Path, tmp_path: Path, troubles: list[str], workers: PictureWorkers) -> AsyncIterator[Town]:
    """A town whose bot must log no error, unless the story says `town.expects_trouble = True`."""
    async with Town(template, tmp_path, workers) as town:
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
