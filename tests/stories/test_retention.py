"""Photos are kept for a while: announced a week before, deleted when it is time, the small copies later."""

from __future__ import annotations

import asyncio
import os
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select, update

from bot.operations import check
from domain.events import State
from storage import history
from storage.blobs import Folder
from storage.photo_tables import photos
from storage.tables import events
from tests.stories.photographed import Taken, jpeg, photographed
from tests.stories.town import has

if TYPE_CHECKING:
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL, OTHER = "Школа № 12", "Школа № 5"
SHOTS = [Taken("Робот", jpeg(1), b"one"), Taken("Зал", jpeg(2), b"two")]
PICTURES, PREVIEWS = {jpeg(1), jpeg(2)}, {b"one", b"two"}


def on_disk(town: Town) -> set[bytes]:
    return {path.read_bytes() for path in (town.folder / "files").glob("??/*")}


async def passes(town: Town, days: int) -> None:
    await town.sandbox.moves_clock(days=days)
    await town.comes_to_rest()


async def announcements(person: Person) -> list[View]:
    return [view for view in await person.look() if has(view, ":longer:")]


async def waits_to_be_told(town: Town, person: Person) -> None:
    """On a day off nobody is disturbed: an announcement waits for the next working morning."""
    for _ in range(5):
        if await announcements(person):
            return
        await passes(town, 1)
    raise AssertionError(person.transcript())


async def states(town: Town) -> list[str]:
    async with town.database.read() as tx:
        return list((await tx.execute(select(photos.c.state).order_by(photos.c.id))).scalars())


async def test_pictures_go_after_a_year_and_their_small_copies_after_three(town: Town) -> None:
    admin, coordinator = await town.admin(), await town.coordinator_of("Заводский")
    event = await town.event()
    key = await photographed(town, SCHOOL, SHOTS, state=State.SUBMITTED)
    await passes(town, 357)
    assert await announcements(admin) == []
    await passes(town, 1)
    (told,) = await announcements(admin)
    assert event.title in told.text
    assert "2" in told.text
    await passes(town, 6)
    assert on_disk(town) == PICTURES | PREVIEWS
    await passes(town, 1)
    assert on_disk(town) == PREVIEWS
    assert await states(town) == ["ready", "ready"]
    async with town.database.read() as tx:
        entries = await history.of_obligation(tx, (await town.obligation_of(SCHOOL)).id)
    assert [(one.by, one.facts) for one in entries if one.action == "event-photos-expired"] == [(None, {"count": 2})]
    # The report is read as ever, without its album.
    await town.forges_press(coordinator.person, (await coordinator.person.look())[-1], f"p1:{key}")
    await town.comes_to_rest()
    assert not any("media" in view for view in await coordinator.person.look())
    assert len(await announcements(admin)) == 1, "told once"
    await passes(town, 2 * 365 - 1)
    assert on_disk(town) == PREVIEWS
    await passes(town, 1)
    assert on_disk(town) == set()
    assert await states(town) == ["deleted", "deleted"]


async def test_one_message_tells_of_all_events_of_the_day(town: Town) -> None:
    admin = await town.admin()
    for title, school in (("Первый день", SCHOOL), ("Второй день", OTHER), ("Без фото", SCHOOL)):
        await town.event(title)
        if title != "Без фото":
            await photographed(town, school, SHOTS)
    await passes(town, 358)
    (told,) = await announcements(admin)
    assert "Первый день" in told.text
    assert "Второй день" in told.text
    assert "Без фото" not in told.text
    assert len([button for button in told.buttons if button.data.startswith("pa1:")]) == 2


@pytest.mark.parametrize("asleep", [360, 368])
async def test_after_downtime_there_is_still_a_week_between_the_word_and_the_deed(town: Town, asleep: int) -> None:
    admin = await town.admin()
    await town.event()
    await photographed(town, SCHOOL, SHOTS)
    await town.comes_to_rest()
    await town.stops_bot()
    await town.sandbox.moves_clock(days=asleep)
    await town.wakes_bot()
    await town.comes_to_rest()
    await waits_to_be_told(town, admin)
    for _ in range(6):
        assert on_disk(town) == PICTURES | PREVIEWS
        await passes(town, 1)
    assert on_disk(town) == PICTURES | PREVIEWS
    await passes(town, 1)
    assert on_disk(town) == PREVIEWS
    assert len(await announcements(admin)) == 1


async def test_a_year_longer_is_one_year_however_often_it_is_pressed(town: Town) -> None:
    admin = await town.admin()
    await town.event()
    await photographed(town, SCHOOL, SHOTS)
    await passes(town, 358)
    (told,) = await announcements(admin)
    (data,) = [button.data for button in told.buttons if ":longer:" in button.data]
    for _ in range(2):
        await town.forges_press(admin, told, data)
        await town.comes_to_rest()
    await passes(town, 7)
    assert on_disk(town) == PICTURES | PREVIEWS
    await passes(town, 358)
    assert len(await announcements(admin)) == 2
    assert on_disk(town) == PICTURES | PREVIEWS
    await passes(town, 7)
    assert on_disk(town) == PREVIEWS


async def test_an_admin_sets_the_period_on_the_events_card(town: Town) -> None:
    admin = await town.admin()
    event = await town.event()
    await photographed(town, SCHOOL, SHOTS)
    await admin.says("/events")
    for data in (f"m1:{event.id}:show", f"ke1:{event.id}:show", f"ke1:{event.id}:set:90"):
        await admin.presses(lambda button, data=data: data in button.data)
        await town.comes_to_rest()
    await passes(town, 83)
    await waits_to_be_told(town, admin)
    await passes(town, 7)
    assert on_disk(town) == PREVIEWS


async def test_nobody_but_an_admin_decides_how_long(town: Town) -> None:
    event = await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    for person in (teacher.person, coordinator.person):
        card = await person.starts()
        for press in (f"ke1:{event.id}:show:0:0", f"ke1:{event.id}:set:90:0"):
            await town.forges_press(person, card, press)
        await town.comes_to_rest()
        assert not any(has(view, "ke1:") for view in await person.look())
    async with town.database.read() as tx:
        entries = await history.of_obligation(tx, (await town.obligation_of(SCHOOL)).id)
    assert "event-photos-kept" not in [one.action for one in entries]


async def test_what_nobody_can_be_told_of_is_not_deleted(town: Town) -> None:
    await town.event()
    await photographed(town, SCHOOL, SHOTS)
    admin = await town.admin()
    await admin.blocks()
    await town.comes_to_rest()
    async with town.database.write() as tx:
        await tx.execute(update(events).values(ends_on=town.latest.ends_on - timedelta(days=500)))
    await passes(town, 1)
    await passes(town, 8)
    assert on_disk(town) == PICTURES | PREVIEWS


# --- files that nobody names -----------------------------------------------------------------------------------


async def test_what_no_row_names_is_swept_after_a_day(town: Town) -> None:
    await town.event()
    await photographed(town, SCHOOL, SHOTS)
    files = Folder(town.folder / "files")
    now = (await town.sandbox.now()).timestamp()
    orphan = await files.put(b"nobody's")
    part = town.folder / "files" / orphan[:2] / f".{orphan}.0123abcd"
    part.write_bytes(b"half of it")
    for path in (town.folder / "files").glob("??/*"):
        os.utime(path, (now, now))
    os.utime(part, (1_700_000_000, 1_700_000_000))
    await passes(town, 1)
    await passes(town, 1)
    assert on_disk(town) == PICTURES | PREVIEWS
    assert not part.exists()


async def test_check_counts_files_and_names_the_report_that_misses_one(
    town: Town, capsys: pytest.CaptureFixture[str]
) -> None:
    await town.event()
    await photographed(town, SCHOOL, SHOTS)
    files = Folder(town.folder / "files")
    await files.put(b"nobody's")
    found = await town.report_of(SCHOOL)
    assert found
    await town.stops_bot()
    config = town.config
    assert await asyncio.to_thread(check, config)
    said = capsys.readouterr().out
    assert "4" in said
    async with town.database.read() as tx:
        gone = (await tx.execute(select(photos.c.picture).limit(1))).scalar_one()
    await files.drop([gone])
    assert not await asyncio.to_thread(check, config)
    (failed,) = [line for line in capsys.readouterr().out.splitlines() if line.startswith("FAIL")]
    assert found.number
    assert found.number in failed
    assert SCHOOL in failed
