"""Letters with reports: from whom they come and how large one may be."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letters:
    """What a letter must respect. `largest` is in bytes, of the whole letter as it goes over the wire."""

    sender: str
    largest: int
