"""A rating in words: the same for the chat and for the protocol, which knows no aiogram."""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.rating import Criterion, shown
from texts import Html

if TYPE_CHECKING:
    from fractions import Fraction

    from domain.rating import Fact, Mark, Rated, Weights
    from texts import Words


def criterion_name(words: Words, criterion: Criterion) -> str:
    return words.plain(f"rating-{criterion}")


def weights_text(words: Words, weights: Weights) -> str:
    """The criteria with their weights, in a line; what weighs nothing is left out."""
    parts = [
        words.plain("rating-weight", name=criterion_name(words, one), weight=weight)
        for one, weight in weights.items()
        if weight
    ]
    return ", ".join(parts) or words.plain("rating-no-weights")


def written_weights(words: Words, written: str) -> str:
    """The same, from what stands in the history."""
    pairs = (one.partition(":") for one in written.split(",") if one)
    known = {Criterion(key): int(weight) for key, _, weight in pairs if key in set(Criterion)}
    return weights_text(words, known)


def number(points: Fraction) -> float:
    """Points as a sentence takes them."""
    return float(shown(points))


def parts_text(words: Words, one: Rated) -> Html:
    """What the points come from, in a line."""
    parts = (
        words("rating-part", name=criterion_name(words, criterion), points=number(part))
        for criterion, part in one.parts.items()
        if part
    )
    return Html(" · ".join(parts) or words("rating-no-parts"))


def fact_text(words: Words, mark: Mark) -> Html:
    """What a mark comes from: the numbers that were reported, and what they were held against."""
    return words(f"rating-fact-{mark.fact.key}", **mark.fact.values)


def why_text(words: Words, fact: Fact) -> Html:
    """What parts an organisation from its neighbours."""
    values = dict(fact.values)
    if "criterion" in values:
        values["criterion"] = criterion_name(words, Criterion(str(values["criterion"])))
    return words(f"rating-why-{fact.key}", **values)
