"""What an answer is made of, whatever the question: items that a form's kind parses and storage keeps as rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

SKIP = "skip"
"""`Invalid.key` of "this text says that there is nothing to answer": an optional question may be skipped."""


@dataclass(frozen=True, slots=True)
class Item:
    """One row of an answer: a category and its number, the n-th name, a picture and its caption."""

    key: str = ""
    number: float | None = None
    text: str | None = None


Items = tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a kind may know while it parses: what is there already, how options are called, what day it is."""

    so_far: Items = ()
    titles: Mapping[str, str] = field(default_factory=dict)
    today: date | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The state of one question in a draft. `settled` answers are not asked again; a skipped one has no items."""

    items: Items = ()
    settled: bool = False
    by: int | None = None
    at: datetime | None = None

    @property
    def skipped(self) -> bool:
        return self.settled and not self.items


class Invalid(ValueError):
    """A message that does not answer the question.

    `key` names the sentence in texts (`invalid-<key>`), `facts` fill it, `kept` is the whole answer so far
    including what was right in this very message: that part is saved, the rest is asked for again.
    """

    def __init__(self, key: str, kept: Items | None = None, **facts: str | int) -> None:
        super().__init__(key)
        self.key = key
        self.kept = kept
        self.facts = facts
