"""Reports that are ready to be sent by e-mail, and how the bot's admins and coordinators send them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy import select

from storage import requisites
from storage.paper_tables import letters
from tests.stories.photographed import Taken, jpeg, photographed
from tests.stories.post_office import attached
from tests.stories.town import ADMIN

if TYPE_CHECKING:
    from typing import Any

    from sandbox.client import Person, View
    from tests.stories.post_office import PostOffice
    from tests.stories.town import Town

TO, SENDER = "gcdtt.metod@example.org", "Сводка <svodka@example.net>"
SCHOOLS = ("Школа № 12", "Гимназия № 21", "Школа № 5")


async def knows_mail(town: Town, office: PostOffice, **mail: Any) -> None:
    """The bot is restarted with this mail server in its configuration."""
    town.configured["mail"] = {
        "host": "127.0.0.1",
        "port": office.port,
        "security": "none",
        "sender": SENDER,
        "max_megabytes": 1,
        **mail,
    }
    await town.restarts()


async def has_address(town: Town, address: str = TO) -> None:
    async with town.database.write() as tx:
        await requisites.change(tx, town.latest.id, {"mail_to": address}, ADMIN, await town.sandbox.now())


async def ready(town: Town, office: PostOffice, *, title: str = "Единый день", **mail: Any) -> None:
    """Three schools have reported with a photo each, and the event has an address."""
    await knows_mail(town, office, **mail)
    await town.event(title)
    for number, name in enumerate(SCHOOLS):
        await photographed(town, name, [Taken("Открытие", jpeg(number))])
    await has_address(town)


async def sends(town: Town, person: Person, way: str, then: str = "") -> None:
    """From /send to the last button, and until nothing is left to be done at the moment."""
    await person.says("/send")
    await town.comes_to_rest()
    for data in (f":{way}:", *([then] if then else []), ":go-"):
        await person.presses(lambda button, data=data: data in button.data)
        await town.comes_to_rest(within=30)


async def progress(town: Town, person: Person) -> View:
    """The card of the last package."""
    await town.comes_to_rest(within=30)
    return next(view for view in reversed(await person.look()) if "Отправлено" in view.text)


def counted(card: View) -> tuple[int, int]:
    """How many letters have gone, of how many."""
    found = re.search(r"Отправлено (\d+) из (\d+)", card.text)
    assert found
    return int(found[1]), int(found[2])


async def states(town: Town) -> list[tuple[str, str | None, int]]:
    async with town.database.read() as tx:
        rows = await tx.execute(select(letters).order_by(letters.c.id))
        return [(row.state, row.trouble, row.tries) for row in rows]


def folders(letter: Any) -> set[str]:
    return {path.split("/")[1] for path in attached(letter) if "/" in path}
