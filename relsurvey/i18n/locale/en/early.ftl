# Reading for safety what people write, while a survey round is still open.

page-early = Reading for safety
staff-nav-early = Reading for safety
early-title = Reading for safety

early-intro = Where a survey round was prepared with it, you read what people write while the round is open. People were told before they wrote. You see words alone: no name, no service, no day. Each time you read is recorded.
early-none = No open survey round has this. It is switched on when a round is prepared, before anybody writes.
early-all-link = All rounds
early-read-link = Read “{ $wave }”
early-days = { $days ->
    [one] People were told that you read their words within { $days } day.
   *[other] People were told that you read their words within { $days } days.
}
early-until = The round is open until { $date }.
early-danger = Look if somebody is in danger. You can’t find out here who wrote, and must not try. Follow your safeguarding procedure with what the words themselves say.
early-nothing = Nobody has written yet.
early-new = { $number }. New
early-seen = { $number }. Read before

early-part-heading = Reading for safety
early-part-help = Usually nobody reads what people write before the round has closed. If this is ticked, somebody who looks after safety reads the words alone while it is open, and people read so above each box they write in. It can’t be changed once the round is open.
early-part-tick = Somebody who looks after safety reads what people write
early-part-days = Within how many days
early-part-button = Save
early-part-on = Saved. People are told before they write.
early-part-off = Saved. Nobody reads what people write before the round has closed.

errors-early-days = Choose from 1 to { $most } days.
errors-early-nobody-reads = Nobody has the role “Safeguarding lead” yet. Whoever runs the server gives it at the command line. Then somebody can read.
errors-early-off = What people write in this survey round is not read early.

home-early =
    { $count ->
        [one] 1 open survey round is read for safety. People were promised by when.
       *[other] { $count } open survey rounds are read for safety. People were promised by when.
    }
home-early-link = Read for safety
