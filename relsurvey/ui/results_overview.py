"""The overview: headlines, who was asked and how they answered, what people chose most, how to read it all."""

from datetime import date

import streamlit as st

from relsurvey import clock
from relsurvey.actions import headlines, reply_desk, workshop_actions
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day, listed
from relsurvey.people.permissions import Permission
from relsurvey.questionnaire.definition import Question
from relsurvey.reporting.headlines import FEWEST, MOST, Headlines, candidates, headline_questions
from relsurvey.reporting.public_results import may_be_public
from relsurvey.reporting.released import WHOLE, Publication
from relsurvey.reporting.replies import figures
from relsurvey.reporting.wording import returned, threshold_rule
from relsurvey.ui import frame, markup
from relsurvey.ui.markup import plain
from relsurvey.ui.overview_parts import Overview, overview
from relsurvey.ui.publication_cache import PublicationCache
from relsurvey.ui.published import Reader, Shown
from relsurvey.ui.reply_words import figure_words, unfinished_words, whose
from relsurvey.ui.result_tables import returns_table
from relsurvey.ui.services import services

_OVERVIEWS = PublicationCache[Overview](most=64)


def render(shown: Shown, by: Reader, say: Catalogue) -> None:
    """The overview of one wave."""
    chosen = headlines.get(services().db, by=by.viewer, questionnaire_id=shown.questionnaire.id)
    questions = chosen_questions(shown, chosen)
    key = (*shown.key, by.own_units, say.language, tuple(question.id for question in questions))
    parts = _OVERVIEWS.get(key, lambda: overview(shown.history, questions, own_units=by.own_units, say=say))
    _how_many(shown.publication, say)
    st.subheader(say("results-headlines"), anchor=False)
    st.html(parts.headlines)
    _about_headlines(chosen, shown.publication, say)
    if by.viewer.may(Permission.MANAGE_WAVES):
        _choice(shown, by, questions, say)
    _changes(shown, parts, say)
    _who_answered(shown.publication, parts, say)
    _told(say("results-wishes"), parts.wishes)
    _replies(shown, by, say)
    _actions(by, say)
    _how_to_read(shown.publication, say)


def chosen_questions(shown: Shown, chosen: Headlines) -> tuple[Question, ...]:
    """The questions of the headlines of a wave."""
    return headline_questions(chosen, shown.questionnaire, published_ids(shown))


def published_ids(shown: Shown) -> frozenset[str]:
    """The questions that were published."""
    return frozenset(table.question_id for table in shown.publication.tables)


def _about_headlines(chosen: Headlines, publication: Publication, say: Catalogue) -> None:
    if chosen.chosen_on is None:
        st.write(say("results-headlines-usual"))
        return
    when = day(chosen.chosen_on, say.language)
    beforehand = chosen.chosen_on <= date.fromisoformat(publication.closed_on)
    st.write(say("results-headlines-before" if beforehand else "results-headlines-after", day=when))


def _told(heading: str, html: str) -> None:
    if html:
        st.subheader(heading, anchor=False)
        st.html(html)


def _changes(shown: Shown, parts: Overview, say: Catalogue) -> None:
    if len(shown.history) == 1:
        st.subheader(say("results-changes-none"), anchor=False)
        st.write(say("results-change-first"))
        return
    _told(say("results-changes", wave=plain(shown.history[-2].publication.wave_name)), parts.changes)
    with st.expander(say("results-change-rule-heading")):
        st.html(markup.html("change_rule", say=say, threshold=shown.publication.threshold))


def _actions(by: Reader, say: Catalogue) -> None:
    """What is being done about it all, for whoever may follow that."""
    if not by.viewer.may(Permission.FOLLOW_ACTIONS):
        return
    board = workshop_actions.board(services().db, by=by.viewer)
    st.subheader(say("results-actions-heading"), anchor=False)
    if not board.actions:
        st.write(say("results-actions-none"))
        return
    st.write(say("results-actions", open=len(board.open()), overdue=len(board.overdue(clock.today()))))
    frame.link("/actions", say("results-actions-link"), say)


def _replies(shown: Shown, by: Reader, say: Catalogue) -> None:
    """What came of it: how many replies led to a change, a plan or a reason, for whoever writes or reads them."""
    if not by.viewer.may(Permission.READ_REPLIES) or not may_be_public(shown.questionnaire):
        return
    wave_id = shown.publication.wave_id
    found = figures(reply_desk.of_wave(services().db, by=by.viewer, wave_id=wave_id), today=clock.today())
    late = [
        one for one in reply_desk.overdue(services().db, by=by.viewer, today=clock.today()) if one.wave_id == wave_id
    ]
    st.subheader(say("results-replies-heading"), anchor=False)
    if found.public:
        st.html(markup.html("reply_figures", say=say, found=found))
        if left := unfinished_words(found, say):
            st.write(left)
    else:
        st.write(figure_words(found, say))
    if late:
        st.warning(
            plain(say("results-replies-overdue", names=listed([whose(one.name, say) for one in late], say.language)))
        )
    frame.link(f"/replies?wave={wave_id}", say("results-replies-link"), say)


def _choice(shown: Shown, by: Reader, questions: tuple[Question, ...], say: Catalogue) -> None:
    """The administrator's choice of headlines."""
    words = shown.questionnaire.words_in(say.language).questions
    offered = {one.indicator: words[one.id].short for one in candidates(shown.questionnaire, published_ids(shown))}
    with (
        st.container(key="headlines-choice"),
        st.expander(say("results-headlines-choose")),
        st.form("headlines", border=False),
    ):
        wanted = st.multiselect(
            say("results-headlines-which", fewest=FEWEST, most=MOST),
            list(offered),
            default=[question.indicator for question in questions],
            format_func=lambda indicator: offered[indicator],
        )
        st.write(say("results-headlines-why"))
        if st.form_submit_button(say("results-headlines-save")):
            _save(shown, by, wanted, say)


def _save(shown: Shown, by: Reader, wanted: list[str], say: Catalogue) -> None:
    try:
        headlines.choose(
            services().db,
            by=by.viewer,
            questionnaire_id=shown.questionnaire.id,
            indicators=wanted,
            today=clock.today(),
        )
    except RelsurveyError as error:
        frame.show_error(error, say)
        return
    st.rerun()


def _how_many(publication: Publication, say: Catalogue) -> None:
    whole = publication.returns_of(WHOLE)
    if whole is None or whole.returned is None:
        return
    st.html(markup.html("sentence", say=say, kind="staff-who", text=returned(whole, say=say)))


def _who_answered(publication: Publication, parts: Overview, say: Catalogue) -> None:
    st.subheader(say("results-who-heading"), anchor=False)
    if parts.how:
        st.html(parts.how)
    with st.expander(say("results-who-table")):
        st.html(returns_table(publication, say=say))


def _how_to_read(publication: Publication, say: Catalogue) -> None:
    st.subheader(say("results-reading-heading"), anchor=False)
    st.write(say("results-who-missing"), say("results-who-proxy"))
    st.write(plain(threshold_rule(publication, say=say)), say("results-bands-why"))
    st.write(say("results-reading-sure"))
