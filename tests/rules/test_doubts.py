"""Doubts about a report: each rule where it asks, where it does not, and that nothing makes it fail."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.answers import Answer, Asked, Item, Items
from domain.doubts import AT_MOST, DOUBT_KEYS, ODD_LINKS, Around, Doubt, doubts, figure, odd
from domain.forms import Draft, Form, Question
from domain.kinds import Count, Counts, Records
from domain.library import FORMS, SEMINAR, SINGLE_DAY

NOTHING = Around()


def report(form: Form = SINGLE_DAY, **answers: Items) -> Draft:
    return Draft(form, {key: Answer(items, settled=True) for key, items in answers.items()})


def named(*names: str) -> Items:
    return tuple(Item(str(place), text=name) for place, name in enumerate(names, start=1))


def links(*texts: str) -> Items:
    return tuple(Item(f"link-{place}", text=text) for place, text in enumerate(texts, start=1))


def people(**numbers: int) -> Items:
    return tuple(Item(category, number) for category, number in numbers.items())


def facts(found: tuple[Doubt, ...]) -> list[tuple[str, dict[str, str | int]]]:
    return [(one.key, dict(one.facts)) for one in found]


def test_a_good_report_is_not_doubted() -> None:
    draft = report(
        people=people(pupils=120, parents=30),
        online=(Item(number=40),),
        partners=named("Библиотека им. Гоголя", "Школа № 12", "Школа № 13"),
        photos=(Item("a", 1), Item("b", 2)),
        publications=links("https://vk.com/wall-1_2", "https://школа12.рф/news/5 Праздник"),
    )
    around = Around(
        pupils=500,
        own_history={"people.pupils": [100, 130, 90], "online": [0, 60, 45]},
        peers={"people.pupils": [50] * 4 + [200] * 6},
        other_photos={"c": "Школа № 1"},
        partners=("Библиотека им. Пушкина", "Школа № 14", "«Школа №12»"),
    )
    assert doubts(draft, around) == ()
    assert doubts(Draft(SINGLE_DAY), around) == ()


@pytest.mark.parametrize(("total", "doubted"), [(2, True), (3, False), (20, False)])
def test_a_total_below_the_people_listed(total: int, doubted: bool) -> None:
    kind = Records(("name", "position"))
    listed = kind.parse("Иванов - директор\nПетров - учитель\nСидоров - методист", Asked())
    found = doubts(report(SEMINAR, people=listed, total=(Item(number=total),)), NOTHING)
    assert facts(found) == [("sum-differs", {"total": 2, "listed": 3})] * doubted


def test_a_total_below_the_sum_of_categories() -> None:
    form = Form("own", 1, (Question("people", Counts(("pupils", "parents"))), Question("total", Count())))
    found = doubts(report(form, people=people(pupils=10, parents=5), total=(Item(number=12),)), NOTHING)
    assert facts(found) == [("sum-differs", {"total": 12, "listed": 15})]


def test_more_pupils_than_there_are() -> None:
    draft = report(people=people(pupils=501, parents=900))
    expected = {"category": "pupils", "number": 501, "pupils": 500}
    assert facts(doubts(draft, Around(pupils=500))) == [("more-than-pupils", expected)]
    assert doubts(draft, Around(pupils=501)) == doubts(draft, NOTHING) == ()


@pytest.mark.parametrize(
    ("number", "history", "usual"),
    [
        (1200, [110, 120, 130], 120),
        (12, [110, 120, 130], 120),
        (0, [110, 120, 130], 120),
        (300, [0, 0, 0], 0),
        (600, [110, 120, 130], 120),
        (599, [110, 120, 130], None),  # not five times as many
        (25, [110, 120, 130], None),
        (20, [2, 3, 4], None),  # many times as many, but few
        (1200, [110, 120], None),  # too few to know
        (1200, [10, 120, 1000, 1500, 3], None),  # it was always so and so
        (200, [1000, 1400, 1800, 2600], None),  # they are far apart themselves
        (10, [0, 0, 0], None),
        (0, [0, 0, 0], None),
    ],
)
def test_far_from_the_own_history(number: int, history: list[float], usual: int | None) -> None:
    found = doubts(report(people=people(parents=number)), Around(own_history={"people.parents": history}))
    expected = {"category": "parents", "number": number, "usual": usual, "reports": len(history)}
    assert facts(found) == ([] if usual is None else [("far-from-history", expected)])


def test_far_from_peers_where_there_are_enough_of_them() -> None:
    draft = report(online=(Item(number=4000),))
    around = Around(peers={figure("online", ""): [40] * 8})
    expected = {"category": "", "number": 4000, "usual": 40, "reports": 8}
    assert facts(doubts(draft, around)) == [("far-from-peers", expected)]
    assert doubts(draft, Around(peers={"online": [40] * 7})) == ()


@pytest.mark.parametrize("odd_one", [float("nan"), float("inf")])
def test_figures_that_are_none_are_not_compared_with(odd_one: float) -> None:
    draft = report(people=people(parents=1200))
    figures = {"people.parents": [odd_one, 110, odd_one, 120]}
    assert doubts(draft, Around(own_history=figures, peers={"people.parents": [odd_one] * 9})) == ()


def test_one_doubt_about_one_number() -> None:
    draft = report(people=people(pupils=4000))
    figures = {"people.pupils": [40.0] * 8}
    assert [one.key for one in doubts(draft, Around(500, figures, figures))] == ["more-than-pupils"]
    assert [one.key for one in doubts(draft, Around(None, figures, figures))] == ["far-from-history"]
    assert doubts(draft, Around(None, {"people.pupils": [4100, 3900]}, figures)) == ()


def test_the_same_photos_elsewhere_are_one_doubt_for_each_report() -> None:
    draft = report(photos=(Item("a", 1), Item("b", 2), Item("c", 3), Item("d", 4)))
    found = doubts(draft, Around(other_photos={"b": "Школа № 1", "d": "Школа № 1", "c": "Лицей"}))
    assert facts(found) == [
        ("same-photo", {"photos": 2, "place": 2, "where": "Школа № 1"}),
        ("same-photo", {"photos": 1, "place": 3, "where": "Лицей"}),
    ]


@pytest.mark.parametrize(
    ("written", "known", "doubted"),
    [
        ("Станция юных техников", "Станция юных технков", True),
        ("Центр «Прометей» г. Киров", "центр прометей г киров", False),  # the same
        ("Детский технопарк «Кванториум»", "Детский технопарк «Кванториум» ", False),
        ("Кемеровская школа № 12", "Кемеровская школа № 13", False),
        ("Библиотека им. Гоголя", "Библиотека им. Пушкина", False),
        ("Киров", "Кирова", False),  # too short to tell
    ],
)
def test_partners_in_two_spellings(written: str, known: str, doubted: bool) -> None:
    expected = [("near-partner", {"name": written, "other": known})] * doubted
    assert facts(doubts(report(partners=named(written)), Around(partners=[known]))) == expected
    in_one_list = [("near-partner", {"name": written, "other": known})] * doubted
    assert facts(doubts(report(partners=named(known, written)), NOTHING)) == in_one_list


def test_a_known_partner_is_not_doubted_for_one_like_it() -> None:
    known = ["Станция юных техников", "Станция юных технков"]
    assert doubts(report(partners=named(known[0])), Around(partners=known)) == ()
    assert (
        doubts(report(SEMINAR, localities=named("Новокузнецкий район")), Around(partners=["Новокузнецкие район"])) == ()
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("https://vk.com/wall-1_2 О празднике", None),
        ("https://t.me/school12", None),
        ("https://www.youtube.com/watch?v=abc", None),
        ("https://edition.ru/admiral/editor-in-chief", None),
        ("https://yandex.ru/maps/org/1", None),
        ("https://google.com.ua/search?q=школа", "search"),
        ("https://yandex.ru/search/?text=школа", "search"),
        ("https://ya.ru/?text=школа", "search"),
        ("https://vk.com", "bare"),
        ("https://m.vk.com/", "bare"),
        ("https://t.me/", "bare"),
        ("https://www.youtube.com", "bare"),
        ("https://example.com/page", "placeholder"),
        ("https://www.example.org", "placeholder"),
        ("https://school12.ru/wp-admin/post.php?id=1", "private"),
        ("https://docs.google.com/document/d/1/edit?usp=sharing", "private"),
        ("https://school12.ru/login.php", "private"),
        ("https://vk.com/feed", "private"),
        ("school@mail.ru", "mail"),
        ("http://localhost:8000/x", "local"),
        ("file:///C:/report.doc", "local"),
        (r"C:\Documents\report.doc", "local"),
        ("http://192.168.0.10/x", "local"),
        ("http://school/news", "no-address"),
        ("http://[", "no-address"),
        ("", "no-address"),
    ],
)
def test_links_that_lead_nowhere(text: str, why: str | None) -> None:
    assert odd(text) == why
    assert why is None or why in ODD_LINKS
    assert [one.facts["why"] for one in doubts(report(publications=links(text)), NOTHING)] == [why] * bool(why)


def test_print_is_no_link() -> None:
    items = (Item("print-1", text="Газета «Кузбасс», № 5"),)
    assert doubts(report(publications=items), NOTHING) == ()


def test_the_weightiest_come_first_and_are_few() -> None:
    draft = report(
        people=people(pupils=900, parents=900),
        partners=named("Станция юных техников", "Станция юных технков"),
        photos=(Item("a", 1),),
        publications=links(*["https://vk.com", "https://t.me", "https://ok.ru"]),
    )
    around = Around(500, {"people.parents": [1, 1, 1]}, other_photos={"a": "Лицей"})
    expected = ["more-than-pupils", "same-photo", "odd-link", "odd-link", "odd-link"]
    assert [one.key for one in doubts(draft, around)] == expected


def test_questions_that_do_not_apply_are_not_doubted() -> None:
    form = FORMS["plan-measure"]
    answers = {"evidence": links("https://vk.com")}
    assert len(doubts(report(form, done=(Item("yes"),), **answers), NOTHING)) == 1
    assert doubts(report(form, done=(Item("no"),), **answers), NOTHING) == ()


def test_an_explanation_holds_while_the_answer_stays() -> None:
    draft = report(people=people(parents=1200))
    then, now = ({"people.parents": history} for history in ([110, 120, 130], [110, 120, 130, 140]))
    (first,), (second,) = (doubts(draft, Around(own_history=history)) for history in (then, now))
    (other,) = doubts(report(people=people(parents=1201)), Around(own_history=now))
    assert first.facts != second.facts
    assert first.id == second.id
    assert other.id != first.id
    assert Doubt("odd-link", "evidence", {}, ("a",)).id == "8f528655022e09fc3704ef2b"


def _questions(draft: Draft) -> set[str]:
    return {question.key for question in draft.asked}


WILD = st.text(max_size=30) | st.sampled_from(
    ["https://vk.com", "http://[::1", "Станция юных техников", "a@b", "1.0.0.1"]
)
NUMBERS = st.none() | st.floats() | st.integers(0, 10**6).map(float)
KEYS = st.sampled_from(["", "pupils", "link-1", "1", "1.name", "1.a", "x"]) | st.text(max_size=5)
ITEMS = st.lists(st.builds(Item, KEYS, NUMBERS, st.none() | WILD), max_size=8).map(tuple)
FIGURES = st.dictionaries(
    st.sampled_from(["people.pupils", "people.", "people", "online", "total", "people.x"]),
    st.lists(st.floats() | st.integers(0, 1000), max_size=12),
)
AROUND = st.builds(
    Around,
    st.none() | st.integers(),
    FIGURES,
    FIGURES,
    st.dictionaries(KEYS, WILD, max_size=4),
    st.lists(WILD, max_size=8),
)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    form = draw(st.sampled_from(list(FORMS.values())))
    return report(form, **{question.key: draw(ITEMS) for question in form.questions})


@settings(max_examples=200, deadline=None)
@given(drafts(), AROUND)
def test_nothing_makes_it_fail(draft: Draft, around: Around) -> None:
    found = doubts(draft, around)
    assert found == doubts(draft, around)
    assert len(found) <= AT_MOST
    places = [DOUBT_KEYS.index(one.key) for one in found]
    assert places == sorted(places)
    assert {one.question for one in found} <= _questions(draft)
    assert all(len(one.id) <= 40 and set(map(type, one.facts.values())) <= {str, int} for one in found)


@given(st.text(max_size=60))
def test_links_as_they_are_typed(text: str) -> None:
    assert odd(text) in (*ODD_LINKS, None)
