"""Long lists in pieces: databases limit the parameters of a statement, SQLite to 32,766 and PostgreSQL to 65,535."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

T = TypeVar("T")

PIECE = 1000


def in_pieces(whole: Collection[T], most: int = PIECE) -> Iterator[list[T]]:
    """The same in its order, `most` at a time; nothing of nothing."""
    everything = list(whole)
    for first in range(0, len(everything), most):
        yield everything[first : first + most]
