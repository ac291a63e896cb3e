"""Files that would hurt whoever opens them."""

from __future__ import annotations

import asyncio
import io
import random
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from documents import documents_in
from documents.documents_in import Unreadable, read_blocks, read_safely
from documents.reading import MEMORY
from domain.plans.blocks import Paragraph, Table
from tests.documents.packages import ole, p, package, root, tbl, tr

ROOT = Path(__file__).parents[2]


def declaring(content: bytes, size: int) -> bytes:
    """The archive with another size declared for its last part."""
    changed = bytearray(content)
    struct.pack_into("<I", changed, content.rindex(b"PK\x01\x02") + 24, size)
    return bytes(changed)


def laughing() -> str:
    """A thousand million of words out of ten entities."""
    entities = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 10))
    return f'<!DOCTYPE x [<!ENTITY a0 "ha">{entities}]>' + root("document", f"<w:body>{p('&a9;')}</w:body>")


def nested(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + p("x") + "</w:tc></w:tr></w:tbl>" * depth


def numerous(count: int) -> str:
    """Paragraphs that do not pack well: less than a bomb, more than memory has place for."""
    chance = random.Random(1)  # noqa: S311
    return "".join([f'<w:p w:a="{chance.getrandbits(24)}"/>' for _ in range(count)])


def pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of these objects, numbered from 1; the first is the catalogue."""
    file, places = bytearray(b"%PDF-1.4\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start, count = len(file), len(places) + 1
    file += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Root 1 0 R /Size %d %s>>\n" % (
        count,
        table,
        count,
        trailer,
    )
    return bytes(file + b"startxref\n%d\n%%%%EOF" % start)


CATALOGUE = b"<</Type /Catalog /Pages 2 0 R>>"
PAGE = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <<%s>>>>"


def paged(content: bytes, *, dictionary: bytes = b"", resources: bytes = b"", trailer: bytes = b"") -> bytes:
    """A PDF of one page."""
    pages = b"<</Type /Pages /Kids [3 0 R] /Count 1>>"
    stream = b"<</Length %d %s>>\nstream\n%s\nendstream" % (len(content), dictionary, content)
    return pdf(CATALOGUE, pages, PAGE % resources, stream, trailer=trailer)


def swelling() -> bytes:
    """A page whose content is 600 MB of white."""
    packer = zlib.compressobj(1)
    packed = b"".join([packer.compress(bytes(2**20)) for _ in range(600)]) + packer.flush()
    return paged(packed, dictionary=b"/Filter /FlateDecode")


SCAN = paged(b"q 600 0 0 800 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q")
LOCKED = paged(
    b"BT ET",
    trailer=b"/ID [<00><00>] /Encrypt <</Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s>>>" % (b"ab" * 32, b"cd" * 32),
)
CYCLE = pdf(CATALOGUE, b"<</Type /Pages /Kids [2 0 R 2 0 R] /Count 2>>")

HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip bomb": (lambda: package("", **{"word/document.xml": bytes(59 * 2**20)}), "document-too-hard"),
    "300 MB declared": (lambda: declaring(package(p("x")), 300 * 2**20), "document-too-hard"),
    "300 MB not declared": (lambda: declaring(package("", x=bytes(300 * 2**20)), 9), "document-too-hard"),
    "macros": (lambda: package(p("x"), **{"word/vbaProject.bin": b"x"}), "document-has-macros"),
    "password": (lambda: ole("EncryptedPackage"), "document-is-locked"),
    "HTML": (lambda: b"<html>x", "document-is-html"),
    "laughing entities": (lambda: package("", document=laughing()), "document-broken"),
    "a single entity": (lambda: package("", document=laughing().replace("&a9;", "&a0;")), "document-too-hard"),
    "deep XML": (lambda: package("<w:sdt><w:sdtContent>" * 5_000), "document-broken"),
    "deep tables": (lambda: package(nested(10_000)), "document-broken"),
    "much XML": (lambda: package(numerous(1_800_000)), "document-too-hard"),
    "swelling PDF": (swelling, "document-too-hard"),
    "locked PDF": (lambda: LOCKED, "document-is-locked"),
    "scan": (lambda: SCAN, "document-is-a-scan"),
    "pages that are their own": (lambda: CYCLE, "document-empty"),
}


@pytest.mark.parametrize("what", HOSTILE)
async def test_nasty_files_are_refused_and_others_go_on(what: str) -> None:
    made, key = HOSTILE[what]
    content = made()
    answered = 0

    async def go_on() -> None:
        nonlocal answered
        while True:
            await asyncio.sleep(0.005)
            answered += 1

    others = asyncio.create_task(go_on())
    with pytest.raises(Unreadable) as failure:
        await read_safely("plan.docx", content)
    others.cancel()
    assert failure.value.key == key
    assert answered > 1


_READ = """
import asyncio, resource, sys
from documents.documents_in import Unreadable, read_safely
try:
    asyncio.run(read_safely("plan.docx", sys.stdin.buffer.read()))
except Unreadable:
    print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


@pytest.mark.parametrize("what", ["much XML", "swelling PDF", "a single entity"])
def test_nasty_files_take_little_memory(what: str) -> None:
    """Read from a small process: a child counts as its own what its parent held when it was made."""
    made, _ = HOSTILE[what]
    done = subprocess.run([sys.executable, "-c", _READ], cwd=ROOT, input=made(), capture_output=True, check=True)
    # The limit is on what it asks for; pages of shared libraries count beside it.
    assert int(done.stdout) <= MEMORY * 5 // 4 // 1024


async def test_time_limit_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(documents_in, "SECONDS", 0.01)
    with pytest.raises(Unreadable, match="document-too-hard"):
        await read_safely("plan.docx", package(p("x")))


def test_tables_in_tables_are_read_as_deep_as_people_go() -> None:
    depth = 60
    blocks = read_blocks("plan.docx", package(tbl(tr("a", "b")).replace("</w:tc>", f"{nested(depth)}</w:tc>", 1)))
    assert blocks == [Table((("a\nx", "b"),))]


def test_bomb_of_the_test_is_one() -> None:
    """The refusals above are for the size: little in the same place is read."""
    with zipfile.ZipFile(io.BytesIO(package(p("x"), x=bytes(9)))) as small:
        assert small.getinfo("x").file_size == 9
    assert read_blocks("a", package(p("x"), x=bytes(9))) == [Paragraph("x")]
