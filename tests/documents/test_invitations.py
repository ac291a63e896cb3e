"""Sheets of invitations: every picture is the code of its link, every file has a name of its own."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from documents.invitations import QUIET_ZONE, SMALLEST, invitations_zip, qr_png

LINK = "https://t.me/svodka_bot?start=i-Zb3kQ9vT7mY2"
HEADINGS = ("Файл", "Организация", "Ссылка")


@pytest.mark.parametrize("link", [LINK, "https://t.me/b?start=1", LINK + "x" * 300])
def test_picture_is_the_code_of_the_link(link: str) -> None:
    picture = Image.open(io.BytesIO(qr_png(link))).convert("1")
    assert picture.width == picture.height >= SMALLEST
    code = segno.make_qr(link, error="m", boost_error=False)
    assert code.error == "M"
    modules = code.symbol_size(border=QUIET_ZONE)[0]
    scale, rest = divmod(picture.width, modules)
    assert rest == 0
    expected = [list(line) for line in code.matrix_iter(border=QUIET_ZONE)]
    seen = [
        [int(picture.getpixel((x * scale + scale // 2, y * scale + scale // 2)) == 0) for x in range(modules)]
        for y in range(modules)
    ]
    assert seen == expected


def files(sheets: list[tuple[str, str, str]]) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(invitations_zip(sheets, HEADINGS)))


def test_archive_has_folders_names_and_contents() -> None:
    sheets = [
        ("Заводский район", 'МБОУ "Школа № 12"', LINK + "1"),
        ("Заводский район", "МБОУ Школа № 12", LINK + "2"),
        ("Заводский район", "мбоу школа № 12", LINK + "3"),
        ("Ленинский/район", "../../etc/passwd", LINK + "4"),
        ("", "=Лицей", LINK + "5"),
    ]
    with files(sheets) as archive:
        names = archive.namelist()
        assert names == [
            "Заводский район/МБОУ Школа № 12.png",
            "Заводский район/МБОУ Школа № 12 (2).png",
            "Заводский район/мбоу школа № 12 (3).png",
            "Ленинский район/etc passwd.png",
            "=Лицей.png",
            "contents.csv",
        ]
        assert archive.read(names[1]) == qr_png(LINK + "2")
        contents = list(csv.reader(io.StringIO(archive.read("contents.csv").decode("utf-8-sig")), delimiter=";"))
    assert contents[0] == list(HEADINGS)
    assert contents[2] == [names[1], "МБОУ Школа № 12", LINK + "2"]
    assert contents[5] == ["'=Лицей.png", "'=Лицей", LINK + "5"]


TEXTS = st.text(max_size=120) | st.sampled_from(
    ["..", "CON", "nul.txt", "a" * 300, "ы" * 100, " . ", "contents.csv", "a/", "\\"]
)


@given(st.lists(st.tuples(TEXTS, TEXTS), max_size=4))
def test_any_names_make_safe_paths(names: list[tuple[str, str]]) -> None:
    with files([(folder, name, "https://t.me/b") for folder, name in names]) as archive:
        paths = archive.namelist()
    assert len({path.casefold() for path in paths}) == len(names) + 1
    for path in paths:
        parts = path.split("/")
        assert len(parts) <= 2
        assert all(
            part.strip(" .") and not set(part) & set('<>:"\\|?*\0\n') and len(part.encode()) < 100 for part in parts
        )
        assert not {part.split(".")[0].lower() for part in parts} & {"con", "nul"}
