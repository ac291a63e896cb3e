"""Archives: whatever people write, each file has a name of its own that any system takes, and lies where it belongs."""

from __future__ import annotations

import io
import subprocess
import unicodedata
import zipfile
from datetime import UTC, datetime
from pathlib import PurePosixPath, PureWindowsPath
from shutil import which
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.archive_out import PER_FILE, Archive, safe_name

if TYPE_CHECKING:
    from pathlib import Path

MOMENT = datetime(2031, 10, 5, 12, tzinfo=UTC)
NASTY = st.sampled_from(
    [
        "..",
        "../../etc/passwd",
        "C:\\Windows",
        "con",
        "Con.txt",
        "LPT1",
        "nul .x",
        "a/b",
        "",
        " . ",
        "\u202egpj.exe",
        "\x00",
    ]
)
ANY = st.one_of(st.text(max_size=300), NASTY, st.text("абвАБВ ./\\", max_size=12))


def names(content: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return archive.namelist()


@given(text=ANY)
def test_any_text_becomes_a_name(text: str) -> None:
    name = safe_name(text)
    assert 0 < len(name) <= 100
    assert len(name.encode()) <= 255
    assert PurePosixPath(name).parts == PureWindowsPath(name).parts == (name,)
    assert name == name.strip(" .")
    assert not PureWindowsPath(name).is_reserved()
    assert not [one for one in name if unicodedata.category(one).startswith("C") or one in '<>:"|?*']
    assert safe_name(name) == name


@given(files=st.lists(st.tuples(ANY, ANY, ANY), max_size=12))
def test_all_files_are_there_each_under_its_own_name(files: list[tuple[str, str, str]]) -> None:
    target = io.BytesIO()
    with Archive(target, MOMENT) as archive:
        for number, (district, organisation, caption) in enumerate(files):
            folder = archive.folder(district, organisation)
            archive.add(folder, caption, ".jpg", bytes([number]), packed=True)
            archive.add(folder, "Отчёт", ".docx", bytes([number, number]))
    found = names(target.getvalue())
    assert len({one.casefold() for one in found}) == len(found) == 2 * len(files)
    folders = [one.rpartition("/")[0].casefold() for one in found[::2]]
    assert len(set(folders)) == len(files), "two organisations in one folder"
    assert all(one.count("/") == 2 for one in found)
    with zipfile.ZipFile(target) as opened:
        contents = [opened.read(one) for one in found]
    assert contents == [one for number in range(len(files)) for one in (bytes([number]), bytes([number, number]))]


@given(texts=st.lists(ANY, min_size=1, max_size=30))
def test_a_file_takes_no_more_room_than_is_reckoned(texts: list[str]) -> None:
    target = io.BytesIO()
    with Archive(target, MOMENT) as archive:
        for text in texts:
            archive.add(archive.folder(text, text), text, ".jpg", b"12345", packed=True)
    assert len(target.getvalue()) <= len(texts) * (PER_FILE + 5) + 22


def test_names_that_everybody_writes_stay_as_they_are() -> None:
    for name in ("Школа № 12", "Центр «Орбита»", "Заводский", "Ў, ґанок — їжа (2031)", "conference", "com10 школ"):
        assert safe_name(name) == name


def test_the_same_name_gets_a_number() -> None:
    target = io.BytesIO()
    with Archive(target, MOMENT) as archive:
        for name in ("Школа № 12", "ШКОЛА № 12"):
            folder = archive.folder("Заводский", name)
            for _ in range(2):
                archive.add(folder, "Открытие", ".jpg", b"", packed=True)
    assert names(target.getvalue()) == [
        "Заводский/Школа № 12/Открытие.jpg",
        "Заводский/Школа № 12/Открытие (2).jpg",
        "Заводский/ШКОЛА № 12 (2)/Открытие.jpg",
        "Заводский/ШКОЛА № 12 (2)/Открытие (2).jpg",
    ]


def test_packed_contents_are_stored_and_others_packed() -> None:
    target = io.BytesIO()
    with Archive(target, MOMENT) as archive:
        archive.add("", "one", ".jpg", b"a" * 1000, packed=True)
        archive.add("", "two", ".docx", b"a" * 1000)
    with zipfile.ZipFile(target) as opened:
        one, two = opened.infolist()
    assert (one.compress_size, one.compress_type) == (1000, zipfile.ZIP_STORED)
    assert two.compress_size < 100
    assert one.date_time == two.date_time == (2031, 10, 5, 12, 0, 0)


@pytest.mark.skipif(which("unzip") is None, reason="unzip is not installed")
def test_another_program_unpacks_it(tmp_path: Path) -> None:
    path = tmp_path / "out.zip"
    with path.open("wb") as target, Archive(target, MOMENT) as archive:
        archive.add(archive.folder("Заводский", "Школа № 12"), "01 Открытие", ".jpg", b"picture", packed=True)
    subprocess.run(["unzip", "-q", str(path), "-d", str(tmp_path)], check=True)  # noqa: S607
    assert (tmp_path / "Заводский" / "Школа № 12" / "01 Открытие.jpg").read_bytes() == b"picture"
