"""The promise: what the bot acknowledged survives `kill -9`, and each message and press counts exactly once.

A teacher answers a whole report while the process is killed and the network lies, each run in its own way but always
in the same one. What must be in the database is known from a model that knows nothing of the bot: a list for each
question, changed by each act.
"""

from __future__ import annotations

import asyncio
import json
import random
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text

from bot.clock import Clock
from bot.inbox import Handling, Inbox
from bot.telegram import BotApi
from domain.library import ACTIVITY_KINDS, SINGLE_DAY
from storage import inbox
from tests.stories.killable import KillableTown
from tests.stories.roles import SUMMARY, Teacher, asked_by, has

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable
    from pathlib import Path

    from sandbox.client import View

SCHOOL = "Школа № 12"
ALWAYS, WHEN_ASKED_FOR = range(100, 102), range(100)
ORDER = [question.key for question in SINGLE_DAY.questions]
FAULTS: tuple[tuple[str, str, dict[str, int]], ...] = (
    ("sendMessage", "swallow", {}),
    ("sendMessage", "drop", {}),
    ("sendMessage", "error", {"error_code": 429, "retry_after": 1}),
    ("editMessageText", "swallow", {}),
    ("editMessageText", "error", {"error_code": 502}),
    ("deleteMessage", "drop", {}),
    ("answerCallbackQuery", "swallow", {}),
    ("getUpdates", "duplicate", {"times": 3}),
    ("getUpdates", "swallow", {}),
)

Told = dict[str, list[str]]
"""Question → what it holds: options, numbers, names, captions."""


class Reporter:
    """Answers a report as the dice say, and knows what must be saved after each act."""

    def __init__(self, town: KillableTown, teacher: Teacher, pictures: list[bytes], seed: int) -> None:
        self.town, self.person = town, teacher.person
        self.dice = random.Random(seed)  # noqa: S311 - the same each time, on purpose
        self.pictures = pictures
        self.told: list[Told] = [{}]
        self.acknowledged = 0
        self.presses = self.messages = 0
        self._acts_until_death = [self.dice.randrange(4, 12), self.dice.randrange(1, 12)]

    # --- an act ----------------------------------------------------------------------------------------------

    async def acts(self, doing: Callable[[], Awaitable[Any]], shown: Callable[[View], object]) -> None:
        """Does it, perhaps while the bot dies and comes back, and sees the card that acknowledges it."""
        if self.dice.random() < 0.06:
            method, kind, more = self.dice.choice(FAULTS)
            await self.town.sandbox.fault(method, kind, **more)
        async with asyncio.TaskGroup() as tasks:
            if self._is_time_to_die():
                tasks.create_task(self._dies_and_returns())
            await doing()
        await self._sees(shown)
        self.acknowledged = len(self.told) - 1

    def _is_time_to_die(self) -> bool:
        if self._acts_until_death:
            self._acts_until_death[0] -= 1
            if self._acts_until_death[0] <= 0:
                self._acts_until_death.pop(0)
                return True
        return False

    async def _dies_and_returns(self) -> None:
        await asyncio.sleep(self.dice.choice((0.01, 0.03, 0.1)) * self.dice.random())
        await self.town.kills_bot()
        assert await saved(self.town) in self.told[self.acknowledged :], "what was acknowledged is lost"
        await self.town.wakes_bot()

    async def _sees(self, shown: Callable[[View], object]) -> None:
        """Waits until the last card in the chat is the one expected."""
        async with asyncio.timeout(20):
            while True:
                cards = [view for view in await self.person.look() if view.from_bot and has(view, "r1:")]
                if cards and shown(cards[-1]):
                    return
                await self.person.hears()

    def will_hold(self, question: str, held: list[str]) -> None:
        self.told.append({**self.told[-1], question: held})

    def holds(self, question: str) -> list[str]:
        return self.told[-1].get(question, [])

    async def presses_on(self, data: str, shown: Callable[[View], object]) -> None:
        self.presses += 1
        await self.acts(lambda: self.person.presses(lambda button: data in button.data), shown)

    async def writes(self, texts: list[str], shown: Callable[[View], object]) -> None:
        """Several messages in a row, without waiting for an answer."""
        self.messages += len(texts)

        async def write() -> None:
            for one in texts:
                await self.person.says(one)

        await self.acts(write, shown)

    async def goes_on(self, do: str, question: str) -> None:
        self.will_hold(question, self.holds(question))
        await self.presses_on(f":{do}:{question}", lambda card: asked_by(card) == following(question))

    # --- the questions ---------------------------------------------------------------------------------------

    async def answers_everything(self) -> None:
        await self.writes(["/report"], lambda card: asked_by(card) == ORDER[0])
        await self._activities()
        await self._people()
        for question in ("online", "views"):
            await self._number(question)
        for question in ("attracted", "partners"):
            await self._names(question)
        await self._photos()
        self.will_hold("consent", ["publish"])
        await self.presses_on(":pick:consent:publish", lambda card: asked_by(card) == "publications")
        await self.goes_on("skip", "publications")
        await self._comment()

    async def _activities(self) -> None:
        for option in self.dice.choices(ACTIVITY_KINDS[:4], k=6):
            chosen = set(self.holds("activities")) ^ {option}
            self.will_hold("activities", [one for one in ACTIVITY_KINDS if one in chosen])
            await self.presses_on(
                f":pick:activities:{option}",
                lambda card, option=option, is_chosen=option in chosen: any(
                    option in button.data and button.label.startswith("✅") == is_chosen for button in card.buttons
                ),
            )
        self.will_hold("activities", [*self.holds("activities"), "Квест по роботам"])
        await self.writes(["Квест по роботам"], lambda card: "Квест по роботам" in card.text)
        await self.goes_on("done", "activities")

    async def _people(self) -> None:
        numbers = dict(zip(("уч", "род", "пед"), self.dice.sample(range(100, 999), 3), strict=True))
        held: list[str] = []
        for category, number in zip(("pupils", "parents", "teachers"), numbers.values(), strict=True):
            held = [*held, f"{category} {number}"]
            self.will_hold("people", held)
        await self.writes(
            [f"{word} {number}" for word, number in numbers.items()],
            lambda card: all(f"— {number}" in card.text for number in numbers.values()),
        )
        self.will_hold("people", [*held, "public 0", "others 0"])
        await self.presses_on(":rest:people", lambda card: has(card, ":done:people"))
        await self.goes_on("done", "people")

    async def _number(self, question: str) -> None:
        if self.dice.random() < 0.5:
            await self.goes_on("skip", question)
            return
        number = str(self.dice.randrange(10_000))
        self.will_hold(question, [number])
        await self.writes([number], lambda card: asked_by(card) == following(question))

    async def _names(self, question: str) -> None:
        """Names in two volleys, perhaps with all of it cleared in between: a name told twice would come back."""
        for volley in "АБ":
            # Unlike each other, so that none is taken for a slip of the pen.
            names = [f"{letter * 6} {volley * 6} {question}" for letter in "абв"[: self.dice.randint(1, 3)]]
            for name in names:
                self.will_hold(question, [*self.holds(question), name])
            await self.writes(names, lambda card, last=names[-1]: last in card.text)
            if volley == "А" and self.dice.random() < 0.5:
                self.will_hold(question, [])
                await self.presses_on(f":clear:{question}", lambda card, last=names[-1]: last not in card.text)
        await self.goes_on("done", question)

    async def _photos(self) -> None:
        alone = self.dice.randrange(1, 5)
        for pictures in (self.pictures[:alone], self.pictures[alone:]):
            captions = [f"снимок {len(self.holds('photos')) + place}" for place in range(len(pictures))]
            for caption in captions:
                self.will_hold("photos", [*self.holds("photos"), caption])
            self.messages += len(pictures)
            await self.acts(
                lambda pictures=pictures, captions=captions: self.person.sends_photos(pictures, captions),
                lambda card, last=captions[-1]: last in card.text,
            )
        await self.goes_on("done", "photos")

    async def _comment(self) -> None:
        self.will_hold("comment", ["Всё прошло <хорошо> & весело"])
        await self.writes(["Всё прошло <хорошо> & весело"], lambda card: asked_by(card) == SUMMARY)


def following(question: str) -> str:
    return [*ORDER, SUMMARY][ORDER.index(question) + 1]


async def saved(town: KillableTown) -> Told:
    """What the database holds, read without the bot's own code."""
    told: Told = {}
    async with town.database.read() as tx:
        for (question,) in await tx.execute(text("SELECT question FROM given")):
            told[question] = []
        rows = await tx.execute(text("SELECT question, item, number, text FROM answers ORDER BY question, position"))
        for question, item, number, words in rows:
            what = item if number is None else f"{item} {number:g}".strip()
            told[question].append(words or what)
    return told


async def counted(town: KillableTown, what: str) -> int:
    async with town.database.read() as tx:
        return int((await tx.execute(text(f"SELECT count(*) FROM {what}"))).scalar_one())  # noqa: S608


@pytest.fixture
async def mortal(template: Path, tmp_path: Path) -> AsyncIterator[KillableTown]:
    async with KillableTown(template, tmp_path) as town:
        yield town


@pytest.mark.parametrize("seed", [*ALWAYS, *(pytest.param(one, marks=pytest.mark.crash) for one in WHEN_ASKED_FOR)])
async def test_nothing_is_lost_and_nothing_counts_twice(seed: int, mortal: KillableTown, pictures: list[bytes]) -> None:
    event = await mortal.event(owing=[SCHOOL])
    coordinator = await mortal.coordinator_of("Заводский")
    reporter = Reporter(mortal, await mortal.teacher_of(SCHOOL), pictures, seed)
    await mortal.comes_to_rest()

    await reporter.answers_everything()
    assert await saved(mortal) == reporter.told[-1]

    chat = f"outbox WHERE chat_id = {reporter.person.id}"
    reporter.presses += 1
    await reporter.person.presses(lambda button: ":finish:" in button.data)
    await reporter.person.hears(lambda view: f"{event.id}-1" in view.text and "отправлен" in view.text)
    # The pictures that the killed one had in hand are another's when its lease has run out.
    await mortal.sandbox.moves_clock(minutes=2)
    await mortal.comes_to_rest()
    assert await saved(mortal) == reporter.told[-1]
    report = await mortal.report_of(SCHOOL, event)
    assert report is not None
    assert report.number == f"{event.id}-1"
    assert has(await coordinator.sees_report(), ":accept")

    # Every update left its replies in the outbox once, however often it came and however often they were sent.
    assert await counted(mortal, f"{chat} AND method = 'answerCallbackQuery'") == reporter.presses
    # A card that tells how far the pictures are stands for no update: it is only edited where it is.
    cards = f"{chat} AND method = 'card' AND coalesce(below, 0) >= 0"
    assert await counted(mortal, cards) == reporter.presses + reporter.messages
    assert await counted(mortal, f"outbox WHERE chat_id = {coordinator.person.id} AND body LIKE '%accept%'") == 1
    assert await counted(mortal, "updates WHERE state <> 'done'") == 0
    assert await counted(mortal, "outbox WHERE state = 'failed' AND method = 'card'") == 0


# --- the moments that chance would seldom hit -------------------------------------------------------------------


async def stored_but_not_handled(town: KillableTown) -> list[dict[str, Any]]:
    """Does to what is waiting what a bot does that is killed right after it confirmed a getUpdates."""

    async def nobody(_tx: object, _update: object) -> list[Any]:
        raise AssertionError

    intake = Inbox(town.database, Clock(), Handling(nobody, nobody), lambda: None)
    async with BotApi(town.base, town.config.telegram.token) as api:
        received: list[dict[str, Any]] = await api.call("getUpdates")
        await intake.store(received)
        await api.call("getUpdates", json.dumps({"offset": received[-1]["update_id"] + 1}))
    return received


async def test_killed_between_confirming_and_handling(mortal: KillableTown, pictures: list[bytes]) -> None:
    await mortal.event(owing=[SCHOOL])
    teacher = await mortal.teacher_of(SCHOOL)
    await teacher.reaches("attracted")
    await mortal.kills_bot()
    for name in ("Кванториум", "Музей угля"):
        await teacher.person.says(name)
    received = await stored_but_not_handled(mortal)
    assert len(received) == 2
    await teacher.person.says("Станция юннатов")

    await mortal.wakes_bot()

    await teacher.person.hears("Станция юннатов")
    assert await teacher.has_said("attracted") == ["Кванториум", "Музей угля", "Станция юннатов"]


async def test_updates_that_come_again_after_a_crash_count_once(mortal: KillableTown) -> None:
    await mortal.event(owing=[SCHOOL])
    teacher = await mortal.teacher_of(SCHOOL)
    card = await teacher.opens()
    await mortal.kills_bot()
    await teacher.person.presses(lambda button: ":pick:activities:workshops" in button.data, on=card)
    async with BotApi(mortal.base, mortal.config.telegram.token) as api:
        received = await api.call("getUpdates")
    intake = Inbox(mortal.database, Clock(), Handling(None, None), lambda: None)  # type: ignore[arg-type]
    await intake.store(received)

    await mortal.wakes_bot()  # stored before the crash, but never confirmed: it comes once more

    card = await teacher.card()
    assert await teacher.gave("activities") == {"workshops": None}
    assert has(card, ":done:activities")
    assert await counted(mortal, "outbox WHERE method = 'answerCallbackQuery'") == 1


async def test_an_update_that_kills_is_set_aside(mortal: KillableTown) -> None:
    await mortal.event(owing=[SCHOOL])
    teacher = await mortal.teacher_of(SCHOOL)
    other = await mortal.teacher_of(SCHOOL, name="Борис")
    await teacher.reaches("attracted")
    await mortal.kills_bot()
    await teacher.person.says("Смертельное название")
    await other.person.says("/report")
    deadly, *_ = await stored_but_not_handled(mortal)
    async with mortal.database.write() as tx:
        for _ in range(3):
            await inbox.count_try(tx, deadly["update_id"])

    await mortal.wakes_bot()

    await teacher.person.hears("Что-то сломалось")
    await other.person.hears(lambda view: asked_by(view) == "attracted" if has(view, "r1:") else False)
    await teacher.answers("Кванториум")
    assert await teacher.has_said("attracted") == ["Кванториум"]
    async with mortal.database.read() as tx:
        assert await inbox.set_aside(tx) == 1
