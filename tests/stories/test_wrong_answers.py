"""A teacher who answers wrongly, at every question: nothing is lost, and the same question is asked again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from tests.stories.town import asked_by, has

if TYPE_CHECKING:
    from tests.stories.town import Town

SCHOOL = "Школа № 12"


@dataclass(frozen=True)
class Slip:
    """A question, messages that do not answer it, what of them is kept, the right message and the whole answer."""

    question: str
    wrong: tuple[str, ...]
    right: str
    then: dict[str, float | str | None]
    kept: dict[str, float | str | None] = field(default_factory=dict)


SLIPS = (
    Slip("activities", ("99", "???", "ы" * 201), "Мастер-классы", {"workshops": None}),
    Slip("activities", ("1, 99",), "Экскурсии", {"open-days": None, "excursions": None}, kept={"open-days": None}),
    Slip(
        "people",
        ("много", "-5", "около ста", "1.200", "1,5", "10000000", "привет, коллеги", "1 2 3 4 5 6 7"),
        "уч 1, род 2, пед 3, общ 4, др 5",
        {"pupils": 1, "parents": 2, "teachers": 3, "public": 4, "others": 5},
    ),
    Slip(
        "people",
        ("уч 120, род сорокк",),
        "род 40, остальных нет",
        {"pupils": 120, "parents": 40, "teachers": 0, "public": 0, "others": 0},
        kept={"pupils": 120},
    ),
    Slip(
        "people",
        ("пед 9, уч 10, уч 20",),
        "уч 20, остальных нет",
        {"pupils": 20, "parents": 0, "teachers": 9, "public": 0, "others": 0},
        kept={"teachers": 9},
    ),
    Slip(
        "people",
        ("род 7, всего 500, пед 2, общ 0, др 0, уч 1",),
        "всего 10",
        {"pupils": 1, "parents": 7, "teachers": 2, "public": 0, "others": 0},
        kept={"pupils": 1, "parents": 7, "teachers": 2, "public": 0, "others": 0},
    ),
    Slip("online", ("много", "-3", "12,5", "10000000", "около 100", "1.200", "10 и 20"), "250", {"": 250}),
    Slip("views", ("целая толпа", "-1", "0,5", "99999999", "почти 300"), "тысяча двести", {"": 1200}),
    Slip("attracted", ("!!!", "12345", "ы" * 301), "Кванториум", {"1": "Кванториум"}),
    Slip(
        "attracted",
        (f"Кванториум\n{'ы' * 301}\n77",),
        "Точка роста",
        {"1": "Кванториум", "2": "Точка роста"},
        kept={"1": "Кванториум"},
    ),
    Slip("partners", ("---!", "2026", "ы" * 301), "ПАО «Кокс»", {"1": "ПАО «Кокс»"}),
    Slip(
        "publications",
        ("www", "12", "http://localhost/1", f"vk.com/{'a' * 2001}"),
        "vk.com/kvant",
        {"link-1": "https://vk.com/kvant"},
    ),
    Slip(
        "publications",
        ("https://vk.com/wall-1_23\nhttps//broken\nhttps://t.me/kvant/5",),
        "Газета «Кузбасс», 28.11.2026, с. 3",
        {
            "link-1": "https://vk.com/wall-1_23",
            "link-2": "https://t.me/kvant/5",
            "print-1": "Газета «Кузбасс», 28.11.2026, с. 3",
        },
        kept={"link-1": "https://vk.com/wall-1_23", "link-2": "https://t.me/kvant/5"},
    ),
    Slip("comment", ("ы" * 1001, "ы" * 4096), "Спасибо детям", {"": "Спасибо детям"}),
)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: f"{slip.question}: {slip.wrong[0][:12]}")
async def test_wrong_answer_is_asked_for_again(town: Town, pictures: list[bytes], slip: Slip) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches(slip.question, pictures[0])
    for wrong in slip.wrong:
        said = await teacher.person.says(wrong)
        card = await teacher.card()
        assert card.id > said.id, "the question stands below what was typed"
        assert asked_by(card) == slip.question
        assert await teacher.gave(slip.question) == slip.kept
    await teacher.answers(slip.right)
    assert await teacher.gave(slip.question) == slip.then


async def test_reason_names_what_was_not_understood_and_what_was(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("people")
    card = await teacher.answers("уч 120, род сорокк", then=":clear:people")
    # One tap must not make zeros of what was only not understood.
    assert not has(card, ":rest:people")
    assert "сорокк" in card.text
    assert "120" in card.text


async def test_words_instead_of_photos(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("photos")
    for wrong in ("Фото пришлю завтра", "1", "нет", "https://vk.com/album-1"):
        card = await teacher.answers(wrong)
        assert asked_by(card) == "photos"
        assert not has(card, ":done:")
    card = await teacher.sends_photos(pictures[:1])
    assert asked_by(card) == "photos"
    assert has(card, ":done:photos")


@pytest.mark.parametrize("kind", ["sticker", "voice", "location", "contact"])
async def test_what_cannot_be_read_is_no_answer_to_anything(town: Town, pictures: list[bytes], kind: str) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    sends = {
        "sticker": teacher.person.sends_sticker,
        "voice": teacher.person.sends_voice,
        "location": teacher.person.sends_location,
        "contact": teacher.person.shares_contact,
    }[kind]
    card = await teacher.opens()
    while True:
        asked, before = asked_by(card), (await teacher.report()).draft
        sent = await sends()
        card = await teacher.card()
        assert card.id > sent.id
        assert asked_by(card) == asked
        assert (await teacher.report()).draft == before
        if asked == "summary":
            break
        card = await teacher.gets_past(asked, pictures[0])


@pytest.mark.parametrize("word", ["нет", "-", "не было", "—"])
async def test_no_settles_only_what_may_be_left_out(town: Town, pictures: list[bytes], word: str) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    card = await teacher.opens()
    settled = []
    while (asked := asked_by(card)) != "summary":
        card = await teacher.answers(word)
        if asked_by(card) != asked:
            assert not any((await teacher.gave(asked)).values()), "nothing, or the number 0"
            settled.append(asked)
        else:
            card = await teacher.gets_past(asked, pictures[0])
    assert settled == ["online", "views", "attracted", "partners", "publications", "comment"]


async def test_card_survives_a_message_of_4096_characters_everywhere(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    card = await teacher.opens()
    while (asked := asked_by(card)) != "summary":
        said = await teacher.person.says("ы" * 4096)
        card = await teacher.card()
        assert card.id > said.id
        assert asked_by(card) == asked
        assert await teacher.gave(asked) == {}
        card = await teacher.gets_past(asked, pictures[0])
