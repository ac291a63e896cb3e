"""Who is responsible in a plan: every way to write it that plans know."""

from __future__ import annotations

import csv
import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.plans.parties import definitions, group_key, read_parties
from domain.plans.plan import Doubt, Party

SAMPLES = Path(__file__).parents[2].parent / "shared" / "samples"
CELLS = Path(__file__).with_name("responsible_cells.tsv")
GOLD = 'parties (separator " | ")'
MINISTRY = "Министерство образования"


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def shown(party: Party) -> str:
    doubts = "".join(f" [?{doubt.key}]" for doubt in party.doubts)
    return party.name + " [group]" * party.is_group + doubts


def wrapped(cell: str, width: int) -> str:
    """As a column so wide would show it."""
    return "\n".join(textwrap.wrap(cell, width, break_long_words=False, break_on_hyphens=False))


def names(cell: str, *elsewhere: str) -> list[str]:
    return [party.name for party in read_parties([cell], elsewhere)[0]]


@pytest.mark.parametrize("row", rows(CELLS), ids=lambda row: row["cell"][:40])
def test_a_cell(row: dict[str, str]) -> None:
    cell, elsewhere = (row[name].replace("\\n", "\n") for name in ("cell", "elsewhere"))
    read = read_parties([cell], [elsewhere])[0]
    assert [shown(party) for party in read] == list(filter(None, row["parties"].split(" | ")))


@pytest.mark.skipif(not SAMPLES.exists(), reason="the samples are not here")
@pytest.mark.parametrize("width", [1_000, 70, 44, 31, 25, 18])
def test_the_kirov_plan(width: int) -> None:
    gold = rows(SAMPLES / "kirov_plan.responsible.tsv")
    read = read_parties([wrapped(row["raw"], width) for row in gold])
    for row, parties in zip(gold, read, strict=True):
        assert {shown(party) for party in parties} == set(row[GOLD].split(" | ")), row["no"]
        assert len(parties) == int(row["count"])


def test_a_short_name_holds_for_the_whole_document() -> None:
    cells = ["РМЦ, Министерство", "министерство образования области (далее – Министерство)", "РМЦ"]
    elsewhere = ["Работу ведёт Региональный модельный центр (далее – РМЦ)."]
    read = [[party.name for party in parties] for parties in read_parties(cells, elsewhere)]
    assert read == [
        ["Региональный модельный центр", "Министерство образования области"],
        ["Министерство образования области"],
        ["Региональный модельный центр"],
    ]


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Минобр области (далее – Минобр)", "Минобр", "Минобр области"),
        ("Центр развития (далее по тексту: ЦР)", "ЦР", "Центр развития"),
        ("Центр развития (далее именуемый – Центр)", "Центр", "Центр развития"),
        ("Центр развития (далее — «Центр»)", "Центр", "Центр развития"),
        ("Центр развития (далее – ЦР", "ЦР", "Центр развития"),
        ("Центр розвитку (надалі – ЦР)", "ЦР", "Центр розвитку"),
        ("Цэнтр развіцця (у далейшым – ЦР)", "ЦР", "Цэнтр развіцця"),
        ("Centre of Youth (hereinafter referred to as the Centre)", "Centre", "Centre of Youth"),
        ("Проводится Региональным модельным центром (далее – РМЦ)", "РМЦ", "Региональный модельный центр"),
        ("При поддержке Министерства образования (далее – Министерство)", "Министерство", MINISTRY),
        ("Работает ГАУ ДО «Центр развития» (далее – ЦР)", "ЦР", "ГАУ ДО «Центр развития»"),
        ("Управление образования, Центр развития (далее – ЦР), школы", "ЦР", "Центр развития"),
    ],
)
def test_definitions(text: str, short: str, full: str) -> None:
    assert definitions([text]) == {short: full}


def test_a_party_may_have_two_short_names() -> None:
    defined = definitions(["ГАУ ДПО «Институт развития» (далее – ОИРО, Институт)"])
    assert defined == dict.fromkeys(("ОИРО", "Институт"), "ГАУ ДПО «Институт развития»")


@pytest.mark.parametrize(
    "text",
    [
        "IV квартал 2022 г. (далее – ежегодно)",
        "15.09.2022, далее – ежегодно",
        "до 1 мая (далі – щороку)",
        "(далей – штогод)",
        "()",
        "(далее)",
        "",
    ],
)
def test_a_repetition_defines_nothing(text: str) -> None:
    assert definitions([text]) == {}


def test_spellings_of_one_party_are_one() -> None:
    cells = [
        'КОГОБУ ДО "Дворец"',
        "КОГОбУ ДО «Дворец»",
        "КOГОБУ ДО „Дворец“",
        "КОГОБУ  ДО «ДВОРЕЦ»",
        "КОГОБУ ДО «Дворец",
    ]
    assert read_parties(cells) == [(Party("КОГОБУ ДО «Дворец»"),)] * len(cells)


def test_the_cell_above_is_offered() -> None:
    read = read_parties(["Управление образования, школы", "то же"])
    assert read[1][0].doubts == (Doubt("plan-party-same", {"text": "то же", "above": "Управление образования, школы"}),)


def test_a_torn_word_is_known_by_the_document() -> None:
    read = read_parties(["Дом робототех", "Дом робототехники"])
    assert read[0][0].doubts == (Doubt("plan-party-corrupt", {"text": "Дом робототех"}),)
    assert not read[1][0].doubts


@pytest.mark.parametrize(
    "ways",
    [
        ("Центры «Точка роста»", 'центры "Точка Роста"', "Центры Точка роста", "все центры «Точка роста»"),
        (
            "образовательные организации",
            "Образовательные  организации",
            "образовательными организациями",
            "все образовательные организации (по согласованию)",
        ),
        ("Центры «IT-куб»", "Центры «ІТ-куб»"),
        ("заклади освіти", "Заклади освіти", "усі заклади освіти"),
    ],
)
def test_a_group_has_one_key(ways: tuple[str, ...]) -> None:
    assert len(set(map(group_key, ways))) == 1


def test_groups_differ() -> None:
    assert len(set(map(group_key, ("школы", "детские сады", "Центры «IT-куб»", "Центры «Точка роста»")))) == 4


PIECES = (
    *'«»"“”„()[],;./–-—\n\t| №1',
    *(
        "РМЦ",
        "Министерство",
        "образования",
        "(далее –",
        "и",
        "школы",
        "Иванова И.И.",
        "КОГОБУ",
        "Центры",
        "совместно с",
    ),
)
CELLS_OF_PIECES = st.lists(st.sampled_from(PIECES), max_size=40)


@given(st.lists(st.text(max_size=80) | CELLS_OF_PIECES.map("".join) | CELLS_OF_PIECES.map(" ".join), max_size=6))
def test_no_text_is_refused(cells: list[str]) -> None:
    read = read_parties(cells, cells)
    assert len(read) == len(cells)
    assert read == read_parties(cells, cells)
    assert all(party.name for parties in read for party in parties)
    for parties in read:
        assert len({shown(party) for party in parties}) == len(parties)
    assert all(isinstance(group_key(cell), str) for cell in cells)


NAMES = (
    "Министерство образования Томской области",
    "Управление по делам молодёжи, спорта и туризма",
    "КОГОБУ ДО «Дворец творчества – Мемориал»",
    "МБОУ «СОШ № 12, корпус 2»",
    "образовательные организации",
    "Центры «Точка роста»",
    "РМЦ",
    "Департамент освіти і науки",
    "установы адукацыі",
    "Иванова И.И., методист",
)


@given(st.lists(st.sampled_from(NAMES), min_size=1, unique=True), st.sampled_from([", ", "; ", ";\n", ",\n", " ; "]))
def test_a_list_gives_back_its_names(listed: list[str], separator: str) -> None:
    assert names(separator.join(listed)) == listed


@pytest.mark.parametrize(
    "piece", ["«", "(", "(далее – ", "А", "РМЦ (РМЦ) ", "«А, КОГОБУ ", "И.И. ", "\n", "Аа-", "совместно с "]
)
def test_a_long_cell_is_read(piece: str) -> None:
    assert len(read_parties([piece * 5_000])) == 1
