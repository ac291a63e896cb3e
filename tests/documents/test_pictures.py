"""Pictures come out upright, small, in their colours and free of all that tells more; the same ones are known again."""

from __future__ import annotations

import io
import itertools
import random
import struct

import pillow_heif
import pytest
from PIL import ExifTags, Image, ImageChops, ImageCms, ImageDraw, ImageFilter, ImageOps, ImageStat, PngImagePlugin

from documents.looks import ALIKE, distance
from documents.pictures import LONGEST, PREVIEW, Ready, blurred, cell_name, gridded, prepare

pillow_heif.register_heif_opener()

SECRETS = [b"SN-4711-0815", b"GPSLatitude", b"Zavodskij-17", b"photoshop", b"ICC_PROFILE", b"Exif", b"xpacket"]
XMP = (
    b"<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'>Zavodskij-17 SN-4711-0815</x:xmpmeta><?xpacket end='w'?>"
)
CORNERS = ["red", "lime", "blue", "yellow"]


def scene(seed: int, size: tuple[int, int] = (640, 480)) -> Image.Image:
    """Shapes of many colours at places of their own, on a ground that is nowhere quite flat."""
    dice = random.Random(seed)  # noqa: S311
    ground = Image.frombytes("RGB", (4, 3), dice.randbytes(36)).resize(size, Image.Resampling.BICUBIC)
    draw = ImageDraw.Draw(ground)
    width, height = size
    for _ in range(dice.randint(8, 25)):
        x, y = dice.randint(-50, width), dice.randint(-50, height)
        box = (x, y, x + dice.randint(20, width // 3), y + dice.randint(20, height // 2))
        dice.choice((draw.ellipse, draw.rectangle))(box, fill=tuple(dice.randbytes(3)))
    fine = Image.frombytes("RGB", (80, 60), dice.randbytes(80 * 60 * 3)).resize(size, Image.Resampling.BILINEAR)
    return Image.blend(ground, fine, 0.15).filter(ImageFilter.GaussianBlur(1))


def saved(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    file = io.BytesIO()
    picture.save(file, kind, **options)
    return file.getvalue()


def opened(content: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(content), formats=["JPEG"])
    picture.load()
    return picture


def quarters(names: list[str] = CORNERS, size: tuple[int, int] = (400, 300)) -> Image.Image:
    """A picture with another colour in each quarter: upper left, upper right, lower left, lower right."""
    picture = Image.new("RGB", size)
    boxes = itertools.product((0, size[1] // 2), (0, size[0] // 2))
    for name, (top, left) in zip(names, boxes, strict=True):
        picture.paste(name, (left, top, left + size[0] // 2, top + size[1] // 2))
    return picture


def assert_quarters(content: bytes, names: list[str] = CORNERS, off: int = 12) -> None:
    picture = opened(content).convert("RGB")
    places = itertools.product((0.25, 0.75), (0.25, 0.75))
    for name, (down, across) in zip(names, places, strict=True):
        found = picture.getpixel((int(picture.width * across), int(picture.height * down)))
        wanted = Image.new("RGB", (1, 1), name).getpixel((0, 0))
        assert max(abs(a - b) for a, b in zip(found, wanted, strict=True)) <= off, (name, found)


def assert_clean(ready: Ready) -> None:
    """No bytes of a secret, and no part of a JPEG but those that pixels need."""
    for content in (ready.picture, ready.preview):
        for secret in SECRETS:
            assert secret not in content
        assert set(markers(content)) <= {0xD8, 0xE0, 0xDB, 0xC0, 0xC2, 0xC4, 0xDA}
        assert content.endswith(b"\xff\xd9")
        assert opened(content).mode in {"RGB", "L"}


def markers(content: bytes) -> list[int]:
    """The segments of a JPEG up to its pixels."""
    found, place = [0xD8], 2
    while found[-1] != 0xDA:
        assert content[place] == 0xFF
        found.append(content[place + 1])
        place += 2 + struct.unpack(">H", content[place + 2 : place + 4])[0]
    return found


def telling_exif(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.BodySerialNumber] = "SN-4711-0815"
    exif[ExifTags.Base.ImageDescription] = "Zavodskij-17"
    exif.get_ifd(ExifTags.IFD.GPSInfo).update(
        {1: "N", 2: (55.0, 21.0, 14.0), 3: "E", 4: (86.0, 5.0, 16.0), 29: "Zavodskij-17"}
    )
    return exif


# --- what comes out ---------------------------------------------------------------------------------------------


def test_large_picture_is_made_smaller_and_has_a_preview() -> None:
    ready = prepare(saved(scene(1, (4000, 3000))))
    assert (ready.width, ready.height) == (LONGEST, LONGEST * 3 // 4) == opened(ready.picture).size
    assert opened(ready.preview).size == (PREVIEW, PREVIEW * 3 // 4)
    assert_clean(ready)


def test_small_picture_stays_as_large_as_it_is() -> None:
    ready = prepare(saved(quarters(), quality=95))
    assert (ready.width, ready.height) == (400, 300)
    assert_quarters(ready.picture)


TURNED = {
    1: lambda picture: picture,
    2: ImageOps.mirror,
    3: lambda picture: picture.rotate(180),
    4: ImageOps.flip,
    5: lambda picture: ImageOps.mirror(picture).rotate(90, expand=True),
    6: lambda picture: picture.rotate(90, expand=True),
    7: lambda picture: ImageOps.mirror(picture).rotate(-90, expand=True),
    8: lambda picture: picture.rotate(-90, expand=True),
}
"""How a camera stores an upright picture with this orientation (CIPA DC-008, 4.6.4)."""


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "HEIF"])
@pytest.mark.parametrize("orientation", TURNED)
def test_picture_is_turned_as_its_exif_says(orientation: int, kind: str) -> None:
    stored = TURNED[orientation](quarters())
    options = {} if kind == "PNG" else {"quality": 95}
    ready = prepare(saved(stored, kind, exif=telling_exif(orientation).tobytes(), **options))
    assert (ready.width, ready.height) == (400, 300)
    assert_quarters(ready.picture, off=30)
    assert_quarters(ready.preview, off=30)
    assert_clean(ready)


def test_nothing_that_tells_more_is_left_of_a_jpeg() -> None:
    picture = scene(3)
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00\x00\x00\x00\x16\x1c\x02\x5a\x00\x0cZavodskij-17\x1c\x02\x00\x00\x00"
    app13 = b"\xff\xed" + struct.pack(">H", len(iptc) + 2) + iptc
    exif = telling_exif().tobytes() + saved(quarters(), comment=b"SN-4711-0815")
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    content = saved(picture, exif=exif, xmp=XMP, extra=app13, comment=b"SN-4711-0815", icc_profile=profile)
    for planted in (b"SN-4711-0815", b"Zavodskij-17", b"ICC_PROFILE", b"xpacket", b"8BIM"):
        assert planted in content
    assert_clean(prepare(content + b"SN-4711-0815"))


def test_nothing_that_tells_more_is_left_of_a_png() -> None:
    told = PngImagePlugin.PngInfo()
    told.add_text("Serial", "SN-4711-0815")
    told.add_itxt("XML:com.adobe.xmp", XMP.decode())
    told.add_text("Place", "Zavodskij-17 " * 100, zip=True)
    content = saved(scene(3), "PNG", pnginfo=told, exif=telling_exif())
    assert b"SN-4711-0815" in content
    assert_clean(prepare(content))


def test_nothing_that_tells_more_is_left_of_a_webp_and_a_heic() -> None:
    for kind in ("WEBP", "HEIF"):
        content = saved(quarters(size=(640, 480)), kind, exif=telling_exif(), xmp=XMP, quality=90)
        assert b"SN-4711-0815" in content
        ready = prepare(content)
        assert_quarters(ready.picture, off=30)
        assert_clean(ready)


# --- colours ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", ["CMYK", "L", "1"])
def test_other_ways_to_say_colours(mode: str) -> None:
    names = CORNERS if mode == "CMYK" else ["white", "black", "black", "white"]
    kind = "PNG" if mode == "1" else "JPEG"
    assert_quarters(prepare(saved(quarters(names).convert(mode), kind)).picture, names, off=20)


@pytest.mark.parametrize("mode", ["I;16", "LA", "RGBA", "P"])
def test_png_of_any_depth_on_white(mode: str) -> None:
    if mode == "I;16":
        levels = [0, 65535, 32896, 16448]
        picture = Image.new("I;16", (400, 300))
        for place, level in enumerate(levels):
            x, y = place % 2 * 200, place // 2 * 150
            picture.paste(level, (x, y, x + 200, y + 150))
        content, names = saved(picture, "PNG"), ["black", "white", "#808080", "#404040"]
    elif mode == "LA":
        picture = quarters(["black", "white", "black", "black"]).convert("L")
        picture.putalpha(quarters(["white", "white", "black", "white"]).convert("L"))
        content, names = saved(picture, "PNG"), ["black", "white", "white", "black"]
    elif mode == "RGBA":
        picture = quarters()
        picture.putalpha(quarters(["white", "white", "black", "white"]).convert("L"))
        content, names = saved(picture, "PNG"), ["red", "lime", "white", "yellow"]
    else:
        picture = quarters().convert("P", palette=Image.Palette.ADAPTIVE, colors=8)
        content = saved(picture, "PNG", transparency=picture.getpixel((10, 290)))
        names = ["red", "lime", "white", "yellow"]
    assert_quarters(prepare(content).picture, names, off=20)


def test_colours_are_those_that_the_profile_means() -> None:
    """A profile that swaps red and green: what it calls red must come out green."""
    content = saved(Image.new("RGB", (200, 200), "#ff0000"), quality=95, icc_profile=swapped_profile())
    red, green, _ = opened(prepare(content).picture).getpixel((100, 100))
    assert green > 200 > red


def swapped_profile() -> bytes:
    """sRGB with the tags of red and green changed for one another."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    names = {b"rXYZ": b"gXYZ", b"gXYZ": b"rXYZ"}
    for place in range(132, 132 + 12 * int.from_bytes(profile[128:132], "big"), 12):
        profile[place : place + 4] = names.get(bytes(profile[place : place + 4]), profile[place : place + 4])
    return bytes(profile.replace("sRGB".encode("utf-16-be"), "swap".encode("utf-16-be")))


@pytest.mark.parametrize("profile", [b"no profile", bytes(200), swapped_profile()[:150]])
def test_broken_profile_means_nothing(profile: bytes) -> None:
    assert_quarters(prepare(saved(quarters(), icc_profile=profile, quality=95)).picture)


@pytest.mark.parametrize("kind", ["WEBP", "PNG", "MPO"])
def test_of_an_animation_the_first_frame_is_taken(kind: str) -> None:
    others = [Image.new("RGB", (400, 300), name) for name in ("black", "white")]
    assert_quarters(prepare(saved(quarters(), kind, save_all=True, append_images=others)).picture, off=30)


# --- the same picture -----------------------------------------------------------------------------------------------


def alike(one: Ready, other: Ready) -> bool:
    return any(distance(a, b) <= ALIKE for a in one.looks for b in other.looks)


def test_the_same_picture_scaled_saved_anew_or_mirrored_is_known_again() -> None:
    for seed in range(20):
        picture = scene(seed)
        first = prepare(saved(picture, quality=95))
        again = prepare(saved(picture.resize((320, 240)), quality=40))
        assert distance(first.looks[0], again.looks[0]) <= ALIKE
        mirrored = prepare(saved(ImageOps.mirror(picture), quality=60))
        assert first.mirrored is not None
        assert distance(first.mirrored, mirrored.looks[0]) <= ALIKE
        assert all(0 <= look < 2**64 for look in (*first.looks, first.mirrored))
        assert 5 <= len(first.looks) - 1 <= 9


@pytest.mark.parametrize(("part", "corner"), [(0.8, False), (0.8, True), (0.65, False)])
def test_crops_are_known_again(part: float, corner: bool) -> None:
    for seed in range(20):
        picture = scene(seed)
        left, top = (0, 0) if corner else (round(640 * (1 - part) / 2), round(480 * (1 - part) / 2))
        crop = picture.crop((left, top, left + round(640 * part), top + round(480 * part)))
        assert alike(prepare(saved(picture)), prepare(saved(crop, quality=70)))


def test_different_pictures_are_not_taken_for_one() -> None:
    all_of_them = [prepare(saved(scene(seed))) for seed in range(60)]
    assert not any(alike(one, other) for one, other in itertools.combinations(all_of_them, 2))


@pytest.mark.parametrize("name", ["white", "black", "#7a6a5a"])
def test_picture_without_structure_is_like_none(name: str) -> None:
    flat = prepare(saved(Image.new("RGB", (600, 400), name)))
    assert (flat.looks, flat.mirrored) == ((), None)
    slope = Image.linear_gradient("L").resize((600, 400))
    assert prepare(saved(slope)).looks == ()


# --- the grid and what is blurred ---------------------------------------------------------------------------------


def difference(one: Image.Image, other: Image.Image, box: tuple[float, float, float, float]) -> float:
    """The mean difference in levels inside this part of two pictures of any sizes."""
    parts = [
        each.convert("RGB")
        .resize((800, 600), Image.Resampling.BOX)
        .crop(tuple(round(edge * side) for edge, side in zip(box, (800, 600, 800, 600), strict=True)))
        for each in (one, other)
    ]
    return sum(ImageStat.Stat(ImageChops.difference(*parts)).mean) / 3


def cell_box(cell: int, columns: int, rows: int, beyond: float = 0.0) -> tuple[float, float, float, float]:
    x, y = cell % columns, cell // columns
    return (x + beyond) / columns, (y + beyond) / rows, (x + 1 - beyond) / columns, (y + 1 - beyond) / rows


@pytest.mark.parametrize("size", [(1600, 1200), (900, 1200), (200, 150)])
def test_chosen_cells_are_covered_and_the_others_are_seen(size: tuple[int, int]) -> None:
    picture = scene(4, size)
    content = gridded(saved(picture), 8, 6, {9, 47})
    shown = opened(content)
    assert max(shown.size) == min(1000, max(size))
    plain = opened(gridded(saved(picture), 8, 6, ()))
    for cell in range(48):
        covered = difference(shown, plain, cell_box(cell, 8, 6, 0.1)) > 25
        assert covered == (cell in {9, 47})


def test_cells_are_named_as_on_a_board() -> None:
    assert [cell_name(6, cell) for cell in (0, 5, 6, 47)] == ["A1", "F1", "A2", "F8"]


def test_blurred_cells_hold_no_detail_and_the_rest_stays() -> None:
    fine = Image.effect_noise((1600, 1200), 120).convert("RGB")
    picture = Image.blend(scene(5, (1600, 1200)), fine.resize((400, 300)).resize((1600, 1200)), 0.5)
    ready = blurred(saved(picture, quality=92), 8, 6, {18, 19})
    after = opened(ready.picture)
    assert after.size == (1600, 1200) == (ready.width, ready.height)
    for cell in range(48):
        box = tuple(round(edge * side) for edge, side in zip(cell_box(cell, 8, 6), (1600, 1200) * 2, strict=True))
        edges = ImageStat.Stat(after.convert("L").crop(box).filter(ImageFilter.FIND_EDGES)).mean[0]
        assert (edges < 6) == (cell in {18, 19}), (cell, edges)
        if min(abs(cell % 8 - x) + abs(cell // 8 - 2) for x in (2, 3)) > 1:
            assert difference(picture, after, cell_box(cell, 8, 6)) < 6
    assert_clean(ready)


def test_grey_picture_stays_grey_when_it_is_blurred() -> None:
    ready = blurred(prepare(saved(scene(7).convert("L"))).picture, 8, 6, {20})
    assert opened(ready.picture).mode == "L"
    assert_clean(ready)


def test_what_was_in_a_blurred_cell_cannot_be_told() -> None:
    """Two faces with the same colours at other places leave the same blur."""
    stripes = [Image.new("L", (1600, 1200), 128) for _ in range(2)]
    for place, picture in enumerate(stripes):
        for x in range(400, 600, 20):
            picture.paste(255, (x + 10 * place, 400, x + 10 * place + 10, 600))
            picture.paste(0, (x + 10 - 10 * place, 400, x + 20 - 10 * place, 600))
    box = cell_box(18, 8, 6)
    assert difference(*stripes, box) > 200
    after = [opened(blurred(saved(picture), 8, 6, {18}).picture) for picture in stripes]
    assert difference(*after, box) < 2


def test_blurring_everything_leaves_little_of_a_picture() -> None:
    ready = blurred(saved(scene(6)), 8, 6, range(48))
    assert difference(opened(ready.picture), scene(6), (0, 0, 1, 1)) > 10
    assert opened(blurred(saved(scene(6)), 8, 6, ()).picture).size == (640, 480)
