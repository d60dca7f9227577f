### The command line: help, examples, and what each command says when it is done.
### Examples are shown line by line as they stand here.

cli-help =
    Easy-read surveys about relationships and belonging, with results that expose nobody.

    A wave is one time of asking people; the pages call it a survey round.

    Organisations, units, people and waves are set up here, and results are published and exported. Invitations are
    made on the pages. Settings come from the environment (RELSURVEY_DATA_DIR, RELSURVEY_DATABASE_URL and others: see
    the README).
    "relsurvey COMMAND --help" explains a command and shows examples.
cli-exit-codes =
    Exit codes:
      0  done
      1  a fault in relsurvey itself
      2  the command was not understood
      3  what was given does not fit; nothing was changed
      4  there is no such thing
      5  not allowed
      6  refused by a rule that protects people
      7  something it needs is away or taken (the database, a port); trying again may help
    130  stopped by Ctrl+C
cli-commands = Commands
cli-stopped = Stopped. What was not finished was not stored.
cli-option-organisation = The organisation's id. Not needed when there is only one.

## serve, demo, check

cli-serve-short = Start the server.
cli-serve-help =
    Start the server with the configuration that ships. It runs until it is stopped with Ctrl+C.

    The database is brought up to date first. By default only this machine can reach the server.
cli-serve-examples =
    Examples:
      relsurvey serve
      relsurvey serve --address 0.0.0.0 --port 80
cli-serve-address = The address to listen on. 0.0.0.0 lets every machine in the network in.
cli-serve-port = The port to listen on.

cli-demo-short = Load a made-up organisation to try things on.
cli-demo-help =
    Load a made-up organisation with staff, survey rounds and results, and print its sign-ins and links once.

    Does nothing when the database holds an organisation already, so it is safe to run again.
cli-demo-examples =
    Example:
      relsurvey demo
cli-demo-there = There is an organisation already: nothing was loaded, your data is as it was.
cli-demo-port = The port that the server will listen on, for the links. Not used when RELSURVEY_BASE_URL is set.
cli-demo-loading = Making a made-up organisation with some survey rounds. This takes about half a minute …
cli-demo-made = Done. You can sign in as each of these people. Write the passwords down: they stay right, but are not shown again.
cli-demo-units = { $role } of { $count ->
        [one] 1 service
       *[other] { $count } services
    }
cli-demo-sign-in = {"  "}{ $username } ({ $role }): { $password }
cli-demo-links = People can answer with these links; each but the last is for 1 person:
cli-demo-code = They can also type this code at the start: { $code }

cli-check-short = Check questionnaires and mapping files.
cli-check-help =
    Check questionnaires (folders) and mapping files (YAML), and list every error and warning with its place and its mend.

    Without a path every questionnaire under surveys/ is checked. Warnings are for you to think about; only errors give exit code 3.
cli-check-examples =
    Examples:
      relsurvey check
      relsurvey check surveys/belonging mapping.yaml
      relsurvey check --json
      relsurvey check --interface
cli-check-json = Print errors (problems) and warnings (advice) as JSON, for editors.
cli-check-interface = Check what the screens say to respondents too, in every language.
cli-check-error = error
cli-check-warning = warning
cli-check-not-checked =
    { $texts ->
        [one] Not checked in { $where }: 1 text for { $rules }. A person has to judge it.
       *[other] Not checked in { $where }: { $texts } texts for { $rules }. A person has to judge them.
    }
cli-check-rules-words = common words
cli-check-rules-ideas = one idea a sentence
cli-check-rules-tone = passive, negatives and sayings
cli-check-rules-numbers = numerals and short forms
cli-check-rules-questions = double and leading questions
cli-check-rules-terms = the same word for the same thing
cli-check-rules-formula = readability formulas
cli-check-rules-negatives = passive and negatives
cli-check-rules-pictures = pictures
cli-check-rules-size = number of questions and time
cli-check-rules-jargon = jargon and sayings
cli-check-rules-short-forms = short forms
cli-check-rules-all = any rule of reading
cli-check-counts = Errors: { $errors }. Warnings: { $warnings }. Exceptions: { $exceptions }. Texts not fully checked: { $unchecked }.
cli-check-fine = No problems.
cli-check-found =
    { $count ->
        [one] 1 problem.
       *[other] { $count } problems.
    }

## organisation, unit, person

cli-organisation-short = Add or list organisations.
cli-organisation-help = The organisations on this server. Their data never mixes.
cli-organisation-examples =
    Example:
      relsurvey organisation add harbour --name "Harbour Care"
cli-organisation-add-short = Add an organisation.
cli-organisation-add-help = Add an organisation. The id is for commands and stays; the name is what people read.
cli-organisation-add-examples =
    Example:
      relsurvey organisation add harbour --name "Harbour Care"
cli-organisation-list-short = List the organisations.
cli-organisation-list-help = List the organisations: id, then name.
cli-organisation-list-examples =
    Example:
      relsurvey organisation list
cli-organisation-licence-short = Choose the licence of published results.
cli-organisation-licence-help =
    Choose what others may do with published results. Data packages say so. Without a choice it is "proprietary": all
    rights reserved.
cli-organisation-licence-examples =
    Example:
      relsurvey organisation licence CC-BY-4.0
cli-organisation-licence-set = Data packages now say: { $licence }
cli-organisation-name = The name that people read.
cli-organisation-added = { $name } was added. Next: relsurvey person add

cli-unit-short = Add or list reporting units.
cli-unit-help = Reporting units: the smallest groups that results may be shown for.
cli-unit-examples =
    Example:
      relsurvey unit add willow --name "Willow House"
cli-unit-add-short = Add a reporting unit.
cli-unit-add-help = Add a reporting unit behind the others. Results are shown in this order.
cli-unit-add-examples =
    Example:
      relsurvey unit add willow --name "Willow House"
cli-unit-list-short = List the reporting units.
cli-unit-list-help = List the reporting units in their order: id, then name.
cli-unit-list-examples =
    Example:
      relsurvey unit list
cli-unit-order-short = Put the reporting units in order.
cli-unit-order-help = Name the id of every reporting unit, in the order in which they are to be shown.
cli-unit-order-examples =
    Example:
      relsurvey unit order willow mill
cli-unit-name = The name that people read.
cli-unit-added = { $name } was added.

cli-person-short = Give people a sign-in.
cli-person-help =
    Sign-ins for staff. Everything else about people is on the page "People"; here the first administrator is made,
    and the roles are given that no administrator can give.
cli-person-examples =
    Example:
      relsurvey person add ada.brook --name "Ada Brook"
cli-person-add-short = Add a person.
cli-person-add-help =
    Add a person and print a one-time password. It opens nothing but the page where the person chooses their own;
    once they did, it no longer works.

    Without a role the person becomes an administrator.
cli-person-add-examples =
    Examples:
      relsurvey person add ada.brook --name "Ada Brook"
      relsurvey person add sam.reed --name "Sam Reed" --role manager --unit willow
      relsurvey person add jo.hill --name "Jo Hill" --role controller --role safeguarding
cli-person-roles-short = Set what a person may do.
cli-person-roles-help =
    Put these roles in the place of the ones that a person has, and sign the person out everywhere.
    Data controllers and safeguarding leads are made only here and by "relsurvey person add".

    Whoever added the person may know the password: when you give one of these 2 roles, also give
    a new password with "relsurvey person reset", and hand it to that person yourself.

    Without a role the person can sign in and do nothing.
cli-person-roles-examples =
    Examples:
      relsurvey person roles jo.hill --role administrator --role controller
cli-person-roles-set = The roles of { $username } were set.
cli-person-reset-short = Give a person a new password.
cli-person-reset-help =
    Print a one-time password in the place of the old one, and sign the person out everywhere.
    It opens nothing but the page where the person chooses their own.
cli-person-reset-examples =
    Example:
      relsurvey person reset ada.brook
cli-person-name = The person's name.
cli-person-role = A role; can be given several times.
cli-person-unit = A unit that a manager answers for; can be given several times.
cli-person-password =
    Sign-in name: { $username }
    Password:     { $password }
    The password is shown only now. It opens nothing but the page where { $username } chooses their own;
    once they did, it no longer works.

## wave, publish, export

cli-wave-short = List, create, open, close or discard waves.
cli-wave-help = A wave is one time of asking people, with a first and a last day. The pages call it a survey round.
cli-wave-examples =
    Example:
      relsurvey wave list
cli-wave-list-short = List the waves.
cli-wave-list-help = List the waves, the newest first.
cli-wave-list-examples =
    Example:
      relsurvey wave list
cli-wave-create-short = Create a wave.
cli-wave-create-help =
    Create a wave as a draft. What will be published is fixed here, before anybody answers.

    Without --question every question that is no written answer is published. Without --by, each unit is shown too.
cli-wave-create-examples =
    Example:
      relsurvey wave create autumn-2026 --name "Autumn 2026" --questionnaire belonging \
        --opens 2026-11-23 --closes 2026-12-04 --asked willow=30 --asked mill=14
cli-wave-open-short = Open a wave.
cli-wave-open-help = Open a wave. From then on the numbers of people asked are fixed.
cli-wave-open-examples =
    Example:
      relsurvey wave open autumn-2026
cli-wave-early-short = Have what people write read for safety while a wave is open.
cli-wave-early-help = Have what people write read by somebody who looks after safety while the wave is open, the words alone. People are told before they write, so it can be set for a draft only.
cli-wave-early-examples =
    Examples:
      relsurvey wave early autumn-2026 --days 2
      relsurvey wave early autumn-2026 --days 0
cli-wave-early-days = Within how many days, as people are told; 0: nobody reads before the wave has closed.
cli-wave-early-on = { $days ->
    [one] People are told that somebody who keeps them safe reads their words within { $days } day.
   *[other] People are told that somebody who keeps them safe reads their words within { $days } days.
}
cli-wave-early-off = Nobody reads what people write before the wave has closed.
cli-wave-forget-words-short = Delete comments as they were written, once they are reviewed.
cli-wave-forget-words-help = Delete the comments of a closed wave as they were written, where a reviewer has decided about them. The words without names and the themes stay. It shows nothing and can’t be undone.
cli-wave-forget-words-examples =
    Example:
      relsurvey wave forget-words autumn-2026
cli-wave-words-forgotten = { $count ->
    [one] { $count } comment is deleted as it was written.
   *[other] { $count } comments are deleted as they were written.
}
cli-wave-close-short = Close a wave.
cli-wave-close-help =
    Close a wave before its last day and publish its results. Nobody can answer any more, and it can't be opened again.

    If the results can't be published the wave is closed all the same, and the reason is given.
cli-wave-close-examples =
    Example:
      relsurvey wave close autumn-2026
cli-wave-discard-short = Throw away a draft, or an import that is not published.
cli-wave-discard-help =
    Throw away a wave that has not opened, with its invitations. Links that were made for it lead nowhere then.
    An import goes with all its answers, as if it had never been, as long as it is not published.
cli-wave-discard-examples =
    Example:
      relsurvey wave discard autumn-2026
cli-wave-kiosk-short = Make a kiosk: a tablet that people answer on, one after the other.
cli-wave-kiosk-help =
    Make a kiosk for a unit of an open wave, and print the link that its tablet has to open. The link works once.
    The PIN ends the kiosk at the tablet. Left out, it is asked for and not shown.
cli-wave-kiosk-examples =
    Example:
      relsurvey wave kiosk autumn-2026 --unit willow
cli-wave-client-group = A client group there, where the round is broken down by client group.
cli-wave-kiosk-unit = The unit whose people answer on it.
cli-wave-kiosk-pin = 4 to 6 digits. Other people on this computer may see it in the list of commands.
cli-wave-kiosk-pin-ask = PIN (4 to 6 digits)
cli-wave-kiosk-was-made =
    Open this link on the tablet. It works once and is shown only now:
    { $address }
cli-wave-name = The name that people read.
cli-wave-questionnaire = The id of a questionnaire under surveys/.
cli-wave-opens = The first day, as 2026-11-23.
cli-wave-closes = The last day, as 2026-12-04.
cli-wave-asked =
    A unit and how many people are asked in it, as willow=30; once for each unit. By client group: willow/older=12,
    once for each client group in each unit.
cli-wave-asked-wrong = “{ $given }” is not a unit and a number, as in willow=30.
cli-wave-question = A question to publish; can be given several times.
cli-wave-line = { $id }: { $name } ({ $state }, { $opens } to { $closes })
cli-wave-draft = draft
cli-wave-open = open
cli-wave-closed = closed
cli-wave-was-created = { $id } was created as a draft. Next: relsurvey wave open { $id }
cli-wave-was-opened = { $id } is open.
cli-wave-was-closed = { $id } is closed, and its results are published.
cli-wave-was-closed-unpublished = { $id } is closed: nobody can answer any more. Its results could not be published.
cli-wave-was-discarded = { $id } was thrown away.

cli-publish-short = Publish the results of a closed wave.
cli-publish-help =
    Count, protect small groups, and freeze the results of a closed wave. A publication never changes.

    There is no option to show more: what is hidden is hidden everywhere.
    What came out before stays out, so a correction can be refused because of it.
cli-publish-examples =
    Example:
      relsurvey publish autumn-2026
cli-publish-correct = Publish another version of published results, and say why. It starts from the answers as they were at closing.
cli-publish-without = A breakdown of the plan to leave out, such as “unit”; can be given several times.
cli-published =
    { $name } is published: { $tables ->
        [one] 1 table
       *[other] { $tables } tables
    }, { $hidden ->
        [0] nothing is hidden
        [one] 1 row is hidden
       *[other] { $hidden } rows are hidden
    }.
    Its hash is { $hash }

cli-export-short = Write published results to a file.
cli-export-help =
    Write the latest publication of a wave to a file: csv (one count a line), codebook (what everything in it means),
    json, xlsx (a workbook), sav (for SPSS), or package (a data package with schema and licence).

    It holds what the results page shows. Where a group is hidden there is no number.
cli-export-examples =
    Examples:
      relsurvey export autumn-2026 --output autumn.csv
      relsurvey export autumn-2026 --format xlsx --output autumn.xlsx
      relsurvey export autumn-2026 --format json | less
cli-export-format = The kind of file.
cli-export-output = Where to write; "-" is the terminal.

cli-rows-short = Write answers row by row, as a data controller.
cli-rows-help =
    Write one line for each person who answered a published wave: no ids, no days, no texts, in no order. Only a data
    controller may, who signs in for it. The reason and what was taken out are written into the audit log.

    It is refused when fewer people than the threshold agree in what the lines carry: leave out what it names.
cli-rows-examples =
    Example:
      relsurvey rows autumn-2026 --as ada --reason "Annual report" --without help --output rows.csv
cli-rows-as = The user name of the data controller.
cli-rows-reason = Why the rows are needed. It is kept in the audit log.
cli-rows-without = What the lines shall not carry; can be given several times.
cli-rows-password = Password
cli-rows-password-help = Better left out: then it is asked for, and nobody finds it in the history of the terminal.
cli-rows-output = Where to write.

## import

cli-import-short = Bring in answers that were collected elsewhere.
cli-import-help =
    Bring in a CSV file from another survey tool as a closed wave. A mapping file says what its columns and cells mean,
    and what will be published; "relsurvey import draft" starts one for you.

    Every row is checked first. If one does not fit, nothing is imported and each is listed with its line. Rows without a
    declared unit are listed too; they are left out of everything, totals included.
cli-import-examples =
    Examples:
      relsurvey import draft answers.csv --output mapping.yaml
      relsurvey check mapping.yaml
      relsurvey import answers.csv --mapping mapping.yaml
cli-import-draft-short = Draft a mapping file from a CSV file.
cli-import-draft-help =
    Look through a CSV file and write a mapping file that describes it. It is a start: read it and correct it.
cli-import-draft-examples =
    Examples:
      relsurvey import draft answers.csv --output mapping.yaml
      relsurvey import draft answers.csv | less
cli-import-draft-output = Where to write; "-" is the terminal.
cli-import-mapping = The mapping file (YAML).
cli-import-reading = Importing
cli-imported = { $rows ->
    [one] 1 row was imported
   *[other] { $rows } rows were imported
} as the closed wave { $wave }. Next: relsurvey publish { $wave }
cli-import-left-out = { $count ->
    [one] 1 row has no declared unit and was left out of everything: line { $lines }
   *[other] { $count } rows have no declared unit and were left out of everything: lines { $lines }
}{ $more ->
    [0] .
   *[other] {""} and { $more } more.
}

## db

cli-db-short = Look after the database.
cli-db-help = Look after the database.
cli-db-examples =
    Example:
      relsurvey db backup relsurvey-backup.zip
cli-db-upgrade-short = Bring the database up to date.
cli-db-upgrade-help = Bring the database to the form that this version works with, whole or not at all. Makes a new one if needed.
cli-db-upgrade-examples =
    Example:
      relsurvey db upgrade
cli-db-backup-short = Save everything to a file.
cli-db-backup-help =
    Save the database to one file. Safe while people answer. Sign-ins that are going on are left out.

    Receipts work only with the installation's secret key. Keep it in another place than the backup.
cli-db-backup-examples =
    Example:
      relsurvey db backup relsurvey-backup.zip
cli-db-backed-up = Saved to { $path }. It holds people's answers: keep it as safe as the database.
cli-db-with-key = Put the secret key into the file too. Whoever has the file then has everything.
cli-db-restore-short = Bring everything back from a file.
cli-db-restore-help = Put a saved state into the database, whole or not at all. Stop the server first.
cli-db-restore-examples =
    Examples:
      relsurvey db restore relsurvey-backup.zip
      relsurvey db restore relsurvey-backup.zip --replace
cli-db-replace = Throw away what is in the database now.
cli-db-restored = The saved state is back.
cli-db-other-key = This installation has another secret key than the one that was saved: receipts of that time will not work. Put the old key into the data folder.
cli-db-other-key-given = RELSURVEY_SECRET_KEY holds another secret key than the one that was saved: receipts of that time will not work. Set it to the old key before you start the server.
cli-db-old-key-kept = The secret key came back too. The one of before is kept as { $path }
cli-db-check-short = Check that the database can be used.
cli-db-check-help = Say whether the database can be reached and is up to date. Exit code 0: yes; 6: it needs an upgrade; 7: it is away.
cli-db-check-examples =
    Example:
      relsurvey db check
cli-db-current = The database is up to date.

## What the command line refuses

cli-file-fault = { $path } can't be read or written: { $reason }. Check the path, the rights and the space on the disk.
errors-database-none = There is no database at { $place }. Make a new one with "relsurvey db upgrade", or one with made-up people to try with "relsurvey demo". If there should be one already, check RELSURVEY_DATABASE_URL and RELSURVEY_DATA_DIR.
errors-database-no-folder = There is no folder { $folder } to put the database in. Make it, or check RELSURVEY_DATABASE_URL.
errors-database-away = The database can't be reached. Nothing was changed. Check RELSURVEY_DATABASE_URL, or try again in a minute.
errors-database-url = RELSURVEY_DATABASE_URL is not understood. It looks like sqlite:////srv/relsurvey/relsurvey.db or postgresql://name:password@host/database
errors-port-taken = Port { $port } can't be used: another program has it, perhaps another relsurvey. Stop that one, or choose another port: make run PORT=8600, or relsurvey serve --port 8600
errors-database-not-upgraded = The database is not up to date. Run: relsurvey db upgrade
errors-database-newer = The database was upgraded by a newer version of relsurvey. Use that version.
errors-database-damaged = The table { $table } holds rows that belong to nothing. Nothing was changed. Restore a backup: relsurvey db restore
errors-asked-twice = A unit stands twice among those asked, with --asked. Give each unit 1 number.
errors-not-published = This wave has no publication. When it is closed, run: relsurvey publish
errors-organisation-none = There is no organisation yet. Run: relsurvey organisation add
errors-organisation-unclear = There are several organisations. Add --organisation with one of: { $known }
errors-questionnaire-not-found = There is no such questionnaire. There are: { $known }

## The same refusals as on the pages, in the words of the command line

cli-errors-wave-not-found = There is no such wave. These are there: relsurvey wave list
cli-errors-wave-name-needed = Give the wave a name of at most 200 characters.
cli-errors-wave-id-taken = There is a wave with this id already. Choose another id.
cli-errors-wave-dates-past = The last day of this wave has passed. Create a new wave with a later date.
cli-errors-wave-not-draft = This wave was opened, so this can't be changed any more. Create a new wave if something is wrong.
cli-errors-wave-not-running = This wave is not open, so it can't be closed.
cli-errors-questionnaire-copy-damaged = The stored copy of this questionnaire is not what it was when the wave began. Restore a backup: relsurvey db restore
