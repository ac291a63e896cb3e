"""A teacher who answers rightly, in the many ways there are, and changes their mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.stories.town import CATEGORIES, asked_by, has, heard

if TYPE_CHECKING:
    from tests.stories.town import Town

SCHOOL = "Школа № 12"
NASTY = "<b>Клуб</b> & \"Ко\" 'Х' <script>1 < 2</script> &amp &lt _*[x](y)`"
"""Each piece of which means something to HTML, to Markdown or to both."""


# --- counts --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "messages",
    [
        ["120", "30", "9", "0", "5"],
        ["120 30 9 0 5"],
        ["уч 120, род 30, пед 9, общ 0, др 5"],
        ["учащихся сто двадцать", "30 родителей", "педагогов девять", "общественность нет", "др - 5"],
        ["уч 999", "род 30; пед 9", "уч 120", "0", "5"],
        ["1 2 3 4 5", "120 30 9 0 5"],
        ["др 5, пед 9", "120", "30", "0"],
        ["уч 120\nрод 30\nпед 9\nобщ 0\nдр 5\nвсего 164"],
    ],
    ids=lambda messages: " | ".join(messages)[:24],
)
async def test_counts_in_many_ways(town: Town, messages: list[str]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("people")
    for message in messages:
        card = await teacher.answers(message)
    assert await teacher.gave("people") == dict(zip(CATEGORIES, (120, 30, 9, 0, 5), strict=True))
    assert "164" in card.text
    assert asked_by(await teacher.presses(":done:people")) == "online"


async def test_total_is_confirmed_and_not_assumed(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("people")
    card = await teacher.answers("120")
    assert has(card, ":rest:people")
    assert not has(card, ":done:people")
    card = await teacher.answers("30")
    card = await teacher.presses(":rest:people", then=":done:people")
    assert "150" in card.text
    assert await teacher.gave("people") == dict(zip(CATEGORIES, (120, 30, 0, 0, 0), strict=True))
    assert not (await teacher.answer("people")).settled
    await teacher.presses(":done:people")
    assert (await teacher.answer("people")).settled


async def test_counts_are_wiped_and_given_anew(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("people")
    await teacher.answers("1 2 3 4 5")
    card = await teacher.presses(":clear:people")
    assert asked_by(card) == "people"
    assert await teacher.gave("people") == {}
    await teacher.answers("7")
    assert await teacher.gave("people") == {"pupils": 7}


async def test_nobody_came(town: Town, pictures: list[bytes]) -> None:
    event = await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("people")
    card = await teacher.answers("0 0 0 0 0", then=":done:people")
    await teacher.presses(":done:people")
    card = await teacher.reaches("summary", pictures[0])
    await teacher.submits()
    assert (await town.totals(event)).people.both == 0
    assert (await town.totals(event)).share.reported == 1
    assert card.text


# --- own variants --------------------------------------------------------------------------------------------


async def test_own_variants_are_added_and_taken_away(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.opens()
    await teacher.answers("Гонки дронов")
    await teacher.answers("Квест по роботам; Гонки дронов")
    await teacher.presses(":pick:activities:workshops")
    assert await teacher.gave("activities") == {"workshops": None, "own-1": "Гонки дронов", "own-2": "Квест по роботам"}
    await teacher.presses(":pick:activities:own-1")
    assert await teacher.gave("activities") == {"workshops": None, "own-2": "Квест по роботам"}
    await teacher.presses(":pick:activities:workshops")
    card = await teacher.presses(":pick:activities:own-2")
    assert await teacher.gave("activities") == {}
    assert not has(card, ":done:activities")


async def test_picking_the_last_option_keeps_all_in_view(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    before = await teacher.opens()
    card = await teacher.presses(":pick:activities:media")
    offered = {button.data for button in before.buttons if ":pick:" in button.data}
    assert offered < {button.data for button in card.buttons}


async def test_options_by_number_and_by_name(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.opens()
    await teacher.answers("1, 3")
    await teacher.answers("мастер-классы")
    assert list(await teacher.gave("activities")) == ["open-days", "exhibitions", "workshops"]


# --- the way through the form --------------------------------------------------------------------------------


async def test_back_and_forth_loses_nothing(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    card = await teacher.reaches("summary", pictures[0])
    before = (await teacher.report()).draft
    card = await teacher.presses(":change:comment")
    walked = [asked_by(card)]
    while has(card, f":back:{walked[-1]}"):
        card = await teacher.presses(f":back:{walked[-1]}")
        walked.append(asked_by(card))
    assert walked == [question.key for question in reversed(before.form.questions)]
    assert asked_by(await teacher.presses(":done:activities")) == "summary"
    after = (await teacher.report()).draft
    assert {key: answer.items for key, answer in after.answers.items()} == {
        key: answer.items for key, answer in before.answers.items()
    }


@pytest.mark.parametrize(
    ("question", "answer", "then"),
    [
        ("activities", "Гонки дронов", {"workshops": None, "own-1": "Гонки дронов"}),
        ("people", "род 40", {"pupils": 120, "parents": 40, "teachers": 9, "public": 0, "others": 0}),
        ("online", "77", {"": 77}),
        ("views", "1500", {"": 1500}),
        ("attracted", "Кванториум", {"1": "Кванториум"}),
        ("partners", "Кокс", {"1": "Кокс"}),
        ("publications", "vk.com/kvant", {"link-1": "https://vk.com/kvant"}),
        ("comment", "Было здорово", {"": "Было здорово"}),
    ],
)
async def test_any_answer_is_changed_from_the_summary(
    town: Town, pictures: list[bytes], question: str, answer: str, then: dict[str, float | str | None]
) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    card = await teacher.changes(question, answer)
    if asked_by(card) != "summary":
        card = await teacher.presses(f":done:{question}")
    assert asked_by(card) == "summary"
    assert await teacher.gave(question) == then


async def test_looking_at_an_answer_changes_nothing(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    for question in (await teacher.report()).draft.form.questions:
        card = await teacher.presses(f":change:{question.key}")
        assert asked_by(card) == question.key
        way_back = ":done:" if has(card, f":done:{question.key}") else ":skip:"
        assert asked_by(await teacher.presses(f"{way_back}{question.key}")) == "summary"
        assert (await teacher.answer(question.key)).settled


async def test_a_wiped_answer_is_asked_for_before_sending(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    await teacher.presses(":change:people")
    card = await teacher.presses(":clear:people")
    assert asked_by(card) == "people"
    await teacher.answers("5", then=":rest:people")
    await teacher.presses(":rest:people")
    assert asked_by(await teacher.presses(":done:people")) == "summary"


async def test_a_text_at_the_summary_changes_nothing(town: Town, pictures: list[bytes]) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.fills_in(pictures[0])
    before = (await teacher.report()).draft
    assert asked_by(await teacher.answers("уч 500")) == "summary"
    assert (await teacher.report()).draft == before


# --- what is typed comes back as typed -----------------------------------------------------------------------


async def test_markup_comes_back_as_it_was_typed(town: Town, pictures: list[bytes]) -> None:
    await town.event(title=NASTY)
    teacher = await town.teacher_of(SCHOOL, name="<i>Анна</i> & Ко")
    coordinator = await town.coordinator_of("Заводский")
    answers = {question: f"{question} {NASTY}" for question in ("activities", "attracted", "partners", "comment")}
    answers["comment"] += " &lt;i&gt;"
    link = 'https://vk.com/wall-1?a=1&b=2&lt;=<b>"'
    caption = f"photos {NASTY}"
    card = await teacher.opens()
    while (asked := asked_by(card)) != "summary":
        if asked in answers:
            card = await teacher.answers(answers[asked])
        elif asked == "publications":
            card = await teacher.answers(f"{link}\nГазета {NASTY}")
        elif asked == "photos":
            card = await teacher.sends_photos(pictures[:1], [caption])
        else:
            card = await teacher.gets_past(asked)
        if asked_by(card) == asked:
            card = await teacher.presses(f":done:{asked}")
    await teacher.submits()
    for question, typed in answers.items():
        assert await teacher.has_said(question) == [typed]
    copy = "\n".join(view.text for view in await heard(teacher.person))
    notice = await coordinator.card(await teacher.report())
    for typed in (*answers.values(), f"Газета {NASTY}", caption, NASTY):
        assert typed in copy
    for typed in (*answers.values(), caption, NASTY):
        assert typed in notice.text


async def test_markup_in_a_mistake_is_quoted_as_typed(town: Town) -> None:
    await town.event()
    teacher = await town.teacher_of(SCHOOL)
    await teacher.reaches("people")
    card = await teacher.answers("уч <b>сорокк & род")
    assert "<b>сорокк & род" in card.text


@pytest.mark.parametrize("character", ["ы", "&", "<", "😀", "👩‍🏫"])
async def test_the_longest_report_fits_the_card_and_is_whole_in_the_copy(
    town: Town, pictures: list[bytes], character: str
) -> None:
    """Everything as long as it may be: the card and the notice are shortened, the copy is not."""
    await town.event(title=f"Единый день {'я' * 180}")
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    names = [f"Клуб {number} {character * (280 // len(character))}" for number in range(1, 13)]
    variants = [f"Вид {number} {character * (180 // len(character))}" for number in range(1, 7)]
    comment = f"Итог {character * (980 // len(character))}"
    card = await teacher.opens()
    while (asked := asked_by(card)) != "summary":
        match asked:
            case "activities":
                card = await teacher.answers("\n".join(variants))
            case "attracted" | "partners":
                card = await teacher.answers("\n".join(names))
            case "publications":
                card = await teacher.answers("\n".join(f"Газета {name}" for name in names))
            case "comment":
                card = await teacher.answers(comment)
            case "photos":
                captions = [f"Снимок {number} {character * (440 // len(character))}" for number in range(5)]
                card = await teacher.sends_photos(pictures[:5], captions)
            case _:
                card = await teacher.gets_past(asked, pictures[0])
        if asked_by(card) == asked:
            card = await teacher.presses(f":done:{asked}")
    await heard(teacher.person)
    await teacher.submits()
    copy = [view for view in await heard(teacher.person) if not has(view, "r1:")]
    text = "\n".join(view.text for view in copy)
    assert len(copy) > 2, "the receipt and several messages of the copy"
    for typed in (*variants, *names, comment, *captions):
        assert typed in text
    assert has(await coordinator.card(await teacher.report()), ":accept")
