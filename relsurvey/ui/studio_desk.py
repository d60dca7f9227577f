"""What every part of the studio is drawn with, and how what an author does is saved.

A field shows what is stored. What its author makes of it is found when the page was drawn: then it is saved, and the
page is drawn anew with what the checks say to it. Nothing hangs on callbacks, which are lost in a restart.

Whoever changes something says which revision they saw. Where somebody else was quicker, nothing is written over: the
words that were not saved are said back, and the page shows what is stored. So it is too when the server was started
anew meanwhile, since then nobody knows what the page had shown, unless this author was the last who saved.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from relsurvey.actions import studio
from relsurvey.actions.studio import Edit
from relsurvey.clock import today
from relsurvey.errors import RelsurveyError
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.people.viewer import Viewer
from relsurvey.questionnaire.folder import Documents
from relsurvey.studio.check import Remark
from relsurvey.studio.own import OwnVersion
from relsurvey.ui import frame
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.session import leave_problem

_MEMORY = "relsurvey-studio"
_MOST_UNDONE = 30


@dataclass(slots=True)
class Memory:
    """What the session knows of the version it shows. `drawn`: by field, what was in it when the page was last drawn.

    `epoch` is part of every field's name: with another one, all fields show what is stored. `before`: the documents
    before each change, to take it back. `turns`: how often a field had to be drawn anew, because another change
    changed what is stored there.
    """

    version: tuple[str, int]
    revision: int
    epoch: int = 0
    drawn: dict[str, object] = field(default_factory=dict)
    turns: dict[str, int] = field(default_factory=dict)
    before: list[Documents] = field(default_factory=list)
    #: The question that the last change brought; empty for none.
    new_question: str = ""
    #: Nothing was drawn in this session yet: what a field holds may come from before a restart.
    fresh: bool = True

    def catch_up(self, revision: int) -> None:
        """Show what is stored: somebody else was quicker, or what was wanted can't be."""
        if self.revision != revision:
            # To take back an own change would now take back theirs.
            self.before = []
        self.revision = revision
        self.epoch += 1


@dataclass(slots=True)
class Desk:
    """The version on the desk. Parts draw from it and tell it what their author wants."""

    viewer: Viewer
    one: OwnVersion
    remarks: Sequence[Remark]
    say: Catalogue
    #: The language in which is written, and one to show beside it; empty for none.
    language: str
    beside: str = ""
    _wanted: list[Edit] = field(default_factory=list)
    _typed: list[str] = field(default_factory=list)
    _drawn: dict[str, object] = field(default_factory=dict)

    @property
    def documents(self) -> Documents:
        return self.one.documents

    @property
    def structure(self) -> Mapping[str, Any]:
        return self.one.documents.structure

    @property
    def locked(self) -> bool:
        return self.one.in_use

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages whose words are on the desk."""
        return tuple(dict.fromkeys(one for one in (self.language, self.beside) if one))

    def words(self, language: str = "") -> Mapping[str, Any]:
        return self.one.documents.words[language or self.language]

    def question(self, question_id: str) -> Mapping[str, Any]:
        found: Mapping[str, Any] = next(one for one in self.structure["questions"] if one["id"] == question_id)
        return found

    def key(self, *name: object) -> str:
        """The name of a field or button: of this version, and of its part."""
        parts = (self.one.id, self.one.version, memory(self.one).epoch, *name)
        return "studio-" + "-".join(str(part) for part in parts)

    def field(self, stored: object, *name: object) -> str:
        """The name of a field that shows what is stored: a new one when something else changed that."""
        known, key = memory(self.one), self.key(*name)
        turn = known.turns.get(key, 0)
        drawn = known.drawn.get(f"{key}-{turn}")
        if drawn is not None and not _same(drawn, stored) and _same(drawn, st.session_state.get(f"{key}-{turn}")):
            turn = known.turns[key] = turn + 1
        return f"{key}-{turn}"

    def wants(self, edit: Edit, *, typed: str = "") -> None:
        """Save this change when the page was drawn. `typed`: what to say back if it can't be."""
        self._wanted.append(edit)
        if typed:
            self._typed.append(typed)

    def took(self, key: str, stored: object, now: object) -> bool:
        """Note what a field holds now. Whether its author changed it since it was drawn."""
        known = memory(self.one).drawn
        self._drawn[key] = now
        return now != known.get(key, stored)

    def at_once(self, edit: Edit, *, typed: str = "") -> None:
        """Save a change that was pressed for, and draw the page anew.

        Not when the page was drawn: another press meanwhile would begin a new run, in which this one is forgotten.
        """
        self.wants(edit, typed=typed)
        memory_ = memory(self.one)
        memory_.drawn, memory_.fresh = {**memory_.drawn, **self._drawn}, False
        self._save(memory_)
        st.rerun()

    def finish(self) -> None:
        """Save what is wanted, and draw the page anew. The last thing that a page does."""
        memory_ = memory(self.one)
        # Nobody saved after this author: then only they can have made the difference.
        lost = memory_.fresh and bool(self._typed) and self.one.changed_by != self.viewer.person_id
        memory_.drawn, memory_.fresh = self._drawn, False
        if not self._wanted:
            if memory_.revision != self.one.revision:
                memory_.catch_up(self.one.revision)
                st.rerun()
            return
        if lost:
            self._not_saved("studio-lost")
        self._save(memory_)
        st.rerun()

    def _save(self, memory_: Memory) -> None:
        def all_together(documents: Documents) -> Documents:
            for edit in self._wanted:
                documents = edit(documents)
            return documents

        try:
            saved = studio.change(
                services().db,
                by=self.viewer,
                questionnaire_id=self.one.id,
                revision=memory_.revision,
                edit=all_together,
                today=today(),
            )
        except RelsurveyError as error:
            memory_.catch_up(self.one.revision)
            leave_problem(frame.error_words(error, self.say) + self._said_back())
            return
        self._put_on_desk(memory_, saved)
        if saved.revision != memory_.revision:
            memory_.before = [*memory_.before, self.documents][-_MOST_UNDONE:]
            memory_.revision = saved.revision

    def _put_on_desk(self, memory_: Memory, saved: OwnVersion) -> None:
        """A question that is new is the one to go on with."""
        before, now = ([one["id"] for one in version.structure["questions"]] for version in (self, saved.documents))
        new = [one for one in now if one not in before]
        memory_.new_question = new[0] if len(new) == 1 else ""

    def undo(self) -> None:
        """Take back the last change that this session made."""
        memory_ = memory(self.one)
        before = memory_.before.pop()
        kept = list(memory_.before)
        self.wants(lambda _: before)
        self._save(memory_)
        memory_.before = kept
        memory_.epoch += 1
        st.rerun()

    def _not_saved(self, message: str) -> None:
        memory(self.one).epoch += 1
        leave_problem(self.say(message) + self._said_back())
        st.rerun()

    def _said_back(self) -> str:
        typed = ", ".join(f"“{plain(one)}”" for one in self._typed)
        return " " + self.say("studio-not-saved", words=typed) if typed else ""


def _same(one: object, other: object) -> bool:
    """Whether they are the same but for blanks: nobody's words are drawn anew while they write, to tidy them."""
    if isinstance(one, str) and isinstance(other, str):
        return one.split() == other.split()
    return one == other


def memory(one: OwnVersion) -> Memory:
    """What this session knows of a version; of another one it forgets everything."""
    key = (one.id, one.version)
    known: Memory | None = st.session_state.get(_MEMORY)
    if known is None or known.version != key:
        known = Memory(key, one.revision)
        st.session_state[_MEMORY] = known
    return known
