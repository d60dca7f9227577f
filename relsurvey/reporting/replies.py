"""What an organisation replies to what people said: we did, we will do, or we could not because.

"You said" is never written by hand: it names an answer that a publication shows of the group, or a theme that enough
people wrote about, so that it can say no more than they do. The rest is the organisation's own words, and those of a
reply that waits for a second person are read by nobody else. Every version stays, also of what was taken back.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from relsurvey.errors import BadInput
from relsurvey.reporting.public_results import PublicResults
from relsurvey.reporting.released import Group
from relsurvey.typed import checked, in_one_line

LONGEST_REPLY = 600
LONGEST_NOTE = 500
#: So many days after a publication somebody is told that nobody has replied, where an organisation says nothing else.
USUAL_DAYS = 28
FEWEST_DAYS, MOST_DAYS = 7, 180


class Kind(StrEnum):
    """What came of it. Nothing else is a reply: who has not decided yet says by when they will have."""

    DID = "did"
    WILL = "will"
    COULD_NOT = "could_not"


class State(StrEnum):
    """Where a version stands. A version that waits when a newer one is written is read by nobody any more."""

    WAITING = "waiting"
    SENT_BACK = "sent_back"
    PUBLIC = "public"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class YouSaid:
    """What a reply answers: an answer to a question, or a theme of what people wrote."""

    question_id: str = ""
    option_id: str = ""
    theme_id: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What a reply says. `words`: language → the organisation's own words. `due`: by when, of what will be done."""

    you_said: YouSaid
    kind: Kind
    words: Mapping[str, str] = field(repr=False)
    due: date | None = None
    action_id: str = ""

    def words_in(self, language: str) -> str:
        """The words in this language, or in the one they were written in."""
        return self.words.get(language) or next(iter(self.words.values()))


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a reply. `why` says why it was changed or taken back, `answer` what the second person notes."""

    number: int
    content: Content
    state: State
    written_by: str
    written_on: date
    why: str = field(default="", repr=False)
    decided_by: str = ""
    decided_on: date | None = None
    answer: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply to the people of one group of a published wave. `versions`: the oldest first, never none."""

    id: str
    wave_id: str
    group: Group
    versions: tuple[Version, ...]

    @property
    def newest(self) -> Version:
        """The version that was written last."""
        return self.versions[-1]

    @property
    def waits(self) -> bool:
        """Whether a second person has to read it."""
        return self.newest.state is State.WAITING

    @property
    def public(self) -> Version | None:
        """What people may read now: the last version that a second person agreed to, unless it was taken back since."""
        decided = (one for one in reversed(self.versions) if one.state in {State.PUBLIC, State.WITHDRAWN})
        found = next(decided, None)
        return found if found and found.state is State.PUBLIC else None

    @property
    def first_public_on(self) -> date | None:
        """The day on which people could read it first."""
        return next((one.decided_on for one in self.versions if one.state is State.PUBLIC), None)


@dataclass(frozen=True, slots=True)
class PublicReply:
    """A reply as anybody may read it. `theme`: the name of the theme it answers, empty for an answer to a question.

    `changed_on`: the day of a correction, None where the first version still stands.
    """

    content: Content
    theme: str
    changed_on: date | None


def public_replies(
    replies: Iterable[Reply], results: PublicResults, themes: Mapping[str, str]
) -> tuple[PublicReply, ...]:
    """The replies to a group that may be read beside these results: what they answer has to be shown there still.

    In the order of the questions, themes last.
    """
    places = [question.id for question in results.questions]
    found = []
    for one in replies:
        now = one.public
        if now is None or one.group != results.group or not can_be_said(now.content.you_said, results, themes):
            continue
        changed = now.decided_on if now.decided_on != one.first_public_on else None
        found.append(PublicReply(now.content, themes.get(now.content.you_said.theme_id, ""), changed))
    return tuple(sorted(found, key=lambda one: _place(one.content.you_said, places)))


def _place(you_said: YouSaid, places: Sequence[str]) -> int:
    return len(places) if you_said.theme_id else places.index(you_said.question_id)


@dataclass(frozen=True, slots=True)
class Figures:
    """Public replies by what came of it. `late`: of those that will be done, how many should be done by now."""

    did: int = 0
    will: int = 0
    could_not: int = 0
    late: int = 0
    waiting: int = 0

    @property
    def public(self) -> int:
        """How many people can read."""
        return self.did + self.will + self.could_not


def figures(replies: Iterable[Reply], *, today: date) -> Figures:
    """The figures of these replies."""
    listed = list(replies)
    public = [one.public.content for one in listed if one.public]
    count = {kind: sum(one.kind is kind for one in public) for kind in Kind}
    return Figures(
        count[Kind.DID],
        count[Kind.WILL],
        count[Kind.COULD_NOT],
        late=sum(is_late(one, today) for one in public),
        waiting=sum(one.waits for one in listed),
    )


def is_late(content: Content, today: date) -> bool:
    """Whether what was to be done should be done by now."""
    return content.kind is Kind.WILL and content.due is not None and content.due < today


def overdue_since(published_on: date, replies: Sequence[Reply], *, days: int, today: date) -> date | None:
    """Since when people of a group wait too long for a reply to a publication; None where they don't."""
    last = published_on + timedelta(days=days)
    return None if any(one.public for one in replies) or today <= last else last


def can_be_said(you_said: YouSaid, results: PublicResults, themes: Mapping[str, str]) -> bool:
    """Whether results show a group this answer, or themes (id → name) hold what is named."""
    if you_said.theme_id:
        return you_said.theme_id in themes and not you_said.question_id
    asked = next((one for one in results.questions if one.id == you_said.question_id), None)
    if asked is None or results.row(asked) is None:
        return False
    return you_said.option_id in {option.id for option in asked.options}


def check_content(content: Content, *, languages: Sequence[str], today: date, promised: date | None = None) -> Content:
    """The content with tidy words. `languages`: those it can be in, the one that it must have first.

    `promised` is a day that was promised before: it may have passed. BadInput("reply-words-needed" |
    "reply-words-long" | "reply-language" | "reply-due-needed" | "reply-due-past").
    """
    words = {language: in_one_line(said) for language, said in content.words.items() if said.strip()}
    if not set(words) <= set(languages):
        raise BadInput("reply-language")
    if languages[0] not in words:
        raise BadInput("reply-words-needed")
    for said in words.values():
        checked(said, longest=LONGEST_REPLY, too_long="reply-words-long")
    if content.kind is not Kind.WILL:
        return replace(content, words=words, due=None)
    if content.due is None:
        raise BadInput("reply-due-needed")
    if content.due < today and content.due != promised:
        raise BadInput("reply-due-past")
    return replace(content, words=words)


def check_note(note: str, *, needed: str = "") -> str:
    """A note with tidy words. BadInput: `needed` where it is empty and may not be, or "reply-note-long"."""
    return checked(in_one_line(note), longest=LONGEST_NOTE, too_long="reply-note-long", needed=needed)


def check_days(days: int) -> int:
    """After how many days somebody is told. BadInput("reply-days")."""
    if not FEWEST_DAYS <= days <= MOST_DAYS:
        raise BadInput("reply-days", fewest=FEWEST_DAYS, most=MOST_DAYS)
    return days
