"""Monthly figures of a service as everybody may see them: by month, small ones as a range, and never added up."""

from collections.abc import Iterator, Sequence

from relsurvey.collection.measure import Measure, ShownFigure, measures
from relsurvey.documents.document import Block, Heading, Listing, Paragraph, Table
from relsurvey.evidence.gathered import Gathered
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.i18n.phrases import month


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
        caption = say("pack-figures-table", service=gathered.subject.unit_name)
        header = (say("pack-figures-what"), say("pack-figures-months"))
        rows = tuple((_named(measure, say), _by_month(figures, say)) for measure, figures in found)
        yield Table(caption, header, rows, widths=(4, 6))


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


def _by_month(figures: Sequence[ShownFigure], say: Catalogue) -> str:
    told = (say("pack-figures-one", month=month(one.month, say.language), number=in_words(one, say)) for one in figures)
    return "; ".join(told)
