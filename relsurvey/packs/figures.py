"""Monthly figures of a service as everybody may see them: by month, small ones as a range, and never added up."""

from collections.abc import Iterator, Sequence
from math import ceil

from relsurvey.collection.measure import Measure, ShownFigure, measures
from relsurvey.documents.document import Block, Heading, Listing, Paragraph, Table
from relsurvey.evidence.gathered import Gathered
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import listed, month

#: So many measures have room beside each other.
_MOST_COLUMNS = 6


def blocks(gathered: Gathered, say: Catalogue) -> Iterator[Block]:
    """The figures of a service; of the whole organisation only which there are."""
    yield Heading(say("pack-figures-heading"))
    found = _by_measure(gathered)
    if not found:
        yield Paragraph(say("pack-figures-none"))
    elif not gathered.subject.unit_id:
        yield Paragraph(say("pack-figures-whole"))
        yield Listing(tuple(_named(measure, say) for measure, _ in found))
    else:
        yield Paragraph(say("pack-figures-intro"))
        yield Listing(tuple(_named(measure, say) for measure, _ in found))
        tables = ceil(len(found) / _MOST_COLUMNS)
        for number in range(tables):
            part = found[number * len(found) // tables : (number + 1) * len(found) // tables]
            yield _by_month(part, gathered.subject.unit_name, say)


def header(say: Catalogue) -> tuple[str, ...]:
    """What stands over the columns of the table."""
    return say("pack-figures-what"), say("pack-figures-month"), say("pack-figures-number")


def rows(gathered: Gathered, say: Catalogue) -> Iterator[tuple[str, ...]]:
    """A line for each month of each measure of a service; nothing of the whole organisation."""
    if gathered.subject.unit_id:
        for measure, figures in _by_measure(gathered):
            yield from ((measure.name, month(one.month, say.language), in_words(one, say)) for one in figures)


def in_words(figure: ShownFigure, say: Catalogue) -> str:
    """The number, or the range in which it lies."""
    if figure.exact:
        return say("results-count", number=figure.at_least)
    return say("measures-between", low=figure.at_least, high=figure.at_most)


def _by_measure(gathered: Gathered) -> list[tuple[Measure, Sequence[ShownFigure]]]:
    figures = sorted(gathered.figures, key=lambda one: one.month)
    found = [(measure, [one for one in figures if one.measure_id == measure.id]) for measure in measures().values()]
    return [(measure, mine) for measure, mine in found if mine]


def _named(measure: Measure, say: Catalogue) -> str:
    return say("pack-figures-said", name=measure.name, meaning=measure.meaning)


def _by_month(found: Sequence[tuple[Measure, Sequence[ShownFigure]]], service: str, say: Catalogue) -> Table:
    """A line for each month, a column for each measure; where nothing was entered, it says so."""
    months = sorted({one.month for _, figures in found for one in figures})
    shown = [{one.month: in_words(one, say) for one in figures} for _, figures in found]
    rows = tuple(
        (month(one, say.language), *(column.get(one, say("pack-figures-not-entered")) for column in shown))
        for one in months
    )
    names = tuple(measure.name for measure, _ in found)
    caption = say("pack-figures-table", service=service, names=listed(names, say.language))
    return Table(caption, (say("pack-figures-month"), *names), rows, widths=(3, *(2 for _ in names)))
