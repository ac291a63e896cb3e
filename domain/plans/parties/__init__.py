"""Who is responsible for the measures of a plan, by full names, however a document abbreviates and lists them."""

from domain.plans.parties.abbreviations import definitions
from domain.plans.parties.cells import group_key, read_parties

__all__ = ["definitions", "group_key", "read_parties"]
