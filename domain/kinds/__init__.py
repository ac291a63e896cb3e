"""The kinds of answers: how what a person types becomes items, and when they are enough."""

from __future__ import annotations

from domain.kinds.addresses import url_of
from domain.kinds.choices import Choices
from domain.kinds.count import Count
from domain.kinds.counts import CATEGORIES, Counts
from domain.kinds.days import Day
from domain.kinds.indicator import Indicator
from domain.kinds.links import Links
from domain.kinds.names import Names
from domain.kinds.photos import Photos
from domain.kinds.records import Records
from domain.kinds.spans import Moment, Period
from domain.kinds.text import Text
from domain.kinds.yes_no import NO, YES, YesNo

INVALID_KEYS = frozenset(
    {
        "choice-no-such-number",
        "choice-unknown",
        "choices-empty",
        "choices-too-many",
        "count-about",
        "count-ambiguous",
        "count-negative",
        "count-not-a-number",
        "count-not-whole",
        "count-too-large",
        "counts-how-many",
        "counts-not-understood",
        "counts-only-total",
        "counts-total-differs",
        "counts-twice",
        "counts-unknown-category",
        "counts-whose",
        "day-does-not-exist",
        "day-needs-day",
        "day-not-understood",
        "indicator-negative",
        "indicator-not-a-number",
        "indicator-too-precise",
        "link-not-an-address",
        "link-not-understood",
        "link-too-long",
        "links-empty",
        "links-too-many",
        "moment-needs-time",
        "moment-no-such-time",
        "name-not-understood",
        "name-too-long",
        "names-empty",
        "names-too-many",
        "own-too-long",
        "period-backwards",
        "photos-need-pictures",
        "photos-too-many",
        "record-parts",
        "record-too-long",
        "records-empty",
        "records-too-many",
        "skip",
        "text-empty",
        "text-too-long",
        "yes-no-not-understood",
    }
)
"""Every key of `Invalid` that a kind may raise: each needs its sentence."""

__all__ = [
    "CATEGORIES",
    "INVALID_KEYS",
    "NO",
    "YES",
    "Choices",
    "Count",
    "Counts",
    "Day",
    "Indicator",
    "Links",
    "Moment",
    "Names",
    "Period",
    "Photos",
    "Records",
    "Text",
    "YesNo",
    "url_of",
]
