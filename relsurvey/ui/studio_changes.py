"""What changed from one version to another, said in words: "Question 3: the question was … and is now …"."""

from collections.abc import Mapping

from relsurvey.i18n.catalogue import Catalogue
from relsurvey.questionnaire.folder import Documents
from relsurvey.studio import indicators
from relsurvey.studio.difference import Change, changes
from relsurvey.studio.gallery import name as picture_name
from relsurvey.ui.language_part import name as language_name

#: Changes of which both sides are words of the catalogue, by the message that has them.
_NAMED = {"type": "studio-type", "audience": "studio-audience"}


def lines(before: Documents, after: Documents, say: Catalogue) -> list[str]:
    """One line a change, in the order of the new version."""
    several = len({*before.words, *after.words}) > 1
    return [_line(one, before, after, say, several=several) for one in changes(before, after)]


def _line(one: Change, before: Documents, after: Documents, say: Catalogue, *, several: bool) -> str:
    what = say(
        f"studio-change-{one.code}",
        before=_said(one, one.before, before, say),
        after=_said(one, one.after, after, say),
        about=_about(one, after),
        language=language_name(one.language) if one.language else "",
        was=one.values.get("from", 0),
        kind="gone" if not one.after else "new" if not one.before else "changed",
    )
    where = say("studio-change-question", number=one.number) if one.question else say("studio-change-whole")
    if one.language and several and not one.code.startswith("language"):
        where = say("studio-change-in", where=where, language=language_name(one.language))
    return say("studio-change-line", where=where, what=what)


def _said(one: Change, value: str, documents: Documents, say: Catalogue) -> str:
    """A value in words: names for ids, the catalogue's words for what a computer calls so."""
    if not value:
        return ""
    if one.code in _NAMED:
        return say(f"{_NAMED[one.code]}-{value}")
    if one.code in {"picture", "option-picture"}:
        return picture_name(value)
    if one.code == "indicator":
        return say("studio-indicator", id=value, name=indicators.names().get(value, ""))
    said = documents.words[documents.written_in]
    if one.code == "group" and not one.language:
        return str(said["groups"].get(value) or value)
    if one.code in {"option-gone", "option-new"}:
        return _label(said, one.question, value)
    if one.code == "ways-out":
        return ", ".join(said["ways_out"][way] for way in value.split())
    return value


def _about(one: Change, after: Documents) -> str:
    if not one.about:
        return ""
    return _label(after.words[after.written_in], one.question, one.about)


def _label(said: Mapping[str, object], question_id: str, option_id: str) -> str:
    """The words of an answer, or its id where nobody has written any."""
    around: object = said["questions"][question_id].get("options") if question_id else said.get("answers")  # type: ignore[index]
    labels = around if isinstance(around, dict) else {}
    return str(labels.get(option_id, {}).get("label") or option_id)
