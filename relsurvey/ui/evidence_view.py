"""Evidence: choose whose, of which time and set against what; see what there is for each entry; take the pack away."""

from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import urlencode

import streamlit as st

from relsurvey.actions import evidence, frameworks
from relsurvey.actions.evidence import Wanted
from relsurvey.actions.frameworks import Known
from relsurvey.clock import today
from relsurvey.errors import RelsurveyError
from relsurvey.evidence.gathered import Period
from relsurvey.evidence.pieces import Strength
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.packs import mapped
from relsurvey.packs.kinds import PackKind
from relsurvey.packs.pack import Pack
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.ui import frame, markup
from relsurvey.ui.services import services

_A_YEAR = timedelta(days=365)


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("evidence-title", viewer, here="/evidence")
    st.write(say("evidence-intro"))
    try:
        names = evidence.subjects(services().db, by=viewer)
        if not names:
            st.write(say("evidence-no-services"))
            return
        wanted, known = _wanted(viewer, names, say)
        pack = evidence.pack(services().db, services().settings, by=viewer, wanted=wanted, today=today())
        _pack(pack, wanted, say)
        _about(viewer, known, say)
    except RelsurveyError as error:
        frame.show_error(error, say)


def _wanted(viewer: Viewer, names: Mapping[str, str], say: Catalogue) -> tuple[Wanted, Known]:
    """What the pack is made for."""
    maps = frameworks.list_(services().db, services().settings, by=viewer)
    whose, against = st.columns(2)
    unit_id = whose.selectbox(say("evidence-whose"), list(names), format_func=lambda id_: names[id_])
    framework_id = against.selectbox(
        say("evidence-against"), list(maps), format_func=lambda id_: maps[id_].framework.title
    )
    first_field, last_field = st.columns(2)
    first = first_field.date_input(say("evidence-first"), value=today() - _A_YEAR, format="DD/MM/YYYY")
    last = last_field.date_input(say("evidence-last"), value=today(), format="DD/MM/YYYY")
    return Wanted(framework_id, Period(first, last), unit_id), maps[framework_id]


def _pack(pack: Pack, wanted: Wanted, say: Catalogue) -> None:
    covered = pack.covered(say)
    strengths = [one.strength for one in covered]
    st.header(say("evidence-found"), anchor=False)
    facts = [(say(f"evidence-count-{one.value}"), str(strengths.count(one))) for one in Strength]
    rounds, actions = len(pack.gathered.rounds), len(pack.gathered.actions)
    facts += [(say("evidence-rounds"), str(rounds)), (say("evidence-actions"), str(actions))]
    st.html(markup.html("facts", say=say, facts=facts))
    st.html(markup.html("downloads", say=say, files=list(_files(wanted, say))))
    st.html(markup.html("evidence_rule", say=say))
    sections = pack.sections(covered)
    st.html(markup.html("coverage", say=say, sections=sections, pack=pack, mapped=mapped))


def _files(wanted: Wanted, say: Catalogue) -> list[tuple[str, str, str]]:
    """Address, words and an explanation of each form of the pack."""
    asked = {
        "unit": wanted.unit_id,
        "map": wanted.framework_id,
        "from": wanted.period.first.isoformat(),
        "to": wanted.period.last.isoformat(),
    }
    return [
        (f"/packs/{kind.value}?{urlencode(asked)}", say(f"evidence-{kind.value}"), say(f"evidence-{kind.value}-help"))
        for kind in PackKind
    ]


def _about(viewer: Viewer, known: Known, say: Catalogue) -> None:
    """What the map is, and the way to change it, or who can."""
    framework = known.framework
    st.header(say("evidence-map-heading"), anchor=False)
    written = [
        (say("evidence-map-about"), framework.about),
        (say("evidence-map-source"), framework.source),
        (say("evidence-map-status"), say(f"framework-status-{framework.status.value}")),
        (say("evidence-map-dated"), day(framework.dated, say.language)),
    ]
    if known.changed_on:
        written.append((say("evidence-map-changed"), day(known.changed_on, say.language)))
    st.html(markup.html("written", say=say, written=written))
    may_change = viewer.may(Permission.CHANGE_MAPS)
    if not may_change:
        st.write(say("evidence-map-who"))
    frame.link(f"/maps/{framework.id}", say("evidence-map-change" if may_change else "evidence-map-see"), say)
    frame.link("/maps", say("evidence-maps"), say)
