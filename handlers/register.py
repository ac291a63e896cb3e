"""The register as a table: what an overseer sends or types is read, shown, decided on and only then written.

A table changes nothing before the last press; what it would do is kept in the person's notebook meanwhile.
"""

from __future__ import annotations

import asyncio
import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from aiogram import Router
from aiogram.filters import Filter
from aiogram.types import CallbackQuery, Message, TelegramObject

from documents.tables_in import MAX_FILE, Row, Unreadable, read_safely
from domain.answers import Invalid
from domain.kinds import Photos
from domain.people import Conversation, Person
from domain.places import Places
from domain.register import FIELDS, Preview, Problem, compare, recognise
from handlers import changes, register_card
from handlers.register_card import NEW, SKIP, RegisterPress, State
from handlers.replies import EVERY_MESSAGE, Card, Replies, outgoing, toast
from handlers.who import HasNoText, HasText, In, Oversees
from storage import due, notebooks, people, register, registry, reminders, reports
from storage.due import Work
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable

    from domain.people import Territory
    from domain.register import Entry
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

NAME = KIND = "register"
FILE, PREVIEW, DECIDED = "register-file", "register", "register-decided"
"""Notebooks: the file that was offered, what it would change, and what the person decided of it."""

_DASH = re.compile(r"\s+[-–—]\s+")
ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv")


class HasTable(Filter):
    """A table sent as a file, unless a report is just asking for its photos."""

    async def __call__(self, message: TelegramObject, tx: Transaction, person: Person) -> bool:
        sent = getattr(message, "document", None)
        if sent is None or not (sent.file_name or "").lower().endswith(ENDINGS):
            return False
        return not await _is_asked_for_photos(tx, person)


async def _is_asked_for_photos(tx: Transaction, person: Person) -> bool:
    if person.conversation is None or person.conversation.name != "report":
        return False
    key, chosen = (person.conversation.data.get(name) for name in ("report", "chosen"))
    report = await reports.find(tx, key) if isinstance(key, int) else None
    current = report.at(chosen if isinstance(chosen, str) else None).draft.current if report else None
    return current is not None and isinstance(current.kind, Photos)


def router() -> Router:
    """Entered by those who oversee something: each reads and writes the own territories only."""
    router = Router(name=NAME)
    router.message.filter(Oversees())
    router.callback_query.filter(Oversees())
    router.callback_query.register(take_press, RegisterPress.filter())
    router.message.register(take_table, HasTable())
    router.message.register(take_other_file, In(NAME), HasNoText())
    router.message.register(take_lines, In(NAME), HasText())
    return router


# --- a file arrives --------------------------------------------------------------------------------------------


async def ask_for_file(tx: Transaction, person: Person, words: Words) -> Card:
    """Whatever file comes next is taken for a table."""
    await people.converse(tx, person.id, Conversation(NAME, NAME, {}))
    return Card(person.id, NAME, words("register-send-file"), [])


async def take_table(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """Reads the file if it was asked for, else asks whether it is a register."""
    sent = message.document
    if sent is None:
        return []
    file: dict[str, Any] = {"file_id": sent.file_id, "name": sent.file_name or "table", "stamp": message.message_id}
    if (sent.file_size or 0) > MAX_FILE:
        return [Card(person.id, NAME, words("register-wrong-table-too-large"), [], message.message_id)]
    if person.conversation is not None and person.conversation.name == NAME:
        return [await _begin_reading(tx, file, person, words, setting, below=message.message_id)]
    await notebooks.keep(tx, person.id, FILE, file)
    text, keyboard = register_card.offer(words, file["name"], message.message_id)
    return [Card(person.id, NAME, text, keyboard, message.message_id)]


async def take_other_file(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """A file of another kind where a table was asked for is read all the same: the answer says what is wrong."""
    if message.document is not None:
        return await take_table(message, tx, person, words, setting)
    return [Card(person.id, NAME, words("register-send-file"), [], message.message_id)]


async def take_lines(message: Message, tx: Transaction, person: Person, words: Words, setting: Setting) -> Replies:
    """Lines «district – organisation», or only the organisation, are a table of two columns."""
    head = [words.plain("register-column-district"), words.plain("register-column-name")]
    cells = [_DASH.split(line.strip(), maxsplit=1) for line in (message.text or "").splitlines() if line.strip()]
    lines = [head, *([*([""] * (2 - len(one))), *one] for one in cells)]
    file = {"name": words.plain("register-typed"), "stamp": message.message_id, "lines": lines}
    return [await _begin_reading(tx, file, person, words, setting, below=message.message_id)]


async def _begin_reading(
    tx: Transaction, file: dict[str, Any], person: Person, words: Words, setting: Setting, below: int | None = None
) -> Card:
    key = f"{KIND}:{person.id}:{file['stamp']}"
    await due.plan(tx, [Work(key, KIND, {**file, "person": person.id}, setting.now())])
    await notebooks.drop(tx, person.id, FILE)
    if person.conversation is not None and person.conversation.name == NAME:
        await people.end_conversation(tx, person.id)
    return Card(person.id, NAME, words("register-reading", file=file["name"]), [], below)


# --- reading, outside of any transaction -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Read:
    """What came of a file: what it would change, or the key of why it cannot be read."""

    preview: Preview | None = None
    home: tuple[str, str] | None = None
    """City and district of a new organisation that names none; None where such a one cannot be made."""
    new_places: tuple[str, ...] = ()
    wrong: str = ""


async def read(
    work: Work, *, fetch: Callable[[str], Awaitable[bytes | None]], database: Database, setting: Setting
) -> Read:
    """Fetches the file and compares it with the register. Raises whatever the network raises."""
    try:
        rows = await _rows(work, fetch)
    except Unreadable as why:
        return Read(wrong=why.key)
    async with database.read() as tx:
        person = await people.find(tx, work.payload["person"], setting.admins)
        paths = person.oversees if person else ()
        known = await register.known(tx, paths)
        places = Places(await registry.territories_within(tx, ["/"]))
        own = await registry.territories_within(tx, paths)
    home = own[0] if len(own) == 1 else None if paths != ("/",) else places.root
    ground = _Ground(places, paths, home)

    def think() -> Read:
        try:
            table = recognise(rows)
        except Invalid as why:
            return Read(wrong=why.key)
        entries, refused = ground.place(table.entries)
        problems = sorted([*table.problems, *refused], key=lambda one: one.line)
        preview = ground.refuse_homeless(compare(entries, known, problems))
        new = {entry.district or entry.city for entry in entries if _is_new_place(places, entry)}
        return Read(preview, (places.city(home), home.name) if home else None, tuple(sorted(new)))

    return await asyncio.to_thread(think)


async def _rows(work: Work, fetch: Callable[[str], Awaitable[bytes | None]]) -> list[Row]:
    """The rows of the file, or of the lines that were typed. Raises Unreadable."""
    if (typed := work.payload.get("lines")) is not None:
        return [Row(number, tuple(cells)) for number, cells in enumerate(typed)]
    content = await fetch(work.payload["file_id"])
    if content is None:
        raise Unreadable("table-too-large")
    return await read_safely(work.payload["name"], content)


def _is_new_place(places: Places, entry: Entry) -> bool:
    return bool(entry.district or entry.city) and places.find(entry.city, entry.district) is None


@dataclass(frozen=True, slots=True)
class _Ground:
    """The territories as the person may change them. `home` is where what names no territory belongs."""

    places: Places
    paths: tuple[str, ...]
    home: Territory | None

    def place(self, entries: Iterable[Entry]) -> tuple[list[Entry], list[Problem]]:
        """The entries with their territories called as the register calls them; those of others are refused."""
        placed, refused = [], []
        for entry in entries:
            found = self.places.find(entry.city, entry.district)
            is_all = self.paths == ("/",)
            named = entry.district or entry.city
            if found is None and is_all and self.places.is_misspelt(named):
                refused.append(Problem(entry.line, "register-place-misspelt", named))
            elif (not entry.city and not entry.district) or (found is None and is_all):
                placed.append(entry)
            elif found is not None and any(found.path.startswith(path) for path in self.paths):
                placed.append(self._called(entry, found))
            else:
                refused.append(Problem(entry.line, "register-not-yours", entry.district or entry.city))
        ordered = [replace(entry, aliases=tuple(sorted(entry.aliases))) for entry in placed]
        return ordered, refused

    def refuse_homeless(self, preview: Preview) -> Preview:
        """New organisations without a territory go home, or are refused where there is none."""
        compared, refused = [], []
        for one in preview.compared:
            entry = one.entry
            # A doubtful line that names no territory may mean an organisation of any: only a new one goes home.
            if one.verdict != "new" or entry.city or entry.district:
                compared.append(one)
            elif self.home is not None:
                compared.append(replace(one, entry=self._called(entry, self.home)))
            else:
                refused.append(Problem(entry.line, "register-no-place", entry.title))
        return Preview(tuple(compared), tuple(sorted([*preview.problems, *refused], key=lambda one: one.line)))

    def _called(self, entry: Entry, found: Territory) -> Entry:
        return replace(entry, district=found.name, city=self.places.city(found))


async def show_read(tx: Transaction, work: Work, found: Read, *, setting: Setting) -> list[Outgoing]:
    """The card of what was read. Nothing of the register is changed."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    if person is None or not person.oversees:
        return []
    words = words_in(person.language)
    if found.preview is None:
        card = Card(person.id, NAME, words(f"register-wrong-{found.wrong}"), [], EVERY_MESSAGE)
        return outgoing([card], person.id)
    kept = {
        "file": work.payload["name"],
        "stamp": work.payload["stamp"],
        "paths": list(person.oversees),
        "home": list(found.home) if found.home else None,
        "new_places": list(found.new_places),
        "preview": found.preview.as_json(),
    }
    await notebooks.keep(tx, person.id, PREVIEW, kept)
    await notebooks.drop(tx, person.id, DECIDED)
    text, keyboard = register_card.summary(words, register_card.state_of(kept, {}))
    return outgoing([Card(person.id, NAME, text, keyboard, EVERY_MESSAGE)], person.id)


async def give_up(tx: Transaction, work: Work, *, setting: Setting) -> list[Outgoing]:
    """Says that the file could not be had, after the last try."""
    person = await people.find(tx, work.payload["person"], setting.admins)
    words = words_in(person.language if person else setting.language)
    card = Card(work.payload["person"], NAME, words("register-no-file", file=work.payload["name"]), [], EVERY_MESSAGE)
    return outgoing([card], work.payload["person"])


# --- presses ---------------------------------------------------------------------------------------------------


async def take_press(
    query: CallbackQuery, callback_data: RegisterPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    match callback_data.do:
        case "read":
            return await _accept_offer(query, callback_data, tx, person, words, setting)
        case "no":
            await notebooks.drop(tx, person.id, FILE)
            return [toast(query), Card(person.id, NAME, words("register-not-read"), [])]
        case "undo" | "changes":
            return [toast(query), *await _undo_or_list(callback_data, tx, person, words, setting)]
    kept = await notebooks.find(tx, person.id, PREVIEW)
    # A preview made with more rights than the person has now is not theirs any more.
    if kept.get("stamp") != callback_data.stamp or set(kept["paths"]) != set(person.oversees):
        return [toast(query, words.plain("stale"), alert=True)]
    state = register_card.state_of(kept, await notebooks.find(tx, person.id, DECIDED))
    return [toast(query), await _turn(callback_data, state, tx, person, words, setting)]


async def _accept_offer(
    query: CallbackQuery, press: RegisterPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    file = await notebooks.find(tx, person.id, FILE)
    if file.get("stamp") != press.stamp:
        return [toast(query, words.plain("stale"), alert=True)]
    return [toast(query), await _begin_reading(tx, file, person, words, setting)]


async def _turn(
    press: RegisterPress, state: State, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Card:
    """Leads through the lists and the doubts to the end."""
    match press.do:
        case "write":
            return await _write(tx, state, person, words, setting)
        case "drop":
            await notebooks.drop(tx, person.id, PREVIEW, DECIDED)
            return Card(person.id, NAME, words("register-dropped"), [])
        case "new" | "changed" | "unchanged" | "problems":
            text, keyboard = register_card.listed(words, state, press.do, press.item)
            return Card(person.id, NAME, text, keyboard)
        case "is" | "make" | "skip" | "make-rest" | "skip-rest":
            state = _decided(state, press)
            await notebooks.keep(tx, person.id, DECIDED, {str(line): what for line, what in state.decided.items()})
    if press.do != "back" and (doubt := state.next_doubt) is not None:
        known = {one: await registry.organisation(tx, one) for one in register_card.candidates(doubt)}
        text, keyboard = register_card.doubt(words, state, doubt, [one for one in known.values() if one])
        return Card(person.id, NAME, text, keyboard)
    text, keyboard = register_card.summary(words, state)
    return Card(person.id, NAME, text, keyboard)


def _decided(state: State, press: RegisterPress) -> State:
    """The state with one doubt decided, or with all that are left."""
    what = {"make": NEW, "skip": SKIP, "make-rest": NEW, "skip-rest": SKIP}.get(press.do, press.item)
    if press.do.endswith("-rest"):
        return state.decide({one.entry.line: what for one in state.doubts if one.entry.line not in state.decided})
    doubt = next((one for one in state.doubts if one.entry.line == press.line), None)
    if doubt is None or (press.do == "is" and press.item not in register_card.candidates(doubt)):
        return state
    return state.decide({press.line: what})


async def _write(tx: Transaction, state: State, person: Person, words: Words, setting: Setting) -> Card:
    outcome = await register.write(tx, _planned(state), person.id, setting.now(), person.oversees)
    # Schools may have moved into another time zone.
    await reminders.plan_all(tx, setting.reminding, setting.now())
    await notebooks.drop(tx, person.id, PREVIEW, DECIDED)
    text, keyboard = register_card.written(words, outcome, len(state.undecided))
    return Card(person.id, NAME, text, keyboard)


def _planned(state: State) -> list[register.Planned]:
    """What is to be done with each line: what the comparison is sure of, and what the person decided."""
    planned = []
    for one in state.preview.compared:
        if one.verdict == "new":
            planned.append(register.Planned(one.entry))
        elif one.verdict == "changed":
            before = {change.field: change.before for change in one.changes}
            planned.append(register.Planned(one.entry, one.organisation, frozenset(before), before))
        elif one.verdict == "doubtful":
            what = state.decided.get(one.entry.line, SKIP)
            if what == NEW and (entry := state.at_home(one.entry)) is not None:
                planned.append(register.Planned(entry))
            elif what not in {NEW, SKIP}:
                said = frozenset(name for name in FIELDS if getattr(one.entry, name) not in ("", None, ()))
                planned.append(register.Planned(one.entry, what, said))
    return planned


# --- taking back -----------------------------------------------------------------------------------------------


async def _undo_or_list(
    press: RegisterPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    if press.do == "undo":
        said, told = await changes.take_back(tx, press.item, person, words, setting)
        return [Card(person.id, NAME, said, []), *told]
    text, keyboard = await changes.listed(tx, person, words, setting)
    return [Card(person.id, NAME, text, keyboard)]
