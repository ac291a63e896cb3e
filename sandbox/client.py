"""People as a test or a tour tells of them: they start, say, press, send and hear, all over HTTP.

async with Sandbox(base_url) as sandbox:
    anna = await sandbox.person(first_name="Anna")
    await anna.starts("CODE")
    question = await anna.hears("Your name?")
    await anna.presses("Skip")
"""

from __future__ import annotations

import io
import json
import time
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from types import TracebackType
from typing import Any, Self

import aiohttp

from sandbox.screen import Button, NotHeard, Toast, View, Wanted, WantedButton, fits

__all__ = ["Button", "Misused", "NotHeard", "Person", "Sandbox", "Toast", "View"]

PATIENCE = 10.0
LONGEST_POLL = 25.0


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


class Person:
    """Somebody with Telegram. `screen` is the chat as last seen; hearing and pressing keep it fresh."""

    def __init__(self, sandbox: Sandbox, known: dict[str, Any]) -> None:
        self.sandbox = sandbox
        self.id = int(known["id"])
        self.first_name = str(known["first_name"])
        self.start_payload: str | None = known["start"]
        self.keyboard: dict[str, Any] | None = None
        self._on_screen: dict[int, View] = {}
        self._seen = 0
        self._unheard: list[View] = []
        self._toasts: list[Toast] = []

    @property
    def screen(self) -> list[View]:
        """The messages as last seen, oldest first."""
        return list(self._on_screen.values())

    async def look(self) -> list[View]:
        """Refreshes the screen and returns it."""
        await self._catch_up(0)
        answer = await self.sandbox.get(f"people/{self.id}/messages")
        self._on_screen = {view["message_id"]: View(view) for view in answer["messages"]}
        self.keyboard = answer["keyboard"]
        return self.screen

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
        deadline = time.monotonic() + within
        while True:
            await self.look()
            found = self._find(wanted, on, stale=force)
            if found is not None:
                return await self._press(*found, force=force)
            if time.monotonic() >= deadline:
                raise NotHeard(f"{self.first_name} finds no button {wanted!r}\n{self.transcript()}")
            await self._catch_up(deadline - time.monotonic())

    async def sends_photos(self, pictures: Sequence[bytes], captions: Sequence[str] = ()) -> list[View]:
        """Sends pictures as photos; several are an album."""
        return await self._sends("photos", [(f"photo{n}.jpg", data) for n, data in enumerate(pictures, 1)], captions)

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

    async def hears(self, wanted: Wanted = None, *, within: float = PATIENCE) -> View:
        """The next fitting message of the bot, new or edited, not heard yet.

        `wanted` is a part of the text, a predicate, or nothing for any. Those that do not fit stay
        unheard. Raises NotHeard when none comes within so many seconds.
        """
        deadline = time.monotonic() + within
        while True:
            for index, view in enumerate(self._unheard):
                if fits(view, wanted):
                    return self._unheard.pop(index)
            left = deadline - time.monotonic()
            if left <= 0:
                raise NotHeard(f"{self.first_name} did not hear {wanted!r}\n{self.transcript()}")
            await self._catch_up(left)

    async def hears_nothing(self, wanted: Wanted = None, *, for_seconds: float = 0.3) -> None:
        """Raises AssertionError if a fitting message comes meanwhile. A last resort: it takes its time."""
        try:
            heard = await self.hears(wanted, within=for_seconds)
        except NotHeard:
            return
        raise AssertionError(f"{self.first_name} heard {heard}")

    def has_heard_all(self) -> None:
        """Forgets the messages and toasts that wait to be heard."""
        self._unheard.clear()
        self._toasts.clear()

    async def sees_toast(self, *, within: float = PATIENCE) -> Toast:
        """The next answer to a press that shows something, not seen yet."""
        deadline = time.monotonic() + within
        while not self._toasts:
            left = deadline - time.monotonic()
            if left <= 0:
                raise NotHeard(f"{self.first_name} saw no toast\n{self.transcript()}")
            await self._catch_up(left)
        return self._toasts.pop(0)

    def transcript(self) -> str:
        """The screen as text, for failed tests and for reading."""
        return "\n".join(str(view) for view in self.screen)

    def _find(self, wanted: WantedButton, on: View | None, *, stale: bool) -> tuple[View | None, Button] | None:
        if on is not None:
            message = on if stale else self._on_screen.get(on.id)
            button = message.button(wanted) if message is not None else None
            return None if button is None else (message, button)
        for view in reversed(self.screen):
            if (button := view.button(wanted)) is not None:
                return view, button
        return next(((None, button) for button in self._keys() if button.answers_to(wanted)), None)

    def _keys(self) -> Iterator[Button]:
        for row in (self.keyboard or {}).get("keyboard", []):
            for key in row:
                yield Button(key["text"], asks_contact=bool(key.get("request_contact")))

    async def _press(self, message: View | None, button: Button, *, force: bool) -> str:
        if message is None:
            await (self.shares_contact() if button.asks_contact else self.says(button.label))
            return ""
        answer = await self._post("press", message_id=message.id, data=button.data, force=force)
        return str(answer["callback_query_id"])

    async def _does(self, act: str, **facts: Any) -> View:
        return View((await self._post(act, **facts))["message"])

    async def _post(self, act: str, **facts: Any) -> dict[str, Any]:
        body = {name: fact for name, fact in facts.items() if fact is not None}
        return await self.sandbox.post(f"people/{self.id}/{act}", body)

    async def _sends(self, act: str, files: Sequence[tuple[str, bytes]], captions: Sequence[str]) -> list[View]:
        form = aiohttp.FormData(quote_fields=False)
        for name, data in files:
            form.add_field("file", io.BytesIO(data), filename=name)
        if captions:
            form.add_field("captions", json.dumps(list(captions)))
        answer = await self.sandbox.uploads(f"people/{self.id}/{act}", form)
        return [View(view) for view in answer["messages"]]

    async def _catch_up(self, patience: float) -> None:
        """Reads what happened since, waiting for it up to so many seconds."""
        timeout = max(0.0, min(patience, LONGEST_POLL))
        answer = await self.sandbox.get("journal", after=self._seen, person=self.id, timeout=timeout)
        self._seen = answer["last"]
        for event in answer["events"]:
            self._take(event)

    def _take(self, event: dict[str, Any]) -> None:
        if event["kind"] in {"message", "edit"}:
            view = View(event["message"])
            self._on_screen[view.id] = view
            if view.from_bot:
                self._unheard.append(view)
        elif event["kind"] == "delete":
            self._on_screen.pop(event["message_id"], None)
        elif event["kind"] == "callback_answer":
            answer = event["callback_answer"]
            if answer["text"] or answer["url"]:
                self._toasts.append(Toast(answer["text"] or "", bool(answer["show_alert"]), answer["url"] or ""))
