"""Whatever is sent as a photo ends in a right picture or a clear answer; what ends a worker ends nothing else."""

from __future__ import annotations

import asyncio
import io
import multiprocessing
import os
import random
import resource
import signal
import struct
import subprocess
import sys
import time
import zipfile
import zlib
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from documents import picture_decoding
from documents.picture_workers import MEMORY, PictureWorkers
from documents.pictures import MAX_PIXELS, REFUSALS, Refused, prepare
from tests.documents import hurting
from tests.documents.test_pictures import assert_clean, assert_quarters, quarters, saved, scene

pillow_heif.register_heif_opener()

HERE = Path(__file__).parents[2]
HTML = b"<!DOCTYPE html><html><body><script>alert(1)</script></body></html>"


def refusal(content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        prepare(content)
    assert refused.value.key in REFUSALS
    return refused.value.key


def png(width: int, height: int, rows: bytes = b"", *, extra: bytes = b"", depth: int = 1) -> bytes:
    """A grey PNG written by hand; `rows` are its packed pixels, whatever it says of its size."""
    head = struct.pack(">IIBBBBB", width, height, depth, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", head), extra, chunk(b"IDAT", rows), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def packed(width: int, height: int) -> bytes:
    """White pixels of one bit, packed: large pictures in few bytes."""
    row = b"\0" + b"\xff" * -(-width // 8)
    packer = zlib.compressobj(9)
    return b"".join(packer.compress(row) for _ in range(height)) + packer.flush()


def archive() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("names.txt", "SN-4711-0815")
    return file.getvalue()


# --- refused -----------------------------------------------------------------------------------------------------


def test_enormous_png_is_refused_before_it_is_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    def decode(*_: object) -> None:
        raise AssertionError

    bomb = png(20_000, 20_000, packed(20_000, 20_000))
    assert len(bomb) < 2**20
    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", decode)
    assert refusal(bomb) == "photo-too-many-pixels"
    assert refusal(png(2**31 - 1, 2**31 - 1)) == "photo-too-many-pixels"
    assert refusal(png(MAX_PIXELS // 4000 + 1, 4000)) == "photo-too-many-pixels"


@pytest.mark.parametrize("head", ["VP8X", "VP8L", "VP8 "])
def test_enormous_webp_is_refused_before_it_is_opened(head: str, monkeypatch: pytest.MonkeyPatch) -> None:
    parts = {
        "VP8X": bytes(4) + (16_383).to_bytes(3, "little") * 2,
        "VP8L": b"\x2f" + (16_383 | 16_383 << 14).to_bytes(4, "little"),
        "VP8 ": b"\0\0\0\x9d\x01\x2a" + (16_383).to_bytes(2, "little") * 2,
    }
    content = head.encode() + struct.pack("<I", len(parts[head])) + parts[head]
    monkeypatch.setattr("PIL.Image.open", None)
    assert refusal(b"RIFF" + struct.pack("<I", len(content) + 4) + b"WEBP" + content) == "photo-too-many-pixels"


def test_webp_sizes_are_read_as_the_decoder_reads_them() -> None:
    for options in ({"quality": 50}, {"lossless": True}, {"quality": 50, "xmp": b"x"}):
        content = saved(scene(1, (320, 111)), "WEBP", **options)
        assert picture_decoding._webp_size(content) == (320, 111)
        assert prepare(content).height == 111
        assert refusal(saved(Image.new("RGB", (320, 11)), "WEBP", **options)) == "photo-too-small"


@pytest.mark.parametrize("size", [(1, 1), (30_000, 10), (31, 500), (33, 700)])
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_dots_and_threads_are_too_small(size: tuple[int, int], kind: str) -> None:
    assert refusal(saved(Image.new("RGB", size, "red"), kind)) == "photo-too-small"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("part", [0.01, 0.3, 0.9])
def test_truncated_pictures_are_broken(kind: str, part: float) -> None:
    content = saved(scene(1), kind)
    assert refusal(content[: max(30, int(len(content) * part))]) == "photo-broken"


OTHERS = {
    "nothing": b"",
    "page": HTML,
    "archive": archive(),
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + saved(quarters()),
    "page before a picture": HTML + saved(quarters()),
    "archive before a picture": archive() + saved(quarters()),
    "gif that is a page": b"GIF89a/*" + HTML + b"*/=1;",
    "gif": saved(quarters(), "GIF"),
    "bmp": saved(quarters(), "BMP"),
    "tiff": saved(quarters(), "TIFF"),
    "avif": saved(quarters(), "AVIF"),
    "ico": saved(quarters(), "ICO"),
    "eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n",
    "svg": b"<svg xmlns='http://www.w3.org/2000/svg' width='100' height='100'/>",
    "wave": b"RIFF\x24\0\0\0WAVEfmt ",
    "film": b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom",
}


@pytest.mark.parametrize("name", OTHERS)
def test_what_is_no_picture_is_said_to_be_none(name: str) -> None:
    assert refusal(OTHERS[name]) == "photo-not-an-image"


# --- taken all the same --------------------------------------------------------------------------------------------


def test_archive_behind_a_picture_is_left_out() -> None:
    for kind in ("JPEG", "PNG"):
        content = saved(quarters(), kind) + archive()
        assert zipfile.is_zipfile(io.BytesIO(content))
        ready = prepare(content)
        assert_quarters(ready.picture, off=30)
        assert_clean(ready)
        assert not zipfile.is_zipfile(io.BytesIO(ready.picture))


def test_texts_that_unpack_to_a_lot_are_not_unpacked() -> None:
    bomb = zlib.compress(b"SN-4711-0815" * 10_000_000, 9)
    texts = chunk(b"zTXt", b"Comment\0\0" + bomb) * 20 + chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + bomb)
    ready = prepare(png(640, 480, packed(640, 480), extra=texts))
    assert (ready.width, ready.height) == (640, 480)
    assert_clean(ready)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss < 2**21


def test_broken_exif_says_nothing() -> None:
    content = saved(quarters(), quality=95)
    for exif in (b"Exif\0\0MM\0*\0\0\0\x08\xff\xff", b"Exif\0\0garbage" * 9, b"Exif\0\0II*\0\xff\xff\xff\xff"):
        app1 = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif
        assert_quarters(prepare(content[:2] + app1 + content[2:]).picture)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
def test_any_damage_ends_in_a_picture_or_an_answer(kind: str) -> None:
    dice = random.Random(7)  # noqa: S311
    whole = saved(scene(2, (160, 120)), kind)
    ends = set()
    for _ in range(150):
        damaged = bytearray(whole)
        for _ in range(dice.randint(1, 8)):
            damaged[dice.randrange(12, min(len(damaged), dice.choice((60, 600, 10**6))))] = dice.randrange(256)
        try:
            ready = prepare(bytes(damaged))
        except Refused as refused:
            ends.add(refused.key)
        else:
            assert_clean(ready)
    assert ends <= set(REFUSALS) - {"photo-too-hard"}
    assert "photo-broken" in ends


# --- workers ------------------------------------------------------------------------------------------------------


async def test_worker_is_limited_and_does_what_it_is_asked() -> None:
    async with PictureWorkers() as workers:
        ready = await workers.do(prepare, saved(quarters()))
        assert_quarters(ready.picture, off=30)
        memory, core, niceness, imported = await workers.do(hurting.state)
        assert memory == (MEMORY, MEMORY)
        assert core == (0, 0)
        assert niceness > os.nice(0)
        assert {"numpy", "imagehash"} <= imported
        assert not {"aiogram", "sqlalchemy"} & imported
        with pytest.raises(Refused, match="photo-not-an-image"):
            await workers.do(prepare, HTML)
        with pytest.raises(KeyError, match="wrong"):
            await workers.do(hurting.wrong)


async def test_largest_picture_fits_a_worker() -> None:
    """Eight bits with transparency take the most: the picture, and it once more while it is scaled."""
    width, height = 8_000, MAX_PIXELS // 8_000
    row = b"\0" + bytes(4 * width)
    packer = zlib.compressobj(1)
    rows = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0))
    content = b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")
    async with PictureWorkers(workers=1, seconds=60) as workers:
        ready = await workers.do(prepare, content + bytes(20 * 2**20 - len(content)))
        assert ready.width == 2560
        with pytest.raises(Refused, match="photo-too-many-pixels"):
            await workers.do(prepare, png(20_000, 20_000, packed(20_000, 20_000)))


HURTS = [hurting.die, hurting.crash, hurting.eat, hurting.sleep]


@pytest.mark.parametrize("hurt", HURTS)
async def test_whatever_a_picture_does_to_its_worker_others_go_on(hurt: object, tmp_path: Path) -> None:
    seconds = 1.0 if hurt is hurting.sleep else 60.0
    async with PictureWorkers(seconds=seconds) as workers:
        beside = asyncio.create_task(workers.do(hurting.wait_for, str(tmp_path / "go"))) if seconds > 1 else None
        with pytest.raises(Refused, match="photo-too-hard"):
            await workers.do(hurt)
        assert await workers.do(hurting.me) > 0
        if beside:
            assert not beside.done()
            (tmp_path / "go").touch()
            assert await beside > 0


async def test_many_bad_ones_at_once_take_no_good_one_along() -> None:
    content = saved(quarters())
    async with PictureWorkers() as workers:
        asked = [workers.do(hurting.die) if place % 3 == 0 else workers.do(prepare, content) for place in range(12)]
        for place, answer in enumerate(await asyncio.gather(*asked, return_exceptions=True)):
            if place % 3 == 0:
                assert isinstance(answer, Refused)
                assert answer.key == "photo-too-hard"
            else:
                assert_quarters(answer.picture, off=30)


async def test_worker_that_the_system_ends_between_two_pictures_is_replaced() -> None:
    async with PictureWorkers(workers=1) as workers:
        for _ in range(3):
            os.kill(await workers.do(hurting.me), signal.SIGKILL)
            assert await workers.do(hurting.me) > 0


async def test_cancelled_task_ends_its_worker_and_makes_room(tmp_path: Path) -> None:
    note = tmp_path / "note"
    async with PictureWorkers(workers=1) as workers:
        asked = asyncio.create_task(workers.do(hurting.sleep, str(note)))
        await workers_began(note)
        waiting = asyncio.create_task(workers.do(hurting.me))
        forgotten = asyncio.create_task(workers.do(hurting.me))
        await asyncio.sleep(0)
        forgotten.cancel()
        asked.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asked
        assert await waiting != int(note.read_text(encoding="ascii"))
        with pytest.raises(asyncio.CancelledError):
            await forgotten


async def workers_began(note: Path) -> None:
    while not (note.exists() and note.read_text(encoding="ascii")):
        await asyncio.sleep(0.02)


async def test_closing_ends_what_is_going_on(tmp_path: Path) -> None:
    note = tmp_path / "note"
    async with PictureWorkers() as workers:
        asked = [asyncio.create_task(workers.do(hurting.sleep, str(note))) for _ in range(5)]
        await workers_began(note)
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert [type(one) for one in answers] == [asyncio.CancelledError] * 5
    assert multiprocessing.active_children() == []
    with pytest.raises(ProcessLookupError):
        os.kill(int(note.read_text(encoding="ascii")), 0)


BOT = """
import asyncio, multiprocessing, sys, threading
from documents import contact_sheet, looks, pictures
from documents.picture_workers import PictureWorkers

async def main():
    async with PictureWorkers() as workers:
        assert not multiprocessing.active_children() and threading.active_count() == 1
        if len(sys.argv) > 1:
            await workers.do(pictures.prepare, open(sys.argv[1], "rb").read())
            assert len(multiprocessing.active_children()) == 1

if __name__ == "__main__":
    asyncio.run(main())
    print(sorted({"numpy", "scipy", "imagehash", "pillow_heif"} & set(sys.modules)))
"""


@pytest.mark.parametrize("is_sent", [False, True])
def test_bot_itself_loads_and_starts_nothing(is_sent: bool, tmp_path: Path) -> None:
    """Neither numpy nor processes, until the first picture comes; then one process, and still no numpy."""
    (tmp_path / "bot.py").write_text(BOT, encoding="utf-8")
    (tmp_path / "sent").write_bytes(saved(quarters()))
    command = [sys.executable, tmp_path / "bot.py", *([tmp_path / "sent"] if is_sent else [])]
    environment = {**os.environ, "PYTHONPATH": str(HERE)}
    ended = subprocess.run(command, env=environment, cwd=HERE, capture_output=True, text=True, timeout=60, check=False)
    assert (ended.stdout, ended.stderr) == ("[]\n", "")


KILLED = """
import asyncio, os, signal, sys
from pathlib import Path
from documents.picture_workers import PictureWorkers
from tests.documents import hurting

async def main():
    async with PictureWorkers() as workers:
        asked = asyncio.create_task(workers.do(hurting.sleep, sys.argv[1]))
        while not (Path(sys.argv[1]).exists() and Path(sys.argv[1]).read_text()):
            await asyncio.sleep(0.02)
        os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":
    asyncio.run(main())
"""


def test_worker_does_not_outlive_a_killed_bot(tmp_path: Path) -> None:
    (tmp_path / "bot.py").write_text(KILLED, encoding="utf-8")
    command = [sys.executable, tmp_path / "bot.py", tmp_path / "note"]
    environment = {**os.environ, "PYTHONPATH": str(HERE)}
    subprocess.run(command, env=environment, cwd=HERE, stderr=subprocess.DEVNULL, timeout=60, check=False)
    worker = Path("/proc") / (tmp_path / "note").read_text(encoding="ascii") / "stat"
    # It sleeps for ten minutes if nobody ends it; where nobody reaps it, it stays as a zombie.
    until = time.monotonic() + 30
    while worker.exists() and worker.read_text(encoding="ascii").rpartition(")")[2].split()[0] != "Z":
        assert time.monotonic() < until
        time.sleep(0.05)
