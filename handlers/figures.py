"""The figures of an event in words: the same for the chat and for the command line, which knows no aiogram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from handlers.wording import category_of
from texts import Html

if TYPE_CHECKING:
    from domain.events import Event
    from domain.totals import Figure, Totals
    from texts import Words


def totals_text(event: Event, sums: Totals, words: Words) -> Html:
    """The figures, each with what is accepted and what still waits for it."""
    head = words("totals-head", title=event.title, days=words.days(event.starts_on, event.ends_on))
    share = words(
        "totals-share",
        reported=sums.share.reported,
        owed=sums.share.owed,
        percent=sums.share.percent,
        accepted=sums.share.accepted,
        submitted=sums.share.submitted,
    )
    if sums.share.not_held:
        share = Html(f"{share}\n{words('totals-not-held', number=sums.share.not_held)}")
    blocks = [Html(f"{head}\n{share}"), _people(sums, words), _reach(event, sums, words), _districts(sums, words)]
    return Html("\n\n".join(block for block in [*blocks, _activities(event, sums, words)] if block))


def _figure(key: str, figure: Figure, words: Words, **facts: str) -> Html:
    """A number; what is not accepted yet is told apart, where there is any."""
    line = words(key, number=figure.both, **facts)
    return Html(f"{line} {words('totals-waiting', number=figure.submitted)}") if figure.submitted else line


def _people(sums: Totals, words: Words) -> Html:
    if not sums.by_category:
        return Html()
    lines = [_figure("totals-people", sums.people, words)]
    lines += [
        _figure("totals-category", figure, words, name=category_of(words, category))
        for category, figure in sums.by_category.items()
    ]
    return Html("\n".join(lines))


def _reach(event: Event, sums: Totals, words: Words) -> Html:
    """Numbers that are no participants, each by itself."""
    return Html(
        "\n".join(
            _figure("totals-reach", figure, words, name=words.plain(f"{event.form}-{question}.name"))
            for question, figure in sums.reach.items()
            if figure.both
        )
    )


def _districts(sums: Totals, words: Words) -> Html:
    if not sums.by_district:
        return Html()
    lines = [
        words(
            "totals-district" if sums.by_category else "totals-district-share",
            name=district.name,
            number=district.people.both,
            reported=district.share.reported,
            owed=district.share.owed,
        )
        for district in sums.by_district.values()
    ]
    return Html("\n".join([words("totals-by-district"), *lines]))


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
