"""The rules of easy read that a program can see, one module a group of rules. Pure: a text in, findings out.

What is found is a hint for a person, and silence is no proof: only people who use easy read can sign a text off.
Rules about words are for English; what can't be judged in another language is told by `not_judged`.
"""

from relsurvey.easy_read.checking import check, not_judged
from relsurvey.easy_read.finding import Finding, Kind, Level, Text

__all__ = ["Finding", "Kind", "Level", "Text", "check", "not_judged"]
