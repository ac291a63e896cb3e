"""The Bot API methods, by subject. `METHODS` finds them by lower-case name, as Telegram does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from sandbox.arguments import Arguments
from sandbox.methods import answering, delivery, editing, looking, profile, sending
from sandbox.world import World

Method = Callable[[World, Arguments], Awaitable[Any]]

METHODS: dict[str, Method] = {
    name.replace("_", ""): method
    for room in (answering, delivery, editing, looking, profile, sending)
    for name, method in room.METHODS.items()
}

FLOOD_LIMITED = ("send", "copy", "forward", "edit")


def counts_as_message(method: str) -> bool:
    """Whether flood control counts a method (in lower case); typing and the like are free."""
    return method.startswith(FLOOD_LIMITED) and method != "sendchataction"
