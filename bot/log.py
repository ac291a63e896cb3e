"""What is written to the standard error: structured lines in which the token never appears."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import structlog

if TYPE_CHECKING:
    from structlog.typing import EventDict, WrappedLogger

    from bot.config import Config

HIDDEN = "***"


def set_up(config: Config) -> None:
    """Configures structlog and lets the libraries' warnings through it."""
    level = getattr(logging, config.log.level.upper())
    secrets = [
        secret.get_secret_value() for secret in (config.telegram.token, config.telegram.webhook_secret) if secret
    ]
    as_json = config.log.format == "json"

    def redact(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        # After the exception was formatted: the address in its text holds the token.
        return {key: _hidden(value, secrets) for key, value in event.items()}

    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            redact,
            structlog.processors.JSONRenderer(ensure_ascii=False)
            if as_json
            else structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty()),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    logging.basicConfig(level=logging.WARNING, handlers=[_Forward()])


def _hidden(value: object, secrets: list[str]) -> object:
    if isinstance(value, str):
        for secret in secrets:
            value = value.replace(secret, HIDDEN)
    return value


class _Forward(logging.Handler):
    """Hands records of the standard library's logging over to structlog."""

    def emit(self, record: logging.LogRecord) -> None:
        log = structlog.get_logger(record.name)
        log.log(record.levelno, record.getMessage(), exc_info=record.exc_info)
