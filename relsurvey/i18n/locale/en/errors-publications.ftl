# What can keep results from being published or read.
errors-publication-not-safe =
    Somebody could work out from these results what a person answered. Nothing was published.
    Leave out “{ $kind ->
        [grouping] { $name }
        [organisation] { plan-organisation }
        [unit] { plan-unit }
        [client_group] { plan-client-group }
        [help] { plan-help }
       *[form] { plan-form }
    }”, then publish again. At the command line that is --without { $breakdown }.
errors-breakdown-unknown = The plan of this wave has no such breakdown, or nothing would be left of it.
errors-reason-missing = Write down why.
errors-wave-not-closed = This wave is still taking answers. Close it first, then publish.
errors-already-published = The results of this wave are published. A publication never changes.
errors-more-answers-than-asked =
    More answers came back from { $unit } than people were asked there. Nothing was published.
    Somebody may have answered more than once. Find out what happened before you use these answers.
errors-more-answers-than-asked-of =
    More answers came back from { $unit }, { $group }, than people were asked there. Nothing was published.
    Somebody may have answered more than once, or with the link of another group. Find out what happened before you use these answers.
errors-import-too-close =
    “{ $other }” asked the same people the same questions less than 4 weeks before or after. Nothing was published.
    Two results so close together would show what a person who came, left or changed their mind has answered. Publish only one of the two, and throw this import away if it is the other.
errors-rows-stand-out =
    Fewer than { $threshold } people would agree in what the file carries about them, so they could be recognised. Nothing was taken out.
    Leave out: { $columns }.
errors-rows-tell-more =
    Beside the published results these rows would tell what few people answered, whose group is not shown. Nothing was taken out.
    Leave out: { $columns }.
errors-rows-instead =
    Beside the published results, rows like these would tell what few people answered, whose group is not shown. Nothing was taken out.
    To carry less does not help here. But a file that carries this can be taken out: { $columns }.
errors-rows-others =
    Beside the published results, rows like these would tell what few people answered, whose group is not shown. Nothing was taken out.
    To carry less does not help here, but a file with other columns may be possible. Try one that also carries some of these: { $columns }.
errors-rows-too-few =
    There can be no rows of this survey round, whatever columns they carry: fewer than { $threshold } people answered, or beside the published results rows would tell people apart. Nothing was taken out.
    Use the published results instead: “Download these results” on the results page.
errors-rows-changed =
    Somebody took their answers out since the results were published, or since rows were taken out before. Rows without them would show what they had answered.
errors-publication-damaged =
    These results are not what was frozen when they were published, so they are not shown.
    Restore the database from a backup.
errors-public-results-not-found = There is no page of results for these people.
errors-public-results-put-away = This page of results was put away.
errors-public-results-staff =
    This survey asked staff. A page of results is for surveys of people who are supported.
    Look at these results together, in a workshop.
errors-public-results-nothing = Nothing of this group is shown in these results, so there is nothing to put on a page.
errors-public-results-words = Use at most { $most } characters to say what happens next.
errors-public-address-missing =
    The public address of this website is not set, so a poster would lead nowhere.
    Set it for the command and for the server: RELSURVEY_BASE_URL=https://survey.example.org.
errors-chart-not-found = There is no such chart in these results, or everything in it is hidden to protect people. Go back to the results page and choose again.
