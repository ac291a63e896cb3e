"""A document as its reader hands it over: paragraphs and tables in their order, and nothing about its format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text outside of tables; it may have line breaks."""

    text: str


@dataclass(frozen=True, slots=True)
class Merged:
    """A cell that stretches over others: its first and last row and column, from 0, both included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells. Rows may differ in length; a cell merged over several stands once, the others are empty.

    `merged` are the cells that are known to be merged: what is empty inside of them is not empty but the same.
    """

    rows: tuple[tuple[str, ...], ...]
    merged: tuple[Merged, ...] = ()


Block = Paragraph | Table
