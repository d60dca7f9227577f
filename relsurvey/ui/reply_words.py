"""Replies in words and cards for staff: whose they are, what they answer, how far they are."""

from urllib.parse import urlencode

from relsurvey.actions.reply_at_hand import Answered
from relsurvey.clock import today
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import day
from relsurvey.reporting.released import WHOLE, Group
from relsurvey.reporting.replies import Figures, Kind, Reply, Version, YouSaid, is_late
from relsurvey.screens.shares import answer
from relsurvey.ui.cards import Card


def address(*, wave: str, group: Group, **more: str) -> str:
    """The page of replies to one group of a wave; `write` or `reply` lead further."""
    return f"/replies?{urlencode({'wave': wave, 'group': f'{group.breakdown}/{group.id}', **more})}"


def group_of(given: str) -> Group:
    """The group that an address names; the whole organisation where it names none."""
    breakdown, sign, group_id = given.partition("/")
    return Group(breakdown, group_id) if sign else WHOLE


def whose(name: str, say: Catalogue) -> str:
    """The name of a group; words for the whole organisation."""
    return name or say("replies-whole")


def you_said(said: YouSaid, wave: Answered, group: Group, say: Catalogue) -> str:
    """What people said, as their page says it; that it is no longer shown where a correction took it away."""
    if said.theme_id:
        theme = wave.themes_of(group).get(said.theme_id)
        return say("replies-said-theme", theme=theme) if theme else say("replies-not-shown")
    results, words = wave.results(group), wave.questionnaire.words_in(say.language)
    question = next((one for one in results.questions if one.id == said.question_id), None)
    row = results.row(question) if question else None
    if question is None or row is None:
        return say("replies-not-shown")
    option = next(one for one in question.options if one.id == said.option_id)
    return f"{words.questions[question.id].text} {answer(row, question, option, words, say).sentence}"


def kind_words(kind: Kind, say: Catalogue) -> str:
    """We did, we will do, we could not."""
    return say(f"replies-kind-{kind.value.replace('_', '-')}")


def state_words(one: Version, say: Catalogue) -> str:
    """Where a version stands."""
    return say(f"replies-state-{one.state.value.replace('_', '-')}")


def figure_words(found: Figures, say: Catalogue) -> str:
    """How many replies there are, and what came of them."""
    told = say("replies-figures", public=found.public, did=found.did, will=found.will, no=found.could_not)
    return f"{told} {unfinished_words(found, say)}".strip()


def unfinished_words(found: Figures, say: Catalogue) -> str:
    """What is late and what waits; empty where nothing does."""
    told = [say("replies-figures-late", late=found.late)] if found.late else []
    if found.waiting:
        told.append(say("replies-figures-waiting", waiting=found.waiting))
    return " ".join(told)


def card(one: Reply, wave: Answered, say: Catalogue, *, read: bool = False) -> Card:
    """A reply in a list. `read`: for the second person, who needs to know whose it is."""
    shown = one.public or one.newest
    late = one.public is not None and is_late(one.public.content, today())
    lines = [f"{kind_words(shown.content.kind, say)}: {shown.content.words_in(say.language)}"]
    if shown.content.due:
        lines.append(say("replies-due-by", day=day(shown.content.due, say.language)))
    if one.public and one.waits:
        lines.append(say("replies-newer-waits"))
    if read:
        lines.insert(0, f"{wave.publication.wave_name} · {whose(wave.name(one.group), say)}")
    return Card(
        tuple(lines),
        heading=you_said(shown.content.you_said, wave, one.group, say),
        mark=say("replies-state-late") if late else state_words(shown, say),
        state="overdue" if late else shown.state.value.replace("_", "-"),
        address=address(wave=one.wave_id, group=one.group, reply=one.id),
        link=_link(one, wave, say, read=read),
    )


def _link(one: Reply, wave: Answered, say: Catalogue, *, read: bool) -> str:
    """Several stand in a list, and a screen reader lists links alone: each says which reply it opens."""
    said = (one.public or one.newest).content.you_said
    asked = wave.questionnaire.words_in(say.language).questions.get(said.question_id)
    about = asked.short if asked else wave.themes_of(one.group).get(said.theme_id, "")
    if read:
        return say("replies-read-link", about=about, whose=whose(wave.name(one.group), say))
    return say("replies-open-link", about=about)
