"""What a mail server's answers mean for a letter, and how large a file it can bring."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.letters import PAUSES, Letters, Step, Trouble, answer_of, on_the_way, pause_after, refusal


@pytest.mark.parametrize(
    ("step", "code", "said", "trouble", "passes"),
    [
        (Step.RECIPIENT, 450, "4.2.0 Greylisted", Trouble.BUSY, True),
        (Step.RECIPIENT, 550, "5.1.1 No such user", Trouble.ADDRESS, False),
        (Step.RECIPIENT, 553, "Mailbox name not allowed", Trouble.ADDRESS, False),
        (Step.RECIPIENT, 550, "5.2.2 Quota exceeded", Trouble.FULL, False),
        (Step.RECIPIENT, 552, "Mailbox full", Trouble.FULL, False),
        (Step.RECIPIENT, 452, "4.2.2 Over quota", Trouble.FULL, True),
        (Step.LETTER, 452, "4.3.1 Insufficient system storage", Trouble.BUSY, True),
        (Step.LETTER, 552, "5.2.3 Message too long", Trouble.SIZE, False),
        (Step.LETTER, 552, "Message size exceeds limit", Trouble.SIZE, False),
        (Step.LETTER, 554, "5.7.1 Spam", Trouble.REFUSED, False),
        (Step.LETTER, 421, "Closing", Trouble.BUSY, True),
        (Step.SENDER, 552, "Too much", Trouble.SIZE, False),
        (Step.SENDER, 452, "Disk full", Trouble.BUSY, True),
        (Step.SENDER, 550, "Sender unknown", Trouble.SENDER, False),
        (Step.SENDER, 530, "5.7.0 Authentication required", Trouble.LOGIN, False),
        (Step.LOGIN, 535, "5.7.8 Bad credentials", Trouble.LOGIN, False),
        (Step.LOGIN, 454, "4.7.0 Try later", Trouble.BUSY, True),
    ],
)
def test_answers(step: Step, code: int, said: str, trouble: Trouble, *, passes: bool) -> None:
    posted = refusal(step, code, said)
    assert (posted.trouble, posted.passes) == (trouble, passes)
    assert posted.answer == f"{code} {said}"


@given(step=st.sampled_from(Step), code=st.integers(400, 599), said=st.text(max_size=2000))
def test_any_answer_is_understood_and_shown_in_a_line(step: Step, code: int, said: str) -> None:
    posted = refusal(step, code, said)
    assert posted.passes == (code < 500)
    assert posted.answer.isprintable()
    assert len(posted.answer) <= 300
    assert answer_of(code, posted.answer).isprintable()


@given(size=st.integers(0, 300_000))
def test_a_letter_is_no_larger_than_is_reckoned(size: int) -> None:
    encoded = base64.encodebytes(bytes(size)).replace(b"\n", b"\r\n")
    assert len(encoded) < on_the_way(size)


@pytest.mark.parametrize("megabytes", [1, 20, 100])
def test_the_room_of_a_letter_is_most_of_it(megabytes: int) -> None:
    limits = Letters("bot@example.org", megabytes * 2**20)
    assert on_the_way(limits.room) <= limits.largest
    assert limits.room > 0.6 * limits.largest


def test_tries_end_and_come_more_and_more_seldom() -> None:
    pauses = [pause_after(tries) for tries in range(1, 6)]
    assert pauses == [*PAUSES, None]
    assert list(PAUSES) == sorted(PAUSES)
    assert PAUSES[0].total_seconds() >= 60
