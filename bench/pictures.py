"""How quickly photos of 12 megapixels are made ready: against plain Pillow, against libvips, and by the workers.

Run with `python bench/pictures.py`. The figures that count are the ratios: the machine's own speed drifts.
"""

from __future__ import annotations

import asyncio
import importlib.util
import io
import os
import statistics
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import ExifTags, Image, ImageOps

sys.path.insert(0, str(Path(__file__).parents[1]))

from documents.picture_workers import PictureWorkers
from documents.pictures import LONGEST, QUALITY, prepare

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

SIZE = (4032, 3024)
ROTATED = 6
"""EXIF: most phones are held upright."""
DIFFERENT, ROUNDS, SENT = 4, 5, 40


def photo() -> bytes:
    """A picture with smooth places and fine ones, as large and as detailed as a phone's, with EXIF."""
    coarse = Image.frombytes("RGB", (16, 12), os.urandom(16 * 12 * 3)).resize(SIZE, Image.Resampling.BICUBIC)
    small = (SIZE[0] // 6, SIZE[1] // 6)
    fine = Image.frombytes("RGB", small, os.urandom(small[0] * small[1] * 3)).resize(SIZE, Image.Resampling.BILINEAR)
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = ROTATED
    file = io.BytesIO()
    Image.blend(coarse, fine, 0.25).save(file, "JPEG", quality=92, exif=exif)
    return file.getvalue()


def plain(content: bytes) -> object:
    """What one would write first: one picture, no preview, no hashes, no checks."""
    image = ImageOps.exif_transpose(Image.open(io.BytesIO(content)))
    image.thumbnail((LONGEST, LONGEST))
    file = io.BytesIO()
    image.save(file, "JPEG", quality=QUALITY)
    return file.getvalue()


def with_libvips(content: bytes) -> object:
    """The same by libvips."""
    import pyvips  # noqa: PLC0415 - only where it is installed

    image = pyvips.Image.thumbnail_buffer(content, LONGEST, height=LONGEST, size="down")
    return image.jpegsave_buffer(Q=QUALITY, keep="none")


def seconds_of(ways: Sequence[Callable[[bytes], object]], photos: Sequence[bytes]) -> list[float]:
    """Seconds for a photo in each way. They take turns, so that the machine's drift is the same for all."""
    taken: list[list[float]] = [[] for _ in ways]
    for _ in range(ROUNDS):
        for way, seconds in zip(ways, taken, strict=True):
            began = time.perf_counter()
            for content in photos:
                way(content)
            seconds.append((time.perf_counter() - began) / len(photos))
    return [statistics.median(seconds) for seconds in taken]


async def through_workers(photos: Sequence[bytes]) -> tuple[float, float]:
    """Seconds to the first picture, with the start of its worker; then pictures a second by all workers."""
    async with PictureWorkers() as workers:
        began = time.perf_counter()
        await workers.do(prepare, photos[0])
        first = time.perf_counter() - began
        # The second worker starts too.
        await asyncio.gather(*(workers.do(prepare, content) for content in photos))
        began = time.perf_counter()
        await asyncio.gather(*(workers.do(prepare, photos[place % len(photos)]) for place in range(SENT)))
        return first, SENT / (time.perf_counter() - began)


def main() -> None:
    # One thread for each: processes are what the bot has several of.
    os.environ["VIPS_CONCURRENCY"] = "1"
    photos = [photo() for _ in range(DIFFERENT)]
    ways: list[Callable[[bytes], object]] = [plain, prepare]
    has_libvips = importlib.util.find_spec("pyvips") is not None
    if has_libvips:
        ways.append(with_libvips)
    for way in ways:
        way(photos[0])
    usual, ours, *libvips = seconds_of(ways, photos)
    print(f"photos of {SIZE[0]} x {SIZE[1]}, {sum(map(len, photos)) / len(photos) / 1e6:.1f} MB each, one process")
    print(f"open, transpose, thumbnail, save: {usual * 1000:5.0f} ms")
    print(f"prepare:                          {ours * 1000:5.0f} ms, with preview and hashes; ratio {usual / ours:.2f}")
    if libvips:
        print(f"libvips, without them:            {libvips[0] * 1000:5.0f} ms; prepare to it {libvips[0] / ours:.2f}")
    else:
        print("libvips: pyvips is not installed, left out")
    first, rate = asyncio.run(through_workers(photos))
    print(f"workers: first picture after {first:.2f} s, then {rate:.1f} pictures a second")


if __name__ == "__main__":
    main()
