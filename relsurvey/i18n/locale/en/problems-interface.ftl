### What is wrong in the texts of the screens, and how to mend it. For the people who write and translate them.

problems-message-missing = The message { $id } is missing in this language ({ $language }). Translate it from the English file of the same name.
