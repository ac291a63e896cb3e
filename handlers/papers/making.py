"""Files of an event, by their kind: the same for the chat and for the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from documents.docx_out import docx_bytes
from documents.pdf_out import pdf_bytes
from documents.workbook_out import sheet_csv, workbook_bytes
from handlers.frames import frames_of
from handlers.papers.choosing import paper_of
from handlers.papers.parts import Copy, requisites_of
from handlers.papers.photo_appendix import shots_of
from handlers.papers.sheets import reports_sheet, sheets_of
from storage import awards, collected, registry, requisites

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from domain.collected import Collected
    from domain.events import Event
    from storage.engine import Transaction
    from texts import Words


def _docx(found: Collected, words: Words, copy: Copy) -> bytes:
    return docx_bytes(paper_of(found, words, copy))


def _pdf(found: Collected, words: Words, copy: Copy) -> bytes:
    return pdf_bytes(paper_of(found, words, copy))


def _xlsx(found: Collected, words: Words, copy: Copy) -> bytes:  # noqa: ARG001 - data have no copies
    return workbook_bytes(sheets_of(found, words), title=found.event.title)


def _csv(found: Collected, words: Words, copy: Copy) -> bytes:  # noqa: ARG001
    return sheet_csv(reports_sheet(found, words))


MAKERS: Mapping[str, Callable[[Collected, Words, Copy], bytes]] = {
    "docx": _docx,
    "pdf": _pdf,
    "xlsx": _xlsx,
    "csv": _csv,
}
"""Kind of file → how it is made. They take their time: for a thread, outside of any transaction."""


async def collect(
    tx: Transaction, event: Event, paths: Iterable[str], now: datetime, *, is_working: bool
) -> tuple[Collected, Copy]:
    """What a copy is made from, and the copy: its territory, the winners that a person has confirmed there, pictures.

    An official copy has accepted reports alone. The pictures are named: `photo_appendix.with_pictures` reads them.
    """
    paths = tuple(paths)
    found = await collected.of_event(tx, event, paths, now, only_accepted=not is_working)
    territories = await registry.territories_within(tx, paths)
    above = [one.path for one in territories]
    tops = [
        one.name for one in territories if not any(one.path != path and one.path.startswith(path) for path in above)
    ]
    won = [
        # Who is the first of a district is not the first of the town.
        one.name if one.territory.name in tops else f"{one.name} ({one.territory.name})"
        for one in await awards.diplomas_of(tx, event.id)
        if one.territory.path.startswith(paths)
    ]
    asked = requisites_of(await requisites.of_event(tx, event.id))
    shots = shots_of(await frames_of(tx, found), is_working=is_working)
    place, winners = ", ".join(tops), tuple(dict.fromkeys(won))
    return found, Copy(is_working=is_working, place=place, requisites=asked, winners=winners, shots=shots)
