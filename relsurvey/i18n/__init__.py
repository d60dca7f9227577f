"""The words of the app, by message id and language. No sentence that a person reads stands in Python."""
