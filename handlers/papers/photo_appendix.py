"""Pictures for the appendix of a paper: which may stand in it, and how many a file has room for."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

from documents.paper import Picture
from documents.paper_pictures import for_paper
from documents.picture_decoding import Refused
from handlers.papers.parts import Shot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from handlers.frames import Frame
    from handlers.papers.parts import Copy
    from storage.blobs import Blobs

ILLUSTRATED = ("docx", "pdf")
"""Kinds of files that have an appendix of pictures."""

UNCHOSEN = 12
"""Pictures where nobody has chosen any: the first one of each report."""

MOST = 60
"""Of the pictures that were chosen: thirty pages and twenty megabytes, where a bot may send fifty."""


def shots_of(frames: Iterable[Frame], *, is_working: bool) -> tuple[Shot, ...]:
    """Those that were chosen and may stand in this copy: in an official one only what may be published."""
    allowed = [one for one in frames if (one.consent.may_be_handed_on if is_working else one.consent.may_be_published)]
    first = {one.photo.report: one for one in reversed(allowed)}
    chosen = [one for one in allowed if one.photo.chosen_at]
    wanted = chosen or [one for one in allowed if first[one.photo.report] is one][:UNCHOSEN]
    return tuple(Shot(one.blob, _caption(one)) for one in wanted)


def _caption(frame: Frame) -> str:
    return f"{frame.organisation.name}. {frame.caption}" if frame.caption else frame.organisation.name


async def with_pictures(copy: Copy, files: Blobs) -> Copy:
    """The copy with what was read of its pictures; a file that is lost or damaged is left out."""
    read = [await _picture(one, files) for one in copy.shots[:MOST]]
    pictures = tuple(one for one in read if one is not None)
    return replace(copy, pictures=pictures, unshown=max(0, len(copy.shots) - MOST))


async def _picture(shot: Shot, files: Blobs) -> Picture | None:
    try:
        content = await files.get(shot.blob)
        return Picture(await asyncio.to_thread(for_paper, content), shot.caption)
    except (FileNotFoundError, Refused):
        return None
