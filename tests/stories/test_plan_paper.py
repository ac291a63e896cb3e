"""The paper on how a plan is carried out: what was planned against what was reported, for whom it concerns."""

from __future__ import annotations

import io
from datetime import timedelta
from typing import TYPE_CHECKING

import pdfplumber
from docx import Document

from domain.answers import Item
from domain.events import State
from storage import events, plans
from tests.stories.planned import TODAY, Row, put
from tests.stories.town import heard

if TYPE_CHECKING:
    from domain.plans.standing import StoredPlan
    from sandbox.client import Person
    from tests.stories.town import Town

SCHOOLS = ("Школа № 12", "Школа № 5")
LATE, AHEAD = TODAY - timedelta(days=5), TODAY + timedelta(days=30)


async def plan(town: Town, territory: str = "Кемерово") -> StoredPlan:
    rows = [
        Row("Олимпиада", (LATE,), SCHOOLS),
        Row("Выставка", (AHEAD,), SCHOOLS[:1]),
        Row("Клуб", section="2"),
    ]
    return await put(town, territory, rows)


async def carries_out(town: Town, stored: StoredPlan, school: str, pupils: int, link: str) -> None:
    async with town.database.read() as tx:
        key = (await plans.measures_of(tx, stored.id))[0].occurrences[0].event_id
        event = await events.find(tx, key or 0)
    owed = await town.obligation_of(school, event)
    answers = {
        "done": (Item("yes", 1.0),),
        "day": (Item(text="2031-09-28"),),
        "people": (Item("pupils", pupils), Item("parents", 5)),
        "evidence": (Item("1", text=link),),
        "photos": (Item("a"), Item("b")),
        "indicator": (Item(number=12.5),),
    }
    await town.is_given(owed, answers, State.ACCEPTED)


async def gets(town: Town, person: Person, kind: str) -> bytes:
    await person.says("/plan")
    await town.comes_to_rest()
    await person.presses(lambda one: one.data.startswith("pp1:") and one.data.endswith(kind))
    await town.comes_to_rest(within=60)
    view = next(view for view in reversed(await person.look()) if view.get("media"))
    assert "Составлено по" in view.text
    return await town.sandbox.downloads(view)


def rows_of(content: bytes) -> list[list[str]]:
    """Of the widest table, without no-break spaces."""
    table = max(Document(io.BytesIO(content)).tables, key=lambda one: len(one.columns))
    return [[cell.text.replace("\xa0", " ") for cell in row.cells] for row in table.rows]


async def test_planned_and_done_stand_side_by_side(town: Town) -> None:
    stored = await plan(town)
    await carries_out(town, stored, SCHOOLS[0], 120, "https://school12.example/news")
    await carries_out(town, stored, SCHOOLS[1], 30, "https://school5.example/news")
    admin = await town.admin()
    _, band, olympiad, exhibition, band2, club = rows_of(await gets(town, admin, "docx"))
    assert "Работа с детьми" in band[0]
    assert "Работа с педагогами" in band2[0]
    assert olympiad[:2] == ["1", "Олимпиада"]
    assert olympiad[2] == f"до {LATE:%d.%m.%Y}"
    assert olympiad[4] == "выполнено"
    assert olympiad[5].splitlines() == [
        "Ответили: 2 из 2",
        "Выполнили: 2",
        "Проведено: 28.09.2031",
        "Участников: 160",
        "Показатель: 12,5 %",
    ]
    assert {"https://school12.example/news", "https://school5.example/news"} <= set(olympiad[6].split())
    assert "Фотографий: 4" in olympiad[6]
    assert exhibition[4:6] == ["ещё не началось", "Ответили: 0 из 1"]
    assert club[2:5:2] == ["постоянно", "постоянно"]


async def test_a_coordinator_gets_what_the_own_district_reported(town: Town) -> None:
    stored = await plan(town)
    await carries_out(town, stored, SCHOOLS[0], 120, "https://school12.example/news")
    await carries_out(town, stored, SCHOOLS[1], 30, "https://school5.example/news")
    coordinator = (await town.coordinator_of("Центральный")).person
    pdf = await gets(town, coordinator, "pdf")
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        text = "\n".join(page.extract_text() for page in opened.pages)
    assert "35" in text
    assert "125" not in text
    assert "school12" not in text


async def test_nobody_else_gets_it(town: Town) -> None:
    stored = await plan(town)
    foreign = await put(town, "Центральный", [Row("Тайное", (AHEAD,), ("Лицей № 62",))], "Чужой план")
    teacher = (await town.teacher_of(SCHOOLS[0])).person
    coordinator = (await town.coordinator_of("Заводский")).person
    for person, key in ((teacher, stored.id), (coordinator, foreign.id), (coordinator, 777)):
        await heard(person)
        await town.forges_press(person, (await person.look())[-1], f"pp1:{key}:docx")
        await town.comes_to_rest(within=60)
        assert not [view for view in await person.look() if view.get("media")]
    assert await town.all_answered()
