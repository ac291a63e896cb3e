"""Reports by e-mail, over SMTP to a real server: each letter arrives once, or somebody is told why not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from domain.events import State
from domain.letters import PAUSES, LetterState
from domain.photos import Consent
from storage import obligations, people
from storage.paper_tables import letters
from storage.tables import history
from tests.stories.mailing import (
    SCHOOLS,
    TO,
    counted,
    folders,
    has_address,
    knows_mail,
    progress,
    ready,
    sends,
    states,
)
from tests.stories.photographed import Taken, jpeg, photographed
from tests.stories.post_office import PostOffice, attached
from tests.stories.town import ADMIN, has, heard

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from sandbox.client import Person, View
    from tests.stories.town import Town


@pytest.fixture
async def office() -> AsyncIterator[PostOffice]:
    async with PostOffice().opens() as office:
        yield office


# --- when all is well ----------------------------------------------------------------------------------------


async def test_all_reports_go_in_one_letter_and_the_receipt_is_shown(town: Town, office: PostOffice) -> None:
    await ready(town, office)
    admin = await town.admin()
    await sends(town, admin, "all")
    (letter,) = office.letters
    assert office.recipients == [[TO]]
    assert str(letter["To"]) == TO
    assert (letter["From"].addresses[0].display_name, letter["From"].addresses[0].addr_spec) == (
        "Сводка",
        "svodka@example.net",
    )
    assert letter["Subject"] == "Отчёты: Единый день"
    assert letter["Message-ID"].endswith("@example.net>")
    files = attached(letter)
    assert folders(letter) == set(SCHOOLS)
    assert sorted(one for path, one in files.items() if path.endswith(".jpg")) == sorted(map(jpeg, range(3)))
    body = letter.get_body(("plain",))
    assert body
    assert all(name in body.get_content() for name in SCHOOLS)
    card = await progress(town, admin)
    assert counted(card) == (1, 1)
    assert "250 2.0.0 Ok: queued as 1" in card.text
    assert TO in card.text


async def test_each_organisation_in_a_letter_of_its_own(town: Town, office: PostOffice) -> None:
    await ready(town, office)
    admin = await town.admin()
    await sends(town, admin, "each")
    assert [folders(one) for one in office.letters] == [{name} for name in ("Гимназия № 21", "Школа № 12", "Школа № 5")]
    assert len(set(office.ids)) == 3
    assert counted(await progress(town, admin)) == (3, 3)
    async with town.database.read() as tx:
        noted = select(history.c.obligation_id, history.c.facts).where(history.c.action == "letter-sent")
        rows = (await tx.execute(noted)).all()
    assert {row.obligation_id for row in rows} == {(await town.obligation_of(name)).id for name in SCHOOLS}
    assert {row.facts["address"] for row in rows} == {TO}


async def test_one_organisation(town: Town, office: PostOffice) -> None:
    await ready(town, office)
    report = (await town.obligation_of("Школа № 5")).report_id
    await sends(town, await town.admin(), "list", then=f":one:{report}:")
    (letter,) = office.letters
    assert folders(letter) == {"Школа № 5"}
    assert "Школа № 5" in letter["Subject"]


async def test_only_what_was_handed_in_goes(town: Town, office: PostOffice) -> None:
    await ready(town, office)
    await photographed(town, "Лицей № 62", [Taken("Открытие", jpeg(7))], state=State.RETURNED)
    await sends(town, await town.admin(), "all")
    assert folders(office.letters[0]) == set(SCHOOLS)


async def test_without_consent_the_photos_stay(town: Town, office: PostOffice) -> None:
    await ready(town, office)
    await photographed(town, "Лицей № 62", [Taken("Лица", jpeg(7)), Taken("", jpeg(8))], consent=Consent.NONE)
    admin = await town.admin()
    await admin.says("/send")
    await admin.presses(lambda button: ":all:" in button.data)
    await town.comes_to_rest()
    assert "останутся здесь: 2" in (await admin.look())[-1].text
    await admin.presses(lambda button: ":go-all:" in button.data)
    await town.comes_to_rest(within=30)
    assert {path.split("/")[-1] for path in attached(office.letters[0]) if "Лицей" in path} == {"Отчёт.docx"}


async def test_too_large_for_one_letter_goes_in_several(town: Town, office: PostOffice) -> None:
    """None is larger than the limit, together they hold everything once."""
    await knows_mail(town, office)
    await town.event()
    given = set()
    names = ("Школа № 12", "Гимназия № 21", "Центр «Орбита»", "Школа № 5", "Лицей № 62")
    for number, name in enumerate(names):
        shots = [Taken(f"{one}", bytes([number, one, 7]) * 50_000) for one in range(2)]
        await photographed(town, name, shots)
        given |= {(name, one.picture) for one in shots}
    await has_address(town)
    admin = await town.admin()
    await sends(town, admin, "all")
    parts = len(office.letters)
    assert parts > 1
    assert max(office.sizes) <= 2**20
    assert [letter["Subject"] for letter in office.letters] == [
        f"Отчёты: Единый день (письмо {part} из {parts})" for part in range(1, parts + 1)
    ]
    found = [
        (path.split("/")[1], one)
        for letter in office.letters
        for path, one in attached(letter).items()
        if path.endswith(".jpg")
    ]
    assert len(found) == len(given)
    assert set(found) == given, "not the same photos"
    assert counted(await progress(town, admin)) == (parts, parts)


async def test_one_report_too_large_goes_with_smaller_photos(town: Town, office: PostOffice) -> None:
    await knows_mail(town, office)
    await town.event()
    shots = [Taken(f"{one}", bytes([one]) * 300_000, preview=jpeg(one)) for one in range(4)]
    await photographed(town, "Школа № 12", shots)
    await has_address(town)
    await sends(town, await town.admin(), "list", then=":one:")
    (letter,) = office.letters
    files = attached(letter)
    assert [one for path, one in sorted(files.items()) if path.endswith(".jpg")] == [jpeg(one) for one in range(4)]
    assert "уменьшены" in letter.get_body(("plain",)).get_content()


async def test_title_with_line_ends_makes_no_header(town: Town, office: PostOffice) -> None:
    await ready(town, office, title="День\r\nBcc: spy@example.com\r\n\r\nПоддельное тело")
    await sends(town, await town.admin(), "all")
    (letter,) = office.letters
    assert office.recipients == [[TO]]
    assert letter["Bcc"] is None
    assert letter["Subject"] == "Отчёты: День Bcc: spy@example.com Поддельное тело"
    assert folders(letter) == set(SCHOOLS)


# --- who may, and with what ----------------------------------------------------------------------------------


async def test_coordinator_sends_the_own_district_alone(town: Town, office: PostOffice) -> None:
    await ready(town, office)
    coordinator = await town.coordinator_of("Заводский")
    await sends(town, coordinator.person, "all")
    assert folders(office.letters[0]) == {"Школа № 12", "Гимназия № 21"}


async def test_forged_presses_send_nothing(town: Town, office: PostOffice) -> None:
    """A teacher; a coordinator who asks for another district's report; letters that were never shown."""
    await ready(town, office)
    event, other = town.latest.id, (await town.obligation_of("Школа № 5")).report_id
    teacher, coordinator = await town.teacher_of("Школа № 12"), await town.coordinator_of("Заводский")
    for person in (teacher.person, coordinator.person, await town.admin()):
        await town.comes_to_rest()
        for data in (
            f"sd1:{event}:go-one:{other}:0:00000000:1",
            f"sd1:{event}:go-all:0:0::1",
            f"sd1:{event}:go-each:0:0:ffffffff:2147483647",
            f"sd1:{event}:again:1:0::0",
            "sd1:999:all:0:0::0",
            "sd2:77",
        ):
            await town.forges_press(person, (await person.look())[-1], data)
        await town.comes_to_rest()
    assert await states(town) == []
    assert office.letters == []
    assert await town.all_answered()


async def test_somebody_elses_letters_are_not_repeated(town: Town, office: PostOffice) -> None:
    await ready(town, office)
    office.at_recipient = ["550 No"]
    await sends(town, await town.admin(), "all")
    coordinator = await town.coordinator_of("Заводский")
    async with town.database.read() as tx:
        key = (await tx.execute(select(letters.c.id))).scalar_one()
    await town.forges_press(
        coordinator.person, (await coordinator.person.look())[-1], f"sd1:{town.latest.id}:again:{key}:0::0"
    )
    await town.comes_to_rest()
    assert [one[0] for one in await states(town)] == ["refused"]


async def test_pressed_twice_goes_once(town: Town, office: PostOffice) -> None:
    await ready(town, office)
    admin = await town.admin()
    await admin.says("/send")
    await admin.presses(lambda button: ":all:" in button.data)
    await town.comes_to_rest()
    card = (await admin.look())[-1]
    for _ in range(2):
        await admin.presses(lambda button: ":go-all:" in button.data, on=card, force=True)
    await town.comes_to_rest(within=30)
    assert len(office.letters) == 1


async def test_what_has_changed_is_shown_again_first(town: Town, office: PostOffice) -> None:
    await ready(town, office)
    admin = await town.admin()
    await admin.says("/send")
    await admin.presses(lambda button: ":all:" in button.data)
    await town.comes_to_rest()
    await has_address(town, "new@example.org")
    await admin.presses(lambda button: ":go-all:" in button.data)
    await town.comes_to_rest()
    assert office.letters == []
    assert "new@example.org" in (await admin.look())[-1].text
    await admin.presses(lambda button: ":go-all:" in button.data)
    await town.comes_to_rest(within=30)
    assert office.recipients == [["new@example.org"]]


@pytest.mark.parametrize("what", ["role", "reports"])
async def test_what_is_taken_away_before_the_letter_goes_stays(town: Town, office: PostOffice, what: str) -> None:
    """Between the order and a second try: the coordinator's role, or all reports, which are returned."""
    await ready(town, office)
    office.at_recipient = ["451 Later"]
    coordinator = (await town.coordinator_of("Заводский")).person
    await sends(town, coordinator, "all")
    now, owed = await town.sandbox.now(), [await town.obligation_of(name) for name in SCHOOLS[:2]]
    async with town.database.write() as tx:
        if what == "role":
            district = owed[0].organisation.territory.id
            assert await people.leave_territory(tx, coordinator.id, district, ADMIN, now)
        else:
            for one in owed:
                assert await obligations.change_state(tx, one.id, [State.ACCEPTED], State.RETURNED, now)
    await town.sandbox.moves_clock(seconds=PAUSES[0].total_seconds() + 1)
    await town.comes_to_rest(within=30)
    assert office.letters == []
    assert await states(town) == [(LetterState.REFUSED, "nothing", 2)]


async def test_what_is_lacking_is_said(town: Town, office: PostOffice) -> None:
    """No mail server, no address, no reports: each with what to do, and no way to send."""
    admin = await town.admin()
    coordinator = await town.coordinator_of("Заводский")
    await town.event()

    async def answered(person: Person) -> View:
        await person.says("/send")
        await town.comes_to_rest()
        card = (await person.look())[-1]
        assert not any(has(card, f":{way}:") for way in ("all", "each", "list", "one"))
        return card

    assert "[mail]" in (await answered(admin)).text
    await knows_mail(town, office)
    assert has(await answered(admin), "rq1:")
    assert not has(await answered(coordinator.person), "rq1:")
    await has_address(town)
    assert "Отправлять пока нечего" in (await answered(admin)).text
    teacher = await town.teacher_of("Школа № 12")
    await heard(teacher.person)
    await teacher.person.says("/send")
    await town.comes_to_rest()
    assert not has((await teacher.person.look())[-1], "sd1:")
