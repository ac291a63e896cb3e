"""A chat as tests and tours see it, over HTTP: what is on the screen, what is new on it, what was done there."""

from __future__ import annotations

import io
import json
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import aiohttp

from sandbox.screen import Button, NotHeard, Toast, View, Wanted, WantedButton, fits

if TYPE_CHECKING:
    from sandbox.client import Sandbox

PATIENCE = 10.0
LONGEST_POLL = 25.0


class Onlooker:
    """Somebody before a chat. `screen` is the chat as last seen; hearing and pressing keep it fresh.

    `place` is the chat's address in the control API, `name` is how failures call the onlooker.
    """

    def __init__(self, sandbox: Sandbox, chat_id: int, place: str, name: str) -> None:
        self.sandbox = sandbox
        self.id = chat_id
        self.name = name
        self.keyboard: dict[str, Any] | None = None
        self._place = f"{place}/{chat_id}"
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
        answer = await self.sandbox.get(f"{self._place}/messages")
        self._on_screen = {view["message_id"]: View(view) for view in answer["messages"]}
        self.keyboard = answer["keyboard"]
        return self.screen

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
                raise NotHeard(f"{self.name} did not hear {wanted!r}\n{self.transcript()}")
            await self._catch_up(left)

    async def hears_nothing(self, wanted: Wanted = None, *, for_seconds: float = 0.3) -> None:
        """Raises AssertionError if a fitting message comes meanwhile. A last resort: it takes its time."""
        try:
            heard = await self.hears(wanted, within=for_seconds)
        except NotHeard:
            return
        raise AssertionError(f"{self.name} heard {heard}")

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
                raise NotHeard(f"{self.name} saw no toast\n{self.transcript()}")
            await self._catch_up(left)
        return self._toasts.pop(0)

    def transcript(self) -> str:
        """The screen as text, for failed tests and for reading."""
        return "\n".join(str(view) for view in self.screen)

    async def _presses(self, wanted: WantedButton, *, on: View | None, within: float, force: bool, **who: Any) -> str:
        deadline = time.monotonic() + within
        while True:
            await self.look()
            found = self._find(wanted, on, stale=force)
            if found is not None:
                return await self._press(*found, force=force, **who)
            if time.monotonic() >= deadline:
                raise NotHeard(f"{self.name} finds no button {wanted!r}\n{self.transcript()}")
            await self._catch_up(deadline - time.monotonic())

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

    async def _press(self, message: View | None, button: Button, *, force: bool, **who: Any) -> str:
        if message is None:
            await (
                self._does("contact", **who) if button.asks_contact else self._does("text", text=button.label, **who)
            )
            return ""
        answer = await self._post("press", message_id=message.id, data=button.data, force=force, **who)
        return str(answer["callback_query_id"])

    async def _does(self, act: str, **facts: Any) -> View:
        return View((await self._post(act, **facts))["message"])

    async def _post(self, act: str, **facts: Any) -> dict[str, Any]:
        body = {name: fact for name, fact in facts.items() if fact is not None}
        return await self.sandbox.post(f"{self._place}/{act}", body)

    async def _sends(
        self, act: str, files: Sequence[tuple[str, bytes]], captions: Sequence[str], **who: Any
    ) -> list[View]:
        form = aiohttp.FormData(quote_fields=False)
        for name, data in files:
            form.add_field("file", io.BytesIO(data), filename=name)
        for name, value in who.items():
            form.add_field(name, str(value))
        if captions:
            form.add_field("captions", json.dumps(list(captions)))
        answer = await self.sandbox.uploads(f"{self._place}/{act}", form)
        return [View(view) for view in answer["messages"]]

    async def _sends_photos(self, pictures: Sequence[bytes], captions: Sequence[str], **who: Any) -> list[View]:
        named = [(f"photo{number}.jpg", data) for number, data in enumerate(pictures, 1)]
        return await self._sends("photos", named, captions, **who)

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
