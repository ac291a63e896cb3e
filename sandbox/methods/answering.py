"""The answer to a pressed button."""

from __future__ import annotations

from sandbox.arguments import Arguments
from sandbox.entities import utf16_length
from sandbox.errors import bad_request
from sandbox.world import World

LONGEST_ANSWER = 200


async def answer_callback_query(world: World, arguments: Arguments) -> bool:
    """Stops the button's spinner, perhaps with a notice; once, and within a minute of the sandbox's clock."""
    press_id = arguments.text("callback_query_id")
    text = arguments.text("text")
    if utf16_length(text) > LONGEST_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    chat = world.answered(press_id)
    answer = {
        "callback_query_id": press_id,
        "text": text or None,
        "show_alert": arguments.flag("show_alert"),
        "url": arguments.text("url") or None,
    }
    world.journal.write("callback_answer", chat.id, callback_answer=answer)
    return True


METHODS = {"answer_callback_query": answer_callback_query}
