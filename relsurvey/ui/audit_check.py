"""One check of the audit: what it asks, what was found so far, and a form for what is found now."""

from collections.abc import Iterator

import streamlit as st

from relsurvey.actions import assurance
from relsurvey.clock import today
from relsurvey.documents.assurance import due_words, level_words
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.people.viewer import Viewer
from relsurvey.ui import markup, pressed
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.workshop.assurance import LARGEST_SAMPLE, NewFinding, Register, Standing
from relsurvey.workshop.workshop import LONGEST_TEXT


def render(viewer: Viewer, shown: Register, one: Standing, say: Catalogue) -> None:
    """The check, and where it stands."""
    statement = one.statement
    st.subheader(plain(statement.short), anchor=False)
    st.markdown(f"**{plain(statement.text)}**")
    if statement.hint:
        st.write(plain(statement.hint))
    st.write(say("assurance-often", months=one.check.every_months, sample=one.check.sample))
    st.html(markup.html("list", say=say, items=list(_stands(one, say))))
    means = [(level.name, level.text) for level in statement.levels]
    st.subheader(say("assurance-means"), anchor=False)
    st.html(markup.html("written", say=say, written=means))
    _form(viewer, shown, one, say)
    _history(viewer, shown, one, say)


def _stands(one: Standing, say: Catalogue) -> Iterator[str]:
    if one.newest is None:
        yield say("assurance-due-never")
        return
    about = one.newest.about
    yield say("assurance-found", day=day(about.checked_on, say.language), level=level_words(one, say))
    if about.sample is None:
        yield say("assurance-sample-none", wanted=one.check.sample)
    elif one.small_sample:
        yield say("assurance-sample-small", count=about.sample, wanted=one.check.sample)
    else:
        yield say("assurance-sample", count=about.sample)
    yield say("assurance-again", day=due_words(one, say))


def _form(viewer: Viewer, shown: Register, one: Standing, say: Catalogue) -> None:
    """A form of its own for each finding, so that the next one begins empty."""
    names = {level.id: plain(level.name) for level in one.statement.levels}
    number = one.newest.number if one.newest else 0
    st.subheader(say("assurance-new"), anchor=False)
    with st.form(f"finding-{shown.unit_id}-{one.statement.id}-{number}"):
        level = st.radio(say("assurance-level"), list(names), index=None, format_func=lambda id_: names[id_])
        checked = st.date_input(say("assurance-day"), today(), max_value=today(), format="DD/MM/YYYY")
        sample = st.number_input(say("assurance-number"), 0, LARGEST_SAMPLE, None, step=1)
        evidence = st.text_area(say("assurance-evidence"), max_chars=LONGEST_TEXT)
        links = st.text_area(say("assurance-links"), max_chars=LONGEST_TEXT)
        sent = st.form_submit_button(say("assurance-save"), type="primary")
    if sent:
        new = NewFinding(one.statement.id, level or "", checked, sample, evidence, tuple(links.splitlines()))
        pressed.do(lambda: _note(viewer, shown.unit_id, new), done=say("assurance-saved"), say=say)


def _note(viewer: Viewer, unit_id: str, new: NewFinding) -> None:
    ours = services()
    assurance.note(ours.db, ours.settings, by=viewer, unit_id=unit_id, new=new, today=today())


def _history(viewer: Viewer, shown: Register, one: Standing, say: Catalogue) -> None:
    st.subheader(say("assurance-history"), anchor=False)
    ours = services()
    told = assurance.history(ours.db, ours.settings, by=viewer, unit_id=shown.unit_id, statement_id=one.statement.id)
    names = {level.id: level.name for level in one.statement.levels}
    done = [
        {
            "line": say(
                "assurance-history-line",
                day=day(finding.about.checked_on, say.language),
                level=names.get(finding.about.level_id, finding.about.level_id),
                name=told.people.get(finding.person_id, say("requests-gone")),
                noted=day(finding.noted_on, say.language),
            ),
            "evidence": finding.about.evidence,
            "links": finding.about.links,
        }
        for finding in told.findings
    ]
    if done:
        st.html(markup.html("findings", say=say, done=done))
    else:
        st.write(say("assurance-history-none"))
