"""A diploma says what was awarded, on one page whatever the names are."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pdfplumber
import pytest
from PIL import Image

from documents.diploma import Labels, Sheet, diploma_png, diplomas_pdf

LABELS = Labels(
    position="должность",
    signature="подпись",
    signatory="инициалы, фамилия",
    seal="М. П.",
    number="№ ________   «____» ______________ 20____ г.",
    verify="Код для проверки",
    bot="в Telegram: @svodka_bot, команда /verify",
)
SHEET = Sheet(
    issuer="Управление образования администрации города Кемерово",
    title="ДИПЛОМ",
    lead="награждается",
    name="МБОУ «Средняя общеобразовательная школа № 12»",
    won="победитель в номинации",
    nomination="«Самая активная образовательная организация»",
    event="Единый день технического творчества",
    when="27 ноября 2023 г. · Кемерово",
    code="7K4M-Q2XD",
    link="https://t.me/svodka_bot?start=verify-7K4MQ2XD",
)
GOLDEN = """\
Управление образования администрации города Кемерово
Д И П Л О М
награждается
МБОУ «Средняя
общеобразовательная
школа № 12»
победитель в номинации
«Самая активная
образовательная организация»
Единый день технического творчества
27 ноября 2023 г. · Кемерово
должность подпись инициалы, фамилия
М. П. № ________ «____» ______________ 20____ г.
Код для проверки
7K4M-Q2XD
в Telegram: @svodka_bot, команда /verify"""

LONG = (
    "Муниципальное бюджетное образовательное учреждение дополнительного образования «Городской центр детского "
    "(юношеского) технического творчества города Кемерово»",
    "Структурное подразделение государственного бюджетного общеобразовательного учреждения Самарской области средней "
    "общеобразовательной школы № 1 «Образовательный центр» имени Героя Советского Союза И.М. Кузнецова с. Большая "
    "Черниговка муниципального района Большечерниговский Самарской области – центр детского творчества",
    "Комунальний заклад вищої освіти «Дніпровська академія неперервної освіти» Дніпропетровської обласної ради",
    "Дзяржаўная ўстанова адукацыі «Ашмянскі раённы цэнтр творчасці дзяцей і моладзі»",
    "Ш" * 300,
    "Очень длинное название " * 40,
    "#set page(fill: red) $x$ *жирный* \\ <script> @ссылка",
)


def text_of(pdf: bytes) -> list[str]:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return [page.extract_text().replace("\u00a0", " ") for page in opened.pages]


def made(*sheets: Sheet) -> bytes:
    return diplomas_pdf(sheets, LABELS, title="Диплом", language="ru")


def test_golden_text() -> None:
    assert text_of(made(SHEET)) == [GOLDEN]


@pytest.mark.parametrize("name", LONG, ids=lambda name: name[:20])
def test_long_names_stay_on_the_page(name: str) -> None:
    nomination = "«Самая активная организация дополнительного образования технической направленности нашей области»"
    sheet = replace(
        SHEET, name=name, nomination=nomination, issuer=f"{SHEET.issuer}, " * 3, event=f"{SHEET.event}, " * 4
    )
    with pdfplumber.open(io.BytesIO(made(sheet))) as pdf:
        (page,) = pdf.pages
        left, right = min(one["x0"] for one in page.chars), max(one["x1"] for one in page.chars)
        assert left >= 80
        assert right <= page.width - 80
        assert max(one["bottom"] for one in page.chars) <= page.height - 60
        found = re.sub(r"[\s\u200b]", "", page.extract_text(x_tolerance=1))
    assert re.sub(r"\s", "", name) in found


def test_names_are_words_and_no_markup() -> None:
    assert LONG[-1] in text_of(made(replace(SHEET, name=LONG[-1])))[0].replace("\n", " ")


def test_a_page_for_each() -> None:
    pages = text_of(made(*(replace(SHEET, name=f"Школа № {number}") for number in range(1, 22))))
    assert [f"Школа № {number}" in page for number, page in enumerate(pages, 1)] == [True] * 21


def test_letters_of_all_languages_are_in_the_fonts() -> None:
    letters = "ЎўІіЇїЄєҐґЁёЭэЪъ’“”«»№—"
    with pdfplumber.open(io.BytesIO(made(replace(SHEET, name=letters)))) as pdf:
        assert {one["fontname"].split("+")[-1] for one in pdf.pages[0].chars} <= {"PTSerif-Regular", "PTSerif-Bold"}
        assert letters in pdf.pages[0].extract_text()


def test_the_picture_is_a_whole_page_for_a_phone() -> None:
    content = diploma_png(SHEET, LABELS, title="Диплом", language="ru")
    assert len(content) < 1_500_000
    picture = Image.open(io.BytesIO(content))
    assert (picture.format, picture.height) == ("PNG", 1286)
    assert picture.width == pytest.approx(picture.height / 2**0.5, abs=2)
