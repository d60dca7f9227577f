"""Small questionnaires of every type of question: one built in code, one of real words in three languages."""

from dataclasses import replace

from relsurvey.config import PROJECT
from relsurvey.questionnaire.definition import (
    MOST_RANKED,
    Audience,
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
from relsurvey.questionnaire.loading import load

#: What comes out says nothing, but it is as long, as broken and as mirrored as real words.
_ARABIC = str.maketrans("abcdefghijklmnopqrstuvwxyz?,;", "ابصدهفغحيجكلمنوبقرستعفوخيز؟،؛")


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


def every_kind() -> Questionnaire:
    """A question of each kind out of a bundled questionnaire, in English, Welsh and what stands for Arabic."""
    ours = load(PROJECT / "surveys" / "how-connected")
    one, several, text = (ours.question(name) for name in ("connected", "see-more", "what-helps"))
    rank = replace(several, id="rank", type=QuestionType.RANK, at_most=MOST_RANKED, show_if=None)
    words = {
        language: replace(said, questions={**said.questions, rank.id: said.questions[several.id]})
        for language, said in ours.words.items()
    }
    words["ar"] = _in_arabic_letters(words["en"])
    asked = (one, replace(several, show_if=None), rank, text)
    kept = {
        language: replace(said, questions={question.id: said.questions[question.id] for question in asked})
        for language, said in words.items()
    }
    return with_hash(replace(ours, id="every-kind", questions=asked, words=kept, audience=Audience.YOUNG))


def _in_arabic_letters(words: Words) -> Words:
    def other(text: str) -> str:
        return text.lower().translate(_ARABIC)

    def question(said: QuestionWords) -> QuestionWords:
        options = {option: OptionWords(other(one.label), other(one.hint)) for option, one in said.options.items()}
        return QuestionWords(other(said.text), other(said.short), options, other(said.hint))

    return replace(
        words,
        language="ar",
        title=other(words.title),
        about=tuple(map(other, words.about)),
        questions={name: question(said) for name, said in words.questions.items()},
        groups={name: other(said) for name, said in words.groups.items()},
        ways_out={way: other(said) for way, said in words.ways_out.items()},
        translated_from="en",
    )


def _question(
    question_id: str, kind: QuestionType, group: str, options: tuple[str, ...], show_if: ShowIf | None = None
) -> Question:
    offered = tuple(Option(option, option) for option in options)
    ways_out = () if kind is QuestionType.TEXT else (Given.DONT_KNOW, Given.PREFER_NOT)
    return Question(question_id, kind, "F01", group, question_id, offered, ways_out, show_if=show_if)


def _words(text: str, options: tuple[str, ...]) -> QuestionWords:
    return QuestionWords(text, text, {option: OptionWords(option.title()) for option in options})
