"""The weights of a rating as an admin tries them out: a row of buttons for each criterion, and what comes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rating import HEAVIEST, PRESETS
from handlers.rating_card import CRITERIA, NAME, RatingPress, head, line
from handlers.rating_words import criterion_name, weights_text
from handlers.replies import Card, Keyboard, button
from texts import Html

if TYPE_CHECKING:
    from handlers.rating_card import Look

PRESET_NAMES = tuple(PRESETS)
LEADERS = 3


def weights_card(seen: Look) -> Card:
    words, key = seen.words, seen.event.id
    lines = [head(seen), Html(), words("rating-weights-how", heaviest=HEAVIEST)]
    if seen.settled.frozen_at:
        lines.append(words("rating-frozen-how"))
    if seen.is_trial:
        settled = weights_text(words, seen.settled.weights)
        lines += [Html(), words("rating-trial"), words("rating-settled", weights=settled)]
    lines += [Html(), *_leaders(seen)]
    back = [button(words.plain("press-rating-table"), RatingPress(event=key, do="table"))]
    return Card(seen.person.id, NAME, Html("\n".join(lines)), [*_steps(seen), *_presets(seen), *_settling(seen), back])


def _steps(seen: Look) -> Keyboard:
    rows: Keyboard = []
    for place, criterion in enumerate(CRITERIA):
        if criterion not in seen.weights:
            continue
        less, more = (RatingPress(event=seen.event.id, do=do, item=place) for do in ("less", "more"))
        name, weight = criterion_name(seen.words, criterion), seen.weights[criterion]
        label = seen.words.plain("rating-weight", name=name, weight=weight)
        rows.append([button("➖", less), button(label, more), button("➕", more)])
    return rows


def _presets(seen: Look) -> Keyboard:
    presets = [
        button(seen.words.plain(f"rating-preset-{name}"), RatingPress(event=seen.event.id, do="preset", item=place))
        for place, name in enumerate(PRESET_NAMES)
    ]
    return [presets[place : place + 2] for place in range(0, len(presets), 2)]


def _leaders(seen: Look) -> list[Html]:
    """Who would be first."""
    before = {one.organisation.id: one.place for one in seen.table(weights=seen.settled.weights)}
    return [line(seen.words, one, before[one.organisation.id]) for one in seen.table()[:LEADERS]]


def _settling(seen: Look) -> Keyboard:
    words, key = seen.words, seen.event.id
    if seen.is_trial:
        return [
            [
                button(words.plain("press-rating-save"), RatingPress(event=key, do="save")),
                button(words.plain("press-rating-drop"), RatingPress(event=key, do="drop")),
            ]
        ]
    if seen.settled.frozen_at is None:
        return [[button(words.plain("press-rating-freeze"), RatingPress(event=key, do="freeze"))]]
    return []
