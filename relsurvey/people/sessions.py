"""How long a sign-in lasts, and which cookie carries it."""

from collections.abc import Mapping
from datetime import timedelta

#: Somebody who walks away from a shared computer is signed out after this.
IDLE = timedelta(minutes=30)
#: Nobody stays signed in longer than a working day, however busy.
LONGEST = timedelta(hours=12)
#: The time of the last click is written at most this often, so that clicking costs no write.
TOUCH_EVERY = timedelta(minutes=1)

COOKIE = "relsurvey-staff"
#: Over https the browser itself holds the cookie to this host, this path and a secure connection.
SECURE_COOKIE = f"__Host-{COOKIE}"


def session_id(cookies: Mapping[str, str]) -> str:
    """The session id that a browser sent, or an empty string. The cookie that no other host can set comes first."""
    return cookies.get(SECURE_COOKIE) or cookies.get(COOKIE) or ""
