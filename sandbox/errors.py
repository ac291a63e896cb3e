"""The two kinds of refusal: what Telegram answers a bot, and what the sandbox answers whoever drives it."""

from __future__ import annotations


class Refused(Exception):
    """A Bot API error: `code` is the HTTP status and `error_code`, `description` is in Telegram's words."""

    def __init__(
        self, code: int, description: str, *, retry_after: int | None = None, migrate_to: int | None = None
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to = migrate_to


class Wrong(Exception):
    """A mistake of whoever drives the sandbox, in plain English, with an HTTP status."""

    def __init__(self, reason: str, status: int = 400) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status


def bad_request(reason: str) -> Refused:
    """The commonest refusal: 400 "Bad Request: {reason}"."""
    return Refused(400, f"Bad Request: {reason}")


def too_many_requests(seconds: int) -> Refused:
    """429 with the seconds to wait, as flood control gives it."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
