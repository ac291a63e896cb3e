"""What a DOCX says to whom it is shown."""

from __future__ import annotations

import pytest

from documents.documents_in import Unreadable, read_blocks
from domain.plans.blocks import Block, Merged, Paragraph, Table
from tests.documents.packages import archive, listed, p, package, related, root, tbl, tc, tr


def read(body: str, **more: str) -> list[Block]:
    return read_blocks("plan.docx", package(body, **more))


def texts(body: str, **more: str) -> list[str]:
    return [one.text for one in read(body, **more) if isinstance(one, Paragraph)]


# --- words -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:r><w:t>до</w:t><w:br/><w:t>20.12</w:t></w:r>", "до\n20.12"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ("<w:r><w:t>меро\u00adприятие</w:t><w:softHyphen/></w:r>", "мероприятие"),
        ("<w:r><w:t>IT</w:t><w:noBreakHyphen/><w:t>куб</w:t></w:r>", "IT-куб"),
        ("<w:ins><w:r><w:t>стало</w:t></w:r></w:ins><w:del><w:r><w:delText>было</w:delText></w:r></w:del>", "стало"),
        (
            "<w:moveFrom><w:r><w:t>было</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>здесь</w:t></w:r></w:moveTo>",
            "здесь",
        ),
        ('<w:bookmarkStart w:id="0" w:name="a"/><w:r><w:t>План</w:t></w:r><w:bookmarkEnd w:id="0"/>', "План"),
        ("<w:hyperlink><w:smartTag><w:r><w:t>научим.рф</w:t></w:r></w:smartTag></w:hyperlink>", "научим.рф"),
        ("<w:sdt><w:sdtContent><w:r><w:t>25.08.2022</w:t></w:r></w:sdtContent></w:sdt>", "25.08.2022"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>тайно</w:t></w:r><w:r><w:t>явно</w:t></w:r>", "явно"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>явно</w:t></w:r>', "явно"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple><w:r><w:t>7</w:t></w:r></w:fldSimple>", "7"),
        ("<w:r><w:t> a \u00a0 b </w:t></w:r>", "a b"),
    ],
)
def test_words_are_those_that_are_seen(inside: str, text: str) -> None:
    assert texts(f"<w:p>{inside}</w:p>") == [text]


def test_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('УТВЕРЖДЕНО')}</w:txbxContent>"
    shape = f"<mc:Choice><wps:txbx>{box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>{box}</v:textbox></mc:Fallback>"
    body = f"<w:p><w:r><mc:AlternateContent>{shape}</mc:AlternateContent><w:t>ПЛАН</w:t></w:r></w:p>"
    assert texts(body) == ["ПЛАН", "УТВЕРЖДЕНО"]


def test_content_controls_around_blocks_are_not_seen() -> None:
    body = f"<w:sdt><w:sdtContent>{p('раз')}{tbl(tr('a', 'b'))}</w:sdtContent></w:sdt>{p('два')}"
    assert read(body) == [Paragraph("раз"), Table((("a", "b"),)), Paragraph("два")]


# --- tables ----------------------------------------------------------------------------------------------------


def test_merged_cells_stand_once() -> None:
    down, on, wide = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="3"/>'
    table = tbl(
        tr(tc("I. Раздел", wide)),
        tr("1", tc("до мая", down), "РМЦ"),
        tr("2", tc("не видно", on), "ИРО"),
        tr("3", tc("до июня", down), "ЦДТ"),
    )
    rows = (("I. Раздел", "", ""), ("1", "до мая", "РМЦ"), ("2", "", "ИРО"), ("3", "до июня", "ЦДТ"))
    assert read(table) == [Table(rows, (Merged(0, 0, 0, 2), Merged(1, 1, 2, 1)))]


def test_old_way_of_merging_across() -> None:
    table = tbl(tr(tc("Раздел", '<w:hMerge w:val="restart"/>'), tc("", "<w:hMerge/>")), tr("1", "текст"))
    assert read(table) == [Table((("Раздел", ""), ("1", "текст")), (Merged(0, 0, 0, 1),))]


def test_paragraphs_of_a_cell_are_lines_and_tables_in_it_follow() -> None:
    inner = tbl(tr("x", "y"), tr("1", "2"))
    outer = tbl(tr("a", tc(p("раз") + inner + p("два"))))
    assert read(outer) == [Table((("a", "раз\nдва"),)), Table((("x", "y"), ("1", "2")))]


def test_frame_around_a_document_is_not_its_table() -> None:
    assert read(tbl(tr(tc(p("ПЛАН") + tbl(tr("1", "2")))))) == [Paragraph("ПЛАН"), Table((("1", "2"),))]


def test_rows_and_cells_that_were_taken_out() -> None:
    gone = tr("2", "было").replace("<w:tr>", "<w:tr><w:trPr><w:del/></w:trPr>")
    control = f"<w:sdt><w:sdtContent>{tr('3', 'есть')}</w:sdtContent></w:sdt>"
    assert read(tbl(tr("1", "есть"), gone, control)) == [Table((("1", "есть"), ("3", "есть")))]


def test_row_that_begins_further_right() -> None:
    late = tr("b").replace("<w:tr>", '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>')
    assert read(tbl(tr("1", "a"), late)) == [Table((("1", "a"), ("", "b")))]


@pytest.mark.parametrize("span", ["2147483647", "9" * 400, "-5", "x", ""])
def test_spans_without_measure_do_no_harm(span: str) -> None:
    (table,) = read(tbl(tr("1", tc("a", f'<w:gridSpan w:val="{span}"/>')), tr("2", "b")))
    assert isinstance(table, Table)
    assert [row[:2] for row in table.rows] == [("1", "a"), ("2", "b")]
    assert len(table.rows[0]) <= 100


def test_merged_cells_without_a_beginning_or_across_each_other() -> None:
    on, wide = "<w:vMerge/>", '<w:gridSpan w:val="2"/><w:vMerge/>'
    (table,) = read(tbl(tr(tc("a", on), tc("b", on)), tr(tc("c", wide)), tr(tc("d", on), tc("e", wide))))
    assert isinstance(table, Table)
    assert [cell for row in table.rows for cell in row if cell] == ["a", "b", "c", "d", "e"]


def test_more_columns_than_anyone_reads() -> None:
    with pytest.raises(Unreadable, match="document-too-large"):
        read(tbl(tr(*["x"] * 101)))


# --- numbers ---------------------------------------------------------------------------------------------------


def level(at: int, form: str, pattern: str, start: int = 1) -> str:
    inside = f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{pattern}"/>'
    return f'<w:lvl w:ilvl="{at}">{inside}</w:lvl>'


def lists(*levels: str, again: bool = False) -> str:
    restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if again else ""
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="2"><w:abstractNumId w:val="7"/>{restart}</w:num>'
    )


def test_first_column_that_the_word_processor_counts() -> None:
    numbered = tc(p(properties=listed(1)))
    table = tbl(tr("№", "Мероприятие"), tr(numbered, "a"), tr(numbered, "b"))
    assert read(table, numbering=lists(level(0, "decimal", "%1."))) == [
        Table((("№", "Мероприятие"), ("1.", "a"), ("2.", "b")))
    ]


def test_lists_in_lists() -> None:
    body = "".join(p(text, listed(1, depth)) for text, depth in [("a", 0), ("b", 1), ("c", 1), ("d", 0), ("e", 1)])
    numbering = lists(level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2)"))
    assert texts(body, numbering=numbering) == ["I. a", "I.1) b", "I.2) c", "II. d", "II.1) e"]


@pytest.mark.parametrize(("again", "third"), [(False, "3. c"), (True, "1. c")])
def test_another_list_of_the_same_kind_goes_on_unless_it_begins_anew(again: bool, third: str) -> None:
    body = p("a", listed(1)) + p("b", listed(1)) + p("c", listed(2))
    assert texts(body, numbering=lists(level(0, "decimal", "%1."), again=again))[2] == third


@pytest.mark.parametrize(
    ("form", "start", "number"),
    [
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 1999, "MCMXCIX"),
        ("upperLetter", 28, "BB"),
        ("russianLower", 10, "к"),
        ("decimalZero", 3, "03"),
        ("chineseCounting", 3, "3"),
        ("bullet", 1, ""),
        ("none", 1, ""),
    ],
)
def test_ways_of_counting(form: str, start: int, number: str) -> None:
    (text,) = texts(p("a", listed(1)), numbering=lists(level(0, form, "%1", start)))
    assert text == f"{number} a".strip()


def test_heading_is_counted_by_its_style() -> None:
    styles = (
        f'<w:style w:styleId="H1"><w:pPr>{listed(1)}</w:pPr></w:style>'
        '<w:style w:styleId="Mine"><w:basedOn w:val="H1"/></w:style>'
        '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    )
    body = p("a", '<w:pStyle w:val="Mine"/>') + p("b", '<w:pStyle w:val="H1"/>') + p("c", '<w:pStyle w:val="Loop"/>')
    assert texts(body, styles=styles, numbering=lists(level(0, "upperRoman", "%1."))) == ["I. a", "II. b", "c"]


def test_paragraph_may_be_taken_out_of_the_list_of_its_style() -> None:
    styles = f'<w:style w:styleId="H1"><w:pPr>{listed(1)}</w:pPr></w:style>'
    body = p("a", f'<w:pStyle w:val="H1"/>{listed(0)}')
    assert texts(body, styles=styles, numbering=lists(level(0, "decimal", "%1."))) == ["a"]


# --- packages --------------------------------------------------------------------------------------------------


def test_main_part_may_have_another_name_and_be_strict() -> None:
    document = root("document", f"<w:body>{p('ПЛАН')}</w:body>").replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    relations = related(officeDocument="/word/document2.xml")
    parts = {"[Content_Types].xml": "<Types/>", "_rels/.rels": relations, "word/document2.xml": document}
    assert read_blocks("plan.docx", archive(parts)) == [Paragraph("ПЛАН")]


def test_notes_stand_at_the_end() -> None:
    notes = f'<w:footnote w:type="separator">{p("---")}</w:footnote><w:footnote>{p("далее – РМЦ")}</w:footnote>'
    more = {"word/_rels/document.xml.rels": related(footnotes="footnotes.xml")}
    content = package(p("ПЛАН"), **more, **{"word/footnotes.xml": root("footnotes", notes)})
    assert read_blocks("plan.docx", content) == [Paragraph("ПЛАН"), Paragraph("далее – РМЦ")]


@pytest.mark.parametrize("document", ["", "<w", "<a/>", root("document", "")])
def test_main_part_that_is_none(document: str) -> None:
    with pytest.raises(Unreadable, match="document-broken"):
        read_blocks("plan.docx", package("", **{"word/document.xml": document}))
