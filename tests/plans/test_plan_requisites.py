"""Requisites: title, who approved, the date and the number of the order."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plans.layout.order import order_number, written_date
from domain.plans.layout.requisites import Requisites, read_requisites
from domain.plans.plan import WrittenDate


def read(text: str) -> Requisites:
    return read_requisites([line.strip() for line in text.strip().splitlines() if line.strip()])


@pytest.mark.parametrize(
    ("text", "day", "month", "year"),
    [
        ("от 30 АВГ 2022", 30, 8, 2022),
        ("от 3 МАР. 2021 г.", 3, 3, 2021),
        ("«25» августа 2022 г.", 25, 8, 2022),
        ('от "07" 09 2023', 7, 9, 2023),
        ("от 25.08.2022 г. № 15", 25, 8, 2022),
        ("25.08.22", 25, 8, 2022),
        ("2022-08-25", 25, 8, 2022),
        ("від 5 травня 2023 року", 5, 5, 2023),
        ("від 01 СІЧ 2024", 1, 1, 2024),
        ("ад 12 жніўня 2024 г.", 12, 8, 2024),
        ("«25» _____ 2024", 25, None, 2024),
        ("«___» ________ 2024 г.", None, None, 2024),
        ("«____» сентября 2024 г.", None, 9, 2024),
        ("от __.__.2024", None, None, 2024),
        ("от 12.__.2024", 12, None, 2024),
        ("«25» августа 20__ г.", 25, 8, None),
    ],
)
def test_dates_of_orders(text: str, day: int | None, month: int | None, year: int | None) -> None:
    found = written_date(text)
    assert found
    assert (found[0].day, found[0].month, found[0].year) == (day, month, year)


@pytest.mark.parametrize(
    "text", ["", "№ 978", "в 2022 – 2024 годах", "5-6 классы", "31.02.2024", "45.13.2022", "т. 8-800"]
)
def test_what_is_no_date(text: str) -> None:
    assert written_date(text) is None


def test_incomplete_date_stays_incomplete() -> None:
    found = read("УТВЕРЖДЕН\nприказом управления от «25» _____ 2024 г. № ____\nПЛАН РАБОТЫ на 2024 год")
    assert found.approved == WrittenDate("«25» _____ 2024", 25, None, 2024)
    assert found.approved.date is None
    assert found.order_number is None
    assert found.approved_by == "приказом управления"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("от 30.08.2022 № 978", "978"),
        ("от 30.08.2022 г. N 01-05/345", "01-05/345"),
        ("№ 17-о/д від 20.01.2025", "17-о/д"),
        ("Приказ № 44", "44"),
        ("наказом № 5/1 від 03.02.2021", "5/1"),
        ("Директор школы № 8 И.О. Сомова 30.08.2022", None),
        ("Приложение № 1", None),
        ("от 30.08.2022 № ____", None),
    ],
)
def test_numbers_of_orders(text: str, number: str | None) -> None:
    found = order_number(text)
    assert (found[0] if found else None) == number


def test_stamp_over_several_lines() -> None:
    found = read("""
        Приложение № 1
        УТВЕРЖДЕН
        распоряжением министерства
        просвещения Заречной области
        от 14 СЕН 2021 № 1203
        ПЛАН МЕРОПРИЯТИЙ
        («дорожная карта») по развитию кружкового движения
        в 2021 – 2023 годах
    """)
    assert found.title == "ПЛАН МЕРОПРИЯТИЙ («дорожная карта») по развитию кружкового движения в 2021 – 2023 годах"
    assert found.approved_by == "распоряжением министерства просвещения Заречной области"
    assert found.approved
    assert found.approved.date == date(2021, 9, 14)
    assert found.order_number == "1203"
    assert found.leftovers == ()


def test_approval_by_a_person_beside_another_visa() -> None:
    found = read("""
        СОГЛАСОВАНО
        Председатель профкома
        Р.К. Лужин
        УТВЕРЖДАЮ
        Директор МБОУ «СОШ № 5»
        ________ О.А. Белова
        «1» сентября 2024 г.
        План работы
        школьного технопарка на 2024/2025 учебный год
    """)
    assert found.approved_by == "Директор МБОУ «СОШ № 5» О.А. Белова"
    assert found.approved
    assert found.approved.date == date(2024, 9, 1)
    assert found.order_number is None
    assert found.title == "План работы школьного технопарка на 2024/2025 учебный год"
    assert found.leftovers == (0, 1, 2)


def test_appendix_to_an_order() -> None:
    found = read("""
        Приложение 2 к приказу департамента образования
        от 25.08.2022 № 33-пр
        Календарь мероприятий на 2022/2023 учебный год
    """)
    assert found.approved_by == "приказу департамента образования"
    assert (found.approved and found.approved.date, found.order_number) == (date(2022, 8, 25), "33-пр")
    assert found.title == "Календарь мероприятий на 2022/2023 учебный год"


def test_order_above_its_appendix() -> None:
    """The whole order may stand above the plan: the last title is the plan's, the approval says when."""
    found = read("""
        ПРИКАЗ
        12.01.2024 № 7
        Об утверждении плана мероприятий
        1. Утвердить план мероприятий согласно приложению.
        Приложение
        УТВЕРЖДЕН приказом управления от 12.01.2024 № 7
        План мероприятий по профориентации
        на 2024 год
    """)
    assert found.title == "План мероприятий по профориентации на 2024 год"
    assert found.approved_by == "приказом управления"
    assert found.order_number == "7"
    assert 2 in found.leftovers
    assert 3 in found.leftovers


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("П Л А Н\nмероприятий на 2025 год", "ПЛАН мероприятий на 2025 год"),
        ("Комплекс мер\nпо поддержке техников\nна 2023 год", "Комплекс мер по поддержке техников на 2023 год"),
        ("ДОРОЖНЯ КАРТА\nрозвитку STEM-освіти до 2027 року", "ДОРОЖНЯ КАРТА розвитку STEM-освіти до 2027 року"),
        ("Перспективный план\nна 2024 год\nЦель: развитие", "Перспективный план на 2024 год"),
        ("КАЛЯНДАР\nраённых мерапрыемстваў\nна 2025 год\nг. Зарэчанск", "КАЛЯНДАР раённых мерапрыемстваў на 2025 год"),
        ("План мероприятий на 2024 год\nДекабрь", "План мероприятий на 2024 год"),
    ],
)
def test_titles(text: str, title: str) -> None:
    assert read(text).title == title


def test_ukrainian_and_belarusian_approvals() -> None:
    uk = read("ЗАТВЕРДЖЕНО\nнаказом управління освіти\nвід 09 ЛЮТ 2023 № 12/1\nПЛАН ЗАХОДІВ\nна 2023 рік")
    assert (uk.approved_by, uk.order_number) == ("наказом управління освіти", "12/1")
    assert uk.approved
    assert uk.approved.date == date(2023, 2, 9)
    be = read("ЗАЦВЕРДЖАНА\nзагадам аддзела адукацыі\n22.12.2023 № 310\nПлан мерапрыемстваў\nна 2024 год")
    assert (be.approved_by, be.order_number) == ("загадам аддзела адукацыі", "310")
    assert be.approved
    assert be.approved.date == date(2023, 12, 22)


@given(st.lists(st.text(max_size=60), max_size=12))
def test_no_head_is_too_odd(lines: list[str]) -> None:
    found = read_requisites(lines)
    assert all(0 <= at < len(lines) for at in found.leftovers)
    if found.approved:
        _ = found.approved.date
