"""The order of the house: who may import whom, where sentences live, what starts at once, what is pinned."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import tomllib
from datetime import time
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

from bot.demo.town import settle
from domain.cadence import Cadence
from domain.calendars import WorkingDays
from domain.reminders import Reminding
from storage.engine import Database
from storage.migrate import upgrade

ROOT = Path(__file__).parents[2]
MAY_SPEAK = {"texts", "tests"}
CYRILLIC = re.compile("[\u0400-\u052f]")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


def test_rooms_import_only_what_they_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(no_cache=True) == 0


def test_sentences_live_in_texts() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for path in code()
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        if CYRILLIC.search(line)
    ]
    assert found == []


def code() -> list[Path]:
    """The program's files: no tests, no texts, nothing that was produced or installed."""
    rooms = [one for one in ROOT.iterdir() if one.is_dir() and not one.name.startswith(".")]
    found = [
        path
        for room in rooms
        if room.name not in MAY_SPEAK
        for kind in ("*.py", "*.js", "*.html")
        for path in room.rglob(kind)
    ]
    assert len(found) > 100
    return found


# --- the command line ------------------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The URL of a database with the demo's town: event 1 is to come, event 2 has its reports."""
    url = f"sqlite+aiosqlite:///{tmp_path_factory.mktemp('town')}/svodka.db"
    upgrade(url)

    async def fill() -> None:
        opened = Database(url)
        await settle(opened, Reminding(Cadence((1,), time(10), ()), WorkingDays("ru")))
        await opened.close()

    asyncio.run(fill())
    return url


def svodka(folder: Path, database: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Runs a command where no configuration lies; stderr tells what it imported."""
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SVODKA_DATABASE__URL": database},
        capture_output=True,
        text=True,
        check=True,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("check",),
        ("migrate",),
        ("totals", "2"),
        ("export", "2", "--format", "ics", "--out", "event.ics"),
        ("export", "2", "--format", "pdf", "--out", "event.pdf"),
        ("export", "2", "--format", "docx", "--official", "--out", "event.docx"),
        ("export", "2", "--format", "xlsx", "--out", "event.xlsx"),
        ("backup", "copy.db"),
    ],
)
def test_command_without_telegram_does_not_wait_for_aiogram(
    tmp_path: Path, database: str, arguments: tuple[str, ...]
) -> None:
    done = svodka(tmp_path, database, *arguments)
    assert done.stdout
    assert "argparse" in done.stderr
    assert not re.search(r"\| +aiogram$", done.stderr, re.MULTILINE)


def test_totals_are_printed_as_json(tmp_path: Path, database: str) -> None:
    done = svodka(tmp_path, database, "totals", "2", "--json")
    figures = json.loads(done.stdout)
    assert figures["organisations"]["owed"] == 12
    assert figures["people"]["accepted"] == sum(one["accepted"] for one in figures["by_category"].values())


# --- what is installed -----------------------------------------------------------------------------------------


def pins(name: str) -> dict[str, str]:
    return dict(PIN.findall((ROOT / name).read_text("utf-8")))


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_pins_are_hashed_and_name_no_address(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert all("--hash=sha256:" in one for one in re.split(r"\n(?=[a-z])", text)[1:])


def test_everything_wanted_is_pinned() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    run, dev = pins("requirements.txt"), pins("requirements-dev.txt")
    needed = project["project"]["dependencies"] + project["build-system"]["requires"]
    assert {name_of(one) for one in needed} <= set(run)
    assert {name_of(one) for one in project["dependency-groups"]["dev"]} <= set(dev)
    assert run.items() <= dev.items()


def name_of(requirement: str) -> str:
    """The normalised name in «fluent.runtime>=0.4»."""
    found = re.match(r"[\w.-]+", requirement)
    assert found
    return re.sub(r"[._]+", "-", found[0]).lower()
