"""A mail server for the stories: it speaks SMTP over real sockets and can be as difficult as those of the world."""

from __future__ import annotations

import asyncio
import email.policy
import io
import zipfile
from contextlib import asynccontextmanager
from email import message_from_bytes
from typing import TYPE_CHECKING, Any

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from email.message import EmailMessage

OK = "250 2.0.0 Ok: queued as {number}"


class PostOffice:
    """Takes letters. What it answers to each recipient and each letter is taken from the lists; then it takes all."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.sizes: list[int] = []
        self.recipients: list[list[str]] = []
        self.at_recipient: list[str] = []
        self.at_letter: list[str] = []
        self.at_login: dict[bytes, bytes] = {}
        self.logins = 0
        self.was_encrypted: list[bool] = []
        self.port = 0

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:  # noqa: N802
        answer = self.at_recipient.pop(0) if self.at_recipient else "250 Ok"
        if answer == "drop":
            server.transport.abort()
        elif answer.startswith("2"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        answer = self.at_letter.pop(0) if self.at_letter else OK
        if answer == "drop":
            server.transport.abort()
            return "451 nobody hears this"
        if answer.startswith("2") or answer == "forget":
            self.letters.append(message_from_bytes(envelope.content, policy=email.policy.default))  # type: ignore[arg-type]
            self.sizes.append(len(envelope.content))
            self.recipients.append(list(envelope.rcpt_tos))
            self.was_encrypted.append(session.ssl is not None)
        if answer == "forget":
            server.transport.abort()
        return answer.format(number=len(self.letters))

    def authenticate(self, server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
        self.logins += 1
        known = isinstance(data, LoginPassword) and self.at_login.get(data.login) == data.password
        return AuthResult(success=known, handled=False)

    @asynccontextmanager
    async def opens(self, **how: Any) -> AsyncIterator[PostOffice]:
        """Listens on a port of its own; `how` is what aiosmtpd's SMTP takes."""
        loop = asyncio.get_running_loop()
        server = await loop.create_server(
            lambda: SMTP(self, enable_SMTPUTF8=False, loop=loop, hostname="mail.test", **how), "127.0.0.1", self.port
        )
        self.port = server.sockets[0].getsockname()[1]
        try:
            yield self
        finally:
            server.close()
            await server.wait_closed()

    @property
    def ids(self) -> list[str]:
        return [str(one["Message-ID"]) for one in self.letters]


def attached(letter: EmailMessage) -> dict[str, bytes]:
    """What is in the archive of a letter: path → content."""
    (part,) = letter.iter_attachments()
    with zipfile.ZipFile(io.BytesIO(part.get_content())) as archive:
        assert archive.testzip() is None
        return {one: archive.read(one) for one in archive.namelist()}
