"""Where this server is for other people's devices: what printed addresses begin with, and squares that open them."""

from functools import lru_cache
from urllib.parse import urlsplit

import segno
import streamlit as st

from relsurvey.ui.services import services


def base() -> str:
    """The public address that was set, or else where this page came from; without a slash behind it."""
    if address := services().settings.base_url:
        return address
    here = urlsplit(st.context.url or "")
    return f"{here.scheme}://{here.netloc}"


@lru_cache(maxsize=64)
def square(address: str) -> str:
    """The address as a square of dots, for an `img`."""
    return segno.make(address, error="m", micro=False).svg_data_uri(border=2, light="#fff")
