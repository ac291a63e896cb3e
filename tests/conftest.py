"""What takes its time and is no daily bread is marked: `make test` leaves it out, `make long` and CI run it."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
LONG = {
    "documents/test_diploma_art.py",
    "documents/test_docx_in.py",
    "documents/test_hostile_documents.py",
    "documents/test_hostile_pictures.py",
    "documents/test_papers.py",
    "documents/test_pictures.py",
    "documents/test_tables_in.py",
    "documents/test_template.py",
    "documents/test_timeline.py",
    "rules/test_doubts.py",
    "rules/test_kinds_nasty.py",
    "rules/test_names.py",
    "rules/test_register.py",
    "storage/test_photo_matching.py",
    "stories/test_answers.py",
    "stories/test_any_text.py",
    "stories/test_award_told.py",
    "stories/test_blurring.py",
    "stories/test_calendar.py",
    "stories/test_crash.py",
    "stories/test_digest.py",
    "stories/test_diploma_art.py",
    "stories/test_doubts.py",
    "stories/test_gallery.py",
    "stories/test_letters.py",
    "stories/test_letters_in_trouble.py",
    "stories/test_managing_events.py",
    "stories/test_mergers.py",
    "stories/test_one_source.py",
    "stories/test_other_forms.py",
    "stories/test_package.py",
    "stories/test_papers.py",
    "stories/test_papers_changed.py",
    "stories/test_photo_appendix.py",
    "stories/test_photo_matches.py",
    "stories/test_photos.py",
    "stories/test_plan.py",
    "stories/test_plan_paper.py",
    "stories/test_privacy.py",
    "stories/test_rating.py",
    "stories/test_requisites.py",
    "stories/test_retention.py",
    "stories/test_scope.py",
    "stories/test_sending.py",
    "stories/test_strangers.py",
    "stories/test_submitting.py",
    "stories/test_templates.py",
    "stories/test_totals_model.py",
    "stories/test_totals_views.py",
    "stories/test_watching.py",
    "stories/test_webhook.py",
    "stories/test_withdrawn_meanwhile.py",
    "stories/test_wrong_answers.py",
}
"""Extremes, faults, every text and every role: breadth beside the stories of each capability."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        path = item.path.relative_to(HERE).as_posix()
        if path in LONG or path.startswith("sandbox/"):
            item.add_marker("long")
