"""Groups side by side: small panels with the same few questions, always in the order of the plan."""

import streamlit as st

from relsurvey.actions import headlines
from relsurvey.collection.plan import BreakdownKind
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.definition import Question, QuestionType
from relsurvey.ui.publication_cache import PublicationCache
from relsurvey.ui.published import Reader, Shown
from relsurvey.ui.results_overview import chosen_questions, published_ids
from relsurvey.ui.results_questions import picked_breakdown
from relsurvey.ui.services import services
from relsurvey.ui.side_by_side import SideBySide, side_by_side

#: From so many results on, some stand out by chance alone.
MANY_RESULTS = 20

_PANELS = PublicationCache[SideBySide](most=64)


def render(shown: Shown, by: Reader, say: Catalogue) -> None:
    """The groups of one breakdown."""
    if all(one.kind is BreakdownKind.ORGANISATION for one in shown.publication.plan.breakdowns):
        st.write(say("results-groups-none"))
        return
    people, asked = st.columns(2, gap="large")
    with people:
        breakdown = picked_breakdown(shown, say, whole=False)
    with asked:
        questions = _picked(shown, by, say)
    if not questions:
        st.write(say("results-groups-no-question"))
        return
    key = (*shown.key, say.language, breakdown, tuple(question.id for question in questions))
    found = _PANELS.get(key, lambda: side_by_side(shown.now, questions, breakdown, say=say))
    st.write(say("results-groups-no-ranking"))
    if found.results > MANY_RESULTS:
        st.write(say("results-many-looks", results=found.results))
    st.html(found.legend)
    st.html(found.html)


def _picked(shown: Shown, by: Reader, say: Catalogue) -> tuple[Question, ...]:
    """The headlines, or the questions of one indicator group."""
    words = shown.questionnaire.words_in(say.language)
    chosen = headlines.get(services().db, by=by.viewer, questionnaire_id=shown.questionnaire.id)
    asked = [
        one for one in shown.questionnaire.questions if one.type is QuestionType.ONE and one.id in published_ids(shown)
    ]
    offered = {"": say("results-headlines")} | {group: words.groups[group] for group in _groups(shown, asked)}
    picked = st.selectbox(say("results-which-questions"), list(offered), format_func=lambda group: offered[group])
    return tuple(one for one in asked if one.group == picked) if picked else chosen_questions(shown, chosen)


def _groups(shown: Shown, asked: list[Question]) -> list[str]:
    return [group for group in shown.questionnaire.groups if any(one.group == group for one in asked)]
