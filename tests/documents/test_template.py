"""A template is filled in as its author meant it, whatever the data are; and it can do nothing else."""

from __future__ import annotations

import io

import pytest
from docx import Document

from documents.reading import Unreadable
from documents.template import Wrong, fill
from documents.template_sample import Listed, sample

NBSP = "\xa0"
DATA = {
    "title": "Единый день",
    "people_total": 1234567,
    "zero": 0,
    "is_annex": False,
    "empty": "",
    "requisites": {"name": "А. П. Иванова"},
    "districts": [{"name": "Заводский", "people": 1200}, {"name": "Центральный", "people": 5}],
}


def template(*paragraphs: str) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    return saved(document)


def saved(document: object) -> bytes:
    file = io.BytesIO()
    document.save(file)  # type: ignore[attr-defined]
    return file.getvalue()


def lines(content: bytes, **changed: object) -> list[str]:
    return [one.text for one in Document(io.BytesIO(fill(content, [{**DATA, **changed}], NBSP))).paragraphs]


def refused(content: bytes, *data: dict[str, object]) -> Wrong:
    with pytest.raises(Wrong) as wrong:
        fill(content, data or [DATA], NBSP)
    return wrong.value


def test_fields_numbers_and_conditions() -> None:
    written = template(
        "{{ title }}: {{ people_total }}, {{ zero }}",
        "{{ requisites.name }}",
        "{% if is_annex %}Приложение{% else %}УТВЕРЖДАЮ{% endif %}",
        "{% for row in districts %}{{ loop.index }}. {{ row.name }} {{ row.people }}; {% endfor %}",
    )
    assert lines(written) == [
        f"Единый день: 1{NBSP}234{NBSP}567, 0",
        "А. П. Иванова",
        "УТВЕРЖДАЮ",
        f"1. Заводский 1{NBSP}200; 2. Центральный 5; ",
    ]


@pytest.mark.parametrize(
    "text", ["a < b & c > d", "</w:t></w:p><w:p>", "{{ people_total }} {% x %}", "]]>", "\x00\x0b!", "🏆"]
)
def test_data_are_text_and_nothing_else(text: str) -> None:
    wanted = text.replace("\x00", "").replace("\x0b", "")
    assert lines(template("{{ title }}"), title=text) == [wanted]


def test_lines_of_a_text_stay_lines() -> None:
    assert lines(template("{{ title }}"), title="раз\nдва") == ["раз\nдва"]


def test_field_that_the_word_processor_has_torn_into_runs() -> None:
    document = Document()
    paragraph = document.add_paragraph()
    for piece in ("{", "{ ti", "tle ", "}", "}"):
        paragraph.add_run(piece).bold = piece == "tle "
    assert lines(saved(document)) == ["Единый день"]


def test_header_and_footer_have_fields_too() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "{{ title }}"
    document.sections[0].footer.paragraphs[0].text = "{{ people_total }}"
    made = Document(io.BytesIO(fill(saved(document), [DATA], NBSP)))
    assert made.sections[0].header.paragraphs[0].text == "Единый день"
    assert made.sections[0].footer.paragraphs[0].text == f"1{NBSP}234{NBSP}567"
    document.sections[0].header.paragraphs[0].text = "{{ tilte }}"
    assert refused(saved(document)).facts["field"] == "tilte"


def test_unknown_field_is_named_beside_those_of_its_row() -> None:
    wrong = refused(template("{{ districts_ }}"))
    assert (wrong.key, wrong.facts["field"]) == ("template-unknown", "districts_")
    assert wrong.facts["known"] == ", ".join(DATA)
    wrong = refused(template("{% for row in districts %}{{ row.naem }}{% endfor %}"))
    assert wrong.facts == {"field": "naem", "known": "name, people"}
    assert refused(template("{{ requisites.order }}")).facts == {"field": "order", "known": "name"}


def test_every_data_must_suit() -> None:
    written = template("{% for row in districts %}{{ row.naem }}{% endfor %}")
    assert refused(written, DATA, {**DATA, "districts": []}).facts["field"] == "naem"


def test_field_that_may_be_missing_can_be_asked_for() -> None:
    assert lines(template("{{ order|default('без номера') }}{% if order is defined %}!{% endif %}")) == ["без номера"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("{{ ''.__class__ }}", "template-unsafe"),
        ("{{ title.__init__.__globals__ }}", "template-unsafe"),
        ("{{ districts.append(1) }}", "template-unsafe"),
        ("{{ '{0.__class__}'.format(title) }}", "template-unsafe"),
        ("{{ self._TemplateReference__context }}", "template-unsafe"),
        ("{{ lipsum() }}", "template-unknown"),
        ("{{ cycler.__init__ }}", "template-unsafe"),
        ("{% include '/etc/passwd' %}", "template-failed"),
        ("{% for x in %}", "template-syntax"),
        ("{{ title", "template-syntax"),
        ("{{ title + 1 }}", "template-failed"),
        ("{{ zero / zero }}", "template-failed"),
    ],
)
def test_what_is_more_than_fields_is_refused(text: str, key: str) -> None:
    assert refused(template("Раз", text)).key == key


def test_too_many_repetitions_are_refused_at_once() -> None:
    with pytest.raises(Unreadable) as refusal:
        fill(template("{% for i in range(10**9) %}x{% endfor %}"), [DATA], NBSP)
    assert refusal.value.key == "template-too-hard"


def test_place_of_a_mistake_is_shown() -> None:
    assert (
        refused(template("Раз", "Два", "Три", "Четыре", "Пять {% endfor %}", "Шесть")).facts["where"].startswith("Пять")
    )


def test_sample_with_three_hundred_rows_is_filled_in() -> None:
    columns = {name: name.capitalize() for name in ("name", "people")}
    content = sample("ru", ["Образец"], {"title": "Название"}, [Listed("Районы", "districts", columns)])
    rows = [{"name": f"Школа № {place}", "people": place} for place in range(300)]
    table = Document(io.BytesIO(fill(content, [{**DATA, "districts": rows}], NBSP))).tables[1]
    found = [cell.text for cell in table.columns[0].cells]
    assert found == ["Name", *(row["name"] for row in rows)]
