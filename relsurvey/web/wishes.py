"""Lets a device remember how a person wants the screens."""

from starlette.requests import Request
from starlette.responses import Response

from relsurvey.screens.look import COOKIE, USUAL, Look, in_cookie
from relsurvey.web.https import is_https

#: The word in the address of a link: `/r/…?look=large,cream`.
LINK_WORD = "look"
_A_YEAR = 365 * 24 * 60 * 60


def keep(request: Request, response: Response, look: Look) -> None:
    """Set the cookie, or take it away for the usual look. It tells nothing about a person, and no script needs it."""
    https = is_https(request)
    if look == USUAL:
        response.delete_cookie(COOKIE, secure=https, httponly=True, samesite="lax")
        return
    response.set_cookie(COOKIE, in_cookie(look), max_age=_A_YEAR, secure=https, httponly=True, samesite="lax")
