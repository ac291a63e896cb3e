"""A paper by somebody's own DOCX template, in which named fields stand where the event's data are to be.

A template is a program that its sender wrote: it is rendered in a sandbox that calls nothing, in a process of its own
with little memory and little time.
"""

from __future__ import annotations

import base64
import io
import json
import zipfile
from functools import partial
from typing import TYPE_CHECKING, Any

from docx import Document
from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate  # type: ignore[import-untyped]
from jinja2 import StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.exceptions import SecurityError, UndefinedError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import missing
from lxml.etree import LxmlError

from documents.paper import printable
from documents.reading import (
    MAX_FILE,
    OLE,
    Keys,
    Unreadable,
    has_stream,
    in_own_process,
    look_through,
    parts_of,
    serve,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MAX_TEMPLATE = 5 * 2**20
"""Bytes."""
CPU_SECONDS, SECONDS = 40, 60
"""What the rendering process may use; three hundred organisations in a table take a few."""
LONGEST_SHOWN = 80
"""Characters of the place where a template is wrong."""
BODY = "word/document.xml"

KEYS = Keys(
    empty="template-broken",
    too_large="template-too-large",
    too_hard="template-too-hard",
    bomb="template-too-hard",
    broken="template-broken",
    locked="template-locked",
    macros="template-macros",
    not_text="template-broken",
)


class Wrong(ValueError):
    """A template that cannot be used. `key` names the sentence, which `facts` fill.

    "template-unknown" has the facts `field` and `known`, a list with commas; "template-syntax" and "template-failed"
    have `where`, the line of the template as it reads.
    """

    def __init__(self, key: str, facts: Mapping[str, str] | None = None) -> None:
        super().__init__(key)
        self.key = key
        self.facts = dict(facts or {})


Fields = dict[str, Any]
"""Name of a field → a text, a number, a row of fields, or a list of such rows: JSON."""


async def rendered(content: bytes, data: Sequence[Fields], grouping: str) -> bytes:
    """The template with the last of these data filled in; it must take all of them. Raises Wrong.

    `grouping` is what stands between the thousands of a number.
    """
    if len(content) > MAX_TEMPLATE:
        raise Wrong(KEYS.too_large)
    packed = {"template": base64.b64encode(content).decode(), "data": list(data), "grouping": grouping}
    try:
        said = await in_own_process(
            "documents.template", "template", json.dumps(packed).encode(), seconds=SECONDS, keys=KEYS
        )
    except Unreadable as why:
        raise Wrong(why.key) from None
    match said:
        case [str(key), dict(facts)]:
            raise Wrong(key, facts)
        case [str(made)]:
            return base64.b64decode(made)
    raise Wrong(KEYS.too_hard)


# --- the rendering process -----------------------------------------------------------------------------------


def _serve(name: str, packed: bytes) -> list[Any]:  # noqa: ARG001 - as all readers
    """The document in base64, or a key and its facts. Raises Unreadable."""
    asked = json.loads(packed)
    try:
        made = fill(base64.b64decode(asked["template"]), asked["data"], asked["grouping"])
    except Wrong as wrong:
        return [wrong.key, wrong.facts]
    return [base64.b64encode(made).decode()]


def fill(content: bytes, data: Sequence[Fields], grouping: str) -> bytes:
    """As `rendered`, in this very process. Raises Wrong and Unreadable."""
    _check(content)
    made = b""
    for one in data:
        made = _filled(content, _clean(one), grouping)
    if len(made) > MAX_FILE:
        raise Unreadable(KEYS.too_hard)
    return made


def _check(content: bytes) -> None:
    """Refuses what is no DOCX, or none that anybody should open. Raises Unreadable."""
    parts = parts_of(content)
    if parts is None:
        is_locked = content.startswith(OLE) and has_stream(content, "EncryptedPackage")
        raise Unreadable(KEYS.locked if is_locked else KEYS.broken)
    look_through(content, parts, KEYS)
    names = {part.filename for part in parts}
    if BODY not in names:
        raise Unreadable(KEYS.broken)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if any(b"<!DOCTYPE" in archive.read(name) for name in names if name.endswith((".xml", ".rels"))):
            raise Unreadable(KEYS.broken)


def _clean(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """The same without what XML cannot hold."""
    if isinstance(value, dict):
        return {key: _clean(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_clean(one) for one in value]
    return printable(value) if isinstance(value, str) else value


def _filled(content: bytes, data: Fields, grouping: str) -> bytes:
    try:
        template = DocxTemplate(io.BytesIO(content))
        template.render(data, jinja_env=_sandbox(grouping), autoescape=True)
        file = io.BytesIO()
        template.save(file)
        # What a misplaced tag has torn to pieces shows here, and not when somebody opens it.
        Document(io.BytesIO(file.getvalue()))
    except _Unknown as unknown:
        known = ", ".join(unknown.known or data)
        raise Wrong("template-unknown", {"field": unknown.name, "known": known}) from None
    except SecurityError:
        raise Wrong("template-unsafe") from None
    except (OverflowError, MemoryError, RecursionError):
        raise Unreadable(KEYS.too_hard) from None
    except TemplateSyntaxError as wrong:
        raise Wrong("template-syntax", {"where": _where(wrong)}) from None
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, LxmlError) as wrong:
        raise Wrong("template-failed", {"where": _where(wrong)}) from None
    except (OpcError, zipfile.BadZipFile):
        raise Unreadable(KEYS.broken) from None
    return file.getvalue()


def _where(wrong: Exception) -> str:
    """The paragraph of the template that is wrong, as far as the renderer tells; else what it says."""
    around = [line.strip() for line in getattr(wrong, "docx_context", ())]
    number = getattr(wrong, "lineno", None) or 0
    place = min(4, number) - 1
    found = around[place] if 0 <= place < len(around) else ""
    return (found or str(wrong))[:LONGEST_SHOWN]


class _Unknown(UndefinedError):
    """A field that there is none of this name. `known` are those of the row in which it was looked for."""

    def __init__(self, message: str | None, name: str, known: Sequence[str]) -> None:
        super().__init__(message)
        self.name, self.known = name, known


class _Missing(StrictUndefined):
    """Says by its name what is not there, as soon as it is used."""

    __slots__ = ()

    def __init__(
        self,
        hint: str | None = None,
        obj: Any = missing,  # noqa: ANN401 - as jinja2 has it
        name: str | None = None,
        exc: type[TemplateError] = UndefinedError,
    ) -> None:
        known = list(obj) if isinstance(obj, dict) else []
        says: Any = partial(_Unknown, name=str(name), known=known) if exc is UndefinedError else exc
        super().__init__(hint, obj, name, says)


def _sandbox(grouping: str) -> ImmutableSandboxedEnvironment:
    """Where a template can read its fields and repeat what it says, and no more."""

    def shown(value: Any) -> Any:  # noqa: ANN401 - whatever a template prints
        is_number = isinstance(value, int) and not isinstance(value, bool)
        return f"{value:,}".replace(",", grouping) if is_number else value

    made = ImmutableSandboxedEnvironment(undefined=_Missing, autoescape=True, finalize=shown)
    made.globals = {"range": made.globals["range"]}
    return made


if __name__ == "__main__":
    serve(_serve, CPU_SECONDS)
