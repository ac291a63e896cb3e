"""A rating is fair: size does not matter, more is never worse, equals are equal, and nothing hangs on an order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.answers import Answer, Item
from domain.collected import Collected, Filed
from domain.events import Event, Obligation, State
from domain.people import Organisation, Territory
from domain.rating import FIRST_PRESET, FULL, PRESETS, Criterion, criteria_of, rated, why, within
from domain.rating_marks import ENOUGH

DUE = datetime(2031, 10, 10, 11, tzinfo=UTC)
TOWN, VILLAGE = Territory(1, "Город", "/1/"), Territory(2, "Село", "/2/")
EVENT = Event(
    1, "День", "single-day", ("pupils", "parents"), date(2031, 10, 9), date(2031, 10, 9), DUE, "Asia/Novokuznetsk"
)
BALANCED = PRESETS[FIRST_PRESET]


def filed(
    key: int,
    *,
    pupils: int = 100,
    parents: int = 0,
    forms: int = 1,
    partners: int = 0,
    photos: int = 1,
    links: int = 0,
    late: int = 0,
    size: int | None = 500,
    kind: str | None = None,
    state: State = State.ACCEPTED,
    territory: Territory = TOWN,
) -> Filed:
    organisation = Organisation(key, f"Школа № {key}", territory, kind=kind, pupils=size)
    items = {
        "activities": [Item(f"own-{place}", text="Форма") for place in range(forms)],
        "people": [Item("pupils", pupils), Item("parents", parents)],
        "partners": [Item(f"name-{place}", text=f"Завод {place}") for place in range(partners)],
        "photos": [Item(f"photo-{place}", place) for place in range(photos)],
        "publications": [Item(f"link-{place}", text=f"https://a.b/{place}") for place in range(links)],
    }
    answers = {question: Answer(tuple(given), settled=True) for question, given in items.items()}
    return Filed(Obligation(key, EVENT, organisation, state, key), answers, str(key), DUE + timedelta(days=late))


def collected(found: list[Filed]) -> Collected:
    return Collected(EVENT, DUE, tuple(found), only_accepted=True)


def places(found: list[Filed], weights: dict[Criterion, int] | None = None) -> dict[int, tuple[int, Fraction]]:
    return {one.organisation.id: (one.place, one.points) for one in rated(collected(found), weights or dict(BALANCED))}


NUMBERS = {
    "pupils": st.integers(0, 2000),
    "parents": st.integers(0, 500),
    "forms": st.integers(0, 10),
    "partners": st.integers(0, 6),
    "photos": st.integers(0, 8),
    "links": st.integers(0, 4),
}
GIVEN = st.fixed_dictionaries(
    {
        **NUMBERS,
        "late": st.integers(0, 9),
        "size": st.integers(1, 3000) | st.none(),
        "kind": st.sampled_from(["a", "b"]),
    }
)
FIELD = st.lists(GIVEN, min_size=1, max_size=7).map(
    lambda field: [filed(key, **one) for key, one in enumerate(field, 1)]
)
WEIGHTS = st.fixed_dictionaries({one: st.integers(0, 10) for one in Criterion})


# --- properties ----------------------------------------------------------------------------------------------


@settings(deadline=None)
@given(FIELD, WEIGHTS)
def test_marks_are_shares_and_points_never_more_than_full(field: list[Filed], weights: dict[Criterion, int]) -> None:
    for one in rated(collected(field), weights):
        assert all(0 <= mark.value <= 1 for mark in one.marks)
        assert 0 <= one.points <= FULL


@settings(deadline=None)
@given(FIELD, WEIGHTS, st.randoms(use_true_random=False))
def test_order_does_not_matter(field: list[Filed], weights: dict[Criterion, int], chance: object) -> None:
    mixed = list(field)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert rated(collected(mixed), weights) == rated(collected(field), weights)


@settings(deadline=None)
@given(FIELD, WEIGHTS)
def test_who_has_the_same_points_has_the_same_place(field: list[Filed], weights: dict[Criterion, int]) -> None:
    table = rated(collected(field), weights)
    for one in table:
        assert one.place == 1 + sum(other.points > one.points for other in table)


@settings(deadline=None)
@given(GIVEN, st.lists(GIVEN, max_size=4), WEIGHTS)
def test_equals_are_equal(twin: dict[str, int], others: list[dict[str, int]], weights: dict[Criterion, int]) -> None:
    found = [filed(key, **one) for key, one in enumerate([twin, *others, twin], 1)]  # type: ignore[arg-type]
    ranked = places(found, weights)
    assert ranked[1] == ranked[len(found)]


@settings(deadline=None)
@given(FIELD, WEIGHTS, st.sampled_from(sorted(NUMBERS)), st.integers(1, 300), st.data())
def test_more_is_never_worse(
    field: list[Filed], weights: dict[Criterion, int], what: str, more: int, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(field) - 1))
    better = list(field)
    better[place] = _with_more(field[place], what, more)
    key = field[place].organisation.id
    before, after = places(field, weights)[key], places(better, weights)[key]
    assert after[0] <= before[0]
    assert after[1] >= before[1]


def _with_more(one: Filed, what: str, more: int) -> Filed:
    question, item = {
        "pupils": ("people", None),
        "parents": ("people", None),
        "forms": ("activities", Item("own-more", text="Ещё форма")),
        "partners": ("partners", Item("name-more", text="Ещё завод")),
        "photos": ("photos", Item("photo-more", 99)),
        "links": ("publications", Item("link-more", text="https://a.b/more")),
    }[what]
    items = one.items(question)
    if item is None:
        items = tuple(replace(each, number=(each.number or 0) + more) if each.key == what else each for each in items)
    else:
        items = (*items, item)
    return replace(one, answers={**one.answers, question: Answer(items, settled=True)})


@settings(deadline=None)
@given(st.lists(GIVEN, min_size=1, max_size=6), st.integers(2, 50), WEIGHTS, st.data())
def test_size_does_not_matter(
    field: list[dict[str, int]], times: int, weights: dict[Criterion, int], data: st.DataObject
) -> None:
    """Ten times the pupils and ten times the participants: the same marks, whoever of them is grown."""
    field = [{**one, "size": one["size"] or 300} for one in field]
    grown = data.draw(st.sets(st.integers(0, len(field) - 1)))
    larger = [
        {**one, **{key: one[key] * times for key in ("pupils", "parents", "size")}} if place in grown else one
        for place, one in enumerate(field)
    ]
    before = [filed(key, **one) for key, one in enumerate(field)]  # type: ignore[arg-type]
    after = [filed(key, **one) for key, one in enumerate(larger)]  # type: ignore[arg-type]
    assert places(after, weights) == places(before, weights)


@settings(deadline=None)
@given(FIELD, st.integers(2, 50), WEIGHTS)
def test_size_does_not_matter_where_it_is_unknown(
    field: list[Filed], times: int, weights: dict[Criterion, int]
) -> None:
    """All of them grown: the median grows with them."""

    def grown(one: Filed) -> Filed:
        pupils = one.organisation.pupils
        organisation = replace(one.organisation, pupils=pupils * times if pupils else None)
        people = tuple(replace(item, number=(item.number or 0) * times) for item in one.items("people"))
        answers = {**one.answers, "people": Answer(people, settled=True)}
        return replace(one, obligation=replace(one.obligation, organisation=organisation), answers=answers)

    assert places([grown(one) for one in field], weights) == places(field, weights)


@settings(deadline=None)
@given(FIELD, WEIGHTS)
def test_only_accepted_reports_count(field: list[Filed], weights: dict[Criterion, int]) -> None:
    others = [
        filed(100 + place, pupils=5000, state=state, size=7)
        for place, state in enumerate(State)
        if state is not State.ACCEPTED
    ]
    whole = Collected(EVENT, DUE, (*field, *others))
    assert rated(whole, weights) == rated(collected(field), weights)


# --- examples ------------------------------------------------------------------------------------------------


def test_a_village_school_wins_over_a_large_one() -> None:
    village = filed(1, pupils=38, parents=10, forms=4, photos=5, size=40)
    large = filed(2, pupils=600, parents=60, forms=4, photos=5, size=1500)
    assert places([village, large])[1][0] == 1


def test_an_unknown_size_is_that_of_similar_organisations_and_it_is_said() -> None:
    known = [filed(1, size=100, kind="a"), filed(2, size=300, kind="a"), filed(3, size=5000, kind="b")]
    unknown = filed(4, pupils=50, size=None, kind="a")
    table = {one.organisation.id: one for one in rated(collected([*known, unknown]), BALANCED)}
    mark = table[4].marks[0]
    assert mark.value == Fraction(50, 200)
    assert (mark.fact.key, mark.fact.values["size"]) == ("by-usual-size", 200)
    assert table[1].marks[0].fact.key == "by-size"


def test_where_no_size_is_known_numbers_are_held_against_their_median() -> None:
    table = rated(
        collected([filed(key, pupils=number, size=None) for key, number in ((1, 40), (2, 20), (3, 10))]), BALANCED
    )
    assert [one.marks[0].value for one in table] == [1, Fraction(1, 2), Fraction(1, 4)]
    assert {one.marks[0].fact.key for one in table} == {"by-median"}


@pytest.mark.parametrize(("late", "value"), [(0, 1), (1, Fraction(6, 7)), (7, 0), (30, 0)])
def test_lateness_takes_a_part_a_day(late: int, value: Fraction) -> None:
    table = rated(collected([filed(1, late=late)]), {Criterion.TIMELINESS: 1})
    assert next(one.value for one in table[0].marks if one.criterion is Criterion.TIMELINESS) == value


def test_an_extension_is_on_time() -> None:
    one = filed(1, late=3)
    extended = replace(one, obligation=replace(one.obligation, extended_to=DUE + timedelta(days=4)))
    assert rated(collected([extended]), {Criterion.TIMELINESS: 1})[0].points == FULL


def test_a_partner_counts_once_however_it_is_written() -> None:
    one = filed(1)
    names = (Item("name-1", text="Завод «Искра»"), Item("name-2", text=" ЗАВОД  «Искра»"))
    twice = replace(one, answers={**one.answers, "partners": Answer(names), "attracted": Answer(names)})
    mark = next(m for m in rated(collected([twice]), BALANCED)[0].marks if m.criterion is Criterion.PARTNERS)
    assert mark.fact.values == {"number": 1}


def test_parts_are_the_points() -> None:
    for one in rated(collected([filed(1, parents=9), filed(2, forms=3)]), BALANCED):
        assert abs(sum(one.parts.values()) - one.points) <= Fraction(1, 20)


def test_without_weights_nobody_is_before_anybody() -> None:
    assert set(places([filed(1), filed(2, pupils=0)], dict.fromkeys(Criterion, 0)).values()) == {(1, Fraction())}


def test_a_form_is_judged_by_what_it_asks() -> None:
    assert criteria_of(EVENT) == tuple(Criterion)
    assert criteria_of(replace(EVENT, form="year-results")) == (Criterion.PEOPLE, Criterion.TIMELINESS)
    assert Criterion.BREADTH not in criteria_of(replace(EVENT, form="seminar"))
    assert Criterion.PARENTS not in criteria_of(replace(EVENT, categories=("pupils",)))


def test_a_district_has_its_own_first_place_by_the_same_points() -> None:
    first, second = filed(1, pupils=400), filed(2, pupils=100, territory=VILLAGE)
    whole = rated(collected([first, second]), BALANCED)
    (there,) = within(whole, ["/2/"])
    assert (there.place, there.points) == (1, whole[1].points)


def test_reasons_name_the_neighbours_and_what_parts_them() -> None:
    first, second, equal, last = filed(1, pupils=400), filed(2, forms=3), filed(3, forms=3), filed(4)
    table = rated(collected([first, second, equal, last]), BALANCED)
    told = {
        one.organisation.id: [(fact.key, fact.values.get("criterion")) for fact in why(table, one)] for one in table
    }
    assert told == {
        1: [("ahead", "people")],
        2: [("tied", None), ("behind", "people")],
        3: [("tied", None), ("behind", "people")],
        4: [("behind", "breadth")],
    }
    alone = rated(collected([first]), BALANCED)
    assert [fact.key for fact in why(alone, alone[0])] == ["alone"]


def test_what_is_enough_is_data() -> None:
    assert ENOUGH["forms"] == 5
    assert all(set(weights) == set(Criterion) for weights in PRESETS.values())
