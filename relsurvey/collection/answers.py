"""What one person has told us so far, as a frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
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


class View(StrEnum):
    """Whose view somebody gives who answers for another: what that person would say, or what they think themselves."""

    THEIRS = "theirs"
    MINE = "mine"


class Told(StrEnum):
    """Who knows that a young person takes part, as far as the young person says."""

    NOBODY = "nobody"
    PARENT = "parent"
    SOCIAL_WORKER = "social_worker"
    SOMEONE_ELSE = "someone_else"


class Decider(StrEnum):
    """Who judged, outside of this survey, that somebody can't say yes to it. A record, never a score.

    NOT_SAID: the question was passed over. NOBODY: nobody judged it.
    """

    NOBODY = "nobody"
    DOCTOR = "doctor"
    SOCIAL_WORKER = "social_worker"
    MANAGER = "manager"
    SOMEONE_ELSE = "someone_else"
    NOT_SAID = "not_said"


class Form(StrEnum):
    """Which of two forms somebody has. In B the answers of one-choice questions stand in the other order.

    Some people choose the last answer whatever it says: with two forms that can be seen in the numbers.
    """

    A = "a"
    B = "b"


class Mode(StrEnum):
    """How a response was collected."""

    OWN_DEVICE = "own_device"
    #: On a tablet that many people use, one after the other.
    KIOSK = "kiosk"
    #: Together with somebody who asks the questions and holds the device.
    INTERVIEW = "interview"
    #: Typed in from a printed sheet.
    PAPER = "paper"
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
    """How one question was dealt with. `options` only for ANSWERED choices, `text` only for ANSWERED text.

    `quote`: whether the person lets us use these words, None while they have not said.
    """

    question_id: str
    given: Given
    options: tuple[str, ...] = ()
    text: str = ""
    quote: bool | None = None


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """All of one response as it is stored. `helper` is None unless someone helped or decided.

    `introduced` is the name of the last screen of the introduction that was read, "" before the first. `told` is asked
    of young people; `view`, `decider` and `decided_on` of whoever answers for somebody.
    """

    stage: Stage = Stage.UNDER_WAY
    introduced: str = ""
    consent: bool = False
    told: Told | None = None
    help: Help | None = None
    helper: Helper | None = None
    view: View | None = None
    decider: Decider | None = None
    decided_on: date | None = None
    form: Form = Form.A
    answers: Mapping[str, Answer] = field(default_factory=dict)
