"""Letters on their way: one talk with the mail server for each, and what its answer means.

A server may have taken a letter though its answer was lost: the letter is sent again then, under the same Message-ID.
"""

from __future__ import annotations

import asyncio
import contextlib
from email.utils import parseaddr
from typing import TYPE_CHECKING

import aiosmtplib
import structlog
from aiosmtplib import (
    SMTP,
    SMTPAuthenticationError,
    SMTPException,
    SMTPNotSupported,
    SMTPRecipientRefused,
    SMTPRecipientsRefused,
    SMTPResponseException,
    SMTPSenderRefused,
)

from domain.letters import Posted, Step, Trouble, answer_of, refusal

if TYPE_CHECKING:
    from bot.config import Mail

log = structlog.get_logger()

TIMEOUT = 60.0
"""Seconds that the server may take for an answer, or for the next piece of a letter."""
LONGEST = 900.0
"""Seconds of a whole talk."""


class Mailer:
    """The mail server of the configuration."""

    def __init__(self, mail: Mail) -> None:
        self._mail = mail

    async def post(self, letter: bytes, to: str) -> Posted:
        """Hands a letter over and returns what the server says to it. Raises nothing that a server can do."""
        try:
            async with asyncio.timeout(LONGEST):
                posted = await self._talk(letter, to)
        except (OSError, TimeoutError, SMTPException) as trouble:
            # Neither yes nor no: not reached, fallen silent, broken off, or not to be understood.
            posted = Posted(answer_of(0, str(trouble) or type(trouble).__name__), Trouble.SERVER, passes=True)
        log.info("letter.posted", trouble=posted.trouble, passes=posted.passes, bytes=len(letter))
        return posted

    async def _talk(self, letter: bytes, to: str) -> Posted:
        mail = self._mail
        server = SMTP(
            hostname=mail.host,
            port=mail.port,
            use_tls=mail.security == "tls",
            start_tls=mail.security == "starttls",
            timeout=TIMEOUT,
        )
        try:
            await server.connect()
            if mail.user:
                await server.login(mail.user, mail.password.get_secret_value())
            refused, said = await server.sendmail(parseaddr(mail.sender)[1], [to], letter)
            for code, why in refused.values():
                return refusal(Step.RECIPIENT, code, why)
            with contextlib.suppress(OSError, SMTPException):
                await server.quit()
            return Posted(answer_of(aiosmtplib.SMTPStatus.completed, said))
        except SMTPRecipientsRefused as no:
            return _refused_by(no.recipients[0])
        except SMTPResponseException as no:
            return _refused_by(no)
        except SMTPNotSupported as no:
            # It cannot be encrypted, or knows no way to log in: the configuration and the server do not fit.
            return Posted(answer_of(0, str(no)), Trouble.LOGIN)
        finally:
            server.close()


_STEPS: dict[type[SMTPResponseException], Step] = {
    SMTPAuthenticationError: Step.LOGIN,
    SMTPSenderRefused: Step.SENDER,
    SMTPRecipientRefused: Step.RECIPIENT,
}


def _refused_by(no: SMTPResponseException) -> Posted:
    return refusal(_STEPS.get(type(no), Step.LETTER), no.code, no.message)
