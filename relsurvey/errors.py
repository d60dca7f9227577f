"""Every error that a person may see, on one screen, with the exit code the command line gives for it.

An error carries a message id and the values to fill in; the words live in `relsurvey/i18n/locale`.
Nothing personal (answer, name, token, address) may be among the values.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field


class RelsurveyError(Exception):
    """Something went wrong in a way that we can explain: `errors-<message_id>` says what happened and what to do."""

    exit_code = 1

    def __init__(self, message_id: str, **values: str | int) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.values = values


class BadInput(RelsurveyError):
    """What was given does not fit; nothing was changed."""

    exit_code = 3


class NotFound(RelsurveyError):
    """No such thing, or none that this person may know of: the two look the same from outside."""

    exit_code = 4


class NotAllowed(RelsurveyError):
    """The person is known but may not do this."""

    exit_code = 5


class Refused(RelsurveyError):
    """A rule that protects people says no: a wave is open, a version was used, a group is too small."""

    exit_code = 6


class Unavailable(RelsurveyError):
    """Something we stand on is away, such as the database. Trying again may help."""

    exit_code = 7


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in a file, with its place and its mend.

    `code` names the rule; the words are `problems-<code>` in the catalogue, filled from `values`.
    `where` is a path a person can follow: "surveys/belonging/questionnaire.yaml, question 'faith'" or "line 12".
    """

    code: str
    where: str
    values: dict[str, str | int] = field(default_factory=dict)


class FileProblems(BadInput):
    """A file was refused; `problems` holds every reason at once."""

    def __init__(self, message_id: str, problems: Sequence[Problem], **values: str | int) -> None:
        super().__init__(message_id, count=len(problems), **values)
        self.problems = tuple(problems)
