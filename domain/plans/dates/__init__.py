"""The dates of plans as people write them in Russian, Ukrainian and Belarusian, strict about meaning.

`words.py` finds the words, `terminals.py` puts them in order, `dates.lark` says how they go together,
`resolve.py` finds the days and `meaning.py` what they are for. What is not sure is asked.
"""

from domain.plans.dates.cell import LONGEST, read
from domain.plans.dates.context import Context
from domain.plans.dates.titles import read_context

__all__ = ["LONGEST", "Context", "read", "read_context"]
