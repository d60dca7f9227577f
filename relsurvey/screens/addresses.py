"""The addresses of one person's survey. Each names the response on this device; none opens it, none holds an answer."""

from urllib.parse import quote, urlencode, urlsplit


def survey(handle: str, *, at: str = "") -> str:
    """The light pages of a response, the usual way to answer; `at` is the name of the screen that is wanted."""
    address = f"/survey/{quote(handle, safe='')}"
    return f"{address}?at={quote(at)}" if at else address


def mine(handle: str) -> str:
    """The page of a person's own answers, to print and to save."""
    return f"/survey/{quote(handle, safe='')}/mine"


def inside(handle: str) -> str:
    """The same response inside of Streamlit: in an interview, or for somebody who is in the app anyway."""
    return f"/answer?p={quote(handle)}"


def invited(token: str) -> str:
    """Where an invitation leads to."""
    return f"/r/{quote(token, safe='')}"


def said(token: str) -> str:
    """The page of what people said, for the people who answered."""
    return f"/said/{quote(token, safe='')}"


def replies(token: str) -> str:
    """The page of what the organisation replies to that."""
    return f"{said(token)}/replies"


def told_after(token: str) -> str:
    """The page of what staff tell the people they support after a workshop."""
    return f"/told/{quote(token, safe='')}"


def questions(token: str, *, at: str = "") -> str:
    """The questions that somebody was invited to look at; `at` is the name of the screen that is wanted."""
    address = f"/questions/{quote(token, safe='')}"
    return f"{address}?at={quote(at)}" if at else address


def carried(*, handle: str = "", at: str = "", token: str = "", sealed: str = "", results: str = "") -> str:
    """What the address of a page beside the survey ends with, so that `back` leads from there to the same screen.

    `sealed` is the organisation, for screens after which nothing else leads to it. `results` is the token of a page of
    what people said.
    """
    named = {"p": handle, "at": at, "r": token, "for": sealed, "said": results}
    given = {name: value for name, value in named.items() if value}
    return f"?{urlencode(given)}" if given else ""


def back(*, handle: str = "", at: str = "", token: str = "", results: str = "") -> str:
    """The way back that `carried` names; "" when there is none. Always an address of ours, whatever was given."""
    if handle:
        return survey(handle, at=at)
    if results:
        return said(results)
    return invited(token) if token else ""


def to_come_back(base_url: str) -> str:
    """Where the receipt's words are typed, as people read an address aloud: without "https"."""
    return urlsplit(base_url).netloc + "/receipt"
