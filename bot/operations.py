"""The commands for whoever keeps the bot running. They need no Telegram and start at once."""

from __future__ import annotations

import asyncio
import html
import json
import re
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from handlers.figures import totals_text
from storage import collected, due, events, inbox, photo_keeping, photos
from storage.blobs import Folder
from storage.engine import Database
from texts import words_in

if TYPE_CHECKING:
    from bot.config import Config
    from domain.events import Event
    from domain.totals import Figure, Share, Totals
    from storage.engine import Transaction

EVERYWHERE = ("/",)
NAMED = 10
"""Reports that a finding names."""

_TAG = re.compile(r"<[^>]+>")


class NoSuchEvent(Exception):
    """No event has this number or this title."""


async def print_totals(config: Config, wanted: str, *, as_json: bool) -> None:
    """Prints the totals of an event, named by its number or by its title. Raises NoSuchEvent."""
    database = Database(config.database.url)
    try:
        async with database.read() as tx:
            event = await named(tx, wanted)
            sums = (await collected.figures_of(tx, event, EVERYWHERE, datetime.now(UTC))).totals()
    finally:
        await database.close()
    if as_json:
        print(json.dumps(totals_json(event, sums), ensure_ascii=False, indent=2))
    else:
        print(html.unescape(_TAG.sub("", totals_text(event, sums, words_in(config.region.language)))))


async def named(tx: Transaction, wanted: str) -> Event:
    """The event of this number or this title. Raises NoSuchEvent."""
    for one in await events.within_reach(tx, EVERYWHERE, limit=10_000):
        if wanted in (str(one.id), one.title):
            return one
    raise NoSuchEvent(f"there is no event «{wanted}»: give its number or its exact title")


def totals_json(event: Event, sums: Totals) -> dict[str, object]:
    """The totals as they are printed with --json."""

    def share(one: Share) -> dict[str, int]:
        return {**asdict(one), "reported": one.reported, "missing": one.missing, "percent": one.percent}

    def figure(one: Figure) -> dict[str, int]:
        return {**asdict(one), "both": one.both}

    return {
        "event": {
            "id": event.id,
            "title": event.title,
            "starts_on": event.starts_on.isoformat(),
            "ends_on": event.ends_on.isoformat(),
            "due_at": event.due_at.isoformat(),
        },
        "organisations": share(sums.share),
        "people": figure(sums.people),
        "by_category": {key: figure(one) for key, one in sums.by_category.items()},
        "reach": {key: figure(one) for key, one in sums.reach.items()},
        "by_district": [
            {"name": one.name, "organisations": share(one.share), "people": figure(one.people)}
            for one in sums.by_district.values()
        ],
        "by_activity": dict(sums.by_activity.most_common()),
        "own_activities": sums.own_activities,
    }


def check(config: Config) -> bool:
    """Prints what is in order and what is not; True if all is."""
    findings = [
        _check_schema(config),
        _check_files(config),
        asyncio.run(_check_pictures(config)),
        asyncio.run(_check_queues(config)),
    ]
    if config.telegram.token.get_secret_value():
        findings.append(asyncio.run(_check_telegram(config)))
    else:
        findings.append((True, "telegram: no token, the bot would run on the sandbox"))
    for fine, finding in findings:
        print(f"{'ok  ' if fine else 'FAIL'} {finding}")
    return all(fine for fine, _ in findings)


Finding = tuple[bool, str]


def _check_schema(config: Config) -> Finding:
    from storage import migrate  # noqa: PLC0415 - Alembic takes its time, and the other commands do without it

    try:
        at, newest = migrate.state(config.database.url)
    except Exception as trouble:  # whatever a driver raises is the finding
        return False, f"database: cannot be opened: {trouble}"
    if at is None:
        return True, "database: empty, it is set up at the first start"
    if at != newest:
        return False, f"database: schema {at}, the newest is {newest}: svodka migrate"
    return True, f"database: schema {at}"


def _check_files(config: Config) -> Finding:
    folder = config.files.dir
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".check").write_bytes(b"")
        (folder / ".check").unlink()
    except OSError as trouble:
        return False, f"files: {folder} cannot be written: {trouble}"
    return True, f"files: {folder} can be written"


async def _check_pictures(config: Config) -> Finding:
    """Whether every file that a row names is there; one that no row names is swept away in a day or two."""
    database = Database(config.database.url)
    try:
        stored = set(await Folder(config.files.dir).stored())
        async with database.read() as tx:
            named = await photos.named(tx)
            owners = await photo_keeping.owners_of(tx, named - stored)
    except Exception:  # an empty database has no tables: the schema's finding says so
        return True, "pictures: nothing there yet"
    finally:
        await database.close()
    counted = f"pictures: {len(named)} files are needed, {len(stored - named)} more will be swept away"
    missing = named - stored
    if not missing:
        return True, counted
    whose = [f"report {one}" for one in sorted(owners)]
    if missing - set().union(*owners.values()):
        whose.append("papers of an event")
    more = f" and {len(whose) - NAMED} more" if len(whose) > NAMED else ""
    return False, f"{counted}, {len(missing)} are missing: {', '.join(whose[:NAMED])}{more}"


async def _check_queues(config: Config) -> Finding:
    database = Database(config.database.url)
    try:
        async with database.read() as tx:
            aside, given_up = await inbox.set_aside(tx), await due.given_up(tx)
    except Exception:  # an empty database has no tables: the schema's finding says so
        return True, "queues: nothing there yet"
    finally:
        await database.close()
    finding = f"queues: {aside} updates were set aside because handling them failed, {given_up} tasks were given up"
    return aside + given_up == 0, finding


async def _check_telegram(config: Config) -> Finding:
    from bot.telegram import BotApi, CallError  # noqa: PLC0415 - only where there is a token

    async with BotApi(config.telegram.api_base, config.telegram.token) as api:
        try:
            me = await api.call("getMe")
        except CallError as trouble:
            return False, f"telegram: {trouble}"
    return True, f"telegram: @{me['username']}"
