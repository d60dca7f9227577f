"""relsurvey: easy-read surveys about relationships and belonging in social care, with results that expose nobody."""

__version__ = "0.1.0"
