"""An event's own DOCX template: tried when it arrives, its mistakes named, filled in with the figures of all papers."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest
from docx import Document
from sqlalchemy import select

from domain.answers import Item
from domain.events import State
from storage.blobs import Folder
from storage.paper_tables import paper_assets
from tests.stories.swept import swept_once
from tests.stories.test_papers import brute_force
from tests.stories.test_requisites import GIVEN
from tests.stories.test_requisites import texts_of as printed_in
from tests.stories.test_totals import random_reports
from tests.stories.town import CATEGORIES, has, heard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sandbox.client import Person, View
    from tests.stories.town import Town

NASTY = "Школа «А» & <b>Б</b> {{ title }}"
ROW = "{{ row.name }}={{ row.people }};{{ row.answer_comment }}"
LISTED = ("{%p for row in organisations %}", ROW, "{%p endfor %}")


def template(*paragraphs: str, table: Sequence[Sequence[str]] = ()) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if table:
        made = document.add_table(rows=len(table), cols=len(table[0]))
        for cells, texts in zip(made.rows, table, strict=True):
            for cell, text in zip(cells.cells, texts, strict=True):
                cell.text = text
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    file = io.BytesIO(content)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, part)
    return file.getvalue()


async def card(town: Town, person: Person) -> View:
    await town.comes_to_rest(within=60)
    return next(view for view in reversed(await person.look()) if has(view, "tm1:") or has(view, "pa1:"))


async def presses(town: Town, person: Person, data: str) -> View:
    await person.presses(lambda button: data in button.data, on=await card(town, person))
    return await card(town, person)


async def chooses(town: Town, person: Person) -> View:
    await person.says("/totals")
    await town.comes_to_rest()
    await person.presses("Документы")
    return await card(town, person)


async def sends(town: Town, person: Person, content: bytes, name: str = "Бланк.docx") -> str:
    """All that the bot says to the template."""
    await chooses(town, person)
    await presses(town, person, "tm1:")
    await heard(person)
    await person.sends_files([(name, content)])
    await town.comes_to_rest(within=60)
    return "\n".join(view.text for view in await heard(person))


async def makes(town: Town, person: Person, do: str = "template") -> bytes:
    await chooses(town, person)
    await presses(town, person, f":{do}:")
    await town.comes_to_rest(within=60)
    view = next(view for view in reversed(await person.look()) if view.get("media"))
    assert view["media"]["name"] == "Единый день.docx"
    return await town.sandbox.downloads(view)


async def kept(town: Town) -> list[str]:
    async with town.database.read() as tx:
        rows = await tx.execute(select(paper_assets.c.name).where(paper_assets.c.event_id == town.latest.id))
        return list(rows.scalars())


async def is_reported(town: Town) -> None:
    answers = {"people": (Item("pupils", 1200), Item("parents", 30)), "comment": (Item(text=NASTY),)}
    await town.is_given(await town.obligation_of("Школа № 12"), answers, State.ACCEPTED)
    await town.is_given(await town.obligation_of("Школа № 5"), {"people": (Item("pupils", 7),)}, State.SUBMITTED)


async def test_template_is_filled_in_with_both_copies(town: Town) -> None:
    await town.event()
    await is_reported(town)
    admin = await town.admin()
    table = [["Район", "Чел."], ["{%tr for row in districts %}", ""], ["{{ row.name }}", "{{ row.people }}"]]
    flat = "{{ title }}/{{ people_total }}/{{ people_pupils }}/{{ organisations_reported }}/{{ sum_views }}"
    content = template(flat, *LISTED, table=[*table, ["{%tr endfor %}", ""]])
    await sends(town, admin, content)
    assert await kept(town) == ["Бланк.docx"]
    working = printed_in(await makes(town, admin))
    assert "Единый день/1 237/1 207/2/0" in working
    assert f"Школа № 12=1 230;{NASTY}" in working
    assert "Школа № 5=7;" in working
    assert working.endswith("Район\nЧел.\nЗаводский\n1 230\nЦентральный\n7")
    official = printed_in(await makes(town, admin, "template-official"))
    assert "Единый день/1 230/1 200/1/0" in official
    assert "Школа № 5" not in official


@pytest.mark.long
async def test_figures_are_those_of_an_independent_count(town: Town) -> None:
    by_category, people, reach = brute_force(await random_reports(town, 11))
    admin = await town.admin()
    fields = [f"people_{one}" for one in CATEGORIES]
    named = [*fields, "people_total", "sum_online", "sum_views"]
    line = "; ".join(f"{{{{ {one} }}}}" for one in named)
    rows = "{% for row in organisations %}" + ";".join(f"{{{{ row.{one} }}}}" for one in fields) + "|{% endfor %}"
    districts = "{% for row in districts %}{{ row.people }}|{% endfor %}"
    await sends(town, admin, template(line, rows, districts))
    sums, organisations, places = printed_in(await makes(town, admin)).replace(" ", "").splitlines()
    assert [int(one) for one in sums.split(";")] == [*by_category, people, *reach]
    given = [[int(one) for one in row.split(";")] for row in organisations.split("|") if row]
    assert [sum(column) for column in zip(*given, strict=True)] == by_category
    assert sum(int(one) for one in places.split("|") if one) == people


async def test_wrong_field_is_named_with_those_that_there_are(town: Town) -> None:
    await town.event()
    admin = await town.admin()
    said = await sends(town, admin, template("{{ title }}", "{{ uchastniki }}"))
    assert "{{ uchastniki }}" in said
    assert "organisations_reported" in said
    assert await kept(town) == []
    said = await sends(town, admin, template("{%p for row in publications %}", "{{ row.naem }}", "{%p endfor %}"))
    assert "{{ naem }}" in said
    assert "source, date, link" in said, "nothing was published yet, and still it shows"
    await admin.sends_files([("Верный.docx", template("{{ title }}"))])
    await town.comes_to_rest(within=60)
    assert await kept(town) == ["Верный.docx"]


REFUSED = {
    "bomb": (template("{% for i in range(10**9) %}x{% endfor %}"), "слишком тяжёлый"),
    "nested": (template("{% for i in range(90000) %}{% for j in range(90000) %}x{% endfor %}{% endfor %}"), "тяжёлый"),
    "class": (template("{{ ''.__class__.__mro__ }}"), "скрыто от шаблонов"),
    "attribute": (template("{{ title|attr('__class__') }}"), "скрыто от шаблонов"),
    "syntax": (template("Раз", "Два {% for x in %}", "Три"), "Два {% for x in %}"),
    "type": (template("{{ title + 1 }}"), "не заполнился"),
    "macros": (with_part(template("{{ title }}"), "word/vbaProject.bin", b"x"), "макросы"),
    "unpacks": (with_part(template("{{ title }}"), "word/media/x.bin", bytes(70 * 2**20)), "тяжёлый"),
    "entities": (with_part(template("x"), "customXml/item9.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'), "повреждён"),
    "no zip": (b"just some text", "не DOCX"),
    "no document": (with_part(b"", "hello.txt", b"x"), "не DOCX"),
}


@pytest.mark.long
@pytest.mark.parametrize("why", REFUSED)
async def test_hostile_template_is_refused(town: Town, why: str) -> None:
    content, said = REFUSED[why]
    await town.event()
    admin = await town.admin()
    assert said in await sends(town, admin, content)
    assert await kept(town) == []


async def test_too_large_file_is_not_even_fetched(town: Town) -> None:
    await town.event()
    admin = await town.admin()
    assert "5 МБ" in await sends(town, admin, bytes(5 * 2**20 + 1))
    assert await kept(town) == []


async def test_sample_has_every_field_and_can_be_sent_back(town: Town) -> None:
    await town.event()
    await is_reported(town)
    admin = await town.admin()
    await chooses(town, admin)
    await presses(town, admin, "tm1:")
    await presses(town, admin, ":fields")
    await town.comes_to_rest(within=60)
    view = next(view for view in reversed(await admin.look()) if view.get("media"))
    content = await town.sandbox.downloads(view)
    raw = printed_in(content)
    for name in ("people_total", "sum_online", "row.answer_comment", *(f"requisites.{one}" for one in GIVEN)):
        assert f"{{{{ {name} }}}}" in raw
    await sends(town, admin, content)
    assert await kept(town) == ["Бланк.docx"]
    filled = printed_in(await makes(town, admin))
    assert "{{ people_total }}" not in filled
    assert "1 237" in filled


async def test_dropped_template_is_offered_no_more(town: Town) -> None:
    await town.event()
    admin = await town.admin()
    await sends(town, admin, template("{{ title }}"))
    shown = await chooses(town, admin)
    assert has(shown, ":template:")
    await presses(town, admin, "tm1:")
    await presses(town, admin, ":drop")
    assert await kept(town) == []
    await town.forges_press(admin, await card(town, admin), f"pa1:{town.latest.id}:template:0")
    await town.comes_to_rest()
    assert not [view for view in await admin.look() if view.get("media") and view["from"]["is_bot"]]
    assert not has(await chooses(town, admin), ":template:")


async def test_coordinator_uses_it_for_the_own_district_and_cannot_change_it(town: Town) -> None:
    await town.event()
    await is_reported(town)
    admin = await town.admin()
    coordinator = (await town.coordinator_of("Заводский")).person
    await sends(town, admin, template("{{ people_total }}", *LISTED))
    assert not has(await chooses(town, coordinator), "tm1:")
    filled = printed_in(await makes(town, coordinator))
    assert filled.startswith("1 230")
    assert "Школа № 5" not in filled
    await town.forges_press(coordinator, (await coordinator.look())[-1], f"tm1:{town.latest.id}:drop")
    await coordinator.sends_files([("Чужой.docx", template("{{ year }}"))])
    await town.comes_to_rest(within=60)
    assert await kept(town) == ["Бланк.docx"]


async def test_template_that_was_swept_away_before_it_was_named_is_fetched_again(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another event let go of the same file: it was deleted between being stored and being named."""
    await town.event()
    admin = await town.admin()
    swept = swept_once(monkeypatch, Folder, "put")
    await chooses(town, admin)
    await presses(town, admin, "tm1:")
    await admin.sends_files([("Бланк.docx", template("{{ title }}"))])
    await swept(town)
    assert await kept(town) == ["Бланк.docx"]
    assert printed_in(await makes(town, admin)) == "Единый день"
