"""The card of a table that was read: what it would change, line by line, and the doubts one by one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from aiogram.filters.callback_data import CallbackData

from domain.register import Preview
from handlers import plan_import_card
from handlers.replies import LONGEST_MESSAGE, Key, Keyboard, button, length_of
from handlers.wording import shorten
from texts import Html

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from domain.people import Organisation
    from domain.register import Compared, Entry, Problem
    from handlers.setting import Setting
    from storage.register import Outcome
    from storage.undoing import Undoable
    from texts import Words

NEW, SKIP = 0, -1
"""Decisions on a doubtful line beside the ids of organisations."""

PAGE = 8
LONGEST_NAME, LONGEST_VALUE = 70, 60
NAMED = 10
"""How many names a sentence spells out."""

LISTS = ("new", "changed", "unchanged", "problems")


class RegisterPress(CallbackData, prefix="g2"):
    """A button of a table's card: `stamp` tells the table, `line` its line, `item` a place, an organisation or so."""

    do: str
    stamp: Key = 0
    line: Key = 0
    item: Key = 0


@dataclass(frozen=True, slots=True)
class State:
    """A table that was read and what the person decided of its doubtful lines: line → NEW, SKIP or an organisation."""

    file: str
    stamp: int
    preview: Preview
    new_places: tuple[str, ...]
    home: tuple[str, str] | None
    """City and district of a new organisation whose line names none."""
    decided: Mapping[int, int]

    @property
    def doubts(self) -> tuple[Compared, ...]:
        return self.preview.of("doubtful")

    @property
    def undecided(self) -> list[Compared]:
        return [one for one in self.doubts if one.entry.line not in self.decided]

    @property
    def next_doubt(self) -> Compared | None:
        return next(iter(self.undecided), None)

    @property
    def to_write(self) -> int:
        """How many lines change something."""
        decided = sum(what != SKIP for what in self.decided.values())
        return len(self.preview.of("new")) + len(self.preview.of("changed")) + decided

    def at_home(self, entry: Entry) -> Entry | None:
        """The entry of a new organisation with its territory; None where it names none and there is no home."""
        if entry.city or entry.district or self.home is None:
            return entry if entry.city or entry.district else None
        city, district = self.home
        return replace(entry, city=city, district=district)

    def decide(self, decisions: Mapping[int, int]) -> State:
        return replace(self, decided={**self.decided, **decisions})


def state_of(kept: Mapping[str, Any], decided: Mapping[str, int]) -> State:
    """From the person's notebooks."""
    return State(
        kept["file"],
        kept["stamp"],
        Preview.from_json(kept["preview"]),
        tuple(kept["new_places"]),
        tuple(kept["home"]) if kept["home"] else None,
        {int(line): what for line, what in decided.items()},
    )


def candidates(doubt: Compared) -> tuple[int, ...]:
    """The organisations that a doubtful line may mean."""
    return doubt.candidates or ((doubt.organisation,) if doubt.organisation is not None else ())


def offer(words: Words, file: str, stamp: int) -> tuple[Html, Keyboard]:
    return words("register-offer", file=file), [
        [button(words.plain("press-register-read"), RegisterPress(do="read", stamp=stamp))],
        *plan_import_card.offer(words, stamp),
        [button(words.plain("press-register-no"), RegisterPress(do="no", stamp=stamp))],
    ]


def summary(words: Words, state: State) -> tuple[Html, Keyboard]:
    """The counts, with a button for what there is of each."""
    press = partial(RegisterPress, stamp=state.stamp)
    counts = {name: len(_of(state, name)) for name in LISTS}
    text = words(
        "register-preview",
        file=state.file,
        new=counts["new"],
        changed=counts["changed"],
        unchanged=counts["unchanged"],
        doubtful=len(state.doubts),
        undecided=len(state.undecided),
        problems=counts["problems"],
    )
    if state.new_places:
        text = Html(f"{text}\n\n{words('register-new-places', names=_names(state.new_places))}")
    text = Html(f"{text}\n\n{words('register-not-yet' if state.to_write else 'register-nothing-to-write')}")
    rows: Keyboard = []
    if state.to_write:
        rows.append([button(words.plain("press-register-write", count=state.to_write), press(do="write"))])
    if state.undecided:
        rows.append([button(words.plain("press-register-decide", count=len(state.undecided)), press(do="doubt"))])
    lists = [
        button(words.plain(f"press-register-{name}", count=count), press(do=name))
        for name, count in counts.items()
        if count
    ]
    rows += [lists[place : place + 2] for place in range(0, len(lists), 2)]
    return text, [*rows, [button(words.plain("press-register-drop"), press(do="drop"))]]


def listed(words: Words, state: State, name: str, first: int) -> tuple[Html, Keyboard]:
    """The lines of one kind from the place `first` on, as many as fit."""
    lines = _of(state, name)
    first %= max(1, len(lines))
    blocks: list[str] = [words(f"register-list-{name}", count=len(lines))]
    for one in lines[first : first + PAGE]:
        block = _problem(words, one) if name == "problems" else _line(words, one)
        # One always fits: what is long in it is cut, and only its letters count.
        if len(blocks) > 1 and length_of("\n\n".join([*blocks, block])) > LONGEST_MESSAGE:
            break
        blocks.append(block)
    press = partial(RegisterPress, stamp=state.stamp)
    back = [button(words.plain("press-back"), press(do="back"))]
    turns = _turning(first, len(blocks) - 1, len(lines), lambda to: press(do=name, item=to))
    return Html("\n\n".join(blocks)), [*turns, back]


def _turning(first: int, shown: int, count: int, press: Callable[[int], RegisterPress]) -> Keyboard:
    """Turns pages of unlike length, round and round: they are told by the places of their first lines."""
    if shown == count:
        return []
    before = first - PAGE if first else count - PAGE
    after = first + shown if first + shown < count else 0
    here = f"{first + 1}–{first + shown}/{count}"
    places = (max(0, before), "◀️"), (first, here), (after, "▶️")
    return [[button(mark, press(to)) for to, mark in places]]


def _problem(words: Words, one: Problem) -> Html:
    text = shorten(one.text, LONGEST_NAME)
    return words("register-problem", line=str(one.line), why=words(f"register-wrong-{one.key}"), text=text)


def _of(state: State, name: str) -> Sequence[Any]:
    if name == "problems":
        return state.preview.problems
    return [one for one in state.preview.compared if one.verdict == name]


def _line(words: Words, one: Compared) -> Html:
    entry = one.entry
    head = words(
        "register-line",
        line=str(entry.line),
        name=shorten(entry.title, LONGEST_NAME),
        place=shorten(", ".join(filter(None, (entry.city, entry.district))), LONGEST_NAME),
    )
    changes = [
        words(
            "register-change",
            field=words.plain(f"register-column-{change.field.replace('_', '-')}"),
            before=shorten(change.before, LONGEST_VALUE) or "—",
            after=shorten(change.after, LONGEST_VALUE),
        )
        for change in one.changes
    ]
    return Html("\n".join([head, *changes]))


def doubt(words: Words, state: State, one: Compared, known: Sequence[Organisation]) -> tuple[Html, Keyboard]:
    """One doubtful line: which of the known it means, a new one, or none."""
    press = partial(RegisterPress, stamp=state.stamp, line=one.entry.line)
    why = (
        words("register-repeats", line=str(one.repeats))
        if one.repeats is not None
        else words("register-which", left=len(state.undecided))
    )
    rows: Keyboard = [
        [button(f"{other.name} · {other.territory.name}", press(do="is", item=other.id))] for other in known
    ]
    rows.append(
        [
            button(words.plain("press-register-make"), press(do="make")),
            button(words.plain("press-register-skip"), press(do="skip")),
        ]
    )
    if len(state.undecided) > 1:
        rows.append(
            [
                button(words.plain("press-register-make-rest"), press(do="make-rest")),
                button(words.plain("press-register-skip-rest"), press(do="skip-rest")),
            ]
        )
    rows.append([button(words.plain("press-back"), press(do="back"))])
    return Html(f"{_line(words, one)}\n\n{why}"), rows


def written(words: Words, outcome: Outcome, undecided: int) -> tuple[Html, Keyboard]:
    parts = [words("register-written", added=outcome.added, changed=outcome.changed)]
    if outcome.kept:
        parts.append(words("register-kept", names=_names(outcome.kept), count=len(outcome.kept)))
    if undecided:
        parts.append(words("register-left-out", count=undecided))
    return Html("\n\n".join(parts)), [
        [button(words.plain("press-register-undo"), RegisterPress(do="undo", item=outcome.undo))]
    ]


def taken_back(words: Words, stay: Sequence[str]) -> Html:
    done = words("register-undone")
    return Html(f"{done}\n\n{words('register-stay', names=_names(stay), count=len(stay))}") if stay else done


def changes(words: Words, found: Iterable[Undoable], setting: Setting) -> tuple[Html, Keyboard]:
    """The last large changes, each with the button that takes it back."""
    lines, rows = [], []
    for number, one in enumerate(found, 1):
        moment = words.moment(one.at, setting.zone, setting.now())
        facts = {"number": str(number), "moment": moment, "name": one.name, **one.undo["counts"]}
        lines.append(words(f"register-did-{one.kind}", **facts))
        press = RegisterPress(do="undo", item=one.id)
        rows.append([button(words.plain("press-register-undo-number", number=str(number)), press)])
    if not lines:
        return words("register-no-changes"), []
    return Html("\n\n".join([words("register-changes"), *lines])), rows


def _names(names: Sequence[str]) -> str:
    return ", ".join(shorten(one, LONGEST_NAME) for one in names[:NAMED]) + ("…" if len(names) > NAMED else "")
