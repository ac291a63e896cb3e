"""No text crashes a kind, whatever it is; what is kept is valid; the same message gives the same answer."""

from __future__ import annotations

import ast
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import domain.kinds
from domain.answers import Asked, Invalid, Item, Items
from domain.forms import Kind
from domain.kinds import (
    INVALID_KEYS,
    Choices,
    Count,
    Counts,
    Day,
    Indicator,
    Links,
    Moment,
    Names,
    Period,
    Photos,
    Records,
    Text,
    YesNo,
    url_of,
)

TODAY = date(2026, 11, 20)
TITLES = {
    "open": "Дни открытых дверей",
    "art": "Выставки",
    "trip": "Экскурсии на производство",
    "3d": "3D-моделирование",
}
KINDS: dict[str, Kind] = {
    "count": Count(),
    "counts": Counts(),
    "choices": Choices(tuple(TITLES)),
    "own choices": Choices(tuple(TITLES), own=True),
    "one choice": Choices(tuple(TITLES), own=True, at_most=1),
    "names": Names(),
    "links": Links(),
    "web links": Links(print_too=False),
    "text": Text(),
    "photos": Photos(),
    "day": Day(),
    "whole day": Day(month_enough=False),
    "period": Period(),
    "moment": Moment(),
    "yes or no": YesNo(),
    "indicator": Indicator("%"),
    "records": Records(("speaker", "position", "topic")),
}

PIECES = (
    "120", "1 200", "1\u00a0200", "-3", "12,5", "сто двадцать", "около", "~", "уч", "родителей", "пед.", "всего",
    "остальные", "нет", "больше никого", ",", ";", "\n", " - ", "–", ":", "27.11.2023", "27 ноября", "31.02",
    "листопад", "года", "18:00", "с", "по", "https://vk.com/wall-1", "vk.com", "http://", "www.", "a@b.ru",
    "школа12.рф", "г. Кемерово", "Газета «Кузбасс»", "«", "»", '"', "МБОУ СОШ № 12", "ООО", "выставки", "1-3",
    "квест", "да", "%", "👩‍🎓", "п'ять", "1️⃣", "²", "½", "١٢", "\u200b", "\x00", "\t", "|", "№", "ё",
)  # fmt: skip
MESSAGES = st.one_of(
    st.text(),
    st.lists(st.sampled_from(PIECES), max_size=12).map(" ".join),
    st.lists(st.sampled_from(PIECES)).map("".join),
)


def after(kind: Kind, raw: str, so_far: Items = ()) -> tuple[Items, Invalid | None]:
    """The items there are after a message, and what was wrong with it."""
    try:
        return kind.parse(raw, Asked(so_far, TITLES, TODAY)), None
    except Invalid as wrong:
        return (so_far if wrong.kept is None else wrong.kept), wrong


@pytest.mark.parametrize("name", KINDS)
@given(messages=st.lists(MESSAGES, min_size=1, max_size=3))
@example(messages=["ʼʼʼ, ʼʼʼ, ʼʼʼ"])
@example(messages=["\ud800"])
@example(messages=["9" * 5000])
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_only_invalid_is_raised_and_the_same_each_time(name: str, messages: list[str]) -> None:
    kind = KINDS[name]
    items: Items = ()
    for message in messages:
        before = items
        items, wrong = after(kind, message, before)
        again, wrong_again = after(kind, message, before)
        assert items == again
        assert (wrong and (wrong.key, wrong.facts)) == (wrong_again and (wrong_again.key, wrong_again.facts))
        if wrong:
            assert wrong.key in INVALID_KEYS
            assert all(len(str(fact)) < 300 for fact in wrong.facts.values())
        assert_items_are_valid(kind, items)


def assert_items_are_valid(kind: Kind, items: Items) -> None:
    keys = [item.key for item in items]
    assert len(keys) == len(set(keys))
    for item in items:
        if isinstance(item.number, int):
            assert 0 <= item.number <= 1_000_000
        if item.text is not None:
            assert item.text.strip()
            assert "\x00" not in item.text
            item.text.encode()
    match kind:
        case Counts():
            assert keys == [category for category in kind.categories if category in keys]
            assert kind.missing(items) == tuple(one for one in kind.categories if one not in keys)
        case Choices():
            assert [key for key in keys if not key.startswith("own-")] == [key for key in kind.options if key in keys]
            assert kind.at_most is None or len(items) <= kind.at_most
        case Links():
            assert all((url_of(item.text or "") is not None) == item.key.startswith("link-") for item in items)
        case Day():
            for item in items:
                assert date.fromisoformat(((item.text or "") + "-01")[:10])
        case Records():
            assert len(items) % len(kind.fields) == 0


@pytest.mark.parametrize("name", ["names", "links", "text", "records", "day", "moment"])
@given(message=MESSAGES)
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_kept_would_be_kept_again(name: str, message: str) -> None:
    kind = KINDS[name]
    items, _ = after(kind, message)
    if name == "records":
        fields = [item.text or "" for item in items]
        again = "\n".join("\t".join(fields[place : place + 3]) for place in range(0, len(fields), 3))
        assert not items or after(kind, again) == (items, None)
    for item in items if name != "records" else ():
        line = f"{item.text}\nLast" if name == "names" else item.text or ""
        once, wrong = after(kind, line)
        assert wrong is None
        assert once[0].text == item.text


@given(st.integers(0, 1_000_000), st.sampled_from(["{}", "{} чел.", "{:_}", "  {} человек\n"]))
def test_printed_numbers_are_read_back(number: int, shape: str) -> None:
    printed = shape.format(number).replace("_", "\u202f")
    assert Count().parse(printed, Asked()) == (Item(number=number),)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.sampled_from(["%d.%m.%Y", "%Y-%m-%d", "%d/%m/%Y г."]))
def test_printed_days_are_read_back(day: date, shape: str) -> None:
    assert Day().parse(day.strftime(shape), Asked()) == (Item(text=day.isoformat()),)


@given(st.dates(date(2026, 5, 25), date(2027, 5, 18)))
def test_a_day_without_a_year_is_within_half_a_year(day: date) -> None:
    assert Day().parse(day.strftime("%d.%m"), Asked(today=TODAY)) == (Item(text=day.isoformat()),)


@given(st.permutations(Counts().categories), st.lists(st.integers(0, 99_999), min_size=5, max_size=5), st.data())
def test_settled_counts_never_lose_a_category(order: list[str], numbers: list[int], data: st.DataObject) -> None:
    kind = Counts()
    words = {
        "pupils": "учащиеся",
        "parents": "родители",
        "teachers": "педагоги",
        "public": "общественность",
        "others": "другие",
    }
    wanted = dict(zip(order, numbers, strict=True))
    breaks = data.draw(st.lists(st.sampled_from([", ", "; ", "\n", " "]), min_size=5, max_size=5))
    message = "".join(
        f"{words[key]} – {number}{end}" for (key, number), end in zip(wanted.items(), breaks, strict=True)
    )
    items = kind.parse(message, Asked())
    assert {item.key: item.number for item in items} == wanted
    assert kind.is_complete(items)
    assert kind.total(items) == sum(numbers)
    later, _ = after(kind, data.draw(MESSAGES), items)
    assert kind.is_complete(later)


ALONE = '1 -.,;:«"(@/\\+~\t|аx\u0301👍9г'
TOGETHER = (
    "1 ", "- ", ", ", ". ", ".1", "1-", "a.", "a,", "./", ":/", "\n:", ":\n", "1\n", "а\n", "»«", "ht", "# ", "100 ",
    "уч 1 ", "1-4 ", "сто ", "https://", "https: ", "a.ru,", "www.", "a@", "1.1.", "1:00 ", "ноябрь ",
)  # fmt: skip
BEFORE_DIGITS = ("уч ", "27.11.", "https://vk.com/", "~")
NASTY = (
    *(piece * (4096 // len(piece)) for piece in (*ALONE, *TOGETHER)),
    *(head + "1" * 4000 for head in BEFORE_DIGITS),
)


@pytest.mark.parametrize("name", KINDS)
def test_nothing_of_a_message_s_length_takes_long(name: str) -> None:
    """Seconds of the processor's time, a hundred times what it takes: only an explosion gets there."""
    for message in NASTY:
        start = time.process_time()
        after(KINDS[name], message)
        assert time.process_time() - start < 5, message[:20]


def test_invalid_keys_are_those_that_the_source_raises() -> None:
    raised = set()
    for path in Path(domain.kinds.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"Invalid", "Wrong"}:
                raised |= {_key(node.args[0])}
    assert raised - {None} == set(INVALID_KEYS)


def _key(argument: ast.expr) -> str | None:
    """The literal key; SKIP's name; None where a key collected before is raised again."""
    if isinstance(argument, ast.Constant):
        return str(argument.value)
    return "skip" if isinstance(argument, ast.Name) and argument.id == "SKIP" else None
