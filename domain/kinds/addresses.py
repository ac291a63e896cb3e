"""What is an address on the public web, what was meant to be one, and what is neither."""

from __future__ import annotations

import ipaddress
import re

from domain.typed import clean
from domain.vocabulary import vocabulary

BROKEN = ""
"""`address` of a word that was meant as an address and is none."""

_WRAPPING = "()[]<>{}\u00ab\u00bb\"'\u201c\u201d\u201e.,;:!?*|"
_WEB = re.compile(r"https?://(?P<place>[^/?#\\]*)(?:[/?#]\S*)?", re.IGNORECASE)
_BARE = re.compile(r"(?P<place>[^\W_](?:[\w-]*[\w])?(?:\.[\w-]+)+(?::\d+)?)(?:[/?#]\S*)?")
_MEANT = re.compile(
    r"""
      [a-z][a-z0-9+.-]*:/.*                     # htp:/x, file:///x
    | [a-z]{4,6}//.*                            # https//x
    | h?t?tps?:.*                               # http:x
    | [a-z]:\\.*                                # C:\x
    | \\\\.*                                    # \\server\share
    | (?:www|\u0432\u0432\u0432)(?:[.,].*)?     # www. in either alphabet
    | \S*@\S+                                   # a mail address, a name in a messenger
    | localhost(?:[:/].*)?
    | \d{1,3}(?:\.\d{1,3}){3}(?:[:/].*)?        # a number instead of a name
    | (?P<comma>[\w.-]+,[a-z]{2,6})(?:/.*)?     # vk,com/x
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LABEL = re.compile(r"[^\W_](?:[\w-]{0,61}[^\W_])?|[^\W_]")
_PRIVATE_ENDINGS = frozenset(
    {"local", "localhost", "localdomain", "internal", "lan", "home", "test", "example", "invalid", "onion"}
)
_LONGEST_HOST = 253
_LONGEST_PORT = 65535


def address(word: str) -> str | None:
    """The address that a word of a message is, with its scheme; BROKEN; or None for any other word."""
    bare = _unwrapped(word)
    if web := _WEB.fullmatch(bare):
        return bare if _is_public(web["place"]) else BROKEN
    if (found := _BARE.fullmatch(bare)) and _is_believed(found["place"]):
        return f"https://{bare}" if _is_public(found["place"]) else BROKEN
    meant = _MEANT.fullmatch(bare) or _MEANT.fullmatch(word)
    if meant is None:
        return None
    if meant["comma"] and meant["comma"].rpartition(",")[2].casefold() not in vocabulary().endings:
        return None
    return BROKEN


def _unwrapped(word: str) -> str:
    """The word without the punctuation around it; a bracket that the address itself opens stays."""
    bare = word.lstrip(_WRAPPING)
    while bare and bare[-1] in _WRAPPING and not (bare[-1] == ")" and "(" in bare):
        bare = bare[:-1]
    return bare


def url_of(text: str) -> str | None:
    """The first address in a text, if there is one."""
    return next((found for word in clean(text).split() if (found := address(word))), None)


def _is_public(place: str) -> bool:
    """Whether "host" or "host:port" may be asked for from anywhere: no user, no private name or number."""
    if place.startswith("["):
        return False
    host, _, port = place.partition(":")
    if port and not (port.isascii() and port.isdigit() and 0 < int(port[:6]) <= _LONGEST_PORT):
        return False
    try:
        return ipaddress.IPv4Address(host).is_global
    except ValueError:
        return _is_name(host.removesuffix("."))


def _is_name(host: str) -> bool:
    labels = host.split(".")
    ending = labels[-1].casefold()
    return (
        len(labels) > 1
        and len(host) <= _LONGEST_HOST
        and all(map(_LABEL.fullmatch, labels))
        and (ending.isalpha() or ending.startswith("xn--"))
        and len(ending) > 1
        and ending not in _PRIVATE_ENDINGS
    )


def _is_believed(place: str) -> bool:
    """Whether a name without a scheme ends as addresses do."""
    return place.partition(":")[0].rpartition(".")[2].casefold() in vocabulary().endings
