"""Words on paper become lines, and lines become texts again: which of them only ended because the paper did."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_SPACE = 0.25
"""The width of a space, of the height of its line."""
_PADDING = 6.0, 12.0
"""How near to its strokes a cell writes, in points: at least and at most."""
_GAP = 1.0
"""White between lines that parts paragraphs, of the height of a line."""
_HYPHENS = "-\u2010\u00ad"


@dataclass(frozen=True, slots=True)
class Word:
    """Its place is in points from the left and the top."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Line:
    """Words from left to right; there is at least one."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return self.words[-1].right

    @property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def height(self) -> float:
        return self.bottom - self.top


def lines_of(words: Iterable[Word]) -> list[Line]:
    """The lines from top to bottom: a word belongs to a line whose first word's middle is within it."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (one.top + one.bottom) / 2):
        if lines and word.top < (lines[-1][0].top + lines[-1][0].bottom) / 2 < word.bottom:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [Line(tuple(sorted(line, key=lambda one: one.left))) for line in lines]


def unwrapped(lines: list[Line], left: float, right: float, *, is_cell: bool = False) -> list[str]:
    """The texts of lines that were broken at the right side; of a cell the sides are its strokes."""
    if is_cell and lines:
        padding = max(_PADDING[0], min(_PADDING[1], min(line.left for line in lines) - left))
        left, right = left + padding, right - padding
    texts: list[str] = []
    above: Line | None = None
    for line in lines:
        if above is not None and _goes_on(above, line, right, right - left):
            texts[-1] = _joined(texts[-1], line.text)
        else:
            texts.append(line.text)
        above = line
    return [text.replace("\u00ad", "") for text in texts]


def _goes_on(above: Line, line: Line, right: float, width: float) -> bool:
    """Whether the line stands below only because its first word had no place above."""
    if line.top - above.bottom > _GAP * above.height:
        return False
    needed = _SPACE * above.height + line.words[0].right - line.words[0].left
    return above.right + needed > right or above.right - above.left + needed > width


def _joined(text: str, more: str) -> str:
    """A hyphen within a word stays and joins its halves; a soft one is no longer needed."""
    if len(text) > 1 and text[-1] in _HYPHENS and text[-2].isalnum():
        return text + more
    return f"{text} {more}"
