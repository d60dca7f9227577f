"""The first page: who answered, what was found, what changed, what was done, what nobody knows. All from the pack."""

from collections.abc import Iterator, Sequence

from relsurvey.documents.document import Block, Heading, Listing, PageBreak, Paragraph, Table
from relsurvey.evidence.highlights import First, Highlight, highlights
from relsurvey.evidence.pieces import Strength
from relsurvey.evidence.telling import how_far
from relsurvey.framework.framework import Practice
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed
from relsurvey.packs import changed
from relsurvey.packs.asked import group_name, number
from relsurvey.packs.mapped import strength_name
from relsurvey.packs.pack import Pack
from relsurvey.questionnaire.definition import Audience

#: So many surveys, and so many names of what changed, have room on one page.
_MOST_ROUNDS, _MOST_NAMES = 3, 4
_DONE = (Practice.REPLIES, Practice.ACTIONS, Practice.CO_PRODUCTION)


def blocks(pack: Pack, say: Catalogue) -> Iterator[Block]:
    """The page, and the end of it."""
    yield Heading(say("pack-first-heading"))
    yield Paragraph(_whose(pack, say))
    parts = (
        ("who", _who(pack, say)),
        ("found", _found(pack, say)),
        ("changed", _changed(pack, say)),
        ("done", _done(pack, say)),
        ("unknown", _unknown(pack, say)),
    )
    for name, told in parts:
        yield Heading(say(f"pack-first-heading-{name}"), 3)
        yield from told
    yield PageBreak()


def _whose(pack: Pack, say: Catalogue) -> str:
    subject = pack.gathered.subject
    whose = (
        say("pack-of-unit", unit=subject.unit_name, organisation=subject.organisation)
        if subject.unit_id
        else subject.organisation
    )
    return say("pack-first-whose", whose=whose, framework=pack.map_said(say))


def _who(pack: Pack, say: Catalogue) -> Iterator[Block]:
    """The newest round of each survey."""
    subject, newest = pack.gathered.subject, [history[-1] for history in pack.gathered.newest]
    if not newest:
        yield Paragraph(say("pack-asked-none"))
        return
    header = (say("pack-asked-round"), *(group_name(group, subject) for group in subject.groups))
    rows = tuple(
        (wave.publication.wave_name, *(number(wave, group, say) for group in subject.groups))
        for wave in newest[:_MOST_ROUNDS]
    )
    yield Table(say("pack-first-heading-who"), header, rows, widths=(5, *(4 for _ in subject.groups)), titled=False)
    if more := len(newest[_MOST_ROUNDS:]):
        yield Paragraph(say("pack-first-more-rounds", count=more))


def _found(pack: Pack, say: Catalogue) -> Iterator[Block]:
    rows = tuple(findings(pack, say))
    if not rows:
        yield Paragraph(say("pack-first-nothing-shown"))
        return
    heads = (say("pack-first-finding"), say("pack-first-strength"))
    yield Table(say("pack-first-heading-found"), heads, rows, widths=(6, 1), titled=False)


def findings(pack: Pack, say: Catalogue) -> Iterator[tuple[str, str]]:
    """The findings, each with how strong its evidence is."""
    return (_finding(one, say) for one in highlights(pack.gathered.pieces(say), pack.gathered.topics(say)))


def _finding(one: Highlight, say: Catalogue) -> tuple[str, str]:
    told = one.piece.told
    if one.why is First.APART and one.topic is not None:
        told = f"{told} {how_far(one.topic, say)}"
    return say(f"pack-first-{one.why.value}", told=told), say(f"evidence-strength-{one.piece.strength.value}")


def _changed(pack: Pack, say: Catalogue) -> Iterator[Block]:
    """For each survey with a round before: how many questions of the group went up, went down, can't be told."""
    subject, histories = pack.gathered.subject, changed.earlier(pack.gathered)[:_MOST_ROUNDS]
    if not histories:
        yield Paragraph(say("pack-changes-none"))
        return
    found = [(history, changed.compared(history, subject.group, say)) for history in histories]
    rows = tuple((_beside(history, say), *map(str, changed.counted(mine).values())) for history, mine in found)
    header = (say("pack-first-questions"), *(say(f"pack-change-{name}") for name in changed.VERDICTS))
    yield Table(say("pack-first-heading-changed"), header, rows, widths=(6, 2, 2, 2, 3), titled=False)
    if names := tuple(name for _, mine in found for name in _which(mine, say)):
        yield Listing(names)


def _beside(history: changed.History, say: Catalogue) -> str:
    now, before = history[-1].publication.wave_name, history[-2].publication.wave_name
    return say("pack-changes-table", wave=now, before=before)


def _which(found: Sequence[changed.Compared], say: Catalogue) -> Iterator[str]:
    """The questions that went up, and those that went down, by their short names."""
    for change in ("higher", "lower"):
        names = [one.short for one in found if one.change == change]
        if names:
            more = len(names) - _MOST_NAMES
            shown = [*names[:_MOST_NAMES], *([say("pack-first-more-names", count=more)] if more > 0 else [])]
            yield say(f"results-changes-{change}", names=listed(shown, say.language))


def _done(pack: Pack, say: Catalogue) -> Iterator[Block]:
    known = dict(pack.gathered.practised)
    told = [say(f"evidence-practised-{one.value}", **known[one]) for one in _DONE if one in known]
    missing = [say(f"pack-first-no-{one.value}") for one in _DONE if one not in known]
    yield Listing((*told, *missing))


def _unknown(pack: Pack, say: Catalogue) -> Iterator[Block]:
    yield Listing((*_silent(pack, say), *_not_seen(pack, say), say("pack-first-why")))


def _silent(pack: Pack, say: Catalogue) -> Iterator[str]:
    """How many of those who were asked are not heard in the newest round of people."""
    group = pack.gathered.subject.group
    for wave in (history[-1] for history in pack.gathered.newest):
        found = wave.publication.returns_of(group)
        if wave.questionnaire.audience is Audience.STAFF or found is None or found.returned is None:
            continue
        if found.asked is not None and found.asked > found.returned:
            values = {"silent": found.asked - found.returned, "asked": found.asked}
            yield say("pack-first-silent", wave=wave.publication.wave_name, **values)
        return


def _not_seen(pack: Pack, say: Catalogue) -> Iterator[str]:
    gathered, group = pack.gathered, pack.gathered.subject.group
    rows = [
        row
        for history in gathered.newest
        for table in history[-1].publication.tables
        for row in table.rows
        if row.group == group
    ]
    if hidden := sum(row.hidden for row in rows):
        yield say("pack-first-hidden", hidden=hidden, results=len(rows))
    if not gathered.topics(say):
        yield say("pack-first-no-sides")
    covered = pack.covered(say)
    strengths = [strength_name(one) for one in covered]
    yield say(
        "pack-first-covered",
        entries=len(covered),
        **{name.replace("-", "_"): strengths.count(name) for name in (*(one.value for one in Strength), "not-held")},
    )
