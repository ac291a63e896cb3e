"""The configuration: a TOML file, overridden by SVODKA_SECTION__KEY. Whatever it does not know, it refuses by name."""

from __future__ import annotations

import os
from datetime import date, datetime, time
from pathlib import Path
from typing import Annotated, Literal
from zoneinfo import available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, SecretStr, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from domain.cadence import Cadence
from domain.calendars import WorkingDays
from domain.reminders import Reminding

PREFIX = "SVODKA_"
DELIMITER = "__"


class ConfigError(Exception):
    """What is wrong with the configuration, in words for the person who wrote it."""


def _known_timezone(name: str) -> str:
    if name not in available_timezones():
        raise ValueError("not a time zone of the IANA database, such as Asia/Novokuznetsk")
    return name


def _clock_time(text: str) -> str:
    try:
        return f"{datetime.strptime(text, '%H:%M').time():%H:%M}"  # noqa: DTZ007 - a time of day has no zone
    except ValueError:
        raise ValueError("not a time of day, such as 10:00") from None


ClockTime = Annotated[str, AfterValidator(_clock_time)]


class Section(BaseModel):
    """A table of the file; unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Telegram(Section):
    """How the bot talks with Telegram."""

    token: SecretStr = SecretStr("")
    api_base: str = "https://api.telegram.org"
    mode: Literal["polling", "webhook"] = "polling"
    webhook_url: str = ""
    webhook_host: str = "127.0.0.1"
    webhook_port: int = Field(8080, ge=0, le=65535)
    webhook_path: str = Field("/webhook", pattern="^/")
    webhook_secret: SecretStr = SecretStr("")
    messages_per_second: float = Field(29.0, gt=0)
    messages_per_second_per_chat: float = Field(1.0, gt=0)


class Storage(Section):
    """Where everything is kept."""

    url: str = "sqlite+aiosqlite:///data/svodka.db"


class Files(Section):
    """Where pictures and documents are kept."""

    dir: Path = Path("data/files")
    keep_days: int = Field(365, ge=1)
    keep_previews_days: int = Field(1095, ge=1)
    keep_originals: bool = False


class Mail(Section):
    """The server through which letters with reports go out; without a host the bot writes none."""

    host: str = ""
    port: int = Field(587, ge=1, le=65535)
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: SecretStr = SecretStr("")
    sender: str = ""
    max_megabytes: int = Field(20, ge=1, le=100)


class People(Section):
    """Who may do everything."""

    admins: tuple[int, ...] = ()


class Region(Section):
    """Where the bot serves: when people get up, how they write."""

    timezone: Annotated[str, AfterValidator(_known_timezone)] = "Europe/Moscow"
    country: Literal["ru", "by", "ua"] = "ru"
    language: Literal["ru", "uk", "be", "en"] = "ru"


class Reminders(Section):
    """When people who owe a report are reminded, and when they are left in peace."""

    days_before: Literal["fitting"] | tuple[Annotated[int, Field(ge=0, le=365)], ...] = "fitting"
    at: ClockTime = "10:00"
    hours_before: tuple[Annotated[int, Field(ge=1, le=72)], ...] = (3,)
    days_after: tuple[Annotated[int, Field(ge=0, le=365)], ...] = (1, 3, 7)
    quiet_from: ClockTime = "21:00"
    quiet_to: ClockTime = "08:00"
    digest_at: ClockTime = "09:00"
    days_off: tuple[date, ...] = ()
    working_days: tuple[date, ...] = ()

    def reminding(self, country: Literal["ru", "by", "ua"]) -> Reminding:
        """These habits on the calendar of the country."""
        cadence = Cadence(
            days_before=None if self.days_before == "fitting" else self.days_before,
            at=time.fromisoformat(self.at),
            hours_before=self.hours_before,
            quiet_from=time.fromisoformat(self.quiet_from),
            quiet_to=time.fromisoformat(self.quiet_to),
            days_after=self.days_after,
        )
        days = WorkingDays(country, frozenset(self.days_off), frozenset(self.working_days))
        return Reminding(cadence, days, time.fromisoformat(self.digest_at))


class Demo(Section):
    """The sandbox that the bot runs on when it has no token."""

    port: int = Field(8081, ge=0, le=65535)


class Clock(Section):
    """Where the time comes from."""

    follow: str = ""


class Log(Section):
    """What is written to the standard error."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["text", "json"] = "text"


class Config(BaseSettings):
    """The whole configuration. Use `load`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_nested_delimiter=DELIMITER, extra="forbid", frozen=True)

    telegram: Telegram = Telegram()
    database: Storage = Storage()
    files: Files = Files()
    mail: Mail = Mail()
    people: People = People()
    region: Region = Region()
    reminders: Reminders = Reminders()
    demo: Demo = Demo()
    clock: Clock = Clock()
    log: Log = Log()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def load(path: Path | None) -> Config:
    """Reads the file (by default config.toml where it exists) and the environment. Raises ConfigError."""
    if path is None and Path("config.toml").is_file():
        path = Path("config.toml")
    if path is not None and not path.is_file():
        message = f"there is no configuration file {path}"
        raise ConfigError(message)
    _refuse_unknown_environment()

    class FileConfig(Config):
        model_config = SettingsConfigDict(toml_file=path)

    try:
        config = FileConfig()
    except ValidationError as wrong:
        raise ConfigError(_explain(wrong, path)) from None
    except ValueError as wrong:
        message = f"{path or 'the environment'}: {wrong}"
        raise ConfigError(message) from None
    _check_together(config)
    return config


def _refuse_unknown_environment() -> None:
    for name in os.environ:
        if name.startswith(PREFIX):
            section = name.removeprefix(PREFIX).split(DELIMITER)[0].lower()
            if section not in Config.model_fields:
                message = f"unknown environment variable {name}: there is no section «{section}»"
                raise ConfigError(message)


def _explain(wrong: ValidationError, path: Path | None) -> str:
    lines = []
    for error in wrong.errors():
        key = ".".join(str(part) for part in error["loc"])
        words = "unknown key" if error["type"] == "extra_forbidden" else error["msg"].removeprefix("Value error, ")
        lines.append(f"{key}: {words}")
    where = f"{path} or the environment" if path else "the environment"
    return f"wrong configuration in {where}:\n  " + "\n  ".join(lines)


def _check_together(config: Config) -> None:
    telegram = config.telegram
    if telegram.mode == "webhook" and not (telegram.webhook_url and telegram.webhook_secret.get_secret_value()):
        message = "telegram.mode is webhook: telegram.webhook_url and telegram.webhook_secret are needed too"
        raise ConfigError(message)
    if config.mail.host and not config.mail.sender:
        message = "mail.host is set: mail.sender, the address that letters come from, is needed too"
        raise ConfigError(message)
