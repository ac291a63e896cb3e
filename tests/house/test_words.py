"""Every language says everything that the program says, in its own letters, plurals and examples."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor

from documents.picture_decoding import REFUSALS
from domain.answers import Asked
from domain.doubts import DOUBT_KEYS, ODD_LINKS
from domain.events import State
from domain.kinds import CATEGORIES, INVALID_KEYS, Choices, Counts
from domain.letters import Trouble
from domain.library import FORMS
from domain.people import Role
from domain.photos import PhotoState
from domain.plans.plan import Kind
from domain.plans.standing import MeasureState
from domain.rating import PRESETS as WEIGHINGS
from domain.rating import Criterion, Why
from domain.register import FIELDS
from domain.requisites import ANNEX
from domain.requisites import FIELDS as REQUISITES
from domain.requisites import WRONG as WRONG_REQUISITES
from domain.sources import SHARES
from handlers.commands import COMMANDS
from handlers.history import ACTIONS as HISTORY_ACTIONS
from handlers.link import LIMITS
from handlers.measure_history import ACTIONS as MEASURE_ACTIONS
from handlers.member import SURE
from handlers.newevent import LEVELS
from handlers.newevent import NAME as NEW_EVENT
from handlers.papers.fields import COUNTED, GENERAL, TABLES
from handlers.register_card import LISTS as REGISTER_LISTS
from handlers.status import MARKS
from handlers.totals_charts import CHARTS
from handlers.totals_scope import FILTERS
from handlers.wording import key_of
from texts import HERE, LANGUAGES, Words, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from domain.forms import Form

FIRST, *OTHERS = LANGUAGES
ROOT = HERE.parent
NUMBERS = (0, 1, 2, 5, 11, 21, 52, 111)

SAME_AS_FIRST = {
    "uk": {
        "card-skipped",
        "category-mentors",
        "category-teachers",
        "diploma-seal",
        "diploma-title",
        "papers-cell-district",
        "papers-column-activity",
        "papers-column-date",
        "papers-coordinator",
        "papers-note-topic",
        "papers-sheet-numbers",
        "papers-sheet-records",
        "press-award-diploma",
        "press-award-protocol",
        "protocol-title",
        "measure-cancelled-because",
        "measure-postponed-because",
        "plan-reading",
        "plan-understood-due",
        "measure-until",
        "newevent-form.name",
        "plan-view-owes-time",
        "press-applications",
        "press-back",
        "press-measure-ahead",
        "seminar-day.name",
        "seminar-topic.name",
        "sheets-file",
        "single-day-online.name",
        "tomorrow",
        "year-results-online.name",
        "year-results-people_in_person.name",
        "year-results-status.name",
    },
    "be": {
        "papers-blank-date",
        "papers-column-activity",
        "papers-column-date",
        "papers-column-number",
        "papers-column-partners",
        "papers-day",
        "papers-year-of",
        "totals-compare-line",
        "diploma-number",
        "diploma-seal",
        "rating-breadth",
        "rating-partners",
        "category-partners",
        "newevent-form.name",
        "press-back",
        "sheets-file",
        "single-day-partners.name",
        "year-results-status.name",
        "year-results-works.name",
    },
    "en": set[str](),
}
"""What is by chance written alike."""

FOREIGN_LETTERS = {"ru": "іїєґў", "uk": "ыэёъў", "be": "ищъїєґ", "en": "а-яёіїєґў"}

PRESSES = ("done", "right", "skip", "back", "clear", "rest", "accept", "return", "keep", "whole")
"""Buttons that are named by what they do."""

NEW_EVENT_QUESTIONS = (
    "title",
    "days",
    "form",
    "categories",
    "who",
    "districts",
    "organisations",
    "due",
    "lock",
    "levels",
)
LONGEST_TOAST, LONGEST_BUTTON = 200, 28
TOASTS = ("not-yours", "stale", "report-already-sent", "review-decided", "review-accepted", "review-return-locked")
STATES = {f"state-{state}" for state in State}


# --- what the files say --------------------------------------------------------------------------------------


class Found(Visitor):
    """Variables, choices by number and literal text of a pattern, however deep."""

    def __init__(self, pattern: fluent.Pattern) -> None:
        self.variables: set[str] = set()
        self.choices: list[fluent.SelectExpression] = []
        self.text = ""
        self.visit(pattern)

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:  # noqa: N802 - the library's name
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:  # noqa: N802
        self.choices.append(node)
        self.generic_visit(node)

    def visit_TextElement(self, node: fluent.TextElement) -> None:  # noqa: N802
        self.text += node.value


@cache
def said(language: str) -> dict[str, Found]:
    """Key, or key.attribute → its pattern."""
    patterns: dict[str, Found] = {}
    for path in sorted((HERE / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path}: {entry.content}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in patterns, f"{path}: {entry.id.name} is said twice"
                assert entry.value is not None, f"{path}: {entry.id.name} says nothing"
                patterns[entry.id.name] = Found(entry.value)
                patterns |= {f"{entry.id.name}.{one.id.name}": Found(one.value) for one in entry.attributes}
    return patterns


@pytest.fixture(params=LANGUAGES)
def words(request: pytest.FixtureRequest) -> Words:
    return words_in(request.param)


@pytest.mark.parametrize("language", OTHERS)
def test_says_the_same_things_in_the_same_files(language: str) -> None:
    assert said(language).keys() == said(FIRST).keys()
    for path in sorted((HERE / FIRST).glob("*.ftl")):
        assert _keys_in(HERE / language / path.name) == _keys_in(path), path.name


def _keys_in(path: Path) -> list[str]:
    return re.findall(r"^ *[.a-z][\w-]*(?= =)", path.read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("language", OTHERS)
def test_asks_for_the_same_facts(language: str) -> None:
    for key, found in said(FIRST).items():
        assert said(language)[key].variables == found.variables, key


@pytest.mark.parametrize("language", OTHERS)
def test_has_the_same_marks(language: str) -> None:
    """Tags, emoji, commands and line breaks."""
    first = words_in(FIRST)
    for key, found in said(FIRST).items():
        assert _marks(_with_numbers(words_in(language), key, found, 5)) == _marks(
            _with_numbers(first, key, found, 5)
        ), key


def _marks(text: str) -> list[str]:
    return re.findall(r"</?[a-z]+>|(?<![\w/])/[a-z]+|[\u2190-\u2bff\U0001f300-\U0001faff]|\n", text)


def test_formats_with_every_number(words: Words) -> None:
    for key, found in said(words.language).items():
        for number in NUMBERS:
            text = _with_numbers(words, key, found, number)
            assert "{" not in text, key
            assert text.strip() or key.endswith(".hint"), key


def _with_numbers(words: Words, key: str, found: Found, number: int) -> str:
    return words(key, **dict.fromkeys(found.variables, number))


def test_has_the_plurals_of_its_language(words: Words) -> None:
    plurals = Locale(words.language).plural_form.tags | {"other"}
    for key, found in said(words.language).items():
        for choice in found.choices:
            names = {
                one.key.value if isinstance(one.key, fluent.NumberLiteral) else one.key.name for one in choice.variants
            }
            assert {name for name in names if not name.isdigit()} <= plurals, key
            assert "one" in names, key


PHOTOS = {
    "ru": {1: "1 фотография", 2: "2 фотографии", 11: "11 фотографий", 21: "21 фотография", 52: "52 фотографии"},
    "uk": {1: "1 фотографія", 2: "2 фотографії", 11: "11 фотографій", 21: "21 фотографія", 52: "52 фотографії"},
    "be": {1: "1 фотаздымак", 2: "2 фотаздымкі", 11: "11 фотаздымкаў", 21: "21 фотаздымак", 52: "52 фотаздымкі"},
    "en": {1: "1 photo", 2: "2 photos", 11: "11 photos", 21: "21 photos", 52: "52 photos"},
}


def test_counts_as_people_count(words: Words) -> None:
    assert {number: words("item-photos", count=number) for number in PHOTOS[words.language]} == PHOTOS[words.language]


# --- each language in its own letters ------------------------------------------------------------------------


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_untranslated(language: str) -> None:
    first, there = said(FIRST), said(language)
    same = {key for key in first if there[key].text == first[key].text and re.search(r"[^\W\d_]", _bare(first[key]))}
    assert same == SAME_AS_FIRST[language]


def _bare(found: Found) -> str:
    return re.sub(r"</?[a-z]+>", "", found.text)


def test_uses_the_letters_of_its_language(words: Words) -> None:
    foreign = re.compile(f"[{FOREIGN_LETTERS[words.language]}]", re.IGNORECASE)
    for key, found in said(words.language).items():
        assert not foreign.search(found.text), f"{key}: {found.text}"
        assert not re.search(r"[a-z][а-яёіїєґў]|[а-яёіїєґў][a-z]", found.text, re.IGNORECASE), f"{key}: mixed letters"
        assert "(а)" not in found.text, f"{key} guesses who it is about"


# --- everything has its words --------------------------------------------------------------------------------


def form_keys() -> Iterator[str]:
    for form in FORMS.values():
        yield f"{form.key}-title"
        for question in form.questions:
            yield from _question_keys(key_of(form, question))
            if isinstance(question.kind, Choices):
                yield from (f"{key_of(form, question)}-{option}" for option in question.kind.options)
    for question in NEW_EVENT_QUESTIONS:
        yield from _question_keys(f"{NEW_EVENT}-{question}")
    yield from (f"{NEW_EVENT}-who-{option}" for option in ("all", "districts", "picked"))
    yield from (f"{NEW_EVENT}-levels-{option}" for option in LEVELS)


def _question_keys(key: str) -> tuple[str, str, str]:
    return key, f"{key}.name", f"{key}.hint"


def named_keys() -> set[str]:
    """Keys that the program puts together from the names of things."""
    return {
        *form_keys(),
        *(f"category-{category}" for category in CATEGORIES),
        *(f"{what}-{state}" for what in ("state", "mark", "status") for state in State),
        *(f"tally-{state}" for state in MARKS),
        *(f"command-{command}" for command in COMMANDS),
        *(f"press-{do}" for do in PRESSES),
        *(f"history-{action}" for action in HISTORY_ACTIONS),
        *(f"doubt-{key}" for key in DOUBT_KEYS if key != "odd-link"),
        *(f"doubt-odd-link-{why}" for why in ODD_LINKS),
        *(f"press-{do}" for do in (*LIMITS, "main", "substitute")),
        *(f"{what}-{role}" for what in ("invite", "people", "member") for role in Role),
        *(f"{key}-{do}{end}" for do in SURE for key, end in (("member", ""), ("press", ""), ("press", "-indeed"))),
        *(f"member-you-are-{done}" for done in SURE.values()),
        *(f"invalid-{key}" for key in (INVALID_KEYS - {"skip"}) | set(raised())),
        *(f"register-wrong-{key}" for key in register_wrong()),
        *(f"register-column-{name.replace('_', '-')}" for name in FIELDS),
        *(f"{what}-{name}" for what in ("press-register", "register-list") for name in REGISTER_LISTS),
        *(f"press-organisations-{do}" for do in ("file", "export")),
        *(f"register-did-{kind}" for kind in ("import", "merger")),
        *(f"merger-way-{why}" for why in ("merged", "name", "covered")),
        *(f"{what}-{state}" for what in ("measure-mark", "measure-is") for state in MeasureState),
        *(f"measure-was-{action}" for action in MEASURE_ACTIONS),
        *plan_doubts(),
        *(f"plan-wrong-{key}" for key in document_wrong()),
        *(f"plan-import-count-{sort}" for sort in ("due", "continuous", "unclear")),
        *(f"press-plan-past-{what}" for what in ("done", "later", "collect")),
        *(f"plan-picture-{what}" for what in ("deadline", "range", "continuous", "today")),
        *(f"plan-print-kind-{kind}" for kind in Kind),
        *totals_keys(),
        *rating_keys(),
        *letter_keys(),
        *(key for field in REQUISITES for key in (f"requisite-{field}", f"requisite-{field}.hint") if field != ANNEX),
        f"requisite-{ANNEX}",
        *template_keys(),
        *(f"invalid-{key}" for key in WRONG_REQUISITES),
        *(f"consent-law-{country}" for country in ("ru", "by", "ua")),
    }


def template_keys() -> set[str]:
    """Why a template of one's own is refused, and what its fields are called."""
    refused = re.findall(r'"(template-[a-z-]+)"', (ROOT / "documents/template.py").read_text("utf-8"))
    return {
        *refused,
        *(f"template-how-{part}" for part in ("title", "fields", "lists", "edit")),
        *(f"field-{one}" for one in (*GENERAL, *COUNTED, "people_total", *TABLES)),
        *(f"field-row-{key}" for columns in TABLES.values() for key in columns),
    }


def letter_keys() -> set[str]:
    """How reports are sent, what stays behind and what went wrong."""
    return {
        *(f"press-letters-{do}" for do in ("all", "each", "list")),
        *(f"letters-what-{what}" for what in ("all", "each")),
        *(f"letters-preview-{what}" for what in ("withheld", "absent", "reduced")),
        *(f"letters-trouble-{trouble}" for trouble in Trouble),
        *(f"package-{state}" for state in PhotoState),
    }


def rating_keys() -> set[str]:
    """What a rating and its papers say by the names of things."""
    facts = ("by-size", "by-usual-size", "by-median", "forms", "partners", "evidence", "on-time", "late")
    return {
        *(f"{what}-{one}" for what in ("rating", "rating-means") for one in Criterion),
        *(f"rating-preset-{name}" for name in WEIGHINGS),
        *(f"rating-fact-{key}" for key in facts),
        *(f"rating-why-{why}" for why in Why),
        *(f"papers-plan-column-{key}" for key in ("planned", "finished", "overdue")),
        *REFUSALS,
        *(f"award-sent-{what}" for what in ("diploma", "certificates", "certificates-zip", "protocol")),
        *(f"art-ask-{kind}" for kind in ("background", "logo")),
        *(f"press-award-{do}" for do in ("diploma", "withdraw", "protocol", "issuer")),
        *(f"press-award-certificates{form}" for form in ("", "-zip")),
        *(f"{kind}-{part}" for kind in ("diploma", "certificate") for part in ("title", "lead")),
        *(f"diploma-{part}" for part in ("position", "signature", "signatory", "seal", "number", "verify")),
    }


def totals_keys() -> set[str]:
    """The figures that can be asked for their reports, and the charts."""
    return {
        *(f"totals-part-{share.replace('_', '-')}" for share in SHARES),
        *(f"{what}-{view}" for what in ("totals-filter", "press-totals") for view in FILTERS),
        *(f"{what}-{name}" for what in ("press-totals-chart", "totals-chart") for name in CHARTS),
        *(f"totals-chart-{name}-reports" for name in ("places", "years")),
    }


def plan_doubts() -> set[str]:
    """What is asked or told about a plan that is read: the keys that stand where plans are read."""
    paths = ROOT.glob("domain/plans/**/*.py")
    return {key for path in paths for key in re.findall(r'"(plan-[a-z-]+)"', path.read_text("utf-8"))}


def document_wrong() -> set[str]:
    """Why a document is not read: the keys that stand where documents are read."""
    paths = ROOT.glob("documents/*.py")
    return {key for path in paths for key in re.findall(r'"(document-[a-z-]+)"', path.read_text("utf-8"))}


def register_wrong() -> set[str]:
    """Why a table is not read, or a line of it not taken: the keys that stand where tables are read."""
    readers = (ROOT / name for name in ("documents/tables_in.py", "domain/register.py", "handlers/register.py"))
    found = {key for path in readers for key in re.findall(r'"((?:table|register)-[a-z-]+)"', path.read_text("utf-8"))}
    return {key for key in found if key.startswith("table-") or words_in(FIRST).has(f"register-wrong-{key}")}


def code() -> Iterator[ast.AST]:
    """Every node of the code that speaks."""
    for path in [HERE / "__init__.py", *ROOT.glob("handlers/**/*.py"), *ROOT.glob("bot/**/*.py")]:
        yield from ast.walk(ast.parse(path.read_text("utf-8"), str(path)))


def raised() -> dict[str, set[str]]:
    """Key of each `Invalid` in the handlers → the facts that it has."""
    return {
        str(call.args[0].value): {one.arg for one in call.keywords if one.arg}
        for call in code()
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") == "Invalid"
        if call.args and isinstance(call.args[0], ast.Constant)
    }


def spoken() -> Iterator[tuple[str, set[str] | None]]:
    """Each key that stands in a call of words, and the facts given with it; None where they are not written out."""
    for call in code():
        if isinstance(call, ast.Call) and call.args and _is_words(call.func):
            facts = {one.arg for one in call.keywords if one.arg}
            whole = len(facts) == len(call.keywords)
            yield from ((key, facts if whole else None) for key in _literals(call.args[0]))


def _is_words(called: ast.expr) -> bool:
    match called:
        case ast.Attribute(attr="plain", value=ast.Name(id="self")):
            return False
        case ast.Name(id="words") | ast.Attribute(attr="words" | "plain") | ast.Call(func=ast.Name(id="words_in")):
            return True
    return False


def _literals(key: ast.expr) -> list[str]:
    match key:
        case ast.Constant(value=str(text)):
            return [text]
        case ast.IfExp(body=body, orelse=other):
            return [*_literals(body), *_literals(other)]
    return []


def test_everything_named_has_words(words: Words) -> None:
    assert [key for key in sorted(named_keys()) if not words.has(key)] == []


def test_everything_spoken_exists_and_gets_its_facts(words: Words) -> None:
    calls = list(spoken())
    assert len(calls) > 50
    for key, facts in calls:
        assert words.has(key), key
        if facts is not None:
            assert said(words.language)[key].variables <= facts, key


def test_refusals_of_handlers_get_their_facts(words: Words) -> None:
    for key, facts in raised().items():
        assert said(words.language)[f"invalid-{key}"].variables <= facts, key


def valued() -> Iterator[tuple[str, set[str]]]:
    """Doubts about plans as they are written out, with the values that they get."""
    for path in ROOT.glob("domain/plans/**/*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            match call:
                case ast.Call(func=ast.Name(id="Doubt"), args=[ast.Constant(value=str(key))]):
                    yield key, set()
                case ast.Call(func=ast.Name(id="Doubt"), args=[ast.Constant(value=str(key)), ast.Dict(keys=names)]):
                    yield key, {str(one.value) for one in names if isinstance(one, ast.Constant)}
                case ast.Call(func=ast.Attribute(attr="note"), args=[ast.Constant(value=str(key))], keywords=values):
                    yield key, {one.arg for one in values if one.arg}


def test_doubts_about_plans_get_their_values(words: Words) -> None:
    doubts = list(valued())
    assert len(doubts) > 50
    for key, values in doubts:
        assert said(words.language)[key].variables <= values, key


def test_nothing_is_said_in_vain() -> None:
    literals = {node.value for node in code() if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    assert sorted(said(FIRST).keys() - literals - named_keys()) == []


# --- what fits, and what is understood -----------------------------------------------------------------------


def test_fits_where_it_is_shown(words: Words) -> None:
    """Telegram's limits of a command's description and of a toast; a button that a phone shows whole."""
    for command in COMMANDS:
        assert 3 <= len(words.plain(f"command-{command}")) <= 256, command
    longest_state = max((words.plain(key) for key in STATES), key=len)
    for toast in TOASTS:
        facts = dict.fromkeys(said(words.language)[toast].variables, longest_state)
        assert len(words.plain(toast, **facts)) < LONGEST_TOAST, toast
    for key, found in said(words.language).items():
        if key.startswith("press-"):
            assert len(words.plain(key, **dict.fromkeys(found.variables, ""))) <= LONGEST_BUTTON, key


def examples(text: str) -> list[str]:
    """What stands in outer quotes."""
    return [*re.findall(r"«([^»]+)»", text), *re.findall(r"“([^”]+)”", text)]


@pytest.mark.parametrize("key", ["single-day-people.hint", "plan-measure-people.hint", "invalid-counts-only-total"])
def test_examples_of_people_are_understood(words: Words, key: str) -> None:
    typed = examples(said(words.language)[key].text)
    assert typed
    for example in typed:
        items = Counts().parse(example, Asked())
        assert [(item.key, item.number) for item in items] == [("pupils", 120), ("parents", 30), ("teachers", 9)]


@pytest.mark.parametrize("form", FORMS.values(), ids=lambda form: form.key)
def test_examples_of_hints_are_understood(words: Words, form: Form) -> None:
    """Whatever a hint gives as an example is an answer to its question."""
    for question in form.questions:
        if isinstance(question.kind, Choices):
            continue
        for example in examples(words.plain(f"{key_of(form, question)}.hint")):
            assert question.kind.parse(example, Asked()), f"{question.key}: {example}"


def test_categories_are_typed_as_they_are_called(words: Words) -> None:
    for category in CATEGORIES:
        items = Counts(CATEGORIES).parse(f"{words.plain(f'category-{category}')} 5", Asked())
        assert [(item.key, item.number) for item in items] == [(category, 5)]
