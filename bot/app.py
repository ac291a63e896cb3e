"""The running bot: everything started, wired together and kept going until it is told to stop."""

from __future__ import annotations

import asyncio
import gc
import signal
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import structlog

from bot.clock import Clock
from bot.due import DueWork
from bot.inbox import Handling, Inbox
from bot.mail import Mailer
from bot.outbox import Outbox
from bot.pace import Pace
from bot.telegram import UNAUTHORIZED, BotApi, CallError
from bot.webhook import Webhook
from bot.workers import workers_for
from documents.picture_workers import PictureWorkers
from domain.letters import Letters
from domain.photos import Keeping
from handlers.commands import menus_for_all
from handlers.dispatch import Conversations
from handlers.reminders import ask_again
from handlers.replies import outgoing
from handlers.setting import Setting
from storage import photo_keeping
from storage.blobs import Folder
from storage.engine import Database
from storage.migrate import upgrade
from storage.reminders import plan_all
from storage.seat import sender_seat

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    from bot.config import Config

log = structlog.get_logger()

NOT_FOUND = 404


class CannotStart(Exception):
    """Why the bot cannot run, in words for the person who starts it."""


async def run(config: Config) -> None:
    """Runs the bot until SIGINT or SIGTERM. Raises CannotStart."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    async with running(config):
        # What lives from here on is young: the heap of imported models is not walked again at each collection.
        gc.collect()
        gc.freeze()
        gc.set_threshold(50_000, 20, 20)
        log.info("running")
        await stop.wait()
    log.info("stopped")


CANCEL_AGAIN = 1.0
"""Seconds after which a task that goes on is told again to end."""


@asynccontextmanager
async def running(config: Config, pictures: PictureWorkers | None = None) -> AsyncIterator[None]:
    """The bot at work until the block ends; `pictures` may be workers that outlive it. Raises CannotStart."""
    await asyncio.to_thread(upgrade, config.database.url)
    database = Database(config.database.url)
    clock = Clock()
    async with AsyncExitStack() as stack:
        stack.push_async_callback(database.close)
        api = await stack.enter_async_context(BotApi(config.telegram.api_base, config.telegram.token))
        conversations = Conversations(_setting(config, clock, await _who_am_i(api)))
        telegram = config.telegram
        pace = Pace(telegram.messages_per_second, telegram.messages_per_second_per_chat)
        setting = conversations.setting
        workers = await stack.enter_async_context(pictures or PictureWorkers())

        def ring_both() -> None:
            outbox.ring()
            due_work.ring()

        outbox = Outbox(
            database, api, clock, pace, setting.files, partial(ask_again, setting=setting), work_planned=ring_both
        )
        handling = Handling(conversations.handle, conversations.apologise)
        doers = workers_for(api, Mailer(config.mail), database, setting, workers)
        due_work = DueWork(database, clock, doers, outbox.ring, is_quiet=lambda: outbox.is_quiet)

        inbox = Inbox(database, clock, handling, replies_ready=ring_both)
        await _introduce(api)
        async with database.write() as tx:
            await plan_all(tx, setting.reminding, clock.now())
            await photo_keeping.plan(tx, setting.zone, clock.now())
        tasks: dict[str, Callable[[], Awaitable[Any]]] = {
            "intake": await _intake(stack, config, api, inbox),
            "inbox": inbox.work,
            "outbox": partial(_send_alone, database, outbox),
            "due": due_work.work,
            "sweep": inbox.sweep,
        }
        if config.clock.follow:
            tasks["clock"] = partial(clock.follow, config.clock.follow)
        async with _kept_going(tasks):
            yield


def _setting(config: Config, clock: Clock, username: str) -> Setting:
    return Setting(
        now=clock.now,
        timezone=config.region.timezone,
        language=config.region.language,
        admins=config.people.admins,
        reminding=config.reminders.reminding(config.region.country),
        bot_username=username,
        files=Folder(config.files.dir),
        keeping=Keeping(config.files.keep_days, config.files.keep_previews_days, config.files.keep_originals),
        letters=Letters(config.mail.sender, config.mail.max_megabytes * 2**20) if config.mail.host else None,
        country=config.region.country,
    )


async def _who_am_i(api: BotApi) -> str:
    """The bot's user name. Waits for Telegram to answer; a token that it does not know is the end."""
    pause = 1.0
    while True:
        try:
            return str((await api.call("getMe"))["username"])
        except CallError as trouble:
            if trouble.code in (UNAUTHORIZED, NOT_FOUND):
                message = "Telegram does not know this token (telegram.token)"
                raise CannotStart(message) from None
            log.warning("start.telegram_does_not_answer", why=str(trouble), again_in=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, 30.0)


async def _introduce(api: BotApi) -> None:
    """Tells Telegram the menus of commands. A server that refuses is no reason not to start."""
    for call in outgoing(menus_for_all(), 0):
        try:
            await api.call(call.method, call.body)
        except CallError as trouble:
            log.warning("start.optional_call_refused", why=str(trouble))
            return


async def _intake(stack: AsyncExitStack, config: Config, api: BotApi, inbox: Inbox) -> Callable[[], Awaitable[Any]]:
    """How updates come: asked for, or sent to a web server of the bot's own."""
    telegram = config.telegram
    if telegram.mode == "polling":
        return partial(inbox.poll, api)
    secret = telegram.webhook_secret.get_secret_value()
    webhook = Webhook(inbox.store, secret, telegram.webhook_path)
    await stack.enter_async_context(webhook.listening(telegram.webhook_host, telegram.webhook_port))
    # With or without the path: both are how people read «the webhook's address».
    url = telegram.webhook_url.rstrip("/").removesuffix(telegram.webhook_path) + telegram.webhook_path
    return partial(webhook.register, api, url)


async def _send_alone(database: Database, outbox: Outbox) -> None:
    """Sends while this process holds the sender's seat; another one on the same database waits for it."""
    async with sender_seat(database):
        await outbox.work()


@asynccontextmanager
async def _kept_going(tasks: dict[str, Callable[[], Awaitable[Any]]]) -> AsyncIterator[None]:
    """The tasks at work; one that fails is logged and begun again, and the others do not notice."""

    async def kept(name: str, begin: Callable[[], Awaitable[Any]]) -> None:
        while True:
            try:
                await begin()
            except Exception:  # whatever it was, the bot goes on
                log.exception("task.failed", task=name)
                await asyncio.sleep(1)
            else:
                return

    going = [asyncio.create_task(kept(name, begin), name=name) for name, begin in tasks.items()]
    try:
        yield
    finally:
        left = set(going)
        while left:
            # Until Python 3.12 `wait_for`, in whatever library, swallows a cancellation that comes with its result.
            for task in left:
                task.cancel()
            _, left = await asyncio.wait(left, timeout=CANCEL_AGAIN)
