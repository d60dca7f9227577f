"""What changed since the wave before, in the words of the page: a sign, one of three words, and what it rests on."""

from collections.abc import Sequence
from dataclasses import dataclass

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Question
from relsurvey.reporting import wording
from relsurvey.reporting.change import Change
from relsurvey.reporting.over_time import Trend, WaveResults, trend
from relsurvey.reporting.released import Group

#: For eyes only: the words beside a sign say the same.
SIGNS = {Change.HIGHER: "▲", Change.LOWER: "▼", Change.CANT_TELL: "≈"}


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """`kind` is the value of a Change, or "none" without an earlier wave to compare with."""

    kind: str
    sign: str
    text: str
    note: str


def change_words(
    question: Question, group: Group, history: Sequence[WaveResults], *, say: Catalogue
) -> ChangeWords | None:
    """What changed for a group; None in a first wave, where there is nothing to say about it."""
    if len(history) == 1:
        return None
    return words_of(trend(question, group, history, say=say), history[-2].publication.wave_name, say=say)


def words_of(found: Trend, before: str, *, say: Catalogue) -> ChangeWords:
    """A comparison with the wave called `before` in words."""
    if found.comparison is None:
        return ChangeWords("none", "", say("results-change-asked-otherwise", wave=before), "")
    change = found.comparison.change
    text = say(f"results-change-{change.value}", wave=before)
    note = "" if found.comparison.sure_of_people or not change.compared else say("results-change-people-unknown")
    earlier = found.moments[-2].measure if len(found.moments) > 1 else None
    if change.compared and earlier is not None:
        values = {"count": wording.count(earlier.count, say=say), "base": wording.count(earlier.base, say=say)}
        text = say("results-change-then", change=text, **values)
    return ChangeWords(change.value, SIGNS.get(change, ""), text, note)
