"""People as a test or a tour tells of them: they start, say, press, send and hear, all over HTTP.

async with Sandbox(base_url) as sandbox:
    anna = await sandbox.person(first_name="Anna")
    await anna.starts("CODE")
    question = await anna.hears("Your name?")
    await anna.presses("Skip")
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Self

import aiohttp

from sandbox.onlooker import PATIENCE, Onlooker
from sandbox.screen import Button, NotHeard, Toast, View, WantedButton

__all__ = ["Button", "Group", "Misused", "NotHeard", "Person", "Sandbox", "Toast", "View"]


class Misused(Exception):
    """The sandbox refused what a person tried, with its reason and HTTP status."""

    def __init__(self, reason: str, status: int) -> None:
        super().__init__(f"{status}: {reason}")
        self.reason = reason
        self.status = status


class Sandbox:
    """A running sandbox, seen from outside."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        timeout = aiohttp.ClientTimeout(total=120)
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), timeout=timeout)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session is not None:
            await self._session.close()

    async def person(self, *, first_name: str = "", id: int | None = None, **known: Any) -> Person:  # noqa: A002
        """Brings somebody in, or finds them by id.

        `known`: last_name, username, language_code, about, start (a payload), and started=True for who
        pressed Start long ago.
        """
        asked = {"first_name": first_name, "id": id, **known}
        person = Person(self, await self.post("people", {k: v for k, v in asked.items() if v is not None}))
        await person.look()
        person.has_heard_all()
        return person

    async def group(self, title: str, members: Sequence[Person] = (), *, id: int | None = None) -> Group:  # noqa: A002
        """Makes a group of these people, without the bot, or finds it by id."""
        asked = {"title": title, "members": [person.id for person in members], "id": id}
        group = Group(self, await self.post("groups", {k: v for k, v in asked.items() if v is not None}))
        await group.look()
        group.has_heard_all()
        return group

    async def state(self) -> dict[str, Any]:
        """The bot, the people, the clock, the commands."""
        return await self.get("state")

    async def moves_clock(
        self,
        *,
        days: float = 0,
        hours: float = 0,
        minutes: float = 0,
        seconds: float = 0,
        to: datetime | None = None,
    ) -> datetime:
        """Moves the clock forward, by a span or to a moment; returns the new time in UTC."""
        if to is not None:
            asked: dict[str, Any] = {"now": to.isoformat()}
        else:
            span = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
            asked = {"add_seconds": span.total_seconds()}
        return datetime.fromisoformat((await self.post("clock", asked))["now"])

    async def now(self) -> datetime:
        """The sandbox's time, in UTC."""
        return datetime.fromisoformat((await self.get("clock"))["now"])

    async def fault(self, method: str, kind: str, *, times: int = 1, **more: Any) -> None:
        """Lets the next calls of a method go wrong: error, delay, drop, swallow or duplicate.

        `more`: error_code, description, retry_after, seconds, person (an id).
        """
        await self.post("faults", {"method": method, "kind": kind, "times": times, **more})

    async def calls_no_more_faults(self) -> None:
        """Takes back the faults that have not struck yet."""
        await self._request("DELETE", "faults")

    async def limits(self, *, per_second: int | None = None, per_chat_per_second: int | None = None) -> None:
        """Sets flood control; what is not named is off."""
        await self.post("limits", {"per_second": per_second, "per_chat_per_second": per_chat_per_second})

    async def restarts_bot(self) -> None:
        """Restarts the bot, if the sandbox runs it."""
        await self.post("restart", {})

    async def downloads(self, view: View) -> bytes:
        """The bytes of a message's file, as the chat page gets them."""
        async with self._http.get(f"{self.base_url}{view['media']['url']}") as answer:
            if answer.status != 200:  # noqa: PLR2004
                raise Misused(await answer.text(), answer.status)
            return await answer.read()

    async def get(self, path: str, **query: Any) -> dict[str, Any]:
        """GET of the control API."""
        return await self._request("GET", path, params=query)

    async def post(self, path: str, body: dict[str, Any]) -> dict[str, Any]:
        """POST of the control API."""
        return await self._request("POST", path, json=body)

    async def uploads(self, path: str, form: aiohttp.FormData) -> dict[str, Any]:
        """POST of files to the control API."""
        return await self._request("POST", path, data=form)

    @property
    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            raise RuntimeError("a Sandbox is used within `async with`")
        return self._session

    async def _request(self, method: str, path: str, **more: Any) -> dict[str, Any]:
        async with self._http.request(method, f"{self.base_url}/sandbox/{path}", **more) as answer:
            body: dict[str, Any] = await answer.json()
            if answer.status != 200:  # noqa: PLR2004
                raise Misused(body["error"], answer.status)
            return body


class Person(Onlooker):
    """Somebody with Telegram, before the private chat with the bot."""

    def __init__(self, sandbox: Sandbox, known: dict[str, Any]) -> None:
        super().__init__(sandbox, int(known["id"]), "people", str(known["first_name"]))
        self.start_payload: str | None = known["start"]

    @property
    def first_name(self) -> str:
        """What to call them."""
        return self.name

    async def starts(self, payload: str | None = None) -> View:
        """Presses Start, with the payload of a link if there is one."""
        return await self._does("start", payload=payload)

    async def says(self, text: str, *, reply_to: View | None = None) -> View:
        """Writes a text, perhaps in answer to a message."""
        return await self._does("text", text=text, reply_to=None if reply_to is None else reply_to.id)

    async def presses(
        self, wanted: WantedButton, *, on: View | None = None, within: float = PATIENCE, force: bool = False
    ) -> str:
        """Presses a button: by label, data, the beginning of the data, part of the label, or a predicate.

        It is looked for on the newest message that has such a button (or on the message `on`), then on the
        reply keyboard, and waited for. `force` presses what was on `on` although it is gone meanwhile.
        Returns the id of the query, empty for a reply keyboard.
        """
        return await self._presses(wanted, on=on, within=within, force=force)

    async def sends_photos(self, pictures: Sequence[bytes], captions: Sequence[str] = ()) -> list[View]:
        """Sends pictures as photos; several are an album."""
        return await self._sends_photos(pictures, captions)

    async def sends_files(self, files: Sequence[tuple[str, bytes]], captions: Sequence[str] = ()) -> list[View]:
        """Sends files as they are, under their names."""
        return await self._sends("files", files, captions)

    async def shares_contact(self) -> View:
        """Shares the own contact."""
        return await self._does("contact")

    async def sends_sticker(self) -> View:
        """Sends a sticker."""
        return await self._does("sticker")

    async def sends_voice(self) -> View:
        """Sends a voice message."""
        return await self._does("voice")

    async def sends_location(self) -> View:
        """Sends a place."""
        return await self._does("location")

    async def edits(self, message: View, text: str) -> View:
        """Changes an own message."""
        return await self._does("edit", message_id=message.id, text=text)

    async def deletes(self, message: View) -> None:
        """Removes a message."""
        await self._post("delete", message_id=message.id)

    async def blocks(self) -> None:
        """Blocks the bot."""
        await self._post("block", blocked=True)

    async def unblocks(self) -> None:
        """Unblocks the bot."""
        await self._post("block", blocked=False)


class Group(Onlooker):
    """A group chat, with everybody before it. Whatever is done there, one of the members does."""

    def __init__(self, sandbox: Sandbox, known: dict[str, Any]) -> None:
        super().__init__(sandbox, int(known["id"]), "groups", str(known["title"]))
        self.member_ids: list[int] = list(known["members"])
        self.bot_status = str(known["bot_status"])

    @property
    def title(self) -> str:
        """What the group is called."""
        return self.name

    async def adds_bot(self, *, by: Person, admin: bool | None = None) -> None:
        """Somebody puts the bot into the group, perhaps as an admin; one that is in is made one, or no more one."""
        await self._moves_bot(by=by.id, admin=admin, **{"in": True})

    async def removes_bot(self, *, by: Person) -> None:
        """Somebody takes the bot out of the group."""
        await self._moves_bot(by=by.id, **{"in": False})

    async def _moves_bot(self, **how: Any) -> None:
        self.bot_status = str((await self._post("bot", **how))["bot_status"])

    async def says(self, text: str, *, by: Person, reply_to: View | None = None) -> View:
        """Somebody writes a text, perhaps in answer to a message."""
        return await self._does("text", by=by.id, text=text, reply_to=None if reply_to is None else reply_to.id)

    async def presses(
        self,
        wanted: WantedButton,
        *,
        by: Person,
        on: View | None = None,
        within: float = PATIENCE,
        force: bool = False,
    ) -> str:
        """Somebody presses a button, found as `Person.presses` finds it. Returns the id of the query."""
        return await self._presses(wanted, on=on, within=within, force=force, by=by.id)

    async def sends_photos(self, pictures: Sequence[bytes], captions: Sequence[str] = (), *, by: Person) -> list[View]:
        """Somebody sends pictures as photos; several are an album."""
        return await self._sends_photos(pictures, captions, by=by.id)

    async def sends_files(
        self, files: Sequence[tuple[str, bytes]], captions: Sequence[str] = (), *, by: Person
    ) -> list[View]:
        """Somebody sends files as they are, under their names."""
        return await self._sends("files", files, captions, by=by.id)

    async def edits(self, message: View, text: str, *, by: Person) -> View:
        """Somebody changes an own message."""
        return await self._does("edit", by=by.id, message_id=message.id, text=text)
