# The audit at a desk: its page, its file.

page-audit = Audit
staff-nav-audit = Audit
assurance-title = Audit
assurance-whole = Whole organisation
assurance-intro = One person works through the checks, looks at records and talks with people, and notes what was found. Every finding is saved by itself and stays in the history.
assurance-units = Services
assurance-unit-link = Open the audit of { $name }
assurance-all-link = All services
assurance-register-link = All checks of { $name }
assurance-done = { $done } of { $count } checks were done.
assurance-nothing-due = Nothing is due.
assurance-count-overdue = { $count ->
    [one] 1 is overdue.
   *[other] { $count } are overdue.
}
assurance-count-never = { $count ->
    [one] 1 was never done.
   *[other] { $count } were never done.
}
assurance-count-soon = { $count ->
    [one] 1 is due in the next 30 days.
   *[other] { $count } are due in the next 30 days.
}
assurance-state-due = Something is due
assurance-state-fine = Up to date
assurance-next = Next check: { $short }
assurance-checks = Checks
assurance-made-on = As it stood on
assurance-due-overdue = Overdue
assurance-due-never = Not checked yet
assurance-due-soon = Due in the next 30 days
assurance-due-later = In time
assurance-due-now = Due now
assurance-due-day = By { $day }
assurance-due-since = Since { $day }
assurance-check-link = Open the check “{ $short }”
assurance-found = Found on { $day }: { $level }
assurance-sample = { $count } looked at
assurance-sample-small = { $count } looked at; the audit asks for { $wanted }
assurance-sample-none = Nobody noted how many were looked at; the audit asks for { $wanted }
assurance-again = Due again: { $day }
assurance-often = { $months ->
    [one] Due every month
   *[other] Due every { $months } months
}, with at least { $sample } looked at.
assurance-means = What each finding means
assurance-new = What did you find?
assurance-level = Finding
assurance-day = Day of the check
assurance-number = How many records or people did you look at?
assurance-evidence = What did you look at, and what did you see? No names of people.
assurance-links = Links to the evidence, one a line
assurance-save = Keep the finding
assurance-saved = The finding is kept.
assurance-history = What was found before
assurance-history-line = { $day }: { $level } ({ $name }, noted on { $noted })
assurance-history-none = Nothing yet.
assurance-files = The audit as a file
assurance-file = audit-{ $unit }
assurance-link-pdf = Audit as PDF
assurance-link-pdf-help = Findings, evidence and what is due; tagged for screen readers.
assurance-link-docx = Audit as Word file
assurance-link-docx-help = The same, to go on working on.
assurance-foot = { $organisation }, { $unit }
assurance-caption = { $section }: what was found
assurance-column-check = Check
assurance-column-finding = Finding
assurance-column-checked = Checked on
assurance-column-sample = Looked at
assurance-column-due = Due
assurance-none = –
assurance-evidence-heading = Evidence
assurance-lead = { $level }:

errors-assurance-not-found = There is no audit among the questionnaires of this installation.
errors-assurance-check = The audit has no such check (any more).
errors-assurance-level = Choose what you found first.
errors-assurance-day = The day of the check lies ahead. Enter the day on which you looked.
errors-assurance-sample = Enter how many you looked at as a number from 0 to { $most }, or leave it empty.
errors-assurance-evidence = Say what you looked at. Only “No” needs no evidence.
errors-assurance-link = Give up to { $most } links, one a line, each beginning with https:// or http:// and without spaces.
