"""What an organisation may show or play instead of ours: photos made small, recordings known by their first bytes."""

import io
import struct
from enum import StrEnum

from PIL import Image, ImageOps, UnidentifiedImageError

from relsurvey.errors import BadInput

LARGEST_PHOTO_FILE = 12 * 1024 * 1024
LARGEST_RECORDING = 1024 * 1024
#: A picture on a screen is at most this wide and high, in pixels.
EDGE = 512
#: A photo that unpacks to more than this was made to fill the memory.
_MOST_PIXELS = 60_000_000
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
#: A tag, or the first frame: layer 3 of MPEG 1, 2 or 2.5, with or without a checksum.
_MP3_BEGINS = (b"ID3", b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2", b"\xff\xe3", b"\xff\xe2")
#: All that reading a file that says wrong things about itself was seen to end in.
_DAMAGED = (
    UnidentifiedImageError,
    Image.DecompressionBombError,
    OSError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)
PHOTO_TYPE = "image/webp"


class Kind(StrEnum):
    """What it is instead of."""

    PICTURE = "picture"
    RECORDING = "recording"


def photo(file: bytes) -> bytes:
    """The photo as it is shown: upright, at most 512 pixels, as WebP, without place, date or camera.

    Raises BadInput("media-photo-too-large" | "media-not-a-photo").
    """
    if len(file) > LARGEST_PHOTO_FILE:
        raise BadInput("media-photo-too-large", limit=LARGEST_PHOTO_FILE // 1024 // 1024)
    try:
        with Image.open(io.BytesIO(file), formats=_FORMATS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise BadInput("media-not-a-photo")
            upright = ImageOps.exif_transpose(opened)
            small = upright.convert("RGBA" if "transparency" in upright.info or "A" in upright.getbands() else "RGB")
    except _DAMAGED:
        raise BadInput("media-not-a-photo") from None
    small.thumbnail((EDGE, EDGE), Image.Resampling.LANCZOS)
    # Pasted onto fresh paper: whatever the file said beside its pixels stays behind.
    plain = Image.new(small.mode, small.size)
    plain.paste(small)
    written = io.BytesIO()
    plain.save(written, "WEBP", quality=80, method=6)
    return written.getvalue()


def recording_type(file: bytes) -> str:
    """The media type of a recording, told by its first bytes. Raises BadInput("media-recording-…")."""
    if len(file) > LARGEST_RECORDING:
        raise BadInput("media-recording-too-large", limit=LARGEST_RECORDING // 1024 // 1024)
    if file.startswith(b"OggS"):
        return "audio/ogg"
    if file.startswith(b"RIFF") and file[8:12] == b"WAVE":
        return "audio/wav"
    if file[4:8] == b"ftyp" and file[8:11] in (b"M4A", b"mp4", b"iso", b"M4B"):
        return "audio/mp4"
    if file.startswith(_MP3_BEGINS):
        return "audio/mpeg"
    raise BadInput("media-not-a-recording")
