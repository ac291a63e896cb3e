"""What a worker says after the last try: the same for all whose work was asked for by one person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from handlers.replies import outgoing, say
from storage import people
from texts import words_in

if TYPE_CHECKING:
    from handlers.setting import Setting
    from storage.due import Work
    from storage.engine import Transaction
    from storage.outbox import Outgoing


class GiveUp(Protocol):
    """The third step of slow work (`bot.due.Slow`)."""

    async def __call__(self, tx: Transaction, work: Work, *, setting: Setting) -> list[Outgoing]: ...


def saying(key: str) -> GiveUp:
    """Tells the `person` of the work's payload in these words; somebody who had their data deleted is left in peace."""

    async def give_up(tx: Transaction, work: Work, *, setting: Setting) -> list[Outgoing]:
        person = await people.find(tx, work.payload["person"], setting.admins)
        return outgoing([say(person.id, words_in(person.language)(key))], person.id) if person else []

    return give_up
