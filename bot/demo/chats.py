"""What the people of the tour do in their chats, each told as it happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sandbox.client import Person, Sandbox, View

PATIENCE = 40.0
"""Seconds: the bot is only starting when the first one speaks, and the machine may have much to do."""
TEACHER, LATE_TEACHER, COORDINATOR, ADMIN = 1001, 1004, 2001, 3001


class TourFailed(Exception):
    """What should have happened and did not."""


class Chats:
    """The people of the tour. `told` is the transcript."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.people: dict[int, Person] = {}
        self.told: list[str] = []

    def tell(self, line: str) -> None:
        print(line, flush=True)
        self.told.append(line)

    async def gather(self, keys: Iterable[int]) -> None:
        """Brings in everyone who takes part, so that nothing is said before they listen."""
        for key in keys:
            self.people[key] = await self.sandbox.person(id=key)

    async def says(self, person: Person, text: str) -> None:
        typed = text.replace("\n", "\n      ")
        self.tell(f"  {person.first_name}: {typed}")
        await person.says(text)

    async def presses(self, person: Person, data: str) -> None:
        """Presses the button whose data contain this, such as «:pick:activities:»."""
        await person.presses(lambda button: data in button.data)
        self.tell(f"  {person.first_name} presses {data.strip(':')}")

    async def hears(self, person: Person, wanted: str | Callable[[View], object], within: float = PATIENCE) -> View:
        heard = await person.hears(wanted, within=within)
        shown = heard.text.replace("\n", "\n      ")
        self.tell(f"    → {person.first_name}: {shown}")
        if heard.labels:
            self.tell(f"      [{' | '.join(heard.labels)}]")
        return heard

    async def asked(self, person: Person, question: str) -> View:
        """Waits until the card asks this question."""
        return await self.hears(person, lambda view: has_button(view, f":{question}:"))


def has_button(view: View, data: str) -> bool:
    """Whether the message has a button whose data contain this."""
    return any(data in button.data for button in view.buttons)
