"""A number of people, and numbers by category, as teachers type them."""

from __future__ import annotations

import pytest

from domain.answers import SKIP, Asked, Item
from domain.kinds import CATEGORIES, Count, Counts
from tests.rules.asking import numbers, refusal

HAD = (Item("pupils", number=120),)


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("120", 120),
        ("120 чел.", 120),
        ("120чел", 120),
        ("1 200", 1200),
        ("1\u00a0200", 1200),
        ("1\u202f200 человек", 1200),
        ("12 500", 12500),
        ("Было 45 просмотров 👍", 45),
        ("120 участников!", 120),
        ("- 120", 120),
        ("120.", 120),
        ("０１２０", 120),
        ("١٢٠", 120),
        ("1️⃣2️⃣", 12),
        ("0", 0),
        ("нет", 0),
        ("Не было", 0),
        ("ни одного", 0),
        ("немає", 0),
        ("няма", 0),
        ("ноль", 0),
        ("сто двадцать", 120),
        ("Двадцать один человек", 21),
        ("тысяча двести пятнадцать", 1215),
        ("тысяча", 1000),
        ("п'ятдесят дев’ять", 59),
        ("дваццаць пяць чалавек", 25),
        ("two hundred five", 205),
        ("трёх", 3),
        ("1 000 000", 1_000_000),
        ("120 (сто двадцать)", 120),
        ("2 тыс", 2000),
        ("1,5 тыс", 1500),
        ("1.5 тысячи", 1500),
        ("1,25 ТЫС. чел.", 1250),
        ("0,5 тис осіб", 500),
        ("1 тыс. 200 человек", 1200),
        ("2 тысячи 50", 2050),
        ("1.5 thousand people", 1500),
    ],
)
def test_count(raw: str, number: int) -> None:
    assert Count().parse(raw, Asked()) == (Item(number=number),)


@pytest.mark.parametrize(
    ("raw", "key", "facts"),
    [
        ("", "count-not-a-number", {}),
        ("много", "count-not-a-number", {}),
        ("120 и 30", "count-not-a-number", {}),
        ("школа №12", "count-not-a-number", {}),
        ("12²", "count-not-a-number", {}),
        ("½", "count-not-a-number", {}),
        ("27.11.2023", "count-not-whole", {"piece": "27.11.2023"}),
        ("50%", "count-not-a-number", {}),
        ("двадцать двенадцать", "count-not-a-number", {}),
        ("12,5", "count-not-whole", {"piece": "12,5"}),
        ("1.200", "count-ambiguous", {"number": 1200, "piece": "1.200"}),
        ("-3", "count-negative", {}),
        ("−3", "count-negative", {}),
        ("минус 3", "count-negative", {}),
        ("около 100", "count-about", {"number": 100}),
        ("где-то сто", "count-about", {"number": 100}),
        ("~100", "count-about", {"number": 100}),
        ("100+", "count-about", {"number": 100}),
        ("100?", "count-about", {"number": 100}),
        ("ок. 100", "count-about", {"number": 100}),
        ("около 1,5 тыс", "count-about", {"number": 1500}),
        ("примерно 50 человек", "count-about", {"number": 50}),
        ("больше сотни", "count-not-a-number", {}),
        ("полторы тысячи", "count-not-a-number", {}),
        ("тысячи", "count-not-a-number", {}),
        ("тыс. человек", "count-not-a-number", {}),
        ("1,2345 тыс", "count-not-a-number", {}),
        ("1.500 тыс", "count-not-a-number", {}),
        ("12 500 тыс", "count-not-a-number", {}),
        ("2000 тыс", "count-too-large", {"at_most": 1_000_000}),
        ("61 участник+ 40 просмотров", "count-not-a-number", {}),
        ("больше 100", "count-about", {"number": 100}),
        ("не менее 100 чел", "count-about", {"number": 100}),
        ("100-120", "count-about", {"number": 100}),
        ("100–120 чел.", "count-about", {"number": 100}),
        ("від 100 до 120", "count-about", {"number": 100}),
        ("1000001", "count-too-large", {"at_most": 1_000_000}),
        ("9" * 100, "count-too-large", {"at_most": 1_000_000}),
        ("—", SKIP, {}),
    ],
)
def test_no_count(raw: str, key: str, facts: dict[str, int]) -> None:
    wrong = refusal(Count(), raw)
    assert (wrong.key, wrong.facts, wrong.kept) == (key, facts, None)


ALL = {"pupils": 120, "parents": 30, "teachers": 9, "public": 2, "others": 0}
THREE = {"pupils": 120, "parents": 30, "teachers": 9}


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("уч 120, род 30, пед 9", THREE),
        ("учащиеся - 120; родители: 30\nпедагоги 9", THREE),
        ("УЧ-120\nРОД-30\nПЕД-9", THREE),
        ("уч120 род30 пед9", THREE),
        ("120 уч. 30 род. 9 пед.", THREE),
        ("120 учеников, 30 родителей и 9 педагогов", THREE),
        (
            "Учащиеся — 120 чел.\nРодители (законные представители) — 30 чел.\nПедагоги доп. образования — 9 чел.",
            THREE,
        ),
        ("1. Дети – 120\n2. Родители – 30\n3. Учителя – 9", THREE),
        ("Дети:\n120\nРодители:\n30\nПедагоги:\n9", THREE),
        ("👧 дети 120 👩 мамы 30 🧑‍🏫 преподаватели 9", THREE),
        ("сто двадцать ребят, тридцать родителей, девять учителей", THREE),
        ("учні 120, батьки 30, вчителі 9", THREE),
        ("учнів — 120, батьків — 30, педагогів — 9", THREE),
        ("вучні 120, бацькі 30, настаўнікі 9", THREE),
        ("Pupils: 120, parents: 30, teachers: 9", THREE),
        ("Всего 159: уч 120, род 30, пед 9", THREE),
        ("120 30 9 2 0", ALL),
        ("120, 30, 9, 2, 0", ALL),
        ("120/30/9/2/0", ALL),
        ("120\n30\n9\n2\n0", ALL),
        ("уч 120, род 30, пед 9, общ 2, др 0", ALL),
        ("Обучающиеся 120, родители 30, педагоги 9, представители общественности 2, больше никого", ALL),
        ("уч 120 род 30 пед 9 обществ. 2 остальных нет", ALL),
        ("уч 120 род 30 пед 9 общ 2 остальные - 0", ALL),
        ("уч. 120, род. 30, пед. 9, громадськість 2, інших немає", ALL),
        ("уч 120, род 30, пед 9, общ 2, др нет. Итого: 161", ALL),
        ("120", {"pupils": 120}),
        ("1 200", {"pupils": 1200}),
        ("дети 1 200, родителей нет", {"pupils": 1200, "parents": 0}),
        ("уч 1\u00a0200 род 30", {"pupils": 1200, "parents": 30}),
        ("уч 120, уч 120", {"pupils": 120}),
        ("Всего 120 учащихся", {"pupils": 120}),
        ("родители обучающихся – 30", {"parents": 30}),
        ("Общее количество участников 159, из них: учащиеся 120, родители 30, педагоги 9", THREE),
        ("Педагоги: 9. Родители: 30. Учащиеся: 120.", THREE),
        ("педагоги 9 учащиеся 120", {"pupils": 120, "teachers": 9}),
        ("уч 120, остальные 4", {"pupils": 120, "others": 4}),
        ("1,5 тыс", {"pupils": 1500}),
        ("уч 1,5 тыс, род 30", {"pupils": 1500, "parents": 30}),
        ("1.5 тысячи детей и 20 родителей", {"pupils": 1500, "parents": 20}),
        ("уч 2 тыс. род 30", {"pupils": 2000, "parents": 30}),
        ("120,30,9,2,0", ALL),
    ],
)
def test_counts(raw: str, wanted: dict[str, int]) -> None:
    kind = Counts()
    items = kind.parse(raw, Asked())
    assert numbers(items) == wanted
    assert [item.key for item in items] == [one for one in kind.categories if one in wanted]
    assert kind.is_complete(items) == (len(wanted) == 5)


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("30", {"pupils": 120, "parents": 30}),
        ("нет", {"pupils": 120, "parents": 0}),
        ("30 9 2 0", ALL),
        ("121 30 9 2 0", ALL | {"pupils": 121}),
        ("уч 121", {"pupils": 121}),
        ("больше никого не было", dict.fromkeys(ALL, 0) | {"pupils": 120}),
    ],
)
def test_counts_go_on_from_what_is_there(raw: str, wanted: dict[str, int]) -> None:
    assert numbers(Counts().parse(raw, Asked(HAD))) == wanted


@pytest.mark.parametrize(
    ("raw", "key", "facts", "kept"),
    [
        ("уч 120, зайцы 4", "counts-unknown-category", {"piece": "зайцы 4"}, {"pupils": 120}),
        ("уч 120, студенты 4", "counts-unknown-category", {"piece": "студенты 4"}, {"pupils": 120}),
        ("уч 120, зайцы 4, ежи 5", "counts-unknown-category", {"piece": "зайцы 4; ежи 5"}, {"pupils": 120}),
        ("уч 120, уч 130, род 5", "counts-twice", {"piece": "уч 130"}, {"parents": 5}),
        ("уч 120, род около 30", "count-about", {"piece": "род около 30", "number": 30}, {"pupils": 120}),
        ("уч 120, род 25-30", "count-about", {"piece": "род 25-30", "number": 25}, {"pupils": 120}),
        ("уч 120, род 2.5", "count-not-whole", {"piece": "род 2.5"}, {"pupils": 120}),
        (
            "уч 120, род 12345678",
            "count-too-large",
            {"piece": "род 12345678", "at_most": 1_000_000},
            {"pupils": 120},
        ),
        ("уч 120, 30", "counts-whose", {"piece": "30", "number": 30}, {"pupils": 120}),
        (
            "100 человек и 20 родителей",
            "counts-whose",
            {"piece": "100 человек и 20 родителей", "number": 100},
            {},
        ),
        ("100 человек, 20 родителей", "counts-whose", {"piece": "100", "number": 100}, {"parents": 20}),
        (
            "20 родителей и 100 человек",
            "counts-whose",
            {"piece": "20 родителей и 100 человек", "number": 100},
            {},
        ),
        ("дети больше сотни", "counts-not-understood", {"piece": "дети больше сотни"}, {}),
        ("дети 1 тыс 200 родителей", "counts-not-understood", {"piece": "дети 1200 родителей"}, {}),
        ("уч 1,5", "count-not-whole", {"piece": "уч 1,5"}, {}),
        ("1,500 детей, род 30", "count-ambiguous", {"piece": "1,500 детей", "number": 1500}, {"parents": 30}),
        ("уч 120, родители", "counts-not-understood", {"piece": "родители"}, {"pupils": 120}),
        (
            "уч 120, ученики 1-4 классов 70",
            "counts-unknown-category",
            {"piece": "ученики 1-4 классов 70"},
            {"pupils": 120},
        ),
        ("120 детей и 30 взрослых", "counts-unknown-category", {"piece": "120 детей и 30 взрослых"}, {}),
        ("учащиеся родители 30", "counts-not-understood", {"piece": "учащиеся родители 30"}, {}),
        ("120 30", "counts-how-many", {"given": 2, "wanted": 5}, {}),
        ("120 30 9 2 0 7", "counts-how-many", {"given": 6, "wanted": 5}, {}),
        ("120 300", "counts-how-many", {"given": 2, "wanted": 5}, {}),
        (
            "уч 120, род 30, пед 9, общ 2, др 0, всего 160",
            "counts-total-differs",
            {"stated": 160, "sum": 161},
            ALL,
        ),
        (
            "уч 120, род 30, всего 100",
            "counts-total-differs",
            {"stated": 100, "sum": 150},
            {"pupils": 120, "parents": 30},
        ),
        ("Всего было 159 человек", "counts-only-total", {"stated": 159}, {}),
        ("всего 120 человек, 20 родителей", "counts-only-total", {"stated": 120}, {"parents": 20}),
        ("тысячи детей, 20 родителей", "counts-not-understood", {"piece": "тысячи детей"}, {"parents": 20}),
        ("остальные 0", "counts-not-understood", {"piece": "остальные 0"}, {}),
        ("привет", "counts-not-understood", {"piece": "привет"}, {}),
        ("", "counts-not-understood", {"piece": ""}, {}),
        ("-3", "count-negative", {"piece": "-3"}, {}),
        ("-", SKIP, {}, {}),
    ],
)
def test_counts_keep_what_is_right(raw: str, key: str, facts: dict[str, int | str], kept: dict[str, int]) -> None:
    wrong = refusal(Counts(), raw)
    assert (wrong.key, wrong.facts, numbers(wrong.kept)) == (key, facts, kept)


def test_every_category_has_words() -> None:
    words = "дети 1, родители 2, педагоги 3, общественность 4, студенты 5, дошкольники 6, гости 7, наставники 8, "
    words += "социальные партнёры 9, волонтёры 10, другие 11"
    assert numbers(Counts(CATEGORIES).parse(words, Asked())) == dict(zip(CATEGORIES, range(1, 12), strict=True))
