"""When the script of a page fails, a person reads plain words; never a message of the program."""

from streamlit.testing.v1 import AppTest


def a_known_refusal() -> None:
    from relsurvey.errors import Unavailable
    from relsurvey.ui import script_errors

    script_errors.explain(Unavailable("database-away"))


def a_fault() -> None:
    from relsurvey.ui import script_errors

    script_errors.explain(ValueError("I am afraid of Tom"))


def shown(script: AppTest) -> str:
    return " ".join(part.value for part in (*script.error, *script.markdown))


def test_a_refusal_says_what_happened() -> None:
    page = AppTest.from_function(a_known_refusal).run()

    assert "We need a short break" in shown(page)
    assert "Please try again in a few minutes." in shown(page)


def test_a_fault_shows_a_number_and_none_of_its_values() -> None:
    page = AppTest.from_function(a_fault).run()

    assert "This is our mistake." in shown(page)
    assert "Tell the person who runs this survey this number" in shown(page)
    assert "afraid" not in shown(page)
