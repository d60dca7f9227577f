"""What people say, what staff believe and what the audit found: topic by topic, the widest apart first."""

from collections.abc import Mapping
from itertools import islice

import streamlit as st

from relsurvey.actions import results, units, voices
from relsurvey.clock import today
from relsurvey.errors import RelsurveyError
from relsurvey.evidence.topics import Missing, Sources, missing, spread, topics
from relsurvey.evidence.voices import Topic
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.permissions import Permission
from relsurvey.people.viewer import Viewer
from relsurvey.ui import frame, markup
from relsurvey.ui.markup import plain
from relsurvey.ui.published import read, reader
from relsurvey.ui.services import services
from relsurvey.ui.session import first_asked
from relsurvey.ui.topic_parts import chart, counted, table

_WHOLE = ""
_MOST_ELSEWHERE = 5
#: Where what is missing can be filled, by whom, and which side it fills.
_FILLS = (
    ("/waves", Permission.MANAGE_WAVES, {Missing.PEOPLE, Missing.PAIR}),
    ("/workshops", Permission.RUN_WORKSHOPS, {Missing.SERVICE, Missing.PAIR}),
    ("/audit", Permission.AUDIT, {Missing.SERVICE, Missing.PAIR}),
)


def render(viewer: Viewer) -> None:
    """The whole page for one person."""
    say = frame.begin("voices-title", viewer, here="/voices")
    st.write(say("voices-intro"))
    try:
        look = _Look(viewer, say)
        unit_id = _picked(look, say)
        found = look.topics(unit_id)
        if found:
            _show(found, viewer, unit_id, say)
        else:
            _nothing(look, unit_id, say)
    except RelsurveyError as error:
        frame.show_error(error, say)


class _Look:
    """What a viewer can look at: the whole organisation and each of their services, worked out once where asked for."""

    def __init__(self, viewer: Viewer, say: Catalogue) -> None:
        self.viewer, self.say = viewer, say
        self.names = _names(viewer, say)
        ours, by = services(), reader(viewer)
        lines = results.published(ours.db, by=viewer).lines.values()
        # Each is read once a process.
        self._rounds = [read(ours.db, line[-1:], by=by).now for line in lines]
        self._pairs = voices.pairs(ours.settings)
        self._sources: dict[str, Sources] = {}

    def sources(self, unit_id: str) -> Sources:
        """What there is to set side by side for a service, or the whole organisation where the id is empty."""
        if unit_id not in self._sources:
            self._read(unit_id)
        return self._sources[unit_id]

    def _read(self, *unit_ids: str) -> None:
        found = voices.levels_of_each(services().db, by=self.viewer, unit_ids=unit_ids, until=today())
        for unit_id, levels in found.items():
            self._sources[unit_id] = Sources(voices.group_of(unit_id), self._rounds, levels)

    def topics(self, unit_id: str) -> tuple[Topic, ...]:
        """What people and the service both speak about, the widest apart first."""
        return topics(self.sources(unit_id), self._pairs, say=self.say)

    def widest(self) -> str:
        """Where the most is far apart; the whole organisation where nothing is to be seen anywhere."""
        self._read(*self.names)
        return max(self.names, key=lambda unit_id: spread(self.topics(unit_id)))


def _picked(look: _Look, say: Catalogue) -> str:
    """What is looked at: what the address names, or else where there is most to see."""
    ids = list(look.names)
    wanted = first_asked("unit", otherwise=look.widest)
    chosen = st.selectbox(
        say("voices-whose"),
        ids,
        index=ids.index(wanted) if wanted in ids else 0,
        format_func=lambda id_: look.names[id_],
    )
    st.query_params["unit"] = chosen
    return chosen


def _names(viewer: Viewer, say: Catalogue) -> Mapping[str, str]:
    known = units.list_(services().db, by=viewer)
    seen = {unit.id: unit.name for unit in known if viewer.sees_unit(Permission.VIEW_RESULTS, unit.id)}
    return {_WHOLE: say("results-whole-organisation")} | seen


def _nothing(look: _Look, unit_id: str, say: Catalogue) -> None:
    """What is missing, what would fill it, and where there is something to see instead."""
    lacking = missing(look.sources(unit_id))
    whose = "unit" if unit_id else "whole"
    st.write(plain(say("voices-none", whose=look.names[unit_id])))
    lines = [say(f"voices-missing-{one.value}", whose=whose) for one in lacking]
    st.html(markup.html("list", say=say, items=lines))
    for address, needed, sides in _FILLS:
        if sides & set(lacking) and look.viewer.may(needed):
            frame.link(address, say(f"voices-fill{address.replace('/', '-')}"), say)
    others = ((id_, name) for id_, name in look.names.items() if id_ != unit_id and look.topics(id_))
    elsewhere = tuple(islice(others, _MOST_ELSEWHERE))
    if elsewhere:
        st.subheader(say("voices-elsewhere"), anchor=False)
        for id_, name in elsewhere:
            frame.link(f"/voices?unit={id_}", name, say)


def _show(found: tuple[Topic, ...], viewer: Viewer, unit_id: str, say: Catalogue) -> None:
    st.html(counted(found, say))
    st.html(chart(found, say))
    with st.expander(say("voices-table")):
        st.html(table(found, say))
    with st.expander(say("voices-rule-heading")):
        st.html(markup.html("voices_rule", say=say))
    if viewer.may(Permission.EXPORT_RESULTS):
        with st.container(key="downloads"), st.expander(say("voices-downloads")):
            files = [(f"/side-by-side/{kind}?unit={unit_id}", say(f"downloads-{kind}"), "") for kind in ("csv", "xlsx")]
            st.html(markup.html("downloads", say=say, files=files))
