"""Which organisation is meant by what was written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain import names
from domain.names import Known, Registry, Resolution, normal, resolve, search_key

SAME = [
    [
        "школа 12",
        "МБОУ «Школа № 12»",
        'МБОУ "Школа №12"',
        "МБОУ “Школа № 12”",
        "СОШ №12 г. Кемерово",
        "СОШ N 12",
        "СОШ No. 12",
        "СОШ Nо 12",
        "СОШ # 12",
        "СОШ номер 12",
        "СОШ № 012",
        "Школа-12",
        "школа – 12",
        "СОШ12",
        "12 школа",
        "12-я школа",
        "12-ая школа",
        "школы № 12",
        "Шкoла № 12",
        "COШ № 12",
        "M6ОУ СОШ № 12",
        "ШКОЛА № 12",
        "МБОУ\u00a0СОШ\u202f№\u200b12",
        "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 12»",
        "МБОУ «Средняя общеобразовательная школа № 12 с углублённым изучением отдельных предметов»",
        "МБОУ СОШ № 12, 650000, г. Кемерово, ул. Ленина, д. 5",
        "Школа № 12 (г. Анжеро-Судженск)",
        "МБОУ СОШ № 12 Заводского района Кемеровской области",
    ],
    [
        "КОГОбУ СОШ № 3",
        "КОГОБУ СОШ № 3",
        "Кировское областное государственное общеобразовательное бюджетное учреждение «Средняя школа № 3»",
    ],
    [
        "ЗОШ №5",
        "3ОШ № 5",
        "КЗ «СЗШ № 5» ДМР",
        "Загальноосвітня школа І-ІІІ ступенів № 5",
        "загальноосвітня школа I-III ступенів №5",
        "Комунальний заклад «Загальноосвітня школа № 5» Дніпровської міської ради",
        "СОШ № 5",
    ],
    ['КЗ "Ліцей № 3"', "КЗ “Ліцей №3” Дніпровської міської ради", "Лицей 3", "ліцей № 3, м. Дніпро", "Лiцей 3"],
    ["НВК № 7", "Навчально-виховний комплекс № 7", "УВК №7"],
    [
        'ДУА "Сярэдняя школа № 7"',
        "ГУО «Средняя школа № 7 г. Минска»",
        "СШ 7",
        "Дзяржаўная ўстанова адукацыі «Сярэдняя школа № 7»",
    ],
    ["МБДОУ № 9", "Детский сад № 9", "д/с 9", "ДОУ №9", "МАДОУ «Детский сад № 9»", "дзіцячы сад № 9", "ДНЗ № 9"],
    ["ЦДТ «Орбита»", "МБУ ДО «Центр детского творчества «Орбита»", "орбита ЦДТ", "Центр дитячої творчості “Орбіта”"],
    ["СЮТ", "МБУДО «Станция юных техников»", "Станція юних техніків", "станцыя юных тэхнікаў"],
    ["ДТДМ", "Дворец творчества детей и молодёжи", "ДВОРЕЦ ТВОРЧЕСТВА ДЕТЕЙ И МОЛОДЕЖИ"],
    ["Гимназия № 1 им. А. С. Пушкина", "гимназия 1 имени Пушкина", "Гимназия № 1 им. Пушкина А.С."],
]

APART = [
    ["Школа № 12", "Школа № 112", "Лицей № 12", "Школа № 12а", "Школа № 12/1", "Детский сад № 12", "Школа"],
    ["ЦДТ", "ЦТТ", "ДДТ", "ЦДТТ", "СЮТ", "СЮН"],
    ["Школа-интернат № 12", "Музыкальная школа № 12", "ДШИ № 12", "Вечерняя школа № 12", "ДЮСШ № 12", "СОШ № 12"],
]


@pytest.mark.parametrize("written", SAME)
def test_one_name_many_writings(written: list[str]) -> None:
    assert {name: search_key(name) for name in written} == dict.fromkeys(written, search_key(written[0]))


@pytest.mark.parametrize("written", APART)
def test_different_names_stay_apart(written: list[str]) -> None:
    assert len({search_key(name) for name in written}) == len(written)


def test_what_a_name_is_made_of() -> None:
    name = normal("МБОУ «Лицей № 62 «Надежда» им. Героя Ю. А. Гагарина», г. Нижний Тагил, ул. Мира, 7")
    assert (name.kind, name.numbers, name.words, name.tail) == ("lyceum", ("62",), (), ("надежд",))
    assert (name.honours, name.places) == (("геро", "гагарин"), ("нижн", "тагил"))
    assert normal("СОШ № 4 им. 60-летия Октября").numbers == ("4",)
    assert normal("ул. Ленина, 5, школа 12").numbers == ("12",)


TOWN = [
    Known(
        1, ("Школа № 12", "МБОУ «Средняя общеобразовательная школа № 12»"), "Кемеровская область / Кемерово / Заводский"
    ),
    Known(2, ("Школа № 112",), "Кемеровская область / Кемерово / Рудничный"),
    Known(3, ("Лицей № 12",), "Кемеровская область / Кемерово / Заводский"),
    Known(4, ("Школа № 5 им. Гагарина",), "Кемеровская область / Кемерово / Центральный"),
    Known(5, ("Школа № 5",), "Кемеровская область / Юрга"),
    Known(6, ("Детский сад № 40 «Солнышко»",), "Кемеровская область / Кемерово / Центральный"),
    Known(7, ("Дворец творчества молодёжи и школьников",), "Кемеровская область / Кемерово"),
    Known(8, ("ЦДТ «Орбита»",), "Кемеровская область / Кемерово"),
    Known(9, ("Станция юных техников",), "Кемеровская область / Кемерово"),
    Known(10, ("Станция юных техников",), "Кемеровская область / Юрга"),
    Known(11, ("Гимназия № 21", "КузГТУ-21"), "Кемеровская область / Кемерово"),
    Known(12, ("Вечерняя школа № 8",), "Кемеровская область / Кемерово"),
    Known(13, ("Центр технического творчества «Орбита-2»",), "Кемеровская область / Кемерово"),
    Known(14, ("!!!",)),
    Known(15, ("МАОУ",)),
]


@pytest.mark.parametrize(
    ("written", "certain"),
    [
        ("школа 12", 1),
        ("СОШ №12 г. Кемерово", 1),
        ("МБОУ СОШ № 12 Заводского района г. Кемерово", 1),
        ("школа 12 Кемерово", 1),
        ('Кемеровская область, г. Кемерово, МБОУ "Школа № 12"', 1),
        ("школа № 12 им. Пушкина", 1),
        ("средняя школа 112", 2),
        ("Лицeй 12", 3),
        ("школа 5", 5),
        ("СОШ № 5 г. Юрга", 5),
        ("Школа № 5, г. Кемерово", 4),
        ("детский сад 40", 6),
        ("МБДОУ №40 Солнышко", 6),
        ("дворец творчества молодежи и школьников", 7),
        ("МБУ ДО «Центр детского творчества “Орбита”»", 8),
        ("Станция юных техников г. Юрга", 10),
        ("СЮТ Кемерово", 9),
        ("кузгту 21", 11),
        ("!!!", 14),
        ("маоу", 15),
    ],
)
def test_certain(written: str, certain: int) -> None:
    assert resolve(written, TOWN) == Resolution(certain)


DOUBTS = [
    ("СОШ 5", {4, 5}),
    ("школа 5 им. Ю. А. Гагарина", {4, 5}),
    ("Школа № 12, г. Новокузнецк", {1, 3}),
    ("школа 12 г. Юрга", {1, 3}),
    ("школа № 12 вечерняя", {1, 3}),
    ("гимназия 12", {1, 3}),
    ("МБОУ № 12", {1, 3}),
    ("12", {1, 3}),
    ("школа 12 корпус 2", {1, 3}),
    ("школа 12а", {1, 3}),
    ("школа 12, 5", {1, 3}),
    ("школа № 8", {12}),
    ("детский сад 40 «Ромашка»", {6}),
    ("гимназия", {11}),
    ("школа им. Гагарина", {4}),
    ("Солнышко", {6}),
    ("Дворец творчества молодежи", {7}),
    ("Дворец творчества молодежи и школбников", {7}),
    ("СЮТ", {9, 10}),
    ("Орбита", {8, 13}),
    ("ЦДТ Орбита № 3", {8}),
]


@pytest.mark.parametrize(("written", "candidates"), DOUBTS)
def test_doubt(written: str, candidates: set[int]) -> None:
    found = resolve(written, TOWN)
    assert found.certain is None
    assert set(found.candidates) == candidates


@pytest.mark.parametrize(
    "written", ["", " \n", "Школа № 1", "Лицей № 1112", "Библиотека", "МБОУ", "г. Юрга", "???", "🙂"]
)
def test_nothing(written: str) -> None:
    assert resolve(written, TOWN) == Resolution()


def test_candidates_come_best_first_and_are_few() -> None:
    registry = Registry([*TOWN, *(Known(number, ("Школа № 12",), f"Город {number}") for number in range(100, 120))])
    found = registry.resolve("СОШ 12")
    assert found.certain is None
    assert found.candidates == (1, 100, 101, 102, 103)
    assert resolve("школа 12 г. Юрга", TOWN).candidates == (1, 3)
    assert resolve("лицей 12 корпус 2", TOWN).candidates == (3, 1)
    assert resolve("школа 12, г. Томск", [Known(1, ("Школа 12",)), Known(2, ("СОШ 12",), "Томск")]) == Resolution(2)


def test_places_decide_between_namesakes() -> None:
    twins = [Known(1, ("Школа № 2",), "Кемерово"), Known(2, ("МБОУ «СОШ № 2»",), "Юрга")]
    assert resolve("Школа № 2", twins) == Resolution(None, (1, 2))
    assert resolve("Школа № 2 Юрга", twins) == Resolution(2)
    assert resolve("Школа № 2 г. Юрги", twins) == Resolution(2)
    assert resolve("Школа № 2 г. Томск", twins) == Resolution(None, (1, 2))


def test_ukrainian_and_belarusian() -> None:
    registry = Registry(
        [
            Known(1, ("КЗ «Загальноосвітня школа І-ІІІ ступенів № 5»",), "Дніпро"),
            Known(2, ("КЗО «НВК № 5 “школа-ліцей”»",), "Дніпро"),
            Known(3, ("ДУА «Сярэдняя школа № 7 г. Мінска»",), "Мінск"),
            Known(4, ("КПНЗ “Будинок дитячої творчості “Горицвіт””",), "Дніпро"),
        ],
    )
    assert registry.resolve("ЗОШ №5 Дніпровської міської ради") == Resolution(1)
    assert registry.resolve("СЗШ № 5, м. Дніпро") == Resolution(1)
    assert registry.resolve("НВК №5") == Resolution(None, (2, 1))
    assert registry.resolve("ГУО «Средняя школа № 7 г. Минска»") == Resolution(3)
    assert registry.resolve("БДТ Горицвіт") == Resolution(4)


def test_nothing_known() -> None:
    assert Registry([]).resolve("Школа № 12") == Resolution()


WORDS = """СОШ школа лицей ДДТ центр творчества Орбита Надежда № 12 112 5 12а 12/1 им. Гагарина г. Юрга ул. « » - , .
60-летия района детский сад вечерняя имени N # о 3ОШ Ш"""
PARTS = st.sampled_from(WORDS.split())
NAMES = st.lists(PARTS, max_size=9).map(" ".join) | st.text(max_size=60)
KNOWN = st.lists(
    st.tuples(st.lists(NAMES, max_size=3).map(tuple), st.sampled_from(["", "Юрга", "Область / Кемерово"])), max_size=8
)


@given(KNOWN, NAMES)
def test_any_text_in_any_order(drawn: list[tuple[tuple[str, ...], str]], written: str) -> None:
    known = [Known(place, *organisation) for place, organisation in enumerate(drawn)]
    found = resolve(written, known)
    assert found == resolve(written, reversed(known))
    assert found.certain is None or not found.candidates
    assert len(found.candidates) == len(set(found.candidates)) <= 5
    assert {*found.candidates} <= set(range(len(known)))


@given(KNOWN)
def test_own_name_is_ones_own(drawn: list[tuple[tuple[str, ...], str]]) -> None:
    known = [Known(place, *organisation) for place, organisation in enumerate(drawn)]
    registry = Registry(known)
    for one in known:
        others = {search_key(name) for other in known if other is not one for name in other.names}
        for name in filter(str.strip, one.names):
            found = registry.resolve(name)
            assert found.certain == one.id or search_key(name) in others


@given(KNOWN, NAMES)
def test_another_number_is_never_meant(drawn: list[tuple[tuple[str, ...], str]], written: str) -> None:
    known = [Known(place, *organisation) for place, organisation in enumerate(drawn)]
    found = resolve(written, known)
    if found.certain is not None:
        assert normal(written).numbers in {normal(name).numbers for name in known[found.certain].names}


@given(NAMES)
def test_neither_case_nor_quotes_matter(name: str) -> None:
    assert search_key(f"«{name}»") == search_key(name) or not any(map(str.isalnum, name))
    assert normal(name) == normal(f"  {name} ")


def _many() -> list[Known]:
    """5,000 organisations in a hundred towns: every number fifty to a hundred times, and names without one."""
    kinds = ("Школа № {0}", "Лицей № {0}", "Детский сад № {0} «Солнышко»", "Дом детского творчества «Радуга {1}»")
    towns = [f"Го{letters}рск" for letters in map(_in_letters, range(100))]
    return [
        Known(number, (kinds[number % 4].format(number // 100 + 1, _in_letters(number)),), f"Область / {town}")
        for number, town in enumerate(towns * 50)
    ]


def _in_letters(number: int) -> str:
    return "".join("бвгджзклмн"[int(digit)] + "у" for digit in f"{number:04}") + "к"


def test_many_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each is compared with those of its number or its words, not with all."""
    compared, fits = [], names._Name.fits
    monkeypatch.setattr(names._Name, "fits", lambda name, asked: compared.append(name.id) or fits(name, asked))
    known = _many()
    registry = Registry(known)
    for one in known:
        town = one.place.partition(" / ")[2]
        assert registry.resolve(f"МБОУ {one.names[0]} г. {town}") == Resolution(one.id)
    assert len(compared) < len(known) * 400
    for one in known[3:2000:40]:
        assert one.id in registry.resolve(one.names[0].replace("дуга", "дцга")).candidates
