"""Who does which kind of due work."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.due import Quick, Slow
from handlers import nudge, plan_import, plan_picture, plan_write, register
from handlers.digest import digest
from handlers.reminders import remind
from storage.reminders import DIGEST, KIND

if TYPE_CHECKING:
    from bot.telegram import BotApi
    from handlers.setting import Setting
    from storage.engine import Database


def workers_for(api: BotApi, database: Database, setting: Setting) -> dict[str, Quick | Slow]:
    """Kind of work → its worker."""
    plan_failed = partial(plan_import.give_up, setting=setting)
    return {
        KIND: partial(remind, setting=setting),
        DIGEST: partial(digest, setting=setting),
        nudge.KIND: partial(nudge.tell_unreached, setting=setting),
        register.KIND: Slow(
            partial(register.read, fetch=api.download, database=database, setting=setting),
            partial(register.show_read, setting=setting),
            partial(register.give_up, setting=setting),
        ),
        plan_import.KIND: Slow(
            partial(plan_import.read, fetch=api.download, setting=setting),
            partial(plan_import.show_read, setting=setting),
            plan_failed,
        ),
        plan_import.DRAW: Slow(
            partial(plan_picture.draw, database=database, setting=setting),
            partial(plan_picture.send, setting=setting),
            plan_failed,
        ),
        plan_import.WRITE: Slow(plan_write.wait_for_nothing, partial(plan_write.write, setting=setting), plan_failed),
    }
