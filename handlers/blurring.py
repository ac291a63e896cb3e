"""Blurring on a photo: its author marks cells of a grid, sees them blurred and may take that back until it is sent.

The marks are kept with the photo: the conversation goes on meanwhile, and whatever is typed is an answer to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.methods import DeleteMessage, EditMessageReplyMarkup
from aiogram.types import CallbackQuery, InlineKeyboardMarkup

from documents.pictures import cell_name
from domain.photos import PhotoState, pictures_of
from handlers import sheet
from handlers.answering import may_write
from handlers.doors import BlurPress
from handlers.replies import Keyboard, Replies, button, toast, turning
from handlers.who import Reports
from storage import blurring, due, photos, reports
from storage.due import Work

if TYPE_CHECKING:
    from domain.people import Person
    from domain.photos import Photo
    from domain.reports import Report
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

KIND = "blur"
MARK = "🟧"
"""On the button of a cell that is marked."""

SOON = {"blur": "blur-blur-soon", "undo": "blur-undo-soon"}
"""What takes its time besides drawing the grid, and what is said meanwhile."""


def router() -> Router:
    """Entered by reporters; each picture is checked against their organisations, and its report must be open."""
    router = Router(name="blurring")
    router.callback_query.filter(Reports())
    router.callback_query.register(take_press, BlurPress.filter())
    return router


async def take_press(
    query: CallbackQuery, callback_data: BlurPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """A press on the report's card, or under a picture with its grid."""
    photo, report = await subject_of(tx, callback_data.photo, person)
    shown = query.message.message_id if query.message and callback_data.do != "open" else None
    if callback_data.do == "done":
        return [toast(query), *_away(person, shown)]
    if photo is None or report is None or not may_write(report, setting):
        why = sheet.why_closed(report.obligation, words, setting, report.number) if report else None
        return [toast(query, why or words.plain("stale"), alert=True), *_away(person, shown)]
    match callback_data.do:
        case "mark" | "clear" if shown is not None:
            return [toast(query), *await _mark(tx, photo, report, callback_data, person, words, shown)]
        case "blur" if not photo.marked:
            return [toast(query, words.plain("blur-mark-first"), alert=True)]
        case "undo" if photo.unblurred is None:
            return [toast(query, words.plain("blur-nothing-to-undo"), alert=True)]
    do = callback_data.do if callback_data.do in SOON else "show"
    asked = {"person": person.id, "photo": photo.id, "do": do, "message": shown, "cells": list(photo.marked)}
    await due.plan(tx, [Work(f"{KIND}:{person.id}:{query.id}", KIND, asked, setting.now())])
    return [toast(query, words.plain(SOON.get(do, "blur-show-soon")))]


async def subject_of(tx: Transaction, key: int, person: Person) -> tuple[Photo | None, Report | None]:
    """A picture that is ready, and its report; None if it is not there any more, or not this person's."""
    photo = await photos.find(tx, key)
    if photo is None or photo.state is not PhotoState.READY or photo.picture is None:
        return None, None
    report = await reports.find(tx, photo.report)
    if report is None or report.organisation.id not in person.reports_for:
        return None, None
    return photo, report


async def ready_of(tx: Transaction, report: Report) -> list[Photo]:
    """The report's pictures that are there to be looked at, in their order."""
    known = (await photos.of_reports(tx, [report.id]))[report.id]
    found = [known.get(item.key) for item in pictures_of(report.draft)]
    return [one for one in found if one is not None and one.state is PhotoState.READY and one.picture]


def _away(person: Person, shown: int | None) -> Replies:
    return [DeleteMessage(chat_id=person.id, message_id=shown)] if shown else []


async def _mark(
    tx: Transaction, photo: Photo, report: Report, press: BlurPress, person: Person, words: Words, shown: int
) -> Replies:
    """The cell is marked or not any more; only the buttons change, for a picture takes its time."""
    columns, rows = photo.grid
    if press.cell >= columns * rows:
        return []
    marked = {*photo.marked, press.cell} if press.do == "mark" else {*photo.marked} - {press.cell}
    await blurring.mark(tx, photo, marked)
    keyboard = grid_buttons(photo, marked, await ready_of(tx, report), words)
    markup = InlineKeyboardMarkup(inline_keyboard=keyboard)
    return [EditMessageReplyMarkup(chat_id=person.id, message_id=shown, reply_markup=markup)]


# --- buttons ---------------------------------------------------------------------------------------------------


def grid_buttons(photo: Photo, marked: set[int], ready: list[Photo], words: Words) -> Keyboard:
    """The cells as they lie on the picture, and what is done with those that are marked."""
    columns, rows = photo.grid

    def cell_button(cell: int) -> BlurPress:
        return BlurPress(photo=photo.id, do="clear" if cell in marked else "mark", cell=cell)

    cells = [
        [
            button(MARK if cell in marked else cell_name(columns, cell), cell_button(cell))
            for cell in range(row * columns, (row + 1) * columns)
        ]
        for row in range(rows)
    ]
    act = [button(words.plain("press-blur-marked"), BlurPress(photo=photo.id, do="blur"))]
    return [*cells, act, *_moves(photo, ready, words)]


def result_buttons(photo: Photo, ready: list[Photo], words: Words) -> Keyboard:
    """What can be done after blurring."""
    more = [button(words.plain("press-blur-more"), BlurPress(photo=photo.id, do="grid"))]
    return [more, *_moves(photo, ready, words)]


def _moves(photo: Photo, ready: list[Photo], words: Words) -> Keyboard:
    keys = [one.id for one in ready]
    place = keys.index(photo.id) if photo.id in keys else 0
    undo = [button(words.plain("press-blur-undo"), BlurPress(photo=photo.id, do="undo"))] if photo.unblurred else []
    turns = turning(place, len(keys), lambda to: BlurPress(photo=keys[to], do="grid"))
    done = [button(words.plain("press-blur-close"), BlurPress(photo=photo.id, do="done"))]
    return [*([undo] if undo else []), *turns, done]
