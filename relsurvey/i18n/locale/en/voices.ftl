# What people say, what staff believe, what the audit found: side by side.

page-voices = Side by side
voices-title = Side by side
voices-intro = What people say, beside what staff and audits say about the same thing. Where they lie far apart, there is something to talk about.
voices-whose = Whose?
voices-none = There is nothing to set side by side yet: { $whose }.
voices-missing-people = What people say is missing. { $whose ->
    [unit] Publish a survey round of people that is divided by service.
   *[whole] Publish a survey round of people.
}
voices-missing-service = What the service says of itself is missing. { $whose ->
    [unit] Close a workshop of this team, do the audit here, or publish a survey of staff that is divided by service.
   *[whole] Close a workshop of the whole organisation, do its audit, or publish a survey of staff. What single teams agreed is not added up: choose a service to see it.
}
voices-missing-pair = People and the service have spoken, but not about the same things. Ask people what staff rate, or rate what people were asked: the questionnaires for staff say which belong together.
voices-fill-waves = Survey rounds
voices-fill-workshops = Workshops
voices-fill-audit = Audit
voices-elsewhere = Here is something to see
voices-table = All of it as a table
voices-downloads = Take this view out
voices-rule-heading = How this is worked out
voices-rule-places = Each side gets one of three places, by a rule that was set before anybody saw a result.
voices-rule-share = People, and staff in a survey: “There” when two thirds or more gave an answer on the good side, “Not yet” when a third or fewer did, “Partly” between these.
voices-rule-level = What a team agreed in a workshop: the two upper levels are “There”, the two lower ones “Not yet”, the middle one is “Partly”. How single people rated is not looked at.
voices-rule-audit = An audit: “yes” is “There”, “partly” is “Partly”, “no” is “Not yet”.
voices-rule-apart = From one end to the other is far apart; from one place to the next is one step. Where several sides of the service spoke, the furthest counts. Topics come in this order, and no number is made of it.
voices-rule-sure = A survey has a place only where what is open can’t turn it round: “There” needs to be sure that it is more than half, “Not yet” that it is fewer than half, “Partly” that it is from a quarter to three quarters. Open is, for a group of fewer than 50, what those would have said who did not answer; for a larger one, a range that is right 19 times out of 20. Otherwise it says “Can’t tell”.
voices-rule-not = The three places are not the same scale: a share of people is not a level. Far apart means that somebody should ask why. It does not say who is right.

voices-who-people = People
voices-who-staff = Staff survey
voices-who-team = Team
voices-who-audit = Audit
voices-place-not-yet = Not yet
voices-place-partly = Partly
voices-place-there = There
voices-why-hidden = Hidden to protect people
voices-why-unsure = Can’t tell
voices-about = { $about }. { $source }
voices-source = { $source }, { $day }
voices-share-people = { $count } of the { $base } people who answered said { $option }.
voices-share-staff = { $count } of the { $base } members of staff who answered chose { $option }.
voices-level = { $name }: { $text }

voices-apart-wide = Far apart
voices-apart-near = One step apart
voices-apart-same = In the same place
voices-apart-cant-tell = Can’t tell
voices-wide-higher = Far apart. { $who ->
    [staff] Staff see it far better than people do.
    [team] The team sees it far better than people do.
   *[audit] The audit found far more than people say.
}
voices-wide-lower = Far apart. { $who ->
    [staff] People see it far better than staff do.
    [team] People see it far better than the team does.
   *[audit] People say far more than the audit found.
}
voices-near-higher = One step apart. { $who ->
    [staff] Staff see it better than people do.
    [team] The team sees it better than people do.
   *[audit] The audit found more than people say.
}
voices-near-lower = One step apart. { $who ->
    [staff] People see it better than staff do.
    [team] People see it better than the team does.
   *[audit] People say more than the audit found.
}
voices-same = In the same place.
voices-cant-tell-people = Can’t tell: what people say is hidden, or could lie on either side.
voices-cant-tell-others = Can’t tell: what the service says is hidden, or could lie on either side.

voices-head-topic = Asked of people
voices-head-who = Who
voices-head-about = About
voices-head-says = What came out
voices-head-place = Place
voices-head-source = From
voices-head-apart = How far apart
