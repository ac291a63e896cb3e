"""The kinds that need little: text, photos, yes or no, an indicator."""

from __future__ import annotations

import pytest

from domain.answers import SKIP, Asked, Invalid, Item
from domain.kinds import Indicator, Photos, Text, YesNo
from tests.rules.asking import refusal


def test_text() -> None:
    assert Text().parse(" Всё хорошо\r\nи даже\u200b\x07 лучше ", Asked()) == (Item(text="Всё хорошо\nи даже лучше"),)
    assert Text().parse("👩‍🎓", Asked()) == (Item(text="👩‍🎓"),)
    wrong = refusal(Text(at_most=5), "шесть!")
    assert (wrong.key, wrong.facts, wrong.kept) == ("text-too-long", {"at_most": 5, "length": 6}, None)
    assert [refusal(Text(), raw).key for raw in (" \n ", "нет", "-")] == ["text-empty", SKIP, SKIP]


def test_photos() -> None:
    kind = Photos(at_least=2, at_most=2)
    one = kind.add((), "A", "")
    assert one == (Item("A", 1, None),)
    assert not kind.is_complete(one)
    two = kind.add(kind.add(one, "B", "выставка"), "A", " наш стенд ")
    assert two == (Item("A", 1, "наш стенд"), Item("B", 2, "выставка"))
    assert kind.is_complete(two)
    assert kind.add(two, "B", None) == two
    with pytest.raises(Invalid, match="photos-too-many") as raised:
        kind.add(two, "C", None)
    assert (raised.value.kept, raised.value.facts) == (two, {"at_most": 2})
    assert kind.without(two, "A") == (Item("B", 1, "выставка"),)
    assert kind.without(two, "Z") == two
    assert (refusal(kind, "фото позже").key, refusal(kind, "нет").key) == ("photos-need-pictures", SKIP)


def test_yes_and_no() -> None:
    for raw in ("Да!", "да", "ТАК", "yes", "+", "👍", "✅", "✔️", "Проведено."):
        assert YesNo().parse(raw, Asked()) == (Item("yes", 1),)
    for raw in ("нет", "НЕ", "ні", "не", "no", "-", "—", "❌", "Не проводилось"):
        assert YesNo().parse(raw, Asked()) == (Item("no", 0),)
    for raw in ("", "не знаю", "да нет", "12"):
        assert refusal(YesNo(), raw).key == "yes-no-not-understood"


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("12,5 %", 12.5),
        ("12.5", 12.5),
        ("12,50%", 12.5),
        ("1 200", 1200),
        ("85 процентов", 85),
        ("100 відсотків", 100),
        ("0", 0),
    ],
)
def test_indicator(raw: str, number: float) -> None:
    assert Indicator("%").parse(raw, Asked()) == (Item(number=number),)


def test_no_indicator() -> None:
    assert Indicator("детских мест").parse("15 детских мест", Asked()) == (Item(number=15),)
    wrong = refusal(Indicator("%"), "12,55")
    assert (wrong.key, wrong.facts) == ("indicator-too-precise", {"decimals": 1})
    assert refusal(Indicator("%"), "1.200").key == "indicator-too-precise"
    assert refusal(Indicator("%"), "-3").key == "indicator-negative"
    for raw in ("", "много", "12 15", "1.2.3", "12 зайцев", "9" * 20):
        assert refusal(Indicator("%"), raw).key == "indicator-not-a-number"
