"""The fields of one's own template: the event's data under flat English names, from the same figures as all papers."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, fields
from typing import TYPE_CHECKING, Any

from domain.kinds import CATEGORIES, Count
from domain.library import FORMS
from domain.requisites import ANNEX
from handlers.papers.parts import Requisites, days_in_words, distinct, official_name, source
from handlers.papers.sheets import plain_answer
from handlers.papers.single_day import activities_of, publication
from handlers.wording import category_of, name_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from documents.template import Fields
    from domain.collected import Collected, Filed
    from domain.events import Event
    from handlers.papers.parts import Copy
    from texts import Words

REACH = tuple(
    dict.fromkeys(one.key for form in FORMS.values() for one in form.questions if isinstance(one.kind, Count))
)
"""Questions of any form that are answered by a number: each has a field, which is 0 where the form does not ask."""

PEOPLE, SUM, ANSWER = "people_", "sum_", "answer_"
"""How the fields of categories, of other numbers and of the answers of an organisation begin."""

TABLES: Mapping[str, tuple[str, ...]] = {
    "categories": ("name", "people"),
    "districts": ("name", "owed", "reported", "people"),
    "organisations": ("number", "name", "official_name", "district", "people", "activities", "partners", "links"),
    "activities": ("name", "reports"),
    "attracted": ("name",),
    "partners": ("name",),
    "publications": ("source", "date", "link"),
    "winners": ("name",),
    "missing": ("name", "district"),
}
"""List → the fields of its rows."""
NUMBERS = frozenset({"people", "owed", "reported", "reports", "number"})
"""Those that are numbers."""

GENERAL = ("title", "form", "days", "year", "place", "moment", "source")
COUNTED = ("organisations_owed", "organisations_reported", "organisations_missing", "organisations_not_held")
PRINTED = tuple(one.name for one in fields(Requisites) if one.name != ANNEX)
"""The fields of `requisites`, besides that of an annex."""


def fields_of(collected: Collected, words: Words, copy: Copy) -> Fields:
    """All of them. Numbers are numbers; what is not given is an empty text, and a list without rows an empty one."""
    event, sums = collected.event, collected.totals()
    moment = collected.at.astimezone(event.zone)
    return {
        "title": event.title,
        "form": words.plain(f"{event.form}-title"),
        "days": days_in_words(words, event),
        "year": str(event.ends_on.year),
        "place": copy.place,
        "moment": f"{words.day(moment.date())}, {moment:%H:%M}",
        "source": source(collected, words),
        "organisations_owed": len(collected.filed),
        "organisations_reported": len(collected.counted),
        "organisations_missing": len(collected.missing),
        "organisations_not_held": sums.share.not_held,
        "people_total": sums.people.both,
        **{f"{PEOPLE}{one}": sums.by_category[one].both if one in sums.by_category else 0 for one in CATEGORIES},
        **{f"{SUM}{one}": sums.reach[one].both if one in sums.reach else 0 for one in REACH},
        "requisites": asdict(copy.requisites),
        **_tables(collected, words, copy),
    }


def _tables(collected: Collected, words: Words, copy: Copy) -> dict[str, list[dict[str, Any]]]:
    """The lists, with the fields that TABLES names. Who has not reported is told in the working copy alone."""
    sums = collected.totals()
    publications = [publication(text) for text in _texts(collected, "publications")]
    reported = Counter(one.organisation.territory.id for one in collected.counted)
    missing = collected.missing if copy.is_working else ()
    activities = [
        {"name": words.plain(f"{collected.event.form}-activities-{key}"), "reports": count}
        for key, count in sums.by_activity.most_common()
    ]
    return {
        "categories": [{"name": category_of(words, key), "people": one.both} for key, one in sums.by_category.items()],
        "districts": [
            {"name": one.name, "owed": one.share.owed, "reported": reported[key], "people": one.people.both}
            for key, one in sums.by_district.items()
        ],
        "organisations": [_organisation(place, one, words) for place, one in enumerate(collected.counted, 1)],
        "activities": activities,
        "attracted": [{"name": one} for one in distinct(_texts(collected, "attracted"))],
        "partners": [{"name": one} for one in distinct(_texts(collected, "partners"))],
        "publications": [{"source": where, "date": day, "link": link} for where, day, link in publications],
        "winners": [{"name": one} for one in copy.winners],
        "missing": [{"name": one.organisation.name, "district": one.organisation.territory.name} for one in missing],
    }


def _organisation(place: int, one: Filed, words: Words) -> dict[str, Any]:
    """A report that counts: what every table has of it, and what it says to each question of its form."""
    form = FORMS[one.obligation.event.form]
    answers = {f"{ANSWER}{asked.key}": plain_answer(one, asked, form, words) for asked in form.questions}
    given = {item.key: int(item.number or 0) for item in one.items("people")}
    partners = distinct(item.text or "" for key in ("attracted", "partners") for item in one.items(key))
    links = [item.text or "" for key in ("publications", "evidence") for item in one.items(key)]
    return {
        **answers,
        **{f"{PEOPLE}{key}": given.get(key, 0) for key in CATEGORIES},
        "number": place,
        "name": one.organisation.name,
        "official_name": official_name(one),
        "district": one.organisation.territory.name,
        "people": sum(given.values()),
        "activities": "\n".join(activities_of(one, words)),
        "partners": "\n".join(partners),
        "links": "\n".join(links),
    }


def _texts(collected: Collected, question: str) -> list[str]:
    return [item.text for one in collected.counted for item in one.items(question) if item.text]


def tried(found: Fields, collected: Collected) -> Fields:
    """The same with a row in every list: what is wrong within a list shows before anything was reported."""
    rows: dict[str, list[dict[str, Any]]] = {
        name: [{key: 1 if key in NUMBERS else key for key in columns}] for name, columns in TABLES.items()
    }
    questions = FORMS[collected.event.form].questions
    rows["organisations"][0] |= {f"{PEOPLE}{one}": 1 for one in CATEGORIES}
    rows["organisations"][0] |= {f"{ANSWER}{one.key}": "" for one in questions}
    return {**found, **rows}


def described(words: Words, event: Event) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """Each field that the event can fill, with its meaning: the flat ones, and of each list those of its rows."""
    known = FORMS[event.form]
    people = {f"{PEOPLE}{one}": _capital(category_of(words, one)) for one in event.categories}
    counts = [one for one in known.questions if isinstance(one.kind, Count)]
    flat = {
        **{one: words.plain(f"field-{one}") for one in (*GENERAL, *COUNTED, "people_total")},
        **people,
        **{f"{SUM}{one.key}": name_of(words, known, one) for one in counts},
        **{f"requisites.{one}": words.plain(f"requisite-{one}") for one in PRINTED},
    }
    rows = {name: {key: words.plain(f"field-row-{key}") for key in columns} for name, columns in TABLES.items()}
    own = {f"{ANSWER}{one.key}": name_of(words, known, one) for one in known.questions}
    return flat, rows | {"organisations": rows["organisations"] | people | own}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
