"""What one person has told us so far, as a frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from relsurvey.questionnaire.definition import Given


class Help(StrEnum):
    """Who is answering and how (domain: easy read, "who helped"). PROXY is a separate stream: somebody else decided."""

    ALONE = "alone"
    READ_TO = "read_to"
    HELPED = "helped"
    PROXY = "proxy"


class Helper(StrEnum):
    """Who helped."""

    STAFF = "staff"
    FAMILY = "family"
    INDEPENDENT = "independent"


class Mode(StrEnum):
    """How a response was collected."""

    OWN_DEVICE = "own_device"
    #: On a tablet that many people use, one after the other.
    KIOSK = "kiosk"
    #: Together with somebody who asks the questions and holds the device.
    INTERVIEW = "interview"
    IMPORTED = "imported"


class Stage(StrEnum):
    """How far a response has come. KEPT: not sent, but the person chose that the answers count.

    REFUSED: the person said no to taking part; nothing but that fact is held until the page is left.
    """

    UNDER_WAY = "under_way"
    KEPT = "kept"
    SENT = "sent"
    REFUSED = "refused"


#: The stages whose answers count when the wave closes.
COUNTED = (Stage.KEPT, Stage.SENT)


@dataclass(frozen=True, slots=True)
class Answer:
    """How one question was dealt with. `options` only for ANSWERED choices, `text` only for ANSWERED text."""

    question_id: str
    given: Given
    options: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """All of one response as it is stored. `helper` is None unless someone helped or decided."""

    stage: Stage = Stage.UNDER_WAY
    consent: bool = False
    help: Help | None = None
    helper: Helper | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
