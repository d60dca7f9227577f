"""A small questionnaire with one question of each type, and the screens of somebody who answers it."""

from dataclasses import dataclass, field
from datetime import date

from relsurvey.collection import journey
from relsurvey.collection.answers import Answer, AnswerSheet, Help
from relsurvey.collection.steps import Screen
from relsurvey.questionnaire.definition import (
    Given,
    Option,
    OptionWords,
    Question,
    Questionnaire,
    QuestionType,
    QuestionWords,
    Words,
)
from relsurvey.screens.render import Reader, render
from relsurvey.screens.rendered import Rendered

READER = Reader(receipt="apple rocket lantern tiger whale", address="survey.example/receipt", handle="0123456789abcdef")

FRIENDS = Question(
    "friends",
    QuestionType.ONE,
    "B01",
    "people",
    "friends",
    (Option("yes", "yes"), Option("sometimes", "sometimes"), Option("no", "no")),
)
HELPERS = Question(
    "helpers",
    QuestionType.SEVERAL,
    "B02",
    "people",
    "people-who-matter",
    (Option("family", "family"), Option("staff", "staff")),
    at_most=1,
)
IDEAS = Question("ideas", QuestionType.TEXT, "B03", "people", "ideas")


def words(*, friends: str = "Do you see your friends?", about: str = "This survey is about people.") -> Words:
    return Words(
        language="en",
        title="How connected do you feel?",
        about=(about,),
        questions={
            "friends": QuestionWords(
                friends,
                "Friends",
                {"yes": OptionWords("Yes"), "sometimes": OptionWords("Sometimes"), "no": OptionWords("No")},
            ),
            "helpers": QuestionWords(
                "Who helps you?",
                "Helpers",
                {"family": OptionWords("My family"), "staff": OptionWords("Staff", "People who are paid to help")},
            ),
            "ideas": QuestionWords("What would help you?", "Ideas", {}),
        },
        groups={"people": "People"},
        ways_out={Given.DONT_KNOW: "I don't know", Given.PREFER_NOT: "I don't want to say"},
    )


def questionnaire(said: Words | None = None) -> Questionnaire:
    return Questionnaire("connected", 1, ("people",), (FRIENDS, HELPERS, IDEAS), {"en": said or words()}, "0" * 64)


@dataclass(frozen=True)
class Shown:
    screen: Screen
    sheet: AnswerSheet
    questionnaire: Questionnaire = field(default_factory=questionnaire)
    organisation_name: str = "Riverside Homes"
    demo: bool = False
    closes_on: date = date(2026, 12, 3)
    early_days: int | None = None
    ended: bool = False
    counted: bool = True


def sheet(*answers: Answer) -> AnswerSheet:
    return AnswerSheet(consent=True, help=Help.ALONE, answers={answer.question_id: answer for answer in answers})


def everything_answered() -> AnswerSheet:
    return sheet(
        Answer("friends", Given.ANSWERED, ("sometimes",)),
        Answer("helpers", Given.DONT_KNOW),
        Answer("ideas", Given.ANSWERED, text="More <b>music</b>", quote=True),
    )


def see(
    told: AnswerSheet, wanted: str = "", problem: str = "", *, said: Words | None = None, demo: bool = False
) -> Rendered:
    asked = questionnaire(said)
    return render(Shown(journey.screen(asked, told, wanted, problem), told, asked, demo=demo), READER)
