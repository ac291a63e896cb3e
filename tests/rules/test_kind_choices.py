"""Options chosen by number, by title, by button; and variants of one's own."""

from __future__ import annotations

import pytest

from domain.answers import SKIP, Asked, Invalid, Item
from domain.kinds import Choices
from tests.rules.asking import refusal, texts

TITLES = {
    "open": "Дни открытых дверей, презентации",
    "meet": "Творческие встречи",
    "work": "Мастер-классы",
    "trip": "Экскурсии",
    "other": "Соревнования, конкурсы, олимпиады",
}


@pytest.mark.parametrize(
    ("raw", "keys", "own"),
    [
        ("1, 3 и 5", ["open", "work", "other"], []),
        ("1 3 5", ["open", "work", "other"], []),
        ("1,3,5.", ["open", "work", "other"], []),
        ("1-3", ["open", "meet", "work"], []),
        ("№1 и №4", ["open", "trip"], []),
        ("Мастер классы", ["work"], []),
        ("МАСТЕР-КЛАССЫ!", ["work"], []),
        ("экск", ["trip"], []),
        ("Дни открытых дверей, презентации", ["open"], []),
        ("соревнования, конкурсы, олимпиады", ["other"], []),
        ("1. Дни открытых дверей\n2. Экскурсии", ["open", "trip"], []),
        ("экскурсии, квест", ["trip"], ["квест"]),
        ("квест роботов; 2", ["meet"], ["квест роботов"]),
        ("Фестиваль, концерт и ярмарка", [], ["Фестиваль, концерт и ярмарка"]),
        ("квест\nКВЕСТ", [], ["квест"]),
    ],
)
def test_choices(raw: str, keys: list[str], own: list[str]) -> None:
    items = Choices(tuple(TITLES), own=True).parse(raw, Asked(titles=TITLES))
    assert [item.key for item in items] == keys + [f"own-{place}" for place in range(1, len(own) + 1)]
    assert texts(items) == [None] * len(keys) + own


@pytest.mark.parametrize(
    ("raw", "key", "facts", "kept"),
    [
        ("1, 7", "choice-no-such-number", {"number": 7, "last": 5}, ["open"]),
        ("0", "choice-no-such-number", {"number": 0, "last": 5}, []),
        ("3-9", "choice-no-such-number", {"number": 9, "last": 5}, []),
        ("квест, 2", "choice-unknown", {"piece": "квест"}, ["meet"]),
        ("экс", "choice-unknown", {"piece": "экс"}, []),
        ("", "choices-empty", {}, []),
        ("нет", SKIP, {}, []),
    ],
)
def test_no_choice(raw: str, key: str, facts: dict[str, int | str], kept: list[str]) -> None:
    wrong = refusal(Choices(tuple(TITLES)), raw, Asked(titles=TITLES))
    assert (wrong.key, wrong.facts, [item.key for item in wrong.kept or ()]) == (key, facts, kept)


def test_choices_add_and_a_single_choice_replaces() -> None:
    several, single = Choices(tuple(TITLES)), Choices(tuple(TITLES), at_most=1)
    before = (Item("trip"),)
    assert several.parse("1", Asked(before, TITLES)) == (Item("open"), Item("trip"))
    assert single.parse("1", Asked(before, TITLES)) == (Item("open"),)
    assert single.toggle(before, "work") == (Item("work"),)
    assert refusal(single, "1 2", Asked(before, TITLES)).key == "choices-too-many"
    assert (several.gathers, single.gathers) == (True, False)


def test_toggle_takes_back_and_knows_own_variants() -> None:
    kind = Choices(tuple(TITLES), own=True)
    items = kind.parse("квест", Asked(kind.toggle((), "trip"), TITLES))
    assert kind.toggle(items, "own-1") == (Item("trip"),)
    assert kind.toggle(kind.toggle(items, "trip"), "own-1") == ()
    with pytest.raises(Invalid, match="choice-unknown"):
        kind.toggle(items, "own-2")


def test_numbers_in_titles_win_over_places() -> None:
    schools = {"a": "Школа № 12", "b": "Школа № 2", "c": "Лицей № 40"}
    kind = Choices(tuple(schools))
    assert kind.parse("2", Asked(titles=schools)) == (Item("b"),)
    assert kind.parse("12 и 40", Asked(titles=schools)) == (Item("a"), Item("c"))
    assert kind.parse("3", Asked(titles=schools)) == (Item("c"),)
    assert Choices(("a", "x")).parse("2", Asked(titles={"a": "2D-графика", "x": "Роботы"})) == (Item("x"),)


def test_own_variants_have_limits() -> None:
    kind = Choices(tuple(TITLES), own=True)
    assert refusal(kind, "я" * 201, Asked(titles=TITLES)).facts["at_most"] == 200
    many = "\n".join(f"квест {place}" for place in range(21))
    assert refusal(kind, many, Asked(titles=TITLES)).key == "choices-too-many"
