"""How a picture that a person sent becomes pixels: formats that are allowed, sizes that are sensible, right colours.

What a file is, its first bytes say, whatever it is called; then only the decoder of that format sees it. Sizes are
looked at before anything is decoded.
"""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING

from PIL import ExifTags, Image, ImageCms

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_PIXELS = 52_000_000
"""Phones take up to 50 megapixels (8160 × 6144); 20 MB of PNG may say that they are thousands."""
MIN_SIDE = 32
"""Pixels of the shorter side: less is no photo."""
MOST_STRETCHED = 20
"""How many times longer than the other a side may be, as for Telegram's sendPhoto."""

REFUSALS = ("photo-broken", "photo-not-an-image", "photo-too-many-pixels", "photo-too-small", "photo-too-hard")
"""The keys of `Refused`."""

_PNG = b"\x89PNG\r\n\x1a\n"
_NEEDED = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"iCCP", b"eXIf"}
"""The parts of a PNG that its pixels depend on; texts may unpack to anything, and other frames are not shown."""
_HEIF = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_WHITE = (255, 255, 255, 255)
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What undoes each orientation of EXIF."""


class Refused(ValueError):
    """The picture is not taken; `key`, one of REFUSALS, names the sentence that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def decoded(content: bytes, longest: int) -> Image.Image:
    """The picture upright, in sRGB (mode RGB or L), at most `longest` pixels on its long side.

    Of several frames it is the first. Raises Refused.
    """
    kind = _kind(content)
    if kind == "WEBP":
        # Its decoder takes memory for the whole canvas when it is opened.
        _check_size(*_webp_size(content))
    if kind == "PNG":
        content = b"".join((_PNG, *_png_chunks(content)))
    if kind == "HEIF":
        _learn_heif()
    try:
        with warnings.catch_warnings():
            # Of metadata that is broken, say.
            warnings.simplefilter("ignore")
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _picture(Image.open(io.BytesIO(content), formats=[kind]), longest)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise Refused("photo-too-many-pixels") from None
    except (Refused, MemoryError):
        raise
    except Exception:
        # Decoders of broken files raise anything.
        raise Refused("photo-broken") from None


def _picture(image: Image.Image, longest: int) -> Image.Image:
    size = _check_size(*image.size)
    part = min(1.0, longest / max(size))
    wanted = (max(1, round(size[0] * part)), max(1, round(size[1] * part)))
    if image.format in {"JPEG", "MPO"}:
        # It decodes a half or a quarter of the size at once; other formats have no such thing.
        image.draft(None, wanted)
    image.load()
    # The decoder of HEIF has turned its picture, and says so in the EXIF.
    turn = _TURNS.get(image.getexif().get(ExifTags.Base.Orientation, 1))
    small = _in_srgb(_shrunk(_plain(image), wanted), image.info.get("icc_profile"))
    return small if turn is None else small.transpose(turn)


# --- what it is ------------------------------------------------------------------------------------------------


def _kind(content: bytes) -> str:
    """The name that Pillow has for the format."""
    if content.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if content.startswith(_PNG):
        return "PNG"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    if content[4:8] == b"ftyp" and content[8:12] in _HEIF:
        return "HEIF"
    raise Refused("photo-not-an-image")


def _check_size(width: int, height: int) -> tuple[int, int]:
    """The size, if it is a sensible one."""
    if width * height > MAX_PIXELS:
        raise Refused("photo-too-many-pixels")
    short, long = sorted((width, height))
    if short < MIN_SIDE or long > short * MOST_STRETCHED:
        raise Refused("photo-too-small")
    return width, height


def _webp_size(content: bytes) -> tuple[int, int]:
    """Width and height as the first chunk has them."""
    head = content[12:16]
    if head == b"VP8X":
        return 1 + int.from_bytes(content[24:27], "little"), 1 + int.from_bytes(content[27:30], "little")
    if head == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if head == b"VP8 ":
        sides = (int.from_bytes(content[place : place + 2], "little") & 0x3FFF for place in (26, 28))
        return next(sides), next(sides)
    raise Refused("photo-broken")


def _png_chunks(content: bytes) -> Iterator[bytes]:
    """The needed parts of a PNG, each with its length, name and checksum; what follows the end is left out."""
    place = len(_PNG)
    while place < len(content):
        name, end = content[place + 4 : place + 8], place + 12 + int.from_bytes(content[place : place + 4], "big")
        if name in _NEEDED:
            yield content[place:end]
        if name == b"IEND":
            return
        place = end


def _learn_heif() -> None:
    import pillow_heif  # noqa: PLC0415 - a large library, for the workers alone

    pillow_heif.options.DECODE_THREADS = 1
    pillow_heif.register_heif_opener(thumbnails=False)


# --- what it looks like ------------------------------------------------------------------------------------------


def _plain(image: Image.Image) -> Image.Image:
    """The picture in a mode that can be scaled: L, RGB, CMYK, LA or RGBA."""
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        return image.convert("I").point(lambda level: level * (1 / 257)).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in {"L", "RGB", "CMYK"}:
        return image
    return image.convert("L" if image.mode == "1" else "RGB")


def _shrunk(image: Image.Image, wanted: tuple[int, int]) -> Image.Image:
    # Twice as quick as Lanczos, and what it blurs more is less than a phone's camera does.
    small = image if image.size == wanted else image.resize(wanted, Image.Resampling.HAMMING)
    if small.mode != "RGBA":
        return small
    return Image.alpha_composite(Image.new("RGBA", small.size, _WHITE), small).convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """The colours that the profile means; a broken profile means nothing."""
    if profile:
        try:
            meant = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            if "srgb" not in ImageCms.getProfileDescription(meant).lower():
                mode = "L" if image.mode == "L" else "RGB"
                return _converted(image, meant, mode)
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass
    return image if image.mode in {"L", "RGB"} else image.convert("RGB")


def _converted(image: Image.Image, profile: ImageCms.ImageCmsProfile, mode: str) -> Image.Image:
    ours = ImageCms.createProfile("sRGB")
    changed = ImageCms.profileToProfile(image, profile, ours, outputMode="RGB")
    if changed is None:
        raise ValueError
    return changed.convert(mode)
