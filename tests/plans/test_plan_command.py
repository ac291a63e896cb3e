"""`svodka plan FILE`: the plan for people and as JSON, and what is said of files that are none."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.plan_command import plan_json, plan_lines
from domain.plans.blocks import Paragraph, Table
from domain.plans.plan import Plan
from domain.plans.reading import read_plan
from texts import Words

ROOT = Path(__file__).parents[2]
HEADER = ("№", "Мероприятие", "Срок", "Ответственные")
ROWS = (
    HEADER,
    ("II. Работа с детьми", "", "", ""),
    ("1", "Слёт техников", "III квартал 2024 г.", "Министерство, образовательные организации"),
    ("2", "Сбор", "", "РМЦ"),
)


class Keys(Words):
    """Says the key instead of the sentence."""

    def plain(self, key: str, /, **facts: str | float) -> str:
        return f"<{key}>"


@pytest.fixture
def plan() -> Plan:
    title = [Paragraph("УТВЕРЖДЕН приказом отдела от 01.12.2023 № 9"), Paragraph("План на 2024 год")]
    return read_plan([*title, Table(ROWS), Paragraph("Всё прочее;")])


def test_json_has_the_fixed_names(plan: Plan) -> None:
    first, second = plan_json(plan, Keys("ru"))
    assert first == {
        "section": "II",
        "number": "1",
        "measure": "Слёт техников",
        "dates": {
            "text": "III квартал 2024 г.",
            "kind": "range",
            "start": "2024-07-01",
            "end": "2024-09-30",
            "due": ["2024-09-30"],
            "questions": [],
        },
        "responsible": ["Министерство", "образовательные организации"],
        "warnings": [],
    }
    assert second["dates"] == {
        "text": "",
        "kind": "unclear",
        "start": None,
        "end": None,
        "due": [],
        "questions": ["<plan-dates-missing>"],
    }


def test_print_for_people_has_everything(plan: Plan) -> None:
    text = "\n".join(plan_lines(plan, Keys("ru")))
    for said in ("План на 2024 год", "II. Работа с детьми", "1. Слёт техников", "РМЦ", "  Всё прочее;"):
        assert said in text
    assert "II/2: <plan-dates-missing>" in text


def svodka(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "bot", "plan", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "SVODKA_REGION__LANGUAGE": "ru"},
        capture_output=True,
        text=True,
        check=False,
    )


def test_command_reads_a_file_without_aiogram(tmp_path: Path) -> None:
    rows = [row for row in ROWS if row[0] != "2"]
    lines = ["План на 2024 год", *("\t".join(row) for row in rows)]
    (tmp_path / "plan.txt").write_text("\n".join(lines), "utf-8")
    done = svodka(tmp_path, "plan.txt", "--json")
    assert done.returncode == 0
    assert [measure["number"] for measure in json.loads(done.stdout)] == ["1"]
    assert not re.search(r"\| +aiogram$", done.stderr, re.MULTILINE)
    assert "Слёт техников" in svodka(tmp_path, "plan.txt").stdout


@pytest.mark.parametrize("content", [b"", b"{\\rtf1 text}", b"<html><table></table></html>", b"PK\x03\x04 broken"])
def test_file_that_is_no_document_is_said_plainly(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "plan.docx").write_bytes(content)
    done = svodka(tmp_path, "plan.docx")
    assert done.returncode == 1
    assert "svodka: plan.docx: " in done.stderr
    assert "Traceback" not in done.stderr


def test_missing_file_is_said_plainly(tmp_path: Path) -> None:
    done = svodka(tmp_path, "nothing.docx")
    assert done.returncode == 1
    assert "nothing.docx" in done.stderr
    assert "Traceback" not in done.stderr
