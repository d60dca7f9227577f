"""What a team tells the people it supports, as a document in large letters with a picture beside each passage."""

from collections.abc import Callable, Sequence
from datetime import date

from relsurvey.documents.document import Document, Illustrated
from relsurvey.i18n.catalogue import Catalogue
from relsurvey.workshop.minutes import Minutes
from relsurvey.workshop.summary import Passage

#: Gives the content of a picture, as SVG, WebP or PNG, or None.
Pictures = Callable[[str], bytes | None]


def document(
    told: Minutes, passages: Sequence[Passage], *, made_on: date, picture: Pictures, say: Catalogue
) -> Document:
    """The passages, one below the other."""
    return Document(
        title=say("talked-title"),
        language=say.language,
        subtitle=say("talked-from", organisation=told.organisation_name),
        author=told.organisation_name,
        foot=told.organisation_name,
        marks=(say("demo-mark"),) if told.demo or told.workshop.dry_run else (),
        made_on=made_on,
        large=True,
        blocks=tuple(Illustrated(picture(one.picture), one.heading, one.lines) for one in passages),
    )
