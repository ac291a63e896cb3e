"""Who does which kind of due work."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.due import Chain, Quick, Slow
from handlers import (
    award_papers,
    nudging,
    plan_import,
    plan_picture,
    plan_write,
    printing,
    register,
    register_out,
    totals_period,
    totals_pictures,
    totals_watch,
)
from handlers.digest import digest, plan_next
from handlers.papers import room as papers
from handlers.reminders import remind
from storage import watches
from storage.reminders import DIGEST, KIND

if TYPE_CHECKING:
    from bot.telegram import BotApi
    from handlers.setting import Setting
    from storage.engine import Database


def workers_for(api: BotApi, database: Database, setting: Setting) -> dict[str, Quick | Chain | Slow]:
    """Kind of work → its worker."""
    plan_failed = partial(plan_import.give_up, setting=setting)
    return {
        KIND: partial(remind, setting=setting),
        DIGEST: Chain(partial(plan_next, setting=setting), partial(digest, setting=setting)),
        nudging.LATER: partial(nudging.send_later, setting=setting),
        nudging.HEARD: partial(nudging.tell_unreached, setting=setting),
        award_papers.KIND: Slow(
            partial(award_papers.make, database=database, setting=setting),
            partial(award_papers.send, setting=setting),
            partial(award_papers.give_up, setting=setting),
        ),
        register.KIND: Slow(
            partial(register.read, fetch=api.download, database=database, setting=setting),
            partial(register.show_read, setting=setting),
            partial(register.give_up, setting=setting),
        ),
        papers.KIND: Slow(
            partial(papers.make, database=database, setting=setting),
            partial(papers.send, setting=setting),
            partial(papers.give_up, setting=setting),
        ),
        register_out.KIND: Slow(
            partial(register_out.write, database=database, setting=setting),
            partial(register_out.send, setting=setting),
            partial(register_out.give_up, setting=setting),
        ),
        printing.KIND: Slow(
            partial(printing.draw, database=database, setting=setting),
            partial(printing.send, setting=setting),
            partial(printing.give_up, setting=setting),
        ),
        totals_pictures.KIND: Slow(
            partial(totals_pictures.draw, database=database, setting=setting),
            partial(totals_pictures.send, setting=setting),
            partial(totals_pictures.give_up, setting=setting),
        ),
        totals_period.KIND: Slow(
            partial(totals_period.prepare, database=database, setting=setting),
            partial(totals_period.show, setting=setting),
            partial(totals_period.give_up, setting=setting),
        ),
        watches.KIND: partial(totals_watch.watch, setting=setting),
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
