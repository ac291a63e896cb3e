"""Tables that people send, and those they should not."""

from __future__ import annotations

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable
from datetime import date

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import tables_in
from documents.tables_in import Row, Unreadable, read_safely, read_table

Sheet = xlsxwriter.worksheet.Worksheet


def workbook(*fill: Callable[[Sheet], object]) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        for one in fill:
            one(book.add_worksheet())
    return file.getvalue()


def lines(*cells: list[object]) -> bytes:
    return workbook(lambda sheet: [sheet.write_row(at, 0, line) for at, line in enumerate(cells)])


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(Unreadable) as failure:
        read_table(name, content)
    return failure.value.key


def archive(**parts: bytes) -> bytes:
    """A workbook of hand-made parts: those it needs, and these."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
        for name in ("[Content_Types].xml", "xl/workbook.xml"):
            written.writestr(name, b"<x/>")
        for name, content in parts.items():
            written.writestr(name, content)
    return file.getvalue()


# --- workbooks -------------------------------------------------------------------------------------------------


def test_merged_cells_say_the_same_and_empty_rows_keep_their_numbers() -> None:
    def fill(sheet: Sheet) -> None:
        sheet.merge_range(0, 0, 0, 2, "Заводский район")
        sheet.write_row(3, 0, ["Школа № 12", 312.0, 0.5])
        sheet.merge_range(4, 1, 6, 1, "Кемерово")
        sheet.write(6, 0, "Лицей")

    assert read_table("a.xlsx", workbook(fill)) == [
        Row(1, ("Заводский район",) * 3),
        Row(4, ("Школа № 12", "312", "0.5")),
        Row(5, ("", "Кемерово", "")),
        Row(6, ("", "Кемерово", "")),
        Row(7, ("Лицей", "Кемерово", "")),
    ]


def test_first_visible_sheet_with_anything_counts() -> None:
    hidden = workbook(
        lambda _: None, lambda one: (one.write(0, 0, "нет"), one.hide()), lambda one: one.write(1, 1, "да")
    )
    assert read_table("a.xlsx", hidden) == [Row(2, ("", "да"))]


def test_sheet_that_does_not_begin_at_the_corner() -> None:
    assert read_table("a", workbook(lambda sheet: sheet.write(2, 2, "x"))) == [Row(3, ("", "", "x"))]


def test_dates_formulas_and_truths_are_texts() -> None:
    def fill(sheet: Sheet) -> None:
        sheet.write_datetime(0, 0, date(2026, 4, 12), None)
        sheet.write_formula(0, 1, "=1+1", None, 2)
        sheet.write_boolean(0, 2, True)
        sheet.write_string(0, 3, "=1+1")

    (row,) = read_table("a.xlsx", workbook(fill))
    assert row.cells[1:] == ("2", "True", "=1+1")


def test_kind_is_told_by_the_content_not_the_name() -> None:
    assert read_table("list.csv", lines(["a"])) == [Row(1, ("a",))]


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("a.xlsx", b"", "table-empty"),
        ("a.xlsx", b"just words", "table-not-xlsx"),
        ("a.xlsx", "<html><table>Школа</table>".encode(), "table-html"),
        ("a.xls", b"\xef\xbb\xbf\r\n <!DOCTYPE html><table>", "table-html"),
        ("a.xls", OLE + "Workbook".encode("utf-16-le"), "table-old-xls"),
        ("a.xlsx", OLE + "EncryptedPackage".encode("utf-16-le"), "table-password"),
        ("a.doc", OLE + "WordDocument".encode("utf-16-le"), "table-other-kind"),
        ("a.pdf", b"%PDF-1.7", "table-other-kind"),
        ("a.csv", b"\x89PNG\r\n\x1a\n\x01\x02", "table-not-text"),
        ("a.csv", b" \r\n;;\n", "table-empty"),
        ("a.xlsx", workbook(lambda _: None), "table-empty"),
        ("a.xlsx", b"PK\x03\x04 and no more", "table-not-xlsx"),
        ("a.xlsx", lines(["a"])[:-30], "table-not-xlsx"),
        ("a.xlsx", archive(), "table-broken"),
        ("a.xlsx", archive(**{"xl/vbaProject.bin": b"Sub Auto_Open"}), "table-macros"),
        ("a.csv", b"a\n" * 20_001, "table-too-large"),
        ("a.csv", b"a;" * 101, "table-too-large"),
        ("a.csv", b"a" * 200_000, "table-too-large"),
        ("a.csv", bytes(20 * 2**20 + 1), "table-too-large"),
        ("a.xlsx", workbook(lambda sheet: sheet.write(20_000, 0, "x")), "table-too-large"),
        ("a.xlsx", workbook(lambda sheet: sheet.write(0, 100, "x")), "table-too-large"),
    ],
)
def test_what_is_no_table_is_refused(name: str, content: bytes, key: str) -> None:
    assert refusal(name, content) == key


def test_docx_is_not_xlsx() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as written:
        written.writestr("[Content_Types].xml", "<x/>")
        written.writestr("word/document.xml", "<x/>")
    assert refusal("a.xlsx", file.getvalue()) == "table-not-xlsx"


def noise(size: int) -> bytes:
    """Bytes that cannot be packed, always the same."""
    return random.Random(1).randbytes(size)  # noqa: S311


# --- bombs -----------------------------------------------------------------------------------------------------


def test_zip_bomb_is_refused() -> None:
    assert refusal("a.xlsx", archive(**{"xl/worksheets/sheet1.xml": bytes(59 * 2**20)})) == "table-bomb"
    dense = noise(2**14) * 320
    assert refusal("a.xlsx", archive(**{f"{number}": dense for number in range(13)})) == "table-bomb"


def declaring(content: bytes, size: int) -> bytes:
    """The archive with another size declared for its last part, in both headers."""
    local, central = content.rindex(b"PK\x03\x04"), content.rindex(b"PK\x01\x02")
    changed = bytearray(content)
    struct.pack_into("<I", changed, local + 22, size)
    struct.pack_into("<I", changed, central + 24, size)
    return bytes(changed)


def test_declared_size_is_not_needed_to_be_true() -> None:
    assert refusal("a.xlsx", declaring(archive(big=b"small"), 2**31)) == "table-bomb"
    assert refusal("a.xlsx", declaring(archive(big=bytes(80 * 2**20)), 5)) == "table-bomb"


def test_parts_that_lie_in_one_another_are_counted_each() -> None:
    content = archive(big=noise(2**20) * 2)
    central = content.rindex(b"PK\x01\x02")
    end = content.rindex(b"PK\x05\x06")
    entry = content[central:end]
    many = content[:end] + entry * 40 + content[end:]
    changed = bytearray(many)
    at = many.rindex(b"PK\x05\x06")
    struct.pack_into("<HHI", changed, at + 8, 43, 43, struct.unpack_from("<I", content, end + 12)[0] + 40 * len(entry))
    assert refusal("a.xlsx", bytes(changed)) == "table-bomb"


def sheet_of(xml: str, like: bytes) -> bytes:
    """The workbook with another first sheet."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(like)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, xml if name == "xl/worksheets/sheet1.xml" else old.read(name))
    return file.getvalue()


NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def test_long_text_in_every_cell_is_too_large() -> None:
    text = "ы" * 30_000
    assert refusal("a.xlsx", lines(*[[text] * 50 for _ in range(20)])) == "table-too-large"


async def test_memory_limit_holds() -> None:
    """Two cells far apart make the reader take some gigabytes, which this machine may well have."""
    far = workbook(lambda sheet: (sheet.write(0, 0, 1), sheet.write(1_048_575, 99, 1)))
    with pytest.raises(Unreadable, match="table-too-hard"):
        await read_safely("a.xlsx", far)


async def test_time_limit_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables_in, "SECONDS", 0.01)
    with pytest.raises(Unreadable, match="table-too-hard"):
        await read_safely("a.xlsx", lines(["a"]))


# --- read safely -----------------------------------------------------------------------------------------------


async def test_reading_in_its_own_process_tells_the_same() -> None:
    content = lines(["Школа № 12", 12], [], ["\u2028 «Ё»", None])
    assert await read_safely("список.XLSX", content) == read_table("список.XLSX", content)
    assert await read_safely("a.csv", "Ё;\n\n;b".encode("cp1251")) == [Row(1, ("Ё", "")), Row(3, ("", "b"))]


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("a.xlsx", b"words", "table-not-xlsx"),
        ("\0.\0\ud800", b"words", "table-other-kind"),
        ("a.csv", b"\1", "table-not-text"),
    ],
)
async def test_refusals_come_back(name: str, content: bytes, key: str) -> None:
    with pytest.raises(Unreadable) as failure:
        await read_safely(name, content)
    assert failure.value.key == key


async def test_full_table_fits_the_limits() -> None:
    content = lines(*[[f"Школа {at}-{column}" for column in range(5)] for at in range(20_000)])
    rows = await read_safely("a.xlsx", content)
    assert len(rows) == 20_000
    assert rows[-1].cells[-1] == "Школа 19999-4"


# --- text ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", ";,\t")
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_text_of_any_encoding_and_separator(encoding: str, separator: str, ending: str) -> None:
    table = [["Наименование", "Район"], ["Школа № 12", "Заводский"], ["", ""], ["Лицей № 3", "Ленинский"]]
    content = ending.join(separator.join(line) for line in table).encode(encoding)
    assert read_table("a.csv", content) == [Row(at, tuple(line)) for at, line in enumerate(table, 1) if any(line)]


def test_quoted_cells_hold_separators_and_line_breaks() -> None:
    content = b'name;contact\n"a; ""b""\nc";1, 2, 3\nd;e\n'
    assert read_table("a.csv", content) == [
        Row(1, ("name", "contact")),
        Row(2, ('a; "b"\nc', "1, 2, 3")),
        Row(4, ("d", "e")),
    ]


@pytest.mark.parametrize("first", ['"Школа "Радуга";1', '"Школа Радуга;1', '"Школа" № 1;1'])
def test_quotation_mark_that_is_not_closed_swallows_nothing(first: str) -> None:
    rows = read_table("a.csv", f'{first}\n"Лицей";2\nГимназия;3'.encode())
    assert [row.number for row in rows] == [1, 2, 3]
    assert rows[1].cells == ("Лицей", "2")


def test_apostrophe_before_a_formula_is_taken_away_once() -> None:
    assert read_table("a.csv", b"'=1;''-2;'x;'+7 900") == [Row(1, ("=1", "'-2", "'x", "+7 900"))]


# --- anything --------------------------------------------------------------------------------------------------

VALID = lines(["Наименование", "Район"], ["Школа № 12", 12])
NAMES = st.sampled_from(["a.xlsx", "a.csv", "a.xls", "a", "a.tsv"])


def survives(name: str, content: bytes) -> None:
    try:
        rows = read_table(name, content)
    except Unreadable:
        return
    assert rows
    assert all(row.number > 0 and any(row.cells) for row in rows)


@given(NAMES, st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", OLE[:8], b"\xff\xfe", b"<html>", b'"']))
def test_no_bytes_crash(name: str, content: bytes, start: bytes) -> None:
    survives(name, start + content)


@given(NAMES, st.text(max_size=200), st.sampled_from(["utf-8", "utf-16", "utf-16-be"]))
def test_no_text_crashes(name: str, content: str, encoding: str) -> None:
    survives(name, content.encode(encoding, "ignore"))


@given(
    st.lists(st.tuples(st.integers(0, len(VALID) - 1), st.integers(0, 255)), min_size=1, max_size=8), st.integers(0, 60)
)
def test_no_damage_crashes(changes: list[tuple[int, int]], cut: int) -> None:
    damaged = bytearray(VALID)
    for at, byte in changes:
        damaged[at] = byte
    survives("a.xlsx", bytes(damaged[: len(damaged) - cut]))


PIECES = st.sampled_from(
    """
<sheetData>
</sheetData>
<row r="1">
<row r="0">
</row>
<c r="A1"><v>1</v></c>
<c r="1"><v>1</v></c>
<c r="ZZZZ9999999999"><v>1</v></c>
<c r="A1" t="s"><v>99999</v></c>
<c t="inlineStr"><is><t>x</t></is></c>
<c t="d"><v>x</v></c>
<c t="b"><v>7</v></c>
<c><v>1e999</v></c>
<c><v>nan</v></c>
<!--
&x;
<mergeCells><mergeCell ref="A1:C3"/></mergeCells>
<mergeCells><mergeCell ref="C3:A1"/></mergeCells>
<mergeCells><mergeCell ref="A1"/><mergeCell ref=""/></mergeCells>
<mergeCells><mergeCell ref="A0:ZZ99"/></mergeCells>
<dimension ref="A1:XFD1048576"/>
<dimension ref="Z9:A1"/>
""".splitlines()
)


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=8))
def test_no_sheet_crashes(pieces: list[str]) -> None:
    survives("a.xlsx", sheet_of(f'<worksheet xmlns="{NAMESPACE}">{"".join(pieces)}</worksheet>', VALID))


def test_bomb_of_the_test_is_one() -> None:
    """The refusals above are for the size: the same archive with little in it is looked into."""
    assert refusal("a.xlsx", archive(big=b"small")) == "table-broken"
    assert len(zlib.compress(bytes(2**20))) < 2**20 / 200
