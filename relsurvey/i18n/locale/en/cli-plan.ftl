# The commands around the plan of a wave: groupings, client groups, preview, and what needs two people.
cli-grouping-short = Declare regions, types of service and other groupings of units.
cli-grouping-help = A grouping puts units together. Every unit is in one of its groups at most. A wave that has opened keeps the groups it had.
cli-grouping-examples =
    Example:
      relsurvey grouping list
cli-grouping-set-short = Declare a grouping, or change one.
cli-grouping-set-help = Declare a grouping with all of its groups, or put these groups in the place of those it had. Drafts that use it follow.
cli-grouping-set-examples =
    Example:
      relsurvey grouping set region --name Region --group "North coast=willow" --group Inland=mill
cli-grouping-list-short = List the groupings.
cli-grouping-list-help = One line for each group: id and name of the grouping, the group, the ids of its units.
cli-grouping-list-examples =
    Example:
      relsurvey grouping list
cli-grouping-remove-short = Take a grouping away.
cli-grouping-remove-help = Take a grouping away, also out of the plans of drafts. Waves that have opened keep it.
cli-grouping-remove-examples =
    Example:
      relsurvey grouping remove region
cli-grouping-name = The name that people read, such as Region.
cli-grouping-group = A group and the ids of its units, as Inland=mill,willow; once for each group.
cli-grouping-group-wrong = “{ $given }” is not a group and its units, as in Inland=mill,willow.

cli-client-group-short = Say whom the support is for.
cli-client-group-help = Client groups: whom the support is for. Nobody is asked which one they are in; it comes with their invitation.
cli-client-group-examples =
    Example:
      relsurvey client-group list --suggested
cli-client-group-add-short = Add a client group.
cli-client-group-add-help = Add a client group behind the others. For an id that is suggested, --name can be left out.
cli-client-group-add-examples =
    Examples:
      relsurvey client-group add older
      relsurvey client-group add shared-lives --name "People in Shared Lives"
cli-client-group-list-short = List the client groups.
cli-client-group-list-help = List the client groups in their order: id, then name.
cli-client-group-list-examples =
    Example:
      relsurvey client-group list
cli-client-group-remove-short = Take a client group away.
cli-client-group-remove-help = Take a client group from the list. Waves that have opened keep it.
cli-client-group-remove-examples =
    Example:
      relsurvey client-group remove older
cli-client-group-name = The name that people read.
cli-client-group-suggested = List what is suggested instead.
cli-client-group-added = { $name } was added.

cli-wave-plan-short = Choose what of a draft will be shown.
cli-wave-plan-help =
    Choose by what a draft's results are broken down, and which of its questions are shown. The whole organisation is
    always shown. Afterwards the preview is printed.
cli-wave-plan-examples =
    Example:
      relsurvey wave plan autumn-2026 --by unit --by region
cli-wave-by = unit, client_group, help, form, or the id of a grouping; can be given several times.
cli-wave-asked-short = Say how many people are asked in a draft.
cli-wave-asked-help =
    Put these numbers in the place of a draft's. A unit that is left out takes no part. Afterwards the preview is printed.

    --changed says how many people joined and left a unit since the wave before. Leave it out where you don't know:
    results are only compared where it is known.
cli-wave-asked-examples =
    Example:
      relsurvey wave asked autumn-2026 --asked willow=30 --asked mill=14 --changed willow=2:1
cli-wave-changed = A unit, people who joined it and people who left, as willow=2:1; once for each unit.
cli-wave-changed-wrong = “{ $given }” is not a unit and two numbers, as in willow=2:1.
cli-wave-preview-short = Say what of a draft is likely to be shown.
cli-wave-preview-help = Say for each group of the plan what the numbers asked allow, and what taking units together would show.
cli-wave-preview-examples =
    Example:
      relsurvey wave preview autumn-2026
cli-wave-pool-short = Show units together that are too small alone.
cli-wave-pool-help = Declare the units that the preview names together as groups, and put them in the draft's plan.
cli-wave-pool-examples =
    Example:
      relsurvey wave pool autumn-2026
cli-wave-pool-hint = { $units } together: { $people } people. They could be shown as one group: relsurvey wave pool { $id }
cli-wave-threshold-short = Ask, as data controller, to show smaller groups.
cli-wave-threshold-help =
    Ask to show groups of fewer than 10 people in a draft, at least 5. The data controller signs in for this command.
    It holds when a second person has confirmed it. The reason is published with the results.
cli-wave-threshold-examples =
    Example:
      relsurvey wave threshold autumn-2026 --people 7 --reason "Three small homes" --username cleo
cli-wave-threshold-people = The smallest group to be shown, from 5 to 10.
cli-wave-correct-short = Ask to correct how many people were asked in an open wave.
cli-wave-correct-help =
    The numbers are fixed since the wave opened. An administrator signs in for this command and asks for others; give all
    units. They count when a second person has confirmed them.
cli-wave-correct-examples =
    Example:
      relsurvey wave correct autumn-2026 --asked willow=30 --asked mill=15 --reason "Miscounted" --username ada
cli-wave-confirm-short = Confirm, as the second person, what another asked for.
cli-wave-confirm-help =
    Confirm a lower threshold of a draft, or other numbers of people asked in an open wave. Another person than the one
    who asked signs in for this command, and manages no unit of the wave.
cli-wave-confirm-examples =
    Example:
      relsurvey wave confirm threshold autumn-2026 --username ben
cli-two-username = Your own sign-in name.
cli-two-password = Your own password. Left out, it is asked for and not shown. Other people on this computer may see it in the list of commands.
cli-two-password-ask = Password
cli-two-reason = Why, in plain words.
