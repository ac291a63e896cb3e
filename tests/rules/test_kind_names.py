"""Names of organisations and repeated records, as they are pasted from notes."""

from __future__ import annotations

import pytest

from domain.answers import SKIP, Asked
from domain.kinds import Names, Records
from tests.rules.asking import refusal, texts


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("КузГТУ, КемГУ", ["КузГТУ", "КемГУ"]),
        ("МБОУ «СОШ № 12, корпус 2», ООО «Ромашка»", ["МБОУ «СОШ № 12, корпус 2»", "ООО «Ромашка»"]),
        ('АО "СУЭК, Кузбасс", ИП Иванов', ['АО "СУЭК, Кузбасс"', "ИП Иванов"]),
        ("КПНЗ “ДОЦНТТ та ІТУМ”, Палац “Горицвіт”", ["КПНЗ “ДОЦНТТ та ІТУМ”", "Палац “Горицвіт”"]),
        ("ООО «Азот», г. Кемерово", ["ООО «Азот», г. Кемерово"]),
        ("СОШ № 1, ул. Мира, 5", ["СОШ № 1, ул. Мира, 5"]),
        ("Школа № 12, 5", ["Школа № 12, 5"]),
        ("Ромашка, ООО", ["Ромашка, ООО"]),
        ("Дворец творчества, им. Гагарина", ["Дворец творчества, им. Гагарина"]),
        (
            "Управление культуры, спорта и молодёжной политики",
            ["Управление культуры, спорта и молодёжной политики"],
        ),
        ("детский сад, библиотека, кванториум", ["детский сад", "библиотека", "кванториум"]),
        ("Завод «Химмаш; Музей", ["Завод «Химмаш", "Музей"]),
        ("Школа «Луч, Лицей", ["Школа «Луч, Лицей"]),
        ("1. Завод\n2) Музей\n- Кванториум\n• Библиотека", ["Завод", "Музей", "Кванториум", "Библиотека"]),
        ("Завод\nзавод\n«ЗАВОД»", ["Завод"]),
        ("Ёлочка\nЕлочка", ["Ёлочка"]),
        ("  Школа\u00a0 № 5 \n\n", ["Школа № 5"]),
        ("Люцея імя Скарыны", ["Люцея імя Скарыны"]),
    ],
)
def test_names(raw: str, names: list[str]) -> None:
    items = Names().parse(raw, Asked())
    assert texts(items) == names
    assert [item.key for item in items] == [str(place) for place in range(1, len(names) + 1)]


def test_names_gather_and_keep_what_is_right() -> None:
    first = Names().parse("Завод", Asked())
    assert texts(Names().parse("Музей; завод", Asked(first))) == ["Завод", "Музей"]
    assert Names().parse("нет", Asked(first)) == first
    wrong = refusal(Names(), "Музей\n12", Asked(first))
    assert (wrong.key, wrong.facts, texts(wrong.kept)) == (
        "name-not-understood",
        {"piece": "12"},
        ["Завод", "Музей"],
    )
    assert refusal(Names(longest=10), "Очень длинное имя").key == "name-too-long"
    assert texts(refusal(Names(at_most=2), "раз\nдва\nтри").kept) == ["раз", "два"]
    assert [refusal(Names(), raw).key for raw in ("нет", "Нет, не привлекали.", "-", "немає", "няма", "no", "")] == [
        SKIP
    ] * 6 + ["names-empty"]


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("Иванов И.И. – директор – Тема – подтема", ["Иванов И.И.", "директор", "Тема – подтема"]),
        ("Дудник-Тітаренко М.Ю. - методист - Участь", ["Дудник-Тітаренко М.Ю.", "методист", "Участь"]),
        (
            "1) Петрова А.; зам. директора; STEM - это просто",
            ["Петрова А.", "зам. директора", "STEM - это просто"],
        ),
        ("а\tб\tв", ["а", "б", "в"]),
        ("а | б | в", ["а", "б", "в"]),
        ("Иванов – директор; тема", ["Иванов", "директор", "тема"]),
        ("Рум’янцева Г.М. — директор — Знайомство", ["Рум’янцева Г.М.", "директор", "Знайомство"]),
    ],
)
def test_records(raw: str, wanted: list[str]) -> None:
    items = Records(("speaker", "position", "topic")).parse(raw, Asked())
    assert texts(items) == wanted
    assert [item.key for item in items] == ["1.speaker", "1.position", "1.topic"]


def test_records_gather_and_keep_what_is_right() -> None:
    kind = Records(("name", "position"), at_most=2)
    first = kind.parse("Иванов – директор", Asked())
    wrong = refusal(kind, "Иванов – директор\nПетров\nСидорова – методист", Asked(first))
    assert (wrong.key, wrong.facts) == ("record-parts", {"piece": "Петров", "wanted": 2})
    assert [item.key for item in wrong.kept or ()] == ["1.name", "1.position", "2.name", "2.position"]
    assert refusal(kind, "Третий – лишний", Asked(wrong.kept or ())).key == "records-too-many"
    assert refusal(kind, "Я – " + "о" * 301).key == "record-too-long"
    assert [refusal(kind, raw).key for raw in ("нет", "\n")] == [SKIP, "records-empty"]
