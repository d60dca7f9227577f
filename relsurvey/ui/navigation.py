"""Which pages Streamlit draws. It shows no navigation of its own: staff screens bring theirs, a survey needs none."""

import streamlit as st

from relsurvey.config import PROJECT
from relsurvey.i18n.catalogue import catalogue

PAGES = PROJECT / "pages"


def page_names() -> tuple[str, ...]:
    """The addresses of the pages: the names of their files."""
    return tuple(sorted(path.stem for path in PAGES.glob("*.py")))


def run() -> None:
    """Run the page that the address names. Every page guards itself."""
    words = catalogue()
    # Streamlit serves its default page at "/" only, and "/" is ours: so no page of ours may be the default one.
    nowhere = st.Page(_nowhere, title=words("product-name"), default=True)
    pages = [st.Page(PAGES / f"{name}.py", title=words(f"page-{name}"), url_path=name) for name in page_names()]
    st.navigation([nowhere, *pages], position="hidden").run()


def _nowhere() -> None:
    st.page_link("/", label=catalogue()("to-the-start"))
