"""Events with reports that nobody had to send: what papers and sheets are made from."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from domain.answers import Answer, Asked, Item, Items
from domain.collected import Collected, Filed
from domain.events import Event, Obligation, State
from domain.library import FORMS
from domain.people import Organisation, Territory

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

CATEGORIES = ("pupils", "parents", "teachers", "public", "others")
AT = datetime(2023, 11, 28, 11, 5, tzinfo=UTC)
EVENT = Event(
    id=7,
    title="Единый день технического творчества",
    form="single-day",
    categories=CATEGORIES,
    starts_on=date(2023, 11, 27),
    ends_on=date(2023, 11, 27),
    due_at=datetime(2023, 11, 28, 11, tzinfo=UTC),
    timezone="Asia/Novokuznetsk",
)


def answered(form: str, question: str, text: str) -> Items:
    """What a person types, as the form understands it."""
    asked = FORMS[form].question(question)
    assert asked
    return asked.kind.parse(text, Asked(today=EVENT.starts_on))


def counts(*numbers: int) -> Items:
    return tuple(Item(key, number) for key, number in zip(CATEGORIES, numbers, strict=True))


class Reported:
    """An event that is filled organisation by organisation."""

    def __init__(self, form: str = "single-day", title: str = EVENT.title) -> None:
        self.event = replace(EVENT, form=form, title=title)
        self.filed: list[Filed] = []

    def files(
        self,
        organisation: str,
        district: str = "Заводский",
        state: State = State.ACCEPTED,
        answers: Mapping[str, Items] | None = None,
        **about: Any,
    ) -> None:
        key = len(self.filed) + 1
        place = Territory(sum(map(ord, district)), district, f"/1/{sum(map(ord, district))}/")
        owed = Obligation(key, self.event, Organisation(key, organisation, place, **about), state)
        given = {question: Answer(items, settled=True) for question, items in (answers or {}).items()}
        is_in = state.is_counted
        self.filed.append(Filed(owed, given if is_in else {}, f"7-{key}" if is_in else None, AT if is_in else None))

    def collected(self, *, only_accepted: bool = False) -> Collected:
        return Collected(self.event, AT, tuple(self.filed), only_accepted)


def small() -> Reported:
    """One, twenty-one, fifty-two and a hundred and eleven people; somebody waits, is missing, had nothing."""
    made = Reported()
    made.files(
        "Школа № 12",
        answers={
            "activities": (Item("workshops"), Item("own-1", text="Ночь роботов")),
            "people": counts(1, 0, 0, 0, 0),
            "views": (Item(number=21000),),
            "partners": answered("single-day", "partners", "ООО «Кузбасс»\nКузГТУ"),
            "publications": answered(
                "single-day", "publications", "https://vk.com/wall-1_23\nГазета «Кузбасс», 28.11.2023, с. 3"
            ),
        },
    )
    made.files("Школа № 21", answers={"activities": (Item("workshops"),), "people": counts(10, 5, 3, 2, 1)})
    made.files(
        "Лицей № 52",
        "Центральный",
        answers={
            "activities": (Item("excursions"),),
            "people": counts(50, 1, 1, 0, 0),
            "attracted": answered("single-day", "attracted", "Библиотека им. А. С. Пушкина"),
            "partners": answered("single-day", "partners", "кузгту"),
        },
    )
    made.files("Гимназия № 111", "Центральный", State.SUBMITTED, {"people": counts(100, 11, 0, 0, 0)})
    made.files("Школа № 5", "Центральный", State.EXPECTED)
    made.files("Школа № 6", "Центральный", State.RETURNED)
    made.files("Школа № 7", "Центральный", State.NOT_HELD)
    return made


def texts_of(rows: Sequence[Sequence[str | None]]) -> list[str]:
    return [" | ".join(cell or "" for cell in row) for row in rows]
