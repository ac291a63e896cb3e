"""What a person adds to the papers of an event: which fields there are, and what each of them takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from domain.answers import Invalid

if TYPE_CHECKING:
    from collections.abc import Mapping

ANNEX, MAIL = "is_annex", "mail_to"
GIVEN = "yes"
"""The text of ANNEX where the paper is one."""

LONGEST: Mapping[str, int] = {
    "approver": 200,
    "approver_name": 80,
    "order": 80,
    "basis": 500,
    "coordinator": 150,
    "position": 200,
    "name": 80,
    "executor": 100,
    "phone": 60,
    MAIL: 254,
}
"""Field that is typed → its most characters, in the order in which they are asked for. An address: RFC 5321."""
FIELDS = (ANNEX, *LONGEST)

OF_ONE_EVENT = frozenset({"order", "basis"})
"""Another event has an order of its own: these are not taken over from one."""

WRONG = (
    "requisite-empty",
    "requisite-too-long",
    "mail-at",
    "mail-space",
    "mail-letters",
    "mail-before",
    "mail-domain",
    "mail-too-long",
)
"""The keys that `read_requisite` raises."""

_SCHEME = "mailto:"
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?")
_LONGEST_LOCAL, _LONGEST_LABEL = 64, 63


def read_requisite(field: str, raw: str) -> str:
    """What was typed, in one line. Raises Invalid(WRONG), and KeyError for a field that is not typed."""
    longest = LONGEST[field]
    text = " ".join("".join(one if one.isprintable() else " " for one in raw).split())
    if not text:
        raise Invalid("requisite-empty")
    if field == MAIL:
        return read_address(text)
    if len(text) > longest:
        raise Invalid("requisite-too-long", length=len(text), longest=longest)
    return text


def read_address(text: str) -> str:
    """An address of e-mail as almost everybody has one: ASCII, no quotes, a dot in the domain. Raises Invalid.

    What RFC 5322 allows besides, such as a quoted name or an address of numbers, is a slip of the finger here.
    """
    address = text.strip().removeprefix(_SCHEME).strip("<>,;")
    if any(one.isspace() for one in address):
        raise Invalid("mail-space")
    if address.count("@") != 1:
        raise Invalid("mail-at")
    if not address.isascii():
        raise Invalid("mail-letters", letters=" ".join(dict.fromkeys(one for one in address if not one.isascii())))
    local, domain = address.split("@")
    if not _LOCAL.fullmatch(local) or len(local) > _LONGEST_LOCAL:
        raise Invalid("mail-before")
    labels = domain.split(".")
    is_name = all(_LABEL.fullmatch(one) and len(one) <= _LONGEST_LABEL for one in labels)
    if len(labels) == 1 or not is_name or len(labels[-1]) == 1 or labels[-1].isdigit():
        raise Invalid("mail-domain", domain=domain)
    if len(address) > LONGEST[MAIL]:
        raise Invalid("mail-too-long", longest=LONGEST[MAIL])
    return f"{local}@{domain.lower()}"
