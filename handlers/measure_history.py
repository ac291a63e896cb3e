"""The last changes of a measure, in a line each: when, who, what and why."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from handlers.wording import shorten

if TYPE_CHECKING:
    from handlers.setting import Setting
    from storage.history import Entry
    from texts import Html, Words

LONGEST_FACT = 100

ACTIONS = (
    "changed",
    "reworded",
    "cancelled",
    "restored",
    "postponed",
    "counted",
    "done",
    "not-done",
    "unsaid",
    "noted",
)
"""What can be told, each in its sentence."""


def told(entry: Entry, words: Words, setting: Setting) -> Html:
    moment = words.moment(entry.at, setting.zone, setting.now())
    name = entry.name or words.plain("history-nobody")
    return words("measure-change", moment=moment, name=name, what=_what(entry, words))


def _what(entry: Entry, words: Words) -> Html:
    action = _action(entry)
    if action not in ACTIONS:
        return words("history-something")
    facts = {key: _fact(key, value, words) for key, value in entry.facts.items()}
    if action == "noted":
        number = entry.facts.get("number")
        facts["what"] = facts["text"] if number is None else words.plain("measure-number", number=float(number))
    return words(f"measure-was-{action}", **facts)


def _action(entry: Entry) -> str:
    """The name of the sentence: what was said of a time has three."""
    if entry.action == "measure-said":
        is_done = entry.facts.get("is_done")
        return "unsaid" if is_done is None else "done" if is_done else "not-done"
    return entry.action.removeprefix("measure-")


def _fact(key: str, value: object, words: Words) -> str:
    if value is None:
        return "—"
    if key in {"before", "due"}:
        return words.day(date.fromisoformat(str(value)))
    return shorten(str(value), LONGEST_FACT)
