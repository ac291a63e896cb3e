"""What Telegram does to a picture sent as a photo: JPEG in several sizes, upright, with nothing else in it.

These functions take long and know no event loop: call them in a thread.
"""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image, ImageOps

from sandbox.errors import bad_request

BOXES = (90, 320, 800, 1280, 2560)
MOST_PHOTO_BYTES = 10 * 1024 * 1024
LARGEST_SUM = 10_000
LARGEST_RATIO = 20
QUALITY = 87
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")


@dataclass(frozen=True, slots=True)
class Size:
    """One JPEG of a photo; `size` is its width and height in pixels."""

    size: tuple[int, int]
    data: bytes


def photo_sizes(data: bytes) -> list[Size]:
    """The sizes of a photo, ascending, none larger than the picture or 2560 pixels. Raises Refused."""
    if len(data) > MOST_PHOTO_BYTES:
        raise bad_request(
            f"file of size {len(data)} bytes is too big for a photo; the maximum size is {MOST_PHOTO_BYTES} bytes"
        )
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            _check_dimensions(*image.size)
            image.draft("RGB", (BOXES[-1], BOXES[-1]))
            upright = _on_white(ImageOps.exif_transpose(image))
            return _shrunk(upright)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise bad_request("IMAGE_PROCESS_FAILED") from None


def _check_dimensions(width: int, height: int) -> None:
    if width + height > LARGEST_SUM or max(width, height) > LARGEST_RATIO * min(width, height):
        raise bad_request("PHOTO_INVALID_DIMENSIONS")


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        image = image.convert("RGBA")
        background = Image.new("RGB", image.size, "white")
        background.paste(image, mask=image.getchannel("A"))
        return background
    return image.convert("RGB")


def _shrunk(image: Image.Image) -> list[Size]:
    """From the largest down, each made of the one before: much quicker, and nobody sees the difference."""
    longest = max(image.size)
    boxes = [box for box in BOXES if box < longest]
    if longest <= BOXES[-1]:
        boxes.append(longest)
    sizes = []
    for box in reversed(boxes):
        image = ImageOps.contain(image, (box, box), Image.Resampling.BICUBIC) if box < max(image.size) else image
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=QUALITY)
        sizes.append(Size(image.size, buffer.getvalue()))
    return sizes[::-1]


def sticker_picture() -> bytes:
    """A plain sticker: a WEBP of 512 pixels."""
    buffer = io.BytesIO()
    Image.new("RGBA", (512, 512), (64, 160, 96, 255)).save(buffer, "WEBP")
    return buffer.getvalue()
