"""A picture that is in two reports is a question to the coordinator, with both side by side and no reproach."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageOps
from sqlalchemy import select

from domain.events import State
from domain.photos import Match, Verdict
from handlers.doors import MatchPress
from storage import photo_matching
from storage.photo_tables import photo_matches
from tests.stories.albums import photo
from tests.stories.town import has

if TYPE_CHECKING:
    from sandbox.client import View
    from tests.stories.town import Coordinator, Teacher, Town

SCHOOL, NEIGHBOUR, ELSEWHERE = "Школа № 12", "Гимназия № 21", "Школа № 5"
PICTURE = photo(7)


def changed(how: str) -> bytes:
    """The same picture as another phone would send it."""
    image: Image.Image = Image.open(io.BytesIO(PICTURE))
    if how == "mirrored":
        image = ImageOps.mirror(image)
    elif how == "cropped":
        image = image.crop((64, 48, 576, 432))
    elif how == "smaller":
        image = image.resize((500, 375))
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=60)
    return buffer.getvalue()


async def filed(town: Town, organisation: str, picture: bytes) -> Teacher:
    teacher = await town.teacher_of(organisation)
    await teacher.files(picture)
    await town.comes_to_rest()
    return teacher


async def matches(town: Town, organisation: str) -> tuple[Match, ...]:
    report = await town.report_of(organisation)
    assert report
    async with town.database.read() as tx:
        return await photo_matching.of_report(tx, report.id)


async def card(town: Town, coordinator: Coordinator, organisation: str) -> View:
    report = await town.report_of(organisation)
    assert report
    return await coordinator.card(report)


async def compares(town: Town, coordinator: Coordinator) -> View:
    """The two pictures with what can be said to them."""
    await coordinator.person.presses(lambda button: button.data.startswith("sp1:") and button.data.endswith(":show"))
    await town.comes_to_rest()
    return next(view for view in reversed(await coordinator.person.look()) if has(view, "sp1:") and "media" in view)


@pytest.mark.parametrize("how", ["same", "mirrored", "cropped", "smaller"])
async def test_alike_picture_of_another_report_is_told_to_the_coordinator(town: Town, how: str) -> None:
    await town.event()
    coordinator = await town.coordinator_of("Заводский")
    await filed(town, SCHOOL, PICTURE)
    assert not has(await card(town, coordinator, SCHOOL), "sp1:")
    await filed(town, NEIGHBOUR, changed(how))
    shown = await card(town, coordinator, NEIGHBOUR)
    assert any(button.data.endswith(":show") for button in shown.buttons)
    line = next(one for one in shown.text.split("\n") if "🔎" in one)
    assert SCHOOL in line
    assert "Единый день" in line
    seen = await compares(town, coordinator)
    image = Image.open(io.BytesIO(await town.sandbox.downloads(seen)))
    assert image.width > image.height
    assert {button.data.split(":")[-1] for button in seen.buttons} == {"fine", "ask"}


async def test_cut_picture_is_found_by_the_whole_one_that_comes_later(town: Town) -> None:
    await town.event()
    await filed(town, SCHOOL, changed("cropped"))
    await filed(town, NEIGHBOUR, PICTURE)
    assert [one.organisation.name for one in await matches(town, NEIGHBOUR)] == [SCHOOL]


async def test_other_pictures_are_no_matches(town: Town) -> None:
    await town.event()
    await filed(town, SCHOOL, PICTURE)
    await filed(town, NEIGHBOUR, photo(8))
    assert await matches(town, NEIGHBOUR) == ()
    async with town.database.read() as tx:
        assert (await tx.execute(select(photo_matches))).all() == []


async def test_report_of_another_year_of_the_same_school(town: Town) -> None:
    first = await town.event("День техники")
    await filed(town, SCHOOL, PICTURE)
    second = await town.event("Единый день", owing=[SCHOOL])
    teacher = await town.teacher_of(SCHOOL, "Борис")
    await teacher.person.presses(lambda button: button.label.endswith("Единый день"))
    await town.comes_to_rest()
    await teacher.sends_photos([changed("smaller")])
    await town.comes_to_rest()
    report = await town.report_of(SCHOOL, second)
    assert report
    async with town.database.read() as tx:
        found = await photo_matching.of_report(tx, report.id)
    assert [(one.event.id, one.organisation.name) for one in found] == [(first.id, SCHOOL)]


async def test_organisation_outside_of_the_territory_has_no_name(town: Town) -> None:
    await town.event()
    coordinator = await town.coordinator_of("Центральный")
    await filed(town, SCHOOL, PICTURE)
    await filed(town, ELSEWHERE, changed("smaller"))
    shown = await card(town, coordinator, ELSEWHERE)
    assert "🔎" in shown.text
    assert SCHOOL not in shown.text
    seen = await compares(town, coordinator)
    assert SCHOOL not in seen.text


async def test_draft_of_others_is_nobodys_to_see(town: Town) -> None:
    await town.event()
    coordinator = await town.coordinator_of("Заводский")
    drafting = await town.teacher_of(SCHOOL)
    await drafting.reaches("photos")
    await drafting.sends_photos([PICTURE])
    await filed(town, NEIGHBOUR, changed("smaller"))
    assert not has(await card(town, coordinator, NEIGHBOUR), "sp1:")
    await drafting.presses(":done:photos")
    await drafting.reaches("summary")
    await drafting.submits()
    assert has(await card(town, coordinator, SCHOOL), "sp1:"), "now that both are there, it is asked"


async def test_all_is_well_is_said_once(town: Town) -> None:
    await town.event()
    coordinator = await town.coordinator_of("Заводский")
    await filed(town, SCHOOL, PICTURE)
    await filed(town, NEIGHBOUR, changed("smaller"))
    seen = await compares(town, coordinator)
    await coordinator.person.presses("Всё в порядке", on=seen)
    await town.comes_to_rest()
    assert [one.verdict for one in await matches(town, NEIGHBOUR)] == [Verdict.FINE]
    assert [one.verdict for one in await matches(town, SCHOOL)] == [Verdict.FINE]
    shown = await card(town, coordinator, NEIGHBOUR)
    assert "🔎" not in shown.text
    assert not has(shown, "sp1:")
    fresh = next(view for view in await coordinator.person.look() if view.id == seen.id)
    assert not fresh.buttons
    await coordinator.person.presses("Всё в порядке", on=seen, force=True)
    await town.comes_to_rest()
    assert await town.all_answered()


async def test_teacher_is_asked_by_a_return_with_the_reason_ready(town: Town) -> None:
    await town.event()
    coordinator = await town.coordinator_of("Заводский")
    await filed(town, SCHOOL, PICTURE)
    teacher = await filed(town, NEIGHBOUR, changed("smaller"))
    seen = await compares(town, coordinator)
    await coordinator.person.presses("Спросить учителя", on=seen)
    await town.comes_to_rest()
    assert await town.state_of(NEIGHBOUR) is State.SUBMITTED, "the coordinator confirms or words it anew"
    await coordinator.confirms_return()
    assert await town.state_of(NEIGHBOUR) is State.RETURNED
    report = await teacher.report()
    assert report.return_questions == ("photos",)
    assert report.return_reason
    assert SCHOOL not in report.return_reason
    assert [one.verdict for one in await matches(town, NEIGHBOUR)] == [Verdict.EXPLAIN]


@pytest.mark.parametrize("do", ["show", "fine", "ask"])
async def test_coordinator_of_another_district_decides_nothing(town: Town, do: str) -> None:
    await town.event()
    await filed(town, SCHOOL, PICTURE)
    await filed(town, NEIGHBOUR, changed("smaller"))
    (match,) = await matches(town, NEIGHBOUR)
    other = await town.coordinator_of("Центральный", "Пётр")
    view = await other.person.says("/status")
    await town.comes_to_rest()
    press = MatchPress.model_validate({"photo": match.photo, "other": match.other, "do": do})
    await town.forges_press(other.person, (await other.person.look())[-1] or view, press.pack())
    await town.comes_to_rest()
    assert [one.verdict for one in await matches(town, NEIGHBOUR)] == [Verdict.NONE]
    assert not [one for one in await other.person.look() if "media" in one]
    assert await town.state_of(NEIGHBOUR) is State.SUBMITTED


async def test_what_the_author_has_explained_is_not_asked_again(town: Town) -> None:
    """The very same file: Telegram knows it, and the author is asked before sending."""
    await town.event()
    coordinator = await town.coordinator_of("Заводский")
    await filed(town, SCHOOL, PICTURE)
    teacher = await town.teacher_of(NEIGHBOUR)
    await teacher.fills_in(PICTURE)
    await teacher.person.presses(lambda button: ":finish:" in button.data)
    await town.comes_to_rest()
    await teacher.person.says("Праздник был общий, снимал один фотограф")
    await town.comes_to_rest()
    assert await town.state_of(NEIGHBOUR) is State.SUBMITTED
    shown = await card(town, coordinator, NEIGHBOUR)
    assert "Праздник был общий" in shown.text
    assert shown.text.count("🔎") == 1, "what the author was asked, with the answer, and not once more"
