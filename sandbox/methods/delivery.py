"""How the bot gets its updates."""

from __future__ import annotations

import re
from typing import Any

from sandbox.arguments import Arguments
from sandbox.errors import Refused, bad_request
from sandbox.updates import LONGEST_POLL, WEBHOOK_ACTIVE
from sandbox.wire import Encoded
from sandbox.world import World

LONGEST_SECRET = 256


async def get_updates(world: World, arguments: Arguments) -> Encoded:
    """A long poll."""
    if world.webhook.url:
        raise Refused(409, WEBHOOK_ACTIVE)
    _remember_allowed(world, arguments)
    given = await world.updates.poll(
        arguments.integer("offset", 0),
        arguments.integer("limit", 100, 1, 100),
        arguments.integer("timeout", 0, 0, LONGEST_POLL),
    )
    return Encoded(f"[{','.join(given)}]")


def _remember_allowed(world: World, arguments: Arguments) -> None:
    if "allowed_updates" in arguments:
        world.updates.allow(arguments.objects("allowed_updates"))


async def set_webhook(world: World, arguments: Arguments) -> Encoded:
    """Pushes updates from now on; an empty URL stops it."""
    url = arguments.text("url")
    if not url:
        return await delete_webhook(world, arguments)
    secret = arguments.text("secret_token")
    if len(secret) > LONGEST_SECRET:
        raise bad_request("secret token is too long")
    if not re.fullmatch(r"[A-Za-z0-9_-]*", secret):
        raise bad_request("secret token contains unallowed characters")
    _remember_allowed(world, arguments)
    if arguments.flag("drop_pending_updates"):
        world.updates.drop()
    same = url == world.webhook.url
    world.webhook.set(url, secret, arguments.integer("max_connections", 40, 1, 100))
    return Encoded("true", "Webhook is already set" if same else "Webhook was set")


async def delete_webhook(world: World, arguments: Arguments) -> Encoded:
    """Back to getUpdates."""
    was_set = bool(world.webhook.url)
    world.webhook.unset()
    if arguments.flag("drop_pending_updates"):
        world.updates.drop()
    return Encoded("true", "Webhook was deleted" if was_set else "Webhook is already deleted")


async def get_webhook_info(world: World, _: Arguments) -> dict[str, Any]:
    """Where updates go and what went wrong last."""
    return world.webhook.as_json()


METHODS = {
    "get_updates": get_updates,
    "set_webhook": set_webhook,
    "delete_webhook": delete_webhook,
    "get_webhook_info": get_webhook_info,
}
