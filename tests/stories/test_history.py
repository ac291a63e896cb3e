"""Who did what to a report and when, for those who may see it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from storage import events, history, obligations
from tests.stories.town import ADMIN

if TYPE_CHECKING:
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


async def test_tells_everything_in_its_order_to_author_and_coordinator(town: Town, pictures: list[bytes]) -> None:
    event = await town.event()
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.files(pictures[0])
    await coordinator.returns(because="нет <фото>", about=["photos"])
    now = await town.sandbox.now()
    async with town.database.write() as tx:
        owed = await obligations.find(tx, (await town.obligation_of(SCHOOL)).id)
        assert owed
        await events.set_moments(tx, event, due_at=event.due_at + timedelta(days=1), lock_at=None, by=ADMIN, now=now)
        await events.set_levels(tx, event, two_levels=True, by=ADMIN, now=now)
        await obligations.extend(tx, owed, event.due_at + timedelta(days=3), ADMIN, now)
        await obligations.extend(tx, owed, None, ADMIN, now)
        await history.note(tx, "nudged", ADMIN, now, event=event.id, facts={"reached": 3})
    await teacher.person.says("/history")
    told = await teacher.person.hears("создано")
    assert "Изменение" not in told.text, "a reminder, perhaps to another district, changed nothing here"
    assert "Жанна" not in told.text.partition("общий срок")[2]
    wanted = ("создано", "отправлен", "нет <фото>", "Фотографии", "Срок события", "два уровня", "продлён", "общий срок")
    places = [told.text.index(one) for one in wanted]
    assert places == sorted(places)
    assert "Анна" in told.text
    assert "Дарья" in told.text
    await town.forges_press(coordinator.person, (await coordinator.person.look())[-1], f"h1:{owed.id}")
    assert (await coordinator.person.hears("создано")).text == told.text


async def test_nobody_else_sees_it(town: Town) -> None:
    await town.event()
    owed = await town.obligation_of(SCHOOL)
    foreign, far = await town.teacher_of("Лицей № 62", "Борис"), await town.coordinator_of("Центральный")
    for person in (foreign.person, far.person):
        await town.forges_press(person, (await person.look())[-1], f"h1:{owed.id}")
        assert (await person.sees_toast()).is_alert
        assert all("создано" not in view.text for view in await person.look())


async def test_is_chosen_among_several_and_a_coordinator_is_told_where(town: Town) -> None:
    await town.event("Единый день")
    await town.event("Неделя науки")
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    await teacher.person.says("/history")
    await teacher.person.hears("какого")
    await teacher.person.presses("Неделя науки")
    await teacher.person.hears("Событие создано: Неделя науки")
    await coordinator.person.says("/history")
    await coordinator.person.hears("/status")
