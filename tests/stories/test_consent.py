"""Consent is taken back: the pictures are gone for good, the numbers stay, and whoever works with them is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from domain.answers import Item
from domain.events import State
from domain.photos import Consent, consent_of
from storage import history
from storage.photo_tables import photos
from storage.tables import files
from tests.stories.photographed import Taken, jpeg, photographed
from tests.stories.town import has

if TYPE_CHECKING:
    from sandbox.client import Person
    from tests.stories.town import Town

SCHOOL, OTHER = "Школа № 12", "Школа № 5"
FILES = ("picture", "preview", "unblurred", "original")
SHOTS = [Taken("Робот и Петя", jpeg(1), b"one"), Taken("", jpeg(2), b"two"), Taken("Зал", jpeg(3), b"three")]


def on_disk(town: Town) -> set[bytes]:
    return {path.read_bytes() for path in (town.folder / "files").glob("??/*")}


async def rows(town: Town, report: int) -> list[dict[str, object]]:
    async with town.database.read() as tx:
        found = await tx.execute(select(photos).where(photos.c.report_id == report).order_by(photos.c.id))
        return [dict(row._mapping) for row in found]


async def presses(town: Town, person: Person, *data: str) -> None:
    for one in data:
        await person.presses(lambda button, one=one: one in button.data)
        await town.comes_to_rest()


async def sees_history(town: Town, person: Person) -> str:
    await person.says("/history")
    await town.comes_to_rest()
    return (await person.look())[-1].text


@pytest.mark.parametrize("state", [State.SUBMITTED, State.ACCEPTED, State.RETURNED, State.DRAFT])
async def test_all_pictures_of_a_report_leave_in_every_state(town: Town, state: State) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    key = await photographed(town, SCHOOL, SHOTS, state=state)
    before = await town.totals(town.latest)
    card = await teacher.person.starts()
    await town.forges_press(teacher.person, card, f"wc1:{key}:ask:0:0")
    await town.comes_to_rest()
    await presses(town, teacher.person, f"wc1:{key}:all:", f"wc1:{key}:all-yes:")
    for row in await rows(town, key):
        assert row["state"] == "deleted"
        assert [row[name] for name in FILES] == [None] * 4
        assert row["name"] is None
    assert on_disk(town) == set()
    report = await teacher.report()
    assert consent_of(report.draft) is Consent.NONE
    assert report.state is state
    assert len(report.draft.answer("photos").items) == 3
    assert [one.text for one in report.draft.answer("photos").items] == [None] * 3
    assert await town.totals(town.latest) == before
    async with town.database.read() as tx:
        (entry,) = [
            one for one in await history.of_obligation(tx, report.obligation.id) if one.action == "consent-withdrawn"
        ]
    assert (entry.by, entry.facts) == (teacher.person.id, {"count": 3})


async def test_the_button_is_on_the_copy_and_on_the_coordinators_card(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    await town.comes_to_rest()
    key = (await teacher.report()).id
    assert any(has(view, f"wc1:{key}:ask") for view in await teacher.person.look())
    assert has(await coordinator.card(await teacher.report()), f"wc1:{key}:ask")
    await presses(town, coordinator.person, f"wc1:{key}:ask", f"wc1:{key}:all:", f"wc1:{key}:all-yes:")
    assert not has(await coordinator.card(await teacher.report()), f"wc1:{key}:ask")
    assert on_disk(town) == set()
    # Nor does Telegram's own name of the picture stay, by which it could be fetched again.
    async with town.database.read() as tx:
        assert (await tx.execute(select(files))).all() == []
    told = (await teacher.person.look())[-1]
    assert coordinator.person.first_name in told.text
    seen = len([view for view in await coordinator.person.look() if "media" in view])
    await town.forges_press(coordinator.person, (await coordinator.person.look())[-1], f"p1:{key}")
    await town.comes_to_rest()
    assert len([view for view in await coordinator.person.look() if "media" in view]) == seen, "no album any more"
    assert coordinator.person.first_name in await sees_history(town, teacher.person)


async def test_one_picture_leaves_and_the_others_stay(town: Town) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    key = await photographed(town, SCHOOL, SHOTS, state=State.SUBMITTED)
    stored = await rows(town, key)
    card = await teacher.person.starts()
    await town.forges_press(teacher.person, card, f"wc1:{key}:ask:0:0")
    await town.comes_to_rest()
    await presses(town, teacher.person, f"wc1:{key}:list")
    shown = (await teacher.person.look())[-1]
    named = [button.label for button in shown.buttons if ":one:" in button.data]
    assert len(named) == 3
    assert "Робот и Петя" in named[0]
    await presses(town, teacher.person, f":one:{stored[0]['id']}", f":one-yes:{stored[0]['id']}")
    assert [row["state"] for row in await rows(town, key)] == ["deleted", "ready", "ready"]
    assert on_disk(town) == {jpeg(2), b"two", jpeg(3), b"three"}
    draft = (await teacher.report()).draft
    assert consent_of(draft) is Consent.PUBLISH
    assert [one.text for one in draft.answer("photos").items] == [None, None, "Зал"]
    assert SCHOOL in (await coordinator.person.look())[-1].text


async def test_a_picture_that_another_report_has_as_well_stays_there(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    key = await photographed(town, SCHOOL, SHOTS[:1])
    await photographed(town, OTHER, SHOTS[:1])
    card = await teacher.person.starts()
    await town.forges_press(teacher.person, card, f"wc1:{key}:all-yes:0:0")
    await town.comes_to_rest()
    assert (await rows(town, key))[0]["state"] == "deleted"
    assert on_disk(town) == {jpeg(1), b"one"}


async def test_nobody_else_withdraws(town: Town) -> None:
    await town.event()
    key = await photographed(town, SCHOOL, SHOTS)
    others = [
        (await town.teacher_of(OTHER, "Борис")).person,
        (await town.coordinator_of("Центральный")).person,
        await town.sandbox.person(first_name="Прохожий", language_code="ru"),
    ]
    for one in others:
        card = await one.starts()
        for do in ("ask", "all", "all-yes", "list"):
            await town.forges_press(one, card, f"wc1:{key}:{do}:0:0")
        await town.comes_to_rest()
        assert not any(SCHOOL in view.text for view in await one.look())
    assert [row["state"] for row in await rows(town, key)] == ["ready"] * 3
    assert await town.all_answered()


async def test_pressed_twice_it_is_done_once(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    key = await photographed(town, SCHOOL, SHOTS)
    card = await teacher.person.starts()
    for _ in range(2):
        await town.forges_press(teacher.person, card, f"wc1:{key}:all-yes:0:0")
    await town.comes_to_rest()
    obligation = await town.obligation_of(SCHOOL)
    async with town.database.read() as tx:
        actions = [one.action for one in await history.of_obligation(tx, obligation.id)]
    assert actions.count("consent-withdrawn") == 1


async def test_a_picture_that_is_on_its_way_does_not_come_back(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    key = await photographed(town, SCHOOL, [Taken("Едет", jpeg(1), is_fetched=False)], state=State.SUBMITTED)
    card = await teacher.person.starts()
    await town.forges_press(teacher.person, card, f"wc1:{key}:all-yes:0:0")
    await town.comes_to_rest()
    assert [row["state"] for row in await rows(town, key)] == ["deleted"]


async def test_the_law_is_told_where_consent_is_asked_for(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    card = await teacher.reaches("consent", pictures[0])
    assert has(card, "lw1")
    await presses(town, teacher.person, "lw1")
    law, question = (await teacher.person.look())[-2:]
    assert "152" in law.text
    assert has(question, ":pick:consent:"), "the question is still there, below it"
    await teacher.presses(":pick:consent:report")
    assert await teacher.gave("consent") == {"report": None}


async def test_a_draft_learns_it_in_its_place(town: Town, pictures: list[bytes]) -> None:
    """A report that is open shows at once that its pictures are gone."""
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    await coordinator.returns(because="Проверьте числа")
    await teacher.opens()
    key = (await teacher.report()).id
    before = (await teacher.card()).text
    await presses(town, coordinator.person, f"wc1:{key}:ask", f"wc1:{key}:all:", f"wc1:{key}:all-yes:")
    assert (await teacher.card()).text != before
    assert await teacher.gave("consent") == {Item("none").key: None}
