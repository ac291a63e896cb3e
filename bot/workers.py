"""Who does which kind of due work."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

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

    def slow(prepare: Any, apply: Any, give_up: Any, **needed: Any) -> Slow:  # noqa: ANN401 - as each work has them
        """The three steps of slow work; `needed` is what only the first one works with."""
        return Slow(partial(prepare, **needed), partial(apply, setting=setting), partial(give_up, setting=setting))

    reading: dict[str, Any] = {"database": database, "setting": setting}
    fetching: dict[str, Any] = {"fetch": api.download, "setting": setting}
    return {
        KIND: partial(remind, setting=setting),
        DIGEST: Chain(partial(plan_next, setting=setting), partial(digest, setting=setting)),
        nudging.LATER: partial(nudging.send_later, setting=setting),
        nudging.HEARD: partial(nudging.tell_unreached, setting=setting),
        watches.KIND: partial(totals_watch.watch, setting=setting),
        award_papers.KIND: slow(award_papers.make, award_papers.send, award_papers.give_up, **reading),
        papers.KIND: slow(papers.make, papers.send, papers.give_up, **reading),
        printing.KIND: slow(printing.draw, printing.send, printing.give_up, **reading),
        register.KIND: slow(register.read, register.show_read, register.give_up, **fetching, database=database),
        register_out.KIND: slow(register_out.write, register_out.send, register_out.give_up, **reading),
        totals_pictures.KIND: slow(totals_pictures.draw, totals_pictures.send, totals_pictures.give_up, **reading),
        totals_period.KIND: slow(totals_period.prepare, totals_period.show, totals_period.give_up, **reading),
        plan_import.KIND: slow(plan_import.read, plan_import.show_read, plan_import.give_up, **fetching),
        plan_import.DRAW: slow(plan_picture.draw, plan_picture.send, plan_import.give_up, **reading),
        plan_import.WRITE: slow(plan_write.wait_for_nothing, plan_write.write, plan_import.give_up),
    }
