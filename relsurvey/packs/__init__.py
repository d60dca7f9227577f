"""Packs of evidence to take away: what an organisation can show, as a document and as tables."""
