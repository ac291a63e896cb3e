"""What Telegram finds in a plain text by itself, and which links it accepts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

MAY_HOLD_SOMETHING = re.compile(r"[./@#$:]")
COUNTRY_ZONES = "\u0440\u0444|\u0443\u043a\u0440|\u0431\u0435\u043b"
KNOWN_ZONES = (
    "com|org|net|edu|gov|info|biz|io|me|app|dev|online|site|school|academy|center|club|pro|tv|today|news|blog|su|ru|"
    f"by|ua|kz|uz|eu|uk|us|de|fr|it|es|pl|lt|lv|ee|fi|cz|am|ge|co|ai|{COUNTRY_ZONES}"
)
LABEL = r"[^\W_](?:[\w-]{0,61}[^\W_])?"
HOST = rf"(?:{LABEL}\.)+"
TAIL = r"(?::\d{1,5})?(?:[/?#][^\s<>\"\u00ab\u00bb\u2018-\u201f]*)?"
FINDERS = re.compile(
    rf"(?P<email>(?<![\w.+-])[\w.+-]{{1,64}}@{HOST}[a-zA-Z]{{2,24}}(?![\w-]))"
    rf"|(?P<url>(?<![\w@.-])(?:(?:https?|ftp|tonsite)://(?:{HOST}[^\W\d_]{{2,24}}"
    r"|\d{1,3}(?:\.\d{1,3}){3})"
    rf"|{HOST}(?:{KNOWN_ZONES})(?![\w-]|\.\w)){TAIL})"
    r"|(?P<mention>(?<!\w)@[a-zA-Z0-9_]{3,32}(?!\w))"
    r"|(?P<bot_command>(?<![\w/<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/<>]))"
    r"|(?P<hashtag>(?<![\w/])#(?=\w*[^\W\d_])\w{1,256}(?!\w))"
    r"|(?P<cashtag>(?<!\w)\$[A-Z]{1,8}(?!\w))",
    re.IGNORECASE,
)
USER_LINK = re.compile(r"tg://user/?\?(?:.*&)?id=(\d{1,15})(?:&.*)?", re.IGNORECASE)


def found_entities(text: str) -> Iterator[tuple[str, int, int]]:
    """Every (type, start, end) that Telegram marks by itself, in UTF-16 units."""
    if not MAY_HOLD_SOMETHING.search(text):
        return
    plain = text.isascii()
    for match in FINDERS.finditer(text):
        kind = match.lastgroup or ""
        start, end = match.span()
        if kind == "url":
            end = start + len(_without_closing_marks(match.group()))
        if kind == "cashtag" and not match.group()[1:].isupper():
            continue
        if not plain:
            start, end = (len(text[:edge].encode("utf-16-le", "surrogatepass")) // 2 for edge in (start, end))
        yield kind, start, end


def _without_closing_marks(url: str) -> str:
    """A full stop or a bracket that closes the sentence is not of the address."""
    while url and (url[-1] in ".,:;!?'" or (url[-1] in ")]}" and url.count(url[-1]) > url.count(_opening(url[-1])))):
        url = url[:-1]
    return url


def _opening(bracket: str) -> str:
    return {")": "(", "]": "[", "}": "{"}[bracket]


def mentioned_user(url: str) -> int | None:
    """The person whom a tg://user?id= link means, or None for any other link."""
    match = USER_LINK.fullmatch(url.strip())
    return int(match[1]) if match else None


def checked_link(url: str) -> str | None:
    """The link as Telegram stores it, or None for what it takes for none: a host needs a dot."""
    url = url.strip()
    if re.match(r"(?:tg|ton):", url, re.IGNORECASE):
        return url
    if "://" not in url:
        url = f"http://{url}"
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https", "ftp", "tonsite"} or not host or re.search(r"\s", url):
        return None
    if "." not in host.strip(".") and ":" not in host:
        return None
    return parts._replace(scheme=parts.scheme.lower(), path=parts.path or "/").geturl()
