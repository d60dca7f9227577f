# Survey rounds ("waves"), for administrators and managers.

waves-title = Survey rounds
waves-none = There are no survey rounds yet.
waves-list = All survey rounds
waves-new-link = Set up a survey round
waves-all-link = All survey rounds
waves-see = See “{ $wave }”
waves-dates = { $opens } to { $closes }
waves-state-draft = In preparation
waves-state-open = Open
waves-state-closed = Closed
waves-state-published = Published
waves-questionnaire = “{ $title }” ({ $id }), version { $version }

waves-fact-state = State
waves-fact-questionnaire = Questionnaire
waves-fact-dates = Dates
waves-fact-shown = Results will be shown for
waves-fact-left-out = Left out when it was published, to protect people
waves-fact-shown-closed = Results are shown for
waves-fact-threshold = Smallest group shown
waves-threshold-people = { $threshold } people who answered
waves-imported = These answers were collected elsewhere and imported.

waves-asked-heading = Who is asked
waves-asked-caption = How many people are asked in each service
waves-asked-unit = Group
waves-asked-people = People asked
waves-asked-all = All together

waves-prospect-heading = What is likely to be shown
waves-prospect-caption = What is likely to be shown with these numbers
waves-prospect-shown = Results
waves-prospect-help = A group that is too small still counts in the results of the whole organisation. You can’t see later which groups are hidden for their own size.

waves-numbers-heading = Change the numbers
waves-numbers-save = Save the numbers
waves-numbers-saved = The numbers are saved.

waves-draft-waits = An administrator is preparing this survey round.

waves-open-heading = Open this survey round
waves-open-help = After opening, the questionnaire, the numbers of people asked and the release plan can’t be changed.
waves-open-confirm = I have checked the numbers of people asked
waves-open-button = Open the survey round
waves-opened = “{ $wave }” is open. Make the invitations next.
waves-discard-heading = Throw this survey round away
waves-discard-help = The survey round and its invitations are deleted. This can’t be undone.
waves-discard-confirm = I want to throw it away
waves-discard-button = Throw the survey round away
waves-discarded = “{ $wave }” is deleted.

waves-invitations-heading = Invite people
waves-invitations-help = Print links with QR codes for each person, or a poster with a code to say aloud.
waves-invitations-link = Make invitations for “{ $wave }”

waves-returned-heading = How many answered so far
waves-returned-caption = How many people answered so far, in bands
waves-returned-count = Answered so far
waves-returned-why = Only bands are shown, made once a day: an exact number that moves would tell who has just answered. Nobody sees results while the round is open.
waves-returned-made = Made on { $made }, from the answers up to the day before.
waves-band = { $low } to { $high }
waves-band-or-more = { $low } or more
waves-returned-none = There is no count yet. The first one is made on the day after opening, and none when fewer than 20 people are asked in all.

waves-close-heading = Close this survey round
waves-close-help = It closes by itself after { $closes }. When you close it now, nobody can answer any more, and it can’t be opened again. The results are published at once.
waves-close-confirm = I want to close it now
waves-close-button = Close the survey round
waves-closed = “{ $wave }” is closed.

waves-publish-heading = Publish the results
waves-publish-help = The answers are counted, small groups are hidden, and the result is frozen. From then on it never changes.
waves-publish-confirm = I want to publish these results
waves-publish-button = Publish the results
waves-published = The results of “{ $wave }” are published.
publish-without-heading = Leave something out
publish-without-help = You only need this when publishing was refused because somebody could work out an answer. What you leave out can’t be seen by anybody.
publish-without = Leave out: { $breakdown }
correction-heading = Publish a correction
correction-help = What is published never changes. A correction is another version, and takes the place of this one on every page and in every file. It is made from the answers as they were when the round closed, and is published only if nobody can work out more from both versions together.
correction-reason = Why is there another version?
correction-reason-help = Everybody who reads the results can read this. Name nobody.
correction-confirm = I want to publish this correction
correction-button = Publish the correction
correction-done = The corrected results of “{ $wave }” are published.
waves-results-heading = Results
waves-results-help = Published on { $published }.
waves-results-corrected = Published on { $published }, as version { $version }. The reason: { $reason }
waves-results-link = See the results of “{ $wave }”
waves-waits = This round is closed. An organisation administrator can publish its results.

waves-new-title = Set up a survey round
waves-new-name = Name of the survey round
waves-new-name-help = People who answer see it too. For example: Autumn 2026.
waves-new-questionnaire = Questionnaire
waves-new-opens = First day
waves-new-closes = Last day
waves-new-asked = How many people are asked in each service?
waves-new-asked-help = Count everybody who gets the chance to answer. Leave 0 for a service that takes no part.
waves-new-threshold = A group is shown when at least { $threshold } people in it answered. Smaller groups are hidden.
waves-new-button = Save and check
waves-new-saved = “{ $wave }” is saved. Check what is likely to be shown, then open it.
waves-new-no-units = Add the services first: houses, teams or branches. A service is the smallest group that results may be shown for.
waves-unit-heading = Add a service
waves-unit-name = Name of the service
waves-unit-add = Add the service
waves-unit-added = “{ $unit }” is added.
waves-no-questionnaires = There is no questionnaire in the folder of surveys. Ask the person who runs the server.

errors-wave-nobody-asked = Write how many people are asked, in one service at least.
