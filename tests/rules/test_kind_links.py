"""Addresses and references to print; what was meant as an address and is none."""

from __future__ import annotations

import pytest

from domain.answers import SKIP, Asked, Item
from domain.kinds import Links, url_of
from tests.rules.asking import refusal, texts


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("https://vk.com/wall-1_2", ["https://vk.com/wall-1_2"]),
        ("vk.com/wall-1_2", ["https://vk.com/wall-1_2"]),
        ("www.kem-edu.ru", ["https://www.kem-edu.ru"]),
        ("t.me/x, школа12.рф/news", ["https://t.me/x", "https://школа12.рф/news"]),
        ("http://школа12.рф:8080/a?b=c#d", ["http://школа12.рф:8080/a?b=c#d"]),
        ("https://a.ru,https://b.ru", ["https://a.ru", "https://b.ru"]),
        ("https://a.ruhttps://b.ru", ["https://a.ru", "https://b.ru"]),
        ("https://a.ru https://b.ru\nc.ru/1", ["https://a.ru", "https://b.ru", "https://c.ru/1"]),
        (
            "Репортаж: https://a.ru/1, сюжет https://b.ru/2",
            ["Репортаж: https://a.ru/1", "сюжет https://b.ru/2"],
        ),
        (
            "https://a.ru/1 репортаж, https://b.ru/2 сюжет",
            ["https://a.ru/1 репортаж", "https://b.ru/2 сюжет"],
        ),
        ("Видео:\nhttps://vk.com/video1", ["Видео: https://vk.com/video1"]),
        ("ссылка:https://vk.com/1", ["ссылка: https://vk.com/1"]),
        ("(https://vk.com/wall-1).", ["https://vk.com/wall-1"]),
        ("[Сюжет](https://a.ru/1)", ["[Сюжет] https://a.ru/1"]),
        ("https://ru.wikipedia.org/wiki/Мир_(город)", ["https://ru.wikipedia.org/wiki/Мир_(город)"]),
        ("https://vk.com/@group-x", ["https://vk.com/@group-x"]),
        ("https://web.archive.org/web/2023/https://a.ru", ["https://web.archive.org/web/2023/https://a.ru"]),
        ("https://a.ru/1\nHTTPS://A.ru/1\na.ru/1/", ["https://a.ru/1", "HTTPS://A.ru/1"]),
    ],
)
def test_links(raw: str, wanted: list[str]) -> None:
    items = Links(print_too=False).parse(raw, Asked())
    assert texts(items) == wanted
    assert [item.key for item in items] == [f"link-{place}" for place in range(1, len(wanted) + 1)]


@pytest.mark.parametrize(
    "raw",
    [
        "Газета «Кузбасс», № 45 от 28.11.2023, с. 3",
        "28. 11. 2023 газета «Заря»",
        "Сюжет на ТВ-Мост 27.11.2023 в 18.30",
        "и.о. редактора И.И.Иванов, журнал «Юный техник», с.3",
        "Газета «Звязда», № 12, с.5-6; лістапад",
    ],
)
def test_references_to_print_stay_whole(raw: str) -> None:
    assert Links().parse(raw, Asked()) == (Item("print-1", text=raw),)
    assert refusal(Links(print_too=False), raw).key == "link-not-an-address"


@pytest.mark.parametrize(
    "raw",
    [
        "htp:/x",
        "https://",
        "http:/vk.com/x",
        "https:// vk.com",
        "www.",
        "vk,com/abc",
        "school12@mail.ru",
        "mailto:a@b.ru",
        "@school12",
        "http://localhost/x",
        "localhost:8080",
        "http://127.0.0.1/x",
        "http://127.1/x",
        "http://2130706433/",
        "192.168.0.1/x",
        "http://10.0.0.5/x",
        "http://[::1]/",
        "http://server.local/x",
        "http://school/news",
        "https://user:word@vk.com/",
        "file:///C:/x.doc",
        "C:\\Users\\x.doc",
        "\\\\server\\share",
        "https://vk.com:99999/",
        "vk.com:99999/x",
        "ftp://a.ru/x",
        "javascript://a.ru/x",
        "https//vk.com",
        "https://-a.ru",
    ],
)
def test_broken_addresses_are_named_and_the_rest_is_kept(raw: str) -> None:
    for kind in (Links(), Links(print_too=False)):
        wrong = refusal(kind, f"https://a.ru/1\n{raw}\nВидео b.ru/2")
        assert (wrong.key, wrong.facts) == ("link-not-an-address", {"piece": raw})
        assert texts(wrong.kept) == ["https://a.ru/1", "Видео https://b.ru/2"]


def test_links_that_are_none() -> None:
    assert [refusal(Links(), raw).key for raw in ("ок", "да", "123", "с. 3")] == ["link-not-understood"] * 4
    assert [refusal(Links(), raw).key for raw in ("нет", "—", "")] == [SKIP, SKIP, "links-empty"]
    assert refusal(Links(longest=30), "https://a.ru/" + "x" * 30).key == "link-too-long"
    assert texts(refusal(Links(at_most=1), "a.ru b.ru").kept) == ["https://a.ru"]


def test_url_of() -> None:
    assert url_of("Репортаж: (vk.com/wall-1).") == "https://vk.com/wall-1"
    assert url_of("Газета «Кузбасс», 28.11.2023") is None
    assert url_of("http://localhost") is None
