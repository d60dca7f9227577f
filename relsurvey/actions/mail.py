"""Sends one short e-mail over SMTP. For alerts only: what is in it must be fit for anybody to read."""

import smtplib
import ssl
from email.message import EmailMessage
from urllib.parse import unquote, urlsplit

from relsurvey.config import Settings
from relsurvey.errors import BadInput, Unavailable

#: Seconds. A mail server that does not answer must not hold a thread for long.
PATIENCE = 10.0
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_PORTS = {"smtp": 587, "smtps": 465}


def is_set_up(settings: Settings) -> bool:
    """Whether this installation can send e-mail at all."""
    return bool(settings.smtp_url and settings.mail_from)


def send(settings: Settings, *, to: str, subject: str, body: str) -> None:
    """Hand one message to the mail server. Raises Unavailable("mail-not-sent"), BadInput("smtp-url" | "mail-from").

    No error holds an address: what the server answered may repeat it, so it is not chained either.
    """
    message = EmailMessage()
    try:
        message["From"], message["To"], message["Subject"] = settings.mail_from, to, subject
    except ValueError:
        # A line end would begin a header of its own.
        raise BadInput("mail-from") from None
    # Programs that answer by themselves ("I am on holiday") leave such messages alone.
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(body)
    try:
        with _server(settings.smtp_url) as server:
            server.send_message(message)
    except (smtplib.SMTPException, OSError):
        raise Unavailable("mail-not-sent") from None
    except ValueError:
        # No name that a server can have: two dots in a row, or a part that is too long.
        raise BadInput("smtp-url") from None


def _server(url: str) -> smtplib.SMTP:
    """A connection that is encrypted, unless the server is on this machine; signed in when the URL names a user."""
    try:
        parts = urlsplit(url)
        scheme, host, port = parts.scheme, parts.hostname, parts.port or _PORTS[parts.scheme]
    except (ValueError, KeyError):
        raise BadInput("smtp-url") from None
    if not host:
        raise BadInput("smtp-url")
    if scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=PATIENCE, context=ssl.create_default_context())
    else:
        server = smtplib.SMTP(host, port, timeout=PATIENCE)
        if host not in _LOOPBACK:
            server.starttls(context=ssl.create_default_context())
    if parts.username:
        server.login(unquote(parts.username), unquote(parts.password or ""))
    return server
