"""What a teacher and a coordinator do in their chats, and what they see there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.doubts import AT_MOST
from sandbox.client import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.answers import Answer
    from domain.events import Event
    from domain.reports import Report
    from sandbox.client import Person
    from tests.stories.town import Town

COUNTS = "уч 120, род 30, пед 9, остальных нет"
SUMMARY = "summary"


@dataclass
class Teacher:
    """Who reports for an organisation. The chat is `person`."""

    town: Town
    person: Person
    organisation: str

    # --- acts ------------------------------------------------------------------------------------------------

    async def opens(self) -> View:
        """Asks for /report and sees the first question that has no answer, or the summary."""
        await self.person.says("/report")
        return await self.card()

    async def card(self) -> View:
        """The card of the report, once the bot has answered everything."""
        await self.town.comes_to_rest()
        shown = [view for view in await self.person.look() if has(view, "r1:")]
        assert shown, f"{self.person.first_name} sees no card of a report\n{self.person.transcript()}"
        return shown[-1]

    async def presses(self, data: str, *, then: str = "r1:") -> View:
        """Presses the button whose data contain this, and sees the card with a button whose data contain `then`."""
        await self.person.presses(lambda button: data in button.data)
        return self._with(await self.card(), then)

    async def answers(self, text: str, *, then: str = "r1:") -> View:
        """Types an answer, and sees the card with a button whose data contain `then`."""
        await self.person.says(text)
        return self._with(await self.card(), then)

    def _with(self, card: View, data: str) -> View:
        assert has(card, data), f"no {data!r} on the card\n{self.person.transcript()}"
        return card

    async def sends_photos(self, pictures: Sequence[bytes], captions: Sequence[str] = ()) -> View:
        await self.person.sends_photos(pictures, captions)
        return await self.card()

    async def reaches(self, wanted: str, picture: bytes = b"") -> View:
        """Answers as shortly as can be, 159 people and one photo, until this question or the summary is shown."""
        card = await self.opens()
        while (asked := asked_by(card)) != wanted:
            card = await self.gets_past(asked, picture)
        return card

    async def gets_past(self, question: str, picture: bytes = b"") -> View:
        """Answers the question as shortly as can be."""
        match question:
            case "activities":
                await self.presses(":pick:activities:workshops")
            case "people":
                await self.answers(COUNTS)
            case "photos":
                await self.sends_photos([picture])
            case "consent":
                return await self.presses(":pick:consent:publish")
            case _:
                return await self.presses(f":skip:{question}")
        return await self.presses(f":done:{question}")

    async def fills_in(self, picture: bytes) -> View:
        """Answers everything, with 120 pupils, 30 parents, 9 teachers; ends at the summary."""
        return await self.reaches(SUMMARY, picture)

    async def changes(self, question: str, answer: str) -> View:
        """From the summary: another answer to a question; sees the card after it."""
        await self.presses(f":change:{question}")
        return await self.answers(answer)

    async def submits(self) -> View:
        """Presses «send» on the summary, confirms whatever looks odd, and sees the receipt, which has no buttons."""
        card = await self.card()
        for data in (":finish:", *[":right:"] * AT_MOST):
            if has(card, data):
                await self.person.presses(lambda button, data=data: data in button.data, on=card)
                await self.town.comes_to_rest()
                card = next(view for view in await self.person.look() if view.id == card.id)
        return card

    async def files(self, picture: bytes) -> View:
        """Fills in and hands in; sees the receipt."""
        await self.fills_in(picture)
        return await self.submits()

    # --- what is known of the report ---------------------------------------------------------------------------

    async def report(self, event: Event | None = None) -> Report:
        found = await self.town.report_of(self.organisation, event)
        assert found is not None
        return found

    async def answer(self, question: str, event: Event | None = None) -> Answer:
        return (await self.report(event)).draft.answer(question)

    async def gave(self, question: str, event: Event | None = None) -> dict[str, float | str | None]:
        """The answer as the database has it: what each item is worth, a number or else a text."""
        items = (await self.answer(question, event)).items
        return {item.key: item.text if item.number is None else item.number for item in items}

    async def has_said(self, question: str, event: Event | None = None) -> list[str | None]:
        """The texts of the answer: names, own variants, captions, links."""
        return [item.text for item in (await self.answer(question, event)).items]


@dataclass
class Coordinator:
    """Who decides on the reports of a territory."""

    town: Town
    person: Person

    async def sees_report(self) -> View:
        """The card of a report that waits for a decision."""
        return await self.person.hears(lambda view: has(view, ":accept"))

    async def card(self, report: Report) -> View:
        """The card of this report as it stands now."""
        await self.town.comes_to_rest()
        return next(view for view in reversed(await self.person.look()) if has(view, f"v1:{report.id}:"))

    async def accepts(self) -> None:
        await self.person.presses(lambda button: ":accept" in button.data)
        await self.town.comes_to_rest()

    async def returns(self, *, because: str, about: Sequence[str] = ()) -> None:
        """Returns the report for this reason, the whole of it or only these questions."""
        await self.person.presses(lambda button: ":return" in button.data)
        await self.town.comes_to_rest()
        await self.person.says(because)
        await self.town.comes_to_rest()
        await self.confirms_return(about=about)

    async def confirms_return(self, *, about: Sequence[str] = ()) -> None:
        """Lets the reason be as it is shown, ticks these questions and sends the report back."""
        for data in (*(f":tick:{question}" for question in about), ":send:"):
            await self.person.presses(lambda button, data=data: data in button.data)
            await self.town.comes_to_rest()


def has(view: View, data: str) -> bool:
    """Whether the message has a button whose data contain this."""
    return any(data in button.data for button in view.buttons)


def asked_by(card: View) -> str:
    """The key of the question that a report's card asks, or «summary»."""
    if has(card, ":finish:"):
        return SUMMARY
    return next(button.data.split(":")[3] for button in card.buttons if button.data.startswith(("r1:", "e1:")))


async def heard(person: Person) -> list[View]:
    """Everything that the bot has said or changed in the chat and that was not heard yet."""
    await person.look()
    views = []
    while True:
        try:
            views.append(await person.hears(within=0))
        except AssertionError:
            return views
