"""Reports with photos that the bot has taken in already, for stories about what becomes of them."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PIL import Image
from sqlalchemy import insert

from domain.answers import Item
from domain.events import State
from domain.photos import Consent, PhotoState
from storage.blobs import Folder
from storage.photo_tables import photos
from tests.stories.town import ADMIN

if TYPE_CHECKING:
    from tests.stories.town import Town


@dataclass(frozen=True)
class Taken:
    """A photo: its caption and the contents of its files."""

    caption: str
    picture: bytes
    preview: bytes = b"preview"
    is_fetched: bool = True


def jpeg(number: int, side: int = 64) -> bytes:
    """A picture that no other number gives."""
    buffer = io.BytesIO()
    Image.new("RGB", (side, side), (37 * number % 256, 91 * number % 256, 130)).save(buffer, "JPEG")
    return buffer.getvalue()


async def photographed(
    town: Town,
    organisation: str,
    taken: list[Taken],
    *,
    consent: Consent | None = Consent.PUBLISH,
    state: State = State.ACCEPTED,
    **answers: Any,
) -> int:
    """A report with these photos, past the chat; returns its id."""
    items = tuple(Item(f"{organisation}-{place}", place, one.caption or None) for place, one in enumerate(taken, 1))
    given = {"people": (Item("pupils", 21),), **answers}
    if items:
        given["photos"] = items
        if consent is not None:
            given["consent"] = (Item(consent.value),)
    await town.is_given(await town.obligation_of(organisation), given, state)
    key = (await town.obligation_of(organisation)).report_id
    assert key
    files, now = Folder(town.config.files.dir), await town.sandbox.now()
    stored = [{"picture": _name(one.picture), "preview": _name(one.preview)} for one in taken]
    rows = [
        {
            "report_id": key,
            "item": item.key,
            "by": ADMIN,
            "received_at": now,
            "state": PhotoState.READY if one.is_fetched else PhotoState.WAITING,
            **({"size": len(one.picture), **names} if one.is_fetched else dict.fromkeys(("size", *names))),
        }
        for item, one, names in zip(items, taken, stored, strict=True)
    ]
    if rows:
        async with town.database.write() as tx:
            await tx.execute(insert(photos), rows)
    # Named first: by the town's clock these files are years old, and what is old and not named is swept away.
    for one in taken:
        await files.put(one.picture)
        await files.put(one.preview)
    return key


def _name(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
