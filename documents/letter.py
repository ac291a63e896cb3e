"""A letter with a file, as it goes over the wire. What people wrote can become a word in a header, and never a header.

RFC 5322; its parts are encoded so that every server takes them, whatever it knows of Unicode.
"""

from __future__ import annotations

from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_LONGEST_SUBJECT = 200
_POLICY = SMTP.clone(cte_type="7bit")


@dataclass(frozen=True, slots=True)
class Attached:
    """A ZIP that goes with the letter."""

    name: str
    content: bytes


def letter_bytes(
    *, sender: str, to: str, subject: str, text: str, message_id: str, at: datetime, language: str, attached: Attached
) -> bytes:
    """The letter. `message_id` and `at` are the same however often it is sent. Raises ValueError for no address."""
    letter = EmailMessage(policy=_POLICY)
    letter["From"] = _in_line(sender)
    letter["To"] = _in_line(to)
    letter["Subject"] = _in_line(subject)[:_LONGEST_SUBJECT]
    letter["Date"] = format_datetime(at)
    letter["Message-ID"] = message_id
    letter["Content-Language"] = language
    letter.set_content(text, charset="utf-8", cte="base64")
    letter.add_attachment(
        attached.content, maintype="application", subtype="zip", filename=_in_line(attached.name), cte="base64"
    )
    return letter.as_bytes()


def _in_line(text: str) -> str:
    """The text in one line, with nothing that is not shown: no line of a header ends within it."""
    return " ".join("".join(one if one.isprintable() else " " for one in text).split())
