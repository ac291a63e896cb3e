"""Sheets: sums are formulas with the right values, words are words, and a spreadsheet opens them as they are."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from documents.workbook_out import Sheet, Sum, sheet_csv, workbook_bytes
from domain.library import FORMS
from handlers.papers.sheets import reports_sheet, sheets_of
from tests.documents.reported import Reported, answered, counts, small
from texts import LANGUAGES, words_in

if TYPE_CHECKING:
    from pathlib import Path

RU = words_in("ru")
EVIL = (
    "=1+1",
    "+7 900",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("http://x","y")',
    "\t=1",
    "'=1",
    "_x0041_",
    "{=1}",
    "\x00\ud800",
)


def cells_of(xlsx: bytes) -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(xlsx))
    return {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}


def parts_of(xlsx: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(xlsx)) as package:
        return {one: package.read(one).decode() for one in package.namelist()}


def test_sheets_of_a_small_event() -> None:
    sheets = cells_of(workbook_bytes(sheets_of(small().collected(), RU)))
    assert list(sheets) == ["Отчёты", "По категориям", "Числа", "Варианты", "Названия", "Ссылки"]
    reports = sheets["Отчёты"]
    assert [row[1] for row in reports[1:-1]] == [
        "Школа № 12",
        "Школа № 21",
        "Лицей № 52",
        "Гимназия № 111",
        "Школа № 5",
        "Школа № 6",
        "Школа № 7",
    ]
    assert [row[12] for row in reports[1:-1]] == [1, 21, 52, 111, "", "", ""]
    assert reports[-1][6:] == ["Итого", 161, 17, 4, 2, 1, 185, 0, 21000]
    assert [row[4] for row in reports[1:]][-4:] == ["ждём", "на доработке", "не участвовали", ""]
    assert sheets["По категориям"][-1] == ["", "Итого", 161, 17, 4, 2, 1, 185]
    assert ["Школа № 12", "Заводский", "Публикации", "https://vk.com/wall-1_23"] in sheets["Ссылки"]


def test_sums_are_formulas_outside_of_the_filter_and_headings_stay_in_sight() -> None:
    parts = parts_of(workbook_bytes(sheets_of(small().collected(), RU)))
    first = parts["xl/worksheets/sheet1.xml"]
    assert "<f>SUM(H2:L2)</f><v>1</v>" in first
    assert "<f>SUM(M2:M8)</f><v>185</v>" in first
    assert '<autoFilter ref="A1:O8"/>' in first
    assert 'ySplit="1"' in first
    assert 'state="frozen"' in first


def test_what_people_wrote_is_never_a_formula() -> None:
    made = Reported()
    for text in EVIL:
        names = {"partners": answered("single-day", "partners", f"{text} имя"), "people": counts(1, 0, 0, 0, 0)}
        made.files(text, text, answers=names, official_name=text)
    sheets = [*sheets_of(made.collected(), RU), Sheet("=[a]:*?/\\" + "x" * 40, EVIL, (EVIL,))]
    parts = parts_of(workbook_bytes(sheets))
    formulas = {one for part in parts.values() for one in re.findall(r"<f>(.*?)</f>", part)}
    assert formulas
    assert all(re.fullmatch(r"SUM\([A-Z]+\d+:[A-Z]+\d+\)", one) for one in formulas)
    assert not [name for name in parts if "externalLink" in name]
    assert "<hyperlink" not in "".join(parts.values())
    assert [row[1] for row in cells_of(workbook_bytes(sheets))["Отчёты"][1:-2]] == list(EVIL[:-1])
    lines = sheet_csv(reports_sheet(made.collected(), RU)).decode("utf-8-sig").splitlines()
    assert not [cell for line in lines for cell in line.split(";") if cell.lstrip('"').startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", FORMS)
def test_every_form_has_its_sheets_in_every_language(form: str, language: str) -> None:
    made = Reported(form)
    items = {one.key: () for one in FORMS[form].questions}
    made.files("Школа № 1", answers=items)
    sheets = sheets_of(made.collected(), words_in(language))
    assert len({one.name for one in sheets}) == len(sheets)
    for sheet in sheets:
        assert {len(row) for row in sheet.rows} == {len(sheet.headings)}
    assert workbook_bytes(sheets).startswith(b"PK")


def test_records_are_columns() -> None:
    made = Reported("seminar")
    programme = answered(
        "seminar", "programme", "Волкова Л. В. – директор – доклад – Развитие\nКулик А. М. – педагог – урок – Сувенир"
    )
    made.files("Центр", answers={"programme": programme, "total": answered("seminar", "total", "30")})
    sheets = {one.name: one for one in sheets_of(made.collected(), RU)}
    assert sheets["Записи"].rows[1] == ("Центр", "Заводский", "Программа", "Кулик А. М.", "педагог", "урок", "Сувенир")
    assert sheets["Числа"].totals == {2: 30}


def test_sheet_adds_up_by_itself() -> None:
    sheet = Sheet(
        "A", ("a", "b", "c", "d"), (("x", 1, 2.5, Sum(1, 2)), ("y", None, 4, Sum(1, 2))), summed=frozenset({3})
    )
    assert sheet.totals == {3: 7.5}
    assert Counter(sheet_csv(sheet).decode("utf-8-sig").split())["y;;4;4"] == 1


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_comes_to_the_same_sums(tmp_path: Path) -> None:
    """It opens the file, counts anew and finds what was written beside the formulas."""
    content = workbook_bytes(sheets_of(small().collected(), RU))
    stale = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(stale, "w") as emptied:
        for name in package.namelist():
            part = package.read(name)
            emptied.writestr(name, re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", part) if "sheet" in name else part)
    (tmp_path / "data.xlsx").write_bytes(stale.getvalue())
    command = [
        "soffice",
        f"-env:UserInstallation=file://{tmp_path}/office",
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
    ]
    out = tmp_path / "out"
    subprocess.run(
        [*command, "--outdir", str(out), str(tmp_path / "data.xlsx")], check=True, capture_output=True, timeout=120
    )
    counted, written = cells_of((out / "data.xlsx").read_bytes()), cells_of(content)
    for name, rows in written.items():
        assert counted[name][-1][: len(rows[-1])] == rows[-1]
        assert len(counted[name]) == len(rows)
