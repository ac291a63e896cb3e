"""Letters with reports: written from what there is at the moment, handed to the mail server one after the other.

A letter that may be taken later is tried again; what the server said is kept and shown to whoever had it sent.
"""

from __future__ import annotations

import asyncio
from dataclasses import replace
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING

from documents.letter import Attached, letter_bytes
from domain.letters import LetterState, Posted, Trouble, pause_after
from handlers.letters_card import progress_card
from handlers.papers.archive import IN_MEMORY, all_of
from handlers.papers.package import bundles_of, handed_on, write
from handlers.papers.parts import days_in_words
from handlers.papers.room import file_name
from handlers.replies import EVERY_MESSAGE, outgoing
from storage import collected, due, events, history, letters, people
from storage.due import Work
from texts import words_in

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from domain.collected import Collected
    from domain.letters import Letter, Letters
    from handlers.papers.package import Bundle, Written
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

KIND = "letter"
_HOPELESS = (Trouble.SERVER, Trouble.LOGIN, Trouble.SENDER)
"""What no other letter of the package would fare better with."""


async def begin(tx: Transaction, letter: Letter, at: datetime, attempt: int = 1) -> None:
    """Has a letter sent at that moment. `attempt` counts since it was ordered; a try is planned once, if at all."""
    payload = {"letter": letter.id, "attempt": attempt}
    await due.plan(tx, [Work(f"{KIND}:{letter.id}:{letter.tries}", KIND, payload, at)])


async def make(
    work: Work, *, database: Database, setting: Setting, post: Callable[[bytes, str], Awaitable[Posted]]
) -> Posted | None:
    """Writes the letter and hands it over; None if it has gone, or was given up, already.

    It takes its time to be written: if something in it may not be handed on any more then, it is written anew.
    """
    async with database.read() as tx:
        letter = await letters.find(tx, work.payload["letter"])
        if letter is None or letter.state is not LetterState.WAITING:
            return None
        found, bundles = await _brought(tx, letter, setting)
    if setting.letters is None:
        return Posted("", Trouble.LOGIN)
    while found is not None and bundles:
        content = await _written(letter, found, bundles, setting.letters, setting)
        holds = handed_on(bundles)
        async with database.read() as tx:
            found, bundles = await _brought(tx, letter, setting)
        if holds <= handed_on(bundles):
            return await post(content, letter.address)
    return Posted("", Trouble.NOTHING)


async def _brought(tx: Transaction, letter: Letter, setting: Setting) -> tuple[Collected | None, list[Bundle]]:
    """The reports that are still there and still within reach of whoever had them sent."""
    person = await people.find(tx, letter.by, setting.admins)
    event = await events.find_within(tx, letter.event, person.oversees) if person else None
    if person is None or event is None:
        return None, []
    found = await collected.of_event(tx, event, person.oversees, setting.now())
    return found, await bundles_of(tx, found, letter.reports)


async def _written(
    letter: Letter, found: Collected, bundles: Sequence[Bundle], limits: Letters, setting: Setting
) -> bytes:
    """The letter with its archive, in the language of the region."""
    words = words_in(setting.language)
    with SpooledTemporaryFile(IN_MEMORY) as file:
        written = await write(file, bundles, found, setting.files, words, limits.room)
        content = await asyncio.to_thread(all_of, file)
    title = found.event.title
    name = file_name(bundles[0].filed.organisation.name if letter.report else title)
    return await asyncio.to_thread(
        lambda: letter_bytes(
            sender=limits.sender,
            to=letter.address,
            subject=_subject(letter, bundles, title, words),
            text=_text(letter, found, bundles, written, words),
            message_id=letter.message_id(limits.domain),
            at=letter.at,
            language=words.language,
            attached=Attached(f"{name}.zip", content),
        )
    )


def _subject(letter: Letter, bundles: Sequence[Bundle], title: str, words: Words) -> str:
    if letter.report:
        return words.plain("letter-subject-one", organisation=bundles[0].filed.organisation.name, title=title)
    if letter.parts > 1:
        return words.plain("letter-subject-part", title=title, part=letter.part, parts=letter.parts)
    return words.plain("letter-subject", title=title)


def _text(letter: Letter, found: Collected, bundles: Sequence[Bundle], written: Written, words: Words) -> str:
    """What is in the letter, from whom, and what is not."""
    days = days_in_words(words, found.event)
    lines = [words.plain("letter-hello"), "", words.plain("letter-about", title=found.event.title, days=days)]
    if letter.report is None and letter.parts > 1:
        lines.append(words.plain("letter-part", part=letter.part, parts=letter.parts))
    lines += ["", words.plain("letter-holds", reports=len(bundles), photos=written.photos)]
    lines += [f"\u2022 {one.filed.organisation.name} ({one.filed.organisation.territory.name})" for one in bundles]
    lines.append("")
    if written.reduced:
        lines.append(words.plain("letter-reduced"))
    if written.withheld:
        lines.append(words.plain("package-withheld", number=written.withheld))
    if written.missing:
        lines.append(words.plain("package-not-there", number=written.missing))
    return "\n".join([*lines, words.plain("letter-contents"), ""])


# --- what came of it -----------------------------------------------------------------------------------------


async def note(tx: Transaction, work: Work, posted: Posted | None, *, setting: Setting) -> list[Outgoing]:
    """Keeps what the server said, plans the next try or the next letter, and shows how far it has come."""
    letter = await letters.find(tx, work.payload["letter"])
    if posted is None or letter is None or (letter.state is not LetterState.WAITING and posted.trouble):
        return []
    now, attempt = setting.now(), work.payload["attempt"]
    pause = pause_after(attempt) if posted.passes else None
    await letters.note_posted(tx, letter, posted, now, again=pause is not None)
    if pause is not None:
        await begin(tx, replace(letter, tries=letter.tries + 1), now + pause, attempt + 1)
    elif posted.trouble in _HOPELESS:
        await letters.refuse_waiting(tx, letter.package, posted)
    if posted.trouble is None:
        await _note_sent(tx, letter, now)
    if pause is None or posted.trouble is not Trouble.SERVER:
        await _go_on(tx, letter, now)
    return await _shown(tx, letter, setting)


async def give_up(tx: Transaction, work: Work, *, setting: Setting) -> list[Outgoing]:
    """After failures of the bot's own: this letter is refused, and the others go on."""
    letter = await letters.find(tx, work.payload["letter"])
    if letter is None or letter.state is not LetterState.WAITING:
        return []
    await letters.note_posted(tx, letter, Posted("", Trouble.BROKEN), setting.now(), again=False)
    await _go_on(tx, letter, setting.now())
    return await _shown(tx, letter, setting)


async def _go_on(tx: Transaction, letter: Letter, now: datetime) -> None:
    """The next letter of the package: one at a time, so that no other work waits behind three hundred of them."""
    fresh = await letters.next_fresh(tx, letter.package)
    if fresh:
        await begin(tx, fresh, now)


async def _note_sent(tx: Transaction, letter: Letter, now: datetime) -> None:
    """In the history of each report that went."""
    for of in (await letters.subjects_of(tx, letter.reports)).values():
        await history.note(
            tx,
            "letter-sent",
            letter.by,
            now,
            event=letter.event,
            obligation=of.obligation,
            organisation=of.organisation,
            facts={"address": letter.address, "letter": letter.id},
        )


async def _shown(tx: Transaction, letter: Letter, setting: Setting) -> list[Outgoing]:
    """The card of the package; when nothing waits any more it comes anew, to be noticed."""
    person = await people.find(tx, letter.by, setting.admins)
    if person is None:
        return []
    package = await letters.of_package(tx, letter.package)
    is_over = all(one.state is not LetterState.WAITING for one in package)
    below = EVERY_MESSAGE if is_over else None
    card = await progress_card(tx, package, person, words_in(person.language), setting, below)
    return outgoing([card], person.id)
