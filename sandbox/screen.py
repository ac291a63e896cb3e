"""What somebody sees: messages with their buttons, toasts; and how a test says which of them it means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


class NotHeard(AssertionError):
    """Somebody waited in vain. The message shows what the screen showed."""


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button (`data` or `url`) or a button of the reply keyboard (neither)."""

    label: str
    data: str = ""
    url: str = ""
    asks_contact: bool = False

    def answers_to(self, wanted: WantedButton) -> bool:
        """Whether this is it: by the beginning of its data, by a part of its label, or by a predicate."""
        if isinstance(wanted, Button):
            return wanted == self
        if callable(wanted):
            return bool(wanted(self))
        by_data = bool(self.data) and self.data.startswith(wanted)
        return by_data or wanted.casefold() in self.label.casefold()


class View(dict[str, Any]):
    """A message on somebody's screen: the View of the control API with names for what tests ask."""

    @property
    def id(self) -> int:
        """The message_id."""
        return int(self["message_id"])

    @property
    def text(self) -> str:
        """The text or the caption."""
        return str(self.get("text", self.get("caption", "")))

    @property
    def from_bot(self) -> bool:
        """Whether the bot sent it."""
        return bool(self["from_bot"])

    @property
    def buttons(self) -> list[Button]:
        """The inline buttons, row after row."""
        rows = self.get("reply_markup", {}).get("inline_keyboard", [])
        return [Button(b["text"], b.get("callback_data", ""), b.get("url", "")) for row in rows for b in row]

    @property
    def labels(self) -> list[str]:
        """What is written on the inline buttons."""
        return [button.label for button in self.buttons]

    def button(self, wanted: WantedButton) -> Button | None:
        """The wanted button, an exact label or data first."""
        exact = [button for button in self.buttons if wanted in (button.label, button.data)]
        return next(iter(exact), None) or next((b for b in self.buttons if b.answers_to(wanted)), None)

    def __str__(self) -> str:
        who = "bot" if self.from_bot else "own"
        media = f" [{self['media']['kind']} {self['media']['name']}]" if "media" in self else ""
        buttons = f"  <{' | '.join(self.labels)}>" if self.labels else ""
        return f"#{self.id} {who}:{media} {self.text}{buttons}"


@dataclass(frozen=True, slots=True)
class Toast:
    """What an answered press showed."""

    text: str
    is_alert: bool
    url: str


Wanted = str | Callable[[View], object] | None
WantedButton = str | Button | Callable[[Button], object]


def fits(view: View, wanted: Wanted) -> bool:
    """Whether a message is the wanted one."""
    if wanted is None:
        return True
    return wanted in view.text if isinstance(wanted, str) else bool(wanted(view))
