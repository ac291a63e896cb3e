"""A sandbox on a free port for every test, aiogram's Bot against it, and Anna, who pressed Start long ago."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer

from sandbox.client import Person, Sandbox
from sandbox.server import running
from sandbox.world import World
from tests.sandbox.material import QuickSession


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
async def base_url(world: World) -> AsyncIterator[str]:
    async with running(world) as url:
        yield url


@pytest.fixture
async def bot(world: World, base_url: str) -> AsyncIterator[Bot]:
    async with Bot(world.token, session=QuickSession(api=TelegramAPIServer.from_base(base_url))) as bot:
        yield bot


@pytest.fixture
async def other_bot(world: World, base_url: str) -> AsyncIterator[Bot]:
    """A second process with the same token."""
    async with Bot(world.token, session=QuickSession(api=TelegramAPIServer.from_base(base_url))) as bot:
        yield bot


@pytest.fixture
async def sandbox(base_url: str) -> AsyncIterator[Sandbox]:
    async with Sandbox(base_url) as sandbox:
        yield sandbox


@pytest.fixture
async def http(base_url: str) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(base_url) as session:
        yield session


@pytest.fixture
async def anna(sandbox: Sandbox) -> Person:
    return await sandbox.person(first_name="Анна", last_name="Иванова", username="anna", started=True)
