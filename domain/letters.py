"""Letters with reports: from whom they come, how large one may be, and what a mail server's answer means for them.

Codes are those of RFC 5321, the three numbers that may follow them those of RFC 3463.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from email.utils import parseaddr
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_TEXT = 64 * 2**10
"""Bytes of a letter that are kept for its headers and its words."""
_LINE, _IN_LINE = 78, 57
"""Bytes of a line of base64 with its end, and how many of the file's it holds."""

PAUSES = tuple(timedelta(minutes=minutes) for minutes in (2, 8, 30, 120))
"""Before the second try, the third and so on: a greylist lets nobody in before five minutes or so have passed."""


@dataclass(frozen=True, slots=True)
class Letters:
    """What a letter must respect. `largest` is in bytes, of the whole letter as it goes over the wire."""

    sender: str
    largest: int

    @property
    def room(self) -> int:
        """Bytes of the largest file that a letter can bring."""
        return max(0, self.largest - _TEXT) // _LINE * _IN_LINE

    @property
    def domain(self) -> str:
        """What stands after the sender's @."""
        return parseaddr(self.sender)[1].rpartition("@")[2] or "localhost"


def on_the_way(size: int) -> int:
    """Bytes of the letter that brings a file of this size, at most."""
    return -(-size // _IN_LINE) * _LINE + _TEXT


class LetterState(StrEnum):
    """How a letter stands."""

    WAITING = "waiting"
    SENT = "sent"
    REFUSED = "refused"


class Trouble(StrEnum):
    """Why a letter has not arrived, as far as a person can do something about it."""

    ADDRESS = "address"
    FULL = "full"
    SIZE = "size"
    SENDER = "sender"
    LOGIN = "login"
    BUSY = "busy"
    SERVER = "server"
    REFUSED = "refused"
    NOTHING = "nothing"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Posted:
    """What became of one try. `answer` is what the server said; no `trouble`: it has taken the letter."""

    answer: str
    trouble: Trouble | None = None
    passes: bool = False
    """Whether the same letter may be taken later."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One of the `parts` letters of a package, with these reports; `report` if it is about this one alone."""

    id: int
    package: str
    event: int
    reports: tuple[int, ...]
    part: int
    parts: int
    address: str
    by: int
    at: datetime
    report: int | None = None
    state: LetterState = LetterState.WAITING
    tries: int = 0
    answer: str = ""
    trouble: Trouble | None = None
    sent_at: datetime | None = None

    def message_id(self, domain: str) -> str:
        """The same at each try, so that whoever gets the letter twice keeps one."""
        return f"<{self.package}.{self.part}@{domain}>"


def pause_after(tries: int) -> timedelta | None:
    """How long to wait after so many tries in vain; None: that is enough of them."""
    return PAUSES[tries - 1] if tries <= len(PAUSES) else None


# --- what a server means -------------------------------------------------------------------------------------


class Step(StrEnum):
    """Where in the talk with the server it went wrong."""

    LOGIN = "login"
    SENDER = "sender"
    RECIPIENT = "recipient"
    LETTER = "letter"


_PASSING, _PERMANENT = range(400, 500), range(500, 600)
_STORAGE, _LOGIN_FIRST = (452, 552), 530
_STATUS = re.compile(r"\b[45]\.(\d{1,3})\.(\d{1,3})\b")
_FULL, _TOO_LARGE, _SYSTEM_FULL = {("2", "2")}, {("2", "3"), ("3", "4")}, {("3", "1")}
_ABOUT_SIZE = re.compile(r"\bsize\b|too (?:large|big)", re.IGNORECASE)


def refusal(step: Step, code: int, said: str) -> Posted:
    """What a server's «no» means."""
    return Posted(answer_of(code, said), _trouble(step, code, said), passes=code not in _PERMANENT)


def _trouble(step: Step, code: int, said: str) -> Trouble:
    if step is Step.LOGIN or code == _LOGIN_FIRST:
        return Trouble.BUSY if code in _PASSING else Trouble.LOGIN
    found = _STATUS.search(said)
    status = found.groups() if found else ("", "")
    if status in _FULL:
        return Trouble.FULL
    if status in _TOO_LARGE:
        return Trouble.SIZE
    if code in _STORAGE and status not in _SYSTEM_FULL:
        # Of a sender nothing but the letter's size is known yet: RFC 1870, 6.1.
        too_large = code in _PERMANENT and (step is Step.SENDER or _ABOUT_SIZE.search(said))
        return Trouble.SIZE if too_large else Trouble.BUSY if step is Step.SENDER else Trouble.FULL
    if code in _PASSING:
        return Trouble.BUSY
    of_step = {Step.SENDER: Trouble.SENDER, Step.RECIPIENT: Trouble.ADDRESS}
    return of_step.get(step, Trouble.REFUSED)


_LONGEST_ANSWER = 300


def answer_of(code: int, said: str) -> str:
    """The server's answer in one line that can be shown."""
    text = " ".join("".join(one if one.isprintable() else " " for one in f"{code or ''} {said}").split())
    return text if len(text) <= _LONGEST_ANSWER else f"{text[: _LONGEST_ANSWER - 1]}\u2026"
