"""What a questionnaire is: read from files, checked for shape and for meaning, frozen. Pure."""
