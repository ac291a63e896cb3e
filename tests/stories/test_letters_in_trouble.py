"""Reports by e-mail through servers that refuse, forget or fall silent: each arrives once, or its sender is told."""

from __future__ import annotations

import asyncio
import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from bot.mail import Mailer
from domain.letters import PAUSES
from tests.stories.mailing import SENDER, TO, counted, progress, ready, sends, states
from tests.stories.post_office import PostOffice
from tests.stories.town import has

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.stories.town import Town

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning")
"""What the server warns of is what is wanted here: it listens on the loopback alone."""


@pytest.fixture
async def office() -> AsyncIterator[PostOffice]:
    async with PostOffice().opens() as office:
        yield office


# --- when it is not ------------------------------------------------------------------------------------------


async def test_greylisted_letter_arrives_once_a_while_later(town: Town, office: PostOffice) -> None:
    await ready(town, office)
    office.at_recipient = ["451 4.7.1 Greylisted, try again in 5 minutes"] * 2
    admin = await town.admin()
    await sends(town, admin, "all")
    card = await progress(town, admin)
    assert counted(card) == (0, 1)
    assert "Greylisted" in card.text
    for pause in PAUSES[:2]:
        assert office.letters == []
        await town.sandbox.moves_clock(seconds=pause.total_seconds() - 5)
        await town.comes_to_rest()
        assert office.letters == [], "tried again too early"
        await town.sandbox.moves_clock(seconds=10)
        await town.comes_to_rest(within=30)
    assert counted(await progress(town, admin)) == (1, 1)
    await town.sandbox.moves_clock(days=1)
    await town.comes_to_rest(within=30)
    assert len(office.letters) == 1


async def test_who_never_lets_in_is_given_up_and_told(town: Town, office: PostOffice) -> None:
    await ready(town, office)
    office.at_recipient = ["451 4.7.1 Later"] * 5
    admin = await town.admin()
    await sends(town, admin, "all")
    for pause in PAUSES:
        await town.sandbox.moves_clock(seconds=pause.total_seconds() + 1)
        await town.comes_to_rest(within=30)
    assert await states(town) == [("refused", "busy", 5)]
    await admin.presses("Повторить")
    await town.comes_to_rest(within=30)
    assert counted(await progress(town, admin)) == (1, 1)
    assert len(office.letters) == 1


@pytest.mark.parametrize(
    ("at", "answer", "trouble"),
    [
        ("recipient", "550 5.1.1 User unknown", "address"),
        ("recipient", "552 5.2.2 Mailbox full", "full"),
        ("letter", "552 5.2.2 Over quota", "full"),
        ("letter", "552 Requested mail action aborted: exceeded storage allocation", "full"),
        ("letter", "552 5.3.4 Message size exceeds fixed limit", "size"),
        ("letter", "554 5.7.1 Looks like spam", "refused"),
    ],
)
async def test_refused_letter_is_told_and_can_be_repeated(
    town: Town, office: PostOffice, at: str, answer: str, trouble: str
) -> None:
    """A refusal is final at once, does not stop the other letters, and «again» sends this one alone."""
    await ready(town, office)
    getattr(office, f"at_{at}").append(answer)
    admin = await town.admin()
    await sends(town, admin, "each")
    assert await states(town) == [("refused", trouble, 1), ("sent", None, 1), ("sent", None, 1)]
    card = await progress(town, admin)
    assert counted(card) == (2, 3)
    assert answer in card.text
    await admin.presses("Повторить")
    card = await progress(town, admin)
    assert counted(card) == (3, 3)
    assert len(set(office.ids)) == len(office.letters) == 3
    assert not has(card, ":again:")


async def test_server_that_takes_smaller_letters_says_so_before_the_letter(town: Town) -> None:
    """Its limit stands in its greeting: nothing large is carried there in vain."""
    office = PostOffice()
    async with office.opens(data_size_limit=30_000):
        await ready(town, office)
        await sends(town, await town.admin(), "all")
    assert await states(town) == [("refused", "size", 1)]


async def test_full_mailbox_that_may_empty_is_waited_for(town: Town, office: PostOffice) -> None:
    await ready(town, office)
    office.at_recipient = ["452 4.2.2 Mailbox full"]
    admin = await town.admin()
    await sends(town, admin, "all")
    assert await states(town) == [("waiting", "full", 1)]
    await town.sandbox.moves_clock(seconds=PAUSES[0].total_seconds() + 1)
    assert counted(await progress(town, admin)) == (1, 1)


@pytest.mark.parametrize("at", ["recipient", "letter"])
async def test_broken_connection_is_no_refusal(town: Town, office: PostOffice, at: str) -> None:
    await ready(town, office)
    getattr(office, f"at_{at}").append("drop")
    admin = await town.admin()
    await sends(town, admin, "each")
    assert (await states(town))[0] == ("waiting", "server", 1)
    assert office.letters == [], "nothing else is tried at a server that breaks off"
    await town.sandbox.moves_clock(seconds=PAUSES[0].total_seconds() + 1)
    assert counted(await progress(town, admin)) == (3, 3)
    assert len(set(office.ids)) == len(office.letters) == 3


async def test_lost_answer_repeats_the_letter_under_the_same_id(town: Town, office: PostOffice) -> None:
    """The server has the letter and breaks off: whoever gets it twice can tell."""
    await ready(town, office)
    office.at_letter.append("forget")
    admin = await town.admin()
    await sends(town, admin, "all")
    await town.sandbox.moves_clock(seconds=PAUSES[0].total_seconds() + 1)
    assert counted(await progress(town, admin)) == (1, 1)
    first, second = office.letters
    assert first["Message-ID"] == second["Message-ID"]
    assert first["Date"] == second["Date"]


async def test_no_server_at_all_is_told_for_all_letters(town: Town) -> None:
    office = PostOffice()
    async with office.opens():
        await ready(town, office)
    admin = await town.admin()
    await sends(town, admin, "each")
    for pause in PAUSES:
        await town.sandbox.moves_clock(seconds=pause.total_seconds() + 1)
        await town.comes_to_rest(within=30)
    assert {(state, trouble) for state, trouble, _ in await states(town)} == {("refused", "server")}
    async with office.opens():
        await admin.presses("Повторить")
        assert counted(await progress(town, admin)) == (3, 3)
    assert len(set(office.ids)) == len(office.letters) == 3


async def test_restart_neither_loses_nor_doubles(town: Town, office: PostOffice) -> None:
    """The bot stops with letters planned, and again with one waiting for a better moment."""
    await ready(town, office)
    office.at_recipient = ["250 Ok", "451 4.7.1 Later"]
    admin = await town.admin()
    await sends(town, admin, "each")
    await town.restarts()
    await town.comes_to_rest(within=30)
    assert len(office.letters) == 2
    await town.stops_bot()
    await town.sandbox.moves_clock(hours=1)
    await town.wakes_bot()
    assert counted(await progress(town, admin)) == (3, 3)
    assert len(set(office.ids)) == len(office.letters) == 3


async def test_bot_that_dies_before_it_sends_sends_afterwards(town: Town) -> None:
    office = PostOffice()
    async with office.opens(), asyncio.timeout(60):
        await ready(town, office)
        admin = await town.admin()
        await admin.says("/send")
        await admin.presses(lambda button: ":all:" in button.data)
        await town.comes_to_rest()
        card = (await admin.look())[-1]
        await town.stops_bot()
        await admin.presses(lambda button: ":go-all:" in button.data, on=card)
        await town.wakes_bot()
        assert counted(await progress(town, admin)) == (1, 1)
        await town.restarts()
        await town.comes_to_rest(within=30)
    assert len(office.letters) == 1


# --- logging in ----------------------------------------------------------------------------------------------


async def test_logs_in(town: Town) -> None:
    office = PostOffice()
    office.at_login = {b"svodka": b"secret"}
    async with office.opens(authenticator=office.authenticate, auth_required=True, auth_require_tls=False):
        await ready(town, office, user="svodka", password="secret")
        await sends(town, await town.admin(), "all")
    assert office.logins == 1
    assert len(office.letters) == 1


async def test_wrong_password_is_told_once_for_all(town: Town) -> None:
    office = PostOffice()
    office.at_login = {b"svodka": b"another"}
    async with office.opens(authenticator=office.authenticate, auth_required=True, auth_require_tls=False):
        await ready(town, office, user="svodka", password="secret")
        admin = await town.admin()
        await sends(town, admin, "each")
        assert await states(town) == [("refused", "login", 1), ("refused", "login", 0), ("refused", "login", 0)]
        card = await progress(town, admin)
    assert "secret" not in card.text
    assert has(card, ":again:")


@pytest.fixture
def certificate(tmp_path: Path) -> tuple[Path, ssl.SSLContext]:
    """A certificate of 127.0.0.1 that vouches for itself, and what a server shows it with."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "mail.test")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path, secret = tmp_path / "certificate.pem", tmp_path / "key.pem"
    path.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(path, secret)
    return path, context


@pytest.mark.parametrize("is_trusted", [True, False])
async def test_encrypts_or_says_nothing(
    certificate: tuple[Path, ssl.SSLContext], monkeypatch: pytest.MonkeyPatch, town: Town, is_trusted: bool
) -> None:
    """STARTTLS; to a server that nobody vouches for no letter and no password goes."""
    path, context = certificate
    if is_trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(path))
    office = PostOffice()
    office.at_login = {b"svodka": b"secret"}
    town.configured["mail"] = {"host": "127.0.0.1", "sender": SENDER, "user": "svodka", "password": "secret"}
    async with office.opens(tls_context=context, authenticator=office.authenticate):
        town.configured["mail"]["port"] = office.port
        posted = await Mailer(town.config.mail).post(b"Subject: x\r\n\r\nx\r\n", TO)
    assert office.was_encrypted == ([True] if is_trusted else [])
    assert office.logins == int(is_trusted)
    assert (posted.trouble is None) == is_trusted
