"""What is odd about a report that was filled in: questions that its author may answer, never blocks."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from hashlib import blake2s
from ipaddress import ip_address
from itertools import chain
from math import isfinite
from statistics import median
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

from rapidfuzz import fuzz, process

from domain.kinds import Count, Counts, Links, Names, Photos, Records, url_of
from domain.typed import letters_and_digits, shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from domain.answers import Item, Items
    from domain.forms import Draft, Question

DOUBT_KEYS = (
    "sum-differs",
    "more-than-pupils",
    "same-photo",
    "odd-link",
    "far-from-history",
    "far-from-peers",
    "near-partner",
)
"""Every key of `Doubt`, the most weighty first."""

ODD_LINKS = ("mail", "local", "no-address", "placeholder", "search", "bare", "private")
"""Every `why` of "odd-link"."""

AT_MOST = 5
"""More questions at once would not be read."""

FACTOR = 5
DISTANCE = 20
SPREADS = 3
"""A figure is far from others if it is this many times the median or a part of it as small, this far from it in people,
and this many times as far as the others usually are (by the median of their distances, scaled to a normal spread)."""

_MAD_TO_SPREAD = 1.4826
_ENOUGH_OWN, _ENOUGH_PEERS = 3, 8
_NEAR = 90
"""Of 100: how like two names must be to be one name in two spellings."""
_SHORTEST_NAME = 8
"""Letters: in shorter names a single letter makes another name."""
_PARTNERS = frozenset({"partners", "attracted", "organisers"})
"""The questions whose names are looked for among the partners known."""

_BARE_SITES = frozenset(
    {"vk.com", "vk.ru", "t.me", "telegram.me", "youtube.com", "youtu.be", "ok.ru", "rutube.ru", "dzen.ru"}
    | {"vkvideo.ru", "facebook.com", "instagram.com", "tiktok.com", "disk.yandex.ru", "drive.google.com"}
)
_SEARCH = re.compile(r"(?:.+\.)?(?:yandex\.\w+|ya\.ru|google(?:\.\w+){1,2}|bing\.com|go\.mail\.ru|duckduckgo\.com)")
_PLACEHOLDER = re.compile(r"(?:.+\.)?example\.(?:com|org|net|ru|by|ua)")
_OF_ONE_PERSON = re.compile(
    r"(?:log-?in|sign-?in|auth|(?:wp-)?admin|administrator|wp-login\.php|edit|im|feed)(?:\.php)?", re.IGNORECASE
)
_LOCAL = re.compile(r"(?:https?://)?localhost\b|file:|[a-z]:\\|\\\\", re.IGNORECASE)
_IP = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question about an answer. `key` names its sentence (`doubt-<key>`), `facts` fill it.

    `about` is what the doubt is of and its value: an explanation given for the `id` holds while these stay.
    """

    key: str
    question: str
    facts: Mapping[str, str | int] = field(hash=False)
    about: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """24 characters, the same in every run."""
        whole = "\x1f".join((self.key, self.question, *self.about))
        return blake2s(whole.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


@dataclass(frozen=True, slots=True)
class Around:
    """What a report is compared with. The figures are known by `figure`: "total", "people.pupils"."""

    pupils: int | None = None
    own_history: Mapping[str, Sequence[float]] = field(default_factory=dict)
    """The same figures in earlier reports of the organisation."""
    peers: Mapping[str, Sequence[float]] = field(default_factory=dict)
    """The same figures in the reports of others for this event."""
    other_photos: Mapping[str, str] = field(default_factory=dict)
    """Unique id of a photo in another report → how that report is called."""
    partners: Sequence[str] = ()
    """Names of partners in other reports."""


def figure(question: str, item: str) -> str:
    """How a number of a report is known in `Around`, by the keys of its question and its item."""
    return f"{question}.{item}" if item else question


def doubts(draft: Draft, around: Around) -> tuple[Doubt, ...]:
    """At most `AT_MOST` doubts, the most weighty first, then in the order of the form."""
    found = chain.from_iterable(_of(draft, question, around) for question in draft.asked)
    return tuple(sorted(found, key=lambda doubt: DOUBT_KEYS.index(doubt.key))[:AT_MOST])


def _of(draft: Draft, question: Question, around: Around) -> Iterator[Doubt]:
    items = draft.answer(question.key).items
    match question.kind:
        case Count():
            yield from _sum(draft, question.key, items)
            yield from _figures(question.key, items, around)
        case Counts():
            yield from _figures(question.key, items, around)
        case Photos():
            yield from _photos(question.key, items, around.other_photos)
        case Links():
            yield from _links(question.key, items)
        case Names():
            yield from _names(question.key, items, around.partners if question.key in _PARTNERS else ())


def _sum(draft: Draft, question: str, items: Items) -> Iterator[Doubt]:
    """A form's `total` against the people that it lists."""
    listed = _listed(draft) if question == "total" else 0
    for item in _numbered(items):
        if (total := _whole(item)) < listed:
            facts = {"total": total, "listed": listed}
            yield Doubt("sum-differs", question, facts, (str(total), str(listed)))


def _listed(draft: Draft) -> int:
    people = next((question for question in draft.asked if question.key == "people"), None)
    items = draft.answer("people").items
    match people and people.kind:
        case Records():
            return len({item.key.partition(".")[0] for item in items})
        case Counts():
            return sum(map(_whole, _numbered(items)))
    return 0


def _figures(question: str, items: Items, around: Around) -> Iterator[Doubt]:
    """At most one doubt about each number. What lies within the own history is not far, however odd that is."""
    for item in _numbered(items):
        number, name = _whole(item), figure(question, item.key)
        own = around.own_history.get(name, ())
        about = (item.key, str(number))
        facts: dict[str, str | int] = {"category": item.key, "number": number}
        if item.key == "pupils" and around.pupils is not None and number > around.pupils:
            yield Doubt("more-than-pupils", question, facts | {"pupils": around.pupils}, about)
        elif own and min(own) <= number <= max(own):
            continue
        elif usual := _far(number, own, _ENOUGH_OWN):
            yield Doubt("far-from-history", question, facts | usual, about)
        elif usual := _far(number, around.peers.get(name, ()), _ENOUGH_PEERS):
            yield Doubt("far-from-peers", question, facts | usual, about)


def _far(number: int, others: Sequence[float], enough: int) -> dict[str, int]:
    """What is usual, if there are enough others and the number is far from them; a median of 0 counts as one."""
    known = [other for other in others if isfinite(other)]
    if len(known) < enough:
        return {}
    usual = median(known)
    distance = abs(number - usual)
    spread = _MAD_TO_SPREAD * median(abs(other - usual) for other in known)
    smaller, larger = sorted((max(number, 1), max(usual, 1)))
    if larger < FACTOR * smaller or distance < DISTANCE or distance <= SPREADS * spread:
        return {}
    return {"usual": round(usual), "reports": len(known)}


def _photos(question: str, items: Items, others: Mapping[str, str]) -> Iterator[Doubt]:
    """One doubt for all photos that one other report has."""
    same: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for place, item in enumerate(items, start=1):
        if item.key in others:
            same[others[item.key]].append((place, item.key))
    for where, photos in same.items():
        facts: dict[str, str | int] = {"photos": len(photos), "place": photos[0][0], "where": where}
        yield Doubt("same-photo", question, facts, tuple(sorted(key for _, key in photos)))


def _names(question: str, items: Items, known: Iterable[str]) -> Iterator[Doubt]:
    """Names that are almost like one known, or one written above; other numbers make another name."""
    spellings: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for name in known:
        _add_spelling(spellings, name)
    for item in items:
        name = item.text or ""
        plain = letters_and_digits(name)
        alike = spellings[_digits(plain)]
        if len(plain) >= _SHORTEST_NAME and plain not in alike:
            nearest = process.extractOne(plain, alike.keys(), scorer=fuzz.ratio, score_cutoff=_NEAR)
            if nearest:
                other = alike[nearest[0]]
                yield Doubt("near-partner", question, {"name": name, "other": other}, (plain, nearest[0]))
        _add_spelling(spellings, name)


def _add_spelling(spellings: dict[tuple[str, ...], dict[str, str]], name: str) -> None:
    plain = letters_and_digits(name)
    spellings[_digits(plain)].setdefault(plain, name)


def _digits(plain: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\d+", plain))


def _links(question: str, items: Items) -> Iterator[Doubt]:
    for item in items:
        if item.key.startswith("link-") and (why := odd(item.text or "")):
            link = shortened(url_of(item.text or "") or item.text or "")
            yield Doubt("odd-link", question, {"link": link, "why": why}, (item.text or "",))


def odd(text: str) -> str | None:
    """Why the link in a text leads nowhere that others could see: one of ODD_LINKS; None if nothing is odd."""
    url = url_of(text)
    if url is None:
        return _broken(text)
    try:
        parts = urlsplit(url)
    except ValueError:
        return "no-address"
    host = (parts.hostname or "").casefold().removeprefix("www.").removeprefix("m.")
    steps = [step for step in parts.path.split("/") if step]
    if _PLACEHOLDER.fullmatch(host):
        return "placeholder"
    if _SEARCH.fullmatch(host) and (steps[:1] == ["search"] or {"q", "text"} & parse_qs(parts.query).keys()):
        return "search"
    if host in _BARE_SITES and not steps and not parts.query:
        return "bare"
    return "private" if any(map(_OF_ONE_PERSON.fullmatch, steps)) else None


def _broken(text: str) -> str:
    if _LOCAL.search(text) or any(map(_is_local, _IP.findall(text))):
        return "local"
    return "mail" if "@" in text else "no-address"


def _is_local(number: str) -> bool:
    try:
        return not ip_address(number).is_global
    except ValueError:
        return False


def _numbered(items: Items) -> list[Item]:
    return [item for item in items if item.number is not None and isfinite(item.number)]


def _whole(item: Item) -> int:
    return int(item.number or 0)
