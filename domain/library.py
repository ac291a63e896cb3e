"""The built-in forms, as facts: another question is a line here and its words in `texts/`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from domain.forms import Form, Question
from domain.kinds import Choices, Count, Counts, Day, Indicator, Links, Names, Photos, Records, Text, YesNo
from domain.photos import CONSENT, Consent

if TYPE_CHECKING:
    from collections.abc import Mapping

ACTIVITY_KINDS = (
    "open-days",
    "meetings",
    "exhibitions",
    "demonstrations",
    "competitions",
    "workshops",
    "with-parents-and-partners",
    "excursions",
    "promotions",
    "media",
)
"""The ten named forms of a Single Day's activities (section 5.2 of its regulation); others are one's own."""

_CONSENT = Question(CONSENT, Choices(tuple(Consent), at_most=1), when=("photos",))

SINGLE_DAY = Form(
    "single-day",
    version=2,
    questions=(
        Question("activities", Choices(ACTIVITY_KINDS, own=True)),
        Question("people", Counts(("pupils", "parents", "teachers", "public", "others"))),
        Question("online", Count(), optional=True),
        Question("views", Count(), optional=True),
        Question("attracted", Names(), optional=True),
        Question("partners", Names(), optional=True),
        Question("photos", Photos(at_least=1, at_most=30)),
        _CONSENT,
        Question("publications", Links(print_too=True), optional=True),
        Question("comment", Text(at_most=1000), optional=True),
    ),
)
"""A Single Day of Technical Creativity: what was held (5.2 of its regulation) and what 6.2 asks for."""

SEMINAR = Form(
    "seminar",
    version=2,
    questions=(
        Question("organisers", Names()),
        Question("day", Day(month_enough=False)),
        Question("venue", Text(at_most=500)),
        Question("topic", Text(at_most=500)),
        Question("people", Records(("name", "position"))),
        Question("groups", Names(), optional=True),
        Question("total", Count()),
        Question("localities", Names()),
        Question("programme", Records(("speaker", "position", "form_of_item", "topic"))),
        Question("conclusion", Text(at_most=2000), optional=True),
        Question("photos", Photos(at_least=1, at_most=30), optional=True),
        _CONSENT,
    ),
)
"""An information note on a seminar: who held it, where and when, on what, who came from where, who spoke."""

YEAR_RESULTS = Form(
    "year-results",
    version=1,
    questions=(
        Question("status", Text(at_most=1000)),
        Question("events", Records(("day", "title", "mode"))),
        Question("registered", Count()),
        Question("people_in_person", Count()),
        Question("online", Count(), optional=True),
        Question("views", Count(), optional=True),
        Question("works", Count(), optional=True),
        Question("feedback", Text(at_most=2000), optional=True),
        Question("problems", Text(at_most=2000), optional=True),
        Question("conclusions", Text(at_most=2000), optional=True),
    ),
)
"""A year of a training site: its status, its events, its reach as separate numbers, never added up."""

PLAN_MEASURE = Form(
    "plan-measure",
    version=2,
    questions=(
        Question("done", YesNo()),
        Question("day", Day(), when=("done", "yes")),
        Question("people", Counts(), when=("done", "yes")),
        Question("evidence", Links(), when=("done", "yes")),
        Question("photos", Photos(), optional=True, when=("done", "yes")),
        _CONSENT,
        Question("indicator", Indicator("%"), optional=True, when=("done", "yes")),
        Question("note", Text(at_most=2000), optional=True),
    ),
)
"""A measure of a plan: whether it was carried out, when, with how many people, and what proves it."""

FORMS: Mapping[str, Form] = {form.key: form for form in (SINGLE_DAY, SEMINAR, YEAR_RESULTS, PLAN_MEASURE)}


def with_categories(form: Form, categories: tuple[str, ...]) -> Form:
    """The form with its question `people` narrowed to these categories; a form without it stays as it is."""
    return replace(form, questions=tuple(_narrowed(question, categories) for question in form.questions))


def _narrowed(question: Question, categories: tuple[str, ...]) -> Question:
    if question.key == "people" and isinstance(question.kind, Counts):
        return replace(question, kind=replace(question.kind, categories=categories))
    return question
