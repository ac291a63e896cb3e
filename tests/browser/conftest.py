"""A browser, and a demo to look at in it. No Chromium: the tests are skipped, unless TEST_BROWSER=required."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
SILENT = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        missing = f"there is no browser here: none of {', '.join(NAMES)}"
        if os.environ.get("TEST_BROWSER") == "required":
            pytest.fail(missing)
        pytest.skip(missing)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=found, args=SILENT)
        yield opened
        opened.close()


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[str]:
    """The address of the chat page of a demo that has just begun, started as a person starts it."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--port", "0"],
        cwd=tmp_path,  # where no config.toml of the developer's lies
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    with process.stdout as said:
        address = next((line.strip().split("#")[0] for line in said if re.match(r"\s+http://", line)), None)
        assert address, "the demo ended without an address"
        yield address
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 0
