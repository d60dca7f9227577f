"""A tablet that many people answer on: its times, its PIN, and what stays of a response when its person has gone."""

import hashlib
import re
from dataclasses import dataclass, replace

from relsurvey.collection.answers import AnswerSheet, Stage
from relsurvey.errors import BadInput

#: The cookie that makes a tablet a kiosk. It begins responses and opens none.
COOKIE = "relsurvey-kiosk"
#: In the form that staff type; digits only, so that every tablet's number pad has them.
_PIN = re.compile(r"[0-9]{4,6}")
_TIMES = re.compile(r"\s*([1-9][0-9]{0,3})\s*,\s*([1-9][0-9]{0,3})\s*,\s*([1-9][0-9]{0,3})\s*")


@dataclass(frozen=True, slots=True)
class Times:
    """In seconds: `ask` "Are you still there?" when nobody has touched the tablet for so long, `leave` when nobody
    has answered that for so long, and `rest` on a last screen. The person can start each of them again, as often as
    they want.
    """

    ask: int = 180
    leave: int = 120
    rest: int = 120


USUAL = Times()


def read_times(text: str) -> Times:
    """The times as they are set: three numbers of seconds with a comma between, or nothing for the usual ones."""
    if not text.strip():
        return USUAL
    found = _TIMES.fullmatch(text)
    if not found:
        raise BadInput("kiosk-seconds")
    return Times(*(int(number) for number in found.groups()))


def check_pin(pin: str) -> str:
    """The PIN without spaces; BadInput when it is not 4 to 6 digits."""
    typed = "".join(pin.split())
    if not _PIN.fullmatch(typed):
        raise BadInput("kiosk-pin-form")
    return typed


def pin_hash(pin: str, *, kiosk_id: str, secret_key: bytes) -> str:
    """The form in which a PIN is stored, in hex: slow, keyed, and another one for each kiosk."""
    salt = b"relsurvey kiosk pin " + kiosk_id.encode() + b"\0" + secret_key
    return hashlib.scrypt(pin.encode(), salt=salt, n=2**14, r=8, p=1, dklen=32).hex()


def after_leaving(sheet: AnswerSheet, *, keep: bool) -> AnswerSheet | None:
    """What stays of a response when its person has left the tablet; None: nothing.

    What somebody sent, or chose to keep, stays whatever they said about walking away at the start.
    """
    match sheet.stage:
        case Stage.SENT | Stage.KEPT:
            return sheet
        case Stage.UNDER_WAY if keep and sheet.consent and sheet.answers:
            return replace(sheet, stage=Stage.KEPT)
        case _:
            return None
