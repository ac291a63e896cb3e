"""A document that a person sent becomes blocks, or a key that says why it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple
from pathlib import PurePath
from typing import Any

from documents.kinds import Kind, kind_of
from documents.reading import MAX_FILE, Keys, Unreadable, in_own_process, serve
from domain.plans.blocks import Block, Merged, Paragraph, Table

__all__ = ["MAX_FILE", "Unreadable", "read_blocks", "read_safely"]

MAX_BLOCKS = 50_000
MAX_TEXT = 10_000_000
"""Characters of all blocks together."""
CPU_SECONDS = 60
SECONDS = 90
"""What the reading process may use: a PDF of 300 pages takes its time."""

KEYS = Keys(
    empty="document-empty",
    too_large="document-too-large",
    too_hard="document-too-hard",
    bomb="document-too-hard",
    broken="document-broken",
    locked="document-is-locked",
    macros="document-has-macros",
    not_text="document-wrong-kind",
)


async def read_safely(name: str, content: bytes) -> list[Block]:
    """The blocks of a file, read in a process of its own. Raises Unreadable as `read_blocks` does."""
    read = await in_own_process("documents.documents_in", f"document{_ending(name)}", content, SECONDS, KEYS)
    return [_loaded(one) for one in read]


def read_blocks(name: str, content: bytes) -> list[Block]:
    """The paragraphs and tables of a DOCX, XLSX, PDF or text that are not empty, in reading order.

    Raises Unreadable: "document-empty", "document-too-large", "document-too-hard", "document-broken",
    "document-wrong-kind", "document-is-locked", "document-has-macros", "document-is-a-scan", "document-is-old-doc",
    "document-is-odt", "document-is-rtf", "document-is-html".
    """
    if len(content) > MAX_FILE:
        raise Unreadable("document-too-large")
    if not content.strip():
        raise Unreadable("document-empty")
    found: list[Block] = []
    length = 0
    for block in _blocks(name, content):
        if isinstance(block, Table):
            length += sum(len(cell) + 1 for row in block.rows for cell in row)
        else:
            length += len(block.text) + 1
        if len(found) >= MAX_BLOCKS or length > MAX_TEXT:
            raise Unreadable("document-too-large")
        if isinstance(block, Paragraph) or any(any(row) for row in block.rows):
            found.append(block)
    if not found:
        raise Unreadable("document-empty")
    return found


def _blocks(name: str, content: bytes) -> Iterator[Block]:
    """Whatever a library stumbles over is a broken file."""
    try:
        yield from _reader(name, content)
    except (Unreadable, MemoryError):
        raise
    except Exception:
        raise Unreadable("document-broken") from None


def _reader(name: str, content: bytes) -> Iterator[Block]:
    # Each library takes its time and memory to load, and a file needs one of them.
    kind = kind_of(content, KEYS)
    if kind is Kind.DOCX:
        from documents import docx_in  # noqa: PLC0415

        return docx_in.blocks(content)
    if kind is Kind.WORKBOOK:
        from documents import sheets_in  # noqa: PLC0415

        return sheets_in.blocks(content, KEYS)
    if kind is Kind.PDF:
        from documents import pdf_in  # noqa: PLC0415

        return pdf_in.blocks(content)
    from documents import text_in  # noqa: PLC0415

    return text_in.blocks(content, is_csv=_ending(name) == ".csv")


def _ending(name: str) -> str:
    """The ending if it is one that means something here: a text with semicolons is a table only by its name."""
    return ".csv" if PurePath(name).suffix.lower() == ".csv" else ""


# --- the reading process ---------------------------------------------------------------------------------------


def _dumped(block: Block) -> str | list[Any]:
    if isinstance(block, Paragraph):
        return block.text
    return [block.rows, [astuple(one) for one in block.merged]]


def _loaded(block: str | list[Any]) -> Block:
    if isinstance(block, str):
        return Paragraph(block)
    rows, merged = block
    return Table(tuple(map(tuple, rows)), tuple(Merged(*one) for one in merged))


def main() -> None:
    """The reading process."""
    serve(lambda name, content: [_dumped(one) for one in read_blocks(name, content)], CPU_SECONDS)


if __name__ == "__main__":
    main()
