"""Replies are never lost and keep their order in a chat, whatever Telegram answers; one chat never holds up another."""

from __future__ import annotations

import asyncio
import selectors
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

from bot.pace import CHAT_BURST, Pace
from handlers.replies import ONLY_IF_SHOWN, Broadcast, Card, outgoing, say
from storage import outbox, people
from storage.tables import outbox as outbox_rows
from tests.stories.town import has

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable

    from handlers.replies import Reply
    from sandbox.client import Person, View
    from tests.stories.town import Town

SCHOOL = "Школа № 12"
FOREVER = 1_000_000


async def stores(town: Town, replies: Iterable[Reply]) -> None:
    """Leaves replies in the outbox, as handlers do; the bot that is woken after it sends them."""
    async with town.database.write() as tx:
        await outbox.put(tx, outgoing(replies, 0), await town.sandbox.now())


async def somebody(town: Town, name: str = "Борис") -> Person:
    return await town.sandbox.person(first_name=name, started=True)


def numbered(person: Person, count: int) -> list[Reply]:
    return [say(person.id, f"Сообщение {number}") for number in range(1, count + 1)]


async def seen(person: Person) -> list[str]:
    return [view.text for view in await person.look() if view.from_bot]


def shown_cards(views: Iterable[View]) -> list[View]:
    return [view for view in views if has(view, "r1:")]


# --- trouble on the way -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "more"),
    [
        ("error", {"error_code": 429, "retry_after": 1}),
        ("error", {"error_code": 500}),
        ("error", {"error_code": 502}),
        ("drop", {}),
    ],
)
async def test_passing_trouble_holds_up_its_own_chat_only(town: Town, kind: str, more: dict[str, int]) -> None:
    anna, boris = await somebody(town, "Анна"), await somebody(town)
    await town.stops_bot()
    await stores(town, [*numbered(anna, 4), *numbered(boris, 4)])
    await town.sandbox.fault("sendMessage", kind, times=FOREVER, person=anna.id, **more)
    await town.wakes_bot()

    await boris.hears("Сообщение 4")
    assert await seen(anna) == []
    await town.sandbox.calls_no_more_faults()

    await anna.hears("Сообщение 4")
    everything = [f"Сообщение {number}" for number in (1, 2, 3, 4)]
    assert await seen(anna) == everything
    assert await seen(boris) == everything


async def test_an_answer_that_is_swallowed_repeats_the_message_and_loses_none(town: Town) -> None:
    anna = await somebody(town, "Анна")
    await town.stops_bot()
    await stores(town, numbered(anna, 3))
    await town.sandbox.fault("sendMessage", "swallow", person=anna.id)
    await town.wakes_bot()

    await anna.hears("Сообщение 3")
    assert await seen(anna) == ["Сообщение 1", "Сообщение 1", "Сообщение 2", "Сообщение 3"]


async def test_whoever_blocked_the_bot_is_marked_and_holds_up_nobody(town: Town) -> None:
    teacher, boris = await town.teacher_of(SCHOOL), await somebody(town)
    await town.stops_bot()
    await stores(town, [*numbered(teacher.person, 2), *numbered(boris, 2)])
    forbidden = {"error_code": 403, "description": "Forbidden: bot was blocked by the user"}
    await town.sandbox.fault("sendMessage", "error", times=2, person=teacher.person.id, **forbidden)
    await town.wakes_bot()

    await boris.hears("Сообщение 2")
    await town.comes_to_rest()
    assert await is_blocked(town, teacher.person)

    await teacher.person.says("Я вернулась")
    await town.comes_to_rest()
    assert not await is_blocked(town, teacher.person)


async def is_blocked(town: Town, person: Person) -> bool:
    async with town.database.read() as tx:
        found = await people.find(tx, person.id, ())
    assert found is not None
    return found.blocked


async def test_what_is_refused_for_good_is_given_up_and_noted(town: Town) -> None:
    town.expects_trouble = True
    anna = await somebody(town, "Анна")
    await town.stops_bot()
    await stores(town, numbered(anna, 3))
    await town.sandbox.fault("sendMessage", "error", person=anna.id, error_code=400, description="Bad Request: no")
    await town.wakes_bot()

    await anna.hears("Сообщение 3")
    await town.comes_to_rest()
    assert await seen(anna) == ["Сообщение 2", "Сообщение 3"]
    async with town.database.read() as tx:
        mine = select(outbox_rows.c.state, outbox_rows.c.error).where(outbox_rows.c.chat_id == anna.id)
        states = [tuple(row) for row in await tx.execute(mine.order_by(outbox_rows.c.id))]
    assert states == [("failed", "sendMessage: 400 Bad Request: no"), ("sent", None), ("sent", None)]


async def test_replies_go_on_after_what_was_sent_long_ago_is_forgotten(town: Town) -> None:
    teacher = await town.teacher_of(SCHOOL)
    await town.comes_to_rest()
    async with town.database.write() as tx:
        await outbox.forget(tx, await town.sandbox.now() + timedelta(days=1))

    await teacher.person.says("/help")
    await teacher.person.hears("/report")


# --- the live card ------------------------------------------------------------------------------------------------


async def test_a_pressed_card_is_edited_in_place_and_a_typed_answer_brings_it_below(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    first = await teacher.opens()
    pressed = await teacher.presses(":pick:activities:workshops")
    assert pressed.id == first.id

    typed = await teacher.answers("Квест по роботам")
    screen = await teacher.person.look()
    assert screen[-1].id == typed.id
    assert shown_cards(screen) == [typed]


async def test_a_card_that_the_person_deleted_is_sent_anew(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.person.deletes(await teacher.opens())
    assert shown_cards(await teacher.person.look()) == []

    await teacher.person.presses("o1:")
    card = await teacher.card()
    assert has(card, ":pick:activities:")
    await teacher.presses(":pick:activities:workshops", then=":done:activities")
    assert len(shown_cards(await teacher.person.look())) == 1


async def test_ten_photos_of_an_album_leave_one_card(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("photos")
    before = (await town.sandbox.get("journal", person=teacher.person.id))["last"]
    card = await teacher.sends_photos(pictures)

    assert "10 фотографий" in card.text
    screen = await teacher.person.look()
    assert shown_cards(screen) == [card]
    assert screen[-1].id == card.id
    since = (await town.sandbox.get("journal", person=teacher.person.id, after=before))["events"]
    sent = [event for event in since if event["kind"] == "message" and event["message"]["from_bot"]]
    assert len(sent) <= 3


async def test_a_card_that_overtakes_another_still_goes_below_what_the_person_wrote(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    card = await teacher.opens()
    await town.stops_bot()
    said = await teacher.person.says("Квест по роботам")
    below = Card(teacher.person.id, "report:1", "После слов", [], below=said.id)
    await stores(town, [below, Card(teacher.person.id, "report:1", "После кнопки", [])])
    await town.wakes_bot()

    assert (await teacher.person.hears("После кнопки")).id > said.id
    assert card.id not in [view.id for view in await teacher.person.look()]


async def test_a_colleagues_change_does_not_overtake_the_first_card(town: Town) -> None:
    teacher = await town.teacher_of(SCHOOL)
    await town.stops_bot()
    first = Card(teacher.person.id, "report:1", "Первая карточка", [], below=1)
    await stores(town, [first])
    change = Card(teacher.person.id, "report:1", "Коллега изменил ответ", [], below=ONLY_IF_SHOWN)
    await stores(town, [change])
    await town.wakes_bot()

    await teacher.person.hears("Коллега изменил ответ")


# --- the pace -----------------------------------------------------------------------------------------------------


class Leaping(selectors.DefaultSelector):
    """Waits for nothing: the clock of its loop leaps to the next moment at which there is something to do."""

    now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            return super().select(None)
        self.now += max(timeout, 0)
        return super().select(0)


def without_waiting(main: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Runs it to its end in a loop whose hours are no time at all."""
    selector = Leaping()
    loop = asyncio.SelectorEventLoop(selector)
    loop.time = lambda: selector.now  # type: ignore[method-assign]
    with asyncio.Runner(loop_factory=lambda: loop) as runner:
        runner.run(main())


async def moments(pace: Pace, chats: Iterable[int], *, broadcast: bool = False) -> list[float]:
    """When each of these messages, all wanted at once, may be sent."""
    loop = asyncio.get_running_loop()

    async def sent(chat: int) -> float:
        await pace.turn(chat, broadcast=broadcast)
        return loop.time()

    return await asyncio.gather(*(sent(chat) for chat in chats))


def most_within_a_second(times: list[float]) -> int:
    return max(sum(begin <= one < begin + 0.999_999 for one in times) for begin in times)


def test_the_pace_keeps_the_limit_of_all_chats_and_wastes_none() -> None:
    async def main() -> None:
        times = await moments(Pace(29, 1), range(290))
        assert most_within_a_second(times) <= 30
        assert 9 < max(times) <= 10

    without_waiting(main)


def test_a_quiet_hour_saves_up_nothing() -> None:
    async def main() -> None:
        pace = Pace(29, 1)
        await moments(pace, range(5))
        await asyncio.sleep(3600)
        assert most_within_a_second(await moments(pace, range(100))) <= 30

    without_waiting(main)


def test_a_chat_bears_a_short_burst_and_then_its_own_pace() -> None:
    async def main() -> None:
        pace, times = Pace(1000, 1), []
        for _ in range(CHAT_BURST + 4):
            times += await moments(pace, [7])
        assert [round(one) for one in times] == [0] * CHAT_BURST + [1, 2, 3, 4]

    without_waiting(main)


def test_a_reply_goes_before_a_broadcast_that_waits() -> None:
    async def main() -> None:
        pace = Pace(10, 1)
        broadcast = asyncio.create_task(moments(pace, range(100), broadcast=True))
        await asyncio.sleep(1)
        [reply] = await moments(pace, [700])
        assert reply <= 1.2
        assert max(await broadcast) >= 9.9

    without_waiting(main)


def test_a_pause_holds_for_everybody() -> None:
    async def main() -> None:
        pace = Pace(10, 1)
        pace.pause(5)
        assert min(await moments(pace, range(20))) >= 5

    without_waiting(main)


async def test_a_broadcast_meets_no_limit(town: Town) -> None:
    crowd = [await somebody(town, f"Человек {number}") for number in range(60)]
    talker = await somebody(town, "Болтун")
    await town.stops_bot()
    await stores(town, (Broadcast(say(person.id, "Всем")) for person in crowd))
    await stores(town, numbered(talker, 20))
    await town.sandbox.limits(per_second=60, per_chat_per_second=CHAT_BURST + 15)
    with capture_logs() as logs:
        await town.wakes_bot(messages_per_second=40, messages_per_second_per_chat=10)
        await talker.hears("Сообщение 20")
        for person in crowd:
            await person.hears("Всем")
    assert await seen(talker) == [f"Сообщение {number}" for number in range(1, 21)]
    assert [await seen(person) for person in crowd] == [["Всем"]] * 60
    assert [one for one in logs if one["event"] == "outbox.limited"] == []


async def test_a_reply_overtakes_a_broadcast(town: Town) -> None:
    teacher = await town.teacher_of(SCHOOL)
    crowd = [await somebody(town, f"Человек {number}") for number in range(60)]
    await town.stops_bot()
    await stores(town, (Broadcast(say(person.id, "Всем")) for person in crowd))
    await town.wakes_bot(messages_per_second=5)

    await crowd[0].hears("Всем")
    await teacher.person.says("/help")
    await teacher.person.hears("/report")
    assert await seen(crowd[-1]) == []
