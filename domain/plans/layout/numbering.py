"""How the measures of a plan are numbered: «3», «1.2.», «5a», «IV»."""

from __future__ import annotations

import re
from collections.abc import Sequence

ROMAN = "[IVX\u0406\u0425]+"
"""Also with the Cyrillic letters that look like the Latin ones."""
NUMBER = re.compile(rf"(?:\u2116\s*)?(?P<number>(?:\d{{1,4}}|{ROMAN})(?:[.\-/]\d{{1,3}})*(?:\.?[^\W\d_])?)\s*[.):]*")
_LEADING = re.compile(r"(?P<number>\d{1,3}(?:\.\d{1,3})*)(?:[.)]|(?<=\.\d)|(?<=\.\d\d))\s+(?=\D)")
_COUNT = re.compile(r"(\d{1,2})[.)]?")


def leading_number(text: str) -> tuple[str, str]:
    """The number that a text begins with («1.2. Text»), and the rest; an empty number where there is none."""
    found = _LEADING.match(text)
    return (found["number"], text[found.end() :]) if found else ("", text)


def is_column_numbers(cells: Sequence[str]) -> bool:
    """Whether the row only counts the columns: «1 2 3 4»."""
    counts = [_COUNT.fullmatch(cell.strip()) for cell in cells if cell]
    numbers = [int(count[1]) for count in counts if count]
    return len(numbers) == len(counts) > 1 and numbers == list(range(1, len(numbers) + 1))


def follows(number: str, before: str) -> bool:
    """Whether the number comes after the other («1.2» after «1.1»), or begins a count; it does after an empty one."""
    parts, earlier = _parts(number), _parts(before)
    if not parts:
        return False
    if not earlier or parts[-1] == 1:
        return parts[-1] == 1
    return len(parts) == len(earlier) and parts[-1] == earlier[-1] + 1


def _parts(number: str) -> list[int]:
    parts = number.replace("-", ".").replace("/", ".").split(".")
    return [int(part) for part in parts] if all(part.isdecimal() for part in parts) else []
