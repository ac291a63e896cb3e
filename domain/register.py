"""The register of organisations as people keep it in tables: which column is what, and what a new table would change.

Nothing is dropped silently and nothing is guessed: a row that is not understood is named, a row that may mean
several organisations is asked about.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal, Protocol

from domain.answers import Invalid
from domain.names import Known, Registry, search_key
from domain.typed import letters_and_digits, one_line, shortened

FIELDS = ("name", "official_name", "kind", "district", "city", "aliases", "pupils", "contact")
"""What a table may say of an organisation, in the order of the exported columns."""
_TEXTS = tuple(field for field in FIELDS if field not in {"aliases", "pupils"})

ALIAS_SEPARATOR = "; "
HEADER_WITHIN = 20
"""The header is looked for in so many first rows."""
LONGEST_HEADING = 8
LONGEST_SECTION = 6
"""In words."""
LONGEST_TOTAL = 12
LONGEST_CELL = 1000
"""In characters."""
MOST_PUPILS = 100_000
_NOT_WHOLE = re.compile(r"\d[.,]\d|[-\u2212\u2013]\s*\d")

Verdict = Literal["new", "changed", "unchanged", "doubtful"]


class Line(Protocol):
    """A row of a table that was read: its number in the file, from 1, and its texts."""

    @property
    def number(self) -> int: ...
    @property
    def cells(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """What one line of a table says of an organisation; an empty text, no aliases or None is nothing said."""

    line: int
    name: str = ""
    official_name: str = ""
    kind: str = ""
    district: str = ""
    city: str = ""
    aliases: tuple[str, ...] = ()
    pupils: int | None = None
    contact: str = ""

    @property
    def title(self) -> str:
        """What the organisation is called in this table: the short name if there is one."""
        return self.name or self.official_name


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation that is in the register already."""

    id: int
    name: str
    official_name: str = ""
    kind: str = ""
    district: str = ""
    city: str = ""
    aliases: tuple[str, ...] = ()
    pupils: int | None = None
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """A line of the table that was not taken, or not whole; `key` names the sentence, `text` is what stands there."""

    line: int
    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A register as a table tells it."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


# --- what stands in the table ----------------------------------------------------------------------------------


def recognise(rows: Sequence[Line]) -> Table:
    """The register in a table.

    Raises Invalid: "register-no-heading" (no row with a heading of names among the first), "register-empty" (nothing
    under it).
    """
    header, columns = _header(rows[:HEADER_WITHIN])
    entries: list[Entry] = []
    problems: list[Problem] = []
    section = ""
    headings = _texts(rows[header])
    for row in rows[header + 1 :]:
        cells = {field: one_line(row.cells[at]) for field, at in columns.items() if at < len(row.cells)}
        texts = _texts(row)
        if texts == headings or not texts:
            continue
        if _is_section(texts, cells, columns):
            section = texts[0]
            continue
        key = _refused(texts, cells)
        if key:
            problems.append(Problem(row.number, key, shortened(" ".join(texts))))
            continue
        entry, problem = _entry(row, columns, cells)
        entries.append(replace(entry, district=entry.district or section))
        problems += [problem] if problem else []
    if not entries and not problems:
        raise Invalid("register-empty")
    return Table(tuple(entries), tuple(problems))


def _texts(row: Line) -> list[str]:
    return [text for cell in row.cells if (text := one_line(cell))]


def _header(rows: Sequence[Line]) -> tuple[int, dict[str, int]]:
    """Where the header is, and the column of each field: the row with most fields, in fewest words."""
    found = [
        (len(fields), -sum(len(cell) for cell in row.cells), -at, fields)
        for at, row in enumerate(rows)
        if (fields := _fields(row)).keys() & {"name", "official_name"}
    ]
    if not found:
        raise Invalid("register-no-heading")
    _, _, at, fields = max(found, key=lambda one: one[:3])
    return -at, fields


def _fields(row: Line) -> dict[str, int]:
    """The first column of each field whose heading this row holds."""
    columns: dict[str, int] = {}
    for at, cell in enumerate(row.cells):
        field = _meaning(cell)
        if field:
            columns.setdefault(field, at)
    return columns


def _meaning(heading: str) -> str | None:
    """The field that a heading means."""
    words = letters_and_digits(heading).split() if len(heading) <= LONGEST_CELL else []
    if not 0 < len(words) <= LONGEST_HEADING or any(char.isdecimal() for char in heading):
        return None
    headings = _wording().headings.items()
    return next((field for field, entries in headings if any(entry.fits(words) for entry in entries)), None)


def _is_section(texts: Sequence[str], cells: Mapping[str, str], columns: Mapping[str, int]) -> bool:
    """Whether the row is the heading of a district: one text over all columns, or alone and called a district."""
    words = letters_and_digits(texts[0]).split() if len(set(texts)) == 1 else []
    if not 0 < len(words) <= LONGEST_SECTION or re.search(r"\d", texts[0]):
        return False
    is_merged = len(columns) > 1 and len(cells) == len(columns) and all(cells.values())
    joined = f" {' '.join(words)} "
    return is_merged or any(f" {word} " in joined for word in _wording().districts)


def _refused(texts: Sequence[str], cells: Mapping[str, str]) -> str | None:
    """Why the row is no organisation."""
    if any(len(text) > LONGEST_CELL for text in texts):
        return "register-text-too-long"
    if any(len(text) <= LONGEST_TOTAL and letters_and_digits(text) in _wording().totals for text in texts[:2]):
        return "register-total-row"
    names = cells.get("name", ""), cells.get("official_name", "")
    return None if any(char.isalpha() for name in names for char in name) else "register-no-name"


def _entry(row: Line, columns: Mapping[str, int], cells: Mapping[str, str]) -> tuple[Entry, Problem | None]:
    aliases = tuple(_aliases(row.cells[columns["aliases"]])) if "aliases" in cells else ()
    name, official, kind, district, city, contact = (cells.get(field, "") for field in _TEXTS)
    entry = Entry(row.number, name, official, kind, district, city, aliases, None, contact)
    try:
        return replace(entry, pupils=_pupils(cells.get("pupils", ""))), None
    except Invalid as wrong:
        return entry, Problem(row.number, wrong.key, shortened(cells["pupils"]))


def _aliases(text: str) -> Iterator[str]:
    """The names in a cell; a comma may belong to a name and separates nothing."""
    yield from dict.fromkeys(alias for piece in re.split(r"[;|\n]", text) if (alias := one_line(piece)))


def _pupils(text: str) -> int | None:
    """A number of pupils, as «1 240» or «312 pupils». Raises Invalid."""
    words = letters_and_digits(re.sub(r"(?<=\d)\s(?=\d{3}\b)", "", text)).split()
    if not words:
        return None
    number, *unit = words
    if not number.isdecimal() or not _wording().units.issuperset(unit) or _NOT_WHOLE.search(text):
        raise Invalid("register-pupils-not-a-number")
    if len(number) > len(str(MOST_PUPILS)) or int(number) > MOST_PUPILS:
        raise Invalid("register-pupils-too-many")
    return int(number)


# --- what the table would change -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Change:
    """A field of a known organisation that would be another; both values as they are written in a table."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What a line would do. `organisation` is the id of the one that it means, if that is certain.

    A doubtful one has the ids of the organisations that it may mean, or the number of an earlier line that it repeats.
    """

    entry: Entry
    verdict: Verdict
    organisation: int | None = None
    changes: tuple[Change, ...] = ()
    candidates: tuple[int, ...] = ()
    repeats: int | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do, in the order of the lines; nothing of it is done yet."""

    compared: tuple[Compared, ...]
    problems: tuple[Problem, ...] = ()

    def of(self, verdict: Verdict) -> tuple[Compared, ...]:
        return tuple(one for one in self.compared if one.verdict == verdict)

    def as_json(self) -> dict[str, object]:
        """The preview as JSON keeps it; `from_json` reads it back."""
        return asdict(self)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Preview:
        return cls(tuple(map(_compared, kept["compared"])), tuple(Problem(**one) for one in kept["problems"]))


def compare(entries: Iterable[Entry], known: Iterable[KnownOrganisation], problems: Iterable[Problem] = ()) -> Preview:
    """What the entries would change in the register; `problems` go along into the preview.

    An empty cell changes nothing. Of lines that mean the same organisation the first counts, the others are doubtful.
    """
    register = _Register(known)
    seen: dict[object, int] = {}
    compared = []
    for entry in entries:
        one = register.compare(entry)
        if one.organisation is not None or one.verdict == "new":
            same = one.organisation or (search_key(entry.title), _key(entry.district), _key(entry.city))
            first = seen.setdefault(same, entry.line)
            if first != entry.line:
                one = Compared(entry, "doubtful", one.organisation, repeats=first)
        compared.append(one)
    return Preview(tuple(compared), tuple(problems))


class _Register:
    """The known organisations, to be found by what a line says."""

    def __init__(self, known: Iterable[KnownOrganisation]) -> None:
        self._known = {one.id: one for one in known}
        self._by_place: dict[tuple[str, str], Registry] = {}
        self._exact: defaultdict[str, list[KnownOrganisation]] = defaultdict(list)
        for one in self._known.values():
            for key in {_key(name) for name in _names(one)}:
                self._exact[key].append(one)

    def compare(self, entry: Entry) -> Compared:
        found = self._spelt_so(entry)
        is_sure = len(found) == 1
        if not found:
            meant = self._registry(entry.city).resolve(entry.title)
            if meant.certain is None and entry.district:
                meant = self._registry(entry.city, entry.district).resolve(entry.title)
            is_sure = meant.certain is not None
            found = [self._known[one] for one in ((meant.certain,) if meant.certain is not None else meant.candidates)]
        if not found:
            return Compared(entry, "new")
        if not is_sure or not _may_be_same(found[0].district, entry.district):
            return Compared(entry, "doubtful", candidates=tuple(one.id for one in found))
        changes = tuple(_changes(found[0], entry))
        return Compared(entry, "changed" if changes else "unchanged", found[0].id, changes)

    def _spelt_so(self, entry: Entry) -> list[KnownOrganisation]:
        """Those with a name of this very wording, narrowed by territory and official name as far as that tells."""
        found = [one for one in self._exact[_key(entry.title)] if _may_be_same(one.city, entry.city)]
        tests: tuple[Callable[[KnownOrganisation], bool], ...] = (
            lambda one: _may_be_same(one.district, entry.district),
            lambda one: not entry.city or _key(one.city) == _key(entry.city),
            lambda one: not entry.district or _key(one.district) == _key(entry.district),
            lambda one: not entry.official_name or _key(one.official_name) == _key(entry.official_name),
            lambda one: _full_name(one) == _full_name(entry),
        )
        for test in tests:
            found = [one for one in found if test(one)] or found
        return found

    def _registry(self, city: str, district: str = "") -> Registry:
        """Those that may be there; of what is not said, all may be."""
        place = _key(city), _key(district)
        if place not in self._by_place:
            self._by_place[place] = Registry(
                Known(one.id, _names(one), f"{one.city} {one.district}".strip())
                for one in self._known.values()
                if _may_be_same(one.city, city) and _may_be_same(one.district, district)
            )
        return self._by_place[place]


def _names(known: KnownOrganisation) -> tuple[str, ...]:
    return tuple(name for name in (known.name, known.official_name, *known.aliases) if name)


def _full_name(organisation: Entry | KnownOrganisation) -> tuple[str, ...]:
    """What sets an organisation apart from all others, with what is not said as well."""
    return tuple(_key(written(organisation, field)) for field in ("name", "official_name", "district", "city"))


def _may_be_same(one: str, other: str) -> bool:
    """Whether two territories do not contradict: what is not said may be anything."""
    return not one or not other or _key(one) == _key(other)


def _key(name: str) -> str:
    return letters_and_digits(name)


def _changes(known: KnownOrganisation, entry: Entry) -> Iterator[Change]:
    for field in FIELDS:
        before, after = written(known, field), written(entry, field)
        if after and one_line(before) != after:
            yield Change(field, before, after)


def written(organisation: Entry | KnownOrganisation, field: str) -> str:
    """A field as it is written in a cell of a table."""
    value = getattr(organisation, field)
    if field == "aliases":
        return ALIAS_SEPARATOR.join(value)
    return "" if value is None else str(value)


def _compared(kept: Mapping[str, Any]) -> Compared:
    entry = Entry(**{**kept["entry"], "aliases": tuple(kept["entry"]["aliases"])})
    changes = tuple(Change(**change) for change in kept["changes"])
    return Compared(**{**kept, "entry": entry, "changes": changes, "candidates": tuple(kept["candidates"])})


# --- the wording of tables -------------------------------------------------------------------------------------


class _Heading:
    """The words that must be in a heading, in any order; a star stands for any ending."""

    def __init__(self, pattern: str) -> None:
        self._is_whole = pattern.startswith("=")
        self._stems = [(letters_and_digits(word), word.endswith("*")) for word in pattern.removeprefix("=").split()]

    def fits(self, words: Sequence[str]) -> bool:
        if self._is_whole and len(words) != len(self._stems):
            return False
        return all(
            any(word.startswith(stem) if is_begun else word == stem for word in words) for stem, is_begun in self._stems
        )


@dataclass(frozen=True, slots=True)
class _Wording:
    """Everything in `register_headings.toml`, in the order of the file."""

    headings: Mapping[str, tuple[_Heading, ...]]
    totals: frozenset[str]
    districts: frozenset[str]
    units: frozenset[str]


@cache
def _wording() -> _Wording:
    data = tomllib.loads(Path(__file__).with_name("register_headings.toml").read_text(encoding="utf-8"))
    rows = {name: frozenset(map(letters_and_digits, words)) for name, words in data["rows"].items()}
    return _Wording(
        {field: tuple(map(_Heading, patterns)) for field, patterns in data["headings"].items()},
        rows["totals"],
        rows["districts"],
        rows["units"],
    )
