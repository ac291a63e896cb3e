"""Two pictures side by side for the coordinator, who says that all is well or asks the teacher about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from aiogram import Router
from aiogram.methods import EditMessageReplyMarkup
from aiogram.types import BufferedInputFile, CallbackQuery

from documents.contact_sheet import Shown, contact_sheets
from documents.picture_decoding import Refused
from domain.photos import Verdict, consent_of, photo_question
from handlers import returning, review
from handlers.albums import picture_message
from handlers.doors import MatchPress
from handlers.giving_up import saying
from handlers.photo_alike import number_of, open_matches, whose
from handlers.replies import Replies, button, outgoing, toast
from handlers.who import Oversees
from storage import due, people, photo_matching, photos, reports
from storage.due import Work
from texts import words_in

if TYPE_CHECKING:
    from documents.picture_workers import PictureWorkers
    from domain.people import Person
    from domain.photos import Match
    from handlers.replies import Keyboard
    from handlers.review import Case
    from handlers.setting import Setting
    from storage.engine import Database, Transaction
    from storage.outbox import Outgoing
    from texts import Words

KIND = "compare-photos"


def router() -> Router:
    """Entered by coordinators and admins; each report is checked against their territory."""
    router = Router(name="photo-matches")
    router.callback_query.filter(Oversees())
    router.callback_query.register(take_press, MatchPress.filter())
    return router


async def take_press(
    query: CallbackQuery, callback_data: MatchPress, tx: Transaction, person: Person, words: Words, setting: Setting
) -> Replies:
    """Has two pictures shown, or takes what is said to them."""
    case, match = await _case(tx, callback_data.photo, callback_data.other, person, setting)
    if case is None:
        return [toast(query, words.plain("not-yours"), alert=True)]
    if match is None:
        return [toast(query, words.plain("match-decided"), alert=True), *_without_buttons(query, person)]
    if callback_data.do == "show":
        asked = {"person": person.id, "photo": match.photo, "other": match.other}
        await due.plan(tx, [Work(f"{KIND}:{person.id}:{query.id}", KIND, asked, setting.now())])
        return [toast(query, words.plain("match-soon"))]
    if callback_data.do == "fine":
        await photo_matching.decide(tx, match, Verdict.FINE, person.id, setting.now())
        redrawn = await review.redraw(tx, case.report, setting)
        return [toast(query, words.plain("match-fine")), *_without_buttons(query, person), *redrawn]
    question = photo_question(case.report.draft)
    reason = words.plain("match-reason", number=number_of(case.report, match))
    written = returning.Return(reason, (question.key,) if question else ())
    proposed = await returning.propose(tx, case, written, person, words, setting)
    if proposed is None:
        return review.refusal(query, case, person, words, setting)
    await photo_matching.decide(tx, match, Verdict.EXPLAIN, person.id, setting.now())
    return [toast(query), *_without_buttons(query, person), *proposed]


async def _case(
    tx: Transaction, photo: int, other: int, person: Person, setting: Setting
) -> tuple[Case | None, Match | None]:
    """The report that the picture is of, if it is this person's to see, and the match, if it is open still."""
    found = await photos.find(tx, photo)
    case = await review.case_of(tx, found.report, person, setting) if found else None
    if case is None or case.report.state not in review.READABLE:
        return None, None
    matches = open_matches(await photo_matching.of_report(tx, case.report.id))
    return case, next((one for one in matches if (one.photo, one.other) == (photo, other)), None)


def _without_buttons(query: CallbackQuery, person: Person) -> Replies:
    """What was decided is not asked again under the pictures."""
    if query.message is None:
        return []
    return [EditMessageReplyMarkup(chat_id=person.id, message_id=query.message.message_id)]


# --- drawing, outside of any transaction ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two pictures: the stored file (None where it is not to be shown), whose it is, of what."""

    blob: str | None
    title: str
    note: str


async def draw(work: Work, *, pictures: PictureWorkers, database: Database, setting: Setting) -> bytes | None:
    """Both pictures on one; None if that is not this person's to see any more."""
    async with database.read() as tx:
        person, case, match = await _asked(tx, work, setting)
        if person is None or case is None or match is None:
            return None
        words = words_in(person.language)
        sides = await _sides(tx, case, match, person, words)
    shown = [Shown(await _content(one.blob, setting), one.title, one.note) for one in sides]
    try:
        return (await pictures.do(contact_sheets, shown, words.plain("match-heading")))[0]
    except Refused:
        return None


async def _sides(tx: Transaction, case: Case, match: Match, person: Person, words: Words) -> list[_Side]:
    mine, theirs = await photos.find(tx, match.photo), await photos.find(tx, match.other)
    other = await reports.find(tx, match.other_report)
    event = case.report.event
    first = _Side(
        mine.picture if mine else None,
        case.report.organisation.name,
        f"{event.title}, {words.day(event.starts_on)}",
    )
    # Outside of the own territory only what everybody may see is shown.
    is_own = person.may_oversee(match.organisation.territory)
    may_see = other is not None and (is_own or consent_of(other.draft).may_be_published)
    name, when = whose(match, person, words)
    note = when if may_see else words.plain("match-withheld")
    return [first, _Side(theirs.picture if theirs and may_see else None, name[:1].upper() + name[1:], note)]


async def _content(blob: str | None, setting: Setting) -> bytes:
    """Nothing for what is not there: the sheet has a crossed field then."""
    try:
        return await setting.files.get(blob) if blob else b""
    except FileNotFoundError:
        return b""


async def send(tx: Transaction, work: Work, drawn: bytes | None, *, setting: Setting) -> list[Outgoing]:
    """The two pictures with the question."""
    person, case, match = await _asked(tx, work, setting)
    if person is None or case is None or match is None or drawn is None:
        return []
    words = words_in(person.language)
    caption = words("match-caption", number=number_of(case.report, match))
    picture = BufferedInputFile(drawn, f"{KIND}-{match.photo}-{match.other}.jpg")
    return outgoing([picture_message(person.id, picture, caption, _buttons(match, words), None)], person.id)


give_up = saying("trouble")


async def _asked(tx: Transaction, work: Work, setting: Setting) -> tuple[Person | None, Case | None, Match | None]:
    person = await people.find(tx, work.payload["person"], setting.admins)
    if person is None:
        return None, None, None
    return person, *await _case(tx, work.payload["photo"], work.payload["other"], person, setting)


def _buttons(match: Match, words: Words) -> Keyboard:
    return [
        [button(words.plain(key), MatchPress(photo=match.photo, other=match.other, do=do))]
        for key, do in (("press-match-fine", "fine"), ("press-match-ask", "ask"))
    ]
