"""The documents say what the program does: every command, every key of the configuration, no link to nowhere."""

from __future__ import annotations

import os
import re
import tomllib
from argparse import _SubParsersAction
from pathlib import Path

import pytest

from bot.__main__ import _parser
from bot.config import PREFIX, Config, load
from handlers.commands import COMMANDS

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "config.example.toml"
DOCUMENTS = [one for one in ROOT.rglob("*.md") if not any(part.startswith(".") for part in one.relative_to(ROOT).parts)]
LINK = re.compile(r"\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")


def readme() -> str:
    return (ROOT / "README.md").read_text("utf-8")


def command_line() -> list[str]:
    (commands,) = (one for one in _parser()._actions if isinstance(one, _SubParsersAction))
    return list(commands.choices)


@pytest.mark.parametrize("command", COMMANDS)
def test_readme_knows_the_command_of_the_chat(command: str) -> None:
    assert f"`/{command}`" in readme()


@pytest.mark.parametrize("command", command_line())
def test_readme_knows_the_command(command: str) -> None:
    assert f"`svodka {command}" in readme()


def test_readme_names_only_what_make_can_do() -> None:
    rules = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert {"run", "test"} <= set(re.findall(r"[`$] ?make ([a-z]+)", readme())) <= rules


def test_example_is_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith(PREFIX):
            monkeypatch.delenv(name)
    assert load(EXAMPLE).model_dump() == Config().model_dump()


def test_example_has_every_key() -> None:
    """And no other: the test above loads it, and unknown keys are errors."""
    written = {section: set(keys) for section, keys in tomllib.loads(EXAMPLE.read_text("utf-8")).items()}
    known = {section: set(type(keys).model_fields) for section, keys in Config()}
    assert written == known


def test_example_explains_every_key() -> None:
    """A comment stands above each, or above the keys that it is shared with."""
    bare = re.findall(r"^(?:|\[\w+\])\n(\w+) = ", EXAMPLE.read_text("utf-8"), re.MULTILINE)
    assert bare == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(document: Path) -> None:
    found = [one or other for one, other in LINK.findall(document.read_text("utf-8"))]
    inside = [link.partition("#")[0] for link in found if not re.match(r"https?:|mailto:|#", link)]
    assert [link for link in inside if not (document.parent / link).exists()] == []
