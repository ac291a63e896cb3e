"""Pictures in papers: which may stand in the appendix of a paper, how many a file has room for, what they came from.

A picture is read when a paper is made and leaves the bot when it is sent: in between, consent may be withdrawn.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from documents.paper import Picture
from documents.paper_pictures import for_paper
from documents.picture_decoding import Refused
from domain.library import FORMS
from handlers.frames import frames_of, photo_questions
from handlers.papers.parts import Shot
from storage import collected

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from domain.behind import Shown
    from domain.events import Event
    from handlers.frames import Frame
    from handlers.papers.parts import Copy
    from storage.blobs import Blobs
    from storage.engine import Transaction

ILLUSTRATED = ("docx", "pdf")
"""Kinds of files that have an appendix of pictures."""

ARCHIVED = "zip"
"""The kind of file that has all pictures that may be handed on."""

UNCHOSEN = 12
"""Pictures where nobody has chosen any: the first one of each report."""

MOST = 60
"""Of the pictures that were chosen: thirty pages and twenty megabytes, where a bot may send fifty."""


def shots_of(frames: Iterable[Frame], *, is_working: bool) -> tuple[Shot, ...]:
    """Those that were chosen and may stand in this copy: in an official one only what may be published."""
    allowed = _allowed(frames, is_working=is_working)
    first = _first(allowed)
    chosen = [one for one in allowed if one.photo.chosen_at]
    wanted = chosen or [one for one in allowed if first[one.photo.report] is one][:UNCHOSEN]
    return tuple(Shot(one.blob, _caption(one)) for one in wanted)


def _allowed(frames: Iterable[Frame], *, is_working: bool) -> list[Frame]:
    return [one for one in frames if (one.consent.may_be_handed_on if is_working else one.consent.may_be_published)]


def _first(frames: Sequence[Frame]) -> dict[int, Frame]:
    """Report → the first of its pictures."""
    return {one.photo.report: one for one in reversed(frames)}


def shown_in(kind: str, frames: Iterable[Frame], *, is_working: bool) -> Shown:
    """What such a paper takes from each report by itself: the choice in one report is no change of the others."""
    if kind not in {*ILLUSTRATED, ARCHIVED}:
        return {}
    allowed, shown = _allowed(frames, is_working=is_working), dict[int, list[tuple[str, bool]]]()
    first, with_choice = _first(allowed), {one.photo.report for one in allowed if one.photo.chosen_at}
    for one in allowed:
        report, is_chosen = one.photo.report, one.photo.chosen_at is not None
        if kind == ARCHIVED:
            shown.setdefault(report, []).append((one.blob, False))
        elif is_chosen or (report not in with_choice and first[report] is one):
            shown.setdefault(report, []).append((one.blob, is_chosen))
    return shown


async def may_stand(
    tx: Transaction, used: frozenset[Shot], event: Event, paths: Iterable[str], now: datetime, *, is_working: bool
) -> bool:
    """Whether all pictures that were used would be used still: read where the paper is sent."""
    if not used:
        return True
    asked = photo_questions(FORMS[event.form])
    found = await collected.of_event(tx, event, paths, now, only_accepted=not is_working, questions=asked)
    return used <= set(shots_of(await frames_of(tx, found), is_working=is_working))


def _caption(frame: Frame) -> str:
    return f"{frame.organisation.name}. {frame.caption}" if frame.caption else frame.organisation.name


async def with_pictures(copy: Copy, files: Blobs) -> Copy:
    """The copy with what was read of its pictures, and these alone; a file that is lost or damaged is left out."""
    read = [(shot, picture) for shot in copy.shots[:MOST] if (picture := await _picture(shot, files))]
    shots, pictures = tuple(shot for shot, _ in read), tuple(picture for _, picture in read)
    return replace(copy, shots=shots, pictures=pictures, unshown=max(0, len(copy.shots) - MOST))


async def _picture(shot: Shot, files: Blobs) -> Picture | None:
    try:
        content = await files.get(shot.blob)
        return Picture(await asyncio.to_thread(for_paper, content), shot.caption)
    except (FileNotFoundError, Refused):
        return None
