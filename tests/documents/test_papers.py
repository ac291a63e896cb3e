"""The same paper as DOCX and as PDF: what stands in it, in which order, and that nothing leaves the page."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from typing import TYPE_CHECKING, Any

import pdfplumber
import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.table import Table as DocxTable
from PIL import Image

from documents.docx_out import docx_bytes
from documents.paper import BOTTOM, LEFT, RIGHT, TOP, Column, Paper, Picture, Section, Table, tied
from documents.pdf_out import pdf_bytes
from domain.answers import Item
from domain.events import State
from domain.library import ACTIVITY_KINDS, FORMS
from handlers.papers.choosing import BUILDERS, paper_of
from handlers.papers.parts import Copy, Requisites
from handlers.papers.single_day import publication
from tests.documents.reported import Reported, answered, counts, small
from texts import LANGUAGES, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RU, UK = words_in("ru"), words_in("uk")
WORKING = Copy(place="Кемерово")
SUMMARY = """\
УТВЕРЖДАЮ / ______________________ / ____________ __________________ / «___» ______________ 20___ г.
СВОДНЫЙ ОТЧЁТ / о проведении мероприятия / «Единый день технического творчества» / Кемерово / 27 ноября 2023 года
27 ноября 2023 года проведено мероприятие «Единый день технического творчества». Территория: Кемерово. \
Учтены отчёты 4 организаций из 7. Мероприятие не проводили: 1.
В мероприятии приняли участие 185 человек.
Отдельно, без сложения с участниками: Просмотры – 21 000.
Таблица 1. Участники по категориям
Категория | Количество, чел.
Учащиеся | 161
Родители | 17
Педагоги | 4
Представители общественности | 2
Другие | 1
ИТОГО | 185
Таблица 2. Сведения по организациям
№ п/п | Образовательная организация | Формы и мероприятия | Учащиеся | Родители | Педагоги \
| Представители общественности | Другие | Всего | Партнёры | Ссылки
Заводский
1 | Школа № 12 | Мастер-классы / Ночь роботов | 1 | 0 | 0 | 0 | 0 | 1 | КузГТУ / ООО «Кузбасс» \
| https://vk.com/wall-1_23 / Газета «Кузбасс», 28.11.2023, с. 3
2 | Школа № 21 | Мастер-классы | 10 | 5 | 3 | 2 | 1 | 21 |  |
Центральный
3 | Лицей № 52 | Экскурсии | 50 | 1 | 1 | 0 | 0 | 52 | Библиотека им. А. С. Пушкина / кузгту |
4 | Гимназия № 111 |  | 100 | 11 | 0 | 0 | 0 | 111 |  |
 | ИТОГО |  | 161 | 17 | 4 | 2 | 1 | 185 |  |
Формы мероприятий
Форма | Количество отчётов
Мастер-классы | 2
Экскурсии | 1
Иные формы | 1
Привлечённые организации
– Библиотека им. А. С. Пушкина
Социальные партнёры и спонсоры
– КузГТУ
– ООО «Кузбасс»
Публикации
Источник | Дата | Ссылка или выходные данные
vk.com | – | https://vk.com/wall-1_23
Газета «Кузбасс» | 28.11.2023 | Газета «Кузбасс», 28.11.2023, с. 3
Отчёты не представили (2): Школа № 5; Школа № 6.
Сообщили, что мероприятие не проводили (1): Школа № 7.
__________________ | ___________ | __________________
Исп. ______________________
Составлено по 4 отчётам (принято: 3, на проверке: 1) на 28 ноября 2023 г., 18:05.
"""


# --- reading what was written ----------------------------------------------------------------------------------


def lines_of(docx: bytes) -> list[str]:
    """Paragraphs and rows from above, « / » for a line's end within, plain spaces."""
    found = []
    for part in Document(io.BytesIO(docx)).iter_inner_content():
        if isinstance(part, DocxTable):
            for row in part.rows:
                cells = [cell.text for place, cell in enumerate(row.cells) if cell._tc is not _before(row, place)]
                found.append(" | ".join(cells))
        elif part.text:
            found.append(part.text)
    return [line.replace("\n", " / ").replace("\xa0", " ").rstrip() for line in found]


def _before(row: Any, place: int) -> Any:
    """The cell to the left, of which this one is a part if they are merged."""
    return row.cells[place - 1]._tc if place else None


def squeezed(text: str) -> str:
    """Without what depends on where lines end."""
    return re.sub(r"[\s\u00ad\u200b/_|-]", "", text)


def words_of(pdf: bytes) -> str:
    """What is written outside of tables."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        pages = []
        for page in opened.pages:
            boxes = [table.bbox for table in page.find_tables()]
            left = page.filter(lambda one, boxes=boxes: not any(_is_in(one, box) for box in boxes))
            pages.append(re.sub(r"\A\d+\n", "", left.extract_text()))
        return "\n".join(pages)


def _is_in(one: dict[str, Any], box: tuple[float, float, float, float]) -> bool:
    x, y = (one["x0"] + one["x1"]) / 2, (one["top"] + one["bottom"]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def rows_of(pdf: bytes) -> Iterator[str]:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        for page in opened.pages:
            for table in page.extract_tables():
                yield from (squeezed("".join(cell or "" for cell in row)) for row in table)


def assert_within_margins(pdf: bytes) -> int:
    """Every letter and line stands between the margins, but for the page's number. Returns the number of pages."""
    point = 72 / 25.4
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        for number, page in enumerate(opened.pages, 1):
            written = (one for one in page.chars if one["text"].strip())
            letters = [one for one in written if one["top"] > TOP * point - 1 or one["text"] not in str(number)]
            for one in [*letters, *page.lines, *page.rects, *page.images]:
                assert one["x0"] >= LEFT * point - 1, (number, one)
                assert one["x1"] <= page.width - RIGHT * point + 1, (number, one)
                assert one["top"] >= TOP * point - 2, (number, one)
                assert one["bottom"] <= page.height - BOTTOM * point + 2, (number, one)
        return len(opened.pages)


def assert_no_letters_meet(pdf: bytes) -> None:
    """What stands in one cell does not reach into the next: each upright letter lies in its cell of the table."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        for page in (*opened.pages[:4], *opened.pages[-4:]):
            for table in page.find_tables():
                cells = table.cells
                for one in page.chars:
                    if not one["upright"] or not _is_in(one, table.bbox):
                        continue
                    own = next(cell for cell in cells if _is_in(one, cell))
                    assert one["x0"] >= own[0] - 0.5, (page.page_number, one["text"])
                    assert one["x1"] <= own[2] + 0.5, (page.page_number, one["text"])


# --- the summary of a single day -------------------------------------------------------------------------------


def test_summary_as_docx() -> None:
    paper = paper_of(small().collected(), RU, WORKING)
    assert lines_of(docx_bytes(paper)) == [line.rstrip() for line in SUMMARY.splitlines()]


def test_summary_as_pdf() -> None:
    pdf = pdf_bytes(paper_of(small().collected(), RU, WORKING))
    golden = SUMMARY.splitlines()
    written = squeezed(words_of(pdf))
    place = 0
    for line in golden:
        if " | " not in line and line not in {"Заводский", "Центральный"}:
            place = written.index(squeezed(line), place)
    rows = [row for row in golden if " | " in row and not row.startswith(("№", "___"))]
    there = list(rows_of(pdf))
    assert [squeezed(row) for row in rows if squeezed(row) not in there] == []


def test_official_copy_has_accepted_reports_alone_and_blames_nobody() -> None:
    found = small().collected(only_accepted=True)
    lines = lines_of(docx_bytes(paper_of(found, RU, Copy(is_working=False, place="Кемерово"))))
    assert "В мероприятии приняли участие 74 человека." in lines
    assert not [line for line in lines if "Гимназия № 111" in line or "не представили" in line or "Школа № 5" in line]
    assert lines[-1] == "Составлено по 3 отчётам (принято: 3, на проверке: 0) на 28 ноября 2023 г., 18:05."


def test_requisites_and_winner_stand_only_where_they_were_given() -> None:
    asked = Requisites(
        is_annex=True,
        approver="Управление образования",
        order="от 30.08.2022 № 978",
        basis="Положение о Едином дне",
        coordinator="МБОУ ДО «ГЦД(Ю)ТТ»",
        position="Директор",
        name="И. И. Иванова",
        executor="Петрова П. П.",
        phone="8 (3842) 12-34-56",
    )
    copy = Copy(requisites=asked, winners=("МБОУ «Школа № 12»",))
    lines = lines_of(docx_bytes(paper_of(small().collected(), RU, copy)))
    assert lines[0] == "Приложение № ____ / к приказу: Управление образования / от 30.08.2022 № 978"
    assert "Основание: Положение о Едином дне." in lines
    results = lines.index("Итоги")
    assert lines[results + 1].endswith("образовательной организацией признана: МБОУ «Школа № 12».")
    assert lines[results + 2] == "Директор | ___________ | И. И. Иванова"
    assert lines[-2] == "Исп. Петрова П. П. / 8 (3842) 12-34-56"


PEOPLE = {
    "ru": {
        0: "В мероприятии приняли участие 0 человек.",
        1: "В мероприятии принял участие 1 человек.",
        21: "В мероприятии принял участие 21 человек.",
        52: "В мероприятии приняли участие 52 человека.",
        111: "В мероприятии приняли участие 111 человек.",
        21000: "В мероприятии приняли участие 21 000 человек.",
    },
    "uk": {
        1: "У заході взяла участь 1 особа.",
        21: "У заході взяла участь 21 особа.",
        52: "У заході взяли участь 52 особи.",
        111: "У заході взяло участь 111 осіб.",
        21000: "У заході взяло участь 21 000 осіб.",
    },
    "be": {21: "У мерапрыемстве прыняў удзел 21 чалавек.", 22: "У мерапрыемстве прынялі ўдзел 22 чалавекі."},
    "en": {1: "1 person took part.", 21: "21 people took part."},
}


@pytest.mark.parametrize(("language", "number"), [(one, number) for one, of in PEOPLE.items() for number in of])
def test_people_are_counted_as_the_language_counts(language: str, number: int) -> None:
    made = Reported()
    made.files("Школа № 1", answers={"people": counts(number, 0, 0, 0, 0)})
    assert PEOPLE[language][number] in lines_of(docx_bytes(paper_of(made.collected(), words_in(language), Copy())))


def test_numbers_and_names_do_not_break() -> None:
    assert tied("№ 12, И. О. Фамилия, Иванова И. И., 52 участника, 12 %") == (
        "№\xa012, И.\xa0О.\xa0Фамилия, Иванова\xa0И.\xa0И., 52\xa0участника, 12\xa0%"
    )
    assert tied("в Школе № 12. А потом") == "в Школе №\xa012. А потом"


def test_publications_tell_source_and_day() -> None:
    assert publication("Телеканал «Мой город»: https://t.me/x/1") == ("Телеканал «Мой город»", "–", "https://t.me/x/1")
    assert publication("https://www.vk.com/wall 27.11.2023") == ("27.11.2023", "27.11.2023", "https://www.vk.com/wall")


# --- the other papers ------------------------------------------------------------------------------------------

NOTE = """\
Додаток № ____ / до наказу: Департамент освіти і науки / від ___.___.20___ № ________
ІНФОРМАЦІЙНА ДОВІДКА / про підсумки проведення заходу / «Семінар „Простір“»
21 листопада 2019 року проведено захід «Семінар „Простір“». Тема: «Сучасні підходи». Місце проведення: КПНЗ «СЮТ».
Організатори: КПНЗ «ДОЦНТТ та ІТУМ»; Міський палац.
У роботі взяли участь:
– Кріпак Т. П., директор департаменту;
– директори закладів.
Географія учасників: Дніпро, Кривий Ріг.
Усього у роботі взяло участь 30 осіб.
У програмі:
– Кулик А. М., керівник гуртка – майстер-клас: «Новорічний сувенір».
Визначено важливість.
Завідувач сектору | ___________ | К. Є. ФЕДОРЧЕНКО
Вик. ______________________
Складено за 1 звітом (прийнято: 1, на перевірці: 0) станом на 28 листопада 2023 р., 18:05.
"""
YEAR = """\
ИТОГИ ДЕЯТЕЛЬНОСТИ / «Стажёрская площадка» / за 2023 год
СП ЦДТ ГБОУ СОШ № 1
Присвоен статус площадки.
По плану работы проведено 3 мероприятия.
№ п/п | Дата | Мероприятие | Форма проведения
1 | 28.03.2023 | Открытие | очно
2 | октябрь 2023 | Конкурс | заочно
3 | ноябрь | Круглый стол | онлайн
Показатели (каждый сам по себе, между собой не складываются):
Показатель | Количество
Зарегистрировано | 61
Очно | 52
Просмотры | 40
Работы | 23
Трудности
Участники пассивны.
Предлагаем очный формат.
"""


def seminar() -> Reported:
    made = Reported("seminar", "Семінар «Простір»")
    typed = {
        "organisers": "КПНЗ «ДОЦНТТ та ІТУМ»\nМіський палац",
        "day": "21.11.2019",
        "venue": "КПНЗ «СЮТ».",
        "topic": "Сучасні підходи",
        "people": "Кріпак Т.П. – директор департаменту",
        "groups": "директори закладів",
        "total": "30",
        "localities": "Дніпро\nКривий Ріг",
        "programme": "Кулик А.М. – керівник гуртка – майстер-клас – Новорічний сувенір",
        "conclusion": "Визначено важливість.",
    }
    made.files("Центр", answers={key: answered("seminar", key, text) for key, text in typed.items()})
    return made


def year() -> Reported:
    made = Reported("year-results", "Стажёрская площадка")
    typed = {
        "status": "Присвоен статус площадки.",
        "events": "ноябрь – Круглый стол – онлайн\n28.03.2023 – Открытие – очно\nоктябрь 2023 – Конкурс – заочно",
        "registered": "61",
        "people_in_person": "52",
        "views": "40",
        "works": "23",
        "problems": "Участники пассивны.\nПредлагаем очный формат.",
    }
    answers = {key: answered("year-results", key, text) for key, text in typed.items()}
    made.files("ЦДТ", answers=answers, official_name="СП ЦДТ ГБОУ СОШ №1")
    return made


@pytest.mark.parametrize("render", [docx_bytes, pdf_bytes])
def test_note_on_a_seminar(render: Any) -> None:
    asked = Requisites(
        is_annex=True, approver="Департамент освіти і науки", position="Завідувач сектору", name="К. Є. ФЕДОРЧЕНКО"
    )
    made = render(paper_of(seminar().collected(), UK, Copy(requisites=asked)))
    if render is docx_bytes:
        assert lines_of(made) == NOTE.splitlines()
    else:
        assert squeezed(words_of(made)) == squeezed(NOTE)


def test_results_of_a_year() -> None:
    paper = paper_of(year().collected(), RU, Copy())
    assert lines_of(docx_bytes(paper))[1:-3] == YEAR.splitlines()
    pdf = pdf_bytes(paper)
    rows = list(rows_of(pdf))
    assert [squeezed(row) for row in YEAR.splitlines() if " | " in row and squeezed(row) not in rows] == []
    assert "ПоплануработыпроведеноЗмероприятия".replace("З", "3") in squeezed(words_of(pdf))


# --- what people wrote is no markup ------------------------------------------------------------------------------

NASTY = '#panic("x") $x$ *a* _b_ `c` <d> @e \\ // /* [f] {g} "h" = + - ~ ]]> &amp; \x00\x1f\ud800\uffff конец'


@pytest.mark.parametrize("form", FORMS)
def test_what_people_wrote_is_never_read_as_markup(form: str) -> None:
    made = Reported(form, title=NASTY)
    items = {one.key: (Item("1.name", text=NASTY), Item("1.x", text=NASTY)) for one in FORMS[form].questions}
    items |= {"people": counts(1, 2, 3, 4, 5)} if form in {"single-day", "plan-measure"} else {}
    items |= {"day": (Item(text="2023-11-27"),), "activities": (Item("own-1", text=NASTY),)}
    items |= {"done": (Item("yes", 1),)}
    for question in ("people", "programme", "events"):
        kind = getattr(FORMS[form].question(question), "kind", None)
        if fields := getattr(kind, "fields", None):
            items[question] = tuple(Item(f"1.{name}", text=NASTY) for name in fields)
    made.files(NASTY, NASTY, answers=items)
    paper = paper_of(made.collected(), RU, WORKING)
    assert 'panic("x") $x$ *a* _b_ `c` <d> @e' in " ".join(lines_of(docx_bytes(paper)))
    assert squeezed('#panic("x") $x$ *a* _b_ `c` <d> @e \\ // /* [f] {g}') in squeezed(words_of(pdf_bytes(paper)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", BUILDERS)
def test_an_event_without_reports_has_its_papers(form: str, language: str) -> None:
    made = Reported(form)
    made.files("Школа № 1", state=State.EXPECTED)
    paper = paper_of(made.collected(), words_in(language), WORKING)
    assert lines_of(docx_bytes(paper))
    assert pdf_bytes(paper).startswith(b"%PDF")


# --- the page ----------------------------------------------------------------------------------------------------

LONG = (
    "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12 с углублённым "
    "изучением отдельных предметов имени дважды Героя Советского Союза Александра Ивановича Покрышкина»"
)


def large() -> Reported:
    """Three hundred with long names and large numbers, a few of them with all that may be answered."""
    made = Reported(title=f"{LONG}, {LONG}")
    for number in range(300):
        answers = {
            "activities": tuple(map(Item, ACTIVITY_KINDS[: number % 4])),
            "people": counts(1_000_000, 1, 21, 52, 111),
            "partners": answered("single-day", "partners", f"ООО «Завод {number}»"),
            "publications": answered("single-day", "publications", f"https://vk.com/wall-{number}_12345?thread=67890"),
        }
        if number % 100 == 0:
            answers["activities"] = (*map(Item, ACTIVITY_KINDS), Item("own-1", text="Ы" * 200))
            answers["partners"] = answered("single-day", "partners", "Ъ" * 250)
            answers["publications"] = answered("single-day", "publications", f"https://vk.com/{'x' * 1900}")
        made.files(
            f"{LONG} № {number}" if number % 4 == 0 else f"Школа № {number}", f"Район {number // 30}", answers=answers
        )
    return made


def test_three_hundred_long_names_stay_within_the_margins() -> None:
    pdf = pdf_bytes(paper_of(large().collected(), RU, WORKING))
    assert assert_within_margins(pdf) > 40
    assert_no_letters_meet(pdf)


def test_pages_are_set_up_as_the_standard_wants() -> None:
    pdf, docx = (make(paper_of(small().collected(), RU, WORKING)) for make in (pdf_bytes, docx_bytes))
    assert assert_within_margins(pdf) == 3
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        sizes = [(round(page.width * 25.4 / 72), round(page.height * 25.4 / 72)) for page in opened.pages]
        firsts = [page.extract_text().splitlines()[0] for page in opened.pages]
        fonts = {one["fontname"].partition("+")[2] for page in opened.pages for one in page.chars}
    assert sizes == [(210, 297), (297, 210), (210, 297)]
    assert firsts == ["УТВЕРЖДАЮ", "2", "3"]
    assert fonts == {"PTSerif-Regular", "PTSerif-Bold"}
    first, second, third = Document(io.BytesIO(docx)).sections
    assert [one.orientation for one in (first, second, third)] == [
        WD_ORIENT.PORTRAIT,
        WD_ORIENT.LANDSCAPE,
        WD_ORIENT.PORTRAIT,
    ]
    for section in (first, second, third):
        margins = section.left_margin, section.right_margin, section.top_margin, section.bottom_margin
        assert [round(one.mm) for one in margins] == [30, 10, 20, 20]
    assert first.different_first_page_header_footer
    assert second.header.is_linked_to_previous


def test_a_row_longer_than_a_page_goes_on() -> None:
    columns = (Column("А", 1), Column("Б", 3))
    rows = tuple((str(number), "слово " * (900 if number == 2 else 3)) for number in range(5))
    pdf = pdf_bytes(Paper("ru", "А", (Section((Table(columns, rows),)),)))
    assert assert_within_margins(pdf) > 1
    assert words_count(pdf) >= 900


def words_count(pdf: bytes) -> int:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return sum(page.extract_text().count("слово") for page in opened.pages)


def test_two_hundred_pictures_have_their_captions() -> None:
    content = picture()
    pictures = tuple(Picture(content, f"Подпись {number}") for number in range(200))
    paper = paper_of(small().collected(), RU, Copy(pictures=pictures))
    lines = lines_of(docx_bytes(paper))
    assert lines[lines.index("Приложение. Фотографии") + 200] == "Фото 200. Подпись 199"
    pdf = pdf_bytes(paper)
    assert assert_within_margins(pdf) == 103
    assert "Фото 200. Подпись 199" in words_of(pdf)


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (400, 300), (20, 120, 200)).save(file, "JPEG")
    return file.getvalue()


def test_docx_is_what_its_format_allows() -> None:
    """The order of what a table says of itself: Word mends, or refuses, another one."""
    docx = docx_bytes(paper_of(small().collected(), RU, WORKING))
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        body = package.read("word/document.xml").decode()
        fonts = package.read("word/fontTable.xml").decode()
    for about in re.findall(r"<w:tblPr>(.*?)</w:tblPr>", body):
        names = re.findall(r"<w:(tbl\w+)[ />]", about)
        order = ("tblStyle", "tblW", "tblInd", "tblLayout", "tblCellMar", "tblLook")
        assert names == [one for one in order if one in names]
    assert body.count("<w:tblHeader/>") == 4
    assert 'w:name="Times New Roman"><w:altName w:val="PT Serif"/>' in fonts


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_prints_the_docx_as_it_is(tmp_path: Path) -> None:
    docx = tmp_path / "summary.docx"
    docx.write_bytes(docx_bytes(paper_of(small().collected(), RU, WORKING)))
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(tmp_path), str(docx)], check=True, capture_output=True, timeout=120)
    pdf = (tmp_path / "summary.pdf").read_bytes()
    written = squeezed(words_of(pdf)) + "".join(rows_of(pdf))
    for line in SUMMARY.splitlines():
        if not line.startswith(("№", "УТВЕРЖДАЮ", "3 |")):
            assert squeezed(line) in written, line
