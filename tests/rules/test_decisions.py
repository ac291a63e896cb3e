"""Who may endorse, accept and return a report, in which state."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from domain.events import Event, Obligation, State
from domain.people import Organisation, Person, Territory
from domain.reports import Decision, Report, decisions_of, draft_of

NOW = datetime(2026, 11, 21, tzinfo=UTC)
EVENT = Event(1, "Единый день", "single-day", ("pupils",), date(2026, 11, 20), date(2026, 11, 20), NOW, "UTC")
DISTRICT = Territory(4, "Заводский", "/1/4/")
REPORT = Report(
    1, Obligation(1, EVENT, Organisation(1, "Школа № 12", DISTRICT), State.SUBMITTED, 1), draft_of(EVENT, {})
)
ACCEPT, RETURN, ENDORSE = Decision.ACCEPT, Decision.RETURN, Decision.ENDORSE
PEOPLE = {
    "district": Person(1, "Дарья", "ru", coordinates=("/1/4/",)),
    "city": Person(2, "Егор", "ru", coordinates=("/1/",)),
    "both": Person(3, "Инна", "ru", coordinates=("/1/", "/1/4/")),
    "admin": Person(4, "Жанна", "ru", is_admin=True),
    "other": Person(5, "Лев", "ru", coordinates=("/1/5/",)),
    "teacher": Person(6, "Анна", "ru", reports_for=frozenset({1})),
}


def report(state: State, *, two: bool = False, endorsed: bool = False, **changed: object) -> Report:
    event = replace(EVENT, two_levels=two, is_cancelled=bool(changed.get("cancelled")))
    owed = replace(REPORT.obligation, event=event, state=state, covered_by=7 if changed.get("covered") else None)
    return replace(REPORT, obligation=owed, endorsed_at=NOW if endorsed else None)


@pytest.mark.parametrize(
    ("case", "has_first_level", "may"),
    [
        (report(State.SUBMITTED), True, {key: {ACCEPT, RETURN} for key in ("district", "city", "both", "admin")}),
        (report(State.ACCEPTED), True, {key: {RETURN} for key in ("district", "city", "both", "admin")}),
        (
            report(State.SUBMITTED, two=True),
            True,
            {"district": {ENDORSE, RETURN}, "city": {RETURN}, "both": {RETURN}, "admin": {RETURN}},
        ),
        (
            report(State.SUBMITTED, two=True),
            False,
            {key: {ACCEPT, RETURN} for key in ("city", "both", "admin")} | {"district": {ENDORSE, RETURN}},
        ),
        (
            report(State.SUBMITTED, two=True, endorsed=True),
            True,
            {key: {ACCEPT, RETURN} for key in ("city", "both", "admin")} | {"district": {RETURN}},
        ),
        (report(State.ACCEPTED, two=True), True, {key: {RETURN} for key in ("city", "both", "admin")}),
        *((report(state), True, {}) for state in State if state not in {State.SUBMITTED, State.ACCEPTED}),
        (report(State.SUBMITTED, cancelled=True), True, {}),
        (report(State.SUBMITTED, covered=True), True, {}),
    ],
)
def test_who_decides_what(case: Report, has_first_level: bool, may: dict[str, set[Decision]]) -> None:
    for role, person in PEOPLE.items():
        assert decisions_of(case, person, has_first_level=has_first_level) == may.get(role, set()), role
