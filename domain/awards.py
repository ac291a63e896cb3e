"""What was awarded, and the code by which anybody can ask whether it was."""

from __future__ import annotations

import secrets
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from domain.people import Territory

CODE_LETTERS = "23456789ABCDEFGHKMNPQRSTUVWXYZ"
"""None that is taken for another: no 0 and O, no 1, I, J and L."""
CODE_LENGTH = 8
"""39 bits: nobody hits one of a thousand awards by trying."""
_ALIKE = str.maketrans(tomllib.loads(Path(__file__).with_name("awards.toml").read_text("utf-8"))["alike"])
LONGEST_NOMINATION, LONGEST_ISSUER = 150, 250


@dataclass(frozen=True, slots=True)
class Award:
    """A diploma by its nomination, or without one a certificate of participation. `name` is as printed."""

    id: int
    event_id: int
    organisation_id: int
    territory: Territory
    nomination: str
    name: str
    code: str
    confirmed_at: datetime
    revoked_at: datetime | None = None


def new_code() -> str:
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def read_code(typed: str) -> str:
    """The code in what a person typed, however they grouped it and in whichever alphabet and case."""
    letters = typed.upper().translate(_ALIKE)
    return "".join(one for one in letters if one in CODE_LETTERS)


def spelled(code: str) -> str:
    """In two groups, as it is printed: «7K4M-Q2XD»."""
    middle = len(code) // 2
    return f"{code[:middle]}-{code[middle:]}"
