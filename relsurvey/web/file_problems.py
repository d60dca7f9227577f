"""Why a file was refused, and everything that is wrong in it, in words."""

from relsurvey.errors import FileProblems, RelsurveyError
from relsurvey.i18n.catalogue import Catalogue


def told(error: RelsurveyError | None, say: Catalogue) -> tuple[str, ...]:
    """What was refused, then everything that is wrong, each with its place; nothing for no error."""
    if error is None:
        return ()
    found = error.problems if isinstance(error, FileProblems) else ()
    lines = (f"{one.where}: {say(f'problems-{one.code}', **one.values)}" for one in found)
    return (say(f"errors-{error.message_id}", **error.values), *lines)
