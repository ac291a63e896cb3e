"""A form is data: a versioned list of questions that one conversation engine walks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Protocol

from domain.answers import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from domain.answers import Asked, Items


class Kind(Protocol):
    """A kind of answer: how a message becomes items, and when they are enough."""

    @property
    def gathers(self) -> bool:
        """True where the answer may grow over several messages and presses, until the person says «done»."""
        ...

    def parse(self, raw: str, asked: Asked) -> Items:
        """All items of the answer after this message, those so far included. Raises Invalid."""
        ...

    def is_complete(self, items: Items) -> bool:
        """Whether these items may be settled."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `when` is (other question, item, ...): asked only where one of these items was chosen there.

    Without an item: asked where the other question is asked and has any answer.
    """

    key: str
    kind: Kind
    optional: bool = False
    when: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """A list of questions. Keys are unique and never reused for another meaning; their order may change freely."""

    key: str
    version: int
    questions: tuple[Question, ...]

    def question(self, key: str) -> Question | None:
        return next((question for question in self.questions if question.key == key), None)


@dataclass(frozen=True, slots=True)
class Draft:
    """A form being answered.

    `chosen` is the question that the person went back to, if any; else the first one that is not settled is current.
    Answers whose question is no longer in the form are kept and not shown.
    """

    form: Form
    answers: Mapping[str, Answer] = field(default_factory=dict)
    chosen: str | None = None

    def answer(self, key: str) -> Answer:
        return self.answers.get(key, Answer())

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions that apply, by what was answered so far."""
        return tuple(question for question in self.form.questions if self._applies(question))

    def _applies(self, question: Question) -> bool:
        if not question.when:
            return True
        key, *wanted = question.when
        other = self.form.question(key)
        answered = any(not wanted or item.key in wanted for item in self.answer(key).items)
        return answered and other is not None and self._applies(other)

    @property
    def missing(self) -> tuple[Question, ...]:
        """The questions still to be settled, in the order of the form."""
        return tuple(question for question in self.asked if not self.answer(question.key).settled)

    @property
    def current(self) -> Question | None:
        """The question to show now; None when all is answered and the summary is to be shown."""
        chosen = next((question for question in self.asked if question.key == self.chosen), None)
        return chosen or next(iter(self.missing), None)

    def before(self, question: Question) -> Question | None:
        """The question asked before this one; before the summary (not asked any more) there is the last one."""
        keys = [one.key for one in self.asked]
        place = keys.index(question.key) if question.key in keys else len(keys)
        return self.asked[place - 1] if place else None

    def with_answer(self, key: str, answer: Answer) -> Draft:
        return replace(self, answers={**self.answers, key: answer})

    def at(self, chosen: str | None) -> Draft:
        return replace(self, chosen=chosen)
