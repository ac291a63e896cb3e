"""The command line. Each command imports what it needs when it runs: those without Telegram start at once."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.config import Config

FAILED, MISUSED = 1, 2
OFFICIAL = ("docx", "pdf")
EXPORTS = (*OFFICIAL, "xlsx", "csv", "json", "ics", "zip")
_YEARS = range(1990, 2100)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and returns its exit status."""
    options = _parser().parse_args(arguments)
    from bot.config import ConfigError, load  # noqa: PLC0415 - `--help` needs no configuration

    try:
        config = load(options.config)
    except ConfigError as wrong:
        print(f"svodka: {wrong}", file=sys.stderr)
        return MISUSED
    try:
        return int(options.command(config, options))
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="svodka", description="Reports on education events, in a Telegram chat.")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--config", type=Path, default=None, help="a TOML file (default: config.toml if it is there)")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = commands.add_parser("run", parents=[shared], help="run the bot; with no token, on the sandbox")
    run.set_defaults(command=_run)

    demo = commands.add_parser("demo", parents=[shared], help="run the bot on the sandbox, with demo data")
    demo.add_argument("--port", type=int, default=None, help="of the chat page (default: demo.port)")
    demo.add_argument("--tour", action="store_true", help="play a whole story and exit; 0 only if all of it happened")
    demo.add_argument("--out", type=Path, default=Path("tour"), help="where the tour leaves what it produced")
    demo.set_defaults(command=_demo)

    totals = commands.add_parser("totals", parents=[shared], help="print the totals of an event")
    totals.add_argument("event", help="its number or its title")
    totals.add_argument("--json", action="store_true")
    totals.set_defaults(command=_totals)

    export = commands.add_parser("export", parents=[shared], help="write a file about an event")
    export.add_argument("event", help="its number or its title")
    what = "docx, pdf: the official paper; xlsx, csv, json: the data; zip: reports and photos; ics: a calendar"
    export.add_argument("--format", choices=EXPORTS, required=True, help=what)
    official = "docx, pdf: accepted reports alone, and no list of who has not reported"
    export.add_argument("--official", action="store_true", help=official)
    export.add_argument("--out", type=Path, required=True, metavar="PATH", help="replaced if it is there")
    export.set_defaults(command=_export)

    plan = commands.add_parser("plan", parents=[shared], help="read a plan of measures from a file and print it")
    plan.add_argument("file", type=Path, help="a DOCX, XLSX, PDF or text")
    plan.add_argument("--json", action="store_true")
    plan.add_argument("--country", choices=("ru", "by", "ua"), default=None, help="(default: region.country)")
    year_help = "of a plan that does not name its year"
    plan.add_argument("--year", type=int, choices=_YEARS, default=None, metavar="YEAR", help=year_help)
    plan.set_defaults(command=_plan)

    check = commands.add_parser("check", parents=[shared], help="say what is in order and what is not")
    check.set_defaults(command=_check)
    migrate = commands.add_parser("migrate", parents=[shared], help="bring the database to the present schema")
    migrate.set_defaults(command=_migrate)
    for name, command, what in (
        ("backup", _backup, "write a checked copy of the database and its pictures, also while the bot runs"),
        ("restore", _restore, "put a copy in the database's place"),
    ):
        one = commands.add_parser(name, parents=[shared], help=what)
        one.add_argument("path", type=Path)
        one.set_defaults(command=command)
    return parser


def _run(config: Config, options: argparse.Namespace) -> int:
    if not config.telegram.token.get_secret_value():
        options.port, options.tour, options.out = None, False, Path("tour")
        return _demo(config, options)
    from bot import log  # noqa: PLC0415
    from bot.app import CannotStart, run  # noqa: PLC0415

    log.set_up(config)
    try:
        asyncio.run(run(config))
    except CannotStart as why:
        return _fail(why)
    return 0


def _demo(config: Config, options: argparse.Namespace) -> int:
    from bot.demo.play import play  # noqa: PLC0415

    port = config.demo.port if options.port is None else options.port
    return asyncio.run(play(options.config, port, tour_to=options.out if options.tour else None))


def _totals(config: Config, options: argparse.Namespace) -> int:
    from bot.operations import NoSuchEvent, print_totals  # noqa: PLC0415

    try:
        asyncio.run(print_totals(config, options.event, as_json=options.json))
    except NoSuchEvent as why:
        return _fail(why)
    return 0


def _export(config: Config, options: argparse.Namespace) -> int:
    if options.official and options.format not in OFFICIAL:
        return _misuse(f"--official is for {', '.join(OFFICIAL)}")
    from bot.export import export  # noqa: PLC0415
    from bot.operations import NoSuchEvent  # noqa: PLC0415

    try:
        size = asyncio.run(export(config, options.event, options.format, options.out, official=options.official))
    except (NoSuchEvent, OSError) as why:
        return _fail(why)
    print(f"{options.out}: {size:,} bytes")
    return 0


def _plan(config: Config, options: argparse.Namespace) -> int:
    from bot.plan_command import CannotRead, print_plan  # noqa: PLC0415

    country = options.country or config.region.country
    language = config.region.language
    try:
        print_plan(options.file, as_json=options.json, country=country, year=options.year, language=language)
    except (CannotRead, OSError) as why:
        return _fail(why)
    return 0


def _check(config: Config, _: argparse.Namespace) -> int:
    from bot.operations import check  # noqa: PLC0415

    return 0 if check(config) else FAILED


def _migrate(config: Config, _: argparse.Namespace) -> int:
    from storage.migrate import state, upgrade  # noqa: PLC0415

    upgrade(config.database.url)
    print(f"the database is at schema {state(config.database.url)[0]}")
    return 0


def _backup(config: Config, options: argparse.Namespace) -> int:
    from storage.backup import BackupError, backup  # noqa: PLC0415

    try:
        made = backup(config.database.url, options.path, config.files.dir)
    except (BackupError, OSError) as why:
        return _fail(why)
    print(f"{options.path}: {made.size:,} bytes, checked; {made.files} files of pictures beside it")
    return _tell_missing(made.missing)


def _restore(config: Config, options: argparse.Namespace) -> int:
    from storage.backup import BackupError, restore  # noqa: PLC0415

    try:
        restored = restore(config.database.url, options.path, config.files.dir)
    except (BackupError, OSError) as why:
        return _fail(why)
    print("restored" + (f"; the former database is {restored.aside}" if restored.aside else ""))
    return _tell_missing(restored.missing)


def _tell_missing(count: int) -> int:
    """A copy without all of its pictures is a copy all the same: whoever made it should know."""
    if count:
        print(f"svodka: {count} files of pictures are not there: svodka check names their reports", file=sys.stderr)
    return 0


def _misuse(why: str) -> int:
    print(f"svodka: {why}", file=sys.stderr)
    return MISUSED


def _fail(why: Exception) -> int:
    print(f"svodka: {why}", file=sys.stderr)
    return FAILED


if __name__ == "__main__":
    sys.exit(main())
