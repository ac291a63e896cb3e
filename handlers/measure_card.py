"""What a measure of a plan looks like, with the buttons that change it for whoever manages the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.doors import OpenReport
from handlers.measure_history import told
from handlers.plan_card import NAME, MeasurePress, PlanPress, as_written, back_to_plan, mark_of, section_title
from handlers.plan_wording import understood
from handlers.replies import LONGEST_MESSAGE, Card, Keyboard, button, length_of, paged, turning
from handlers.status import StatusPress
from handlers.wording import shorten
from storage import events, history, obligations, plan_changes
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from aiogram.types import InlineKeyboardButton

    from domain.plans.standing import Occurrence, StoredMeasure
    from handlers.plan_access import Case
    from storage.engine import Transaction
    from storage.plan_changes import Note
    from texts import Words

TIMES, NOTES, CHANGES = 6, 5, 3
"""Times, yearly notes and changes that the card spells out."""
LONGEST_NAMES, LONGEST_DATES, LONGEST_REASON, LONGEST_NOTE, LONGEST_TITLE = 400, 200, 100, 120, 150
SHORTEST_TEXT = 300


async def measure_card(tx: Transaction, case: Case, page: int = 0, below: int | None = None) -> Card:
    """The measure with its times; `page` is one of those. Its wording is cut only where Telegram's limit forces it."""
    measure, words = case.measure, case.words
    state = measure.state(case.today)
    times, page, pages = paged(measure.occurrences, TIMES, page)
    lines = [words("measure-standing", mark=mark_of(state, words), state=words(f"measure-is-{state}"))]
    if measure.is_cancelled:
        lines.append(words("measure-cancelled-because", reason=shorten(measure.reason or "—", LONGEST_REASON)))
    lines += _said(measure, words)
    lines += _apart([time_line(one, case.today, words) for one in times])
    lines += _apart(_notes(await plan_changes.notes_of(tx, [measure.id]), words))
    if case.person.oversees:
        entries = (await history.of_measure(tx, measure.id, CHANGES))[::-1]
        lines += _apart([told(one, words, case.setting) for one in entries])
    rest = "\n".join(lines)
    room = max(SHORTEST_TEXT, LONGEST_MESSAGE - length_of(rest) - 2 * LONGEST_TITLE)
    rows = await _buttons(tx, case, times)
    rows += turning(page, pages, lambda to: MeasurePress(measure=measure.id, more=to))
    rows += _ways_back(case)
    return Card(case.person.id, NAME, Html(f"{_head(case, room)}\n\n{rest}"), rows, below)


def _apart(lines: list[Html]) -> list[Html]:
    """With an empty line before them, if there are any."""
    return [Html(), *lines] if lines else []


def _head(case: Case, room: int) -> Html:
    """The section, the number and the wording, in so many characters."""
    measure = case.measure
    title = section_title(case.seen.plan, measure.section, case.words)
    head = case.words("measure-head", section=shorten(title, LONGEST_TITLE), number=measure.number or "—")
    return Html(f"{head} {as_written(measure.text, room)}")


# --- lines ---------------------------------------------------------------------------------------------------


def _said(measure: StoredMeasure, words: Words) -> list[Html]:
    """The dates as written and as understood, and who is responsible."""
    lines = [words("measure-dates", dates=shorten(measure.schedule.text, LONGEST_DATES) or "—")]
    lines.append(words("measure-understood", dates=understood(measure.schedule, words)))
    if measure.responsible:
        names = "; ".join(name for name, _ in measure.responsible)
        lines.append(Html(f"{words('measure-responsible')} {as_written(names, LONGEST_NAMES)}"))
    return lines


def time_line(one: Occurrence, today: date, words: Words) -> Html:
    """«✅ until 20 December 2024 · 3 of 5», and why it was postponed."""
    when = time_words(one, words)
    parts = [words("measure-time", mark=mark_of_time(one, today, words), when=when, standing=_standing(one, words))]
    if one.event_id is not None and one.event_id != one.own_event_id:
        parts.append(words("measure-counts-other"))
    if one.reason:
        parts.append(words("measure-postponed-because", reason=shorten(one.reason, LONGEST_REASON)))
    return Html("\n".join(parts))


def time_words(one: Occurrence, words: Words) -> Html:
    if one.due_on is not None:
        return words("measure-until", day=words.day(one.due_on))
    return Html(words.days(one.starts_on, one.ends_on))


def mark_of_time(one: Occurrence, today: date, words: Words) -> str:
    return words.plain("measure-mark-not-done") if one.is_done is False else mark_of(one.state(today), words)


def _standing(one: Occurrence, words: Words) -> Html:
    if one.is_done is not None:
        return words("measure-is-done" if one.is_done else "measure-said-not-done")
    if one.owed:
        return words("plan-view-share", reported=one.reported, owed=one.owed)
    return words("measure-no-reports")


def _notes(notes: list[Note], words: Words) -> list[Html]:
    """What is known by year, the latest years."""
    return [
        words("measure-note", year=str(one.year), what=note_words(one.number, one.text, words))
        for one in notes[-NOTES:]
    ]


def note_words(number: float | None, text: str | None, words: Words) -> str:
    if number is None:
        return shorten(text or "—", LONGEST_NOTE)
    return words.plain("measure-number", number=number)


# --- buttons -------------------------------------------------------------------------------------------------


async def _buttons(tx: Transaction, case: Case, times: Sequence[Occurrence]) -> Keyboard:
    """Those of the only time, or a button for each of several; then those of the measure itself."""
    measure = case.measure
    rows: Keyboard = []
    if len(measure.occurrences) == 1:
        rows += await time_buttons(tx, case, times[0])
    else:
        rows += [[_opening(case, one)] for one in times]
    if not case.seen.manages:
        return rows

    def press(key: str, do: str) -> InlineKeyboardButton:
        return button(case.words.plain(key), MeasurePress(measure=measure.id, do=do))

    if measure.is_cancelled:
        return [*rows, [press("press-measure-restore", "restore")]]
    rows.append([press("press-measure-years", "years")])
    rows.append([press("press-measure-wording", "wording"), press("press-measure-cancel", "cancel")])
    return rows


def _opening(case: Case, one: Occurrence) -> InlineKeyboardButton:
    day = case.words.day(one.due_on) if one.due_on else case.words.days(one.starts_on, one.ends_on)
    share = f" · {one.reported}/{one.owed}" if one.owed else ""
    label = f"{mark_of_time(one, case.today, case.words)} {day}{share}"
    return button(label, MeasurePress(measure=case.measure.id, do="time", item=one.id))


async def time_buttons(tx: Transaction, case: Case, one: Occurrence) -> Keyboard:
    """What can be done about one of the measure's times."""

    def press(key: str, do: str) -> InlineKeyboardButton:
        return button(case.words.plain(key), MeasurePress(measure=case.measure.id, do=do, item=one.id))

    rows = await _doors(tx, case, one)
    if not case.seen.manages or case.measure.is_cancelled:
        return rows
    if one.due_on is not None and not one.is_finished:
        rows.append([press("press-measure-later", "later")])
    if one.is_done is not None:
        rows.append([press("press-measure-unsay", "unsay")])
    elif not one.owed:
        rows.append([press("press-measure-done", "done"), press("press-measure-not-done", "undone")])
    rows.append([press("press-measure-count", "events")])
    return rows


async def _doors(tx: Transaction, case: Case, one: Occurrence) -> Keyboard:
    """To the status of its event, and to the own reports on it."""
    if one.event_id is None or not one.owed:
        return []
    rows: Keyboard = []
    if case.person.oversees:
        rows.append([button(case.words.plain("press-status"), StatusPress(event=one.event_id))])
    for owed in await obligations.of_organisations(tx, case.person.reports_for):
        if owed.event.id == one.event_id:
            name = case.words.plain("press-measure-report", name=owed.organisation.name)
            rows.append([button(name, OpenReport(obligation=owed.id))])
    return rows


def _ways_back(case: Case) -> Keyboard:
    plan, words = case.seen.plan, case.words
    beside = PlanPress(plan=plan.id, do="beside", item=case.measure.id)
    return [[button(words.plain("press-plan-section"), beside), *back_to_plan(plan, words)]]


def back_to_measure(case: Case) -> Keyboard:
    """The row that leads from a question about the measure back to it."""
    return [[button(case.words.plain("press-measure-back"), MeasurePress(measure=case.measure.id))]]


async def time_card(tx: Transaction, case: Case, one: Occurrence, below: int | None = None) -> Card:
    """One of the times of a measure that has several; of one that has only this, the measure itself."""
    measure, words = case.measure, case.words
    if len(measure.occurrences) == 1:
        return await measure_card(tx, case, below=below)
    lines = [
        Html(f"{words('measure-time-head', number=measure.number or '—')} {as_written(measure.text, SHORTEST_TEXT)}"),
        Html(),
        time_line(one, case.today, words),
    ]
    event = await events.find(tx, one.event_id) if one.event_id is not None else None
    if event is not None:
        lines.append(words("measure-counts", title=shorten(event.title, LONGEST_TITLE)))
    rows = await time_buttons(tx, case, one)
    return Card(case.person.id, NAME, Html("\n".join(lines)), [*rows, *back_to_measure(case)], below)
