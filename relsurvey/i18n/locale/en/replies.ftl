### Replies to what people said, as staff write and read them.

staff-nav-replies = Replies
replies-staff-title = Replies: you said, we did
page-replies = Replies to what people said
replies-intro = People told you what they think. Tell them what came of it: what you did, what you will do, and what you could not do and why. A second person reads each reply before people can.
replies-nothing-published = No results of people are published yet, so there is nothing to reply to.
replies-all-link = All replies
replies-whole = The whole organisation
replies-not-shown = The results no longer show this answer, so people can't read the reply.

replies-overdue-heading =
    { $count ->
        [one] { $count } group waits too long
       *[other] { $count } groups wait too long
    }
replies-overdue-since = Nobody has replied. A reply was due on { $day }.
replies-overdue-link = Reply to: { $whose }
replies-to-read-heading =
    { $count ->
        [one] { $count } reply waits for a second person
       *[other] { $count } replies wait for a second person
    }
replies-read-link = Read it: { $about } ({ $whose })
replies-one-heading = Replies to one survey round
replies-wave = Survey round
replies-whose = Whose answers
replies-no-group = The results show none of your services alone, so they have no page of their own. Ask an administrator to reply for the whole organisation.
replies-none-here = There is no reply to these people yet.
replies-left = No reply yet to: { $names }.
replies-write-link = Write a reply
replies-open-link = Open this reply: { $about }
replies-due-by = By { $day }
replies-newer-waits = A newer version waits for a second person.

replies-figures =
    { $public ->
        [0] People can read no reply yet.
        [one] People can read { $public } reply: { $did } done, { $will } planned, { $no } not possible and why.
       *[other] People can read { $public } replies: { $did } done, { $will } planned, { $no } not possible and why.
    }
replies-figures-late =
    { $late ->
        [one] { $late } planned thing is late.
       *[other] { $late } planned things are late.
    }
replies-figures-waiting =
    { $waiting ->
        [one] { $waiting } waits for a second person.
       *[other] { $waiting } wait for a second person.
    }

replies-state-waiting = Waits for a second person
replies-state-sent-back = Sent back
replies-state-public = People can read it
replies-state-withdrawn = Taken back
replies-state-late = Late
replies-state-overdue = No reply

replies-setting-heading = When to remind
replies-setting-help = So many days after results were published, this page and the home page say where nobody has replied.
replies-setting-days = Days without a reply
replies-setting-save = Save the days
replies-setting-saved = You are reminded after { $days } days.

## The form

replies-form-new = Write a reply
replies-form-change = Change the reply
replies-form-question = Which question is it about
replies-form-choose = Choose a question
replies-form-said = You said
replies-form-kind = What came of it
replies-form-kind-did = We did it
replies-form-kind-will = We will do it: it is decided, and there is a day for it
replies-form-kind-could-not = We could not, because … (say honestly why)
replies-form-due = By when
replies-form-words = Your words ({ $language })
replies-form-words-more = The same in { $language }, if somebody can write it
replies-form-words-help = Short sentences, common words, no names. What is hard to read, and what may name somebody, is said below the words.
replies-form-action = Action on the board
replies-form-no-action = None
replies-form-why = Why it is changed
replies-form-then = Next, somebody else reads it. People can read it after that.
replies-form-send = Ask a second person to read it
replies-form-incomplete = Choose a question, what people said, and what came of it.
replies-sent = A second person can read it now: another manager, an administrator or a facilitator.

## What the program sees in the words

replies-found-must = Hard to read
replies-found-may = Could be easier
replies-found-names = May name somebody
replies-found-name = “{ $part }” may be a name or a contact. Take it out if it is.
replies-found-few = “{ $part }” tells of very few people. Whoever lives with them knows who they are.
replies-found-nothing = The program finds nothing hard to read and no names. A person still has to look.
replies-kind-few = very few people

## One reply

replies-answer = The second person wrote: { $answer }
replies-action-is = Action on the board: { $what } ({ $state })
replies-action-done = This action is done. Change the reply to “We did”, so that people hear of it.
replies-action-link = Open the action
replies-decide-heading = Read it for the people
replies-decide-own = You wrote this. Somebody else has to read it before people can: another manager, an administrator or a facilitator.
replies-decide-help = Is it true, easy to read, and about nobody in particular? What is marked may name somebody. Look for what the program missed.
replies-decide-tick = I have read every word. Nobody can be recognised by it.
replies-decide-note = What should be changed
replies-decide-agree = Let people read it
replies-decide-back = Send it back
replies-decide-tick-needed = Read it to the end, then tick that nobody can be recognised by it. Or send it back.
replies-decided-public = People can read it now, where their page is shown.
replies-decided-back = It was sent back with your note.
replies-change-link = Change this reply
replies-withdraw-heading = Take it back
replies-withdraw-help = People can no longer read it, at once. It stays in this history.
replies-withdraw-why = Why it is taken back
replies-withdraw-button = Take it back
replies-withdrawn = People can no longer read this reply.
replies-history = What happened
replies-step-written = { $day }: { $name } wrote it.
replies-step-changed = { $day }: { $name } changed it.
replies-step-public = { $day }: { $name } read it and let people read it.
replies-step-back = { $day }: { $name } sent it back.
replies-step-withdrawn = { $day }: { $name } took it back.
replies-step-unread = Nobody read this version: a newer one was written.

## The page for people

replies-page-heading = The page for these people
replies-page-none = These people have no page of results yet, and replies stand beside them. An administrator makes it under Results, “The page for people”.
replies-page-away = The page of results is put away, so nobody can read these replies. An administrator shows it again under Results.
replies-page-make = Make the page for people
replies-page-made = The page is there. Print the poster and hang it up.
replies-page-open = Open the page of replies
replies-page-posters = Posters of the replies
replies-page-poster = Poster of the replies ({ $language })
replies-page-square = Square code that opens { $address }

replies-ask-heading = Was it enough?
replies-ask-help = A short survey of 3 questions and a comment, opened today for 4 weeks, for the people of this page. The page of replies leads to it. Its results are protected and published like every other.
replies-ask-button = Ask people: was it enough?
replies-asked = The survey is open. The page of replies leads to it.
replies-ask-open = The survey “{ $wave }” is open until { $day }.
replies-ask-open-link = Open the survey round

## On the overview of results and the home page

results-replies-heading = What came of it
results-replies-share = { $count } of { $public }
results-replies-did = led to a change that is made
results-replies-will = led to a change that is planned
results-replies-could-not = could not be done, with the reason
results-replies-overdue = Nobody has replied in time to: { $names }.
results-replies-link = Replies to this round

home-replies-read =
    { $count ->
        [one] { $count } reply to what people said waits for you to read it.
       *[other] { $count } replies to what people said wait for you to read them.
    }
home-replies-read-link = Read the replies
home-replies-overdue =
    { $count ->
        [one] { $names } has waited too long for a reply to what people said.
       *[other] { $count } groups have waited too long for a reply to what they said: { $names }.
    }
home-replies-overdue-link = Reply to people

waves-new-carry = Add: did we do enough?
waves-new-carry-help = 3 short questions and a comment at the end, about what you replied to the round before. Results of the other questions are compared with earlier rounds as before.
