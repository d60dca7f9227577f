"""Changes that somebody in the studio can make, as strategies: any of them, at any place, with any words."""

from collections.abc import Callable

from hypothesis import strategies as st

from relsurvey.errors import RelsurveyError
from relsurvey.questionnaire.definition import Audience, QuestionType
from relsurvey.questionnaire.folder import Documents
from relsurvey.studio import exceptions, groups, languages, options, questions

Edit = Callable[[Documents], Documents]

WORDS = st.sampled_from(
    ["", " ", "Do you see your friends?", "Yes", "No", "سؤال؟", "Very long " * 120, "- a: b", "*x*", "seen", "help"]
)
PICTURES = st.sampled_from(["", "yes", "no", "home", "nothing-like-this"])
LANGUAGES = st.sampled_from(["en", "cy", "ar"])
NUMBERS = st.integers(0, 6)
BY = st.integers(-3, 3)


def _question(documents: Documents, number: int) -> str:
    listed = documents.structure["questions"]
    return listed[number % len(listed)]["id"] if listed else "nowhere"


def _option(documents: Documents, question_id: str, number: int) -> str:
    found = [one for one in documents.structure["questions"] if one["id"] == question_id]
    listed = (found[0].get("options") if found else documents.structure.get("answers")) or [{"id": "none"}]
    return listed[number % len(listed)]["id"]


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """One change."""
    make = draw(st.sampled_from(_KINDS))
    return make(draw)


def _about_question(draw: st.DrawFn) -> Edit:
    number, said, language, by = draw(NUMBERS), draw(WORDS), draw(LANGUAGES), draw(BY)
    picture, kind = draw(PICTURES), draw(st.sampled_from(QuestionType))
    field = draw(st.sampled_from(["text", "hint", "short"]))
    limit = draw(st.sampled_from([None, 2, 3, 400]))
    which = draw(st.integers(0, 10))

    def edit(documents: Documents) -> Documents:
        id_ = _question(documents, number)
        other = _question(documents, number + by)
        ways: list[Edit] = [
            lambda one: questions.add(one, said, kind=kind, after=id_ if by > 0 and id_ != "nowhere" else ""),
            lambda one: questions.duplicate(one, id_),
            lambda one: questions.remove(one, id_),
            lambda one: questions.move(one, id_, by),
            lambda one: questions.set_text(one, id_, language=language, field=field, text=said),
            lambda one: questions.set_type(one, id_, kind),
            lambda one: questions.set_picture(one, id_, picture),
            lambda one: questions.set_show_if(one, id_, asked=other, options=[_option(one, other, by)][: by % 2]),
            lambda one: questions.set_limit(one, id_, limit),
            lambda one: questions.set_ways_out(one, id_, ["dont_know"][: by % 2]),
            lambda one: questions.bring(one, one, id_),
        ]
        return ways[which](documents)

    return edit


def _about_options(draw: st.DrawFn) -> Edit:
    number, said, language, by = draw(NUMBERS), draw(WORDS), draw(LANGUAGES), draw(BY)
    picture, which, normal = draw(PICTURES), draw(st.integers(0, 6)), draw(st.booleans())
    field = draw(st.sampled_from(["label", "hint"]))

    def edit(documents: Documents) -> Documents:
        id_ = options.NORMAL if normal else _question(documents, number)
        option = _option(documents, id_, by)
        ways: list[Edit] = [
            lambda one: options.add(one, id_, said),
            lambda one: options.remove(one, id_, option),
            lambda one: options.move(one, id_, option, by),
            lambda one: options.set_text(one, id_, option, language=language, field=field, text=said),
            lambda one: options.set_picture(one, id_, option, picture),
            lambda one: options.set_own(one, id_, own=by > 0),
            lambda one: options.set_reason(one, id_, said),
        ]
        return ways[which](documents)

    return edit


def _about_whole(draw: st.DrawFn) -> Edit:
    number, said, language = draw(NUMBERS), draw(WORDS), draw(LANGUAGES)
    which, flag = draw(st.integers(0, 10)), draw(st.booleans())

    def edit(documents: Documents) -> Documents:
        id_ = _question(documents, number)
        listed = documents.structure["groups"] or ["none"]
        ways: list[Edit] = [
            lambda one: languages.set_title(one, language, said),
            lambda one: languages.set_about(one, language, said),
            lambda one: languages.add(one, language, {"Yes": "Ydw"}),
            lambda one: languages.remove(one, language),
            lambda one: languages.set_checked(one, language, checked=flag),
            lambda one: languages.set_audience(one, Audience.YOUNG if flag else Audience.ADULTS),
            lambda one: languages.set_way_out(one, language, "dont_know", said),
            lambda one: groups.add(one, said, question_id=id_ if flag and id_ != "nowhere" else ""),
            lambda one: groups.remove(one, listed[number % len(listed)]),
            lambda one: languages.set_group(one, language, listed[0], said) if listed[0] != "none" else one,
            lambda one: exceptions.add(one, language, rule="easy-word", place="title", reason=said, by="Ada"),
        ]
        return ways[which](documents)

    return edit


_KINDS = (_about_question, _about_question, _about_options, _about_whole)


def after(documents: Documents, made: list[Edit]) -> Documents:
    """What is left after these changes; one that is refused changes nothing."""
    for edit in made:
        try:
            documents = edit(documents)
        except RelsurveyError:
            continue
    return documents
