"""What the columns without a known heading are, by what stands in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from domain.plans.layout.columns import WHEN, Cells, Columns, Field, is_mark
from domain.plans.layout.headings import meanings, wording
from domain.plans.layout.numbering import NUMBER, leading_number

SAMPLE = 40
"""So many rows tell what their columns are."""
_MOSTLY, _OFTEN = 0.6, 0.3
_ESSENTIAL: tuple[Field, ...] = ("measure", "dates")


def completed(columns: Columns | None, rows: Sequence[Cells], is_date: Callable[[str], bool]) -> Columns:
    """The columns, those without a known heading told by the content of the rows."""
    samples = [row for row in rows if sum(map(bool, row)) > 1][:SAMPLE]
    width = max(map(len, samples), default=0)
    columns = columns or Columns((), ())
    columns = _with_number_before(columns, samples, width)
    unknown: Field = "unknown"
    fields = [*columns.fields, *(unknown for _ in range(width - len(columns.fields)))]
    titles = [*columns.titles, *("" for _ in range(width - len(columns.titles)))]
    texts = [[row[at] for row in samples if at < len(row) and row[at]] for at in range(len(fields))]
    _find_periods(fields, titles, texts, is_date)
    for find in (_find_number, _find_dates(is_date), _find_parties, _find_measures):
        find(fields, texts)
    return replace(
        columns,
        fields=_noted(fields, titles),
        titles=tuple(titles),
        numbers_in_text=_numbers_in_text(fields, texts),
        guessed=any(field in fields and not columns.has(field) for field in _ESSENTIAL),
    )


def _numbers_in_text(fields: Sequence[Field], texts: Sequence[Sequence[str]]) -> bool:
    if "number" in fields or "measure" not in fields:
        return False
    return _share(texts[fields.index("measure")], lambda text: bool(leading_number(text)[0])) >= _MOSTLY


def _with_number_before(columns: Columns, samples: Sequence[Cells], width: int) -> Columns:
    """The header of a table may lack the narrow column of numbers."""
    if not columns.fields or columns.has("number") or width != len(columns.fields) + 1:
        return columns
    if _share([row[0] for row in samples], lambda text: bool(NUMBER.fullmatch(text))) < _MOSTLY:
        return columns
    return replace(columns, fields=("number", *columns.fields), titles=("", *columns.titles))


def _noted(fields: Sequence[Field], titles: Sequence[str]) -> tuple[Field, ...]:
    """What has a heading and is nothing else is a note."""
    return tuple("note" if field == "unknown" and title else field for field, title in zip(fields, titles, strict=True))


def _share(texts: Sequence[str], fits: Callable[[str], bool]) -> float:
    return sum(map(fits, texts)) / len(texts) if texts else 0


def _unknown(fields: Sequence[Field]) -> list[int]:
    return [at for at, field in enumerate(fields) if field == "unknown"]


def _find_number(fields: list[Field], texts: Sequence[Sequence[str]]) -> None:
    """Numbers stand in the first column, if they stand in a column."""
    is_free = "number" not in fields and fields[:1] == ["unknown"]
    if is_free and _share(texts[0], lambda text: bool(NUMBER.fullmatch(text))) >= _MOSTLY:
        fields[0] = "number"


def _find_periods(
    fields: list[Field], titles: Sequence[str], texts: Sequence[Sequence[str]], is_date: Callable[[str], bool]
) -> None:
    """Columns of quarters or months with a mark where something is done then."""
    if set(WHEN) & set(fields):
        return
    for at in _unknown(fields):
        if is_date(titles[at]) and _share(texts[at], is_mark) >= _MOSTLY:
            fields[at] = "period"


def _find_dates(is_date: Callable[[str], bool]) -> Callable[[list[Field], Sequence[Sequence[str]]], None]:
    def find(fields: list[Field], texts: Sequence[Sequence[str]]) -> None:
        if set(WHEN) & set(fields):
            return
        shares = {at: _share(texts[at], is_date) for at in _unknown(fields)}
        best = max(shares, key=lambda at: shares[at], default=None)
        if best is not None and shares[best] >= _MOSTLY:
            fields[best] = "dates"

    return find


def _find_parties(fields: list[Field], texts: Sequence[Sequence[str]]) -> None:
    """Who is responsible: names of organisations and offices, not what is done with them."""
    if "responsible" in fields:
        return
    shares = {at: _share(texts[at], _names_party) - _share(texts[at], _names_deed) for at in _unknown(fields)}
    best = max(shares, key=lambda at: (shares[at], at), default=None)
    leaves_measures = "measure" in fields or len(shares) > 1
    if best is not None and leaves_measures and shares[best] >= _OFTEN:
        fields[best] = "responsible"


def _names_party(text: str) -> bool:
    return any(True for _ in meanings(text, wording().parties, within=6))


def _names_deed(text: str) -> bool:
    return any(True for _ in meanings(text, wording().measures, within=1))


def _find_measures(fields: list[Field], texts: Sequence[Sequence[str]]) -> None:
    """What is done: the longest texts of those that are left."""
    if "measure" in fields:
        return
    lengths = {at: _mean_length(texts[at]) * (1 + _share(texts[at], _names_deed)) for at in _unknown(fields)}
    best = max(lengths, key=lambda at: lengths[at], default=None)
    if best is not None and lengths[best] > 0:
        fields[best] = "measure"


def _mean_length(texts: Iterable[str]) -> float:
    lengths = [len(text) for text in texts]
    return sum(lengths) / len(lengths) if lengths else 0
