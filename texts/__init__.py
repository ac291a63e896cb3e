"""Every sentence a person reads, by language, in Fluent. A file is named after the handler that speaks.

What is put into a sentence is HTML-escaped here and nowhere else.
"""

from __future__ import annotations

import html
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel.dates import format_date, get_timezone_location
from fluent.runtime import FluentBundle, FluentResource

if TYPE_CHECKING:
    from datetime import date, datetime
    from zoneinfo import ZoneInfo

LANGUAGES = ("ru", "uk", "be", "en")
HERE = Path(__file__).parent
_PER_CENT = re.compile(r"(?<=\d) %")
_TWO_STOPS = re.compile(r"(?<!\.)\.\.(?!\.)")


class Html(str):
    """Text that is HTML already, made of other words: it is not escaped again."""

    __slots__ = ()


class Words:
    """The sentences of one language. `words(key)` is HTML for a message, `words.plain(key)` text for a button."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        for path in sorted((HERE / language).glob("*.ftl")):
            self._bundle.add_resource(FluentResource(path.read_text("utf-8")))

    def __call__(self, key: str, /, **facts: str | float) -> Html:
        """A sentence for a message in HTML. Raises KeyError for an unknown key and for a fact it lacks."""
        return Html(self._format(key, {name: _escaped(fact) for name, fact in facts.items()}))

    def plain(self, key: str, /, **facts: str | float) -> str:
        """A sentence where Telegram knows no HTML: on a button, in a toast."""
        return self._format(key, facts)

    def has(self, key: str) -> bool:
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            return False
        return not attribute or attribute in self._bundle.get_message(name).attributes

    def _format(self, key: str, facts: dict[str, str | float]) -> str:
        name, _, attribute = key.partition(".")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise KeyError(key)
        text, errors = self._bundle.format_pattern(pattern, facts)
        if errors:
            raise KeyError(key, *errors)
        # Babel groups thousands with a narrow no-break space that some phones draw as a box.
        text = _PER_CENT.sub("\u00a0%", str(text).replace("\u202f", "\u00a0"))
        # An abbreviation at the end of a sentence brings its full stop along.
        return _TWO_STOPS.sub(".", text)

    # --- days and moments ------------------------------------------------------------------------------------

    def day(self, day: date) -> str:
        """«27 ноября 2026 г.», with no-break spaces."""
        return _unbroken(format_date(day, "long", locale=self.language))

    def month(self, day: date) -> str:
        """«ноябрь 2026»."""
        return _unbroken(format_date(day, "LLLL y", locale=self.language))

    def days(self, first: date, last: date) -> str:
        return self.day(first) if first == last else f"{self.day(first)} – {self.day(last)}"

    def city(self, zone: str) -> str:
        """The city that a time zone (an IANA name) is called after: «Новокузнецк»."""
        return get_timezone_location(zone, locale=self.language, return_city=True)

    def moment(self, moment: datetime, zone: ZoneInfo, now: datetime) -> str:
        """«завтра, пятница, 18:00»; further away «27 ноября, пятница, 18:00»; in another year with the year."""
        local, today = moment.astimezone(zone), now.astimezone(zone).date()
        away = (local.date() - today).days
        near = {0: "today", 1: "tomorrow", -1: "yesterday"}.get(away)
        if near:
            day = self.plain(near)
        else:
            day = format_date(local, "d MMMM" if local.year == today.year else "d MMMM y", locale=self.language)
        weekday = format_date(local, "EEEE", locale=self.language)
        return _unbroken(f"{day}, {weekday}, {local:%H:%M}")


def words_in(language: str) -> Words:
    """The words of a language; of the first one where there is no such."""
    return _loaded(language if language in LANGUAGES else LANGUAGES[0])


@cache
def _loaded(language: str) -> Words:
    return Words(language)


def language_of(code: str | None, default: str) -> str:
    """The language to speak with someone whose Telegram speaks this one (IETF tag), or the region's own."""
    base = (code or "").split("-")[0].lower()
    return base if base in LANGUAGES else default


def _escaped(fact: str | float) -> str | float:
    if isinstance(fact, str) and not isinstance(fact, Html):
        return html.escape(fact, quote=False)
    return fact


def _unbroken(text: str) -> str:
    return re.sub(r"(?<=\d) (?=\w)", "\u00a0", text).replace("\u202f", "\u00a0")
