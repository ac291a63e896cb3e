"""Whatever people type and press, at whatever question: the bot answers in a message that Telegram takes, and keeps the
other answers as they are.

Without HTTP, for speed: updates go through the real dispatcher to a real database, each example in a transaction that
is rolled back, and the replies are given to the sandbox's own methods, which refuse what Telegram would refuse.
"""

from __future__ import annotations

import asyncio
import json
import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from domain.answers import Item
from domain.library import FORMS
from domain.people import Conversation
from handlers import newevent
from handlers.dispatch import Conversations
from handlers.replies import CARD
from handlers.setting import Setting
from sandbox.arguments import Arguments
from sandbox.methods import METHODS
from sandbox.world import World
from storage import events, notebooks, obligations, people, registry, reports
from storage.blobs import Folder
from storage.engine import Database
from tests.stories.town import ADMIN, CATEGORIES, REMINDING, ZONE

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterator

    from storage.engine import Transaction
    from storage.outbox import Outgoing

LONGEST_TOAST = 200
LONGEST_DATA = 64
ANSWERS = {
    "done": (Item("yes", 1),),
    "activities": (Item("workshops"), Item("own-1", text="Квест <b>& co</b>")),
    "attracted": (Item("1", text="Кванториум"),),
    "partners": (Item("1", text="Музей"), Item("2", text="Завод")),
    "photos": (Item("unique", 1, "подпись"),),
    "comment": (Item(text="Хорошо"),),
    "note": (Item(text="Хорошо"),),
}
EVENT_ANSWERS = {
    "title": (Item(text="Единый день"),),
    "form": (Item("single-day"),),
    "categories": (Item("pupils"), Item("parents")),
}
REPORT_QUESTIONS = [(form.key, question.key) for form in FORMS.values() for question in form.questions]
ANSWERS_OF_DRAFTS = text(
    "SELECT report_id || ':' || question, item, number, text FROM answers ORDER BY report_id, question, position"
)
EVENT_QUESTIONS = ["title", "days", "form", "categories", "who", "districts", "organisations", "due"]


class RolledBack(Exception):
    """Ends an example: nothing of it stays."""


class Stage:
    """A teacher who is an admin as well, with a draft of each form, and what they may do."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.conversations = Conversations(
            Setting(
                lambda: datetime.now(UTC),
                ZONE.key,
                "ru",
                (ADMIN,),
                REMINDING,
                "svodka_test_bot",
                Folder(Path("nowhere")),
            )
        )
        self.report_of: dict[str, int] = {}
        self.buttons: list[str] = []
        self._updates = 0

    async def settle(self) -> None:
        now = datetime.now(UTC)
        async with self.database.write() as tx:
            territory = await registry.add_territory(tx, "Заводский")
            school, _ = await registry.add_organisation(tx, "Школа № 12", territory)
            await people.meet(tx, ADMIN, "Анна", "ru", now)
            await people.join_organisation(tx, ADMIN, school.id, now)
            for key, form in FORMS.items():
                event = await events.add(
                    tx,
                    title=f"Событие {key}",
                    form=(key, form.version),
                    categories=CATEGORIES,
                    days=(now.date(), now.date()),
                    due_at=now + timedelta(days=3),
                    timezone=ZONE.key,
                    by=None,
                    now=now,
                )
                await obligations.oblige(tx, event, [school], now)
                [owed] = await obligations.of_event(tx, event.id, ["/"])
                self.report_of[key] = await reports.start(tx, owed, now)
                await self._answer(tx, key, now)

    async def _answer(self, tx: Transaction, form: str, now: datetime) -> None:
        for question in FORMS[form].questions:
            report = await reports.find(tx, self.report_of[form])
            assert report is not None
            if items := ANSWERS.get(question.key):
                await reports.save_answer(tx, report, question.key, items, settled=True, by=ADMIN, now=now)

    # --- where the person is ---------------------------------------------------------------------------------

    async def is_asked(self, tx: Transaction, form: str, question: str) -> None:
        """Puts the person at the question of the form's draft."""
        report = self.report_of[form]
        data: dict[str, object] = {"report": report, "chosen": question}
        await people.converse(tx, ADMIN, Conversation("report", f"report:{report}", data))

    async def is_asked_in_notebook(self, tx: Transaction, name: str, question: str) -> None:
        """Puts the person at the question of a new event."""
        given = {**EVENT_ANSWERS, "who": (Item("picked" if question == "organisations" else "districts"),)}
        answers = {
            key: {"items": [[item.key, item.number, item.text] for item in items], "settled": True}
            for key, items in (given if name == newevent.NAME else {}).items()
        }
        data: dict[str, object] = {"answers": answers, "chosen": question}
        await notebooks.keep(tx, ADMIN, name, data)
        await people.converse(tx, ADMIN, Conversation(name, name, {}))

    async def answers(self, tx: Transaction) -> dict[str, Any]:
        """Every answer there is, of all drafts and of the notebook."""
        found: dict[str, Any] = {}
        for question, *item in await tx.execute(ANSWERS_OF_DRAFTS):
            found[question] = [*found.get(question, ()), tuple(item)]
        for (data,) in await tx.execute(text("SELECT data FROM notebooks")):
            found |= {f"notebook:{key}": answer["items"] for key, answer in json.loads(data).get("answers", {}).items()}
        return found

    # --- what the person does --------------------------------------------------------------------------------

    async def hears_after(self, tx: Transaction, **content: Any) -> list[Outgoing]:
        """The replies to an update, each of which the sandbox takes."""
        self._updates += 1
        update = {"update_id": self._updates, **content}
        replies = await self.conversations.handle(tx, json.loads(json.dumps(update)))
        assert replies, "silence"
        for reply in replies:
            await self._is_taken(reply)
        return replies

    async def types(self, tx: Transaction, said: str) -> list[Outgoing]:
        return await self.hears_after(tx, message={**self._message(), "from": self._person(), "text": said})

    async def presses(self, tx: Transaction, data: str) -> list[Outgoing]:
        query = {"id": "1", "from": self._person(), "chat_instance": "1", "message": self._message(), "data": data}
        return await self.hears_after(tx, callback_query=query)

    async def sends_photo(self, tx: Transaction, unique_id: str) -> list[Outgoing]:
        photo = {"file_id": f"file-{unique_id}", "file_unique_id": unique_id, "width": 9, "height": 9}
        return await self.hears_after(tx, message={**self._message(), "from": self._person(), "photo": [photo]})

    def _person(self) -> dict[str, Any]:
        return {"id": ADMIN, "is_bot": False, "first_name": "Анна", "language_code": "ru"}

    def _message(self) -> dict[str, Any]:
        chat = {"id": ADMIN, "type": "private", "first_name": "Анна"}
        return {"message_id": 100 + self._updates, "date": 1_800_000_000, "chat": chat, "text": "вопрос"}

    async def _is_taken(self, reply: Outgoing) -> None:
        body = json.loads(reply.body)
        if reply.method == "answerCallbackQuery":
            assert len(body.get("text", "")) <= LONGEST_TOAST
            return
        world = World()
        world.add_person("Анна", reply.chat_id, started=True)
        method = "sendmessage" if reply.method == CARD else reply.method.lower()
        await METHODS[method](world, Arguments(body))
        buttons = [one for row in body.get("reply_markup", {}).get("inline_keyboard", []) for one in row]
        assert all(len(one["callback_data"].encode()) <= LONGEST_DATA for one in buttons)
        self.buttons += [one["callback_data"] for one in buttons]


@pytest.fixture(scope="module")
def plays(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plays]:
    """Runs an example on the stage and undoes what it did."""
    path = tmp_path_factory.mktemp("stage") / "svodka.db"
    shutil.copy(template, path)
    with asyncio.Runner() as runner:
        stage = Stage(Database(f"sqlite+aiosqlite:///{path}"))
        runner.run(stage.settle())

        async def play(scene: Scene) -> None:
            with suppress(RolledBack):
                async with stage.database.write() as tx:
                    await scene(stage, tx)
                    raise RolledBack

        yield lambda scene: runner.run(play(scene))
        runner.run(stage.database.close())


# --- any text -------------------------------------------------------------------------------------------------------

quick = settings(
    max_examples=25, deadline=None, database=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
LONGEST = 4096
NASTY = st.one_of(
    st.text(min_size=1, max_size=60),
    st.text("0123456789 .,-+–/:;()№\n%", min_size=1, max_size=40),
    st.sampled_from(
        [
            "<b>", "</b><i>", "&amp;&lt;", "<a href='https://x.ru'>x</a>", "&#0;", "<script>", "a<b>c", "{ $x }",
            "\u202eгнол", "\u0627\u0644\u0639", "\u200b", "\u2066\u2069", "\x00\x01\x1f", "\ufeff",
            "\U0001f468\u200d\U0001f469",
            "9" * 400, "-" * 400, "1e309", "٣٤٥", "²³", "١٢", "½", "10" * 30 + ",5", "nan", "inf", "-0",
            "99.99.9999", "31.02.2027", "0001-01-01", "9999-12-31", "31.12.9999 23:59", "01.01.0001", "32", "завтра",
            "https://" + "a" * 2000 + ".ru", "http://[::1]/", "https://кириллица.рф/путь?<b>&x",
            "Газета «Кузбасс», с. 3",
            "уч 99999999999999999999", "уч 5 уч 6", "все 7", "да", "нет", "-", "ничего", "пропустить", "готово",
            "а" * LONGEST, "😀" * (LONGEST // 2), "<" * LONGEST, "&" * LONGEST, "a\n" * (LONGEST // 2), "1, " * 1365,
            "а; " * 1365, "а – б\n" * 682, "https://a.ru\n" * 315, "уч 1, " * 682,
            "/", "/report", "/nonsense", "/start x",
        ]
    ),
    st.lists(st.text(min_size=1, max_size=30), min_size=2, max_size=12).map("\n".join),
    st.lists(st.text("абвгд<&>\"'-–|;,.", min_size=1, max_size=12), min_size=2, max_size=5).map(" – ".join),
)  # fmt: skip


async def types_into(stage: Stage, tx: Transaction, said: str, answered: str) -> None:
    """Types it; no answer but this one has changed."""
    before = await stage.answers(tx)
    await stage.types(tx, said)
    after = await stage.answers(tx)
    if not said.startswith("/"):  # a command may leave the conversation
        assert {**before, answered: None} == {**after, answered: None}


@pytest.mark.parametrize(("form", "question"), REPORT_QUESTIONS)
@quick
@given(said=NASTY)
def test_any_text_at_any_question_of_a_report(plays: Plays, form: str, question: str, said: str) -> None:
    async def scene(stage: Stage, tx: Transaction) -> None:
        await stage.is_asked(tx, form, question)
        await types_into(stage, tx, said, f"{stage.report_of[form]}:{question}")

    plays(scene)


@pytest.mark.parametrize(("name", "question"), [(newevent.NAME, one) for one in EVENT_QUESTIONS])
@quick
@given(said=NASTY)
def test_any_text_at_any_question_of_the_bots_own_forms(plays: Plays, name: str, question: str, said: str) -> None:
    async def scene(stage: Stage, tx: Transaction) -> None:
        await stage.is_asked_in_notebook(tx, name, question)
        await types_into(stage, tx, said, f"notebook:{question}")

    plays(scene)


# --- any press ------------------------------------------------------------------------------------------------------

WORD = st.text("abcdefghijklmnopqrstuvwxyz-0123456789", max_size=14)
NUMBER = st.one_of(st.integers(-2, 6), st.integers(-(10**18), 10**18), st.integers(10**19, 10**20)).map(str)
QUESTION = st.sampled_from([*{question for _, question in REPORT_QUESTIONS}, *EVENT_QUESTIONS, "list", "", "no-such"])
WALK = st.sampled_from(["pick", "done", "skip", "back", "change", "clear", "rest", "type", "page", "finish", "", "no"])
ITEM = st.one_of(WORD, NUMBER, st.sampled_from(["yes", "no", "all", "workshops", "pupils", "own-1", "²", "٣"]))
FORGED = st.one_of(
    st.tuples(st.sampled_from(["r1", "e1", "g1"]), NUMBER, WALK, QUESTION, ITEM).map(":".join),
    st.tuples(st.sampled_from(["o1", "p1", "t1"]), NUMBER).map(":".join),
    st.tuples(st.just("v1"), NUMBER, st.sampled_from(["accept", "return", "keep", "whole", "no"])).map(":".join),
    st.tuples(st.just("s1"), NUMBER, NUMBER, NUMBER).map(":".join),
    st.tuples(st.sampled_from(["i1", "l1", "r1", "zz"]), WORD).map(":".join),
    st.text(min_size=1, max_size=30),
)  # fmt: skip
ACT = st.one_of(
    st.tuples(st.just("button"), st.integers(0, 10_000)),
    st.tuples(st.just("button"), st.integers(0, 10_000)),
    st.tuples(st.just("forged"), FORGED.filter(lambda data: len(data.encode()) <= LONGEST_DATA)),
    st.tuples(st.just("text"), st.one_of(st.sampled_from(["/report", "/newevent", "/status", "/totals", "5"]), NASTY)),
    st.tuples(st.just("photo"), st.sampled_from("abc")),
)


@settings(quick, max_examples=60)
@given(acts=st.lists(ACT, min_size=5, max_size=25))
@example(acts=[("text", "/newevent"), ("forged", "e1:0:change:due:"), ("forged", "e1:0:finish::")])
@example(acts=[("forged", f"r1:{2**70}:pick:activities:workshops")])
def test_any_sequence_of_presses(plays: Plays, acts: list[tuple[str, Any]]) -> None:
    async def scene(stage: Stage, tx: Transaction) -> None:
        stage.buttons = ["o1:1"]
        for kind, what in acts:
            match kind:
                case "button":  # any that was ever shown, be it as old as it may
                    await stage.presses(tx, stage.buttons[what % len(stage.buttons)])
                case "forged":
                    await stage.presses(tx, what)
                case "text":
                    await stage.types(tx, what)
                case "photo":
                    await stage.sends_photo(tx, what)

    plays(scene)


if TYPE_CHECKING:
    Scene = Callable[[Stage, Transaction], Coroutine[Any, Any, None]]
    Plays = Callable[[Scene], None]
