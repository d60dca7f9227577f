### What a respondent reads when the connection is lost on a light page, and when it is back.

away = The connection is lost
away-more = Your answers so far are safe. We keep trying.
connection-is-back = The connection is back.
