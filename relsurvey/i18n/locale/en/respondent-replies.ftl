### You said, we did: the page and the poster of what an organisation replies to what people said.

replies-title = You said, we did
replies-about = You told us what you think. This page says what we did.
replies-place = This page is for people at { $place }.
replies-you-said = You said:
replies-said-theme = Many of you wrote about “{ $theme }”.
replies-kind-did = What we did
replies-kind-will = What we will do
replies-kind-could-not = Why we could not do this
replies-due = We will do this by { $date }.
replies-changed = We changed these words on { $date }.
replies-none = We have not said yet what we will do.
replies-none-ask = You can ask: What will you do?
replies-link = See what we did
replies-link-about = We tell you what we did.
replies-results-link = See what people said

replies-enough-heading = Did we do enough?
replies-enough = Tell us what you think about what we did. We have a few questions.
replies-enough-where = Choose your place.
replies-enough-link = Answer the questions

replies-poster-more = See all that we did
