"""Pictures as a paper needs them: sharp in print, and small enough for many of them in one file."""

from __future__ import annotations

from documents.picture_decoding import decoded
from documents.pictures import jpeg

LONGEST = 1280
"""Pixels of the long side: about 200 to the inch where a picture is as wide as the text."""


def for_paper(picture: bytes) -> bytes:
    """A stored picture as JPEG of at most LONGEST pixels. Raises Refused where the file is damaged."""
    return jpeg(decoded(picture, LONGEST))
