"""Texts that came out of anything."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.documents_in import Unreadable, read_blocks
from domain.plans.blocks import Block, Paragraph, Table


def read(text: str, encoding: str = "utf-8") -> list[Block]:
    return read_blocks("plan.txt", text.encode(encoding))


TEXT = """ПЛАН МЕРОПРИЯТИЙ на 2024 год

№\tМероприятие\tДаты
I. Кадровое обеспечение\t\t
1\tПовышение квалификации наставников\tпостоянно

№\tМероприятие\tДаты
\t<p>и педагогов</p>\t
"""


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1251", "koi8-r", "cp866", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_rows_keep_their_places_in_any_encoding(encoding: str) -> None:
    text = TEXT.replace("№", "N") if encoding == "koi8-r" else TEXT
    head = (text.split("\n")[2].split("\t")[0], "Мероприятие", "Даты")
    assert read(text, encoding) == [
        Paragraph("ПЛАН МЕРОПРИЯТИЙ на 2024 год"),
        Table((head, ("I. Кадровое обеспечение", "", ""), ("1", "Повышение квалификации наставников", "постоянно"))),
        Table((head, ("", "и педагогов", ""))),
    ]


def test_capitals_are_no_other_encoding() -> None:
    assert read("ПЛАН МЕРОПРИЯТИЙ ПО РЕАЛИЗАЦИИ ПРОЕКТА", "cp1251") == [
        Paragraph("ПЛАН МЕРОПРИЯТИЙ ПО РЕАЛИЗАЦИИ ПРОЕКТА")
    ]


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("<p>Обновление</p>", "Обновление"),
        ("РМЦ<br>ИРО<br/>ЦДТ", "РМЦ\nИРО\nЦДТ"),
        ("<p>РМЦ</p> <p class='x'>ИРО</p>", "РМЦ\nИРО"),
        ('<a name="bookmark3"></a>I. Раздел', "I. Раздел"),
        ("[]{#_Toc1 .anchor}I. Раздел {#i}", "I. Раздел"),
        ("**I. Раздел", "I. Раздел"),
        ("## II. Раздел", "II. Раздел"),
        ("1\\. &laquo;Квант&raquo;&nbsp;и&#32;ещё", "1. «Квант» и ещё"),
        ("от «25» _____ 2024 № ___", "от «25» _____ 2024 № ___"),
        ("дети < 5 лет и > 18", "дети < 5 лет и > 18"),
        ("меро\u00adприятие\ufeff", "мероприятие"),
        ("\tОтступ первой строки", "Отступ первой строки"),
        ("от 30.08.2022\t№ 978", "от 30.08.2022\t№ 978"),
    ],
)
def test_traces_of_other_programs_are_gone(written: str, seen: str) -> None:
    assert read(written) == [Paragraph(seen)]


@pytest.mark.parametrize("rule", ["-----", "_______________", "* * *", "———", "====="])
def test_ruled_lines_are_no_text(rule: str) -> None:
    assert read(f"a\n{rule}\nb") == [Paragraph("a"), Paragraph("b")]


@pytest.mark.parametrize("rule", ["|---|:--:|", "+---+----+", "| --- | --- |"])
def test_table_of_strokes(rule: str) -> None:
    text = f"**План**\n\n| № | Мероприятие |\n{rule}\n| 1 | **Форум** \\| слёт |\n|   | и выставка |\n\nконец"
    assert read(text) == [
        Paragraph("План"),
        Table((("№", "Мероприятие"), ("1", "Форум | слёт"), ("", "и выставка"))),
        Paragraph("конец"),
    ]


def test_cell_in_quotation_marks_goes_on_below() -> None:
    assert read('№\tЧто\tКто\n1\t"Форум\n""Точка"""\t"РМЦ\n\nИРО"\n2\tСлёт\tЦДТ') == [
        Table((("№", "Что", "Кто"), ("1", 'Форум\n"Точка"', "РМЦ\n\nИРО"), ("2", "Слёт", "ЦДТ")))
    ]


def test_quotation_mark_that_is_not_closed_swallows_nothing() -> None:
    (table,) = read('1\t"Точка роста\tпостоянно\n2\t"Квант" и ещё\tпостоянно\n3\tСлёт\tв мае')
    assert isinstance(table, Table)
    assert [row[0] for row in table.rows] == ["1", "2", "3"]


def test_table_of_one_value_a_line_is_paragraphs() -> None:
    assert read("№\nМероприятие\nСрок\n1\nФорум\nмай") == [
        Paragraph(one) for one in ("№", "Мероприятие", "Срок", "1", "Форум", "май")
    ]


def test_values_with_semicolons_are_a_table_by_their_name() -> None:
    content = 'План;;\n№;Что;Когда\n1;"Форум; слёт";01.09.2024\n;;\n'.encode("cp1251")
    rows = (("План", "", ""), ("№", "Что", "Когда"), ("1", "Форум; слёт", "01.09.2024"))
    assert read_blocks("план.CSV", content) == [Table(rows)]
    assert read_blocks("план.txt", content)[0] == Paragraph("План;;")


@settings(deadline=None)
@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "cp1251"]), st.booleans())
def test_no_text_crashes(text: str, encoding: str, is_csv: bool) -> None:
    try:
        blocks = read_blocks("a.csv" if is_csv else "a.txt", text.encode(encoding, "ignore"))
    except Unreadable:
        return
    assert all(block.text if isinstance(block, Paragraph) else any(map(any, block.rows)) for block in blocks)


PIECES = st.sampled_from([*'\t\n"|\\ а', '""', "**", "<p>", "</p>", "<br>", "1.", "{#", "}", "---"])


@settings(deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_marks_crash_and_no_letter_is_lost(text: str) -> None:
    try:
        blocks = read(text)
    except Unreadable:
        blocks = []
    seen = "".join(
        one.text if isinstance(one, Paragraph) else "".join(cell for row in one.rows for cell in row) for one in blocks
    )
    if "{#" not in text:
        assert seen.count("а") == text.count("а")
