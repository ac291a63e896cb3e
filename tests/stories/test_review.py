"""A coordinator reads a report and accepts it, or returns it with a reason; nobody else can."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.events import State
from storage import events, reports
from tests.stories.town import ADMIN, asked_by, has, heard

if TYPE_CHECKING:
    from tests.stories.town import Town

SCHOOL = "Школа № 12"
DISTRICT = "Заводский"


async def test_notice_has_photos_and_facts_and_goes_to_the_own_territory_only(
    town: Town, pictures: list[bytes]
) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    mine, other = await town.coordinator_of(DISTRICT), await town.coordinator_of("Центральный")
    admin = await town.admin()
    for person in (other.person, admin):
        await heard(person)
    await teacher.reaches("photos")
    await teacher.sends_photos(pictures[:3], ["Открытие", "Мастер-класс", "Награждение"])
    await teacher.presses(":done:photos")
    await teacher.reaches("summary")
    await teacher.submits()

    notice = await mine.sees_report()
    for fact in (SCHOOL, DISTRICT, "159", "120", (await teacher.report()).number or ""):
        assert fact in notice.text
    seen = [view for view in await mine.person.look() if "media" in view]
    assert [view.text for view in seen] == ["Открытие", "Мастер-класс", "Награждение"]
    assert max(view.id for view in seen) < notice.id, "the decision stands below the photos"
    assert not await heard(other.person)
    assert not await heard(admin)


async def test_coordinator_of_the_city_gets_reports_of_its_districts(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Кемерово")
    await teacher.files(pictures[0])
    await coordinator.sees_report()
    await coordinator.accepts()
    assert await town.state_of(SCHOOL) is State.ACCEPTED


async def test_report_of_a_district_without_coordinator_goes_to_the_admin(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    admin, teacher = await town.admin(), await town.teacher_of(SCHOOL)
    await town.coordinator_of("Центральный")
    await teacher.files(pictures[0])
    await admin.hears(lambda view: has(view, ":accept") and SCHOOL in view.text)
    await admin.presses(lambda button: ":accept" in button.data)
    await town.comes_to_rest()
    assert await town.state_of(SCHOOL) is State.ACCEPTED


async def test_coordinator_of_another_district_can_do_nothing(town: Town, pictures: list[bytes]) -> None:
    event = await town.event()
    teacher, other = await town.teacher_of(SCHOOL), await town.coordinator_of("Центральный")
    await teacher.files(pictures[0])
    before = await teacher.report()
    await other.person.says("/status")
    card = await other.person.hears(lambda view: has(view, "s1:"))
    district = before.organisation.territory.id
    for data in (
        *(f"v1:{before.id}:{act}" for act in ("accept", "return", "keep", "whole")),
        *(f"b1:{before.id}:{act}:people" for act in ("reword", "tick", "send")),
        f"p1:{before.id}",
        f"i1:{district}:0:{before.organisation.id}:0",
        f"i1:{district}:0:0:1",
    ):
        await town.forges_press(other.person, card, data)
        assert (await other.person.sees_toast()).is_alert
    for data in (f"s1:{event.id}:{district}:0", f"i1:{district}:0:0:0"):
        await town.forges_press(other.person, card, data)
    await other.person.says("Нет фото")
    await town.comes_to_rest()
    assert await teacher.report() == before
    assert all(SCHOOL not in view.text and SCHOOL not in " ".join(view.labels) for view in await other.person.look())


async def test_accepted_report_is_told_to_its_authors(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    anna, boris = await town.teacher_of(SCHOOL), await town.teacher_of(SCHOOL, "Борис")
    coordinator = await town.coordinator_of(DISTRICT)
    await anna.files(pictures[0])
    for teacher in (anna, boris):
        await heard(teacher.person)
    await coordinator.accepts()
    report = await anna.report()
    assert report.state is State.ACCEPTED
    for teacher in (anna, boris):
        await teacher.person.hears(report.number)
    assert not has(await coordinator.card(report), ":accept")


async def test_only_what_is_wrong_is_asked_for_again(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    before = await teacher.report()
    await coordinator.returns(because="Родителей было больше")
    await teacher.person.hears("Родителей было больше")
    card = await teacher.presses("o1:")
    assert asked_by(card) == "summary"
    assert "Родителей было больше" in card.text
    await teacher.changes("people", "род 40")
    await teacher.presses(":done:people")
    await heard(coordinator.person)
    await teacher.submits()
    after = await teacher.report()
    assert after.number == before.number
    assert (await teacher.gave("people"))["parents"] == 40
    notice = await coordinator.sees_report()
    assert "169" in notice.text
    assert "Родителей было больше" not in notice.text
    await coordinator.accepts()
    assert await town.state_of(SCHOOL) is State.ACCEPTED


async def test_returned_report_may_be_sent_as_it_is(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    for reason in ("Точно 120?", "А родителей 30?"):
        await coordinator.returns(because=reason)
        assert (await teacher.report()).return_reason == reason
        await teacher.opens()
        await teacher.submits()
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    assert (await teacher.report()).return_reason is None


async def test_returning_may_be_thought_better_of(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    await coordinator.person.presses(lambda button: ":return" in button.data)
    await coordinator.person.hears(lambda view: has(view, ":keep"))
    await coordinator.person.presses(lambda button: ":keep" in button.data)
    card = await coordinator.card(await teacher.report())
    assert has(card, ":accept")
    await coordinator.person.says("Это уже не причина")
    await town.comes_to_rest()
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    assert (await teacher.report()).return_reason is None


async def test_cancel_in_the_middle_of_returning(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    await coordinator.person.presses(lambda button: ":return" in button.data)
    await coordinator.person.says("/cancel")
    await coordinator.person.says("Это уже не причина")
    await town.comes_to_rest()
    assert await town.state_of(SCHOOL) is State.SUBMITTED


@pytest.mark.parametrize("wrong", ["sticker", "voice", "photo", "long", "short"])
async def test_reason_is_asked_for_until_it_can_be_read(town: Town, pictures: list[bytes], wrong: str) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    await coordinator.person.presses(lambda button: ":return" in button.data)
    await coordinator.person.hears(lambda view: has(view, ":keep"))
    await {
        "sticker": coordinator.person.sends_sticker,
        "voice": coordinator.person.sends_voice,
        "photo": lambda: coordinator.person.sends_photos(pictures[:1], ["Вот так"]),
        "long": lambda: coordinator.person.says("ы" * 1001),
        "short": lambda: coordinator.person.says("фото"),
    }[wrong]()
    await coordinator.person.hears(lambda view: has(view, ":keep"))
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    await coordinator.person.says("Нет <b>фото</b> & подписей")
    await town.comes_to_rest()
    await coordinator.confirms_return()
    await teacher.person.hears("Нет <b>фото</b> & подписей")
    assert (await teacher.report()).return_reason == "Нет <b>фото</b> & подписей"


async def test_reason_of_a_thousand_characters_with_a_long_report_is_still_shown(
    town: Town, pictures: list[bytes]
) -> None:
    await town.event(title="Д" * 200)
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    card = await teacher.opens()
    while (asked := asked_by(card)) != "summary":
        if asked in {"activities", "attracted", "partners", "publications"}:
            await teacher.answers("\n".join(f"Клуб {number} {'ы' * 180}" for number in range(6)))
            card = await teacher.presses(f":done:{asked}")
        elif asked == "photos":
            await teacher.sends_photos(pictures[:5], ["ы" * 1000] * 5)
            card = await teacher.presses(":done:photos")
        elif asked == "comment":
            card = await teacher.answers("ы" * 1000)
        else:
            card = await teacher.gets_past(asked)
    await teacher.submits()
    await coordinator.returns(because="П" * 1000)
    await teacher.person.hears("ППП")
    await teacher.presses("o1:")
    assert asked_by(await teacher.card()) == "summary"
    assert (await coordinator.card(await teacher.report())).text
    await teacher.submits()
    assert await town.state_of(SCHOOL) is State.SUBMITTED


async def test_of_two_coordinators_the_second_is_told_that_it_is_decided(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    first, second = await town.coordinator_of(DISTRICT, "Дарья"), await town.coordinator_of(DISTRICT, "Егор")
    await teacher.files(pictures[0])
    open_card = await second.sees_report()
    await first.accepts()
    report = await teacher.report()
    redrawn = await second.card(report)
    assert redrawn.id == open_card.id
    assert not has(redrawn, ":accept")
    await town.forges_press(second.person, open_card, f"v1:{report.id}:accept")
    assert (await second.person.sees_toast()).is_alert
    assert await teacher.report() == report


async def test_two_coordinators_decide_at_once(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    first, second = await town.coordinator_of(DISTRICT, "Дарья"), await town.coordinator_of(DISTRICT, "Егор")
    await teacher.files(pictures[0])
    await town.comes_to_rest()
    await heard(teacher.person)
    await town.stops_bot()
    for coordinator in (first, second):
        await coordinator.person.presses(lambda button: ":accept" in button.data)
    await town.wakes_bot()
    await town.comes_to_rest()
    assert (await second.person.sees_toast()).is_alert
    assert len(await heard(teacher.person)) == 1, "accepted once, told once"
    for coordinator in (first, second):
        assert not has(await coordinator.card(await teacher.report()), ":accept")


async def test_one_accepts_while_the_other_writes_a_reason(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    first, second = await town.coordinator_of(DISTRICT, "Дарья"), await town.coordinator_of(DISTRICT, "Егор")
    await teacher.files(pictures[0])
    await second.person.presses(lambda button: ":return" in button.data)
    await second.person.hears(lambda view: has(view, ":keep"))
    await first.accepts()
    assert not has(await second.card(await teacher.report()), ":keep")
    await heard(second.person)
    await second.person.says("Нет фото")
    assert "/" in (await second.person.hears()).text
    assert await town.state_of(SCHOOL) is State.ACCEPTED


async def test_keeping_one_report_leaves_the_return_of_another(town: Town, pictures: list[bytes]) -> None:
    """Two returns begun, the first thought better of: what is typed is the reason of the second."""
    await town.event()
    anna, boris = await town.teacher_of(SCHOOL), await town.teacher_of("Гимназия № 21", "Борис")
    coordinator = await town.coordinator_of(DISTRICT)
    for teacher in (anna, boris):
        await teacher.files(pictures[0])
        await coordinator.person.presses(f"v1:{(await teacher.report()).id}:return")
        await town.comes_to_rest()
    await coordinator.person.presses(f"v1:{(await anna.report()).id}:keep")
    await coordinator.person.says("Нет фото")
    await town.comes_to_rest()
    await coordinator.confirms_return()
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    assert await town.state_of("Гимназия № 21") is State.RETURNED


async def test_whole_report_is_read_in_full(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    names = [f"Клуб № {number} «{'Робот' * 40}»" for number in range(1, 41)]
    await teacher.reaches("attracted")
    await teacher.answers("\n".join(names))
    await teacher.presses(":done:attracted")
    await teacher.reaches("summary", pictures[0])
    await teacher.submits()
    await heard(coordinator.person)
    await coordinator.person.presses(lambda button: ":whole" in button.data)
    await town.comes_to_rest()
    told = await heard(coordinator.person)
    assert len(told) > 1
    text = "\n".join(view.text for view in told)
    assert all(name in text for name in names)


async def test_reason_is_shown_as_it_will_be_read_and_may_be_changed(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    await coordinator.person.presses(lambda button: ":return" in button.data)
    await coordinator.person.hears(lambda view: has(view, ":keep"))
    await coordinator.person.says("Нет подписей")
    await coordinator.person.hears(lambda view: "Нет подписей" in view.text and has(view, ":send:"))
    assert await town.state_of(SCHOOL) is State.SUBMITTED
    await coordinator.person.presses(lambda button: ":reword:" in button.data)
    await coordinator.person.hears(lambda view: has(view, ":keep") and not has(view, ":send:"))
    await coordinator.person.says("Подпишите снимки")
    await town.comes_to_rest()
    await coordinator.confirms_return()
    assert (await teacher.report()).return_reason == "Подпишите снимки"


async def test_return_with_named_questions_opens_only_those(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    await heard(teacher.person)
    await coordinator.returns(because="Проверьте числа", about=["people", "online", "views", "views"])
    report = await teacher.report()
    assert report.return_questions == ("people", "online"), "ticked twice is not ticked"
    told = await teacher.person.hears("Проверьте числа")
    assert "Участники" in told.text
    assert "Фото" not in told.text


async def test_accepted_report_is_corrected_through_a_return_only(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    await coordinator.accepts()
    assert has(await coordinator.card(await teacher.report()), ":return")
    await coordinator.returns(because="Родителей было больше")
    assert await town.state_of(SCHOOL) is State.RETURNED
    await teacher.opens()
    await teacher.submits()
    await heard(coordinator.person)
    await coordinator.accepts()
    assert await town.state_of(SCHOOL) is State.ACCEPTED


async def test_return_that_nobody_could_correct_is_refused(town: Town, pictures: list[bytes]) -> None:
    """After the lock the organisation needs more time first."""
    event = await town.event()
    now = await town.sandbox.now()
    async with town.database.write() as tx:
        await events.set_moments(tx, event, due_at=event.due_at, lock_at=event.due_at, by=ADMIN, now=now)
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    await town.sandbox.moves_clock(days=6)
    await coordinator.person.presses(lambda button: ":return" in button.data)
    toast = await coordinator.person.sees_toast()
    assert toast.is_alert
    assert "/events" in toast.text
    assert await town.state_of(SCHOOL) is State.SUBMITTED


async def test_card_of_a_recalled_report_shows_no_draft(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of(DISTRICT)
    await teacher.files(pictures[0])
    report = await teacher.report()
    card = await coordinator.card(report)
    async with town.database.write() as tx:
        assert await reports.recall(tx, report, teacher.person.id, await town.sandbox.now())
    for data in (f"v1:{report.id}:whole", f"v1:{report.id}:accept", f"v1:{report.id}:return", f"p1:{report.id}"):
        await town.forges_press(coordinator.person, card, data)
    await town.comes_to_rest()
    assert "159" not in (await coordinator.person.look())[-1].text
    assert await town.state_of(SCHOOL) is State.DRAFT
