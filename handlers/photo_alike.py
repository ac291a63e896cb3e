"""Pictures that are in another report too, as a coordinator reads of it: a question, and never a reproach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.photos import Verdict, pictures_of
from handlers.doors import MatchPress
from handlers.replies import Keyboard, button
from handlers.wording import shorten
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.people import Person
    from domain.photos import Match
    from domain.reports import Report
    from texts import Words

LISTED, LONGEST_NAME = 3, 80
SAME_PHOTO = "same-photo"
"""The doubt that an author is asked about before a report is sent."""


def open_matches(matches: Sequence[Match]) -> list[Match]:
    """Those to which nobody has said that all is well."""
    return [one for one in matches if one.verdict is not Verdict.FINE]


def lines(report: Report, matches: Sequence[Match], person: Person, words: Words) -> list[Html]:
    """A block of what is alike, or none. What the author was asked and has explained is told with the doubts."""
    is_explained = any(doubt.key == SAME_PHOTO for doubt, _ in report.explained)
    told = [one for one in open_matches(matches) if not (one.is_same_file and is_explained)]
    found = [_line(report, one, person, words) for one in told[:LISTED]]
    if len(told) > LISTED:
        found.append(words("card-more", count=len(told) - LISTED))
    return [Html("\n".join(found))] if found else []


def _line(report: Report, match: Match, person: Person, words: Words) -> Html:
    key = "match-asked" if match.verdict is Verdict.EXPLAIN else "match-line"
    where = ", ".join(one for one in whose(match, person, words) if one)
    return words(key, number=number_of(report, match), where=where)


def whose(match: Match, person: Person, words: Words) -> tuple[str, str]:
    """The other organisation and its event, for who oversees it; nobody else learns more than that there is one."""
    if not person.may_oversee(match.organisation.territory):
        return words.plain("match-elsewhere"), ""
    title, day = shorten(match.event.title, LONGEST_NAME), words.day(match.event.starts_on)
    return shorten(match.organisation.name, LONGEST_NAME), words.plain("match-event", title=title, day=day)


def number_of(report: Report, match: Match) -> int:
    """The picture's place in its report, from 1."""
    return next((number for number, item in enumerate(pictures_of(report.draft), 1) if item.key == match.item), 1)


def compare_row(matches: Sequence[Match], words: Words) -> Keyboard:
    """Leads to the two pictures side by side: those that nobody was asked about first."""
    left = sorted(open_matches(matches), key=lambda one: one.verdict)
    if not left:
        return []
    press = MatchPress(photo=left[0].photo, other=left[0].other, do="show")
    return [[button(words.plain("press-match-compare", count=len(left)), press)]]
