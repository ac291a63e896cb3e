"""Who may press what: every command and every button, forged, by every role, about somebody else's territory.

A new command or button fails here until the table says who may press it. `{…}` in what is pressed are the keys of
the secret school's objects; see `Secret`.
"""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from aiogram.filters.callback_data import CallbackData
from sqlalchemy import delete, insert, select

import handlers
from domain.answers import Item
from domain.events import State
from domain.people import Role
from handlers.commands import COMMANDS
from handlers.walk import Press
from sandbox.client import NotHeard
from storage import invitations, mergers, merging, obligations, people, register, registry, undoing
from storage.blobs import Folder
from storage.photo_tables import photo_matches, photos
from storage.tables import cards, conversations, metadata, notebooks, updates
from tests.stories.albums import photo
from tests.stories.planned import Row as Planned
from tests.stories.planned import days_from_now, measures_of, put
from tests.stories.town import ADMIN, ZONE, heard

if TYPE_CHECKING:
    from collections.abc import Callable

    from domain.events import Obligation
    from sandbox.client import Person
    from storage.engine import Transaction
    from tests.stories.town import Town

DISTRICT, SCHOOL, TITLE, TEACHER, ANSWER = "Рудничный", "Школа № 77", "Закрытый праздник", "Васса", "Тайный ответ"
OTHER_DISTRICT, OTHER_SCHOOL = "Центральный", "Школа № 5"
SECRETS = (DISTRICT, "№ 77", TITLE, TEACHER, ANSWER)
NOISE = {"updates", "outbox", "cards", "conversations", "notebooks", "people", "due_work", "uploads", "notices"}
"""Tables in which anybody's press leaves something."""
KEPT = [table for table in metadata.sorted_tables if table.name not in NOISE]

STRANGER, FOREIGN_TEACHER, FORMER_TEACHER = "stranger", "teacher elsewhere", "removed teacher"
FOREIGN_COORDINATOR, FORMER_COORDINATOR = "coordinator elsewhere", "removed coordinator"
MOVED_COORDINATOR = "coordinator moved elsewhere"
OWN_TEACHER, COORDINATOR, ADMINISTRATOR = "own teacher", "own coordinator", "admin"
FOREIGN_COORDINATORS = {FOREIGN_COORDINATOR, MOVED_COORDINATOR}

TEACHERS = {OWN_TEACHER}
OVERSEERS = {COORDINATOR, ADMINISTRATOR}
ADMINS = {ADMINISTRATOR}
OWN = TEACHERS | OVERSEERS
ANY_OVERSEER = OVERSEERS | FOREIGN_COORDINATORS
ROLES = (STRANGER, FOREIGN_TEACHER, FORMER_TEACHER, *sorted(FOREIGN_COORDINATORS), FORMER_COORDINATOR, *sorted(OWN))
EVERYONE = set(ROLES)


@dataclass(frozen=True)
class Row:
    """What is pressed or said (with a leading «=» or «/»), one after another, and who may.

    Whoever may changes something or reads a secret, unless `shows` is a sign that tells nothing secret: a part of
    what they then see, buttons included.
    """

    name: str
    steps: str
    may: set[str]
    shows: str | None = None
    """Such a row lets nobody see a secret or change a table."""


TABLE = [
    Row("/report", "/report", TEACHERS),
    Row("/mine", "/mine", TEACHERS),
    Row("/calendar", "/calendar", OWN),
    Row("/history", "/history", TEACHERS),
    Row("/plan", "/plan", OWN),
    Row("/status", "/status", OVERSEERS),
    Row("/events", "/events", OVERSEERS),
    Row("/remind", "/remind", OVERSEERS),
    Row("/totals", "/totals", OVERSEERS),
    Row("/rating", "/rating", OVERSEERS),
    Row("/verify", "/verify", EVERYONE, shows=""),
    Row("/invite", "/invite", OVERSEERS),
    Row("/people", "/people", OVERSEERS),
    Row("/organisations", "/organisations", ANY_OVERSEER, shows='"g4:export'),
    Row("/newevent", "/newevent =Новый_день", ADMINS, shows='"e1:'),
    Row("/join", "/join", EVERYONE, shows=""),
    Row("/help", "/help", EVERYONE, shows=""),
    Row("/language", "/language", EVERYONE, shows='"l1:'),
    Row("/cancel", "/cancel", EVERYONE, shows=""),
    # --- reporters
    Row("OpenReport", "o1:{expected}", TEACHERS),
    Row("OpenReport", "o1:{sent}", TEACHERS),
    Row("ReportPress", "r1:{draft_report}:pick:activities:workshops", TEACHERS),
    Row("ReportPress", "r1:{draft_report}:clear:media:", TEACHERS),
    Row("ReportPress", "r1:{draft_report}:finish::", TEACHERS),
    Row("Recall", "u1:{sent_report}", TEACHERS),
    Row("NothingHeld", "n1:{expected}", TEACHERS),
    Row("NothingPress", "x1:{expected}:because:0", TEACHERS),
    Row("NothingPress", "x1:{nothing}:held:0", TEACHERS),
    Row("CoverMore", "c1:{draft}", TEACHERS),
    Row("CoverPress", "k1:{draft}:{expected}:add", TEACHERS),
    Row("SnoozePress", "z1:{expected}:tomorrow", TEACHERS),
    Row("MinePress", "q1:0:all", TEACHERS),
    Row("MinePress", "q1:0:nothing", TEACHERS),
    Row("HistoryPress", "y1:0", TEACHERS),
    Row("ShowHistory", "h1:{sent}", OWN),
    # --- deciding
    Row("OpenReview", "p1:{sent_report}", OVERSEERS),
    Row("ReviewPress", "v1:{sent_report}:accept", OVERSEERS),
    Row("ReviewPress", "v1:{sent_report}:whole", OVERSEERS),
    Row("ReviewPress", "v1:{sent_report}:keep", OVERSEERS),
    Row(
        "ReturnPress",
        "v1:{sent_report}:return =Проверьте_числа b1:{sent_report}:send:",
        OVERSEERS,
    ),
    # --- looking
    Row("StatusPress", "s1:{event}:0:0", OVERSEERS),
    Row("StatusPress", "s1:{shared}:{district}:0", OVERSEERS),
    Row("StatusPress", "s1:0:0:0", OVERSEERS),
    Row("TotalsPress", "t1:{event}", OVERSEERS),
    Row("TotalsPage", "t2:0", OVERSEERS),
    Row("SumsPress", "t3:{event}:sum:0:0:0:0", OVERSEERS),
    Row("SumsPress", "t3:{shared}:places:{district}:0:0:0", OVERSEERS),
    Row("SumsPress", "t3:{event}:from:0:0:26:0", OVERSEERS),
    Row("SumsPress", "t3:{event}:compare:0:0:0:0", OVERSEERS),
    Row("PeriodPress", "t6:2031:0:0:0:events:0:0:0", OVERSEERS),
    Row("WatchPress", "t5:follow:{event}:0:0:0", OVERSEERS),
    Row("WatchPress", "t5:follow:{shared}:{district}:80:0", OVERSEERS),
    Row("RatingPress", "ra1:0:list:0:0:0", OVERSEERS),
    Row("RatingPress", "ra1:{rated_event}:table:0:0:0", OVERSEERS),
    Row("RatingPress", "ra1:{rated_event}:why:{school}:0:{district}", OVERSEERS),
    Row("RatingPress", "ra1:{rated_event}:freeze:0:0:0", ADMINS),
    Row("RatingPress", "ra1:{rated_event}:more:0:0:0 ra1:{rated_event}:save:0:0:0", ADMINS),
    Row(
        "AwardPress",
        "aw1:{rated_event}:win:{school}:0 aw1:{rated_event}:usual:{school}:0 aw1:{rated_event}:in:{school}:{district}",
        ADMINS,
    ),
    Row("AwardPress", "aw1:{rated_event}:issuer:0:0 =Управление_образования", ADMINS),
    Row("PapersPress", "pa1:{event}:show:0", OVERSEERS),
    Row("PapersPress", "pa1:{event}:show:{district}", OVERSEERS),
    Row("PapersPress", "pa1:{event}:xlsx:0", OVERSEERS),
    Row("PapersPress", "pa1:{event}:docx:{district}", OVERSEERS),
    Row("/send", "/send", OVERSEERS, shows="[mail]"),
    Row("LettersPage", "sd2:0", OVERSEERS),
    Row("LettersPress", "sd1:{event}:open:0:0::0", OVERSEERS),
    Row("RequisitesPress", "rq1:{event}:show::0", OVERSEERS),
    Row("RequisitesPress", "rq1:{event}:ask:name:0 =А._П._Иванова", ADMINS),
    Row("RequisitesPress", "rq1:{shared}:ask:mail_to:0 =a@example.ru", ADMINS),
    Row("TemplatePress", "tm1:{event}:show", ADMINS),
    Row("ArtPress", "da1:{rated_event}:ask:logo", ADMINS),
    Row("NudgePress", "{nudge}:{event}:show", OVERSEERS),
    Row("NudgePress", "{nudge}:{event}:show {nudge}:{event}:send", OVERSEERS),
    # --- people
    Row("PeoplePress", "pe1:top:0:0", OVERSEERS),
    Row("PeoplePress", "pe1:district:{district}:0", OVERSEERS),
    Row("PeoplePress", "pe1:organisation:{school}:0", OVERSEERS),
    Row("PeoplePress", "pe1:applications:0:0", OVERSEERS),
    Row("PeoplePress", "pe1:admins:0:0", ADMINS, shows='"me1:show'),
    Row("MemberPress", "me1:show:{teacher}:{school}:0", OVERSEERS),
    Row("MemberPress", "me1:substitute:{teacher}:{school}:0", OVERSEERS),
    Row("MemberPress", "me1:removed:{teacher}:{school}:0", OVERSEERS),
    Row("MemberPress", "me1:removed:{coordinator}:0:{district}", ADMINS),
    Row("MemberPress", "me1:appointed:{teacher}:{school}:0", ADMINS),
    Row("MemberPress", "me1:dismissed:{second_admin}:0:0", ADMINS),
    Row("InvitePress", "i1:{district}:0:0:0", OVERSEERS),
    Row("InvitePress", "i1:{district}:0:{school}:0", OVERSEERS),
    Row("InvitePress", "i1:{district}:0:0:1", ADMINS),
    Row("SheetsPress", "is1:{district}", OVERSEERS),
    Row("LinkPress", "il1:other:{code}", OVERSEERS),
    Row("LinkPress", "il1:revoked:{code}", OVERSEERS),
    Row("LinkPress", "il1:revoked:{coordinator_code}", ADMINS),
    Row("ApplicationPress", "ap1:{application}:accept", OVERSEERS),
    Row("ApplicationPress", "ap1:{application}:decline", OVERSEERS),
    Row("JoinPress", "jo1:{school}", EVERYONE),
    # --- events
    Row("EventsPress", "m1:0:list:0:0", OVERSEERS),
    Row("EventsPress", "m1:{event}:show:0:0", OVERSEERS),
    Row("EventsPress", "m1:{event}:extend:0:0", OVERSEERS),
    Row("EventsPress", "m1:{event}:cancel-yes:0:0", ADMINS),
    Row("EventsPress", "m1:{event}:two:0:0", ADMINS),
    Row("EventsPress", "m1:{event}:add-all:0:0", ADMINS),
    Row("EventsPress", "m1:{shared}:cancel-yes:0:0", ADMINS),
    Row("MomentPress", "d1:{event}:extend:{expected}:{later}:0", OVERSEERS),
    Row("MomentPress", "d1:{event}:due:0:{later}:0", ADMINS),
    Row("MomentPress", "d1:{shared}:extend:{shared_owed}:{later}:0", OVERSEERS),
    Row("MomentPress", "d1:{shared}:due:0:{later}:0", ADMINS),
    Row("EventPress", "/newevent =Новый_день e1:0:back::", ADMINS, shows='"e1:'),
    # --- the register
    Row("MenuPress", "g4:export", OVERSEERS),
    Row("MenuPress", "g4:file", ANY_OVERSEER, shows=""),
    Row("RegisterPress", "g2:undo:0:0:{import_}", ADMINS),
    Row("RegisterPress", "g2:undo:0:0:{merger}", ADMINS),
    Row("RegisterPress", "g2:changes:0:0:0", ANY_OVERSEER, shows=""),
    Row("MergerPress", "g5:begin:0:0:0", ADMINS, shows='"g5:drop'),
    Row("MergerPress", "g5:is:{school}:0:0", ADMINS),
    Row("MergerPress", "g5:is:{school}:{other_school}:0 g5:merge:{school}:{other_school}:0", ADMINS),
    Row("ZonePress", "j1:set:{territory}:480:0", ADMINS),
    Row("ZonePress", "j1:show:{territory}:0:0", ADMINS),
    # --- plans of measures: that of the own territory, and one of the whole city
    Row("ImportPress", "f1:file:0:0:0", ANY_OVERSEER, shows=""),
    Row("PlanPress", "pl1:{plan}:show:0:0", OWN),
    Row("PlanPress", "pl1:{plan}:section:0:0", OWN),
    Row("PlanPress", "pl1:{plan}:quarters:0:0", OWN),
    Row("PlanPress", "pl1:{plan}:owes:{school}:0", OVERSEERS),
    Row("PlanPress", "pl1:{city_plan}:owes:{school}:0", OVERSEERS),
    Row("PlanPaper", "pp1:{plan}:docx", OVERSEERS),
    Row("PlanPaper", "pp1:{city_plan}:pdf", OVERSEERS, shows="Городской план"),
    Row("MeasurePress", "pm1:{measure}:show:0:0", OWN),
    Row("MeasurePress", "pm1:{measure}:cancel:0:0 =Нет_денег", OVERSEERS),
    Row("MeasurePress", "pm1:{measure}:wording:0:0 =Другое_название", OVERSEERS),
    Row("MeasurePress", "pm1:{measure}:year:2031:0 =12", OVERSEERS),
    Row("MeasurePress", "pm1:{measure}:day:{occurrence}:{day} =Ремонт_зала", OVERSEERS),
    Row("MeasurePress", "pm1:{measure}:count-yes:{occurrence}:{shared}", OVERSEERS),
    Row("MeasurePress", "pm1:{unreported}:done:{unreported_time}:0", OVERSEERS),
    Row("MeasurePress", "pm1:{city_measure}:cancel:0:0 =Нет_денег", ADMINS),
    Row("MeasurePress", "pm1:{city_measure}:day:{city_occurrence}:{day} =Ремонт_зала", ADMINS),
    # --- everyone's own
    Row("LanguagePress", "l1:ru", EVERYONE, shows=""),
    Row("/privacy", "/privacy", EVERYONE, shows='"pv1:export'),
    Row("PrivacyPress", "pv1:sure", EVERYONE, shows='"pv1:show'),
    Row("LawPress", "lw1", EVERYONE, shows=""),
    Row("ConsentPress", "wc1:{sent_report}:ask:0:0", OWN),
    Row("KeepPress", "ke1:{event}:set:90:0", ADMINS),
    Row("BlurPress", "bl1:{draft_photo}:open:0", TEACHERS, shows='"bl1:'),
    Row("GalleryPress", "ga1:open:{sent_photo}:0:0", OVERSEERS),
    Row("GalleryPress", "ga1:event:{rated_event}:0:0", OVERSEERS, shows='"ga1:open'),
    Row("GalleryPress", "ga1:words:{sent_photo}:0:0 =Новая_подпись", OVERSEERS),
    Row("MatchPress", "sp1:{sent_photo}:{rated_photo}:show", OVERSEERS, shows='"sp1:'),
]


# --- the table is whole --------------------------------------------------------------------------------------


def buttons() -> dict[str, str]:
    """Every kind of button in the handlers: name → prefix."""
    for module in pkgutil.walk_packages(handlers.__path__, "handlers."):
        importlib.import_module(module.name)
    found, left = {}, [CallbackData]
    while left:
        for kind in left.pop().__subclasses__():
            left.append(kind)
            if kind.__module__.startswith("handlers.") and kind is not Press:
                found[kind.__name__] = kind.__prefix__
    return found


def test_every_button_and_command_says_who_may_press_it() -> None:
    named = {row.name for row in TABLE}
    there = {*buttons(), *(f"/{command}" for command in COMMANDS)}
    assert not there - named, f"say here who may press it: {sorted(there - named)}"
    assert not named - there, f"there is no such button any more: {sorted(named - there)}"


def test_rows_press_the_buttons_they_name() -> None:
    prefixes = buttons()
    for row in TABLE:
        if row.name in prefixes and row.name != "NudgePress":
            assert prefixes[row.name] in [step.partition(":")[0] for step in row.steps.split()], row


def test_no_two_buttons_share_a_prefix() -> None:
    shared = [prefix for prefix, count in Counter(buttons().values()).items() if count > 1]
    assert not shared


# --- the stage -----------------------------------------------------------------------------------------------


@dataclass
class Scene:
    """A town with a school that others may not know of, and somebody who tries."""

    town: Town
    keys: dict[str, Any]

    async def tries(self, person: Person, row: Row) -> None:
        for step in row.steps.format(**self.keys).split():
            if step[0] in "/=":
                await person.says(step.removeprefix("=").replace("_", " "))
            else:
                await self.town.forges_press(person, person.screen[0], step)

    async def tables(self) -> dict[str, list[dict[str, Any]]]:
        async with self.town.database.read() as tx:
            return {one.name: [dict(row._mapping) for row in await tx.execute(select(one))] for one in KEPT}

    async def restores(self, tables: dict[str, list[dict[str, Any]]]) -> None:
        """Everything as it was, nobody in the middle of anything, no card to be edited in place."""
        async with self.town.database.write() as tx:
            await self.forgets(tx)
            for table in reversed(KEPT):
                await tx.execute(delete(table))
            for table in KEPT:
                if tables[table.name]:
                    await tx.execute(insert(table), tables[table.name])

    async def set_aside(self) -> list[str]:
        """What the bot could not answer."""
        async with self.town.database.read() as tx:
            found = await tx.execute(select(updates.c.error, updates.c.body).where(updates.c.state != "done"))
            return [f"{row.error}: {row.body}" for row in found]

    async def forgets(self, tx: Transaction) -> None:
        for table in (conversations, notebooks, cards):
            await tx.execute(delete(table))

    async def seen(self, person: Person) -> str:
        """All that the bot has shown since: messages with their buttons and files, and toasts."""
        await self.town.comes_to_rest()
        views = await heard(person)
        shown = [json.dumps(view, ensure_ascii=False) for view in views]
        tables = [view for view in views if view.get("media", {}).get("name", "").endswith((".csv", ".ics"))]
        shown += [(await self.town.sandbox.downloads(view)).decode("utf-8-sig") for view in tables]
        while True:
            try:
                shown.append((await person.sees_toast(within=0)).text)
            except NotHeard:
                return "\n".join(shown)


def changed(before: dict[str, list[dict[str, Any]]], after: dict[str, list[dict[str, Any]]]) -> list[str]:
    return [f"{name}: {one}" for name, rows in after.items() for one in rows if one not in before[name]] + [
        f"{name} lost {one}" for name, rows in before.items() for one in rows if one not in after[name]
    ]


def secrets_in(shown: str) -> list[str]:
    return [line for line in shown.splitlines() if any(one in line for one in SECRETS)]


async def in_role(town: Town, role: str) -> Person:
    """Somebody who is, or was, in this role."""
    known: dict[str, Callable[[], Any]] = {
        FOREIGN_TEACHER: lambda: town.teacher_of(OTHER_SCHOOL, "Пётр"),
        FORMER_TEACHER: lambda: town.teacher_of(SCHOOL, "Пётр"),
        OWN_TEACHER: lambda: town.teacher_of(SCHOOL, "Пётр"),
        FOREIGN_COORDINATOR: lambda: town.coordinator_of(OTHER_DISTRICT, "Пётр"),
        FORMER_COORDINATOR: lambda: town.coordinator_of(DISTRICT, "Пётр"),
        MOVED_COORDINATOR: lambda: town.coordinator_of(DISTRICT, "Пётр"),
        COORDINATOR: lambda: town.coordinator_of(DISTRICT, "Пётр"),
    }
    if role == ADMINISTRATOR:
        return await town.admin()
    if role == STRANGER:
        person = await town.sandbox.person(first_name="Пётр", language_code="ru")
        await person.starts()
        return person
    return (await known[role]()).person  # type: ignore[no-any-return]


async def scene_for(town: Town, person: Person, role: str) -> Scene:
    """The school with a report in every state; the person loses what the role has lost."""
    async with town.database.read() as tx:
        school = next(one for one in await registry.organisations_within(tx, ["/"]) if one.name == SCHOOL)
    teacher = (await town.teacher_of(SCHOOL, TEACHER)).person
    coordinator = (await town.coordinator_of(DISTRICT, "Карп")).person
    second = await town.sandbox.person(first_name="Глеб", language_code="ru", started=True)
    applicant = await town.sandbox.person(first_name="Лука", language_code="ru", started=True)
    now = await town.sandbox.now()
    async with town.database.write() as tx:
        for one, name in ((second, "Глеб"), (applicant, "Лука"), (person, "Пётр")):
            await people.meet(tx, one.id, name, "ru", now)
        await people.appoint_admin(tx, second.id, ADMIN, now)
        if role == FORMER_TEACHER:
            await people.leave_organisation(tx, person.id, school.id, ADMIN, now)
        if role in {FORMER_COORDINATOR, MOVED_COORDINATOR}:
            await people.leave_territory(tx, person.id, school.territory.id, ADMIN, now)
        if role == MOVED_COORDINATOR:
            found = await registry.territories_within(tx, ["/"])
            elsewhere = next(one.id for one in found if one.name == OTHER_DISTRICT)
            await people.join_territory(tx, person.id, elsewhere, now)
        application, _ = await invitations.apply(tx, applicant.id, school.id, now)
        code = (await invitations.issue(tx, now, ADMIN, Role.REPORTER, organisation=school.id)).code
        post = await invitations.issue(tx, now, ADMIN, Role.COORDINATOR, territory=school.territory.id)
        importer = person.id if role == MOVED_COORDINATOR else ADMIN
        undo = {
            "paths": [school.territory.path],
            "changed": [{"id": school.id, "before": {"contact": "555"}, "after": {"contact": school.contact}}],
            "added": [],
            "territories": [],
            "counts": dict.fromkeys(("added", "changed", "kept"), 1),
        }
        import_ = await undoing.add(tx, register.KIND, undo, importer, now)
        double, _ = await registry.add_organisation(tx, "Двойник № 77", school.territory)
        planned = await mergers.plan(tx, school.id, double.id, now)
        assert planned
        merger = await merging.merge(tx, planned, importer, now)
        found = await registry.organisations_within(tx, ["/"])
        other_school = next(one for one in found if one.name == OTHER_SCHOOL)
    keys: dict[str, Any] = {
        "school": school.id,
        "district": school.territory.id,
        "teacher": teacher.id,
        "coordinator": coordinator.id,
        "second_admin": second.id,
        "application": application.id,
        "code": code,
        "coordinator_code": post.code,
        "import_": import_,
        "merger": merger,
        "other_school": other_school.id,
        "territory": school.territory.id,
        "nudge": buttons()["NudgePress"],
    }
    scene = Scene(town, keys | await events_of(town) | await plans_of(town))
    await town.comes_to_rest()
    await heard(person)
    await scene.seen(person)
    return scene


async def events_of(town: Town) -> dict[str, Any]:
    """What the school owes: each state of a report, and one event that others owe as well."""
    answers = {"comment": (Item("text", text=ANSWER),), "photos": (Item("picture", 1),)}
    owed: dict[str, Obligation] = {}
    states = (
        ("rated", State.ACCEPTED),
        ("draft", State.DRAFT),
        ("sent", State.SUBMITTED),
        ("nothing", None),
        ("expected", None),
    )
    for name, state in states:
        event = await town.event(TITLE, owing=[SCHOOL])
        if state is not None:
            await town.is_given(await town.obligation_of(SCHOOL, event), answers, state)
        owed[name] = await town.obligation_of(SCHOOL, event)
    async with town.database.write() as tx:
        now = await town.sandbox.now()
        await obligations.set_not_held(tx, owed["nothing"], ANSWER, ADMIN, now)
    due = owed["expected"].event.due_at
    # Two, so that a teacher elsewhere has a choice: /report opens the only one.
    await town.event("Общий вечер", owing=[OTHER_SCHOOL])
    shared = await town.event("Общий день", owing=[SCHOOL, OTHER_SCHOOL])
    return {
        **{name: one.id for name, one in owed.items()},
        **{f"{name}_report": one.report_id for name, one in owed.items()},
        **await pictures_of(town, {name: owed[name].report_id or 0 for name in ("rated", "draft", "sent")}),
        "event": owed["expected"].event.id,
        "shared": shared.id,
        "rated_event": owed["rated"].event.id,
        "shared_owed": (await town.obligation_of(SCHOOL, shared)).id,
        "later": int(due.astimezone(ZONE).timestamp()) // 60 + 24 * 60,
    }


async def pictures_of(town: Town, of: dict[str, int]) -> dict[str, int]:
    """A picture for each of these reports; that of the report sent looks like the one of the report rated."""
    name, now = await Folder(town.config.files.dir).put(photo(1)), await town.sandbox.now()
    common = {"item": "picture", "state": "ready", "picture": name, "preview": name, "by": ADMIN, "received_at": now}
    async with town.database.write() as tx:
        keys = {
            f"{which}_photo": (
                await tx.execute(insert(photos).values(report_id=report, **common).returning(photos.c.id))
            ).scalar_one()
            for which, report in of.items()
        }
        pair = {"photo_id": keys["sent_photo"], "other_id": keys["rated_photo"], "found_at": now}
        await tx.execute(insert(photo_matches).values(pair))
    return keys


async def plans_of(town: Town) -> dict[str, Any]:
    """A plan of the secret district, and one of the city that asks something of the secret school as well."""
    due = days_from_now(20)
    rows = [Planned(TITLE, (due,), (SCHOOL,)), Planned(TITLE, (due,))]
    own = await put(town, DISTRICT, rows, title=f"План: {TITLE}")
    city = await put(town, "Кемерово", [Planned("Общее дело", (due,), (SCHOOL, OTHER_SCHOOL))], title="Городской план")
    (reported, unreported), (common,) = await measures_of(town, own), await measures_of(town, city)
    return {
        "plan": own.id,
        "measure": reported.id,
        "occurrence": reported.occurrences[0].id,
        "unreported": unreported.id,
        "unreported_time": unreported.occurrences[0].id,
        "city_plan": city.id,
        "city_measure": common.id,
        "city_occurrence": common.occurrences[0].id,
        "day": days_from_now(40).toordinal(),
    }


# --- the stories ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", ROLES)
async def test_each_role_does_what_it_may_and_nothing_else(town: Town, role: str) -> None:
    await town.settles(DISTRICT, [SCHOOL])
    person = await in_role(town, role)
    scene = await scene_for(town, person, role)
    before = await scene.tables()
    wrong: list[str] = []
    # Buttons of pictures are pressed on messages without one: Telegram refuses to edit their captions.
    town.expects_trouble = True

    # Whatever is refused changes nothing: one look after all of it is enough, unless something is wrong.
    refused = [row for row in TABLE if role not in row.may]
    for row in refused:
        await scene.tries(person, row)
    shown = await scene.seen(person)
    if changed(before, await scene.tables()) or (role not in OWN and secrets_in(shown)):
        for row in refused:
            await scene.restores(before)
            await scene.tries(person, row)
            shown = await scene.seen(person)
            told = [] if role in OWN else secrets_in(shown)
            wrong += [f"MAY NOT {row.steps}: {one}" for one in changed(before, await scene.tables()) + told]

    # Commands come last: a card that a press leaves as a command has shown it would be silent.
    for row in sorted(TABLE, key=lambda row: row.name.startswith("/")):
        if role not in row.may:
            continue
        await scene.restores(before)
        await scene.tries(person, row)
        shown, changes = await scene.seen(person), changed(before, await scene.tables())
        if row.shows is None:
            done = changes or secrets_in(shown)
        else:
            done = shown and row.shows.replace('"', '"callback_data": "') in shown
            if role not in OWN:
                wrong += [f"MAY NOT {row.steps}: {one}" for one in changes + secrets_in(shown)]
        if not done:
            wrong.append(f"MAY {row.steps}: nothing came of it: {shown[-300:]}")
    assert not (aside := await scene.set_aside()), aside
    assert not wrong, f"{role}:\n" + "\n".join(wrong)
