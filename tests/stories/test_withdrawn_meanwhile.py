"""A picture that is withdrawn while papers with it are being made does not leave; who has such a paper is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import update

from domain.answers import Item
from domain.photos import CONSENT, Consent
from handlers import letters_out
from handlers.doors import GalleryPress
from handlers.papers import archive, room
from storage import photo_deleting, photos, reports
from storage.photo_tables import photos as photo_rows
from tests.stories.albums import photo
from tests.stories.mailing import has_address, knows_mail, sends
from tests.stories.photographed import Taken, jpeg, photographed
from tests.stories.post_office import PostOffice, attached
from tests.stories.test_package import BUTTON, opened
from tests.stories.test_papers import BUTTONS, asks_for
from tests.stories.test_papers_changed import later, words_of_change, works_on_monday
from tests.stories.test_photo_appendix import appended
from tests.stories.town import ADMIN, has, heard

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from types import ModuleType
    from typing import Any

    from domain.photos import Photo
    from sandbox.client import Person
    from tests.stories.town import Town

SCHOOL, OTHER = "Школа № 12", "Школа № 5"
OFFICIAL = "DOCX · официальный"


async def kept(town: Town, school: str) -> list[Photo]:
    report = await town.report_of(school)
    assert report
    async with town.database.read() as tx:
        found = (await photos.of_reports(tx, [report.id]))[report.id]
    return [found[item.key] for item in report.draft.answer("photos").items]


async def withdraws_one(town: Town, school: str = SCHOOL) -> None:
    """The first picture of its report."""
    report = await town.report_of(school)
    assert report
    item = report.draft.answer("photos").items[0].key
    async with town.database.write() as tx:
        await photo_deleting.withdraw(tx, report, {item}, ADMIN, await town.sandbox.now())


async def narrows(town: Town, school: str = SCHOOL) -> None:
    """The pictures are for the report alone from now on."""
    report = await town.report_of(school)
    assert report
    only = (Item(Consent.REPORT.value),)
    async with town.database.write() as tx:
        now = await town.sandbox.now()
        await reports.save_answer(tx, report, CONSENT, only, settled=True, by=ADMIN, now=now)


async def blurs(town: Town, school: str = SCHOOL) -> None:
    """Another picture takes the place of the one that was read."""
    first = (await kept(town, school))[0]
    async with town.database.write() as tx:
        await tx.execute(update(photo_rows).where(photo_rows.c.id == first.id).values(picture=f"{7:064x}"))


def happens_after(
    monkeypatch: pytest.MonkeyPatch, where: ModuleType, step: str, what: Callable[[], Awaitable[None]]
) -> list[int]:
    """Once, when the step is done for the first time. Returns what counts how often it was done."""
    real, done = getattr(where, step), [0]

    async def wrapped(*args: Any, **named: Any) -> Any:
        result = await real(*args, **named)
        done[0] += 1
        if done[0] == 1:
            await what()
        return result

    monkeypatch.setattr(where, step, wrapped)
    return done


async def sent_files(person: Person) -> int:
    return len([view for view in await person.look() if view.get("media")])


@pytest.mark.parametrize(
    ("label", "what"), [(BUTTONS["docx"], withdraws_one), (BUTTONS["docx"], blurs), (OFFICIAL, narrows)]
)
async def test_paper_is_made_anew_without_the_picture(
    town: Town, monkeypatch: pytest.MonkeyPatch, label: str, what: Callable[[Town], Awaitable[None]]
) -> None:
    await town.event()
    await photographed(town, SCHOOL, [Taken("", photo(1))])
    await photographed(town, OTHER, [Taken("Зал", photo(2))])
    admin = await town.admin()
    made = happens_after(monkeypatch, room, "with_pictures", lambda: what(town))
    assert appended(await asks_for(town, admin, label)) == ["Фото 1. Школа № 5. Зал"]
    assert made == [2]
    assert await sent_files(admin) == 1


async def test_archive_is_made_anew_without_the_picture(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    await town.event()
    await photographed(town, SCHOOL, [Taken("", jpeg(1)), Taken("Зал", jpeg(2))])
    admin = await town.admin()
    made = happens_after(monkeypatch, archive, "write", lambda: withdraws_one(town))
    files = opened(await asks_for(town, admin, BUTTON))
    assert [one for path, one in files.items() if path.endswith(".jpg")] == [jpeg(2)]
    assert made == [2]
    assert await sent_files(admin) == 1


async def test_letter_is_written_anew_without_the_picture(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    async with PostOffice().opens() as office:
        await knows_mail(town, office)
        await town.event()
        await photographed(town, SCHOOL, [Taken("", jpeg(1)), Taken("Зал", jpeg(2))])
        await has_address(town)
        made = happens_after(monkeypatch, letters_out, "write", lambda: withdraws_one(town))
        await sends(town, await town.admin(), "list", then=":one:")
    (letter,) = office.letters
    assert [one for path, one in attached(letter).items() if path.endswith(".jpg")] == [jpeg(2)]
    assert made == [2]


# --- after it was sent ---------------------------------------------------------------------------------------


async def test_who_has_papers_with_the_picture_is_told(town: Town) -> None:
    """The paper and the archive show it; the data do not."""
    await works_on_monday(town)
    event = await town.event()
    await photographed(town, SCHOOL, [Taken("", photo(1))])
    await photographed(town, OTHER, [Taken("", photo(2))])
    admin = await town.admin()
    for label in (BUTTONS["docx"], BUTTON, "XLSX"):
        await asks_for(town, admin, label)
    await heard(admin)
    await withdraws_one(town)
    await later(town)
    (told,) = await words_of_change(admin)
    assert SCHOOL in told.text
    assert OTHER not in told.text
    assert [one.data for one in told.buttons] == [f"pa1:{event.id}:docx:0", f"pa1:{event.id}:zip:0"]


async def test_withdrawn_from_an_archive_that_has_gone_while_the_next_is_made(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    await works_on_monday(town)
    monkeypatch.setattr(archive, "LARGEST", 300_000)
    await town.event()
    for number, school in enumerate((SCHOOL, OTHER)):
        await photographed(town, school, [Taken("", bytes([number, one]) * 40_000) for one in range(2)])
    admin = await town.admin()

    async def second_is_written() -> None:
        happens_after(monkeypatch, archive, "write", lambda: withdraws_one(town))

    happens_after(monkeypatch, archive, "write", second_is_written)
    await asks_for(town, admin, BUTTON)
    assert await sent_files(admin) == 2
    await heard(admin)
    await later(town)
    (told,) = await words_of_change(admin)
    assert SCHOOL in told.text
    assert OTHER not in told.text


@pytest.mark.parametrize("do", ["star", "words"])
async def test_choice_and_caption_change_the_papers_of_others(town: Town, do: str) -> None:
    await works_on_monday(town)
    event = await town.event()
    await photographed(town, SCHOOL, [Taken("Зал", photo(1)), Taken("Сцена", photo(2))])
    await photographed(town, OTHER, [Taken("", photo(3))])
    admin = await town.admin()
    await asks_for(town, admin, BUTTONS["docx"])
    await heard(admin)
    coordinator = (await town.coordinator_of("Заводский")).person
    # What stands for a report without a choice is its first picture: chosen, it is there at the cost of all others.
    shown = (await kept(town, SCHOOL))[0 if do == "star" else 1]
    press = GalleryPress.model_validate({"do": do, "key": shown.id})
    await town.forges_press(coordinator, (await coordinator.look())[-1], press.pack())
    await town.comes_to_rest()
    if do == "words":
        await coordinator.says("Большая сцена")
        await town.comes_to_rest()
    await later(town)
    (told,) = await words_of_change(admin)
    assert SCHOOL in told.text
    assert OTHER not in told.text
    assert has(told, f"pa1:{event.id}:docx:0")
