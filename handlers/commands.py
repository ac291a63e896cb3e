"""The commands, and whom each is offered to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from aiogram.methods import SetMyCommands
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat

from texts import LANGUAGES, words_in

if TYPE_CHECKING:
    from collections.abc import Iterable

    from domain.people import Person

FOR_REPORTERS = ("report", "mine", "plan", "calendar", "history")
FOR_OVERSEERS = (
    "status",
    "events",
    "plan",
    "calendar",
    "remind",
    "totals",
    "rating",
    "send",
    "invite",
    "people",
    "organisations",
)
FOR_ADMINS = ("newevent",)
FOR_ALL = ("verify", "join", "help", "language", "privacy", "cancel")
COMMANDS = tuple(dict.fromkeys((*FOR_REPORTERS, *FOR_OVERSEERS, *FOR_ADMINS, *FOR_ALL)))


def commands_for(person: Person) -> tuple[str, ...]:
    """What this person can ask for, each once."""
    offered = (
        *(FOR_REPORTERS if person.is_reporter else ()),
        *(FOR_OVERSEERS if person.oversees else ()),
        *(FOR_ADMINS if person.is_admin else ()),
        *FOR_ALL,
    )
    return tuple(dict.fromkeys(offered))


def menu_for(person: Person) -> SetMyCommands:
    """The menu of commands in this person's chat."""
    return SetMyCommands(
        commands=_described(commands_for(person), person.language), scope=BotCommandScopeChat(chat_id=person.id)
    )


def menus_for_all() -> list[SetMyCommands]:
    """The menus of everyone whose role is not known yet, in each language; the first one where Telegram's is none."""
    scope = BotCommandScopeAllPrivateChats()
    offered = (*FOR_REPORTERS, *FOR_ALL)
    return [
        SetMyCommands(commands=_described(offered, LANGUAGES[0]), scope=scope),
        *(
            SetMyCommands(commands=_described(offered, language), scope=scope, language_code=language)
            for language in LANGUAGES
        ),
    ]


def _described(commands: Iterable[str], language: str) -> list[BotCommand]:
    words = words_in(language)
    return [BotCommand(command=one, description=words.plain(f"command-{one}")) for one in commands]
