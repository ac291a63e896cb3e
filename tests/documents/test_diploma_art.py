"""Pictures of one's own on diplomas: fit to be printed, harmless, never in the way of the words."""

from __future__ import annotations

import io
from dataclasses import replace

import pdfplumber
import pytest
from PIL import Image

from documents.art import A4, background, is_quiet, logo
from documents.diploma import Art, diplomas_pdf
from documents.pictures import Refused
from tests.documents.test_diploma import LABELS, LONG, SHEET

INK = (27, 42, 74)


def saved(image: Image.Image, kind: str = "PNG") -> bytes:
    file = io.BytesIO()
    image.save(file, kind)
    return file.getvalue()


def plain(colour: str, size: tuple[int, int] = (400, 600)) -> bytes:
    return saved(Image.new("RGB", size, colour))


def framed(colour: str) -> bytes:
    """Dark edges round a sheet of this colour."""
    sheet = Image.new("RGB", (840, 1188), "navy")
    sheet.paste(colour, (80, 80, 760, 1108))
    return saved(sheet)


def printed(art: Art, **changed: str) -> bytes:
    return diplomas_pdf([replace(SHEET, **changed)], LABELS, title="Диплом", language="ru", art=art)


def looks(pdf: bytes) -> Image.Image:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        (page,) = opened.pages
        return page.to_image(resolution=60).original.convert("RGB")


@pytest.mark.parametrize("size", [(4000, 3000), (100, 900), (1754, 2480), (64, 64)])
def test_background_fills_the_sheet(size: tuple[int, int]) -> None:
    made = Image.open(io.BytesIO(background(plain("teal", size))))
    assert (made.format, made.size) == ("JPEG", A4)


@pytest.mark.parametrize("make", [background, logo])
@pytest.mark.parametrize("content", [b"", b"hello", plain("red")[:100], b"<svg/>", plain("red", (8000, 7000))])
def test_what_is_no_picture_is_refused(make: object, content: bytes) -> None:
    with pytest.raises(Refused):
        make(content)  # type: ignore[operator]


def test_logo_loses_its_empty_edges_and_stays_transparent_within() -> None:
    ring = Image.new("RGBA", (400, 400))
    ring.paste((200, 0, 0, 255), (100, 100, 300, 300))
    ring.paste((0, 0, 0, 0), (150, 150, 250, 250))
    for kind in ("PNG", "WEBP"):
        made = Image.open(io.BytesIO(logo(saved(ring, kind))))
        assert made.size == (200, 200)
        assert made.getpixel((100, 100))[3] == 0  # type: ignore[index]
        assert made.getpixel((10, 10))[3] == 255  # type: ignore[index]


def test_empty_logo_is_refused() -> None:
    with pytest.raises(Refused):
        logo(saved(Image.new("RGBA", (100, 100))))


@pytest.mark.parametrize(
    ("sheet", "quiet"),
    [(plain("white"), True), (framed("#fffdf5"), True), (plain("#808080"), False), (framed("darkred"), False)],
)
def test_what_is_light_behind_the_words_is_quiet(sheet: bytes, quiet: bool) -> None:
    assert is_quiet(background(sheet)) is quiet


def test_stripes_are_not_quiet() -> None:
    stripes = Image.new("L", (400, 600), 255)
    for y in range(0, 600, 6):
        stripes.paste(150, (0, y, 400, y + 3))
    assert not is_quiet(background(saved(stripes)))


def test_veil_stands_behind_the_words_and_not_over_the_edges() -> None:
    page = looks(printed(Art(background(plain("#102030")))))
    width, height = page.size
    assert max(page.getpixel((3, 3))) < 60  # type: ignore[type-var]
    assert max(page.getpixel((width // 2, height - 3))) < 60  # type: ignore[type-var]
    # Between the lines, where no letter stands, at the left and at the right margin of the text.
    for x in (round(width * 0.13), round(width * 0.87)):
        for part in range(10, 92, 4):
            assert min(page.getpixel((x, height * part // 100))) > 200  # type: ignore[type-var]


@pytest.mark.parametrize("name", LONG)
def test_longest_words_stay_on_one_page_under_a_logo(name: str) -> None:
    art = Art(background(plain("teal")), logo(plain("red", (300, 300))))
    nomination = "«Самая активная образовательная организация дополнительного образования города в сельской местности»"
    pdf = printed(art, name=name, issuer=LONG[0], event=f"{SHEET.event} «{LONG[0]}»", nomination=nomination)
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        (page,) = opened.pages
        assert "7K4M-Q2XD" in (page.extract_text() or "")
        tops = [one["top"] for one in page.chars]
        assert min(tops) > 70
        assert max(one["bottom"] for one in page.chars) < page.height - 50
        assert {one["x1"] <= page.width - 70 for one in page.chars} == {True}


def test_picture_is_in_the_file_once_for_all_sheets() -> None:
    art = Art(background(saved(Image.effect_noise((600, 800), 90))))
    one = len(diplomas_pdf([SHEET], LABELS, title="Диплом", language="ru", art=art))
    many = len(diplomas_pdf([SHEET] * 20, LABELS, title="Диплом", language="ru", art=art))
    assert many < 2 * one
