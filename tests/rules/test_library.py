"""The built-in forms: what the documents that they come from ask for, and that every form can be walked."""

from __future__ import annotations

import subprocess
import sys

import pytest

from domain.answers import Answer, Asked, Items
from domain.forms import Draft, Form
from domain.kinds import Choices, Counts, Photos, YesNo
from domain.library import (
    ACTIVITY_KINDS,
    FORMS,
    PLAN_MEASURE,
    SEMINAR,
    SINGLE_DAY,
    YEAR_RESULTS,
    with_categories,
)


def people(form: Form) -> Counts:
    question = form.question("people")
    assert question
    assert isinstance(question.kind, Counts)
    return question.kind


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_keys_are_unique_and_conditions_name_earlier_questions(form: Form) -> None:
    keys = [question.key for question in form.questions]
    assert len(keys) == len(set(keys))
    for place, question in enumerate(form.questions):
        assert not question.when or question.when[0] in keys[:place]
        assert not question.kind.is_complete(())
    assert FORMS[form.key] is form


def test_single_day_asks_for_what_the_regulation_requires() -> None:
    asked = {question.key: question.optional for question in SINGLE_DAY.questions}
    assert asked == {
        "activities": False,
        "people": False,
        "online": True,
        "views": True,
        "attracted": True,
        "partners": True,
        "photos": False,
        "consent": False,
        "publications": True,
        "comment": True,
    }
    activities, photos = SINGLE_DAY.question("activities"), SINGLE_DAY.question("photos")
    assert activities
    assert photos
    assert activities.kind == Choices(ACTIVITY_KINDS, own=True)
    assert len(set(ACTIVITY_KINDS)) == 10
    assert photos.kind == Photos(at_least=1, at_most=30)
    assert people(SINGLE_DAY).categories == ("pupils", "parents", "teachers", "public", "others")


def test_people_may_be_narrowed_to_the_categories_of_an_event() -> None:
    narrow = with_categories(SINGLE_DAY, ("pupils", "teachers"))
    assert people(narrow).categories == ("pupils", "teachers")
    assert people(SINGLE_DAY).categories[1] == "parents"
    assert [question.key for question in narrow.questions] == [question.key for question in SINGLE_DAY.questions]
    assert with_categories(SEMINAR, ("pupils",)) == SEMINAR
    assert with_categories(YEAR_RESULTS, ("pupils",)) == YEAR_RESULTS


def test_a_measure_that_was_not_carried_out_is_not_asked_for_proof() -> None:
    def asked_after(answer: str) -> list[str]:
        items: Items = YesNo().parse(answer, Asked())
        draft = Draft(PLAN_MEASURE).with_answer("done", Answer(items, settled=True))
        return [question.key for question in draft.missing]

    assert asked_after("нет") == ["note"]
    assert asked_after("да") == ["day", "people", "evidence", "photos", "indicator", "note"]


def test_the_library_is_imported_without_reading_the_vocabulary() -> None:
    code = "import domain.library, domain.vocabulary as v; assert v.vocabulary.cache_info().currsize == 0"
    subprocess.run([sys.executable, "-c", code], check=True)
