"""A register in a table: which column is what, and what it would change."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.tables_in import Row
from domain.answers import Invalid
from domain.register import Change, Entry, KnownOrganisation, Preview, Problem, Table, compare, recognise


def rows(*lines: list[str]) -> list[Row]:
    return [Row(number, tuple(line)) for number, line in enumerate(lines, 1) if any(line)]


def table(*lines: list[str]) -> Table:
    return recognise(rows(*lines))


# --- the header ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "headings",
    [
        "Краткое наименование|Полное наименование|Тип|Район|Город|Псевдонимы|Количество обучающихся|Контакт",
        "Наименование ОО (краткое)|Наименование ОО (полное)|"
        "Тип организации|Территория|Муниципалитет|Другие названия|Число учащихся|Телефон",
        "Сокращённое название|Официальное наименование|"
        "Вид учреждения|Муниципальный округ|Населённый пункт|Прежние названия|Кол-во уч-ся|Контактное лицо (ФИО, тел.)",
        "Название|ПОЛНОЕ НАИМЕНОВАНИЕ ОРГАНИЗАЦИИ ПО УСТАВУ|тип|р-н|"
        "г. (город)|Варианты названия|Численность детей, чел.|E-mail",
        "Коротка назва|Повна назва закладу|Тип закладу|Район|Місто|Інші назви|Кількість учнів|Контактний телефон",
        "Назва закладу освіти|Офіційна назва|Тип|Територія|Громада|"
        "Псевдоніми|Кількість здобувачів освіти|Відповідальна особа",
        "Кароткая назва|Поўная назва|Тып|Раён|Горад|Іншыя назвы|Колькасць навучэнцаў|Кантакт",
        "Short name|Full name|Type|District|City|Aliases|Number of pupils|Contact",
        "Organisation|Official name|Kind|Territory|Municipality|Other names|Students|Phone",
    ],
)
def test_headings_of_several_languages_are_recognised(headings: str) -> None:
    line = [
        "Школа № 12",
        "МБОУ СОШ № 12",
        "школа",
        "Заводский",
        "Кемерово",
        "СОШ 12; 12-я",
        "1 312 чел.",
        "8 900, Иванова",
    ]
    found = table(["№ п/п", *headings.split("|"), "Адрес"], ["1", *line, "ул. Мира, 1"])
    assert found.problems == ()
    assert found.entries == (
        Entry(
            2,
            "Школа № 12",
            "МБОУ СОШ № 12",
            "школа",
            "Заводский",
            "Кемерово",
            ("СОШ 12", "12-я"),
            1312,
            "8 900, Иванова",
        ),
    )


def test_header_is_below_titles() -> None:
    title = "Список образовательных организаций города"
    found = table([title] * 3, [], ["", "на 01.09.2026"], ["№", "Наименование", "Район"], ["1", "Школа", "Заводский"])
    assert found.entries == (Entry(5, "Школа", district="Заводский"),)


def test_one_column_of_names_is_enough() -> None:
    found = table(["Список организаций города Кемерово и области"], ["Наименование"], ["Школа № 1"], ["Лицей"])
    assert [one.name for one in found.entries] == ["Школа № 1", "Лицей"]


@pytest.mark.parametrize(
    "lines",
    [[], [["Школа № 1", "Заводский"]], [["Район", "Город"], ["a", "b"]], [["x"]] * 20 + [["Наименование"], ["Школа"]]],
)
def test_table_without_a_heading_of_names_is_refused(lines: list[list[str]]) -> None:
    with pytest.raises(Invalid) as failure:
        table(*lines)
    assert failure.value.key == "register-no-heading"


def test_header_alone_is_empty() -> None:
    with pytest.raises(Invalid) as failure:
        table(["Наименование", "Район"])
    assert failure.value.key == "register-empty"


# --- rows ------------------------------------------------------------------------------------------------------

HEADER = ["№", "Наименование", "Район", "Обучающихся"]


def test_section_rows_give_the_district() -> None:
    found = table(
        HEADER,
        ["1", "Школа № 1", "", "100"],
        ["Заводский"] * 4,
        ["2", "Школа № 2", "", "200"],
        ["3", "Школа № 3", "Центральный", "300"],
        ["Ленинский район", "", "", ""],
        ["4", "Школа № 4", "", ""],
    )
    assert found.problems == ()
    assert [one.district for one in found.entries] == ["", "Заводский", "Центральный", "Ленинский район"]


def test_repeated_header_is_no_row() -> None:
    found = table(HEADER, ["1", "Школа", "", ""], HEADER, ["2", "Лицей", "", ""])
    assert [one.name for one in found.entries] == ["Школа", "Лицей"]


@pytest.mark.parametrize(
    ("line", "key", "text"),
    [
        (["1", "", "Заводский", "100"], "register-no-name", "1 Заводский 100"),
        (["1", "2", "3", "4"], "register-no-name", "1 2 3 4"),
        (["", "Итого:", "", "300"], "register-total-row", "Итого: 300"),
        (["1", "ы" * 1001, "", ""], "register-text-too-long", "1 " + "ы" * 77 + "…"),
    ],
)
def test_row_that_is_no_organisation_is_named(line: list[str], key: str, text: str) -> None:
    found = table(HEADER, ["1", "Школа", "", "1"], line)
    assert [one.line for one in found.entries] == [2]
    assert found.problems == (Problem(3, key, text),)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("много", "register-pupils-not-a-number"),
        ("12,5", "register-pupils-not-a-number"),
        ("-3", "register-pupils-not-a-number"),
        ("10-20", "register-pupils-not-a-number"),
        ("100001", "register-pupils-too-many"),
        ("9" * 5000, "register-text-too-long"),
    ],
)
def test_number_that_is_none_is_named(text: str, key: str) -> None:
    found = table(HEADER, ["1", "Школа", "Заводский", text])
    assert [one.key for one in found.problems] == [key]
    assert [one.pupils for one in found.entries] == ([] if key == "register-text-too-long" else [None])


@pytest.mark.parametrize("text", ["1312", "1 312", "1\u00a0312 чел.", "1312 учнів"])
def test_number_of_pupils(text: str) -> None:
    assert table(HEADER, ["1", "Школа", "", text]).entries[0].pupils == 1312


CELLS = st.text(max_size=12) | st.sampled_from(
    ["Наименование", "Район", "Заводский район", "Школа № 1", "12", "Итого", "Полное", "Псевдонимы", "Число учащихся"]
)


@given(st.lists(st.lists(CELLS, max_size=4), max_size=6))
def test_no_table_crashes_and_no_row_is_lost(lines: list[list[str]]) -> None:
    given_rows = rows(*lines)
    try:
        found = recognise(given_rows)
    except Invalid:
        return
    assert {one.line for one in (*found.entries, *found.problems)} <= {row.number for row in given_rows}
    assert all(one.title for one in found.entries)
    preview = compare(found.entries, [], found.problems)
    assert Preview.from_json(json.loads(json.dumps(preview.as_json()))) == preview


# --- what would change -----------------------------------------------------------------------------------------

SCHOOL = KnownOrganisation(
    12, "Школа № 12", "МБОУ СОШ № 12", "школа", "Заводский", "Кемерово", ("СОШ 12",), 312, "8 900"
)
LYCEUM = KnownOrganisation(3, "Лицей № 3", district="Ленинский", city="Кемерово")
ELSEWHERE = KnownOrganisation(7, "Школа № 12", district="", city="Киров")
KNOWN = [SCHOOL, LYCEUM, ELSEWHERE]


def verdicts(*entries: Entry, known: list[KnownOrganisation] = KNOWN) -> list[tuple[str, int | None]]:
    return [(one.verdict, one.organisation) for one in compare(entries, known).compared]


def test_empty_cells_erase_nothing() -> None:
    assert verdicts(Entry(1, "Школа № 12", city="Кемерово")) == [("unchanged", 12)]


def test_changed_fields_are_told() -> None:
    entry = Entry(1, "Школа № 12", kind="гимназия", city="Кемерово", aliases=("СОШ 12", "12-я"), pupils=0)
    (one,) = compare([entry], KNOWN).of("changed")
    assert one.organisation == 12
    assert one.changes == (
        Change("kind", "школа", "гимназия"),
        Change("aliases", "СОШ 12", "СОШ 12; 12-я"),
        Change("pupils", "312", "0"),
    )


def test_other_wording_of_a_known_name_is_the_same_organisation() -> None:
    (one,) = compare([Entry(1, 'МБОУ "Лицей №3"', city="Кемерово")], KNOWN).compared
    assert (one.verdict, one.organisation) == ("changed", 3)
    assert one.changes == (Change("name", "Лицей № 3", 'МБОУ "Лицей №3"'),)


def test_official_name_alone_does_not_change_the_short_one() -> None:
    assert verdicts(Entry(1, official_name="МБОУ СОШ № 12", city="Кемерово")) == [("unchanged", 12)]


def test_number_and_city_decide() -> None:
    assert verdicts(
        Entry(1, "Школа № 13", city="Кемерово"),
        Entry(2, "Школа № 12", city="Киров"),
        Entry(3, "Школа № 12", city="Томск"),
    ) == [("new", None), ("unchanged", 7), ("new", None)]


def test_doubt_names_its_candidates() -> None:
    of_two, moved = compare(
        [Entry(1, "Школа № 12"), Entry(2, "Лицей № 3", district="Рудничный", city="Кемерово")], KNOWN
    ).compared
    assert (of_two.verdict, set(of_two.candidates)) == ("doubtful", {12, 7})
    assert (moved.verdict, moved.candidates) == ("doubtful", (3,))


def test_other_wording_in_another_district_is_asked_about() -> None:
    (one,) = compare([Entry(1, "МБОУ Лицей №3", district="Рудничный", city="Кемерово")], KNOWN).compared
    assert (one.verdict, one.candidates) == ("doubtful", (3,))


def test_lines_that_repeat_another_are_doubtful() -> None:
    known = Entry(2, "Школа № 12", city="Кемерово")
    new = Entry(4, "Гимназия № 1", district="Заводский")
    preview = compare(
        [
            known,
            replace(known, line=3, name="СОШ 12"),
            new,
            replace(new, line=5, name="МБОУ «Гимназия №1»"),
            replace(new, line=6, district="Ленинский"),
        ],
        KNOWN,
    )
    assert [(one.entry.line, one.repeats) for one in preview.of("doubtful")] == [(3, 2), (5, 4)]
    assert [one.entry.line for one in preview.of("new")] == [4, 6]


def test_preview_is_kept_as_json() -> None:
    preview = compare(
        [Entry(1, "Школа № 12"), Entry(2, "Школа № 12", kind="x", city="Киров", aliases=("a", "b")), Entry(3, "Новая")],
        KNOWN,
        [Problem(4, "register-no-name", "x")],
    )
    assert Preview.from_json(json.loads(json.dumps(preview.as_json()))) == preview


def test_five_thousand_lines_are_compared() -> None:
    known = [KnownOrganisation(n, f"Школа № {n}", district=f"Район {n % 40}", city="Кемерово") for n in range(1, 5001)]
    entries = [
        Entry(n, f"МБОУ «СОШ №{n}»" if n % 50 == 0 else f"Школа № {n}", district=f"Район {n % 40}", city="Кемерово")
        for n in range(2501, 7501)
    ]
    preview = compare(entries, known)
    assert (len(preview.of("unchanged")), len(preview.of("new"))) == (2450, 2500)
