"""Where in a report a person is: which question was chosen, which was seen last, what was typed but not taken."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from domain.people import Conversation
from storage import people, reports

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Person
    from domain.reports import Report
    from storage.engine import Transaction

NAME = "report"
FRESH = timedelta(minutes=1)
"""For so long nobody needs to know again that the person is answering."""


def subject_of(report: Report) -> str:
    """What a conversation about the report is about; its card has the same name."""
    return f"report:{report.id}"


async def in_hand(tx: Transaction, person: Person) -> Report | None:
    """The report that the person is in the middle of, if it is still theirs."""
    key = person.conversation.data.get("report") if person.conversation else None
    report = await reports.find(tx, key) if isinstance(key, int) else None
    if report is None or report.organisation.id not in person.reports_for:
        return None
    return as_seen_by(person, report)


def as_seen_by(person: Person, report: Report) -> Report:
    """The report at the question that the person has chosen, if that may be changed."""
    chosen = _kept(person, report).get("chosen")
    return report.at(chosen if isinstance(chosen, str) and report.may_change(chosen) else None)


def held_by(person: Person, report: Report) -> str:
    """What the person typed for a question that somebody else settled meanwhile; empty for nothing."""
    held = _kept(person, report).get("held")
    return held if isinstance(held, str) else ""


def question_seen(person: Person, report: Report) -> str | None:
    """The key of the question that the person's own last step showed; None for the summary."""
    seen = _kept(person, report).get("shown", question_at(report))
    return seen if isinstance(seen, str) else None


def question_at(report: Report) -> str | None:
    """The key of the question to show now; None for the summary."""
    question = report.draft.current
    return question.key if question else None


async def stay_at(
    tx: Transaction, person: Person, report: Report, chosen: str | None, now: datetime, held: str = ""
) -> None:
    """Remembers where in the report the person is, if that is news."""
    data: dict[str, object] = {
        "report": report.id,
        "chosen": chosen,
        "shown": question_at(report.at(chosen)),
        "held": held,
    }
    conversation = Conversation(NAME, subject_of(report), data)
    is_fresh = person.touched_at is not None and now - person.touched_at < FRESH
    if person.conversation != conversation or not is_fresh:
        await people.converse(tx, person.id, conversation, now=now)


def _kept(person: Person, report: Report) -> dict[str, object]:
    conversation = person.conversation
    return conversation.data if conversation is not None and conversation.subject == subject_of(report) else {}
