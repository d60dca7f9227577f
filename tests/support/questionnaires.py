"""A small questionnaire of every type of question, built in code."""

from relsurvey.questionnaire.definition import (
    Given,
    Option,
    OptionWords,
    Question,
    Questionnaire,
    QuestionType,
    QuestionWords,
    ShowIf,
    Words,
)
from relsurvey.questionnaire.document import with_hash


def small(*, version: int = 1, title: str = "How is your home?") -> Questionnaire:
    """`friends`, `home`: yes, sometimes, no. `better` (several, only when home is not "yes"). `wish`: a text."""
    scale = ("yes", "sometimes", "no")
    better = ("quiet", "space", "garden")
    return with_hash(
        Questionnaire(
            id="small",
            version=version,
            groups=("people", "place"),
            questions=(
                _question("friends", QuestionType.ONE, "people", scale),
                _question("home", QuestionType.ONE, "place", scale),
                _question("better", QuestionType.SEVERAL, "place", better, show_if=ShowIf("home", ("sometimes", "no"))),
                _question("wish", QuestionType.TEXT, "place", ()),
            ),
            words={
                "en": Words(
                    language="en",
                    title=title,
                    about=("This survey is about your home.",),
                    questions={
                        "friends": _words("Do you have good friends?", scale),
                        "home": _words("Do you like your home?", scale),
                        "better": _words("What would make it better?", better),
                        "wish": _words("What do you wish for?", ()),
                    },
                    groups={"people": "People", "place": "Your home"},
                    ways_out={Given.DONT_KNOW: "I don't know", Given.PREFER_NOT: "I don't want to say"},
                )
            },
            content_hash="",
        )
    )


def _question(
    question_id: str, kind: QuestionType, group: str, options: tuple[str, ...], show_if: ShowIf | None = None
) -> Question:
    offered = tuple(Option(option, option) for option in options)
    ways_out = () if kind is QuestionType.TEXT else (Given.DONT_KNOW, Given.PREFER_NOT)
    return Question(question_id, kind, "F01", group, question_id, offered, ways_out, show_if=show_if)


def _words(text: str, options: tuple[str, ...]) -> QuestionWords:
    return QuestionWords(text, text, {option: OptionWords(option.title()) for option in options})
