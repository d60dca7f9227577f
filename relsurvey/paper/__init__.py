"""The survey on paper: what a printed sheet says, and the tagged PDF (PDF/UA-1) that typst makes of it."""
