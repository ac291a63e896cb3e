"""Diplomas that look as an admin wants: an own background, an own logo; certificates as files of their own."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pdfplumber
import pytest
from PIL import Image

from handlers import diploma_art
from storage import paper_assets, rating
from tests.stories.swept import swept_once
from tests.stories.test_rating import ISSUER, admin, card, confirms, files, opens, presses
from tests.stories.town import has, heard

if TYPE_CHECKING:
    from sandbox.client import Person, View
    from tests.stories.town import Town

__all__ = ["admin"]

COLOUR, RED = (20, 140, 70), (210, 30, 30)


def picture(kind: str = "JPEG", size: tuple[int, int] = (900, 1300), colour: tuple[int, int, int] = COLOUR) -> bytes:
    file = io.BytesIO()
    about = Image.Exif()
    about[0x010E] = "secret place"
    Image.new("RGB", size, colour).save(file, kind, exif=about)
    return file.getvalue()


def transparent() -> bytes:
    """A red square in the middle of nothing."""
    image = Image.new("RGBA", (600, 600))
    image.paste((*RED, 255), (150, 150, 450, 450))
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


async def asks(town: Town, person: Person, kind: str) -> View:
    await confirms(town, person)
    return await shown(town, person, f":ask:{kind}")


async def shown(town: Town, person: Person, data: str) -> View:
    """The card that the press leads to."""
    await town.comes_to_rest(within=40)
    on = next(view for view in reversed(await person.look()) if has(view, data))
    await person.presses(lambda button: data in button.data, on=on)
    await town.comes_to_rest(within=40)
    return next(view for view in reversed(await person.look()) if has(view, "da1:") or has(view, "aw1:"))


async def sends(town: Town, person: Person, content: bytes, name: str = "picture.jpg") -> str:
    await heard(person)
    await person.sends_files([(name, content)])
    await town.comes_to_rest(within=40)
    return "\n".join(view.text for view in await heard(person))


async def samples(town: Town, person: Person) -> list[Image.Image]:
    """The pictures that the bot has sent."""
    views = [view for view in await person.look() if view.get("media") and view["from"]["is_bot"]]
    contents = [await town.sandbox.downloads(one) for one in views if one["media"]["kind"] == "photo"]
    return [Image.open(io.BytesIO(one)).convert("RGB") for one in contents]


async def kept(town: Town) -> dict[str, bytes]:
    async with town.database.read() as tx:
        blobs = await paper_assets.blobs(tx, town.latest.id)
    return {kind: (town.folder / "files" / blob[:2] / blob).read_bytes() for kind, blob in blobs.items()}


def is_near(found: tuple[int, ...], wanted: tuple[int, ...]) -> bool:
    return all(abs(one - other) < 12 for one, other in zip(found, wanted, strict=True))


async def prints_diploma(town: Town, person: Person) -> dict[str, bytes]:
    """With its issuer, which is asked for once."""
    async with town.database.write() as tx:
        await rating.set_issuer(tx, town.latest.id, ISSUER, person.id, await town.sandbox.now())
    await opens(town, person)
    await presses(town, person, ":list:")
    await presses(town, person, ":show:")
    await presses(town, person, ":diploma:")
    return await files(town, person)


async def test_background_is_on_the_sample_and_on_the_diploma(town: Town, admin: Person) -> None:
    await asks(town, admin, "background")
    await sends(town, admin, picture())
    (sample,) = await samples(town, admin)
    assert is_near(sample.getpixel((6, 6)), COLOUR)
    middle = sample.getpixel((sample.width // 4, sample.height // 2))
    assert min(middle) > 200, "words need a light ground"
    background = (await kept(town))["background"]
    assert b"secret" not in background
    assert Image.open(io.BytesIO(background)).size == (1754, 2480)
    made = await prints_diploma(town, admin)
    with pdfplumber.open(io.BytesIO(made["diploma.pdf"])) as opened:
        assert len(opened.pages) == 1
        assert is_near(opened.pages[0].to_image(resolution=40).original.convert("RGB").getpixel((5, 5)), COLOUR)
        assert ISSUER in " ".join(opened.pages[0].extract_text().split())


async def test_light_background_needs_no_veil(town: Town, admin: Person) -> None:
    colour = (238, 232, 214)
    await asks(town, admin, "background")
    await sends(town, admin, picture(colour=colour))
    (sample,) = await samples(town, admin)
    assert is_near(sample.getpixel((sample.width // 4, sample.height // 2)), colour)


async def test_logo_stays_transparent(town: Town, admin: Person) -> None:
    await asks(town, admin, "background")
    await sends(town, admin, picture(colour=(238, 232, 214)))
    await shown(town, admin, ":leave:")
    await shown(town, admin, ":ask:logo")
    await sends(town, admin, transparent(), "logo.png")
    logo = Image.open(io.BytesIO((await kept(town))["logo"]))
    assert (logo.mode, logo.size) == ("RGBA", (300, 300))
    sample = (await samples(town, admin))[-1]
    reds = [x for x in range(sample.width) if is_near(sample.getpixel((x, round(sample.height * 0.12))), RED)]
    assert reds
    assert is_near(sample.getpixel((reds[0] - 8, round(sample.height * 0.12))), (238, 232, 214))


@pytest.mark.long
@pytest.mark.parametrize("content", [b"no picture at all", picture()[:900], b"GIF89a" + bytes(99), b""])
async def test_what_is_no_picture_is_refused_and_may_be_sent_again(town: Town, admin: Person, content: bytes) -> None:
    await asks(town, admin, "background")
    assert "Картинка не подошла" in await sends(town, admin, content or b"\0")
    assert await kept(town) == {}
    await sends(town, admin, picture())
    assert list(await kept(town)) == ["background"]


async def test_dropped_picture_leaves_the_built_in_one(town: Town, admin: Person) -> None:
    await asks(town, admin, "background")
    await sends(town, admin, picture())
    await shown(town, admin, ":drop:")
    assert await kept(town) == {}
    await town.comes_to_rest(within=40)
    assert not [one for one in (town.folder / "files").glob("??/*") if one.stat().st_size > 1000]
    await shown(town, admin, ":sample:")
    assert is_near((await samples(town, admin))[-1].getpixel((6, 6)), (255, 255, 255))


async def test_picture_after_leaving_is_no_background(town: Town, admin: Person) -> None:
    await asks(town, admin, "background")
    await shown(town, admin, ":leave:")
    await sends(town, admin, picture())
    assert await kept(town) == {}


async def test_nobody_but_an_admin_changes_it(town: Town, admin: Person) -> None:
    coordinator = (await town.coordinator_of("Заводский")).person
    await town.comes_to_rest()
    on = (await coordinator.look())[-1]
    for data in ("ask", "sample"):
        await town.forges_press(coordinator, on, f"da1:{town.latest.id}:{data}:background")
    await coordinator.sends_files([("picture.jpg", picture())])
    await town.comes_to_rest(within=40)
    assert await kept(town) == {}
    assert await samples(town, coordinator) == []


async def test_certificates_come_as_a_file_an_organisation(town: Town, admin: Person) -> None:
    async with town.database.write() as tx:
        await rating.set_issuer(tx, town.latest.id, ISSUER, admin.id, await town.sandbox.now())
    await opens(town, admin)
    await presses(town, admin, ":list:")
    assert has(await card(town, admin), ":certificates:")
    await presses(town, admin, ":certificates-zip:")
    found = await files(town, admin)
    with zipfile.ZipFile(io.BytesIO(found["certificates.zip"])) as archive:
        names = set(archive.namelist())
        assert names == {
            "Заводский/Центр «Орбита».pdf",
            "Заводский/Школа № 12.pdf",
            "Центральный/Школа № 5.pdf",
            "Центральный/Лицей № 62.pdf",
        }
        for name in names:
            with pdfplumber.open(io.BytesIO(archive.read(name))) as opened:
                (page,) = opened.pages
                wanted = name.partition("/")[2].removesuffix(".pdf")
                assert wanted in " ".join((page.extract_text() or "").replace("\xa0", " ").split())


@pytest.mark.long
async def test_many_heavy_certificates_come_in_several_archives(
    town: Town, admin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("handlers.award_papers.LARGEST", 100_000)
    async with town.database.write() as tx:
        await rating.set_issuer(tx, town.latest.id, ISSUER, admin.id, await town.sandbox.now())
    await opens(town, admin)
    await presses(town, admin, ":list:")
    await presses(town, admin, ":certificates-zip:")
    found = await files(town, admin)
    assert len(found) > 1
    assert all(len(content) < 100_000 for content in found.values())
    names = [name for content in found.values() for name in zipfile.ZipFile(io.BytesIO(content)).namelist()]
    assert len(names) == len(set(names)) == 4


async def test_picture_that_was_swept_away_before_it_was_named_is_fetched_again(
    town: Town, admin: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another event let go of the same file: it was deleted between being stored and being named."""
    await asks(town, admin, "background")
    swept = swept_once(monkeypatch, diploma_art, "art_of")
    await admin.sends_files([("picture.jpg", picture())])
    await swept(town)
    assert list(await kept(town)) == ["background"]
