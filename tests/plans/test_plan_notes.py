"""What is typed of a year is a number only where it is nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.answers import Invalid
from domain.plans.notes import read_note, read_text

LONGEST = 50


@pytest.mark.parametrize(
    ("typed", "number"),
    [("12", 12), ("12,5", 12.5), ("1 250,5", 1250.5), ("1\u00a0250", 1250), (" 0 ", 0), ("98.75", 98.75)],
)
def test_a_number_is_kept_as_a_number(typed: str, number: float) -> None:
    assert read_note(typed, LONGEST) == (number, None)


@pytest.mark.parametrize("typed", ["85 %", "на 5% больше", "1.200", "-3", "12.05.2024", "нет", "1,2,3", "12 чел."])
def test_whatever_says_more_stays_as_it_was_said(typed: str) -> None:
    assert read_note(typed, LONGEST) == (None, typed)


@pytest.mark.parametrize(
    ("typed", "key"), [("", "text-empty"), ("\n\u200b ", "text-empty"), ("а" * 51, "text-too-long")]
)
def test_nothing_and_too_much_are_asked_again(typed: str, key: str) -> None:
    with pytest.raises(Invalid) as wrong:
        read_text(typed, LONGEST)
    assert wrong.value.key == key


@given(st.text(max_size=200))
def test_any_text_is_a_number_or_words_or_refused(typed: str) -> None:
    try:
        number, text = read_note(typed, LONGEST)
    except Invalid:
        return
    assert (number is None) != (text is None)
