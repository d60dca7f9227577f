"""Printed sheets and posters as PDF, from a template of their own each."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from relsurvey.documents import typesetting
from relsurvey.documents.document import picture_type
from relsurvey.paper import poster, sheet
from relsurvey.paper.poster import Poster
from relsurvey.paper.sheet import Printing
from relsurvey.reporting.replies import PublicReply

#: Gives the content of a picture, as SVG, WebP or PNG, or None.
Pictures = Callable[[str], bytes | None]

_HERE = Path(__file__).parent


def write(printing: Printing, *, picture: Pictures) -> bytes:
    """All sheets in one file. A letter that the fonts don't have appears as a box."""
    return _made("sheet", sheet.contents(printing), picture=picture)


def write_poster(made_of: Poster, *, picture: Pictures) -> bytes:
    """The poster, on one page."""
    return _made("poster", poster.contents(made_of), picture=picture, drawings=poster.drawings(made_of))


def write_replies_poster(made_of: Poster, replies: Sequence[PublicReply], *, picture: Pictures) -> bytes:
    """The poster of what the organisation replies, on one page."""
    said = poster.reply_contents(made_of, replies)
    return _made("poster", said, picture=picture, drawings=poster.drawings(made_of))


def _made(
    template: str, said: Mapping[str, object], *, picture: Pictures, drawings: Mapping[str, bytes] | None = None
) -> bytes:
    """A document from `<template>.typ`, made in memory. `drawings` are more files that the template shows by name."""
    found = {picture_id: picture(picture_id) for picture_id in sorted(sheet.pictures(said))}
    drawn = {picture_id: content for picture_id, content in found.items() if content}
    names = {picture_id: f"{picture_id}.{picture_type(content)}" for picture_id, content in drawn.items()}
    files = {
        "main.typ": (_HERE / f"{template}.typ").read_bytes(),
        # Words are handed over as data, never as a part of the template.
        f"{template}.json": typesetting.data({**said, "files": names}),
        **{names[picture_id]: content for picture_id, content in drawn.items()},
        **(drawings or {}),
    }
    return typesetting.pdf(files)
