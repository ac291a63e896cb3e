"""Large changes of the register that can be taken back, imports and mergers alike: the list of them, and undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers import merger_card, merger_told, register_card
from handlers.replies import Keyboard, Replies
from storage import mergers, register, reminders, undoing, unmerging

if TYPE_CHECKING:
    from domain.people import Person
    from handlers.setting import Setting
    from storage.engine import Transaction
    from storage.undoing import Undoable
    from texts import Html, Words


async def listed(tx: Transaction, person: Person, words: Words, setting: Setting) -> tuple[Html, Keyboard]:
    """The last ones that this person may take back."""
    found = await undoing.latest(tx, None if person.is_admin else person.id)
    return register_card.changes(words, [one for one in found if may_undo(person, one)], setting)


def may_undo(person: Person, change: Undoable) -> bool:
    """An admin, or the coordinator who made the change; who has another territory since then made it there no more."""
    return person.is_admin or (change.by == person.id and set(change.undo["paths"]) <= set(person.oversees))


async def take_back(tx: Transaction, key: int, person: Person, words: Words, setting: Setting) -> tuple[Html, Replies]:
    """Undoes a change. Returns what to say to this person, and to those whom it concerns."""
    change = await undoing.find(tx, key)
    if change is None or change.is_undone or not may_undo(person, change):
        return words("register-nothing-to-undo"), []
    if change.kind == mergers.KIND:
        return await _part(tx, change, person, words, setting)
    stay = await register.take_back(tx, key, change.undo, person.id, setting.now())
    await reminders.plan_all(tx, setting.reminding, setting.now())
    return register_card.taken_back(words, stay), []


async def _part(
    tx: Transaction, change: Undoable, person: Person, words: Words, setting: Setting
) -> tuple[Html, Replies]:
    """Takes a merger back, unless something stands in the way."""
    try:
        undone = await unmerging.take_back(tx, change.id, change.undo, person.id, setting.now())
    except unmerging.InTheWay as why:
        return words(why.key, name=why.name), []
    both = [change.undo["stays"], change.undo["double"]]
    await reminders.plan_for(tx, both, setting.reminding, setting.now())
    told = await merger_told.parted(tx, undone, change.undo, setting)
    return merger_card.undone(words, change.undo["counts"], undone), told
