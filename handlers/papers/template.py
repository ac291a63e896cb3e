"""An own template of an event: filled in with its data, tried when it arrives, and a sample of one."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from documents.template import rendered
from documents.template_sample import Listed, sample
from handlers.papers.fields import described, fields_of, tried

if TYPE_CHECKING:
    from documents.template import Fields, Wrong
    from domain.collected import Collected
    from domain.events import Event
    from handlers.papers.parts import Copy
    from texts import Html, Words

OWN = "own-paper"
"""The kind of work that makes a paper by one's own template."""
LONGEST_LIST = 3000
"""Characters of a message that the names of fields may take."""


async def filled(content: bytes, found: Collected, words: Words, copy: Copy) -> bytes:
    """The DOCX. Raises documents.template.Wrong."""
    return await rendered(content, [await _fields(found, words, copy)], _grouping(words))


async def check(content: bytes, found: Collected, words: Words, copy: Copy) -> None:
    """Tries the template on a row in every list, then on what there is now. Raises documents.template.Wrong."""
    there = await _fields(found, words, copy)
    await rendered(content, [tried(there, found), there], _grouping(words))


async def _fields(found: Collected, words: Words, copy: Copy) -> Fields:
    return await asyncio.to_thread(fields_of, found, words, copy)


def _grouping(words: Words) -> str:
    """What parts thousands: «21 000» → a no-break space."""
    return words.plain("papers-number", number=1000)[1:-3]


def wrong_words(words: Words, wrong: Wrong) -> Html:
    """Why a template cannot be used, and what to do about it."""
    facts = {key: text[:LONGEST_LIST] for key, text in wrong.facts.items()}
    if "field" in facts:
        facts["field"] = f"{{{{ {facts['field']} }}}}"
    return words(wrong.key, **facts)


async def sample_of(event: Event, words: Words) -> bytes:
    """A template with every field that the event has, to be edited."""
    flat, rows = described(words, event)
    lists = [Listed(words.plain(f"field-{name}"), name, columns) for name, columns in rows.items()]
    how = [words.plain(f"template-how-{part}") for part in ("title", "fields", "lists", "edit")]
    return await asyncio.to_thread(sample, words.language, how, flat, lists)
