"""What a bot says of itself: commands by scope and language, names and descriptions, the menu button."""

from __future__ import annotations

from typing import Any

Commands = list[dict[str, str]]


class Profile:
    """Settings by language code; the empty code is for everyone whose language has none of its own."""

    def __init__(self, name: str) -> None:
        self._commands: dict[tuple[str, str], Commands] = {}
        self.texts: dict[str, dict[str, str]] = {
            "name": {"": name},
            "description": {},
            "short_description": {},
        }
        self.menu_buttons: dict[int | None, dict[str, Any]] = {None: {"type": "commands"}}
        self._default_name = name

    def text(self, kind: str, language: str) -> str:
        """The text of a kind in a language, or in the default one."""
        known = self.texts[kind]
        return known.get(language) or known.get("", "")

    def set_text(self, kind: str, language: str, text: str) -> None:
        """Sets a text; an empty one takes the language's own away."""
        self.texts[kind][language] = text
        if kind == "name" and not language and not text:
            self.texts[kind][""] = self._default_name

    def commands(self, scope: str, language: str) -> Commands:
        """The commands of exactly this scope and language."""
        return self._commands.get((scope, language), [])

    def set_commands(self, scope: str, language: str, commands: Commands) -> None:
        """Sets the commands of a scope and language; none takes them away."""
        if commands:
            self._commands[scope, language] = commands
        else:
            self._commands.pop((scope, language), None)

    def commands_seen_by(self, chat_id: int, language: str) -> Commands:
        """What a chat's menu shows: the narrowest scope that has any, first in the own language."""
        kind = "all_group_chats" if chat_id < 0 else "all_private_chats"
        scopes = (f"chat {chat_id}", kind, "default")
        return next((c for scope in scopes for code in (language, "") if (c := self.commands(scope, code))), [])
