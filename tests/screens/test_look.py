"""How a person wants the screens: said in a link, remembered in a cookie, kept by every screen."""

import gzip

import pytest

from relsurvey.collection.answers import AnswerSheet
from relsurvey.screens.fitted import Own, fitted
from relsurvey.screens.look import USUAL, Colours, Look, Size, chosen_look, in_cookie, read_look
from relsurvey.screens.rendered import Rendered
from relsurvey.screens.static_files import content
from tests.screens.scenes import everything_answered, see, sheet

LISTEN_SCRIPT_BYTES = 3000
STYLE_BYTES = 5000


def question() -> Rendered:
    return see(sheet())


def test_a_link_says_the_look_in_a_few_words() -> None:
    look = read_look("Large, cream,listen")

    assert look == Look(size=Size.LARGE, colours=Colours.CREAM, listen=True)
    assert str(look) == "large,cream,listen"


def test_a_cookie_holds_what_a_link_says() -> None:
    look = Look(size=Size.LARGEST, colours=Colours.YELLOW, calm=True, pictures=False)

    assert "," not in in_cookie(look)
    assert read_look(in_cookie(look)) == look


@pytest.mark.parametrize("nonsense", ["", ",,,", "huge,purple", "<script>", "x" * 5000])
def test_words_that_mean_nothing_change_nothing(nonsense: str) -> None:
    assert read_look(nonsense) == USUAL


def test_the_form_asks_for_one_word_a_group() -> None:
    chosen = chosen_look({"size": "large", "colours": "", "pictures": "plain", "reading": "listen", "moving": ""})

    assert chosen == Look(size=Size.LARGE, pictures=False, listen=True)


def test_the_page_carries_the_look_for_the_style_sheet() -> None:
    page = fitted(question(), read_look("dark,large")).document()

    assert 'data-look="large dark"' in page


def test_whoever_wants_no_pictures_is_sent_none() -> None:
    with_pictures = fitted(question(), USUAL)
    without = fitted(question(), Look(pictures=False))

    assert "<img" in with_pictures.document()
    assert "<img" not in without.document()
    assert "Do you see your friends?" in without.document()


def test_a_photo_of_the_organisation_stands_wherever_its_picture_stood() -> None:
    ours = Own(photos={"friends": "/look/own/harbour/abc"})

    page = fitted(question(), USUAL, own=ours)

    assert "/look/own/harbour/abc" in page.content
    assert "/look/pictures/friends.svg" not in page.html
    assert "/look/pictures/yes.svg" in page.content


def test_make_it_mine_is_on_every_screen_and_leads_back_to_it() -> None:
    for screen in (question(), see(AnswerSheet()), see(everything_answered())):
        assert "/look-settings" in screen.strip


def test_a_recording_is_offered_where_a_question_has_one() -> None:
    assert "data-recording" not in fitted(question(), USUAL).strip
    assert (
        'data-recording="/look/own/harbour/abc"' in fitted(question(), USUAL, recording="/look/own/harbour/abc").strip
    )


def test_reading_aloud_and_the_style_cost_little_on_a_poor_line() -> None:
    reading = sum(len(gzip.compress(content(name))) for name in ("offer.js", "listen.js"))

    assert reading < LISTEN_SCRIPT_BYTES
    assert len(gzip.compress(content("screens.css"))) < STYLE_BYTES


def test_what_a_person_wrote_is_marked_as_not_to_be_read_aloud() -> None:
    page = see(everything_answered(), "review").content

    assert "data-own-words>More" in page
    assert page.count("data-own-words") == 1
