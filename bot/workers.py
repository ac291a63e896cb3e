"""Who does which kind of due work."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.due import Chain, Quick, Slow
from bot.telegram import CallError
from handlers import (
    award_papers,
    award_told,
    blur_work,
    blurring,
    diploma_art,
    gallery_sheets,
    letters_out,
    nudging,
    photo_matches,
    photo_work,
    plan_import,
    plan_picture,
    plan_write,
    printing,
    privacy,
    register,
    register_out,
    retention,
    sweeping,
    template,
    totals_period,
    totals_pictures,
    totals_watch,
)
from handlers.digest import digest, plan_next
from handlers.papers import archive, by_template, changed, plan_room
from handlers.papers import room as papers
from handlers.papers.template import OWN
from handlers.reminders import remind
from storage import photo_keeping, watches
from storage.reminders import DIGEST, KIND

if TYPE_CHECKING:
    from bot.mail import Mailer
    from bot.telegram import BotApi
    from documents.picture_workers import PictureWorkers
    from handlers.setting import Setting
    from storage.engine import Database


PHOTOS = 4
"""How many pictures are under way at once: two at the workers, the others on their way from Telegram."""


def _is_passing(trouble: Exception) -> bool:
    """Whether Telegram will answer later: a picture is not lost because a server was away for a day."""
    return isinstance(trouble, CallError) and trouble.is_passing


def workers_for(
    api: BotApi, mailer: Mailer, database: Database, setting: Setting, pictures: PictureWorkers
) -> dict[str, Quick | Chain | Slow]:
    """Kind of work → its worker."""

    def slow(prepare: Any, apply: Any, give_up: Any, **needed: Any) -> Slow:  # noqa: ANN401 - as each work has them
        """The three steps of slow work; `needed` is what only the first one works with."""
        return Slow(partial(prepare, **needed), partial(apply, setting=setting), partial(give_up, setting=setting))

    reading: dict[str, Any] = {"database": database, "setting": setting}
    fetching: dict[str, Any] = {"fetch": api.download, "setting": setting}
    fetching_photos = {"download": api.download, "pictures": pictures, **reading}
    return {
        KIND: partial(remind, setting=setting),
        DIGEST: Chain(partial(plan_next, setting=setting), partial(digest, setting=setting)),
        nudging.LATER: partial(nudging.send_later, setting=setting),
        nudging.HEARD: partial(nudging.tell_unreached, setting=setting),
        watches.KIND: partial(totals_watch.watch, setting=setting),
        archive.KIND: slow(archive.make, archive.send, archive.give_up, **reading),
        award_papers.KIND: slow(award_papers.make, award_papers.send, award_papers.give_up, **reading),
        award_told.KIND: partial(award_told.tell, setting=setting),
        plan_room.KIND: slow(plan_room.make, plan_room.send, plan_room.give_up, **reading),
        changed.KIND: slow(changed.look, changed.tell, changed.give_up, **reading),
        photo_work.KIND: replace(
            slow(photo_work.fetch, photo_work.note, photo_work.give_up, **fetching_photos),
            room="photos",
            at_once=PHOTOS,
            passes=_is_passing,
            yields=True,
        ),
        blurring.KIND: replace(
            slow(blur_work.draw, blur_work.show, blur_work.give_up, pictures=pictures, **reading),
            room="photos",
            at_once=PHOTOS,
        ),
        photo_matches.KIND: replace(
            slow(photo_matches.draw, photo_matches.send, photo_matches.give_up, pictures=pictures, **reading),
            room="photos",
            at_once=PHOTOS,
        ),
        gallery_sheets.KIND: replace(
            slow(gallery_sheets.draw, gallery_sheets.send, gallery_sheets.give_up, pictures=pictures, **reading),
            room="photos",
            at_once=PHOTOS,
        ),
        photo_work.DROP: partial(photo_work.drop_files, setting=setting),
        letters_out.KIND: replace(
            slow(letters_out.make, letters_out.note, letters_out.give_up, post=mailer.post, **reading), room="mail"
        ),
        privacy.KIND: partial(privacy.forget_traces, setting=setting),
        photo_keeping.KIND: Chain(
            partial(retention.plan_next, setting=setting), partial(retention.keep, setting=setting)
        ),
        sweeping.KIND: slow(sweeping.look, sweeping.sweep, sweeping.give_up, **reading),
        papers.KIND: slow(papers.make, papers.send, papers.give_up, **reading),
        OWN: slow(by_template.make, by_template.send, papers.give_up, **reading),
        diploma_art.KIND: slow(
            diploma_art.prepare,
            diploma_art.apply,
            diploma_art.give_up,
            **fetching,
            database=database,
            pictures=pictures,
        ),
        template.KIND: slow(template.prepare, template.apply, template.give_up, **fetching, database=database),
        printing.KIND: slow(printing.draw, printing.send, printing.give_up, **reading),
        register.KIND: slow(register.read, register.show_read, register.give_up, **fetching, database=database),
        register_out.KIND: slow(register_out.write, register_out.send, register_out.give_up, **reading),
        totals_pictures.KIND: slow(totals_pictures.draw, totals_pictures.send, totals_pictures.give_up, **reading),
        totals_period.KIND: slow(totals_period.prepare, totals_period.show, totals_period.give_up, **reading),
        plan_import.KIND: slow(plan_import.read, plan_import.show_read, plan_import.give_up, **fetching),
        plan_import.DRAW: slow(plan_picture.draw, plan_picture.send, plan_import.give_up, **reading),
        plan_import.WRITE: slow(plan_write.wait_for_nothing, plan_write.write, plan_import.give_up),
    }
