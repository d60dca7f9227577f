# What results are broken down by: the choice, what is likely to be shown, pools, the page of services.
plan-organisation = The whole organisation
plan-unit = Each service
plan-client-group = Each client group
plan-help = How people answered: alone, with help, or somebody for them
plan-form = In which order the answers stood
plan-group = { $breakdown }: { $group }

plan-heading = What will be shown
plan-always = The whole organisation is always shown, as far as enough people answer.
plan-also = Show results also for
plan-also-help = More ways to look at the results hide more: where a small group could be worked out from two others, a larger one has to be hidden.
plan-client-group-none = You can also break results down by whom the support is for. Add client groups on the page “Services” first.
plan-questions = Questions that will be shown
plan-questions-help = Questions that people answer in their own words are never shown by themselves.
plan-change-heading = Change what will be shown
plan-change-button = Save what will be shown
plan-changed = What will be shown is saved.

plan-prospect-possible = Shown if at least { $threshold } people answer
plan-prospect-at-risk = Perhaps: it may be hidden to protect a smaller group
plan-prospect-too-small = Not shown alone: fewer than { $threshold } people are asked
plan-prospect-not-known = Depends on how people answer
plan-people-not-known = Not known
plan-difference = “{ $first }” and “{ $second }” overlap: two of their groups are the same but for { $people ->
    [one] 1 person
   *[other] { $people } people
 }. So one of the two has to be hidden. Leave one of them out, or make their groups fit.

pools-heading = What taking services together would show
pools-help = These services are too small to be shown alone. Taken together they could be shown, even when not everybody answers. Each service can be in one of these groups.
pools-caption = Services that could be shown together
pools-column = Services together
pools-button = Show these services together
pools-made = These services will be shown together. Check the table again.
pools-name = Services together
pools-long-name =
    { $count ->
        [one] { $first } and 1 other
       *[other] { $first } and { $count } others
    }
errors-pools-none = There is nothing to put together: no service of this round is too small, or all of them together are.

# Numbers of a draft: who came and went, and client groups.
numbers-of-group = { $unit }, { $group }: people asked
numbers-joined = { $unit }: people who joined since the last round
numbers-left = { $unit }: people who left since the last round
numbers-membership = Who joined and who left
numbers-membership-help = Count since the last round with this questionnaire. Leave both empty where you don’t know. Results are only compared with the last round where it is known.
numbers-divide-first = This round is broken down by client group. Say how many people of each group are asked, then it can be opened.

# Two people.
threshold-heading = Show smaller groups
threshold-help = Groups of fewer than { $normal } people are hidden. As data controller you can ask for a lower number, at least { $lowest }. A second person has to confirm it. The reason is published with the results.
threshold-number = Smallest group to be shown
threshold-reason = Reason, in plain words
threshold-ask = Ask for it
threshold-asked = This waits now for a second person to confirm it.
threshold-waiting = The data controller asks to show groups of { $threshold } people or more. The reason: { $reason }
threshold-own = You asked for this. Another person has to confirm it.
threshold-confirm = I have read the reason and agree
threshold-confirm-button = Confirm
threshold-confirmed = Groups of { $threshold } people or more can be shown now.
threshold-take-back = Don’t do it
threshold-taken-back = It stays as it was.
threshold-fact = { $threshold } people who answered. The reason: { $reason }

late-heading = Correct how many people were asked
late-help = The numbers are fixed since the round opened. If one is wrong, ask for another here. It counts when a second person has confirmed it. Neither of you may manage one of the services.
late-reason = Why the number was wrong
late-ask = Ask for these numbers
late-asked = This waits now for a second person to confirm it.
late-waiting = Somebody asks for other numbers: { $numbers }. The reason: { $reason }
late-number = { $unit } { $before } → { $after }
late-confirm = I have checked these numbers
late-confirm-button = Confirm the numbers
late-confirmed = The numbers are changed.

# The page of services.
page-services = Services
staff-nav-services = Services
services-title = Services
services-intro = Services, also called units, are the smallest groups that results can be shown for: houses, teams or branches. They are always shown in this order, never by their results.
services-list-heading = Your services
services-none = There are no services yet. Add the first one.
services-caption = Your services in their order
services-name = Service
services-groups = Groups
services-order-heading = Change the order
services-order-which = Service to move
services-order-before = Put it before
services-order-last = At the end
services-order-button = Move it
services-ordered = The order is saved.
groupings-heading = Groupings of services
groupings-help = A grouping puts services together, such as regions or types of service. You can have several. A survey round that you set up can show results for each group. A round that has opened keeps the groups it had.
groupings-none = There are no groupings yet.
groupings-new = Add a grouping
groupings-change = Change “{ $name }”
groupings-name = Name of the grouping
groupings-name-help = For example: Region.
groupings-fields-help = Write the name of its group beside each service. Services with the same name are one group. Leave it empty for a service that is in no group.
groupings-unit = Group of { $unit }
groupings-save = Save the grouping
groupings-saved = “{ $name }” is saved.
groupings-remove = Take “{ $name }” away
groupings-removed = “{ $name }” is taken away. Rounds that have opened keep it.
client-groups-heading = Client groups
client-groups-help = Whom the support is for. Nobody is asked about it: you say how many people of each group are asked in each service, and make invitations for each group.
client-groups-none = There are no client groups yet.
client-groups-suggested = Suggestions
client-groups-suggested-help = Choose as many as fit.
client-groups-own = Another client group
client-groups-add = Add client groups
client-groups-added = The client groups are saved.
client-groups-nothing = Choose a suggestion or write a name.
client-groups-remove-which = Client group to take away
client-groups-remove = Take it away
client-groups-removed = “{ $name }” is taken away. Rounds that have opened keep it.
client-groups-suggested-learning-disability = People with a learning disability
client-groups-suggested-autistic = Autistic people
client-groups-suggested-mental-health = People with mental health needs
client-groups-suggested-older = Older people
client-groups-suggested-dementia = People living with dementia
client-groups-suggested-physical-disability = People with a physical disability
client-groups-suggested-sensory = People with sight or hearing loss
client-groups-suggested-brain-injury = People with a brain injury
client-groups-suggested-drugs-alcohol = People who use drugs or alcohol
client-groups-suggested-young = Young people
client-groups-suggested-carers = Family carers
