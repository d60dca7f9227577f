"""What a questionnaire says as a whole: its name, its introduction, the normal answers, the headings, its languages."""

from functools import partial

import streamlit as st

from relsurvey.actions import bundled
from relsurvey.i18n.catalogue import languages as known_languages
from relsurvey.questionnaire.definition import WAYS_OUT, Audience
from relsurvey.studio import groups, languages
from relsurvey.studio.options import NORMAL
from relsurvey.ui import studio_fields, studio_options, studio_remarks
from relsurvey.ui.language_part import name as language_name
from relsurvey.ui.markup import plain
from relsurvey.ui.services import services
from relsurvey.ui.studio_desk import Desk


def render(desk: Desk) -> None:
    """Everything but the questions."""
    say = desk.say
    st.subheader(say("studio-whole-heading"), anchor=False)
    studio_fields.side_by_side(desk, partial(_title, desk))
    studio_fields.side_by_side(desk, partial(_about, desk))
    _audience(desk)
    st.subheader(say("studio-normal-heading"), anchor=False)
    st.caption(say("studio-normal-help"))
    studio_options.listed(desk, NORMAL)
    for way in WAYS_OUT:
        studio_fields.side_by_side(desk, partial(_way_out, desk, way.value))
    st.subheader(say("studio-groups-heading"), anchor=False)
    st.caption(say("studio-groups-help"))
    for group in desk.structure["groups"]:
        _group(desk, group)
    if not desk.locked:
        new, add = say("studio-group-new"), say("studio-add")
        studio_fields.added(desk, new, add, lambda label: partial(groups.add, label=label), name="group", longest=200)
    st.subheader(say("studio-languages-heading"), anchor=False)
    _languages(desk)


def _title(desk: Desk, language: str) -> None:
    studio_fields.text(
        desk,
        desk.say("studio-title-field"),
        desk.words(language)["title"],
        lambda now: partial(languages.set_title, language=language, title=now),
        name="title",
        longest=200,
        at=("title",),
        language=language,
    )


def _about(desk: Desk, language: str) -> None:
    paragraphs = desk.words(language)["about"]
    studio_fields.text(
        desk,
        desk.say("studio-about-field"),
        "\n".join(paragraphs),
        lambda now: partial(languages.set_about, language=language, text=now),
        name="about",
        longest=3000,
        at=("about",),
        language=language,
        lines=5,
    )
    for number in range(1, len(paragraphs) + 1):
        studio_remarks.beside(desk, language, ("about", str(number)))


def _audience(desk: Desk) -> None:
    now = desk.structure.get("audience", Audience.ADULTS.value)
    if now == Audience.STAFF:
        # Statements with levels are written in files; here their words can be changed.
        st.caption(desk.say("studio-audience-staff"))
        return
    studio_fields.choice(
        desk,
        desk.say("studio-audience"),
        {one.value: desk.say(f"studio-audience-{one.value}") for one in (Audience.ADULTS, Audience.YOUNG)},
        now,
        lambda chosen: partial(languages.set_audience, audience=Audience(chosen)),
        name="audience",
        across=True,
    )


def _way_out(desk: Desk, way: str, language: str) -> None:
    studio_fields.text(
        desk,
        desk.say(f"studio-way-{way.replace('_', '-')}"),
        desk.words(language)["ways_out"][way],
        lambda now: partial(languages.set_way_out, language=language, way=way, label=now),
        name=f"way-{way}",
        longest=200,
        at=("ways_out", way),
        language=language,
    )


def _group(desk: Desk, group: str) -> None:
    studio_fields.side_by_side(desk, partial(_group_label, desk, group))
    studio_remarks.beside(desk, "", ("groups", group))
    if not any(one["group"] == group for one in desk.structure["questions"]):
        label = desk.words(desk.documents.written_in)["groups"][group]
        say = desk.say("studio-group-out", label=plain(label))
        studio_fields.button(desk, say, partial(groups.remove, group=group), name=f"group-out-{group}")


def _group_label(desk: Desk, group: str, language: str) -> None:
    number = list(desk.structure["groups"]).index(group) + 1
    studio_fields.text(
        desk,
        desk.say("studio-group-label", number=number),
        desk.words(language)["groups"][group],
        lambda now: partial(languages.set_group, language=language, group=group, label=now),
        name=f"group-{group}",
        longest=200,
        at=("groups", group),
        language=language,
    )


def _languages(desk: Desk) -> None:
    say, documents = desk.say, desk.documents
    for language, words in documents.words.items():
        if language == documents.written_in:
            st.write(say("studio-language-first", language=language_name(language)))
            continue
        with st.container(border=True):
            st.write(f"**{plain(language_name(language))}**")
            studio_fields.tick(
                desk,
                say("studio-language-checked", language=language_name(language)),
                lambda now, one=language: partial(languages.set_checked, language=one, checked=now),  # type: ignore[misc]
                stored=words.get("translation", {}).get("check") == "done",
                name=f"checked-{language}",
            )
            out = say("studio-language-out", language=language_name(language))
            studio_fields.button(
                desk, out, partial(languages.remove, language=language), name=f"language-out-{language}"
            )
    if not desk.locked:
        _to_add(desk)


def _to_add(desk: Desk) -> None:
    """The languages that can be added, each with what it means to do so."""
    say, documents = desk.say, desk.documents
    for language in (one for one in known_languages() if one not in documents.words):
        name = language_name(language)
        phrases = bundled.known_phrases(services().settings, language)
        left = languages.to_write(documents, phrases)
        with st.container(border=True):
            st.write(say("studio-language-before", language=name, count=left))
            edit = partial(languages.add, language=language, phrases=phrases)
            studio_fields.button(desk, say("studio-language-add", language=name), edit, name=f"language-{language}")
