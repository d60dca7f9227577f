### What is wrong in a map of a framework, and how to mend it.

problems-bad-day = “{ $given }” is no day. Write the year, the month and the day in numerals, such as 2026-11-22.
problems-framework-file-name = The id is “{ $given }”, but the file is called “{ $file }”. Give both the same name.
problems-framework-section-unknown = There is no section “{ $section }”. Use one of these, or add it to the sections: { $known }.
problems-framework-section-unused = No entry stands in the section “{ $section }”. Take it out, or give it an entry.
problems-framework-kind-twice = “{ $kind }” stands in two categories, so it would count twice. Leave it in one of them.
problems-framework-indicator-unknown = No questionnaire asks about “{ $given }”. Check it, or take it out. Indicators with the same letter are: { $known }.
problems-framework-measure-unknown = There is no monthly figure “{ $given }”. Use one of these, or take it out: { $known }.
problems-framework-empty = No entry names any evidence. Give at least one of them indicators, measures or practices.
