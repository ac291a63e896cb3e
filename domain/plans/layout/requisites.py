"""The head of a plan: its title, who approved it, and the date and number of the order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from domain.plans.layout.headings import meanings, tokens, wording
from domain.plans.layout.marks import begins_within, glued, is_unfinished
from domain.plans.layout.order import order_number, without_spans, written_date
from domain.plans.layout.sections import signed
from domain.plans.plan import WrittenDate
from domain.typed import fold

_TITLE_WITHIN = 4
"""In words: adjectives may stand before the word for plan."""
_LONGEST_TITLE, _LONGEST_BLOCK = 12, 10
"""In lines."""
_LONGEST_LINE = 40
"""In words: a longer one is an introduction."""
_SPACED = re.compile(r"(?:[^\W\d_] ){2,}[^\W\d_](?![^\W_])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_BLANKS = re.compile(r"\u2116\s*(?=_|$)|_{2,}|\(\s*\)|[/\\]\s*(?=[/\\]|$)")
_TOWN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Requisites:
    """What the head says; `leftovers` are its lines that say something else, by their places."""

    title: str = ""
    approved_by: str | None = None
    approved: WrittenDate | None = None
    order_number: str | None = None
    leftovers: tuple[int, ...] = ()


def read_requisites(lines: Sequence[str]) -> Requisites:
    """The requisites in the lines above a plan's table."""
    lines = [_unspaced(line) for line in lines]
    beginnings = [_beginning(line) for line in lines]
    title = _title(lines, beginnings)
    block, text = _approval(lines, beginnings, title)
    used = {*title, *block, *_about(lines, beginnings)}
    date, number = written_date(text), order_number(_without_appendix(text))
    rest = _rest(text)
    issuer = _issuer(lines) if _is_only_act(rest) else None
    if issuer is not None:
        used |= {issuer, issuer + 1}
        rest = lines[issuer]
    return Requisites(
        title=_joined([lines[at] for at in title]),
        approved_by=rest or None,
        approved=date[0] if date else None,
        order_number=number[0] if number else None,
        leftovers=tuple(at for at in range(len(lines)) if at not in used),
    )


def _unspaced(line: str) -> str:
    """The line with its letter-spaced words written as words."""
    return _SPACED.sub(lambda found: found[0].replace(" ", ""), line)


def _joined(lines: Sequence[str]) -> str:
    whole = ""
    for line in lines:
        whole = glued(whole, line)
    return whole


def _beginning(line: str) -> str:
    """What the line begins: "approved", "agreed", "appendix", "introduction", "title", or "" for nothing known."""
    first = next(meanings(line, wording().beginnings, within=1), "")
    if first:
        return first
    is_title = any(True for _ in meanings(line, wording().title, within=_TITLE_WITHIN))
    return "title" if is_title and len(tokens(line)) <= _LONGEST_LINE and not _is_dated(line) else ""


def _is_dated(line: str) -> bool:
    return order_number(line) is not None and written_date(line) is not None


# --- title -------------------------------------------------------------------------------------------------------


def _title(lines: Sequence[str], beginnings: Sequence[str]) -> list[int]:
    """The lines of the title, from the last one that begins a title with the word for plan itself."""
    starts = [at for at, beginning in enumerate(beginnings) if beginning == "title"]
    if not starts:
        return []
    start = starts[-1]
    while start - 1 in starts and not _YEAR.search(lines[start - 1]):
        start -= 1
    title = [start]
    for at in range(start + 1, min(len(lines), start + _LONGEST_TITLE)):
        if not _goes_on(" ".join(lines[one] for one in title), lines[at], beginnings[at]):
            break
        title.append(at)
    return title


def _goes_on(title: str, line: str, beginning: str) -> bool:
    """Whether a line goes on with the title above it."""
    if beginning not in {"", "title"} or len(tokens(line)) > _LONGEST_LINE or signed(line) or _is_town(line):
        return False
    if begins_within(line) or is_unfinished(title):
        return True
    if written_date(line) and not _YEAR.match(line.strip()):
        return False
    if title.endswith((".", ";")) and not _YEAR.search(title[-12:]):
        return False
    return not _YEAR.search(title) or line[0].isdecimal() or (title.isupper() and line.isupper())


# --- approval ----------------------------------------------------------------------------------------------------


def _approval(lines: Sequence[str], beginnings: Sequence[str], title: Sequence[int]) -> tuple[list[int], str]:
    """The lines that say by whom and when it was approved, and their text after the word itself."""
    for wanted in ("approved", "appendix", "agreed"):
        for at, beginning in enumerate(beginnings):
            if beginning == wanted and at not in title:
                block = _block(lines, beginnings, at, title)
                text = _joined([_after_word(lines[at], wanted), *(lines[one] for one in block[1:])])
                if wanted == "approved" or written_date(text):
                    return block, text
    for at, line in enumerate(lines):
        if at not in title and _is_dated(line):
            return _with_act_above(lines, at), _joined([lines[one] for one in _with_act_above(lines, at)])
    return [], ""


def _block(lines: Sequence[str], beginnings: Sequence[str], at: int, title: Sequence[int]) -> list[int]:
    """The lines from here to the next that begins something else, or to the end of the order's date and number."""
    block = [at]
    for following in range(at + 1, min(len(lines), at + _LONGEST_BLOCK)):
        so_far = " ".join(lines[one] for one in block)
        is_done = written_date(so_far) and (order_number(so_far) or not order_number(lines[following]))
        if following in title or beginnings[following] in {"agreed", "appendix", "introduction"} or is_done:
            break
        if beginnings[following] == "approved" or signed(lines[following]):
            break
        block.append(following)
    return block


def _after_word(line: str, wanted: str) -> str:
    """The line without the word that it begins with: «approved», or «appendix» with its number."""
    return _without_appendix(line) if wanted == "appendix" else line.strip().partition(" ")[2]


def _without_appendix(text: str) -> str:
    """The text without «Appendix No 1» at its beginning: that number is not the order's."""
    words = text.split()
    if not words or next(meanings(words[0], wording().beginnings), "") != "appendix":
        return text
    rest = words[1:]
    while rest and (not any(map(str.isalpha, rest[0])) or rest[0] in {"N", "No"}):
        rest = rest[1:]
    return " ".join(rest)


def _with_act_above(lines: Sequence[str], at: int) -> list[int]:
    """A line of date and number, with the act that it belongs to where that is the line above."""
    return [at - 1, at] if at > 0 and _is_act(lines[at - 1]) else [at]


def _is_act(line: str) -> bool:
    """Whether the line begins with the word for an order."""
    return any(True for _ in meanings(line, wording().act, within=1))


def _rest(text: str) -> str:
    """Who approved it, with the kind of the order, as written: the text without date, number and blanks."""
    text = _without_appendix(text)
    date, number = written_date(text), order_number(text)
    spans = [found[1] for found in (date, number) if found]
    words = _BLANKS.sub(" ", without_spans(text, spans)).split()
    if len(words) > 1 and fold(words[0]) in wording().leading:
        words = words[1:]
    if len(words) > 1 and any(True for _ in meanings(words[-1], wording().act)):
        words.pop()
    rest = " ".join(words).strip(" ,;:/-\u2013")
    return rest if rest[-2:-1].isupper() else rest.rstrip(". ")


def _is_only_act(text: str) -> bool:
    return len(text.split()) == 1 and _is_act(text)


def _issuer(lines: Sequence[str]) -> int | None:
    """The line of who gave the order: over the line that only says «Order»."""
    return next(
        (at for at in range(len(lines) - 1) if _is_only_act(lines[at + 1]) and not _is_only_act(lines[at])), None
    )


# --- the rest of the head --------------------------------------------------------------------------------------


def _about(lines: Sequence[str], beginnings: Sequence[str]) -> set[int]:
    """Lines that are requisites, though nothing is taken from them: appendices with what follows, the town."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        is_appendix = beginnings[at] == "appendix" or (at - 1 in found and _is_act(line))
        if is_appendix or (beginnings[at] == "" and (_is_town(line) or _is_dated(line))):
            found.add(at)
    return found


def _is_town(line: str) -> bool:
    words = tokens(line)
    return 1 < len(words) <= _TOWN_WORDS and words[0] in wording().town and line[0].islower()
