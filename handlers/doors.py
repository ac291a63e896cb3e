"""Buttons by which one conversation leads into another. They stand in old messages and work for ever."""

from __future__ import annotations

from aiogram.filters.callback_data import CallbackData


class OpenReport(CallbackData, prefix="o1"):
    """Opens the report of an obligation; from reminders, returns and lists."""

    obligation: int


class OpenReview(CallbackData, prefix="p1"):
    """Shows a report to a coordinator; from the status."""

    report: int
