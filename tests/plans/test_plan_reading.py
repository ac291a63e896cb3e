"""Plans of several regions, shapes and languages, from the blocks of their documents to measures."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents.documents_in import read_blocks
from domain.calendars import Country
from domain.plans.blocks import Block, Merged, Paragraph, Table
from domain.plans.layout.headings import tokens
from domain.plans.plan import Kind, Measure, Plan
from domain.plans.reading import read_plan
from tests.plans.papers import as_docx, as_xlsx, with_merged_sections

WRITTEN = Path(__file__).parent / "written"
SAMPLES = Path(__file__).parents[2].parent / "shared" / "samples"
COUNTRIES: dict[str, Country] = {"ru": "ru", "uk": "ua", "be": "by"}
HEADER = ("№", "Мероприятие", "Срок", "Ответственные")


def blocks_of(text: str) -> list[Block]:
    """Lines with tabs are rows, others are paragraphs."""
    lines = text.splitlines()
    found: list[Block] = []
    for is_row, group in groupby(lines, key=lambda line: "\t" in line):
        if is_row:
            found.append(Table(tuple(tuple(line.split("\t")) for line in group)))
        else:
            found += map(Paragraph, group)
    return found


def written(name: str) -> Plan:
    text = (WRITTEN / f"{name}.txt").read_text("utf-8")
    return read_plan(blocks_of(text), COUNTRIES[name[:2]])


def plan_of(*rows: Sequence[str], title: str = "План мероприятий на 2024 год", header: Sequence[str] = HEADER) -> Plan:
    return read_plan([Paragraph(title), Table((tuple(header), *map(tuple, rows)))])


def keys(plan: Plan) -> list[tuple[str, str]]:
    return [(measure.section, measure.number) for measure in plan.measures]


def warned(measure: Measure) -> set[str]:
    return {doubt.key for doubt in (*measure.warnings, *measure.schedule.warnings)}


def names(measure: Measure) -> set[str]:
    return {party.name for party in measure.responsible}


# --- whole documents ---------------------------------------------------------------------------------------------


def test_city_plan_with_merged_sections_and_rows_torn_within_words() -> None:
    plan = written("ru_city")
    assert keys(plan) == [("1", "1.1"), ("1", "1.2"), ("2", "2.1"), ("2", "2.2")]
    assert plan.sections == {"1": "Организационные мероприятия", "2": "Работа с детьми"}
    torn = plan.measures[1]
    assert torn.text == "Проведение совещаний с руководителями кружков и научно-технических объединений"
    assert names(torn) == {"Управление образования", "МБУ ДО «Станция юных техников»"}
    assert torn.notes == {"Ожидаемый результат": "Протоколы совещаний"}
    assert plan.measures[2].text == "Городская выставка «Юный техник»"
    assert plan.measures[3].schedule.kind is Kind.CONTINUOUS
    assert plan.not_understood == (
        "* При изменении сроков план уточняется.",
        "Начальник управления образования ____________ И.И. Петрова",
    )


def test_ukrainian_plan_with_sections_between_its_tables() -> None:
    plan = written("uk_schools")
    assert keys(plan) == [("І", "1"), ("І", "2"), ("ІІ", "1"), ("ІІ", "2"), ("ІІІ", "3")]
    assert plan.sections["ІІІ"] == "Інформаційна підтримка"
    assert names(plan.measures[1]) == {"Відділ освіти", "Центр позашкільної освіти"}
    assert plan.measures[1].schedule.due == (date(2025, 2, 28),)
    assert plan.not_understood == ("Незрозумілий рядок, якого ніхто не чекав;",)
    assert plan.order_number == "17-о/д"


def test_belarusian_plan_with_a_column_of_sections() -> None:
    plan = written("be_district")
    first, second = "Канферэнцыі і конкурсы", "Праца з педагогамі"
    assert keys(plan) == [(first, "1"), (first, "2"), (second, "1"), (second, "2")]
    assert plan.measures[0].notes == {"Месца правядзення": "Цэнтр творчасці"}
    assert plan.measures[1].schedule.due == (date(2026, 4, 24),)
    assert plan.measures[2].schedule.due == (date(2025, 12, 31),)
    assert plan.approved
    assert plan.approved.date == date(2025, 9, 12)
    assert plan.span
    assert plan.span.start == date(2025, 9, 1)


def test_place_and_date_in_one_cell() -> None:
    plan = written("ru_fair")
    assert [measure.schedule.due for measure in plan.measures[:3]] == [
        (date(2023, 10, 12),),
        (date(2023, 12, 20),),
        (date(2023, 12, 20),),
    ]
    last = plan.measures[3].schedule
    assert last.kind is Kind.UNCLEAR
    assert last.questions
    assert plan.measures[0].notes["Форма"] == "очная"


def test_no_numbers_and_two_measures_alike() -> None:
    plan = written("ru_fair")
    assert [measure.number for measure in plan.measures] == ["1", "2", "3", "4"]
    assert "plan-numbers-made" in {doubt.key for doubt in plan.warnings}
    assert ["plan-measure-repeated" in warned(measure) for measure in plan.measures] == [False, True, True, False]


def test_table_flattened_to_a_value_a_line() -> None:
    plan = written("ru_flat")
    assert keys(plan) == [("I", "1"), ("I", "2"), ("II", "3"), ("II", "4")]
    assert [measure.schedule.due[0].isoformat() for measure in plan.measures] == [
        "2022-03-01",
        "2022-03-15",
        "2022-04-01",
        "2022-04-30",
    ]
    assert [names(measure) for measure in plan.measures][2:] == [{"ЦДТТ «Полёт»"}] * 2
    unsure = plan.measures[1]
    assert unsure.text == "Объявление о старте на сайтах организаций"
    assert ["plan-row-unsure" in warned(measure) for measure in plan.measures] == [False, True, False, False]
    assert plan.not_understood == ()


def test_numbered_list_with_labels() -> None:
    plan = written("ru_list")
    assert keys(plan) == [("1", "1"), ("1", "2"), ("2", "1")]
    assert plan.measures[1].text == "Подготовить сборник задач по электронике."
    assert names(plan.measures[1]) == {"Ресурсный центр", "методисты"}
    assert plan.measures[2].schedule.due == (date(2023, 11, 30),)
    assert list(plan.measures[2].notes.values()) == ["спортивный зал школы № 4"]


def test_headings_in_other_words() -> None:
    plan = written("ru_odd")
    assert [measure.text.split()[-1] for measure in plan.measures] == [
        "электронике",
        "технопарк",
        "олимпиаде",
        "итогам",
    ]
    assert all(measure.schedule.due and measure.responsible for measure in plan.measures)
    assert "plan-columns-guessed" in {doubt.key for doubt in plan.warnings}
    assert plan.not_understood == ()


def test_days_of_the_month_that_a_section_is_called_by() -> None:
    rows = (("1", "Слёт", "1-5", "РМЦ"), ("2", "Сбор", "по плану школы", "РМЦ"))
    plan = plan_of(("Октябрь", "", "", ""), *rows)
    first, second = plan.measures
    assert (first.schedule.start, first.schedule.due) == (date(2024, 10, 1), (date(2024, 10, 5),))
    assert "plan-dates-from-section" in warned(first)
    assert second.schedule.kind is Kind.UNCLEAR
    assert (date(2024, 10, 31),) in [reading.due for reading in second.schedule.readings]


def test_some_headings_in_other_words_above_sections_that_part_the_table() -> None:
    header = Table((("№", "Что сделать", "К какому числу", "Ответственные", "Критерий"),))
    first = Table((("1", "Проведение слёта", "май", "РМЦ", "да"), ("2", "Сбор актива", "июнь", "РМЦ", "да")))
    second = Table((("1", "Новогодний бал", "декабрь", "РМЦ", "нет"),))
    title, *sections = map(Paragraph, ("План на 2024 год", "I. Кадры", "II. Дети"))
    plan = read_plan([title, header, sections[0], first, sections[1], second])
    assert keys(plan) == [("I", "1"), ("I", "2"), ("II", "1")]
    assert [measure.schedule.due[0].month for measure in plan.measures] == [5, 6, 12]
    assert plan.measures[2].notes == {"Критерий": "нет"}
    assert plan.not_understood == ()


def test_header_of_two_rows_with_start_and_end() -> None:
    plan = written("uk_start_end")
    assert [(m.schedule.start, m.schedule.end) for m in plan.measures] == [
        (date(2024, 9, 1), date(2025, 5, 31)),
        (date(2025, 6, 1), date(2025, 6, 15)),
    ]
    assert plan.measures[0].notes == {"Джерела фінансування": "міський бюджет"}


def test_months_as_sections_instead_of_dates() -> None:
    plan = written("ru_months")
    assert [measure.schedule.due for measure in plan.measures[1:3]] == [(date(2024, 9, 30),), (date(2024, 10, 31),)]
    assert "plan-dates-from-section" in warned(plan.measures[0])
    assert "plan-number-repeated" in warned(plan.measures[3])


# --- rows ----------------------------------------------------------------------------------------------------------


def test_row_of_column_numbers_and_repeated_header_are_dropped() -> None:
    counts = ("1", "2", "3", "4")
    plan = plan_of(counts, ("1", "Слёт", "до 1 мая", "РМЦ"), HEADER, counts, ("2", "Сбор", "июнь", "РМЦ"))
    assert [measure.text for measure in plan.measures] == ["Слёт", "Сбор"]
    assert plan.not_understood == ()


def test_torn_row_after_a_section_of_its_own_page() -> None:
    """A running head between two pages is no section: what comes after it goes on with the row above."""
    upper = Table((HEADER, ("1", "Проведение областного", "IV квартал", "Министерство")))
    lower = Table((("", "слёта техников", "2024 г.", "образования"), ("2", "Сбор", "май", "РМЦ")))
    plan = read_plan([Paragraph("План на 2024 год"), upper, Paragraph("Отдел печати"), lower])
    assert [measure.text for measure in plan.measures] == ["Проведение областного слёта техников", "Сбор"]
    assert plan.measures[0].schedule.text == "IV квартал 2024 г."
    assert names(plan.measures[0]) == {"Министерство образования"}
    assert plan.not_understood == ("Отдел печати",)


def test_page_numbers_are_no_news() -> None:
    first, second = Table((HEADER, ("1", "Слёт", "май", "РМЦ"))), Table((("2", "Сбор", "июнь", "РМЦ"),))
    plan = read_plan([Paragraph("План на 2024 год"), first, Paragraph("2"), second, Paragraph("- 3 -")])
    assert [measure.number for measure in plan.measures] == ["1", "2"]
    assert plan.not_understood == ()


def test_dates_merged_over_several_rows_hold_for_all() -> None:
    rows = (HEADER, ("1", "Слёт", "май 2024 г.", "РМЦ"), ("2", "Сбор", "", ""))
    table = Table(rows, merged=(Merged(1, 2, 2, 2), Merged(1, 3, 2, 3)))
    plan = read_plan([Paragraph("План на 2024 год"), table])
    assert [measure.schedule.due for measure in plan.measures] == [(date(2024, 5, 31),)] * 2
    assert [names(measure) for measure in plan.measures] == [{"РМЦ"}] * 2


def test_missing_dates_are_asked_for_with_those_above_as_a_reading() -> None:
    plan = plan_of(("1", "Слёт", "май", "РМЦ"), ("2", "Сбор", "", "РМЦ"))
    schedule = plan.measures[1].schedule
    assert schedule.kind is Kind.UNCLEAR
    assert [doubt.key for doubt in schedule.questions] == ["plan-dates-missing"]
    assert [reading.due for reading in schedule.readings] == [(date(2024, 5, 31),)]


def test_row_without_a_number_among_numbered_ones() -> None:
    plan = plan_of(("1", "Слёт", "май", "РМЦ"), ("", "Сбор", "июнь", "РМЦ"), ("2", "Бал", "июль", "РМЦ"))
    assert [measure.number for measure in plan.measures] == ["1", "1/1", "2"]
    assert "plan-number-made" in warned(plan.measures[1])


@pytest.mark.parametrize("sign", ["I. ", "Раздел 1. ", "1. ", "Блок I: ", ""])
def test_signs_of_sections(sign: str) -> None:
    plan = plan_of((f"{sign}Подготовка", "", "", ""), ("1", "Слёт", "май", "РМЦ"))
    assert list(plan.sections.values()) == ["Подготовка"]
    assert plan.measures[0].section == (sign.rsplit(maxsplit=1)[-1].strip(".: ") if sign else "Подготовка")


def test_sections_numbered_like_measures() -> None:
    measure = ("1", "Слёт", "май", "РМЦ")
    plan = plan_of(("1", "Подготовка", "", ""), measure, ("2", "Проведение", "", ""), measure)
    assert keys(plan) == [("1", "1"), ("2", "1")]
    assert plan.sections == {"1": "Подготовка", "2": "Проведение"}


def test_dates_before_the_approval_are_kept_and_told() -> None:
    approval = [Paragraph("УТВЕРЖДЕН приказом от 01.06.2024 № 5"), Paragraph("План на 2024 год")]
    rows = (("1", "Слёт", "15.05.2024", "РМЦ"), ("2", "Бал", "15.07.2024", "РМЦ"))
    plan = read_plan([*approval, Table((HEADER, *rows))])
    assert ["plan-before-approval" in warned(measure) for measure in plan.measures] == [True, False]
    assert plan.measures[0].schedule.due == (date(2024, 5, 15),)


def test_requisites_inside_of_the_sheet() -> None:
    stamp = [("", "", "", "УТВЕРЖДЕН"), ("", "", "", "приказом от 01.02.2024 № 5")]
    rows = [*stamp, ("План работы на 2024 год", "", "", "")]
    plan = read_plan([Table((*rows, HEADER, ("1", "Слёт", "май", "РМЦ")))])
    assert (plan.title, plan.order_number) == ("План работы на 2024 год", "5")
    assert len(plan.measures) == 1
    assert plan.not_understood == ()


def test_table_of_signatures_is_no_part_of_the_plan() -> None:
    signatures = Table((("Директор", "И.И. Иванов"), ("Завуч", "П.П. Петров")))
    plan = read_plan([Paragraph("План на 2024 год"), Table((HEADER, ("1", "Слёт", "май", "РМЦ"))), signatures])
    assert len(plan.measures) == 1
    assert plan.not_understood == ("Директор", "Завуч", "И.И. Иванов", "П.П. Петров")


def test_document_without_a_plan_is_listed_whole() -> None:
    lines = ["Уважаемые коллеги!", "1. Просим прислать отчёты.", "2. Контроль оставляю за собой."]
    plan = read_plan(list(map(Paragraph, lines)))
    assert plan.measures == ()
    assert plan.not_understood == tuple(lines)
    assert [doubt.key for doubt in plan.warnings] == ["plan-no-measures"]


def test_months_and_days_in_columns_of_their_own() -> None:
    header = ("Месяц", "Число", "Мероприятие", "Ответственный")
    rows = (("Сентябрь", "10", "Слёт", "РМЦ"), ("", "15", "Сбор", "РМЦ"), ("Октябрь", "", "Бал", "РМЦ"))
    plan = plan_of(*rows, header=header)
    assert [measure.schedule.due for measure in plan.measures] == [
        (date(2024, 9, 10),),
        (date(2024, 9, 15),),
        (date(2024, 10, 31),),
    ]


def test_marks_in_columns_of_quarters() -> None:
    header = ("№", "Мероприятие", "I квартал", "II квартал", "Ответственный")
    plan = plan_of(("1", "Слёт", "", "+", "РМЦ"), ("2", "Сбор", "+", "", "РМЦ"), header=header)
    assert [measure.schedule.due for measure in plan.measures] == [(date(2024, 6, 30),), (date(2024, 3, 31),)]


def test_measures_below_a_numbered_heading_and_after_it() -> None:
    rows = (("1", "Конкурсы:", "", ""), ("1.1", "Слёт", "май", "РМЦ"), ("1.2", "Сбор", "май", "РМЦ"))
    plan = plan_of(*rows, ("2", "Бал", "июль", "РМЦ"))
    assert keys(plan) == [("1", "1.1"), ("1", "1.2"), ("", "2")]


def test_years_as_sections() -> None:
    rows = (
        ("2023 год", "", "", ""),
        ("1", "Слёт", "май", "РМЦ"),
        ("2024 год", "", "", ""),
        ("1", "Слёт", "май", "РМЦ"),
    )
    plan = plan_of(*rows, title="План на 2023-2025 годы")
    assert [measure.schedule.due for measure in plan.measures] == [(date(2023, 5, 31),), (date(2024, 5, 31),)]
    assert not any("plan-measure-repeated" in warned(measure) for measure in plan.measures)


def test_numbers_inside_of_the_text() -> None:
    header = ("Мероприятия", "Сроки", "Исполнители")
    plan = plan_of(("1. Слёт", "май", "РМЦ"), ("2. Сбор", "июнь", "РМЦ"), header=header)
    assert [(measure.number, measure.text) for measure in plan.measures] == [("1", "Слёт"), ("2", "Сбор")]


def test_ditto_marks_are_asked_about() -> None:
    plan = plan_of(("1", "Слёт", "май", "РМЦ"), ("2", "Сбор", "-//-", "-//-"))
    schedule = plan.measures[1].schedule
    assert (schedule.kind, schedule.text) == (Kind.UNCLEAR, "-//-")
    assert [reading.due for reading in schedule.readings] == [(date(2024, 5, 31),)]
    assert [doubt.key for party in plan.measures[1].responsible for doubt in party.doubts] == ["plan-party-same"]


def test_rows_torn_by_line_breaks_of_a_text_file() -> None:
    torn = ["1\tСлёт", "области\tмай\tРМЦ,", "школы", "I. Другое", "2\tСбор\tиюнь"]
    plan = read_plan(blocks_of("\n".join(["План на 2024 год", "\t".join(HEADER), *torn])))
    assert [measure.text for measure in plan.measures] == ["Слёт области", "Сбор"]
    assert names(plan.measures[0]) == {"РМЦ", "школы"}
    assert plan.measures[1].section == "I"


def test_headings_wrapped_over_two_rows() -> None:
    header = ("№", "Наименование", "Срок", "Ответственный", "Ожидаемый")
    rest = ("п/п", "мероприятия", "исполнения", "исполнитель", "результат")
    plan = plan_of(rest, ("1", "Слёт", "май", "РМЦ", "отчёт"), header=header)
    assert [measure.text for measure in plan.measures] == ["Слёт"]
    assert plan.measures[0].notes == {"Ожидаемый результат": "отчёт"}


def test_labels_within_the_lines_of_a_list() -> None:
    lines = [
        "План работы на 2024 год",
        "1. Слёт. Срок: до 1 мая 2024 г. Ответственный: школа № 4.",
        "2. Сбор. Срок: июнь.",
    ]
    plan = read_plan(list(map(Paragraph, lines)))
    assert [measure.schedule.due for measure in plan.measures] == [(date(2024, 5, 1),), (date(2024, 6, 30),)]
    assert [len(measure.responsible) for measure in plan.measures] == [1, 0]


def test_traces_of_other_programs_are_dropped() -> None:
    lines = [
        "**План** на 2024 год []{#_GoBack .anchor}",
        "| № | Мероприятие | Срок | Ответственные |",
        "|---|---|---|---|",
    ]
    rows = ["| **I. Кадры** | | | |", "| 1 | <p>Слёт</p> | май&nbsp;2024 | РМЦ |", "____________"]
    plan = read_plan(list(map(Paragraph, [*lines, *rows])))
    assert (plan.title, plan.sections) == ("План на 2024 год", {"I": "Кадры"})
    assert [(measure.text, measure.schedule.text) for measure in plan.measures] == [("Слёт", "май 2024")]
    assert plan.not_understood == ()


# --- promises ------------------------------------------------------------------------------------------------------


def said(plan: Plan) -> Iterator[str]:
    yield from (plan.title, plan.approved_by or "", plan.order_number or "", *plan.sections, *plan.sections.values())
    yield from (*plan.not_understood, plan.approved.text if plan.approved else "")
    for measure in plan.measures:
        yield from (measure.number, measure.text, measure.schedule.text, *measure.notes.values(), *measure.notes)
        yield from (name for party in measure.responsible for name in (party.name,))


@pytest.mark.parametrize("path", sorted(WRITTEN.glob("*.txt")), ids=lambda path: path.stem)
@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_document_of_any_format_says_the_same(path: Path, ending: str) -> None:
    blocks = with_merged_sections(read_blocks(path.name, path.read_bytes()))
    content = as_docx(blocks) if ending == "docx" else as_xlsx(blocks)
    assert read_plan(read_blocks(f"plan.{ending}", content)) == read_plan(blocks)


@pytest.mark.parametrize("path", sorted(WRITTEN.glob("*.txt")), ids=lambda path: path.stem)
def test_nothing_is_lost_silently(path: Path) -> None:
    """Every word of four letters and more is in what was read, in a header, or among what was not understood."""
    text = path.read_text("utf-8")
    plan = read_plan(blocks_of(text), COUNTRIES[path.name[:2]])
    kept = set(tokens(" ".join(said(plan))))
    lost = {word for word in tokens(text) if len(word) > 3 and word not in kept}
    assert not {word for word in lost if not is_furniture(word, text)}


def is_furniture(word: str, text: str) -> bool:
    """What is said in other words: headers, the word «approved», labels, appendices, words torn by a page, towns."""
    return any(word in tokens(line) for line in text.splitlines() if is_known(line))


def is_known(line: str) -> bool:
    known = ("№", "Мероприятие", "Что будем", "Накірунак", "\t\tпочаток", "Ответствен", "Срок", "Место", "г. ")
    approved = ("УТВ", "ЗАТВ", "ЗАЦВ", "Утв", "Прил", "к при", "Дод", "Приказ", "наказом")
    return line.startswith((*known, *approved, "Раздел")) or "руководи-" in line or "телями" in line or "далі" in line


cells = st.one_of(
    st.sampled_from(["", "1", "2.", "I. Раздел", "№", "Мероприятие", "Срок", "до 1 мая", "постоянно", "слёт-", "РМЦ"]),
    st.text(max_size=30),
)
tables = st.builds(
    Table,
    st.lists(st.lists(cells, max_size=5).map(tuple), max_size=8).map(tuple),
    st.lists(st.builds(Merged, *[st.integers(-2, 9)] * 4), max_size=3).map(tuple),
)
documents = st.lists(st.one_of(tables, cells.map(Paragraph)), max_size=10)


@settings(max_examples=200, deadline=None)
@given(documents)
def test_no_document_is_too_odd(blocks: list[Block]) -> None:
    assert read_plan(blocks) == read_plan(blocks)


HEADERS = [
    HEADER,
    ("№ п/п", "Раздел", "Наименование мероприятия", "Сроки", "Исполнители", "Результат"),
    ("Мероприятие", "Дата и место", "Ответственный"),
    ("Что", "Когда", "Кто"),
]
SHAPES = [
    "",
    "",
    "@",
    "Слёт @",
    "до 01.05.2024 @",
    "постоянно",
    "4",
    "2.",
    "I. Т@",
    "Раздел 1. Т@",
    "@\n@",
    "Т@-",
    "РМЦ, @",
]
shaped = st.lists(st.sampled_from(SHAPES), min_size=1, max_size=6).map(tuple)
pages = st.lists(st.one_of(shaped, st.sampled_from(HEADERS)), min_size=1, max_size=6).map(
    lambda rows: Table(tuple(rows))
)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.one_of(pages, st.sampled_from(SHAPES).map(Paragraph)), max_size=6))
def test_no_word_of_any_document_is_lost(blocks: list[Block]) -> None:
    """Each word stands once in the document, so that it can be looked for in what was read."""
    count = iter(range(10_000))

    def unlike(text: str) -> str:
        return re.sub("@", lambda _: f"слово{next(count)}х", text)

    document: list[Block] = [
        Paragraph(unlike(one.text))
        if isinstance(one, Paragraph)
        else Table(tuple(tuple(map(unlike, row)) for row in one.rows))
        for one in blocks
    ]
    kept = " ".join(said(read_plan(document)))
    assert [number for number in range(next(count)) if f"слово{number}х" not in kept] == []


def test_two_thousand_rows_take_no_time() -> None:
    def rows() -> Iterator[tuple[str, ...]]:
        for at in range(2000):
            if at % 50 == 0:
                yield (f"Раздел {at // 50 + 1}. Работа с округом {at}", "", "", "")
            yield (
                str(at % 50 + 1),
                f"Проведение конкурса {at} для обучающихся 5-6 классов",
                f"до {at % 28 + 1:02}.{at % 12 + 1:02}.2024",
                f"МБОУ «СОШ № {at % 300}», РМЦ, Центры «Точка роста»",
            )

    blocks: list[Block] = [Paragraph("План на 2024 год"), Table((HEADER, *rows()))]
    plan_of(("1", "Слёт", "май", "РМЦ"))
    begun = time.process_time()
    plan = read_plan(blocks)
    assert len(plan.measures) == 2000
    assert time.process_time() - begun < 8


# --- the sample ----------------------------------------------------------------------------------------------------


@pytest.mark.skipif(not SAMPLES.exists(), reason="the samples are not here")
def test_sample_is_read_as_it_should_be() -> None:
    plan = read_plan(blocks_of((SAMPLES / "kirov_plan.txt").read_text("utf-8")))
    dates, parties = gold("kirov_plan.dates.tsv"), gold("kirov_plan.responsible.tsv")
    assert len(plan.sections) == 5
    assert [
        [m.section, m.number, m.schedule.text, m.schedule.kind.value, day(m.schedule.start), day(m.schedule.end)]
        for m in plan.measures
    ] == [row[1:7] for row in dates]
    assert [",".join(map(str, measure.schedule.due)) for measure in plan.measures] == [row[7] for row in dates]
    for measure, row in zip(plan.measures, parties, strict=True):
        assert names(measure) == {name.removesuffix(" [group]").strip() for name in row[5].split(" | ")}
    assert plan.measures[6].text.startswith("Разработка и реализация дополнительных общеобразовательных программ, ")
    assert plan.not_understood == ()
    assert (plan.order_number, plan.approved and plan.approved.date) == ("978", date(2022, 8, 30))


def gold(name: str) -> list[list[str]]:
    return [line.split("\t") for line in (SAMPLES / name).read_text("utf-8").splitlines()[1:]]


def day(value: date | None) -> str:
    return value.isoformat() if value else ""
