"""From rows to measures: repeated headers dropped, torn rows glued, sections and numbers found, nothing lost."""

from __future__ import annotations

from collections.abc import Sequence

from domain.plans.layout.columns import Columns
from domain.plans.layout.drafts import Draft
from domain.plans.layout.lines import Line, page_of
from domain.plans.layout.marks import begins_within, continues, glued, is_unfinished
from domain.plans.layout.numbering import NUMBER, follows, is_column_numbers, leading_number
from domain.plans.layout.sections import Section, is_roman, may_head, signed
from domain.plans.layout.tables import Placed

_LEADS = 3
"""A heading stands at most so many lines above its table."""


class Rows:
    """Reads the lines of a plan one by one. What it found stands in `drafts`, `sections` and `leftovers`."""

    def __init__(self, lines: Sequence[Placed], compounds: frozenset[str], furniture: frozenset[str]) -> None:
        """`furniture`: lines that are known and say nothing new where they come again."""
        self.drafts: list[Draft] = []
        self.sections: list[Section] = []
        self.leftovers: list[str] = []
        self._section = self._outer = Section()
        self._open: Draft | None = None
        self._is_fresh = True
        self._table: int | None = None
        self._page = 0
        self._numbered = 0
        self._compounds = compounds
        self._furniture = furniture
        self._lines = lines

    def read(self) -> Rows:
        for at, one in enumerate(self._lines):
            self._is_fresh = self._is_fresh or one.is_header or one.line.table != self._table
            self._table = one.line.table
            if one.is_header or (one.columns and is_column_numbers(one.line.cells)):
                self._is_fresh = True
            elif one.columns is None:
                self._take_text(one.line.text, at)
            elif self._is_page_in_sheet(one.line, one.columns, at):
                self._is_fresh = True
            else:
                self._take_row(one.line, one.columns, at)
                self._is_fresh = False
        self._finish()
        return self

    # --- text between tables -------------------------------------------------------------------------------------

    def _take_text(self, text: str, at: int) -> None:
        page = page_of(text)
        if page is not None and page > self._page:
            self._page = page
        elif text in self._furniture:
            return
        elif self._continues_heading(text):
            self._section.text = glued(self._section.text, text, self._compounds)
        elif self._leads_to_table(at) and (signed(text) or may_head(text)):
            self._begin_section(text)
        else:
            self.leftovers.append(text)

    def _continues_heading(self, text: str) -> bool:
        return bool(self._section.text) and self._open is None and continues(self._section.text, text)

    def _leads_to_table(self, at: int) -> bool:
        return any(one.columns for one in self._lines[at + 1 : at + 1 + _LEADS])

    # --- rows ----------------------------------------------------------------------------------------------------

    def _take_row(self, line: Line, columns: Columns, at: int) -> None:
        lone = line.lone
        if lone is not None and self._take_lone(line, columns, lone, at):
            return
        number, measure = self._number(line, columns)
        if number and self._is_section(line, columns, number, at):
            is_prefix = self._following_number(at).startswith(f"{number}.")
            self._begin_section(f"{number}. {measure}", number if is_prefix else "")
        elif self._is_torn(line, columns, number, measure):
            self._glue(line, columns)
        elif measure or (number and lone is None):
            self._enter_section(columns.cell(line.cells, "section"))
            self._begin(line, columns, number)
        else:
            self.leftovers.append(line.text)

    def _is_page_in_sheet(self, line: Line, columns: Columns, at: int) -> bool:
        """Whether a row is the number of a page that has come into the table: it is no number of a measure."""
        lone = line.lone
        page = page_of(line.text) if lone is not None and columns.of(lone) in {"number", "measure"} else None
        if page is None or page <= self._page or not self.drafts:
            return False
        is_above_header = at + 1 < len(self._lines) and self._lines[at + 1].is_header
        if not is_above_header and follows(line.text, self.drafts[-1].number):
            return False
        self._page = page
        return True

    def _number(self, line: Line, columns: Columns) -> tuple[str, str]:
        """The number of a row, empty if it has none, and what is to be done."""
        measure = columns.cell(line.cells, "measure")
        if columns.numbers_in_text:
            return leading_number(measure)
        written = columns.cell(line.cells, "number")
        found = NUMBER.fullmatch(written)
        return (found["number"] if found else written), measure

    def _begin(self, line: Line, columns: Columns, number: str) -> None:
        if self._section.prefix and number and not number.startswith(f"{self._section.prefix}."):
            self._section = self._outer
        draft = Draft(self._section, number, columns)
        draft.add(line, columns, self._compounds, by="\n")
        draft.inherit(line)
        above = self.drafts[-1] if self.drafts else None
        if columns.has("month") and "month" not in draft.texts and above and "month" in above.texts:
            draft.texts["month"] = above.texts["month"]
        if columns.numbers_in_text:
            draft.texts["measure"] = leading_number(draft.measure)[1]
        self.drafts.append(draft)
        self._open = draft
        self._numbered += bool(number)

    def _is_section(self, line: Line, columns: Columns, number: str, at: int) -> bool:
        """Whether a row of a number and a text is the heading of a section: its number is another kind of number."""
        others = [text for place, text in enumerate(line.cells) if columns.of(place) not in {"number", "measure"}]
        measure = columns.cell(line.cells, "measure")
        if any(others) or columns.numbers_in_text or not measure:
            return False
        if not NUMBER.fullmatch(number):
            return signed(f"{number}. {measure}") is not None
        following = self._following_number(at)
        last = self._open.number if self._open else ""
        goes_on = last.isdecimal() and following.isdecimal() and int(following) == int(last) + 1
        return is_roman(number) or following == "1" or following.startswith(f"{number}.") or goes_on

    def _following_number(self, at: int) -> str:
        for one in self._lines[at + 1 :]:
            if one.columns and not one.is_header:
                return self._number(one.line, one.columns)[0]
        return ""

    # --- rows torn over pages --------------------------------------------------------------------------------------

    def _is_torn(self, line: Line, columns: Columns, number: str, measure: str) -> bool:
        above = self._open or self._torn_by_text(measure)
        if above is None:
            return False
        if number:
            return self._is_fresh and number == above.number and begins_within(measure)
        if not measure or begins_within(measure):
            return True
        if not columns.cell(line.cells, "dates") and is_unfinished(above.measure):
            return True
        has_numbers = columns.has("number") and self._numbered == len(self.drafts)
        return self._is_fresh and (has_numbers or is_unfinished(above.measure))

    def _torn_by_text(self, measure: str) -> Draft | None:
        """The measure above a line that was taken for a heading, though the row after it goes on with the measure."""
        if not self.drafts or not self._is_fresh or not begins_within(measure) or signed(self._section.text):
            return None
        return self.drafts[-1]

    def _glue(self, line: Line, columns: Columns) -> None:
        above = self._open
        if above is None:
            above = self._open = self.drafts[-1]
            self.leftovers.append(self._section.text)
            self.sections.remove(self._section)
            self._section = above.section
        section = columns.cell(line.cells, "section")
        if self._section.text and continues(self._section.text, section):
            self._section.text = glued(self._section.text, section, self._compounds)
        elif section != self._section.text:
            self.leftovers += [section] if section else []
        above.add(line, columns, self._compounds, by=" " if self._is_fresh else "\n")

    # --- sections ------------------------------------------------------------------------------------------------

    def _take_lone(self, line: Line, columns: Columns, place: int, at: int) -> bool:
        """Takes a row of one text that is a heading or a piece of the measure above; False if it is a row as others."""
        text, kind = line.text, columns.of(place)
        if kind == "number" and NUMBER.fullmatch(text):
            self._begin(line, columns, self._number(line, columns)[0])
        elif self._is_numbered_measure(text, columns, at):
            return False
        elif signed(text):
            self._begin_section(text)
        elif self._open and not line.is_wide and self._belongs_above(text, kind):
            self._glue(line, columns)
        elif self._continues_heading(text):
            self._section.text = glued(self._section.text, text, self._compounds)
        elif may_head(text) and kind != "dates":
            self._begin_section(text)
        else:
            self.leftovers.append(text)
        return True

    def _belongs_above(self, text: str, kind: str) -> bool:
        if kind == "measure":
            return self._open is not None and continues(self._open.measure, text)
        return kind not in {"number", "section"}

    def _is_numbered_measure(self, text: str, columns: Columns, at: int) -> bool:
        """Whether it is a measure that has nothing but its text, where texts begin with numbers."""
        number = leading_number(text)[0] if columns.numbers_in_text else ""
        following = self._following_number(at) if number else ""
        return bool(number) and following != "1" and not following.startswith(f"{number}.")

    def _enter_section(self, text: str) -> None:
        """The section that a column names; an empty cell is merged with the one above."""
        text = " ".join(text.split())
        if text and text.casefold() != self._section.text.casefold():
            self._begin_section(text)

    def _begin_section(self, text: str, prefix: str = "") -> None:
        if not self._section.prefix:
            self._outer = self._section
        self._section = Section(text, prefix)
        self.sections.append(self._section)
        self._open = None

    # --- the end -------------------------------------------------------------------------------------------------

    def _finish(self) -> None:
        """A row that got no text is no measure; a line after the last measure is no section."""
        empty = [draft for draft in self.drafts if not draft.measure]
        self.leftovers += [draft.whole for draft in empty]
        self.drafts = [draft for draft in self.drafts if draft.measure]
        used = {id(draft.section) for draft in self.drafts}
        while self.sections and id(self.sections[-1]) not in used and not signed(self.sections[-1].text):
            self.leftovers.append(self.sections.pop().text)
