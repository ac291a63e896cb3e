"""What is exported is imported unchanged."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.tables_in import read_table
from documents.tables_out import csv_bytes, register_csv, register_xlsx
from domain.register import FIELDS, KnownOrganisation, compare, recognise

HEADINGS = (
    (
        "Краткое наименование",
        "Полное наименование",
        "Тип",
        "Район",
        "Город",
        "Другие названия",
        "Число обучающихся",
        "Контакт",
    ),
    ("Коротка назва", "Повна назва", "Тип", "Район", "Місто", "Інші назви", "Кількість учнів", "Контакт"),
    ("Кароткая назва", "Поўная назва", "Тып", "Раён", "Горад", "Іншыя назвы", "Колькасць навучэнцаў", "Кантакт"),
    ("Short name", "Full name", "Kind", "District", "City", "Other names", "Pupils", "Contact"),
)
KNOWN = [
    KnownOrganisation(
        1, "Школа № 12", 'МБОУ "СОШ № 12"', "школа", "Заводский", "Кемерово", ("СОШ 12", "12, корпус 2"), 312, "+7 900"
    ),
    KnownOrganisation(2, "Лицей № 3", district="Ленинский", pupils=0),
    KnownOrganisation(3, "=HYPERLINK(1)", contact="@director"),
    KnownOrganisation(4, "-Радуга", "'=x", contact="'-'"),
    KnownOrganisation(5, "Школа № 12", district="Ленинский", city="Кемерово"),
    KnownOrganisation(6, "Школа № 12", city="Киров"),
    KnownOrganisation(7, "http://example.org", aliases=("'+1",)),
    KnownOrganisation(9, "Школа № 12", city="Кемерово"),
    KnownOrganisation(10, "Школа № 12"),
    KnownOrganisation(8, "00123 школа", pupils=100_000),
]


@pytest.mark.parametrize("headings", HEADINGS)
@pytest.mark.parametrize(("name", "export"), [("a.xlsx", register_xlsx), ("a.csv", register_csv)])
def test_round_trip_changes_nothing(name, export, headings) -> None:  # noqa: ANN001
    table = recognise(read_table(name, export(KNOWN, headings)))
    assert table.problems == ()
    preview = compare(table.entries, KNOWN)
    assert [(one.organisation, one.verdict) for one in preview.compared] == [(one.id, "unchanged") for one in KNOWN]


def test_no_cell_of_csv_is_a_formula() -> None:
    text = register_csv(KNOWN, HEADINGS[0])
    assert text.startswith(b"\xef\xbb\xbf")
    cells = [cell for line in text.decode("utf-8-sig").splitlines() for cell in line.split(";")]
    assert not [cell for cell in cells if cell.lstrip('"').startswith(("=", "+", "-", "@"))]
    assert "'=HYPERLINK(1)" in cells


def test_workbook_has_no_formulas_and_no_links_and_a_frozen_header() -> None:
    with zipfile.ZipFile(io.BytesIO(register_xlsx(KNOWN, HEADINGS[0]))) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
        assert not [name for name in book.namelist() if "rels" in name and "sheet1" in name]
    assert "<f>" not in sheet
    assert 'state="frozen"' in sheet
    assert f'<autoFilter ref="A1:H{len(KNOWN) + 1}"/>' in sheet
    assert "<v>312</v>" in sheet


def test_register_of_nothing_has_its_headings() -> None:
    assert read_table("a.csv", register_csv([], HEADINGS[3]))[0].cells == HEADINGS[3]
    assert read_table("a.xlsx", register_xlsx([], HEADINGS[3]))[0].cells == HEADINGS[3]
    assert len(FIELDS) == len(HEADINGS[3])


PRINTED = st.text(st.characters(exclude_categories=("C",)), min_size=1).map(str.strip)


@given(st.lists(st.tuples(PRINTED, st.sampled_from(["=1", "'=1", "''@", "+", "x"])), min_size=1))
def test_any_text_comes_back_from_csv(lines: list[tuple[str, str]]) -> None:
    rows = read_table("a.csv", csv_bytes([("Name", "Kind"), *lines]))
    assert [row.cells for row in rows[1:]] == lines
