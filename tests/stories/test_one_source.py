"""Message, table, paper, data and rating say the same of random reports: what one gets by adding them up by hand."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile
from collections import Counter
from typing import TYPE_CHECKING, Any

import pdfplumber
import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from bot.operations import totals_json
from domain.events import COUNTED, State
from domain.rating import Criterion, rated
from handlers.figures import totals_text
from handlers.papers.data import reports_json
from handlers.papers.making import MAKERS, collect
from tests.stories.test_papers import in_docx, in_xlsx, numbers
from tests.stories.test_totals import random_reports
from tests.stories.town import CATEGORIES
from texts import words_in

if TYPE_CHECKING:
    from pathlib import Path

    from domain.collected import Collected
    from handlers.papers.parts import Copy
    from tests.stories.test_totals import Given
    from tests.stories.town import Town

WORDS = words_in("ru")
REACH = ("online", "views")


class ByHand:
    """The sums of these reports, counted without anything of the program."""

    def __init__(self, given: list[Given], states: tuple[State, ...]) -> None:
        self.counted = [one for one in given if one.state in states]
        self.categories = [sum(one.number("people", category) for one in self.counted) for category in CATEGORIES]
        self.people = sum(self.categories)
        self.reach = [sum(one.number(question) for one in self.counted) for question in REACH]

    @property
    def figures(self) -> list[int]:
        return [*self.categories, self.people]


@pytest.fixture
async def given(town: Town, seed: int) -> list[Given]:
    return await random_reports(town, seed)


async def read(town: Town, path: str, *, is_working: bool) -> tuple[Collected, Copy]:
    async with town.database.read() as tx:
        return await collect(tx, town.latest, [path], await town.sandbox.now(), is_working=is_working)


async def looked_at(town: Town, given: list[Given]) -> list[tuple[Collected, Copy, ByHand]]:
    """All and the largest district, accepted reports and those that wait too."""
    district = Counter(one.obligation.organisation.territory.path for one in given).most_common(1)[0][0]
    found = []
    for path in ("/", district):
        here = [one for one in given if one.obligation.organisation.territory.path.startswith(path)]
        for is_working, states in ((True, COUNTED), (False, (State.ACCEPTED,))):
            collected, copy = await read(town, path, is_working=is_working)
            found.append((collected, copy, ByHand(here, states)))
    return found


@pytest.mark.parametrize("seed", [11, 12])
async def test_all_that_is_made_of_the_reports_agrees(town: Town, given: list[Given]) -> None:
    seen = set()
    for collected, copy, by_hand in await looked_at(town, given):
        docx = MAKERS["docx"](collected, WORDS, copy)
        assert in_docx(docx) == [by_hand.figures, by_hand.figures]
        assert in_text(docx) == by_hand.people
        assert in_pdf(MAKERS["pdf"](collected, WORDS, copy)) == by_hand.figures
        assert in_xlsx(MAKERS["xlsx"](collected, WORDS, copy)) == [[*by_hand.figures, *by_hand.reach]]
        last = MAKERS["csv"](collected, WORDS, copy).decode("utf-8-sig").splitlines()[-1]
        assert numbers(last) == [*by_hand.figures, *by_hand.reach]
        assert in_message(collected) == [by_hand.people, *by_hand.categories]
        assert in_json(collected, copy) == [*by_hand.figures, *by_hand.reach]
        seen.add(by_hand.people)
    assert len(seen) == 4, "each of the four is another sum"


@pytest.mark.parametrize("seed", [13])
async def test_the_rating_weighs_the_same_people(town: Town, given: list[Given]) -> None:
    """Of those that are accepted, whatever else is counted."""
    collected, _ = await read(town, "/", is_working=True)
    told = {
        one.organisation.name: dict(mark.fact.values)
        for one in rated(collected, dict.fromkeys(Criterion, 1))
        for mark in one.marks
        if mark.criterion is Criterion.PEOPLE
    }
    accepted = {one.obligation.organisation.name: one.people for one in given if one.state is State.ACCEPTED}
    assert {name: facts["number"] for name, facts in told.items()} == accepted


@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
@pytest.mark.parametrize("seed", [14])
async def test_formulas_that_are_counted_anew_come_to_the_same(town: Town, given: list[Given], tmp_path: Path) -> None:
    names, expected = [], {}
    for place, (collected, copy, by_hand) in enumerate(await looked_at(town, given)):
        stale = tmp_path / f"{place}.xlsx"
        stale.write_bytes(without_results(MAKERS["xlsx"](collected, WORDS, copy)))
        names.append(str(stale))
        expected[stale.name] = [[*by_hand.figures, *by_hand.reach]]
    office = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless", "--convert-to"]
    command = [*office, "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path / "out"), *names]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    assert {one.name: in_xlsx(one.read_bytes()) for one in (tmp_path / "out").iterdir()} == expected


def without_results(content: bytes) -> bytes:
    """The workbook with its formulas, and nothing that was written beside them."""
    stale = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(stale, "w") as emptied:
        for name in package.namelist():
            part = package.read(name)
            emptied.writestr(name, re.sub(rb"(</f>)<v>[^<]*</v>", rb"\1", part) if "sheet" in name else part)
    sheet = CalamineWorkbook.from_filelike(io.BytesIO(stale.getvalue())).get_sheet_by_name("Отчёты")
    assert not [one for one in sheet.to_python(skip_empty_area=False)[-1] if isinstance(one, float) and one]
    return stale.getvalue()


def in_text(docx: bytes) -> int:
    """What the sentence about all participants says."""
    said = next(
        one.text for one in Document(io.BytesIO(docx)).paragraphs if "приня" in one.text and "участие" in one.text
    )
    return numbers(said)[0]


def in_pdf(content: bytes) -> list[int]:
    with pdfplumber.open(io.BytesIO(content)) as opened:
        table: list[list[Any]] = next(table for page in opened.pages for table in page.extract_tables())
    return [int(re.sub(r"\D", "", row[1] or "")) for row in table[1:]]


def in_message(collected: Collected) -> list[int]:
    """The sum, and the categories in their order."""
    text = re.sub(r"<[^>]+>", "", totals_text(collected.event, collected.totals(), WORDS))
    lines = [re.sub(r"\(.*", "", line) for line in text.splitlines()]
    people = next(place for place, line in enumerate(lines) if line.startswith("👥"))
    return [numbers(line)[-1] for line in lines[people : people + 1 + len(CATEGORIES)]]


def in_json(collected: Collected, copy: Copy) -> list[int]:
    """The totals, which the reports beside them must come to."""
    totals: Any = totals_json(collected.event, collected.totals())
    reports: Any = reports_json(collected)["reports"]
    counted = [one["answers"] for one in reports if one["is_counted"]]
    added = sum(item["number"] for one in counted for item in one.get("people", ()))
    assert added == totals["people"]["both"]
    assert copy.is_working is not collected.only_accepted
    sums = [totals["by_category"][category]["both"] for category in CATEGORIES]
    return [*sums, added, *(totals["reach"][question]["both"] for question in REACH)]
