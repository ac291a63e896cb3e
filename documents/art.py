"""Pictures of one's own for diplomas: a background of the whole sheet, a logo that may be transparent.

These functions are for the workers (`picture_workers`): a nasty file must hurt nobody else.
"""

from __future__ import annotations

import io

from PIL import Image, ImageOps, ImageStat

from documents.picture_decoding import Refused, decoded

A4 = (1754, 2480)
"""Pixels of a background: 210 dots an inch, whatever printer there is."""
LOGO = 900
"""Pixels of a logo's long side: it is printed some centimetres wide."""
QUALITY = 82
GRAIN = (21, 30)
"""Into how many places a background is parted, to find out how dark it is where the words stand."""
MARGIN = 0.12
"""How much of each side has no words on it."""
LIGHT, EVEN = 215, 14
"""From 255: how light every place behind words must be, and how much it may differ within itself."""


def background(content: bytes) -> bytes:
    """A JPEG in the shape of an upright sheet of A4, cut to it and without metadata. Raises Refused."""
    picture = ImageOps.fit(decoded(content, 2 * max(A4)).convert("RGB"), A4, Image.Resampling.LANCZOS)
    return _saved(picture, "JPEG", quality=QUALITY, optimize=True)


def logo(content: bytes) -> bytes:
    """A PNG without metadata and without empty edges, transparent where the picture was. Raises Refused."""
    picture = decoded(content, LOGO).convert("RGBA")
    alpha = _alpha(content)
    if alpha is not None:
        picture.putalpha(alpha.resize(picture.size, Image.Resampling.LANCZOS))
    box = picture.getchannel("A").getbbox()
    if box is None:
        raise Refused("photo-broken")
    return _saved(picture.crop(box), "PNG", optimize=True)


def _alpha(content: bytes) -> Image.Image | None:
    """How opaque a PNG or WebP is that was decoded before, so that its sizes are known to be sensible."""
    try:
        with Image.open(io.BytesIO(content), formats=("PNG", "WEBP")) as opened:
            if not opened.has_transparency_data:
                return None
            return ImageOps.exif_transpose(opened).convert("RGBA").getchannel("A")
    except (OSError, ValueError, SyntaxError):
        return None


def _saved(picture: Image.Image, kind: str, **how: int | bool) -> bytes:
    file = io.BytesIO()
    picture.info = {}
    picture.save(file, kind, **how)
    return file.getvalue()


def is_quiet(content: bytes) -> bool:
    """Whether dark words can be read on a background as it is: light and even wherever they stand."""
    with Image.open(io.BytesIO(content), formats=("JPEG",)) as opened:
        grey = opened.convert("L").resize((8 * GRAIN[0], 8 * GRAIN[1]), Image.Resampling.BOX)
    width, height = grey.size
    left, upper = int(width * MARGIN), int(height * MARGIN)
    inner = grey.crop((left, upper, width - left, height - upper))
    places = [
        inner.crop((x, y, x + 8, y + 8)) for x in range(0, inner.width - 7, 8) for y in range(0, inner.height - 7, 8)
    ]
    stats = [ImageStat.Stat(one) for one in places]
    return all(one.mean[0] >= LIGHT and one.stddev[0] <= EVEN for one in stats)
