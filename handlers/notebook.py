"""Forms that a person fills in for the bot itself, such as a new event: the draft lives in the conversation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from domain.answers import Answer, Item
from domain.forms import Draft
from domain.people import Conversation
from storage import people

if TYPE_CHECKING:
    from domain.forms import Form
    from domain.people import Person
    from handlers.walk import Step
    from storage.engine import Transaction


def answers_in(person: Person) -> dict[str, Answer]:
    """The answers that the person's present conversation holds."""
    kept: Any = person.conversation.data.get("answers", {}) if person.conversation else {}
    return {
        key: Answer(tuple(Item(*item) for item in answer["items"]), answer["settled"]) for key, answer in kept.items()
    }


def draft_in(person: Person, form: Form) -> Draft:
    chosen = person.conversation.data.get("chosen") if person.conversation else None
    return Draft(form, answers_in(person), chosen if isinstance(chosen, str) else None)


async def keep(tx: Transaction, person: Person, name: str, draft: Draft) -> None:
    """Writes the draft down, in the place of any other conversation."""
    answers = {
        key: {"items": [[item.key, item.number, item.text] for item in answer.items], "settled": answer.settled}
        for key, answer in draft.answers.items()
    }
    await people.converse(tx, person.id, Conversation(name, name, {"answers": answers, "chosen": draft.chosen}))


def after(draft: Draft, step: Step) -> Draft:
    """The draft as a step leaves it."""
    if step.question is not None:
        draft = draft.with_answer(step.question.key, Answer(step.items, step.settled))
    return draft.at(step.chosen)
