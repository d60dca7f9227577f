"""Where this server is for other people's devices: what links and printed addresses begin with."""

from dataclasses import dataclass

from starlette.requests import Request

from relsurvey.web.state import services


@dataclass(frozen=True, slots=True)
class Base:
    """The address that links begin with; `guessed` when nobody set it and it was taken from the request."""

    address: str
    guessed: bool

    @property
    def host(self) -> str:
        """As people type it, without the scheme."""
        return self.address.split("://", 1)[-1]


def base_of(request: Request) -> Base:
    """The public address that was set, or else the one this request came to."""
    if address := services(request).settings.base_url:
        return Base(address, guessed=False)
    return Base(str(request.base_url).rstrip("/"), guessed=True)
