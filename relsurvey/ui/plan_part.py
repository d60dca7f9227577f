"""The part of a draft's page about its plan: what results are shown for, what is likely to be shown, what to pool."""

from collections.abc import Mapping, Sequence

import streamlit as st

from relsurvey.actions import plans, pooling, publications
from relsurvey.actions.plan_words import forecast_of, group_name, hints, prospect_words
from relsurvey.collection.plan import BY_ORGANISATION, BY_UNITS, Breakdown, BreakdownKind, ReleasePlan
from relsurvey.collection.wave import Wave
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.people.viewer import Viewer
from relsurvey.reporting.prospects import Outlook
from relsurvey.reporting.wording import breakdown_name
from relsurvey.ui import markup, pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.result_tables import Table, TableRow
from relsurvey.ui.services import services


def breakdown_fields(
    choices: Sequence[Breakdown], before: Sequence[Breakdown], say: Catalogue, *, key: str
) -> tuple[Breakdown, ...]:
    """A box for each breakdown that can be chosen beside the organisation; `before` are ticked."""
    ticked = {one.id for one in before}
    st.write(say("plan-always"))
    st.markdown(f"**{say('plan-also')}**")
    chosen = [
        one
        for one in choices
        if one.id != BY_ORGANISATION.id
        and st.checkbox(plain(breakdown_name(one, say)), value=one.id in ticked, key=f"{key}-{one.id}")
    ]
    st.caption(say("plan-also-help"))
    if not any(one.kind is BreakdownKind.CLIENT_GROUP for one in choices):
        st.caption(say("plan-client-group-none"))
    return (BY_ORGANISATION, *chosen)


def new_breakdowns(viewer: Viewer, say: Catalogue) -> tuple[Breakdown, ...]:
    """The fields for a new round: the services are ticked."""
    return breakdown_fields(plans.choices(services().db, by=viewer), (BY_UNITS,), say, key="new-plan")


def change(viewer: Viewer, wave: Wave, say: Catalogue) -> None:
    """Let an administrator change the plan of a round that has not opened."""
    questionnaire = publications.questionnaire(services().db, by=viewer, wave_id=wave.id)
    questions = questionnaire.words_in(say.language).questions
    with st.expander(say("plan-change-heading")), st.form("plan", border=False):
        choices = plans.choices(services().db, by=viewer)
        breakdowns = breakdown_fields(choices, wave.plan.breakdowns, say, key="plan")
        chosen = st.multiselect(
            say("plan-questions"),
            questionnaire.choice_ids,
            default=wave.plan.question_ids,
            format_func=lambda one: questions[one].short,
        )
        st.caption(say("plan-questions-help"))
        if st.form_submit_button(say("plan-change-button")):
            asked = tuple(one for one in questionnaire.choice_ids if one in chosen)
            plan = ReleasePlan(asked, breakdowns)
            pressed.do(
                lambda: plans.change(services().db, by=viewer, wave_id=wave.id, plan=plan),
                done=say("plan-changed"),
                say=say,
            )


def forecast(wave: Wave, units: Mapping[str, str], say: Catalogue) -> None:
    """What is likely to be shown with the numbers asked, group by group, and what stands in its way."""
    found = forecast_of(wave)
    rows = tuple(_row(one, wave, units, say) for one in found.outlooks)
    heads = (say("waves-asked-unit"), say("waves-asked-people"), say("waves-prospect-shown"))
    table = Table(say("waves-prospect-caption"), heads, rows, ends_in_words=True)
    st.html(markup.html("table", say=say, table=table))
    st.write(say("waves-prospect-help"))
    for hint in hints(found, say):
        st.warning(plain(hint))


def _row(outlook: Outlook, wave: Wave, units: Mapping[str, str], say: Catalogue) -> TableRow:
    known = outlook.asked is not None
    people = say("results-count", number=outlook.asked or 0) if known else say("plan-people-not-known")
    words = prospect_words(outlook.prospect, wave.threshold, say)
    return TableRow(group_name(outlook, units, say), hidden=False, cells=(people, words))


def pool(viewer: Viewer, wave: Wave, units: Mapping[str, str], say: Catalogue) -> None:
    """What taking small services together would show, and a button that does it; nothing where it would not help."""
    suggested = pooling.suggested(wave)
    if not suggested:
        return
    st.subheader(say("pools-heading"), anchor=False)
    st.write(say("pools-help"))
    rows = tuple(
        TableRow(
            listed([units[one] for one in pool.unit_ids]),
            hidden=False,
            cells=(say("results-count", number=pool.asked),),
        )
        for pool in suggested
    )
    table = Table(say("pools-caption"), (say("pools-column"), say("waves-asked-people")), rows)
    st.html(markup.html("table", say=say, table=table))
    with st.form("pools", border=False):
        if st.form_submit_button(say("pools-button")):
            pressed.do(lambda: pooling.make(services().db, by=viewer, wave_id=wave.id), done=say("pools-made"), say=say)
