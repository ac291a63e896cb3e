"""The control API: what the chat page, tests and the tour do with the sandbox, over HTTP."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from sandbox import acts, membership
from sandbox.chats import Chat, Message, Person
from sandbox.errors import Wrong
from sandbox.forms import field, number, patience, read_attachments, read_body
from sandbox.groups import Group
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

PEOPLE, GROUPS = "/sandbox/people/", "/sandbox/groups/"

RestartBot = Callable[[], Awaitable[None]]
Act = Callable[[Chat, Person, dict[str, Any]], dict[str, Any]]


class Control:
    """Handlers of `/sandbox/...`. They raise Wrong for wrong use, which the server turns into an error."""

    def __init__(self, world: World, restart_bot: RestartBot | None) -> None:
        self._world = world
        self._restart_bot = restart_bot

    def routes(self) -> list[web.RouteDef]:
        """Every address of the control API."""
        return [
            web.get("/sandbox/state", self.state),
            web.post("/sandbox/people", self.add_person),
            web.post("/sandbox/groups", self.add_group),
            web.get("/sandbox/groups", self.groups),
            web.post(f"{GROUPS}{{id}}/bot", self.move_bot),
            web.get("/sandbox/journal", self.journal),
            *self._chat_routes(f"{PEOPLE}{{id}}", {**self._acts(), **self._private_acts()}),
            *self._chat_routes(f"{GROUPS}{{id}}", self._acts()),
            web.get("/sandbox/clock", self.clock),
            web.post("/sandbox/clock", self.move_clock),
            web.get("/sandbox/faults", self.faults),
            web.post("/sandbox/faults", self.add_fault),
            web.delete("/sandbox/faults", self.clear_faults),
            web.post("/sandbox/limits", self.limits),
            web.post("/sandbox/restart", self.restart),
            web.get("/sandbox/media/{unique_id}", self.media),
        ]

    def _chat_routes(self, one: str, acts_there: dict[str, Act]) -> list[web.RouteDef]:
        return [
            web.get(f"{one}/messages", self.messages),
            web.post(f"{one}/photos", self.photos),
            web.post(f"{one}/files", self.files),
            *(web.post(f"{one}/{name}", self._acting(act)) for name, act in acts_there.items()),
        ]

    async def state(self, _: web.Request) -> web.Response:
        """The bot, the people and groups, the clock, the menu."""
        world = self._world
        return _json({
            "bot": {name: world.bot[name] for name in ("id", "username", "first_name")},
            "people": [person.as_json() for person in world.people.values()],
            "groups": self._groups(),
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

    async def add_group(self, request: web.Request) -> web.Response:
        """Makes a group of people who are there, or finds it by id."""
        asked = await read_body(request)
        group_id = None if asked.get("id") is None else field(asked, "id", int)
        members = [self._person(person_id) for person_id in field(asked, "members", list)]
        return _json(self._world.add_group(field(asked, "title", str), members, group_id).as_json())

    async def groups(self, _: web.Request) -> web.Response:
        """Every group."""
        return _json({"groups": self._groups()})

    def _groups(self) -> list[dict[str, Any]]:
        seen_by = self._world.profile.commands_seen_by
        return [{**group.as_json(), "commands": seen_by(group.id, "")} for group in self._world.groups.values()]

    async def move_bot(self, request: web.Request) -> web.Response:
        """Puts the bot into a group or takes it out."""
        asked = await read_body(request)
        group, by = self._place(request, asked)
        if not isinstance(group, Group):
            raise Wrong("a private chat cannot be left: it is blocked", 404)
        if field(asked, "in", bool):
            admin = None if asked.get("admin") is None else field(asked, "admin", bool)
            membership.put_bot_in(self._world, group, by, admin=admin)
        else:
            membership.take_bot_out(self._world, group, by)
        return _json(group.as_json())

    async def messages(self, request: web.Request) -> web.Response:
        """The chat as it stands, with the reply keyboard in force."""
        chat = self._chat(request)
        views = [message.view() for message in chat.messages.values()]
        return _json({"messages": views, "keyboard": chat.keyboard, "last": self._world.journal.last})

    async def journal(self, request: web.Request) -> web.Response:
        """What happened since, of all or of one chat."""
        person = int(number(request, "person", 0)) or None
        after = int(number(request, "after", 0))
        events = await self._world.journal.follow(after, patience(request, 25), person)
        last = events[-1]["seq"] if events and person is None else self._world.journal.last
        return _json({"events": events, "last": last})

    async def photos(self, request: web.Request) -> web.Response:
        """Pictures as photos."""
        pictures, asked = await read_attachments(request)
        return _views(await acts.send_photos(self._world, *self._place(request, asked), pictures))

    async def files(self, request: web.Request) -> web.Response:
        """Files as they are."""
        files, asked = await read_attachments(request)
        return _views(acts.send_files(self._world, *self._place(request, asked), files))

    def _acts(self) -> dict[str, Act]:
        """What people do in any chat."""
        world = self._world

        def say(chat: Chat, by: Person, asked: dict[str, Any]) -> dict[str, Any]:
            reply_to = None if asked.get("reply_to") is None else field(asked, "reply_to", int)
            return _view(acts.say(world, chat, by, field(asked, "text", str), reply_to))

        def press(chat: Chat, by: Person, asked: dict[str, Any]) -> dict[str, Any]:
            message_id, data = field(asked, "message_id", int), field(asked, "data", str)
            press_id = acts.press(world, chat, by, message_id, data, force=asked.get("force") is True)
            return {"callback_query_id": press_id}

        def edit(chat: Chat, by: Person, asked: dict[str, Any]) -> dict[str, Any]:
            message_id, text = field(asked, "message_id", int), field(asked, "text", str)
            return _view(acts.edit(world, chat, by, message_id, text))

        def delete(chat: Chat, _: Person, asked: dict[str, Any]) -> dict[str, Any]:
            acts.delete(world, chat, field(asked, "message_id", int))
            return {}

        return {
            "text": say,
            "press": press,
            "edit": edit,
            "delete": delete,
            "contact": lambda chat, by, _: _view(acts.share_contact(world, chat, by)),
            "sticker": lambda chat, by, _: _view(acts.send_sticker(world, chat, by)),
            "voice": lambda chat, by, _: _view(acts.send_voice(world, chat, by)),
            "location": lambda chat, by, _: _view(acts.send_location(world, chat, by)),
        }

    def _private_acts(self) -> dict[str, Act]:
        """What a person does in the private chat only."""
        world = self._world

        def start(_: Chat, by: Person, asked: dict[str, Any]) -> dict[str, Any]:
            return _view(acts.start(world, by, str(asked.get("payload") or "")))

        def block(_: Chat, by: Person, asked: dict[str, Any]) -> dict[str, Any]:
            membership.block(world, by, blocked=field(asked, "blocked", bool))
            return by.as_json()

        return {"start": start, "block": block}

    def _acting(self, act: Act) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            asked = await read_body(request)
            return _json(act(*self._place(request, asked), asked))

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

    def _place(self, request: web.Request, asked: dict[str, Any]) -> tuple[Chat, Person]:
        """Where something is done and by whom: in a private chat by its person, in a group by who is named."""
        chat = self._chat(request)
        if isinstance(chat, Person):
            return chat, chat
        by = self._person(field(asked, "by", int))
        if isinstance(chat, Group) and by not in chat.members:
            raise Wrong(f"{by.first_name} is not in this group", 409)
        return chat, by

    def _chat(self, request: web.Request) -> Chat:
        given = request.match_info["id"]
        if request.path.startswith(PEOPLE):
            return self._person(given)
        group = self._world.groups.get(int(given)) if given.isascii() and given[1:].isdigit() else None
        if group is None:
            raise Wrong(f"there is no group {given}", 404)
        return group

    def _person(self, given: object) -> Person:
        number = str(given)
        person = self._world.people.get(int(number)) if number.isascii() and number.isdigit() else None
        if person is None:
            raise Wrong(f"there is no person {number}", 404)
        return person


def _json(value: object) -> web.Response:
    return web.Response(body=encode(value).encode(), content_type="application/json")


def _view(message: Message) -> dict[str, Any]:
    return {"message": message.view()}


def _views(messages: list[Message]) -> web.Response:
    return _json({"messages": [message.view() for message in messages]})
