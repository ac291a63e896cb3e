"""The other forms, walked from the first question to acceptance: the same conversation, other questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from domain.events import State
from tests.stories.town import asked_by, has

if TYPE_CHECKING:
    from sandbox.client import View
    from tests.stories.town import Teacher, Town

SCHOOL = "Центр «Орбита»"
SEMINAR = {
    "organisers": "Центр «Орбита»\nИнститут развития образования",
    "day": "21.11.2026",
    "venue": "Центр «Орбита», ул. Ленина, 5",
    "topic": "Техническое творчество <в школе> & дома",
    "people": "Иванова И. И. – директор\nПетров П. П. – методист",
    "groups": "методисты центра",
    "total": "25",
    "localities": "Кемерово\nБерёзовский",
    "programme": "Иванова И. И. – директор – доклад – Итоги года\nПетров П. П. – методист – мастер-класс – Дроны",
    "conclusion": "Продолжать",
    "photos": None,
    "consent": ":pick:consent:report",
}
YEAR = {
    "status": "Областная стажёрская площадка",
    "events": "21.02.2026 – Семинар – очно\n15.04.2026 – Вебинар – онлайн",
    "registered": "250",
    "people_in_person": "120",
    "online": "90",
    "views": "1500",
    "works": "45",
    "feedback": "Полезно",
    "problems": "Мало времени",
    "conclusions": "План выполнен",
}
PLAN_DONE = {
    "done": ":pick:done:yes",
    "day": "ноябрь 2026",
    "people": "уч 120, род 30, пед 9, остальных нет",
    "evidence": "https://vk.com/wall-1_23",
    "photos": None,
    "consent": ":pick:consent:report",
    "indicator": "12,5",
    "note": "Всё по плану",
}
PLAN_NOT_DONE = {"done": ":pick:done:no", "note": "Перенесли на декабрь"}


async def gives(teacher: Teacher, question: str, answer: str | None, picture: bytes) -> View:
    """Answers a question with a button's data, a text, or (None) a photo."""
    if answer is None:
        await teacher.person.sends_photos([picture])
    elif answer.startswith(":"):
        await teacher.person.presses(lambda button: answer in button.data)
    else:
        await teacher.person.says(answer)
    card = await teacher.card()
    return await teacher.presses(f":done:{question}") if has(card, f":done:{question}") else card


async def walks(teacher: Teacher, answers: dict[str, str | None], picture: bytes, to: str = "summary") -> list[str]:
    """Gives the answers one by one up to this question; returns what was asked on the way."""
    await teacher.person.says("/report")
    await teacher.town.comes_to_rest()
    asked, walked = next(iter(answers)), []
    while asked != to:
        walked.append(asked)
        asked = asked_by(await gives(teacher, asked, answers[asked], picture))
    return walked


@pytest.mark.parametrize(
    ("form", "answers"),
    [("seminar", SEMINAR), ("year-results", YEAR), ("plan-measure", PLAN_DONE), ("plan-measure", PLAN_NOT_DONE)],
    ids=["seminar", "year", "plan, done", "plan, not done"],
)
async def test_form_is_walked_sent_and_accepted(
    town: Town, pictures: list[bytes], form: str, answers: dict[str, str | None]
) -> None:
    await town.event(form=form)
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    assert await walks(teacher, answers, pictures[0]) == list(answers)
    await teacher.submits()
    notice = await coordinator.sees_report()
    for answer in answers.values():
        if answer and answer[0].isupper():
            assert answer.splitlines()[0].split(" – ")[0] in notice.text
    await coordinator.accepts()
    assert await town.state_of(SCHOOL) is State.ACCEPTED


async def test_year_s_numbers_are_counted_apart(town: Town, pictures: list[bytes]) -> None:
    event = await town.event(form="year-results")
    teacher = await town.teacher_of(SCHOOL)
    await walks(teacher, YEAR, pictures[0])
    await teacher.submits()
    reach = (await town.totals(event)).reach
    assert {key: figure.both for key, figure in reach.items()} == {
        "registered": 250,
        "people_in_person": 120,
        "online": 90,
        "views": 1500,
        "works": 45,
    }


async def test_changed_mind_about_done_asks_what_follows_from_it(town: Town, pictures: list[bytes]) -> None:
    await town.event(form="plan-measure")
    teacher = await town.teacher_of(SCHOOL)
    await walks(teacher, PLAN_NOT_DONE, pictures[0])
    await teacher.presses(":change:done")
    card = await teacher.presses(":pick:done:yes")
    assert asked_by(card) == "day"
    assert await teacher.has_said("note") == ["Перенесли на декабрь"]
    assert not has(card, ":finish:")


@pytest.mark.parametrize(
    ("form", "question", "wrong"),
    [
        ("seminar", "day", "когда-то"),
        ("seminar", "day", "ноябрь 2026"),
        ("seminar", "day", "31.02.2026"),
        ("seminar", "people", "Иванова"),
        ("seminar", "venue", "ы" * 501),
        ("seminar", "total", "много"),
        ("seminar", "programme", "кто-то что-то сказал"),
        ("year-results", "registered", "около 200"),
        ("year-results", "events", "просто слова"),
        ("plan-measure", "done", "наверное"),
        ("plan-measure", "day", "32.13.2026"),
        ("plan-measure", "evidence", "htt:/x"),
        ("plan-measure", "indicator", "хороший"),
        ("plan-measure", "indicator", "-5"),
        ("plan-measure", "note", "ы" * 2001),
    ],
)
async def test_wrong_answer_is_asked_for_again(
    town: Town, pictures: list[bytes], form: str, question: str, wrong: str
) -> None:
    await town.event(form=form)
    teacher = await town.teacher_of(SCHOOL)
    answers = {"seminar": SEMINAR, "year-results": YEAR, "plan-measure": PLAN_DONE}[form]
    await walks(teacher, answers, pictures[0], to=question)
    said = await teacher.person.says(wrong)
    card = await teacher.card()
    assert card.id > said.id
    assert asked_by(card) == question
    assert await teacher.gave(question) == {}


async def test_longest_seminar_fits_the_card_and_is_whole_in_the_copy(town: Town, pictures: list[bytes]) -> None:
    await town.event(form="seminar", title="С" * 200)
    teacher, coordinator = await town.teacher_of(SCHOOL), await town.coordinator_of("Заводский")
    names = [f"Имя {number} {'ы' * 290}" for number in range(6)]
    records = [f"Имя {number} – {'ы' * 290}" for number in range(6)]
    programme = [f"Имя {number} – {'ы' * 290} – доклад – {'э' * 290}" for number in range(6)]
    long = {
        **dict.fromkeys(("organisers", "groups", "localities"), "\n".join(names)),
        **dict.fromkeys(("venue", "topic"), "ы" * 500),
        "people": "\n".join(records),
        "programme": "\n".join(programme),
        "conclusion": "ы" * 2000,
    }
    await walks(teacher, {**SEMINAR, **long}, pictures[0])
    await teacher.submits()
    shown = "\n".join(view.text for view in await teacher.person.look() if view.from_bot)
    assert all(line in shown for line in (*names, *records, *programme, "ы" * 2000))
    assert has(await coordinator.card(await teacher.report()), ":accept")
