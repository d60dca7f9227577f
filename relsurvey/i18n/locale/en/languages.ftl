### For staff: in which languages people may answer, and who has signed the text.

languages-heading = Languages
languages-help = People are offered a language when a named person has signed both texts in it: the screens and the questionnaire. If a text changes afterwards, somebody has to sign again. Until then only staff see it, in the preview.
languages-caption = Languages of this round
languages-head-language = Language
languages-head-screens = Screens
languages-head-questionnaire = Questionnaire
preview-mixed = The survey has no { $language } text yet: its own words are not translated and stand here in { $instead }. Only the words around them are { $language }.
languages-preview = Preview in { $language }
languages-state-original = Written in this language
languages-state-missing = Some or all of the text is missing
languages-state-awaiting = Waits for a signature
languages-state-signed = Signed by { $signer } ({ $relation }) on { $date }
languages-state-changed = The text has changed since { $signer } signed it on { $date }
languages-sign-heading = Sign a text
languages-sign-help = Write the name of the person who has read the whole text in the preview and answers for it.
languages-sign-text = Which text?
languages-kind-interface = screens
languages-kind-questionnaire = questionnaire
languages-text = { $language }: { $kind }
languages-sign-name = Name
languages-sign-relation = How do they know the language?
languages-sign-button = Sign
languages-signed = Signed.
errors-signer-needed = Write the name of the person who signs, and how they know the language. Up to 200 letters each.
errors-language-unknown = There is no text to sign in the language “{ $language }”. The language a text was written in needs no signature.
errors-language-incomplete = Some of the text in the language “{ $language }” is missing. Only a complete text can be signed.
errors-signature-not-found = This text is not signed, so there is nothing to withdraw.

cli-language-short = List, sign or withdraw languages.
cli-language-help = In which languages people may answer. A language is offered when a named person has signed the screens and the questionnaire of a wave in it, exactly as they are.
cli-language-examples =
    Example:
      relsurvey language list autumn-2026
cli-language-list-short = List the languages of a wave.
cli-language-list-help = List the languages of a wave, the state of both texts in each, and what is missing.
cli-language-list-examples =
    Example:
      relsurvey language list autumn-2026
cli-language-sign-short = Sign a text in a language.
cli-language-sign-help = Record that a named person has read the whole text as it is now and answers for it. KIND is interface or questionnaire.
cli-language-sign-examples =
    Example:
      relsurvey language sign autumn-2026 cy interface --name "Mair Owen" --relation "translator"
cli-language-withdraw-short = Take a signature back.
cli-language-withdraw-help = Take a signature back. People are not offered the language any more.
cli-language-withdraw-examples =
    Example:
      relsurvey language withdraw autumn-2026 cy interface
cli-language-name = The name of the person who answers for the text.
cli-language-relation = How this person knows the language, or what they are to you.
cli-language-missing = missing: { $message }
cli-language-signed = Signed.
cli-language-withdrawn = Withdrawn.
