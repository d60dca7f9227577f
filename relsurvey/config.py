"""Settings, read once from the environment that is handed in. Nothing else in the project reads `os.environ`."""

import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import NamedTemporaryFile

PROJECT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things are and which secret this installation uses.

    `secret_key` keys every stored hash of a receipt or an imported row: whoever has only the database can't guess them.
    `secret_key_given` says that it comes from the environment: then the file in the data folder is not looked at.
    `smtp_url` (`smtp://name:password@host:587`, `smtps://…`) and `mail_from` are for alerts; without both none is sent.
    `kiosk_seconds`: three numbers, as `collection.kiosk` reads them; empty for the usual ones.
    `base_url` is the public address printed on sheets and QR codes, without a slash at the end; empty when not set.
    """

    data_dir: Path
    database_url: str
    surveys_dir: Path
    base_url: str
    secret_key: bytes
    secret_key_given: bool = False
    smtp_url: str = field(default="", repr=False)
    mail_from: str = ""
    kiosk_seconds: str = ""


def read_settings(environ: Mapping[str, str]) -> Settings:
    """Build the settings; makes the data folder and the secret key file on first use.

    Variables: RELSURVEY_DATA_DIR, RELSURVEY_DATABASE_URL, RELSURVEY_SURVEYS_DIR, RELSURVEY_BASE_URL,
    RELSURVEY_SECRET_KEY, RELSURVEY_SMTP_URL, RELSURVEY_MAIL_FROM, RELSURVEY_KIOSK_SECONDS.
    """
    data_dir = Path(environ.get("RELSURVEY_DATA_DIR") or PROJECT / "data").resolve()
    data_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Settings(
        data_dir=data_dir,
        database_url=environ.get("RELSURVEY_DATABASE_URL") or f"sqlite:///{data_dir / 'relsurvey.db'}",
        surveys_dir=Path(environ.get("RELSURVEY_SURVEYS_DIR") or PROJECT / "surveys").resolve(),
        base_url=(environ.get("RELSURVEY_BASE_URL") or "").rstrip("/"),
        secret_key=_secret_key(environ, data_dir),
        secret_key_given=bool(environ.get("RELSURVEY_SECRET_KEY")),
        smtp_url=environ.get("RELSURVEY_SMTP_URL") or "",
        mail_from=environ.get("RELSURVEY_MAIL_FROM") or "",
        kiosk_seconds=environ.get("RELSURVEY_KIOSK_SECONDS") or "",
    )


def _secret_key(environ: Mapping[str, str], data_dir: Path) -> bytes:
    if given := environ.get("RELSURVEY_SECRET_KEY"):
        return given.encode()
    path = data_dir / "secret_key"
    if not path.exists():
        _make_secret_key(path)
    return path.read_bytes()


def _make_secret_key(path: Path) -> None:
    # Written elsewhere and linked into place whole: two processes that start together end with the same key.
    with NamedTemporaryFile("w", dir=path.parent) as file:
        file.write(secrets.token_hex(32))
        file.flush()
        with suppress(FileExistsError):
            path.hardlink_to(file.name)
