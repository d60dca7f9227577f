### The choice of a language, each named in its own words, and the mark of a preview.

language-name = English
language-choose = Choose your language
preview-mark = This is a try. We save nothing.
preview-next = Next screen
preview-before = Screen before
