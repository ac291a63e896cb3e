"""Photos of a report: what may be done with them by the consent that was given, and the grid for blurring.

Whoever hands a report in answers for the consent of the people in its pictures, or of their parents; the bot asks for
it per report and keeps to the answer.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from domain.answers import Item
from domain.kinds import Photos

if TYPE_CHECKING:
    from datetime import datetime

    from domain.events import Event
    from domain.forms import Draft, Question
    from domain.people import Organisation

CONSENT = "consent"
"""The key of the question about consent; it is asked of every report that has a picture."""


class Consent(StrEnum):
    """What people in the pictures agreed to; an answer that is not given yet is as NONE."""

    PUBLISH = "publish"
    REPORT = "report"
    NONE = "none"

    @property
    def may_be_published(self) -> bool:
        """Whether the pictures may stand in papers that go out: an official copy, a photo appendix for everybody."""
        return self is Consent.PUBLISH

    @property
    def may_be_handed_on(self) -> bool:
        """Whether they may leave the bot for those who work on the reports: working copies, archives and letters."""
        return self is not Consent.NONE


@dataclass(frozen=True, slots=True)
class Keeping:
    """How many days after an event its pictures stay, and their previews; whether the very files sent are kept."""

    days: int = 365
    previews_days: int = 1095
    originals: bool = False


class PhotoState(StrEnum):
    """What the bot has of a picture."""

    WAITING = "waiting"
    READY = "ready"
    REFUSED = "refused"
    DELETED = "deleted"


class Verdict(StrEnum):
    """What a coordinator says to two pictures that look alike; NONE as long as nobody has looked."""

    NONE = ""
    FINE = "fine"
    EXPLAIN = "explain"


@dataclass(frozen=True, slots=True)
class Match:
    """A picture of a report that looks like one of another report; the latter is `other` (both by the photos' ids)."""

    photo: int
    item: str
    """Of the photo in the answer of its report."""
    other: int
    other_report: int
    event: Event
    """Of the other report, as the organisation is."""
    organisation: Organisation
    verdict: Verdict = Verdict.NONE
    is_same_file: bool = False
    """Whether Telegram knows both as one: its author was asked about that before the report was sent."""


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of a report. `picture`, `preview`, `unblurred` are names of stored files; sizes in pixels and bytes."""

    id: int
    report: int
    item: str
    state: PhotoState
    by: int
    received_at: datetime
    name: str | None = None
    """What the person knows it by: the name of the file, or the caption."""
    why: str | None = None
    """The key of the sentence that says why it was refused."""
    picture: str | None = None
    preview: str | None = None
    unblurred: str | None = None
    width: int = 0
    height: int = 0
    size: int = 0
    blurred: tuple[int, ...] = ()
    """Cells of the grid that were made unrecognisable, row by row from 0."""
    blurred_before: tuple[int, ...] = ()
    """Those that `unblurred` has blurred already."""
    marked: tuple[int, ...] = ()
    """Those that are marked and not blurred yet."""
    sent_as: str | None = None
    chosen_at: datetime | None = None

    @property
    def grid(self) -> tuple[int, int]:
        """Columns and rows of the grid on which places are blurred."""
        return grid_of(self.width, self.height)


LONG_SIDE, SHORT_SIDE = 8, 6
"""Cells of the grid: as many as a keyboard holds whose buttons a thumb still hits."""


def grid_of(width: int, height: int) -> tuple[int, int]:
    """Columns and rows: more of them along the longer side. A keyboard is at most eight buttons wide."""
    return (SHORT_SIDE, LONG_SIDE) if height > width else (LONG_SIDE, SHORT_SIDE)


def photo_question(draft: Draft) -> Question | None:
    """The question that pictures answer, if the form has one that applies."""
    return next((one for one in draft.asked if isinstance(one.kind, Photos)), None)


def pictures_of(draft: Draft) -> tuple[Item, ...]:
    """The pictures of a report in their order: key the file's unique id, text the caption."""
    question = photo_question(draft)
    return draft.answer(question.key).items if question else ()


def consent_of(draft: Draft) -> Consent:
    """The consent that was given with the report."""
    given = [item.key for item in draft.answer(CONSENT).items]
    return Consent(given[0]) if given and given[0] in set(Consent) else Consent.NONE
