"""What the tour leaves: the documents, pictures, awards and deadlines as the admin gets them in the chat."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

from PIL import Image

from bot.demo.chats import ADMIN, TourFailed

if TYPE_CHECKING:
    from pathlib import Path

    from bot.demo.chats import Chats
    from sandbox.client import Person, View

DOCUMENTS = {
    "10-summary.docx": "docx",
    "11-summary-official.docx": "docx-official",
    "12-summary.pdf": "pdf",
    "13-summary-official.pdf": "pdf-official",
    "14-data.xlsx": "xlsx",
    "15-photos.zip": "zip",
}
# What goes as a photo is a JPEG when it comes out of Telegram.
CHARTS = ("20-chart-categories.jpg", "21-chart-places.jpg", "22-chart-progress.jpg", "23-chart-years.jpg")
DIPLOMA, PICTURE = "30-diploma.pdf", "31-diploma.jpg"
CERTIFICATES, PROTOCOL = "32-certificates.pdf", "33-protocol.docx"
CALENDAR = "40-calendar.ics"


class Files:
    """The admin's way to every file about an event."""

    def __init__(self, chats: Chats, out: Path, event: int) -> None:
        self._chats = chats
        self._out = out
        self._event = event
        self._admin: Person = chats.people[ADMIN]

    async def _keeps(self, name: str, *, picture: bool = False) -> None:
        """Waits for a file and keeps it under this name. Raises TourFailed if it does not open."""
        kind = "photo" if picture else "document"
        view: View = await self._chats.hears(self._admin, lambda one: _kind(one) == kind)
        content = await self._chats.sandbox.downloads(view)
        (self._out / name).write_bytes(content)
        check(name, content)
        self._chats.tell(f"    → {name}: {len(content):,} bytes")

    async def documents(self) -> None:
        """The summary in both copies, the data, and the archive with photos."""
        await self._chats.presses(self._admin, f"pa1:{self._event}:show")
        for name, do in DOCUMENTS.items():
            await self._chats.presses(self._admin, f"pa1:{self._event}:{do}:")
            await self._keeps(name)

    async def charts(self) -> None:
        """One picture of each sort."""
        await self._chats.says(self._admin, f"/totals {self._event}")
        await self._chats.presses(self._admin, f"t3:{self._event}:charts:")
        for place, name in enumerate(CHARTS):
            await self._chats.presses(self._admin, f"t3:{self._event}:draw:0:0:{place}:")
            await self._keeps(name, picture=True)

    async def awards(self, issuer: str) -> None:
        """From the rating to the winner, and the papers for all."""
        chats, admin = self._chats, self._admin
        await chats.says(admin, "/rating")
        await chats.presses(admin, f"ra1:{self._event}:table")
        await chats.presses(admin, f"ra1:{self._event}:why:")
        for do in ("win", "usual", "in", "show", "diploma"):
            await chats.presses(admin, f"aw1:{self._event}:{do}:")
        await chats.hears(admin, lambda view: [one.data for one in view.buttons] == [f"aw1:{self._event}:list:0:0"])
        await chats.says(admin, issuer)
        await self._keeps(DIPLOMA)
        await self._keeps(PICTURE, picture=True)
        await chats.presses(admin, f"aw1:{self._event}:certificates:")
        await self._keeps(CERTIFICATES)
        await chats.presses(admin, f"aw1:{self._event}:protocol:")
        await self._keeps(PROTOCOL)

    async def calendar(self) -> None:
        await self._chats.says(self._admin, "/calendar")
        await self._keeps(CALENDAR)


def _kind(view: View) -> str:
    media = view.get("media")
    return str(media["kind"]) if media else ""


def check(name: str, content: bytes) -> None:
    """Opens the file as whoever gets it would. Raises TourFailed."""
    try:
        is_good = _opens(name.rpartition(".")[2], content)
    except (zipfile.BadZipFile, OSError, SyntaxError) as wrong:
        raise TourFailed(f"{name} does not open: {wrong}") from wrong
    if not is_good:
        raise TourFailed(f"{name} does not open")


def _opens(ending: str, content: bytes) -> bool:
    match ending:
        case "docx" | "xlsx" | "zip":
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                return bool(archive.namelist()) and archive.testzip() is None
        case "pdf":
            return content.startswith(b"%PDF-") and b"%%EOF" in content[-1024:]
        case "ics":
            return content.startswith(b"BEGIN:VCALENDAR") and content.rstrip().endswith(b"END:VCALENDAR")
        case _:
            Image.open(io.BytesIO(content)).verify()
            return True
