"""One person's way through a questionnaire: what was answered, what to ask next, and how they come back. Pure."""
