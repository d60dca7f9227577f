"""A screen as one reader wants it: their look, with or without pictures, their organisation's photos and voices."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from relsurvey.screens.look import Look
from relsurvey.screens.rendered import Rendered

_PICTURE = re.compile(r"<img [^>]*>")
_ADDRESS = re.compile(r"/look/pictures/([a-z0-9-]+)\.svg\?v=[0-9a-f]+")


@dataclass(frozen=True, slots=True)
class Own:
    """What an organisation shows instead of ours: picture id → address of a photo; (questionnaire id, question id,
    language) → address of a recording.
    """

    photos: Mapping[str, str] = field(default_factory=dict)
    recordings: Mapping[tuple[str, str, str], str] = field(default_factory=dict)


NOTHING_OWN = Own()


def fitted(screen: Rendered, look: Look, *, own: Own = NOTHING_OWN, recording: str = "", back: str = "") -> Rendered:
    """The same screen for this reader. It is fitted as a whole, so that no template can forget somebody's wish.

    Templates escape whatever they are filled with, so each tag found here is one that they wrote themselves.
    """

    def fit(html: Markup) -> Markup:
        if not look.pictures:
            return Markup(_PICTURE.sub("", html))  # noqa: S704  only taken away from what was safe
        if not own.photos:
            return html
        with_photos = _ADDRESS.sub(lambda found: own.photos.get(found[1], found[0]), html)
        return Markup(with_photos)  # noqa: S704  addresses made of an id and a hash

    return replace(
        screen,
        look=look,
        top=fit(screen.top),
        content=fit(screen.content),
        foot=fit(screen.foot),
        recording=recording,
        back=back or screen.back,
    )
