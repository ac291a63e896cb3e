"""Winners and what they win, as an admin sees them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.awards import spelled
from handlers.doors import ArtPress
from handlers.rating_card import NAME, AwardPress, RatingPress
from handlers.replies import Card, Keyboard, button
from handlers.wording import shorten
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.awards import Award
    from domain.events import Event, Obligation
    from domain.people import Person, Territory
    from texts import Words

LONGEST_NAME, MOST_SHOWN = 150, 12


def nomination_card(
    event: Event,
    won: Obligation,
    usual: str,
    person: Person,
    words: Words,
    below: int | None = None,
    early: Html | None = None,
) -> Card:
    """What it wins: the usual nomination, or one that is typed. `early` says that others may still report."""
    press = AwardPress(event=event.id, do="usual", item=won.organisation.id)
    text = words("award-ask-nomination", name=shorten(won.organisation.name, LONGEST_NAME))
    text = Html("\n\n".join(filter(None, (text, early))))
    return Card(person.id, NAME, text, [[button(usual, press)], *back(event, words)], below)


def territory_card(
    event: Event,
    won: Obligation,
    nomination: str,
    above: Sequence[Territory],
    person: Person,
    words: Words,
    below: int | None = None,
) -> Card:
    """Within which territory."""
    rows = [
        [button(one.name, AwardPress(event=event.id, do="in", item=won.organisation.id, territory=one.id))]
        for one in above
    ]
    name = shorten(won.organisation.name, LONGEST_NAME)
    text = words("award-ask-territory", name=name, nomination=nomination)
    return Card(person.id, NAME, text, [*rows, *back(event, words)], below)


def winners_card(
    event: Event, found: Sequence[Award], issuer: str | None, person: Person, words: Words, below: int | None = None
) -> Card:
    """All that is confirmed, and the papers that can be made."""
    lines = [words("award-list", title=event.title), Html()]
    lines += [_line(one, words) for one in found[-MOST_SHOWN:]] or [words("award-nobody")]
    if issuer:
        lines += [Html(), words("award-issuer", issuer=issuer)]
    rows: Keyboard = [
        [button(f"🏆 {one.name}", AwardPress(event=event.id, do="show", item=one.id))] for one in found[-MOST_SHOWN:]
    ]
    for doing in (("certificates", "certificates-zip"), ("protocol", "issuer")):
        rows.append([button(words.plain(f"press-award-{do}"), AwardPress(event=event.id, do=do)) for do in doing])
    rows.append(
        [
            button(words.plain("press-art-background"), ArtPress(event=event.id, do="ask", kind="background")),
            button(words.plain("press-art-logo"), ArtPress(event=event.id, do="ask", kind="logo")),
        ]
    )
    rows.append([button(words.plain("press-rating-table"), RatingPress(event=event.id, do="table"))])
    return Card(person.id, NAME, Html("\n".join(lines)), rows, below)


def award_card(event: Event, award: Award, person: Person, words: Words) -> Card:
    rows = [
        [button(words.plain(f"press-award-{do}"), AwardPress(event=event.id, do=do, item=award.id))]
        for do in ("diploma", "withdraw")
    ]
    text = Html(f"{_line(award, words)}\n\n{words('award-code', code=spelled(award.code))}")
    return Card(person.id, NAME, text, [*rows, *back(event, words)])


def _line(award: Award, words: Words) -> Html:
    name = shorten(award.name, LONGEST_NAME)
    return words("award-line", name=name, nomination=award.nomination, territory=award.territory.name)


def back(event: Event, words: Words) -> Keyboard:
    """The row that leads to the winners."""
    return [[button(words.plain("press-rating-winners"), AwardPress(event=event.id, do="list"))]]
