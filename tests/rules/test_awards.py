"""The code of a diploma: nobody guesses it, everybody can type it."""

from __future__ import annotations

from domain.awards import CODE_LENGTH, CODE_LETTERS, new_code, read_code, spelled


def test_no_letter_is_taken_for_another() -> None:
    assert not set(CODE_LETTERS) & set("01OIJL")
    assert len(set(CODE_LETTERS)) ** CODE_LENGTH > 10**11


def test_codes_differ() -> None:
    assert len({new_code() for _ in range(2000)}) == 2000


def test_a_code_is_read_however_it_is_typed() -> None:
    code = "7K4MQ2XH"
    for typed in ("7K4M-Q2XH", "7k4m q2xh", "7К4М–Q2ХН", " 7к4м-q2хн."):
        assert read_code(typed) == code, typed
    for _ in range(100):
        code = new_code()
        assert read_code(spelled(code)) == code
