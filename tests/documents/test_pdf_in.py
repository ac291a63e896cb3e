"""What stands on the pages of a PDF."""

from __future__ import annotations

import pytest
import typst

from documents import pdf_in
from documents.documents_in import Unreadable, read_blocks
from documents.pdf_lines import Line, Word, unwrapped
from domain.plans.blocks import Block, Merged, Paragraph, Table
from tests.plans.papers import as_pdf, with_merged_sections

HEAD = ("№", "Мероприятие", "Срок", "Ответственные")
LONG = "Проведение слёта юных техников с участием наставников, родителей и представителей предприятий области"


def drawn(source: str) -> list[Block]:
    return read_blocks("plan.pdf", bytes(typst.compile(f'#set text(lang: "ru")\n{source}'.encode())))


def plan(count: int) -> Table:
    return Table(
        (HEAD, *((str(at), f"{LONG}, этап {at}", "IV квартал 2024 г.", "РМЦ, школы") for at in range(1, count + 1)))
    )


# --- tables ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ruled", [True, False])
@pytest.mark.parametrize("repeated_heading", [False, True])
def test_long_table_is_one_table_a_page_and_rows_torn_begin_empty(repeated_heading: bool, ruled: bool) -> None:
    tables = read_blocks("a", as_pdf([plan(60)], repeated_heading=repeated_heading, ruled=ruled))
    assert len(tables) > 2
    rows = [row for table in tables if isinstance(table, Table) for row in table.rows]
    assert rows.count(HEAD) == (len(tables) if repeated_heading else 1)
    glued: list[tuple[str, ...]] = []
    for row in rows:
        if row == HEAD:
            continue
        if row[0]:
            glued.append(row)
        else:
            glued[-1] = tuple(f"{above} {below}".strip() for above, below in zip(glued[-1], row, strict=True))
    assert tuple(glued) == plan(60).rows[1:]


def test_numbers_of_pages_are_no_text() -> None:
    assert all(isinstance(one, Table) for one in read_blocks("a", as_pdf([plan(3), plan(3), plan(3)])))


def test_cells_over_rows_and_columns() -> None:
    rows = (HEAD, ("I. Раздел", "", "", ""), ("1", "a", "май 2024", "РМЦ"), ("2", "b", "", ""))
    table = Table(rows, (Merged(1, 0, 1, 3), Merged(2, 2, 3, 2), Merged(2, 3, 3, 3)))
    assert read_blocks("a", as_pdf([table])) == [table]


def test_table_without_strokes() -> None:
    sections = [(f"{number}. Кадровое и методическое обеспечение детского творчества", "", "", "") for number in "IV"]
    rows = (HEAD, sections[0], *plan(3).rows[1:], sections[1], *plan(2).rows[1:])
    blocks = with_merged_sections([Paragraph("ПЛАН МЕРОПРИЯТИЙ"), Table(rows)])
    assert read_blocks("a", as_pdf(blocks, ruled=False)) == blocks


def test_prose_and_signatures_are_no_table() -> None:
    blocks = drawn(f"#set par(justify: true)\n{LONG * 9}.\n\nМинистр #h(1fr) И. О. Фамилия #linebreak()")
    assert [type(one) for one in blocks] == [Paragraph, Paragraph]


def test_frame_is_no_table() -> None:
    assert drawn("#rect(width: 100%)[УТВЕРЖДЕНО]") == [Paragraph("УТВЕРЖДЕНО")]


def test_drawing_of_many_strokes_is_not_searched_for_tables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_in, "_MAX_EDGES", 3)
    assert all(isinstance(one, Paragraph) for one in drawn("#table(columns: 2)[a][b][c][d]"))


# --- lines -----------------------------------------------------------------------------------------------------


def test_lines_that_only_the_paper_broke_are_one() -> None:
    title = "по реализации проекта массового вовлечения школьников в научно-техническое творчество в 2023 – 2025 годах"
    source = f"#align(center)[ПЛАН МЕРОПРИЯТИЙ #linebreak() {title}]"
    assert drawn(source) == [Paragraph("ПЛАН МЕРОПРИЯТИЙ"), Paragraph(title)]


def test_stamp_keeps_its_lines() -> None:
    stamp = "УТВЕРЖДЁН #linebreak() распоряжением министерства #linebreak() от 30 АВГ 2022 № 978"
    blocks = drawn(f"#align(right, block(width: 40%, align(left)[{stamp}]))\n{LONG * 2}")
    assert [one.text for one in blocks[:3] if isinstance(one, Paragraph)] == [
        "УТВЕРЖДЁН",
        "распоряжением министерства",
        "от 30 АВГ 2022 № 978",
    ]


@pytest.mark.parametrize(("first", "text"), [("научно-", "научно-техническое"), ("слёт –", "слёт – техническое")])
def test_hyphen_joins_and_dash_does_not(first: str, text: str) -> None:
    lines = [Line((Word(first, 0, 0, 90, 10),)), Line((Word("техническое", 0, 12, 60, 22),))]
    assert unwrapped(lines, 0, 100) == [text]


# --- refusals --------------------------------------------------------------------------------------------------


def test_more_pages_than_anyone_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_in, "MAX_PAGES", 2)
    content = as_pdf([plan(3), plan(3), plan(3)])
    with pytest.raises(Unreadable, match="document-too-large"):
        read_blocks("a", content)
