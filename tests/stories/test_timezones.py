"""An admin says by which clock a territory lives; reminders and digests come by it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from storage import registry, reminders
from tests.stories.town import heard

if TYPE_CHECKING:
    from tests.stories.town import Town

FAR = ZoneInfo("Asia/Kamchatka")


async def test_district_gets_its_clock_and_is_reminded_by_it(town: Town) -> None:
    event = await town.event()
    teacher, admin = await town.teacher_of("Школа № 12"), await town.admin()
    await heard(teacher.person)
    async with town.database.read() as tx:
        district = next(one for one in await registry.territories_within(tx, ["/"]) if one.name == "Заводский")
    await admin.says("/organisations")
    await town.comes_to_rest()
    for data in ("j1:list:", f"j1:show:{district.id}:", f"j1:set:{district.id}:720:"):
        await admin.presses(lambda button, data=data: button.data.startswith(data))
        await town.comes_to_rest()
    assert "UTC+12" in str((await admin.look())[-1])
    async with town.database.read() as tx:
        zones = await reminders.zones_of_territories(tx)
    now = await town.sandbox.now()
    assert now.astimezone(ZoneInfo(zones[district.id])).utcoffset() == timedelta(hours=12)

    while not (told := await heard(teacher.person)):
        await town.sandbox.moves_clock(hours=1)
        await town.comes_to_rest()
        assert await town.sandbox.now() < event.due_at
    moment = datetime.fromtimestamp(told[0]["date"], UTC).astimezone(FAR)
    assert 9 <= moment.hour < 20, "the day there has not begun, or is over"

    await admin.presses(lambda button: button.data.startswith(f"j1:show:{district.id}:"))
    await town.comes_to_rest()
    await admin.presses(lambda button: button.data.startswith("j1:inherit:"))
    await town.comes_to_rest()
    async with town.database.read() as tx:
        assert district.id not in await reminders.zones_of_territories(tx)
