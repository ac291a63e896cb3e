"""Pictures for the stories of photos, and albums as they may arrive: in any order, over seconds, some of it twice."""

from __future__ import annotations

import asyncio
import io
import random
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sandbox.client import Person
    from tests.stories.town import Town

PLANTED = b"SERIAL-4711-GPS"


def photo(number: int, form: str = "JPEG", size: tuple[int, int] = (640, 480), *, planted: bool = False) -> bytes:
    """A picture with structure, another one a number; `planted`: with a serial number and a place in its EXIF."""
    dice = random.Random(number)  # noqa: S311 - the same each time, on purpose
    image = Image.new("RGB", size, tuple(dice.randrange(256) for _ in range(3)))
    draw = ImageDraw.Draw(image)
    for _ in range(40):
        left, top = dice.randrange(size[0]), dice.randrange(size[1])
        box = (left, top, left + dice.randrange(20, 300), top + dice.randrange(20, 250))
        shape = dice.choice((draw.rectangle, draw.ellipse))
        shape(box, fill=tuple(dice.randrange(256) for _ in range(3)))
    buffer = io.BytesIO()
    exif = Image.Exif()
    if planted:
        exif[0x010F], exif[0xA431] = PLANTED.decode(), PLANTED.decode()
        exif.get_ifd(0x8825).update({1: "N", 2: (55.0, 20.0, 1.0), 29: PLANTED.decode()})
    image.save(buffer, form, exif=exif)
    return buffer.getvalue()


async def arrives(
    town: Town, person: Person, pictures: Sequence[tuple[bytes, str]], order: Iterable[int], pause: float = 0
) -> None:
    """One album of photos with captions, message by message in this order; a place that comes twice is sent twice."""
    world = town.world
    sender = world.people[person.id]
    album = world.next_album()
    media = [await world.files.photo(content) for content, _ in pictures]
    for place in order:
        fields = {"media_group_id": album, **world.files.field(media[place]), "caption": pictures[place][1]}
        world.post(sender, fields, by=sender, media=media[place])
        await asyncio.sleep(pause)
