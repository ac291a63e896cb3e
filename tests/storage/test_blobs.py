"""Files by their content: stored once, whole or not at all, and gone when they are dropped."""

from __future__ import annotations

import hashlib
import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from storage.blobs import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "files"


def everything(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


async def test_what_is_put_is_there_under_the_hash_of_its_bytes(folder: Path) -> None:
    files = Folder(folder)
    name = await files.put(b"a picture")
    assert name == hashlib.sha256(b"a picture").hexdigest()
    assert await files.get(name) == b"a picture"
    assert await files.has(name)
    assert not await files.has(hashlib.sha256(b"another").hexdigest())
    with pytest.raises(FileNotFoundError):
        await files.get(hashlib.sha256(b"another").hexdigest())


async def test_the_same_bytes_are_stored_once(folder: Path) -> None:
    files = Folder(folder)
    names = {await files.put(b"the same") for _ in range(3)}
    assert len(names) == 1
    assert len(everything(folder)) == 1


async def test_what_is_put_again_counts_as_new(folder: Path) -> None:
    """An orphan that is put again is about to be named: it must not be swept as an old one."""
    files = Folder(folder)
    name = await files.put(b"a picture")
    os.utime(files.path(name), (1, 1))
    await files.put(b"a picture")
    assert datetime.now(UTC) - (await files.stored())[name] < timedelta(minutes=1)


async def test_stored_tells_all_names_and_when(folder: Path) -> None:
    files = Folder(folder)
    assert await files.stored() == {}
    names = {await files.put(bytes([number])) for number in range(5)}
    stored = await files.stored()
    assert stored.keys() == names
    assert all(abs(datetime.now(UTC) - moment) < timedelta(minutes=1) for moment in stored.values())


async def test_dropped_is_gone_and_what_was_not_there_is_no_error(folder: Path) -> None:
    files = Folder(folder)
    one, other = await files.put(b"one"), await files.put(b"other")
    await files.drop([one, "0" * 64])
    assert (await files.stored()).keys() == {other}
    assert not await files.has(one)


@pytest.mark.parametrize("fails", ["fsync", "rename"])
async def test_an_interrupted_write_leaves_nothing_visible(
    folder: Path, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    files = Folder(folder)

    def breaks(*_: object) -> None:
        raise OSError("no space left")

    with monkeypatch.context() as broken:
        if fails == "fsync":
            broken.setattr(os, "fsync", breaks)
        else:
            broken.setattr(Path, "rename", breaks)
        with pytest.raises(OSError, match="no space left"):
            await files.put(b"a picture")
    name = hashlib.sha256(b"a picture").hexdigest()
    assert not await files.has(name)
    assert await files.stored() == {}
    assert everything(folder) == []
    assert await files.put(b"a picture") == name


async def test_bytes_are_on_the_disk_before_the_name_is(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a power cut there is the whole file or none: synced, then renamed, then the folders synced."""
    done: list[str] = []
    fsync, rename = os.fsync, Path.rename

    def synced(number: int) -> None:
        done.append("sync")
        fsync(number)

    def renamed(path: Path, target: Path) -> Path:
        done.append("rename")
        return rename(path, target)

    monkeypatch.setattr(os, "fsync", synced)
    monkeypatch.setattr(Path, "rename", renamed)
    await Folder(folder).put(b"a picture")
    assert done == ["sync", "rename", "sync", "sync"]


async def test_what_a_killed_process_left_is_tidied_and_a_write_under_way_is_not(folder: Path) -> None:
    files = Folder(folder)
    name = await files.put(b"a picture")
    old, fresh = (files.path(name).with_name(f".{name}.{end}") for end in ("00000000", "11111111"))
    for one in (old, fresh):
        one.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    assert (await files.stored()).keys() == {name}
    await files.tidy()
    assert set(everything(folder)) == {files.path(name), fresh}
