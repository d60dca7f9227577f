"""A publication's page is made once, apart for each reader's units, and memory stays bounded."""

from dataclasses import replace

from relsurvey.i18n.catalogue import catalogue
from relsurvey.ui.publication_cache import PublicationCache, prepared
from tests.support import publications as made

SAY = catalogue("en")
NOBODY = frozenset[str]()


def test_the_same_publication_is_drawn_once() -> None:
    publication, questionnaire = made.publication(), made.questionnaire()

    first = prepared(publication, questionnaire, own_units=NOBODY, say=SAY)

    assert prepared(publication, questionnaire, own_units=NOBODY, say=SAY) is first


def test_a_manager_never_gets_the_page_of_somebody_who_sees_more() -> None:
    whole = made.publication()
    own = replace(
        whole,
        units={"willow": "Willow House"},
        tables=tuple(replace(one, rows=one.rows[:2]) for one in whole.tables),
    )
    prepared(whole, made.questionnaire(), own_units=NOBODY, say=SAY)

    seen = prepared(own, made.questionnaire(), own_units=frozenset({"willow"}), say=SAY)

    assert "Mill Lane" not in repr(seen)
    assert "Mill Lane" in repr(prepared(whole, made.questionnaire(), own_units=NOBODY, say=SAY))


def test_a_correction_is_drawn_anew() -> None:
    old = prepared(made.publication(), made.questionnaire(), own_units=NOBODY, say=SAY)
    corrected = replace(made.publication(), content_hash="d" * 64, version=2)

    assert prepared(corrected, made.questionnaire(), own_units=NOBODY, say=SAY) is not old


def test_what_was_used_longest_ago_is_forgotten_first() -> None:
    cache, drawn = PublicationCache(most=2), []

    def page(name: str) -> None:
        cache.get((name, (), NOBODY, "en"), lambda: drawn.append(name) or ())

    for name in ("a", "b", "a", "c", "a", "b"):
        page(name)

    assert drawn == ["a", "b", "c", "b"]
    assert len(cache) == 2
