"""The figures of an event in words: the same for the chat and for the command line, which knows no aiogram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.library import FORMS
from domain.sources import Group
from handlers.wording import category_of, name_of, shorten
from texts import Html

if TYPE_CHECKING:
    from domain.events import Event
    from domain.sources import Part
    from domain.totals import District, Figure, Share, Totals
    from texts import Words

LONGEST_PLACE = 60


def totals_text(
    event: Event, sums: Totals, words: Words, *, place: str = "", only_accepted: bool = False, most: int | None = None
) -> Html:
    """The figures, each with what is accepted and what still waits for it, and which of the two are counted.

    `place` names the territory, if it is not the whole; `most` is how many territories are listed.
    """
    head = [words("totals-head", title=event.title, days=words.days(event.starts_on, event.ends_on))]
    if place:
        head.append(words("totals-place", name=place))
    blocks = [
        Html("\n".join([*head, *share_lines(sums.share, words)])),
        people_block(sums, words),
        _reach(event, sums, words),
        districts_block(sums, words, most),
        _activities(event, sums, words),
        counted_line(words, only_accepted=only_accepted),
    ]
    return Html("\n\n".join(block for block in blocks if block))


def counted_line(words: Words, *, only_accepted: bool) -> Html:
    return words("totals-only-accepted" if only_accepted else "totals-accepted-and-submitted")


def share_lines(share: Share, words: Words) -> list[Html]:
    """How many have reported, and how."""
    lines = [
        words(
            "totals-share",
            reported=share.reported,
            owed=share.owed,
            percent=share.percent,
            accepted=share.accepted,
            submitted=share.submitted,
        )
    ]
    if share.on_time or share.late:
        percents = {"on_time_percent": share.percent_of(share.on_time), "late_percent": share.percent_of(share.late)}
        lines.append(words("totals-in-time", on_time=share.on_time, late=share.late, **percents))
    if share.returned:
        lines.append(words("totals-returned", number=share.returned))
    if share.not_held:
        lines.append(words("totals-not-held", number=share.not_held))
    return lines


def _figure(key: str, figure: Figure, words: Words, **facts: str) -> Html:
    """A number; what is not accepted yet is told apart, where there is any."""
    line = words(key, number=figure.both, **facts)
    return Html(f"{line} {words('totals-waiting', number=figure.submitted)}") if figure.submitted else line


def people_block(sums: Totals, words: Words, key: str = "totals-people") -> Html:
    """The people and their categories; nothing where a form counts none. `key` is the sentence of the sum."""
    if not sums.by_category:
        return Html()
    lines = [_figure(key, sums.people, words)]
    lines += [
        _figure("totals-category", figure, words, name=category_of(words, category))
        for category, figure in sums.by_category.items()
    ]
    return Html("\n".join(lines))


def _reach(event: Event, sums: Totals, words: Words) -> Html:
    """Numbers that are no participants, each by itself."""
    return Html("\n".join(reach_lines(event.form, sums, words)))


def reach_lines(form: str, sums: Totals, words: Words) -> list[Html]:
    """A line for each number that is not zero."""
    return [
        _figure("totals-reach", figure, words, name=words.plain(f"{form}-{question}.name"))
        for question, figure in sums.reach.items()
        if figure.both
    ]


def districts_block(sums: Totals, words: Words, most: int | None = None) -> Html:
    """A line a territory; of those beyond `most`, how many there are."""
    if not sums.by_district:
        return Html()
    shown = list(sums.by_district.values())[:most]
    lines = [district_line(one, words, has_people=bool(sums.by_category)) for one in shown]
    if len(shown) < len(sums.by_district):
        lines.append(words("card-more", count=len(sums.by_district) - len(shown)))
    return Html("\n".join([words("totals-by-district"), *lines]))


def district_line(district: District, words: Words, *, has_people: bool) -> Html:
    return words(
        "totals-district" if has_people else "totals-district-share",
        name=shorten(district.name, LONGEST_PLACE),
        number=district.people.both,
        reported=district.share.reported,
        owed=district.share.owed,
    )


def _activities(event: Event, sums: Totals, words: Words) -> Html:
    if not sums.by_activity and not sums.own_activities:
        return Html()
    lines = [words("totals-by-activity")]
    lines += [
        words("totals-activity", name=words.plain(f"{event.form}-activities-{activity}"), count=count)
        for activity, count in sums.by_activity.most_common()
    ]
    if sums.own_activities:
        lines.append(words("totals-own-activities", count=sums.own_activities))
    return Html("\n".join(lines))


def part_name(event: Event, part: Part, words: Words) -> str:
    """How a figure is called where it stands alone."""
    match part.group:
        case Group.PEOPLE:
            return words.plain("totals-part-people")
        case Group.CATEGORY:
            return category_of(words, part.key)
        case Group.REACH:
            question = FORMS[event.form].question(part.key)
            return name_of(words, FORMS[event.form], question) if question else part.key
        case Group.ACTIVITY:
            is_named = words.has(f"{event.form}-activities-{part.key}")
            return words.plain(f"{event.form}-activities-{part.key}" if is_named else "totals-part-own")
        case Group.SHARE:
            return words.plain(f"totals-part-{part.key.replace('_', '-')}")
