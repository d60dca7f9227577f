"""How people with lived experience help to make questions: reviews, what was said, what was changed."""

from relsurvey.people.permissions import Permission
from relsurvey.ui import access, review_view

review_view.render(access.require(Permission.SEE_REVIEWS))
