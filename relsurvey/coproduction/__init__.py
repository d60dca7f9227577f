"""Questions made with people: who reviewed a questionnaire, what they said, what was changed because of it. Pure."""
