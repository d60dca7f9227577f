"""The tables of a pack as a workbook: evidence by entry, results with their counts, voices, actions."""

from collections.abc import Iterator
from dataclasses import replace

from relsurvey.exports import csv, topics
from relsurvey.exports.lines import lines
from relsurvey.exports.xlsx import Sheet, workbook
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.packs import changed, done, figures, replied, summary
from relsurvey.packs.asked import group_name
from relsurvey.packs.mapped import because, category_of, strength_of
from relsurvey.packs.pack import Pack
from relsurvey.packs.results import of_subject
from relsurvey.reporting import wording

_EVIDENCE = ("section", "entry", "strength", "category", "title", "says", "source", "because")


def write(pack: Pack, *, say: Catalogue) -> bytes:
    """The whole file. The same pack makes the same file."""
    return workbook(_sheets(pack, say), title=pack.title(say), about=pack.period(say), made_on=pack.gathered.made_on)


def _sheets(pack: Pack, say: Catalogue) -> Iterator[Sheet]:
    summed = tuple(say(f"pack-first-{name}") for name in ("finding", "strength"))
    yield Sheet(say("pack-first-heading"), summed, list(summary.findings(pack, say)))
    evidence = tuple(say(f"pack-sheet-{name}") for name in _EVIDENCE)
    yield Sheet(say("pack-sheet-evidence"), evidence, list(_evidence(pack, say)))
    results = (say("pack-sheet-round"), *csv.HEADER)
    yield Sheet(say("export-sheet-results"), results, list(_results(pack, say)))
    heads = (say("pack-sheet-round"), *changed.header(say))
    yield Sheet(say("pack-changes-heading"), heads, list(changed.rows(pack.gathered, say)))
    yield Sheet(say("voices-title"), topics.header(say), list(topics.rows(pack.gathered.topics(say), say)))
    undertaken = [done.row(one, pack.gathered, say) for one in pack.gathered.actions]
    yield Sheet(say("pack-sheet-actions"), done.header(say), undertaken)
    counted = list(figures.rows(pack.gathered, say))
    yield Sheet(say("pack-sheet-figures"), figures.header(say), counted)
    told = [replied.row(one, say) for one in pack.gathered.told]
    yield Sheet(say("pack-sheet-replies"), replied.header(say), told)
    yield Sheet(
        say("export-sheet-about"), (say("export-about-what"), say("export-about-value")), list(_about(pack, say))
    )


def _evidence(pack: Pack, say: Catalogue) -> Iterator[tuple[str, ...]]:
    for section, entries in pack.sections(pack.covered(say)):
        for one in entries:
            named = section.name, one.entry.name, strength_of(one, say)
            for piece in one.pieces:
                told = category_of(pack, piece.kind, say), piece.title, piece.says, piece.source
                yield *named, *told, because(piece, say)
            if not one.pieces:
                yield *named, "", "", "", "", ""


def _results(pack: Pack, say: Catalogue) -> Iterator[tuple[str | int, ...]]:
    subject = pack.gathered.subject
    for wave in pack.gathered.rounds:
        tables = tuple(of_subject(table, subject) for table in wave.publication.tables)
        publication = replace(wave.publication, tables=tables)
        words = wave.questionnaire.words_in(say.language)
        for line in lines(publication, wave.questionnaire, words=words, say=say):
            yield wave.publication.wave_name, *csv.cells(publication, line)


def _about(pack: Pack, say: Catalogue) -> Iterator[tuple[str, str]]:
    yield say("pack-of"), pack.gathered.subject.name
    yield say("pack-when"), pack.period(say)
    yield say("pack-framework"), pack.map_said(say)
    yield say("pack-map-source"), pack.framework.source
    for wave in pack.gathered.rounds:
        for one in wave.publication.returns:
            if one.group in pack.gathered.subject.groups:
                name = say(
                    "pack-sheet-of", wave=wave.publication.wave_name, name=group_name(one.group, pack.gathered.subject)
                )
                yield name, wording.returned(one, say=say)
    yield say("pack-strength-heading"), say("pack-strength-rule")
    for name in ("export-hidden-means", "export-band-means"):
        yield say(f"{name}-short"), say(name)
