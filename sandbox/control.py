"""The control API: what the chat page, tests and the tour do with the sandbox, over HTTP."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from sandbox import acts
from sandbox.chats import Message, Person
from sandbox.errors import Wrong
from sandbox.forms import field, number, patience, read_attachments, read_body
from sandbox.wire import encode
from sandbox.world import World

PERSON_FIELDS = {
    "last_name": str,
    "username": str,
    "language_code": str,
    "about": str,
    "start": str,
    "started": bool,
}

RestartBot = Callable[[], Awaitable[None]]
Act = Callable[[Person, dict[str, Any]], dict[str, Any]]


class Control:
    """Handlers of `/sandbox/...`. They raise Wrong for wrong use, which the server turns into an error."""

    def __init__(self, world: World, restart_bot: RestartBot | None) -> None:
        self._world = world
        self._restart_bot = restart_bot

    def routes(self) -> list[web.RouteDef]:
        """Every address of the control API."""
        one = "/sandbox/people/{id}"
        return [
            web.get("/sandbox/state", self.state),
            web.post("/sandbox/people", self.add_person),
            web.get(f"{one}/messages", self.messages),
            web.get("/sandbox/journal", self.journal),
            web.post(f"{one}/photos", self.photos),
            web.post(f"{one}/files", self.files),
            *(web.post(f"{one}/{name}", self._acting(act)) for name, act in self._acts().items()),
            web.get("/sandbox/clock", self.clock),
            web.post("/sandbox/clock", self.move_clock),
            web.get("/sandbox/faults", self.faults),
            web.post("/sandbox/faults", self.add_fault),
            web.delete("/sandbox/faults", self.clear_faults),
            web.post("/sandbox/limits", self.limits),
            web.post("/sandbox/restart", self.restart),
            web.get("/sandbox/media/{unique_id}", self.media),
        ]

    async def state(self, _: web.Request) -> web.Response:
        """The bot, the people, the clock, the menu."""
        world = self._world
        return _json({
            "bot": {name: world.bot[name] for name in ("id", "username", "first_name")},
            "people": [person.as_json() for person in world.people.values()],
            "clock": world.clock.as_json(),
            "commands": world.profile.commands_seen_by(0, ""),
            "can_restart": self._restart_bot is not None,
            "last": world.journal.last,
        })  # fmt: skip

    async def add_person(self, request: web.Request) -> web.Response:
        """Brings somebody in, or finds them by id."""
        asked = await read_body(request)
        known = {
            name: field(asked, name, kind)
            for name, kind in PERSON_FIELDS.items()
            if asked.get(name) is not None
        }  # fmt: skip
        person_id = None if asked.get("id") is None else field(asked, "id", int)
        return _json(self._world.add_person(field(asked, "first_name", str), person_id, **known).as_json())

    async def messages(self, request: web.Request) -> web.Response:
        """The chat as it stands, with the reply keyboard in force."""
        person = self._person(request)
        views = [message.view() for message in person.messages.values()]
        return _json({"messages": views, "keyboard": person.keyboard, "last": self._world.journal.last})

    async def journal(self, request: web.Request) -> web.Response:
        """What happened since, of all or of one person."""
        person = int(number(request, "person", 0)) or None
        after = int(number(request, "after", 0))
        events = await self._world.journal.follow(after, patience(request, 25), person)
        last = events[-1]["seq"] if events and person is None else self._world.journal.last
        return _json({"events": events, "last": last})

    async def photos(self, request: web.Request) -> web.Response:
        """Pictures as photos."""
        person = self._person(request)
        return _views(await acts.send_photos(self._world, person, await read_attachments(request)))

    async def files(self, request: web.Request) -> web.Response:
        """Files as they are."""
        person = self._person(request)
        return _views(acts.send_files(self._world, person, await read_attachments(request)))

    def _acts(self) -> dict[str, Act]:
        world = self._world

        def say(person: Person, asked: dict[str, Any]) -> dict[str, Any]:
            reply_to = None if asked.get("reply_to") is None else field(asked, "reply_to", int)
            return _view(acts.say(world, person, field(asked, "text", str), reply_to))

        def start(person: Person, asked: dict[str, Any]) -> dict[str, Any]:
            return _view(acts.start(world, person, str(asked.get("payload") or "")))

        def press(person: Person, asked: dict[str, Any]) -> dict[str, Any]:
            message_id, data = field(asked, "message_id", int), field(asked, "data", str)
            press_id = acts.press(world, person, message_id, data, force=asked.get("force") is True)
            return {"callback_query_id": press_id}

        def edit(person: Person, asked: dict[str, Any]) -> dict[str, Any]:
            return _view(acts.edit(world, person, field(asked, "message_id", int), field(asked, "text", str)))

        def delete(person: Person, asked: dict[str, Any]) -> dict[str, Any]:
            acts.delete(world, person, field(asked, "message_id", int))
            return {}

        def block(person: Person, asked: dict[str, Any]) -> dict[str, Any]:
            acts.block(world, person, blocked=field(asked, "blocked", bool))
            return person.as_json()

        return {
            "text": say,
            "start": start,
            "press": press,
            "edit": edit,
            "delete": delete,
            "block": block,
            "contact": lambda person, _: _view(acts.share_contact(world, person)),
            "sticker": lambda person, _: _view(acts.send_sticker(world, person)),
            "voice": lambda person, _: _view(acts.send_voice(world, person)),
            "location": lambda person, _: _view(acts.send_location(world, person)),
        }

    def _acting(self, act: Act) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            person = self._person(request)
            return _json(act(person, await read_body(request)))

        return handle

    async def clock(self, request: web.Request) -> web.Response:
        """The time; with `known` it waits until the offset is another one."""
        clock = self._world.clock
        if "known" in request.query and float(number(request, "known", 0)) == clock.offset:
            await clock.moved.wait(patience(request, 30))
        return _json(clock.as_json())

    async def move_clock(self, request: web.Request) -> web.Response:
        """Moves the clock forward, by seconds or to a moment."""
        asked, clock = await read_body(request), self._world.clock
        if "now" in asked:
            clock.move_to(field(asked, "now", str))
        else:
            clock.add(float(field(asked, "add_seconds", (int, float))))
        self._world.journal.write("clock", clock=clock.as_json())
        return _json(clock.as_json())

    async def faults(self, _: web.Request) -> web.Response:
        """The faults to come."""
        return _json({"faults": [fault.as_json() for fault in self._world.faults.to_come]})

    async def add_fault(self, request: web.Request) -> web.Response:
        """One more fault to come."""
        return _json(self._world.faults.add(await read_body(request)).as_json())

    async def clear_faults(self, _: web.Request) -> web.Response:
        """No more faults."""
        self._world.faults.clear()
        return _json({"faults": []})

    async def limits(self, request: web.Request) -> web.Response:
        """Flood control; what is not named is off."""
        asked = await read_body(request)
        named = {
            name: None if asked.get(name) is None else field(asked, name, int)
            for name in ("per_second", "per_chat_per_second")
        }
        self._world.limits.set(**named)
        return _json(named)

    async def restart(self, _: web.Request) -> web.Response:
        """Restarts the bot."""
        if self._restart_bot is None:
            raise Wrong("this sandbox does not run the bot, so it cannot restart it", 404)
        await self._restart_bot()
        return _json({})

    async def media(self, request: web.Request) -> web.Response:
        """The bytes of a file, under the type it was sent with; never as a page of this origin."""
        stored = self._world.files.with_unique_id(request.match_info["unique_id"])
        if stored is None:
            raise Wrong("there is no such file", 404)
        headers = {
            "Content-Type": stored.mime,
            "Content-Security-Policy": "sandbox",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "private, max-age=31536000, immutable",
        }
        return web.Response(body=stored.data, headers=headers)

    def _person(self, request: web.Request) -> Person:
        given = request.match_info["id"]
        person = self._world.people.get(int(given)) if given.isascii() and given.isdigit() else None
        if person is None:
            raise Wrong(f"there is no person {given}", 404)
        return person


def _json(value: object) -> web.Response:
    return web.Response(body=encode(value).encode(), content_type="application/json")


def _view(message: Message) -> dict[str, Any]:
    return {"message": message.view()}


def _views(messages: list[Message]) -> web.Response:
    return _json({"messages": [message.view() for message in messages]})
