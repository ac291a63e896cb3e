"""Documents of an event in the chat and on the command line: the same figures in all of them, for whom they concern."""

from __future__ import annotations

import io
import json
import re
from typing import TYPE_CHECKING, Any

import pdfplumber
import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from bot.export import export
from domain.answers import Item
from domain.events import COUNTED, State
from tests.stories.test_totals import random_reports
from tests.stories.town import CATEGORIES, heard

if TYPE_CHECKING:
    from pathlib import Path

    from sandbox.client import Person
    from tests.stories.test_totals import Given
    from tests.stories.town import Town

BUTTONS = {"docx": "DOCX · рабочий", "pdf": "PDF · рабочий", "xlsx": "XLSX"}


async def asks_for(town: Town, person: Person, label: str) -> bytes:
    """The file that comes when the button of the totals' documents is pressed."""
    await person.says("/totals")
    await person.presses("Документы")
    await town.comes_to_rest()
    await person.presses(label)
    await town.comes_to_rest(within=60)
    view = next(view for view in reversed(await person.look()) if view.get("media"))
    return await town.sandbox.downloads(view)


def numbers(text: str) -> list[int]:
    return [int(one) for one in re.findall(r"\d+", re.sub(r"(?<=\d)\xa0(?=\d{3})", "", text))]


def in_docx(content: bytes) -> list[list[int]]:
    """The sums of categories, and the last row of the organisations."""
    first, second, *_ = Document(io.BytesIO(content)).tables
    return [
        [numbers(row.cells[1].text)[0] for row in first.rows[1:]],
        [numbers(cell.text)[0] for cell in second.rows[-1].cells if numbers(cell.text)],
    ]


def in_xlsx(content: bytes) -> list[list[Any]]:
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("Отчёты")
    return [[int(one) for one in sheet.to_python(skip_empty_area=False)[-1] if isinstance(one, float)]]


def brute_force(given: list[Given]) -> tuple[list[int], int, list[int]]:
    counted = [one for one in given if one.state in COUNTED]
    by_category = [sum(one.number("people", category) for one in counted) for category in CATEGORIES]
    reach = [sum(one.number(question) for one in counted) for question in ("online", "views")]
    return by_category, sum(one.people for one in counted), reach


@pytest.mark.parametrize("seed", [7])
async def test_every_file_has_the_figures_of_the_message(town: Town, tmp_path: Path, seed: int) -> None:
    given = await random_reports(town, seed)
    by_category, people, reach = brute_force(given)
    wanted = [*by_category, people]
    admin = await town.admin()

    docx = await asks_for(town, admin, BUTTONS["docx"])
    assert in_docx(docx) == [wanted, wanted]
    xlsx = await asks_for(town, admin, BUTTONS["xlsx"])
    assert in_xlsx(xlsx) == [[*wanted, *reach]]
    pdf = await asks_for(town, admin, BUTTONS["pdf"])
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        table = next(table for page in opened.pages for table in page.extract_tables())
    assert [int(re.sub(r"\D", "", row[1] or "")) for row in table[1:]] == wanted
    await admin.says("/totals")
    await town.comes_to_rest()
    message = (await admin.look())[-1].text
    assert people in numbers(message)

    await town.stops_bot()
    for kind in ("json", "csv", "docx"):
        await export(town.config, str(town.latest.id), kind, tmp_path / f"out.{kind}")
    found = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert [one["both"] for one in found["by_category"].values()] == by_category
    assert found["people"]["both"] == people
    filed = [one for one in found["reports"] if one["is_counted"]]
    assert sum(item["number"] for one in filed for item in one["answers"]["people"]) == people
    last = (tmp_path / "out.csv").read_text("utf-8-sig").splitlines()[-1]
    assert numbers(last) == [*wanted, *reach]
    assert in_docx((tmp_path / "out.docx").read_bytes()) == [wanted, wanted]


async def test_official_copy_waits_for_acceptance(town: Town) -> None:
    await town.event()
    people = {"people": (Item("pupils", 21),)}
    await town.is_given(await town.obligation_of("Школа № 12"), people, State.ACCEPTED)
    await town.is_given(await town.obligation_of("Школа № 5"), {"people": (Item("pupils", 31),)}, State.SUBMITTED)
    admin = await town.admin()
    official = Document(io.BytesIO(await asks_for(town, admin, "DOCX · официальный")))
    texts = [one.text.replace("\xa0", " ") for one in official.paragraphs]
    assert "В мероприятии принял участие 21 человек." in texts
    assert not [one for one in texts if "не представили" in one]
    working = Document(io.BytesIO(await asks_for(town, admin, "DOCX · рабочий")))
    texts = [one.text.replace("\xa0", " ") for one in working.paragraphs]
    assert "В мероприятии приняли участие 52 человека." in texts
    assert [one for one in texts if one.startswith("Отчёты не представили (3): Гимназия № 21;")]


async def test_coordinator_gets_the_own_district_alone(town: Town) -> None:
    await town.event()
    coordinator = await town.coordinator_of("Заводский")
    sheet = in_rows(await asks_for(town, coordinator.person, "XLSX"))
    assert {row[3] for row in sheet[1:-1]} == {"Заводский"}
    assert "Школа № 5" not in str(sheet)


def in_rows(xlsx: bytes) -> list[list[Any]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(xlsx))
    return book.get_sheet_by_name("Отчёты").to_python(skip_empty_area=False)


async def test_nobody_else_gets_anything(town: Town) -> None:
    """A teacher, and a coordinator who asks for another's district."""
    await town.event(owing=["Школа № 5"])
    district = (await town.obligation_of("Школа № 5")).organisation.territory.id
    teacher = (await town.teacher_of("Школа № 5")).person
    coordinator = (await town.coordinator_of("Заводский")).person
    await town.comes_to_rest()
    for person in (teacher, coordinator):
        await heard(person)
        for territory in (0, district):
            on = (await person.look())[-1]
            await town.forges_press(person, on, f"pa1:{town.latest.id}:docx:{territory}")
        await town.comes_to_rest()
        assert not [view for view in await person.look() if view.get("media")]


async def test_the_waiting_is_told_and_then_replaced(town: Town) -> None:
    await town.event()
    admin = await town.admin()
    await admin.says("/totals")
    await admin.presses("Документы")
    await town.comes_to_rest()
    await admin.presses("PDF · рабочий")
    await town.comes_to_rest(within=60)
    views = await admin.look()
    assert not [view for view in views if "Готовлю" in view.text]
    sent = next(view for view in views if view.get("media"))
    assert sent["media"]["name"] == "Единый день, рабочий.pdf"
    assert "Составлено по 0 отчётам" in sent.text
