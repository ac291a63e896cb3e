"""Which organisations of a territory may be one that was written down twice."""

from __future__ import annotations

import pytest

from domain.doubles import doubles
from domain.names import Known


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Школа № 12", "СОШ №12"),
        ('МБОУ "СОШ № 12"', "школа 12"),
        ("Школа № 12", "Школа № 12 имени Гагарина"),
        ("Центр «Орбита»", "Центр «Орбитта»"),
        ("№ 12", "Школа № 12"),
        ("Гимназия № 21", "Гимназия №21"),
    ],
)
def test_names_almost_alike_are_proposed(one: str, other: str) -> None:
    assert list(doubles([Known(2, (other,), "Заводский"), Known(1, (one,), "Заводский")])) == [(1, 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Школа № 12", "Школа № 21"),
        ("Школа № 12", "Школа № 112"),
        ("Школа № 12", "Гимназия № 12"),
        ("Школа № 12", "Детский сад № 12"),
        ("Центр «Орбита»", "Центр «Радуга»"),
        ("Школа имени Гагарина", "Школа № 12"),
    ],
)
def test_what_the_names_tell_apart_is_not(one: str, other: str) -> None:
    assert not list(doubles([Known(1, (one,), "Заводский"), Known(2, (other,), "Заводский")]))


def test_each_territory_is_by_itself_and_each_pair_comes_once() -> None:
    names = ("Школа № 12", "СОШ № 12")
    known = [Known(1, names, "Заводский"), Known(2, names, "Заводский"), Known(3, names, "Центральный")]
    assert list(doubles(known)) == [(1, 2)]
