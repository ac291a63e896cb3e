"""Contact sheets show every picture whole, with its number and words, on pages that a phone shows well."""

from __future__ import annotations

import io
from itertools import pairwise

import pytest
from PIL import Image, ImageChops

from documents import contact_sheet
from documents.charts_canvas import PAPER, WIDTH
from documents.contact_sheet import MOST, Shown, contact_sheets

LONG = (
    "Муниципальное бюджетное учреждение дополнительного образования «Центр детского технического творчества» Ўў Ґґ " * 3
)
COLOURS = ["#ff0000", "#00ff00", "#0000ff", "#ff00ff", "#00ffff", "#ffff00", "#ff8000", "#0080ff"]
SIZES = [(1600, 1200), (1200, 1600), (2560, 200), (200, 2560), (40, 40), (480, 360)]


def content(colour: str, size: tuple[int, int]) -> bytes:
    """A picture of one colour with black edges, so that a cut is seen."""
    picture = Image.new("RGB", size, "black")
    edge = max(1, min(size) // 10)
    picture.paste(colour, (edge, edge, size[0] - edge, size[1] - edge))
    file = io.BytesIO()
    picture.save(file, "JPEG", quality=95)
    return file.getvalue()


def shown(count: int) -> list[Shown]:
    return [
        Shown(content(COLOURS[n % 8], SIZES[n % len(SIZES)]), LONG, LONG if n % 2 else "", marked=n % 5 == 0)
        for n in range(count)
    ]


def opened(page: bytes) -> Image.Image:
    picture = Image.open(io.BytesIO(page), formats=["JPEG"])
    assert picture.width == WIDTH
    assert picture.width + picture.height <= 10_000
    assert 1 / 20 <= picture.width / picture.height <= 20
    return picture.convert("RGB")


def where(page: Image.Image, colour: str) -> tuple[int, int, int, int]:
    """The box of what has this colour."""
    parts = ImageChops.difference(page, Image.new("RGB", page.size, colour)).split()
    far = ImageChops.lighter(ImageChops.lighter(parts[0], parts[1]), parts[2])
    box = far.point(lambda level: 255 if level < 30 else 0).getbbox()
    assert box, colour
    return box


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 12, 13, 30])
def test_pages_fit_telegram_and_nothing_leaves_them(count: int) -> None:
    pages = contact_sheets(shown(count), LONG)
    assert len(pages) == -(-count // MOST)
    for page in pages:
        picture = opened(page)
        for box in ((0, 0, 12, picture.height), (WIDTH - 12, 0, WIDTH, picture.height)):
            part = picture.crop(box)
            off = ImageChops.difference(part, Image.new("RGB", part.size, PAPER)).convert("L")
            assert off.getextrema()[1] < 20


def test_no_pictures_make_no_page() -> None:
    assert contact_sheets([], "Фото") == []


@pytest.mark.parametrize("size", [(1600, 1200), (1200, 1600), (1000, 1000), (1600, 400)])
@pytest.mark.parametrize("count", [1, 2, 4, 8])
def test_pictures_are_whole_and_apart(count: int, size: tuple[int, int]) -> None:
    [page] = contact_sheets([Shown(content(COLOURS[n], size), "Школа № 12") for n in range(count)], "Фото")
    picture = opened(page)
    boxes = [where(picture, COLOURS[n]) for n in range(count)]
    edge = min(size) // 10
    inner = (size[0] - 2 * edge) / (size[1] - 2 * edge)
    for left, top, right, bottom in boxes:
        assert (right - left) / (bottom - top) == pytest.approx(inner, rel=0.08)
        assert sum(picture.getpixel((left - 4, (top + bottom) // 2))) < 150
        assert sum(picture.getpixel(((left + right) // 2, bottom + 4))) < 150
    for one, other in pairwise(boxes):
        assert one[2] < other[0] or one[3] < other[1]


def test_two_are_side_by_side_and_as_large_as_they_can_be() -> None:
    [page] = contact_sheets([Shown(content(COLOURS[n], (1600, 1200)), "Школа") for n in range(2)], "?")
    one, other = (where(opened(page), COLOURS[n]) for n in range(2))
    assert one[1] == pytest.approx(other[1], abs=2)
    widths = [(box[2] - box[0]) / (1360 / 1600) for box in (one, other)]
    assert sum(widths) > 0.93 * WIDTH


def test_pictures_are_numbered_through_the_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    monkeypatch.setattr(contact_sheet, "write", lambda draw, x, y, text, *rest: written.append(text))
    contact_sheets(
        [Shown(content("#ff0000", (100, 100)), f"Школа № {n + 40}", "мастер-класс") for n in range(14)], "Год"
    )
    assert [line for line in written if line.startswith("Год")] == ["Год · 1/2", "Год · 2/2"]
    assert [line for line in written if "Школа" in line] == [f"{n + 1}. Школа № {n + 40}" for n in range(14)]
    assert written.count("мастер-класс") == 14


def test_words_are_cut_after_two_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    monkeypatch.setattr(contact_sheet, "write", lambda draw, x, y, text, *rest: written.append(text))
    contact_sheets([Shown(content("#ff0000", (100, 100)), LONG, LONG)], "Год")
    assert len(written) == 5
    assert [line.endswith("…") for line in written] == [False, False, True, False, True]


def test_marked_ones_have_a_star() -> None:
    plain, starred = (
        opened(contact_sheets([Shown(content("#0000ff", (800, 600)), "Школа", marked=marked)] * 5, "")[0])
        for marked in (False, True)
    )
    assert where(starred, contact_sheet._STARRED)
    with pytest.raises(AssertionError):
        where(plain, contact_sheet._STARRED)


def test_what_cannot_be_read_leaves_the_others() -> None:
    [page] = contact_sheets([Shown(b"broken", "Школа"), Shown(content("#00ff00", (800, 600)), "Лицей")], "Фото")
    assert where(opened(page), "#00ff00")
