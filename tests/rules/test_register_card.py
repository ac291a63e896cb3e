"""The lists of a table's card: every line is there, and no page is longer than a message."""

from __future__ import annotations

import re

import pytest

from domain.register import Change, Compared, Entry, Preview, Problem
from handlers.register_card import RegisterPress, State, listed
from texts import words_in

LONG = "Муниципальное бюджетное общеобразовательное учреждение «Средняя школа» города Кемерово"


def state_of(count: int, value: str = LONG) -> State:
    """A table of so many lines, of which every third changes a lot."""
    fields = ("official_name", "kind", "pupils", "aliases", "contact")
    changes = tuple(Change(name, value, f"{value} 2") for name in fields)
    compared = tuple(
        Compared(
            Entry(line, value, district=value, city=value), "changed", line, changes if line % 3 == 0 else changes[:1]
        )
        for line in range(1, count + 1)
    )
    problems = tuple(Problem(line, "register-no-name", value * 10) for line in range(1, count + 1))
    return State("a.xlsx", 1, Preview(compared, problems), (), None, {})


@pytest.mark.parametrize("name", ["changed", "problems"])
@pytest.mark.parametrize("value", [LONG, "&" * 90])
def test_every_line_is_on_some_page_and_every_page_is_a_message(name: str, value: str) -> None:
    state, seen, first = state_of(29, value), [], 0
    while True:
        text, keyboard = listed(words_in("ru"), state, name, first)
        letters = re.sub(r"&\w+;", "x", re.sub(r"<[^>]+>", "", text))
        assert len(letters) <= 4096
        seen += [int(line) for line in re.findall(r"(?m)^Строка (\d+)", letters)]
        first = RegisterPress.unpack(keyboard[0][2].callback_data or "").item
        if first == 0:
            break
    assert seen == list(range(1, 30))


def test_turning_back_from_the_first_line_leads_to_the_last_ones() -> None:
    _, keyboard = listed(words_in("ru"), state_of(29), "changed", 0)
    back = RegisterPress.unpack(keyboard[0][0].callback_data or "").item
    assert back == 21
    assert "22" in listed(words_in("ru"), state_of(29), "changed", back)[0]


def test_a_page_that_is_not_there_any_more_is_some_other() -> None:
    assert listed(words_in("ru"), state_of(3), "problems", 40)[1]
    assert listed(words_in("ru"), state_of(0), "problems", 40)[1]
