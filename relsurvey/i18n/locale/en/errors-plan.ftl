# What the results of a survey round are broken down by, and how many people are asked.
errors-unit-order = Name every service once to put them in order.
errors-plan-breakdown-unknown = “{ $given }” is no breakdown. You can use: { $known }.
errors-plan-twice = The same breakdown is in the plan twice. Name each one once.
errors-grouping-name-needed = Give the grouping a name of at most 200 characters, such as “Region”.
errors-grouping-name-taken = There is a grouping with this name already. Choose another name.
errors-grouping-id-reserved = “{ $id }” is the name of a breakdown that is always there. Give the grouping another id.
errors-grouping-not-found = There is no such grouping in your organisation.
errors-grouping-empty = Put at least one service into every group.
errors-grouping-unit-twice = A service can be in one group of a grouping only. Take it out of the other group, or make a second grouping.
errors-group-name-needed = Give every group a name of at most 200 characters.
errors-group-name-taken = Two groups of this grouping have the same name. Change one of the names.
errors-client-group-name-needed = Give the client group a name of at most 200 characters, such as “Older people”.
errors-client-group-name-taken = There is a client group with this name already. Choose another name.
errors-client-group-id-taken = There is a client group with this id already. Choose another id.
errors-client-group-not-found = There is no such client group in your organisation.
errors-client-group-in-use = The survey round “{ $wave }” invites people of this client group. Change that round first.
errors-client-group-not-planned = The plan of this survey round has no such client group. Break the round down by client group first.
errors-client-group-not-asked = This survey round is broken down by client group. Choose a client group in which people are asked there.
errors-client-groups-sum = In “{ $unit }” { $asked } people are asked, but the client groups add up to { $sum }. Change one of the numbers.
errors-wave-not-divided = This survey round is broken down by client group. Say first how many people of each group are asked in each service.
errors-membership-half = Write for each service both how many people joined and how many left, or neither.
errors-asked-own-unit = You manage one of these services, so somebody else has to say how many people are asked there.
errors-asked-not-frozen = The numbers of this survey round are not frozen. Change them on its page.
errors-asked-wave-published = The results of this survey round are published, so its numbers can’t be changed any more.
errors-asked-units-fixed = In a round that has opened the services and client groups stay as they are. Only how many people are asked there can be changed.
errors-change-reason-needed = Write the reason.
errors-change-reason-long = The reason can have at most { $longest } characters. Write it shorter.
errors-change-not-found = Nothing waits to be confirmed.
errors-two-people-signed-in = Two people have to do this, each signed in as themselves. The operator can’t do it for them.
errors-two-people-same = You asked for this yourself. Another person has to confirm it.
errors-two-people-own-unit = You manage a service of this survey round, so somebody else has to confirm.

# A unit, or a client group in one.
place-name = { $unit }: { $group }
