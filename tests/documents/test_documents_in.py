"""Documents that people send, in every format, and those they should not."""

from __future__ import annotations

import random
import resource
import struct
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import documents_in
from documents.documents_in import Unreadable, read_blocks, read_safely
from documents.reading import OLE
from domain.plans.blocks import Block, Merged, Paragraph, Table
from tests.documents.packages import archive, ole, p, package
from tests.plans.papers import as_docx, as_pdf, as_xlsx, with_merged_sections

HEAD = ("№", "Мероприятие", "Даты", "Ответственные")
PLAN = with_merged_sections(
    [
        Paragraph("ПЛАН МЕРОПРИЯТИЙ"),
        Paragraph("по развитию детского технического творчества в Ивановской области на 2023 – 2025 годы"),
        Table(
            (
                HEAD,
                ("I. Нормативное обеспечение", "", "", ""),
                ("1", "Утверждение порядка проведения слёта", "25.08.2023", "Департамент образования"),
                ("2", "Разработка положений о конкурсах (кружки, «Квант»)", "до 01.10.2023", "РМЦ\nЦентр «Исток»"),
            )
        ),
        Table(
            (
                HEAD,
                ("", "и выставках", "", "Дворец творчества"),
                ("3", "Форум наставников", "IV квартал 2023 г., далее – ежегодно", "РМЦ"),
            )
        ),
        Paragraph("Приложение: состав рабочей группы"),
    ]
)


def refusal(name: str, content: bytes) -> str:
    with pytest.raises(Unreadable) as failure:
        read_blocks(name, content)
    return failure.value.key


# --- the same plan in each format ------------------------------------------------------------------------------


@pytest.mark.parametrize("written", [as_docx, as_pdf])
def test_plan_is_read_as_it_was_written(written: Callable[[list[Block]], bytes]) -> None:
    assert read_blocks("plan", written(PLAN)) == PLAN


def test_workbook_is_a_table_with_all_that_stands_above() -> None:
    rows = [row for one in PLAN for row in (one.rows if isinstance(one, Table) else [(one.text, "", "", "")])]
    (table,) = read_blocks("plan", as_xlsx(PLAN))
    assert isinstance(table, Table)
    assert list(table.rows) == rows
    assert Merged(3, 0, 3, 3) in table.merged


def test_cells_merged_downwards_are_known_in_each_format() -> None:
    table = Table((HEAD, ("1", "a", "май", "РМЦ"), ("2", "b", "", "ИРО")), (Merged(1, 2, 2, 2),))
    for written in (as_docx, as_pdf, as_xlsx):
        assert read_blocks("plan", written([table])) == [table], written


def test_sheet_that_begins_anywhere() -> None:
    shifted = Table((("", "", ""), ("", "№", "Что"), ("", "", ""), ("", "1", "Форум")), (Merged(0, 0, 0, 2),))
    assert read_blocks("plan", as_xlsx([shifted])) == [Table((("№", "Что"), ("1", "Форум")))]


def test_free_spreadsheet() -> None:
    names = {one: f"urn:oasis:names:tc:opendocument:xmlns:{one}:1.0" for one in ("office", "table", "text", "manifest")}
    spaces = " ".join(f'xmlns:{one}="{name}"' for one, name in names.items())
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{one}</text:p></table:table-cell>' for one in HEAD
    )
    table = f'<table:table table:name="План"><table:table-row>{cells}</table:table-row></table:table>'
    body = f"<office:body><office:spreadsheet>{table}</office:spreadsheet></office:body>"
    parts: dict[str, str | bytes] = {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": f"<office:document-content {spaces}>{body}</office:document-content>",
        "META-INF/manifest.xml": f"<manifest:manifest {spaces}/>",
    }
    assert read_blocks("plan.ods", archive(parts)) == [Table((HEAD,))]


async def test_reading_in_its_own_process_tells_the_same() -> None:
    for written in (as_docx, as_pdf, as_xlsx):
        content = written(PLAN)
        assert await read_safely("план", content) == read_blocks("план", content)


@pytest.mark.parametrize("written", [as_docx, as_xlsx])
async def test_plan_of_two_thousand_rows_is_no_burden(written: Callable[[list[Block]], bytes]) -> None:
    lines = ((str(at), f"Мероприятие № {at}", "до 20.12.2024", f"Школа № {at % 90}") for at in range(1, 2001))
    plan: list[Block] = [Table((HEAD, *lines))]
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    assert await read_safely("plan", written(plan)) == plan
    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before < documents_in.CPU_SECONDS / 4


# --- what is refused -------------------------------------------------------------------------------------------


TYPES = "[Content_Types].xml"
MACROS = b"application/vnd.ms-word.document.macroEnabled.main+xml"


@pytest.mark.parametrize(
    ("name", "content", "key"),
    [
        ("a.docx", b"", "document-empty"),
        ("a.txt", b" \r\n\t\n", "document-empty"),
        ("a.docx", package(""), "document-empty"),
        ("a.docx", b"<html><body><p>x</p></body></html>", "document-is-html"),
        ("a.docx", b"\xef\xbb\xbf\n<!DOCTYPE html>", "document-is-html"),
        ("a.doc", b"MIME-Version: 1.0\nContent-Type: multipart/related", "document-is-html"),
        ("a.docx", ole("WordDocument"), "document-is-old-doc"),
        ("a.docx", ole("EncryptionInfo", "EncryptedPackage"), "document-is-locked"),
        ("a.xls", ole("Workbook", "_VBA_PROJECT"), "document-has-macros"),
        ("a.xls", ole("Workbook"), "document-broken"),
        ("a.ppt", ole("PowerPoint Document"), "document-wrong-kind"),
        ("a.docx", package("", **{"word/vbaProject.bin": b"Sub Auto_Open"}), "document-has-macros"),
        ("a.docx", package(p("x"), **{TYPES: MACROS}), "document-has-macros"),
        ("a.docx", b"{\\rtf1\\ansi x}", "document-is-rtf"),
        ("a.docx", archive({"mimetype": "application/vnd.oasis.opendocument.text"}), "document-is-odt"),
        ("a.docx", archive({"plan.txt": "x"}), "document-wrong-kind"),
        ("a.pptx", archive({TYPES: "", "ppt/presentation.xml": ""}), "document-wrong-kind"),
        ("a.docx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "document-wrong-kind"),
        ("a.pdf", b"\xff\xd8\xff\xe0\0\x10JFIF", "document-wrong-kind"),
        ("a.txt", b"MZ\x90\0\x03\0\0\0\x04", "document-wrong-kind"),
        ("a.zip", b"Rar!\x1a\x07\x01\0", "document-wrong-kind"),
        ("a.docx", b"PK\x03\x04 and no more", "document-broken"),
        ("a.docx", package(p("x"))[:-30], "document-broken"),
        ("a.pdf", b"%PDF-1.7\nand no more", "document-broken"),
        ("a.txt", bytes(20 * 2**20 + 1), "document-too-large"),
    ],
)
def test_what_is_no_document_is_refused(name: str, content: bytes, key: str) -> None:
    assert refusal(name, content) == key


def test_archive_with_a_password() -> None:
    changed = bytearray(package(p("x")))
    struct.pack_into("<H", changed, changed.index(b"PK\x01\x02") + 8, 1)
    assert refusal("a.docx", bytes(changed)) == "document-is-locked"


# --- anything --------------------------------------------------------------------------------------------------

VALID = [as_docx(PLAN), as_xlsx(PLAN), as_pdf(PLAN)]


def survives(content: bytes) -> None:
    try:
        blocks = read_blocks("a", content)
    except Unreadable:
        return
    assert blocks


@settings(deadline=None)
@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", OLE, b"%PDF-1.7\n", b"{\\rtf", b"\xff\xfe"]))
def test_no_bytes_crash(content: bytes, start: bytes) -> None:
    survives(start + content)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(VALID), st.integers(0, 10**9), st.integers(0, 60))
def test_no_damage_crashes(content: bytes, seed: int, cut: int) -> None:
    damaged, chance = bytearray(content), random.Random(seed)  # noqa: S311
    for _ in range(8):
        damaged[chance.randrange(len(damaged))] = chance.randrange(256)
    survives(bytes(damaged[: len(damaged) - cut]))
