"""A questionnaire that carries the questions of another one behind its own, as a further one with an id of its own.

The id names both, with a sign between that no folder has: whoever compares or spaces rounds sees what they ask.
"""

from collections.abc import Mapping
from dataclasses import replace

from relsurvey.errors import BadInput
from relsurvey.questionnaire.definition import Audience, Questionnaire, Words
from relsurvey.questionnaire.document import with_hash

_SIGN = "+"


def parts(questionnaire_id: str) -> tuple[str, ...]:
    """The ids of the questionnaires that this one asks; the first is the one that it is compared as."""
    return tuple(part.partition("@")[0] for part in questionnaire_id.split(_SIGN))


def main_part(questionnaire_id: str) -> str:
    """The id of the questionnaire that carries the others."""
    return parts(questionnaire_id)[0]


def joined(main: Questionnaire, carried: Questionnaire) -> Questionnaire:
    """`main` with the questions of `carried` at its end; the normal ways out and the languages stay its own.

    Ids, indicators and words of every question stay, so that results compare. BadInput("joined-staff" | "joined-same").
    """
    if main.audience is Audience.STAFF or carried.audience is Audience.STAFF:
        raise BadInput("joined-staff")
    taken = {one.id for one in main.questions} & {one.id for one in carried.questions}
    if taken or set(main.groups) & set(carried.groups):
        raise BadInput("joined-same")
    return with_hash(
        replace(
            main,
            # A version that was used never changes: the carried one is part of what the id names.
            id=f"{main.id}{_SIGN}{carried.id}@{carried.version}",
            groups=(*main.groups, *carried.groups),
            questions=(*main.questions, *carried.questions),
            words=_words(main, carried),
        )
    )


def for_audience(questionnaire: Questionnaire, audience: Audience) -> Questionnaire:
    """The same questions for others: young people are asked who knows that they take part.

    A questionnaire of its own, which counts as the same one where rounds are compared and spaced.
    """
    if audience is questionnaire.audience:
        return questionnaire
    return with_hash(replace(questionnaire, id=f"{questionnaire.id}@{audience.value}", audience=audience))


def _words(main: Questionnaire, carried: Questionnaire) -> Mapping[str, Words]:
    """In the languages that both have: nobody is asked half of a survey in a language that they can't read."""
    return {
        language: replace(
            words,
            questions={**words.questions, **carried.words[language].questions},
            groups={**words.groups, **carried.words[language].groups},
        )
        for language, words in main.words.items()
        if language in carried.words
    }
