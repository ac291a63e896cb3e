"""Pictures with what is known of them, of a report or of a whole event: what galleries show and papers choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from domain.kinds import Photos
from domain.library import FORMS
from domain.photos import CONSENT, Consent, PhotoState, consent_of, pictures_of
from storage import collected, photos

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from domain.collected import Collected
    from domain.events import Event
    from domain.forms import Draft, Form
    from domain.people import Organisation
    from domain.photos import Photo
    from domain.reports import Report
    from storage.engine import Transaction


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture that is there, whose it is, its caption, and what its report's consent says."""

    photo: Photo
    organisation: Organisation
    caption: str
    consent: Consent

    @property
    def blob(self) -> str:
        """The name of the stored picture."""
        return self.photo.picture or ""


async def frames_of_report(tx: Transaction, report: Report) -> list[Frame]:
    """In the order of the answer."""
    known = (await photos.of_reports(tx, [report.id]))[report.id]
    return _frames(report.organisation, report.draft, known)


async def frames_of_event(tx: Transaction, event: Event, paths: Iterable[str], now: datetime) -> list[Frame]:
    """Of the reports in these subtrees that count, by district and name."""
    asked = photo_questions(FORMS[event.form])
    return await frames_of(tx, await collected.of_event(tx, event, paths, now, questions=asked))


async def frames_of(tx: Transaction, found: Collected) -> list[Frame]:
    """Of the reports that count, in their order."""
    counted = [(one, one.obligation.report_id or 0) for one in found.counted]
    known = await photos.of_reports(tx, [key for _, key in counted])
    return [frame for one, key in counted for frame in _frames(one.organisation, one.draft, known[key])]


def photo_questions(form: Form) -> frozenset[str]:
    """The questions about pictures, and those that say whether they apply."""
    asked = [one for one in form.questions if isinstance(one.kind, Photos) or one.key == CONSENT]
    return frozenset({*(one.key for one in asked), *(one.when[0] for one in asked if one.when)})


def _frames(organisation: Organisation, draft: Draft, known: dict[str, Photo]) -> list[Frame]:
    consent = consent_of(draft)
    pictures = [(known.get(item.key), item.text or "") for item in pictures_of(draft)]
    return [
        Frame(photo, organisation, caption, consent)
        for photo, caption in pictures
        if photo is not None and photo.state is PhotoState.READY and photo.picture
    ]
