"""An invitation as a picture: how long it lasts and for how many, which its buttons change."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, Literal

from aiogram import Router
from aiogram.filters.callback_data import CallbackData
from aiogram.methods import EditMessageCaption, SendPhoto
from aiogram.types import BufferedInputFile, CallbackQuery, InlineKeyboardMarkup

from documents.invitations import qr_png
from domain.people import Organisation, Role
from handlers.replies import Keyboard, Replies, button, toast
from handlers.who import Oversees
from storage import invitations, registry
from texts import Html

if TYPE_CHECKING:
    from domain.people import Invitation, Person, Territory
    from handlers.setting import Setting
    from storage.engine import Transaction
    from texts import Words

LASTS = 30
"""Days of a new invitation."""

Limit = Literal["week", "month", "endless", "one", "five", "any"]
LIMITS: dict[str, int | None] = {"week": 7, "month": LASTS, "endless": None, "one": 1, "five": 5, "any": None}
EXPIRIES: tuple[Limit, ...] = ("week", "month", "endless")
USES: tuple[Limit, ...] = ("one", "five", "any")


class LinkPress(CallbackData, prefix="il1"):
    """Changes an invitation: a limit, revoke (asks), revoked (does), keep; other: the same for the other role."""

    do: Limit | Literal["revoke", "revoked", "keep", "other"]
    code: str


def router() -> Router:
    """Entered by coordinators and admins; each invitation is checked against their territory."""
    router = Router(name="link")
    router.callback_query.filter(Oversees())
    router.callback_query.register(take_press, LinkPress.filter())
    return router


async def offer(
    tx: Transaction, role: Role, target: Organisation | Territory, person: Person, words: Words, setting: Setting
) -> SendPhoto:
    """The picture of the invitation to this role: the one that stands, or a new one."""
    organisation = target.id if isinstance(target, Organisation) else None
    territory = None if organisation else target.id
    good = await invitations.standing(tx, setting.now(), role, organisation=organisation, territory=territory)
    made = (
        good[0]
        if good
        else await invitations.issue(
            tx,
            setting.now(),
            person.id,
            role,
            organisation=organisation,
            territory=territory,
            expires_at=midnight_in(LASTS, setting),
            # Whoever has it oversees a whole territory: it opens for one person unless more are let in.
            uses=1 if role is Role.COORDINATOR else None,
        )
    )
    url = setting.link(made.code)
    return SendPhoto(
        chat_id=person.id,
        photo=BufferedInputFile(qr_png(url), "invitation.png"),
        caption=_caption(made, target, words, setting),
        reply_markup=_markup(_buttons(made, words)),
    )


async def take_press(  # noqa: PLR0911 - one way a button
    query: CallbackQuery, callback_data: LinkPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    made = await invitations.find(tx, callback_data.code)
    target = await _target(tx, made) if made else None
    if made is None or target is None or not _may_change(person, made, target):
        return [toast(query, words.plain("not-yours"), alert=True)]
    if made.is_revoked:
        return [toast(query, words.plain("invite-revoked-before"), alert=True)]
    match callback_data.do:
        case "other":
            role = Role.REPORTER if made.role is Role.SUBSTITUTE else Role.SUBSTITUTE
            if made.role is Role.COORDINATOR:
                return [toast(query, words.plain("stale"), alert=True)]
            return [toast(query), await offer(tx, role, target, person, words, setting)]
        case "revoke":
            return [
                toast(query),
                *_redrawn(query, person, _caption(made, target, words, setting), _asking(made, words)),
            ]
        case "revoked":
            await invitations.revoke(tx, made.code, person.id, setting.now())
            name = target.name
            return [toast(query), *_redrawn(query, person, words("invite-revoked", name=name), [])]
        case "keep":
            shown = _redrawn(query, person, _caption(made, target, words, setting), _buttons(made, words))
            return [toast(query), *shown]
        case limit:
            return await _set_limit(query, limit, tx, made, target, person, words, setting)


async def _set_limit(
    query: CallbackQuery,
    limit: Limit,
    tx: Transaction,
    made: Invitation,
    target: Organisation | Territory,
    person: Person,
    words: Words,
    setting: Setting,
) -> Replies:
    expires_at, uses, wanted = made.expires_at, made.uses_left, LIMITS[limit]
    if limit in EXPIRIES:
        expires_at = midnight_in(wanted, setting) if wanted else None
    else:
        uses = wanted
    if (expires_at, uses) == (made.expires_at, made.uses_left):
        return [toast(query, _limits(made, words, setting))]
    await invitations.limit(tx, made.code, expires_at=expires_at, uses=uses)
    fresh = await invitations.find(tx, made.code) or made
    shown = _redrawn(query, person, _caption(fresh, target, words, setting), _buttons(fresh, words))
    return [toast(query, _limits(fresh, words, setting)), *shown]


async def _target(tx: Transaction, made: Invitation) -> Organisation | Territory | None:
    if made.organisation_id is not None:
        return await registry.organisation(tx, made.organisation_id)
    return await registry.territory(tx, made.territory_id or 0)


def _may_change(person: Person, made: Invitation, target: Organisation | Territory) -> bool:
    if made.role is Role.COORDINATOR:
        return person.is_admin
    return isinstance(target, Organisation) and person.may_oversee(target.territory)


def midnight_in(days: int, setting: Setting) -> datetime:
    """The end of the day that is so many days away, where the region is."""
    return datetime.combine(setting.today + timedelta(days=days + 1), time(), setting.zone)


# --- how it looks --------------------------------------------------------------------------------------------


def _caption(made: Invitation, target: Organisation | Territory, words: Words, setting: Setting) -> Html:
    about = words(f"invite-{made.role}", name=target.name, link=setting.link(made.code))
    return Html(f"{about}\n\n{_limits(made, words, setting)}")


def _limits(made: Invitation, words: Words, setting: Setting) -> Html:
    """How long it lasts and whom it lets in; nothing in it needs HTML, so a toast can show it."""
    if made.expires_at is None:
        lasts = words("invite-endless")
    else:
        last = (made.expires_at - timedelta(microseconds=1)).astimezone(setting.zone).date()
        lasts = words("invite-until", day=words.day(last))
    uses = words("invite-any") if made.uses_left is None else words("invite-uses", count=made.uses_left)
    return Html(f"{lasts} {uses}")


def _buttons(made: Invitation, words: Words) -> Keyboard:
    rows = [
        [button(words.plain(f"press-{one}"), LinkPress(do=one, code=made.code)) for one in row]
        for row in (EXPIRIES, USES)
    ]
    if made.role is not Role.COORDINATOR:
        other = "press-for-substitute" if made.role is Role.REPORTER else "press-for-reporter"
        rows.append([button(words.plain(other), LinkPress(do="other", code=made.code))])
    return [*rows, [button(words.plain("press-revoke"), LinkPress(do="revoke", code=made.code))]]


def _asking(made: Invitation, words: Words) -> Keyboard:
    """Revoking is asked twice: the link may hang on a wall."""
    return [
        [button(words.plain("press-revoke-indeed"), LinkPress(do="revoked", code=made.code))],
        [button(words.plain("press-leave-it"), LinkPress(do="keep", code=made.code))],
    ]


def _markup(rows: Keyboard) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(inline_keyboard=rows)


def _redrawn(query: CallbackQuery, person: Person, caption: Html, rows: Keyboard) -> Replies:
    """The picture with another caption, where Telegram still says which message it was."""
    if query.message is None:
        return []
    return [
        EditMessageCaption(
            chat_id=person.id,
            message_id=query.message.message_id,
            caption=caption,
            parse_mode="HTML",
            reply_markup=_markup(rows),
        )
    ]
