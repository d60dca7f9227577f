"""The headings and names of an XLSForm, and those of our own for what it has no place for. Other tools ignore ours."""

from enum import StrEnum

TYPE, NAME, LABEL, HINT, IMAGE = "type", "name", "label", "hint", "media::image"
RELEVANT, CONSTRAINT, REQUIRED = "relevant", "constraint", "required"
LIST = "list_name"
FORM_ID, TITLE, VERSION, LANGUAGE = "form_id", "form_title", "version", "default_language"

#: Before the headings that only relsurvey reads.
OURS = "relsurvey_"
INDICATOR, GROUP, SHORT = OURS + "indicator", OURS + "group", OURS + "short"
BECAUSE, LEVELS, FOLLOWS, CHOICE_HINT = OURS + "because", OURS + "levels", OURS + "follows", OURS + "hint"
AUDIENCE, READING, GROUPS = OURS + "audience", OURS + "reading", OURS + "groups"
EXCEPTIONS, TRANSLATION = OURS + "exceptions", OURS + "translation"

#: The list of the answers that most questions have.
NORMAL = "answers"
ABOUT = "about"
YES = "yes"


class Type(StrEnum):
    """What stands in the column `type`, without the name of the list."""

    ONE = "select_one"
    SEVERAL = "select_multiple"
    RANK = "rank"
    TEXT = "text"
    NOTE = "note"
    BEGIN = "begin_group"
    END = "end_group"


def ours_in(column: str, language: str) -> str:
    """The heading of one of our own columns for this language: `relsurvey_short_en`."""
    return f"{column}_{language}"


def type_of(said: str) -> tuple[str, str, str]:
    """The type, the name of its list, and what stands behind it: `select one` is `select_one`."""
    words = said.replace("begin group", Type.BEGIN).replace("end group", Type.END)
    words = words.replace("begin repeat", "begin_repeat").replace("end repeat", "end_repeat")
    words = words.replace("select one ", "select_one ").replace("select multiple ", "select_multiple ")
    kind, list_name, rest, *_ = (*words.split(), "", "", "")
    return kind.casefold(), list_name, rest
