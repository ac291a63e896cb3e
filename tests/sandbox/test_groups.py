"""Group chats: the bot comes and goes, is told only what privacy mode tells it, and posts."""

from __future__ import annotations

import json
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramForbiddenError
from aiogram.types import (
    BotCommand,
    BotCommandScopeAllGroupChats,
    BotCommandScopeChat,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Update,
)

from sandbox.client import Group, Misused, Person, Sandbox
from tests.sandbox.material import picture, refused

KICKED = "Forbidden: bot was kicked from the group chat"
BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text="Показать", callback_data="g:1")]])


@pytest.fixture
async def boris(sandbox: Sandbox) -> Person:
    """He has never started the bot."""
    return await sandbox.person(first_name="Борис")


@pytest.fixture
async def group(sandbox: Sandbox, anna: Person, boris: Person) -> Group:
    return await sandbox.group("Координаторы района", [anna, boris])


@pytest.fixture
async def inside(bot: Bot, group: Group, anna: Person) -> Group:
    """The group with the bot in it, who has been told so."""
    await group.adds_bot(by=anna)
    await told(bot)
    return group


async def told(bot: Bot) -> list[Update]:
    """What the bot has not been told before."""
    updates = await bot.get_updates()
    if updates:
        await bot.get_updates(offset=updates[-1].update_id + 1)
    return updates


async def texts(bot: Bot) -> list[str | None]:
    return [update.message.text for update in await told(bot) if update.message]


async def test_the_bot_is_added(bot: Bot, group: Group, anna: Person) -> None:
    assert group.id < 0
    await group.adds_bot(by=anna)
    change, service = await told(bot)
    member = change.my_chat_member
    assert member is not None
    assert (member.chat.id, member.chat.type, member.chat.title) == (group.id, "group", "Координаторы района")
    assert member.from_user.id == anna.id
    assert (member.old_chat_member.status, member.new_chat_member.status) == ("left", "member")
    message = service.message
    assert message is not None
    assert message.from_user is not None
    assert message.new_chat_members is not None
    assert (message.chat.id, message.from_user.id) == (group.id, anna.id)
    assert [user.id for user in message.new_chat_members] == [bot.id]
    await group.adds_bot(by=anna)
    assert await told(bot) == []


async def test_the_bot_is_removed(bot: Bot, inside: Group, boris: Person) -> None:
    await inside.removes_bot(by=boris)
    change, service = await told(bot)
    member = change.my_chat_member
    assert member is not None
    assert (member.from_user.id, member.old_chat_member.status) == (boris.id, "member")
    assert member.new_chat_member.status == "left"
    assert service.message is not None
    assert service.message.left_chat_member is not None
    assert service.message.left_chat_member.id == bot.id
    await inside.says("/status", by=boris)
    assert await told(bot) == []
    for call in (bot.send_message(inside.id, "x"), bot.get_chat(inside.id), bot.delete_message(inside.id, 1)):
        with refused(KICKED, TelegramForbiddenError):
            await call
    await inside.adds_bot(by=boris)
    assert (await bot.send_message(inside.id, "снова")).chat.id == inside.id


async def test_the_bot_leaves_by_itself(bot: Bot, inside: Group, anna: Person) -> None:
    assert await bot.leave_chat(inside.id) is True
    [change] = await told(bot)
    assert change.my_chat_member is not None
    assert change.my_chat_member.from_user.id == bot.id
    with refused("Forbidden: bot is not a member of the group chat", TelegramForbiddenError):
        await bot.send_message(inside.id, "x")
    with refused("Bad Request: chat member status can't be changed in private chats"):
        await bot.leave_chat(anna.id)


async def test_a_group_the_bot_has_never_been_in(bot: Bot, group: Group) -> None:
    with refused("Bad Request: chat not found"):
        await bot.send_message(group.id, "x")


async def test_an_admin_is_told_everything(bot: Bot, group: Group, anna: Person, boris: Person) -> None:
    await group.adds_bot(by=anna, admin=True)
    added, _, promoted = await told(bot)
    assert added.my_chat_member is not None
    assert promoted.my_chat_member is not None
    assert promoted.my_chat_member.new_chat_member.status == "administrator"
    said = await group.says("просто разговор", by=boris)
    assert await texts(bot) == ["просто разговор"]
    assert await bot.delete_message(group.id, said.id) is True
    assert [member.status for member in await bot.get_chat_administrators(group.id)] == ["administrator", "creator"]
    await group.adds_bot(by=anna, admin=False)
    await told(bot)
    said = await group.says("ещё разговор", by=boris)
    assert await texts(bot) == []
    with refused("Bad Request: message can't be deleted"):
        await bot.delete_message(group.id, said.id)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("/status", True), ("/status@svodka_demo_bot 5", True), ("/Status@SVODKA_demo_bot", True),
        ("/status@another_bot", False), ("все сдали?", False), ("см. /status", False),
        ("@svodka_demo_bot, привет", False), ("/", False), ("/path/to", False),
    ],
)  # fmt: skip
async def test_privacy_mode(bot: Bot, inside: Group, boris: Person, text: str, is_told: bool) -> None:
    said = await inside.says(text, by=boris)
    updates = await told(bot)
    assert [update.message.text for update in updates if update.message] == ([text] if is_told else [])
    assert said["from"]["id"] == boris.id
    if is_told:
        message = updates[0].message
        assert message is not None
        assert message.from_user is not None
        assert (message.chat.id, message.from_user.first_name) == (inside.id, "Борис")


async def test_answers_to_the_bot_and_edits(bot: Bot, inside: Group, anna: Person, boris: Person) -> None:
    await bot.send_message(inside.id, "Сдали 12 из 40")
    digest = await inside.hears("Сдали")
    answer = await inside.says("а школа № 5?", by=boris, reply_to=digest)
    assert await texts(bot) == ["а школа № 5?"]
    await inside.says("уже сдала", by=anna, reply_to=answer)
    assert await told(bot) == []
    talk = await inside.says("разговор", by=anna)
    await inside.edits(talk, "другой разговор", by=anna)
    assert await told(bot) == []
    await inside.edits(answer, "а школа № 6?", by=boris)
    [edited] = await told(bot)
    assert edited.edited_message is not None
    with pytest.raises(Misused, match="somebody else's"):
        await inside.edits(talk, "не моё", by=boris)


async def test_the_bot_posts_edits_and_deletes(bot: Bot, inside: Group, anna: Person) -> None:
    sent = await bot.send_message(inside.id, "<b>Сводка</b>", parse_mode="HTML", reply_markup=BUTTONS)
    assert (sent.chat.id, sent.chat.type) == (inside.id, "group")
    assert (await inside.hears("Сводка")).labels == ["Показать"]
    await bot.edit_message_text("Сводка: 13", chat_id=inside.id, message_id=sent.message_id)
    assert (await inside.hears("13")).id == sent.message_id
    await bot.send_document(inside.id, BufferedInputFile(b"PK", "сводка.xlsx"))
    assert await inside.sandbox.downloads(await inside.hears(lambda view: "document" in view)) == b"PK"
    photo = await bot.send_photo(
        inside.id, BufferedInputFile(picture(), "a.jpg"), caption="<i>фото</i>", parse_mode="HTML"
    )
    assert photo.caption == "фото"
    assert await bot.delete_message(inside.id, sent.message_id) is True
    assert [view.text for view in await inside.look()] == ["", "", "фото"]
    assert await anna.look() == []


async def test_pressing_in_a_group(bot: Bot, inside: Group, boris: Person) -> None:
    await bot.send_message(inside.id, "Сводка", reply_markup=BUTTONS)
    query_id = await inside.presses("Показать", by=boris)
    [update] = await told(bot)
    query = update.callback_query
    assert query is not None
    assert query.message is not None
    assert (query.id, query.data, query.from_user.id, query.message.chat.id) == (query_id, "g:1", boris.id, inside.id)
    await bot.answer_callback_query(query.id, "Готово")
    assert (await inside.sees_toast()).text == "Готово"


async def test_people_send_files_to_a_group(bot: Bot, group: Group, anna: Person, boris: Person) -> None:
    await group.adds_bot(by=anna, admin=True)
    await told(bot)
    [view] = await group.sends_files([("план.xlsx", b"PK")], ["план"], by=boris)
    await group.sends_photos([picture(), picture(40, 40)], by=anna)
    assert (view["from"]["id"], view.text) == (boris.id, "план")
    senders = [update.message.from_user.id for update in await told(bot) if update.message and update.message.from_user]
    assert senders == [boris.id, anna.id, anna.id]


async def test_looking_a_group_up(bot: Bot, inside: Group, anna: Person, boris: Person, sandbox: Sandbox) -> None:
    chat = await bot.get_chat(inside.id)
    assert (chat.title, chat.type) == ("Координаторы района", "group")
    assert await bot.get_chat_member_count(inside.id) == 3
    assert [(await bot.get_chat_member(inside.id, who)).status for who in (anna.id, boris.id, bot.id)] == [
        "creator", "member", "member",
    ]  # fmt: skip
    vera = await sandbox.person(first_name="Вера")
    assert (await bot.get_chat_member(inside.id, vera.id)).status == "left"
    with refused("Bad Request: invalid user_id specified"):
        await bot.get_chat_member(inside.id, 5)


async def test_commands_of_a_group(bot: Bot, inside: Group, sandbox: Sandbox) -> None:
    await bot.set_my_commands([BotCommand(command="help", description="Помощь")], BotCommandScopeAllGroupChats())
    [known] = (await sandbox.state())["groups"]
    assert [command["command"] for command in known["commands"]] == ["help"]
    await bot.set_my_commands(
        [BotCommand(command="status", description="Кто сдал")], BotCommandScopeChat(chat_id=inside.id)
    )
    [known] = (await sandbox.get("groups"))["groups"]
    assert [command["command"] for command in known["commands"]] == ["status"]
    assert (await sandbox.state())["commands"] == []


async def test_a_fault_of_a_group_only(bot: Bot, inside: Group, anna: Person, sandbox: Sandbox) -> None:
    await sandbox.fault("sendMessage", "error", person=inside.id, error_code=403, description="Forbidden: test")
    await bot.send_message(anna.id, "x")
    with refused("Forbidden: test"):
        await bot.send_message(inside.id, "x")


async def test_a_group_is_found_by_id(sandbox: Sandbox, group: Group, anna: Person) -> None:
    found = await sandbox.group("", id=group.id)
    assert (found.title, found.member_ids[0], found.bot_status) == ("Координаторы района", anna.id, "left")
    another = await sandbox.group("Ещё одна", [anna], id=-77)
    assert another.id == -77
    assert (await sandbox.group("Третья", [anna])).id < group.id


@pytest.mark.parametrize(
    ("path", "body", "status", "why"),
    [
        ("groups", {"title": "", "members": []}, 400, "a group has a title, members and a negative id"),
        ("groups", {"title": "x", "members": [1]}, 404, "there is no person 1"),
        ("groups", {"title": "x", "members": ["ANNA"], "id": 5}, 400, "a group has a title, members and a negative id"),
        ("groups/-1/text", {}, 404, "there is no group -1"),
        ("groups/GROUP/text", {"text": "x"}, 400, "by is missing or of a wrong type"),
        ("groups/GROUP/text", {"text": "x", "by": 1}, 404, "there is no person 1"),
        ("groups/GROUP/start", {"by": 1}, 404, "Not Found"),
        ("groups/GROUP/bot", {"by": "ANNA"}, 400, "in is missing or of a wrong type"),
        ("groups/GROUP/photos", {}, 400, "files come as multipart/form-data"),
    ],
)  # fmt: skip
async def test_wrong_use(
    http: aiohttp.ClientSession, anna: Person, group: Group, path: str, body: Any, status: int, why: str
) -> None:
    text = json.dumps(body).replace('"ANNA"', str(anna.id))
    async with http.post(f"/sandbox/{path.replace('GROUP', str(group.id))}", data=text) as answer:
        assert (answer.status, await answer.json()) == (status, {"error": why})


async def test_only_members_speak(sandbox: Sandbox, group: Group) -> None:
    vera = await sandbox.person(first_name="Вера", started=True)
    for act in (group.says("x", by=vera), group.adds_bot(by=vera), group.sends_files([("a.zip", b"x")], by=vera)):
        with pytest.raises(Misused, match="Вера is not in this group"):
            await act


async def test_what_a_group_hears_nobody_hears_alone(bot: Bot, inside: Group, anna: Person) -> None:
    await bot.send_message(inside.id, "всем")
    await bot.send_message(anna.id, "Анне")
    assert (await anna.hears()).text == "Анне"
    assert (await inside.hears()).text == "всем"
