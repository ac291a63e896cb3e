"""Blurring: cells are marked on a grid, the stored picture has no trace of them, and all can be undone until sent."""

from __future__ import annotations

import asyncio
import io
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image, ImageChops, ImageStat

from domain.photos import Photo, PhotoState
from handlers import blur_work
from handlers.doors import BlurPress
from storage import photos
from storage.blobs import Folder
from storage.due import Work
from tests.stories.albums import photo
from tests.stories.town import asked_by, has, heard

if TYPE_CHECKING:
    from sandbox.client import Person, View
    from tests.stories.town import Teacher, Town

SCHOOL, OTHER = "Школа № 12", "Гимназия № 21"
COLUMNS, ROWS = 8, 6


async def at_summary(town: Town, shots: int = 1) -> Teacher:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("photos")
    await teacher.sends_photos([photo(number) for number in range(shots)])
    await teacher.presses(":done:photos")
    await teacher.reaches("summary")
    return teacher


async def kept(town: Town, teacher: Teacher) -> list[Photo]:
    """The photos of the report by their place in it."""
    report = await teacher.report()
    async with town.database.read() as tx:
        found = (await photos.of_reports(tx, [report.id]))[report.id]
    return [found[item.key] for item in report.draft.answer("photos").items]


async def content(town: Town, name: str | None) -> bytes:
    return await Folder(town.config.files.dir).get(name or "")


async def stored(town: Town) -> set[str]:
    return set(await Folder(town.config.files.dir).stored())


async def presses(town: Town, person: Person, press: BlurPress) -> View | None:
    """The newest message with buttons for blurring, once the bot has answered."""
    await person.presses(lambda button: button.data == press.pack())
    await town.comes_to_rest()
    return await blurring(person)


async def blurring(person: Person) -> View | None:
    return next((view for view in reversed(await person.look()) if has(view, ":done:") and "media" in view), None)


async def opens(town: Town, teacher: Teacher, place: int = 0) -> tuple[Photo, View]:
    one = (await kept(town, teacher))[place]
    view = await presses(town, teacher.person, BlurPress(photo=one.id, do="open"))
    assert view
    return one, view


async def blurs(town: Town, teacher: Teacher, one: Photo, cells: list[int]) -> Photo:
    for cell in cells:
        await presses(town, teacher.person, BlurPress(photo=one.id, do="mark", cell=cell))
    await presses(town, teacher.person, BlurPress(photo=one.id, do="blur"))
    return next(found for found in await kept(town, teacher) if found.id == one.id)


def box(size: tuple[int, int], cell: int) -> tuple[int, int, int, int]:
    """The pixels of a cell, by the definition of the grid: columns and rows of equal size."""
    width, height = size
    x, y = cell % COLUMNS, cell // COLUMNS
    return (width * x // COLUMNS, height * y // ROWS, width * (x + 1) // COLUMNS, height * (y + 1) // ROWS)


def opened(picture: bytes) -> Image.Image:
    return Image.open(io.BytesIO(picture)).convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> float:
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


async def test_marked_cells_leave_no_trace_and_can_be_brought_back(town: Town) -> None:
    teacher = await at_summary(town)
    one, view = await opens(town, teacher)
    cells = [button for button in view.buttons if ":mark:" in button.data]
    assert len(cells) == COLUMNS * ROWS
    assert opened(await town.sandbox.downloads(view)).size == (640, 480)
    after = await blurs(town, teacher, one, [18, 27])
    assert (after.blurred, after.marked, after.unblurred) == ((18, 27), (), one.picture)
    assert after.picture != one.picture
    before, blurred = opened(await content(town, one.picture)), opened(await content(town, after.picture))
    assert after.size == len(await content(town, after.picture))
    for cell in (18, 27):
        place = box(before.size, cell)
        fine = [ImageStat.Stat(high(picture.crop(place))).mean for picture in (before, blurred)]
        assert max(fine[1]) < 3, "no edge is left in the cell"
    far = box(before.size, 47)
    assert difference(before.crop(far), blurred.crop(far)) < 4

    shown = await blurring(teacher.person)
    assert shown
    assert difference(opened(await town.sandbox.downloads(shown)), blurred) < 4
    await presses(town, teacher.person, BlurPress(photo=one.id, do="undo"))
    (back,) = await kept(town, teacher)
    assert (back.picture, back.unblurred, back.blurred, back.size) == (one.picture, None, (), one.size)
    assert await content(town, back.picture) == await content(town, one.picture)
    assert after.picture not in await stored(town), "what nobody needs is deleted"
    await presses(town, teacher.person, BlurPress(photo=one.id, do="done"))
    assert await blurring(teacher.person) is None


def high(picture: Image.Image) -> Image.Image:
    """What is sharp in a picture: the differences of neighbouring pixels."""
    return ImageChops.difference(picture, ImageChops.offset(picture, 1, 0)).crop(
        (1, 1, picture.width - 1, picture.height - 1)
    )


async def test_a_mark_shows_on_its_button_and_in_no_new_message(town: Town) -> None:
    teacher = await at_summary(town)
    one, view = await opens(town, teacher)
    ids = [each.id for each in await teacher.person.look()]
    marked = await presses(town, teacher.person, BlurPress(photo=one.id, do="mark", cell=9))
    assert marked
    assert marked["media"] == view["media"], "the picture is not drawn anew"
    changed = [(a.label, b.label, b.data) for a, b in zip(view.buttons, marked.buttons, strict=True) if a != b]
    assert [one[0] for one in changed] == ["B2"]
    assert changed[0][2] == BlurPress(photo=one.id, do="clear", cell=9).pack()
    again = await presses(town, teacher.person, BlurPress(photo=one.id, do="clear", cell=9))
    assert again
    assert again.labels == view.labels
    assert [each.id for each in await teacher.person.look()] == ids
    assert max(len(button.data.encode()) for button in view.buttons) <= 64


async def test_more_cells_are_blurred_from_the_picture_before_the_first(town: Town) -> None:
    """The rest of the picture is saved anew once, and not once more for each blurring."""
    teacher = await at_summary(town)
    one, _ = await opens(town, teacher)
    first = await blurs(town, teacher, one, [0])
    await presses(town, teacher.person, BlurPress(photo=one.id, do="grid"))
    second = await blurs(town, teacher, one, [47])
    assert (second.unblurred, second.blurred) == (one.picture, (0, 47))
    assert first.picture not in await stored(town)
    await presses(town, teacher.person, BlurPress(photo=one.id, do="undo"))
    at_once = await blurs(town, teacher, one, [0, 47])
    assert at_once.picture == second.picture


async def test_report_goes_on_while_places_are_marked(town: Town) -> None:
    teacher = await at_summary(town)
    one, _ = await opens(town, teacher)
    await teacher.presses(":change:comment")
    await presses(town, teacher.person, BlurPress(photo=one.id, do="mark", cell=3))
    card = await teacher.answers("Спасибо всем, кто помогал")
    assert asked_by(card) == "summary"
    assert await teacher.has_said("comment") == ["Спасибо всем, кто помогал"]
    assert (await kept(town, teacher))[0].marked == (3,)


async def test_the_other_pictures_are_a_press_away(town: Town) -> None:
    teacher = await at_summary(town, 3)
    first, view = await opens(town, teacher)
    seen = [await town.sandbox.downloads(view)]
    for one in (await kept(town, teacher))[1:]:
        shown = await presses(town, teacher.person, BlurPress(photo=one.id, do="grid"))
        assert shown
        assert shown.id == view.id
        seen.append(await town.sandbox.downloads(shown))
    assert len(set(seen)) == 3
    assert has(view, BlurPress(photo=first.id, do="blur").pack())


async def test_after_sending_nothing_shows_what_was_blurred(town: Town) -> None:
    teacher = await at_summary(town)
    one, _ = await opens(town, teacher)
    after = await blurs(town, teacher, one, [20, 21])
    assert one.picture in await stored(town)
    await teacher.submits()
    await town.comes_to_rest()
    (sent,) = await kept(town, teacher)
    assert (sent.picture, sent.unblurred, sent.blurred) == (after.picture, None, (20, 21))
    assert await stored(town) == {sent.picture, sent.preview}
    view = await blurring(teacher.person)
    await presses(town, teacher.person, BlurPress(photo=one.id, do="undo"))
    assert (await kept(town, teacher))[0].picture == after.picture
    assert view
    assert await blurring(teacher.person) is None, "its buttons are gone with the report"


async def test_what_is_marked_and_not_blurred_does_not_leave(town: Town) -> None:
    teacher = await at_summary(town)
    one, _ = await opens(town, teacher)
    await presses(town, teacher.person, BlurPress(photo=one.id, do="mark", cell=18))
    await teacher.person.presses(lambda button: ":finish:" in button.data)
    await town.comes_to_rest()
    assert (await teacher.report()).number is None
    await presses(town, teacher.person, BlurPress(photo=one.id, do="blur"))
    await teacher.submits()
    assert (await teacher.report()).number is not None
    (sent,) = await kept(town, teacher)
    assert sent.blurred == (18,)


async def test_returned_report_is_blurred_from_what_is_kept(town: Town) -> None:
    teacher, coordinator = await at_summary(town), await town.coordinator_of("Заводский")
    one, _ = await opens(town, teacher)
    first = await blurs(town, teacher, one, [0])
    await teacher.submits()
    await coordinator.returns(because="Размойте и второе лицо", about=["photos"])
    await teacher.opens()
    await opens(town, teacher)
    second = await blurs(town, teacher, one, [47])
    assert (second.unblurred, second.blurred) == (first.picture, (0, 47))
    await presses(town, teacher.person, BlurPress(photo=one.id, do="undo"))
    (back,) = await kept(town, teacher)
    assert (back.picture, back.blurred, back.unblurred) == (first.picture, (0,), None)


async def test_refused_pictures_are_forgotten_with_the_sending(town: Town) -> None:
    teacher = await at_summary(town)
    await teacher.person.sends_files([("broken.jpg", b"\xff\xd8\xff nothing")])
    await teacher.card()
    report = await teacher.report()
    async with town.database.read() as tx:
        known = (await photos.of_reports(tx, [report.id]))[report.id].values()
    assert PhotoState.REFUSED in {one.state for one in known}
    await teacher.submits()
    async with town.database.read() as tx:
        known = (await photos.of_reports(tx, [report.id]))[report.id].values()
    assert {one.state for one in known} == {PhotoState.READY}


@pytest.mark.parametrize("do", ["open", "grid", "mark", "blur", "undo"])
async def test_nobody_else_sees_or_blurs_a_picture(town: Town, do: str) -> None:
    teacher = await at_summary(town)
    one, _ = await opens(town, teacher)
    await presses(town, teacher.person, BlurPress(photo=one.id, do="mark", cell=5))
    stranger = await town.teacher_of(OTHER, "Вера")
    card = await stranger.opens()
    await heard(stranger.person)
    before = await kept(town, teacher)
    await town.forges_press(stranger.person, card, BlurPress(photo=one.id, do=do, cell=2).pack())
    await town.comes_to_rest()
    assert await kept(town, teacher) == before
    assert not [view for view in await stranger.person.look() if "media" in view]
    assert await town.all_answered()


async def test_two_teachers_at_once_lose_nothing(town: Town) -> None:
    """Both blur a cell of their own in the same moment: both cells are blurred."""
    anna = await at_summary(town)
    boris = await town.teacher_of(SCHOOL, "Борис")
    await boris.opens()
    one, _ = await opens(town, anna)
    await opens(town, boris)
    for teacher, cell in ((anna, 0), (boris, 47)):
        await teacher.person.presses(lambda button, cell=cell: button.data.endswith(f":mark:{cell}"))
        await teacher.person.presses(lambda button: button.data == BlurPress(photo=one.id, do="blur").pack())
    await town.comes_to_rest()
    (after,) = await kept(town, anna)
    assert after.blurred == (0, 47)
    assert (after.unblurred, after.marked) == (one.picture, ())
    assert await town.all_answered()


async def test_what_two_have_blurred_at_once_is_blurred_in_the_picture(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both pictures are drawn before either is kept: the second one must not bring back what the first has blurred."""
    draw, drawn, both = blur_work.draw, list[Work](), asyncio.Event()

    async def waits_for_the_other(work: Work, **needed: Any) -> Any:
        made = await draw(work, **needed)
        if work.payload["do"] == "blur":
            drawn.append(work)
            if len(drawn) > 1:
                both.set()
            await both.wait()
        return made

    monkeypatch.setattr(blur_work, "draw", waits_for_the_other)
    await town.restarts()
    anna = await at_summary(town)
    boris = await town.teacher_of(SCHOOL, "Борис")
    await boris.opens()
    one, _ = await opens(town, anna)
    await opens(town, boris)
    await presses(town, anna.person, BlurPress(photo=one.id, do="mark", cell=18))
    blur = BlurPress(photo=one.id, do="blur").pack()
    await anna.person.presses(lambda button: button.data == blur)
    while not drawn:
        await asyncio.sleep(0.01)
    view = await blurring(boris.person)
    assert view
    for press in (
        BlurPress(photo=one.id, do="clear", cell=18),
        BlurPress(photo=one.id, do="mark", cell=27),
        BlurPress(photo=one.id, do="blur"),
    ):
        await town.forges_press(boris.person, view, press.pack())
    await town.comes_to_rest()
    (after,) = await kept(town, anna)
    picture = opened(await content(town, after.picture))
    for cell in (18, 27):
        assert max(ImageStat.Stat(high(picture.crop(box(picture.size, cell)))).mean) < 3
    assert (after.blurred, after.unblurred, after.marked) == ((18, 27), one.picture, ())


async def test_a_forged_cell_is_no_cell(town: Town) -> None:
    teacher = await at_summary(town)
    one, view = await opens(town, teacher)
    await town.forges_press(teacher.person, view, BlurPress(photo=one.id, do="mark", cell=48).pack())
    await town.comes_to_rest()
    assert (await kept(town, teacher))[0].marked == ()


async def test_marks_survive_a_restart(town: Town) -> None:
    teacher = await at_summary(town)
    one, _ = await opens(town, teacher)
    await presses(town, teacher.person, BlurPress(photo=one.id, do="mark", cell=12))
    await town.restarts()
    await presses(town, teacher.person, BlurPress(photo=one.id, do="blur"))
    assert (await kept(town, teacher))[0].blurred == (12,)
