"""What passes between a person and the journey: the screens, the forms, and what a form changes. Values only."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from relsurvey.collection.answers import Answer, Decider, Help, Helper, Stage, Told, View
from relsurvey.questionnaire.definition import Question


class Place(StrEnum):
    """The screens that are not questions. Their values are also names for `wanted`; a question's name is its id
    behind `QUESTION`, and the name of QUOTE, which follows written words, the question's id behind `QUOTE`. DELETED is
    shown once, after the response is gone. ENDED takes the place of all others once the wave has closed. STOPPING
    explains what CHECK asks, to whoever was not sure.
    """

    ABOUT = "about"
    SEEN = "seen"
    PRACTICE = "practice"
    CHECK = "check"
    STOPPING = "stopping"
    CONSENT = "consent"
    TOLD = "told"
    HELP = "help"
    HELPER = "helper"
    VIEW = "view"
    DECIDER = "decider"
    QUOTE = "quote"
    REVIEW = "review"
    STOP = "stop"
    KEPT = "kept"
    THANKS = "thanks"
    REFUSED = "refused"
    DELETED = "deleted"
    ENDED = "ended"


#: What is read before anybody is asked to take part, in order.
INTRODUCTION = (Place.ABOUT, Place.SEEN, Place.PRACTICE, Place.CHECK)

QUESTION = "question-"
#: Before the id of a text question: may these words be used?
QUOTE = "quote-"

#: Between the name of a screen and the one it leads back to: `question-friends_review` was opened from the review and
#: returns there, `stop_question-friends` returns to the question. The form carries it, so nothing has to be stored.
#: Ids never contain it.
BACK_TO = "_"


class Act(StrEnum):
    """What the pressed button asks for."""

    NEXT = "next"
    BACK = "back"
    SKIP = "skip"
    CLEAR = "clear"
    #: One card of a question to rank: it becomes the next number, or is taken out again.
    PICK = "pick"
    STOP = "stop"
    KEEP = "keep"
    DELETE = "delete"
    SEND = "send"
    GO = "go"
    #: Keeps what is chosen so far and goes nowhere: sent by the page itself while the person is still at the question.
    SAVE = "save"


@dataclass(frozen=True, slots=True)
class Submission:
    """One form as it was handed in. `screen` names the screen it was made on; `values` are the chosen option ids,
    `text` the words; `to` is the screen asked for by GO, `picked` the card pressed by PICK.
    """

    screen: str
    act: Act
    values: tuple[str, ...] = ()
    text: str = ""
    to: str = ""
    picked: str = ""


@dataclass(frozen=True, slots=True)
class Screen:
    """What to show. `name` identifies it in forms and must come back as `Submission.screen`, whole.

    `question` and `answer` are set on question screens, `answer` also on QUOTE; beside a `problem`, `answer` is what
    the person has just given, so that nothing has to be typed again. `number` of `total` counts the questions that
    everybody is asked; one that `follows_up` an answer has the number of the question before it. `problem` is a message
    id when the form has to be shown again. `first` is true when there is nothing to go back to. `picked` is the card
    that was just pressed: the person is still there.
    """

    name: str
    place: Place | None
    question: Question | None = None
    answer: Answer | None = None
    number: int = 0
    total: int = 0
    follows_up: bool = False
    problem: str = ""
    first: bool = False
    picked: str = ""

    @property
    def taken_out(self) -> bool:
        """Whether the card that was just pressed is not chosen any more."""
        answer = self.answer
        return bool(self.picked) and (answer is None or self.picked not in (*answer.options, answer.given))


#: What is shown when a person has deleted everything: there is no sheet left to derive a screen from.
DELETED_SCREEN = Screen(name=Place.DELETED, place=Place.DELETED, first=True)

#: What is shown of answers that count once the wave has closed: they can be deleted, nothing else.
ENDED_SCREEN = Screen(name=Place.ENDED, place=Place.ENDED, first=True)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a submission changes in the sheet; None means as it was. `journey.apply` says what follows from it.

    `clear` takes out the answer to the question with this id, `delete` the whole response.
    """

    answer: Answer | None = None
    clear: str = ""
    introduced: Place | None = None
    consent: bool | None = None
    told: Told | None = None
    help: Help | None = None
    helper: Helper | None = None
    view: View | None = None
    decider: Decider | None = None
    decided_on: date | None = None
    stage: Stage | None = None
    delete: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """The outcome of a submission: what changes, which screen the person wants, and what was wrong, if anything.

    `draft` is the refused answer of a form with a problem, to be shown again. `picked` is the card that was pressed.
    """

    changes: Changes = field(default_factory=Changes)
    wanted: str = ""
    problem: str = ""
    draft: Answer | None = None
    picked: str = ""
