### The board of actions: what teams have said that they will do.

page-actions = Actions
staff-nav-actions = Actions
actions-title = Actions
actions-intro = What teams decided to do in their workshops. Whoever looks after an action keeps it up to date here, so that people can be told what came of it.
actions-none = There are no actions yet. They are written down at the end of a workshop.
actions-overdue-heading = Overdue ({ $count })
actions-to-do-heading = To be done ({ $count })
actions-over-heading = Over ({ $count })
actions-owner = { $name } looks after it.
actions-due = By { $day }.
actions-whose-team = The team can do it.
actions-whose-organisation = The organisation has to do it.
actions-whose-outside = It is outside of the organisation: we can ask for it.
actions-state-overdue = Overdue
actions-state-open = Not begun
actions-state-under-way = Under way
actions-state-done = Done
actions-state-dropped = Given up
actions-open-link = Open “{ $what }”
actions-all-link = All actions
actions-about = It is about: “{ $statement }” ({ $indicator })
actions-change = Change words, owner or day
actions-change-button = Keep the changes
actions-changed = The action is changed.
actions-first-step = First step
actions-will-show = What will show that it worked
actions-history = What happened
actions-history-none = Nothing yet.
actions-step = { $day }: { $name } set it to “{ $state }”.
actions-status-heading = How far is it?
actions-status = Now it is
actions-status-note = In a few words: what was done, or why it is given up
actions-status-button = Keep this
actions-status-kept = Kept.

## On the overview of results

results-actions-heading = What is being done
results-actions = { $open ->
    [0] No action is open.
    [one] 1 action is open.
   *[other] { $open } actions are open.
} { $overdue ->
    [0] None is overdue.
    [one] 1 of them is overdue.
   *[other] { $overdue } of them are overdue.
}
results-actions-none = No actions were written down yet. Teams decide on them in a workshop.
results-actions-link = See the actions

## On the home page

home-workshops = { $count ->
    [0] No workshop is prepared or under way.
    [one] 1 workshop is prepared or under way.
   *[other] { $count } workshops are prepared or under way.
}
home-workshops-link = See the workshops
home-actions-overdue = { $count ->
    [one] 1 action is overdue.
   *[other] { $count } actions are overdue.
}
home-actions-link = See what teams will do
home-audit-overdue = { $count ->
    [one] 1 check of the audit is overdue.
   *[other] { $count } checks of the audit are overdue.
}
home-audit-link = Go to the audit
