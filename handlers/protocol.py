"""The protocol of a rating: by which criteria, with which weights, who has how many points, who was confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from documents.paper import Align, Block, Column, Heading, Listing, Paper, Paragraph, Section, Signature, Table, Title
from domain.rating import Criterion, rated
from domain.rating_marks import ENOUGH
from handlers.papers.parts import Requisites
from handlers.rating_words import criterion_name, number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from domain.awards import Award
    from domain.collected import Collected
    from domain.rating import Rated, Weights
    from storage.rating import Rating
    from texts import Words

ENOUGH_FACTS = {
    "forms": int(ENOUGH["forms"]),
    "partners": int(ENOUGH["partners"]),
    "photos": int(ENOUGH["photos"]),
    "publications": int(ENOUGH["publications"]),
    "days": int(ENOUGH["days_late"]),
    "pupils": int(1 / ENOUGH["parents_per_pupil"]),
}


def protocol(
    collected: Collected, settled: Rating, winners: Sequence[Award], words: Words, asked: Requisites | None = None
) -> Paper:
    """Of the accepted reports, as they are at the moment of `collected`; signed by whoever signs the event's papers."""
    event = collected.event
    table = rated(collected, settled.weights)
    first = table[0].parts if table else settled.weights
    weighing = {one: settled.weights.get(one, 0) for one in first}
    title = (words.plain("protocol-title"), words.plain("protocol-of"), event.title)
    days = words.days(event.starts_on, event.ends_on)
    moment = collected.at.astimezone(event.zone)
    source = words.plain("protocol-source", day=words.day(moment.date()), time=f"{moment:%H:%M}", count=len(table))
    about: list[Block] = [Title((*title, days)), Paragraph(source), Heading(words.plain("protocol-criteria"))]
    about += [_criteria(weighing, words), *_frozen(collected, settled, words), Paragraph(words.plain("protocol-ties"))]
    return Paper(
        words.language,
        " ".join(title),
        (
            Section(tuple(about)),
            Section((Heading(words.plain("protocol-results")), _results(table, weighing, words)), lying=True),
            Section((Heading(words.plain("protocol-winners")), *_winners(winners, asked or Requisites(), words))),
        ),
    )


def _frozen(collected: Collected, settled: Rating, words: Words) -> list[Paragraph]:
    if settled.frozen_at is None:
        return []
    day = words.day(settled.frozen_at.astimezone(collected.event.zone).date())
    return [Paragraph(words.plain("protocol-frozen", day=day))]


def _name(words: Words, criterion: Criterion) -> str:
    """With a capital letter, as it stands in a cell."""
    name = criterion_name(words, criterion)
    return name[:1].upper() + name[1:]


def _criteria(weights: Weights, words: Words) -> Table:
    columns = (
        Column(words.plain("protocol-criterion"), 4),
        Column(words.plain("protocol-means"), 9),
        Column(words.plain("protocol-weight"), 2, Align.CENTRE),
    )
    rows = tuple(
        (_name(words, one), words.plain(f"rating-means-{one}", **ENOUGH_FACTS), str(weight))
        for one, weight in weights.items()
    )
    return Table(columns, rows)


def _results(table: Sequence[Rated], weights: Weights, words: Words) -> Table:
    """A row an organisation; what weighs nothing has no column."""
    weighing = [one for one, weight in weights.items() if weight]
    columns = (
        Column(words.plain("protocol-place"), 1.3, Align.CENTRE),
        Column(words.plain("protocol-organisation"), 6),
        Column(words.plain("protocol-territory"), 2.6),
        *(Column(_name(words, one), 2.1, Align.RIGHT) for one in weighing),
        Column(words.plain("protocol-points"), 1.6, Align.RIGHT),
    )
    return Table(columns, tuple(_row(one, weighing, words) for one in table))


def _row(one: Rated, weighing: Sequence[Criterion], words: Words) -> tuple[str, ...]:
    organisation = one.organisation
    points = [*(one.parts[criterion] for criterion in weighing), one.points]
    return (
        str(one.place),
        organisation.official_name or organisation.name,
        organisation.territory.name,
        *(words.plain("rating-number", number=number(each)) for each in points),
    )


def _winners(winners: Sequence[Award], asked: Requisites, words: Words) -> list[Listing | Paragraph | Signature]:
    if not winners:
        return [Paragraph(words.plain("protocol-nobody"))]
    lines = tuple(
        words.plain("protocol-winner", nomination=one.nomination, territory=one.territory.name, name=one.name)
        for one in winners
    )
    position = asked.position or words.plain("protocol-position")
    sign = Signature(position, asked.name or words.plain("protocol-signatory"))
    return [Listing(lines, numbered=True), sign]
