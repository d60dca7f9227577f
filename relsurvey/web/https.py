"""Whether a cookie may ask for https: one rule for the cookies of staff and of people who answer."""

from urllib.parse import urlsplit

from starlette.requests import Request

from relsurvey.web.state import services


def is_https(request: Request) -> bool:
    """Whether the browser speaks https, also behind a proxy that does not say so but is known by its public address."""
    public = urlsplit(services(request).settings.base_url)
    by_proxy = public.scheme == "https" and request.headers.get("host") == public.netloc
    return request.url.scheme == "https" or by_proxy
