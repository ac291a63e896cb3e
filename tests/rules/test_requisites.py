"""What a requisite takes: one line that fits, and an address that a letter can reach."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.answers import Invalid
from domain.requisites import LONGEST, MAIL, WRONG, read_address, read_requisite


@given(st.sampled_from(sorted(LONGEST)), st.text(max_size=600))
def test_any_text_becomes_one_line_that_fits_or_is_refused(field: str, raw: str) -> None:
    found = outcome(field, raw)
    if isinstance(found, Invalid):
        assert found.key in WRONG
        return
    assert 0 < len(found) <= LONGEST[field]
    assert found.isprintable()
    assert found == " ".join(found.split())


def outcome(field: str, raw: str) -> str | Invalid:
    try:
        return read_requisite(field, raw)
    except Invalid as wrong:
        return wrong


GOOD = {
    "cdtt@mail.ru": "cdtt@mail.ru",
    "  First.Last+tag@School-12.Kemerovo.RU ": "First.Last+tag@school-12.kemerovo.ru",
    "<cdtt@mail.ru>": "cdtt@mail.ru",
    "mailto:cdtt@mail.ru": "cdtt@mail.ru",
    "cdtt@mail.ru,": "cdtt@mail.ru",
    "a@xn--80ak6aa92e.xn--p1ai": "a@xn--80ak6aa92e.xn--p1ai",
}
BAD = {
    "cdtt": "mail-at",
    "cdtt@mail@ru": "mail-at",
    "cdtt@mail.ru other@mail.ru": "mail-space",
    "cdtt @mail.ru": "mail-space",
    "цдтт@mail.ru": "mail-letters",
    "cdtt@почта.рф": "mail-letters",
    "@mail.ru": "mail-before",
    ".cdtt@mail.ru": "mail-before",
    "cd..tt@mail.ru": "mail-before",
    "cd(tt)@mail.ru": "mail-before",
    f"{'a' * 65}@mail.ru": "mail-before",
    "cdtt@mail": "mail-domain",
    "cdtt@": "mail-domain",
    "cdtt@mail.": "mail-domain",
    "cdtt@.ru": "mail-domain",
    "cdtt@-mail.ru": "mail-domain",
    "cdtt@mail.r": "mail-domain",
    "cdtt@127.0.0.1": "mail-domain",
    "cdtt@ma_il.ru": "mail-domain",
    f"a@{'.'.join(['b' * 60] * 5)}.ru": "mail-too-long",
}


@pytest.mark.parametrize("typed", GOOD)
def test_address_is_taken(typed: str) -> None:
    assert read_requisite(MAIL, typed) == GOOD[typed]


@pytest.mark.parametrize("typed", BAD)
def test_slip_in_an_address_is_named(typed: str) -> None:
    with pytest.raises(Invalid) as wrong:
        read_requisite(MAIL, typed)
    assert wrong.value.key == BAD[typed]


@given(st.text(alphabet="ab.@- <>\u0430", max_size=20))
def test_no_header_of_a_letter_can_be_broken(raw: str) -> None:
    """Whatever is taken is one ASCII word with one @ between non-empty sides and a dot behind it."""
    try:
        address = read_address(raw)
    except Invalid:
        return
    assert re.fullmatch(r"[!-~]+@[a-z0-9.-]+\.[a-z0-9-]{2,}", address)
