"""The coordinator looks through the photos of a report and of an event, chooses the best and mends captions."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from domain.events import State
from domain.photos import Consent, Photo
from handlers.doors import GalleryPress, OpenReview
from storage import photos, reports
from tests.stories.albums import photo
from tests.stories.photographed import Taken, photographed
from tests.stories.town import has

if TYPE_CHECKING:
    from sandbox.client import Person, View
    from tests.stories.town import Coordinator, Town

SCHOOL, ELSEWHERE = "Школа № 12", "Школа № 5"


def taken(*captions: str, first: int = 0) -> list[Taken]:
    return [Taken(one, photo(first + number), photo(first + number)) for number, one in enumerate(captions)]


async def kept(town: Town, organisation: str = SCHOOL) -> list[Photo]:
    """The photos of the report by their place in it."""
    report = await town.report_of(organisation)
    assert report
    async with town.database.read() as tx:
        found = (await photos.of_reports(tx, [report.id]))[report.id]
    return [found[item.key] for item in report.draft.answer("photos").items]


async def captions(town: Town, organisation: str = SCHOOL) -> list[str | None]:
    report = await town.report_of(organisation)
    assert report
    return [item.text for item in report.draft.answer("photos").items]


async def presses(town: Town, person: Person, **press: object) -> None:
    packed = GalleryPress.model_validate(press).pack()
    await person.presses(lambda button: button.data == packed)
    await town.comes_to_rest()


async def opens_report(town: Town, coordinator: Coordinator, organisation: str = SCHOOL) -> int:
    """The card of the report at the bottom of the chat; returns its id."""
    report = await town.report_of(organisation)
    assert report
    view = await coordinator.person.says("/status")
    await town.comes_to_rest()
    await town.forges_press(
        coordinator.person, (await coordinator.person.look())[-1] or view, OpenReview(report=report.id).pack()
    )
    await town.comes_to_rest()
    return report.id


async def last_picture(person: Person) -> View:
    """The newest message of the gallery."""
    return next(view for view in reversed(await person.look()) if has(view, "ga1:") and "media" in view)


async def opens_photo(town: Town, coordinator: Coordinator, place: int = 0) -> Photo:
    key = await opens_report(town, coordinator)
    await presses(town, coordinator.person, do="sheets", key=key)
    one = (await kept(town))[place]
    await presses(town, coordinator.person, do="open", key=one.id)
    return one


async def test_sheet_of_a_report_leads_to_each_picture(town: Town) -> None:
    await town.event()
    await photographed(town, SCHOOL, taken("Открытие", "", "Награждение", "Кружок", "Выставка", "Зал", "Гости"))
    coordinator = await town.coordinator_of("Заводский")
    key = await opens_report(town, coordinator)
    await presses(town, coordinator.person, do="sheets", key=key)
    sheet = await last_picture(coordinator.person)
    image = Image.open(io.BytesIO(await town.sandbox.downloads(sheet)))
    assert image.width > 900
    known = await kept(town)
    opening = [button.data for button in sheet.buttons]
    assert opening == [GalleryPress(do="open", key=one.id).pack() for one in known]
    await presses(town, coordinator.person, do="open", key=known[2].id)
    page = await last_picture(coordinator.person)
    assert "Награждение" in page.text
    assert SCHOOL in page.text
    assert "Можно публиковать" in page.text
    await presses(town, coordinator.person, do="turn", key=known[3].id)
    turned = await last_picture(coordinator.person)
    assert turned.id == page.id
    assert "Кружок" in turned.text
    assert await town.sandbox.downloads(turned) != await town.sandbox.downloads(page)


async def test_best_pictures_are_chosen_and_let_go(town: Town) -> None:
    await town.event()
    await photographed(town, SCHOOL, taken("Открытие", "Зал"))
    coordinator = await town.coordinator_of("Заводский")
    one = await opens_photo(town, coordinator, 1)
    await presses(town, coordinator.person, do="star", key=one.id)
    assert [each.chosen_at is not None for each in await kept(town)] == [False, True]
    assert has(await last_picture(coordinator.person), "unstar:")
    await presses(town, coordinator.person, do="unstar", key=one.id)
    assert [each.chosen_at for each in await kept(town)] == [None, None]


@pytest.mark.parametrize("consent", [Consent.REPORT, Consent.NONE])
async def test_without_leave_to_publish_nothing_is_chosen(town: Town, consent: Consent) -> None:
    await town.event()
    await photographed(town, SCHOOL, taken("Лица"), consent=consent)
    coordinator = await town.coordinator_of("Заводский")
    one = await opens_photo(town, coordinator)
    page = await last_picture(coordinator.person)
    assert not has(page, "star:")
    assert "В сводку не пойдёт" in page.text
    await town.forges_press(coordinator.person, page, GalleryPress(do="star", key=one.id).pack())
    await town.comes_to_rest()
    assert (await kept(town))[0].chosen_at is None


async def test_caption_of_an_accepted_report_is_mended_and_noted(town: Town) -> None:
    await town.event()
    await photographed(town, SCHOOL, taken("Аткрытие", "Зал"), state=State.ACCEPTED)
    coordinator = await town.coordinator_of("Заводский")
    one = await opens_photo(town, coordinator)
    before = await town.report_of(SCHOOL)
    await presses(town, coordinator.person, do="words", key=one.id)
    await coordinator.person.says("x" * 400)
    await coordinator.person.sends_sticker()
    await town.comes_to_rest()
    assert await captions(town) == ["Аткрытие", "Зал"]
    await coordinator.person.says("Открытие <выставки>")
    await town.comes_to_rest()
    assert await captions(town) == ["Открытие <выставки>", "Зал"]
    assert "Открытие <выставки>" in (await last_picture(coordinator.person)).text
    after = await town.report_of(SCHOOL)
    assert before
    assert after
    assert after.state is State.ACCEPTED
    assert after.draft.answer("photos").by == before.draft.answer("photos").by, "the answer stays its author's"
    await opens_report(town, coordinator)
    await coordinator.person.presses("История")
    await town.comes_to_rest()
    assert "Открытие <выставки>" in (await coordinator.person.look())[-1].text
    await presses(town, coordinator.person, do="words", key=one.id)
    await presses(town, coordinator.person, do="plain", key=one.id)
    assert await captions(town) == [None, "Зал"]


async def test_sheets_of_the_event_hold_what_the_person_oversees(town: Town) -> None:
    await town.event()
    await photographed(town, SCHOOL, taken("Открытие", "Зал"))
    await photographed(town, ELSEWHERE, taken("Чужое", first=5))
    coordinator, admin = await town.coordinator_of("Заводский"), await town.admin()
    for person, of in ((coordinator.person, [SCHOOL]), (admin, [SCHOOL, ELSEWHERE])):
        await person.says("/events")
        await town.comes_to_rest()
        await person.presses("Единый день")
        await town.comes_to_rest()
        await presses(town, person, do="event", key=town.latest.id)
        sheet = await last_picture(person)
        mine = [one.id for name in of for one in await kept(town, name)]
        wanted = [GalleryPress(do="open", key=key, whole=True).pack() for key in mine]
        assert [button.data for button in sheet.buttons] == wanted
    (theirs,) = await kept(town, ELSEWHERE)
    before = len(await coordinator.person.look())
    sheet = await last_picture(coordinator.person)
    for do in ("open", "star", "words"):
        press = GalleryPress.model_validate({"do": do, "key": theirs.id, "whole": True})
        await town.forges_press(coordinator.person, sheet, press.pack())
    await town.comes_to_rest()
    assert len(await coordinator.person.look()) == before
    assert (await kept(town, ELSEWHERE))[0].chosen_at is None
    assert await town.all_answered()


async def test_many_pictures_come_in_albums_of_sheets(town: Town) -> None:
    """Seventy pictures: five sheets of twelve, and the rest a press away, numbered through."""
    await town.event()
    shots = [
        Taken(f"Снимок {number}", photo(number, size=(120, 90)), photo(number, size=(120, 90))) for number in range(35)
    ]
    for name in (SCHOOL, ELSEWHERE):
        await photographed(town, name, shots)
    admin = await town.admin()
    await admin.says("/events")
    await town.comes_to_rest()
    await admin.presses("Единый день")
    await town.comes_to_rest()
    await presses(town, admin, do="event", key=town.latest.id)
    sheets = [view for view in await admin.look() if "media" in view]
    assert len(sheets) == 5
    told = (await admin.look())[-1]
    assert [button.label for button in told.buttons][:60] == [str(number) for number in range(1, 61)]
    await presses(town, admin, do="event", key=town.latest.id, part=1)
    rest = await last_picture(admin)
    assert [button.label for button in rest.buttons][:10] == [str(number) for number in range(61, 71)]


async def test_returned_report_is_its_authors_to_change(town: Town) -> None:
    await town.event()
    await photographed(town, SCHOOL, taken("Открытие"))
    coordinator = await town.coordinator_of("Заводский")
    one = await opens_photo(town, coordinator)
    page = await last_picture(coordinator.person)
    report = await town.report_of(SCHOOL)
    assert report
    async with town.database.write() as tx:
        await reports.give_back(tx, report, "Проверьте числа", 1, await town.sandbox.now())
    for do in ("star", "words", "plain"):
        await town.forges_press(coordinator.person, page, GalleryPress.model_validate({"do": do, "key": one.id}).pack())
    await town.comes_to_rest()
    assert (await kept(town))[0].chosen_at is None
    assert await captions(town) == ["Открытие"]
