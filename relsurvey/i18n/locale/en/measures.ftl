# Monthly figures beside what people say. For staff.

page-measures = Monthly figures
staff-nav-measures = Monthly figures
measures-title = Monthly figures
measures-intro = What a service counts each month, beside what people said there. Look at both, then ask people what they think.
measures-no-cause = They stand beside each other. Neither explains the other: a figure that goes up or down does not show why people answered as they did.
measures-band = A small number could be somebody. Of what is about people, 0 to 4 is shown as “0 to 4” to everybody but those who enter it.
measures-no-sums = Months are not added up, and neither are services: from a sum, a small number could be worked out.
measures-no-services = There is no service that you read results of.
measures-beside-heading = Figures beside what people said
measures-service = Service
measures-month = Month
measures-number = Number
measures-caption = { $measure }, { $service }
measures-between = { $low } to { $high }
measures-round = { $number }. { $wave }
measures-alt = { $measure }, { $service }, month by month. { $lines }
measures-chart-how = A full bar is the number. A dashed frame is a small number that is not told, at most as high as the frame. Lines with a number show when people answered.
measures-none-yet = No figures have been entered for this service in the last two years.
measures-nothing-beside = No published question stands beside this figure yet.
measures-enter-heading = Enter figures
measures-enter-intro = You see the numbers of your services as they were entered, so that you can mend them. An empty field means that nobody counted; 0 means that nothing was there to count.
measures-save = Save these figures
measures-saved = The figures of { $service } for { $month } are saved.
measures-table-heading = Bring in a table
measures-upload-how = Fill in the empty table with a spreadsheet, save it as “CSV UTF-8” and hand it in. One row for a service and a month, one column for each figure. An empty cell changes nothing. When one cell is wrong, nothing is brought in, and you are told every place.
measures-upload = Hand in a table as a file
measures-upload-complaint = The table was not brought in. Nothing was changed.
measures-file = The file
measures-table-how = Hand in a file, or fill in the empty table, copy all of it and put it into the field. One row for a service and a month, one column for each figure. An empty cell changes nothing. When one cell is wrong, nothing is brought in, and you are told every place.
measures-template = Empty table (CSV)
measures-rows = The rows, copied from your spreadsheet or from a CSV file, with the line of headers
measures-row = Row
measures-bring-in = Bring it in
measures-brought-in = { $count ->
    [one] 1 figure was brought in.
   *[other] { $count } figures were brought in.
}

errors-measures-month = Write the month as 2026-09: the year, a hyphen, two digits.
errors-measures-month-to-come = This month has not begun.
errors-measures-number = Write a whole number from 0 to { $most }, in digits and without a point or a comma.
errors-measures-nothing = There is no figure in the table. Fill in at least one cell.
errors-measures-no-table = This is no table that can be read. Save it as “CSV UTF-8”, smaller than 2 megabytes, and try again.
errors-measures-bad-rows = Some places in the table need mending. Nothing was brought in:
errors-measure-not-found = There is no such figure.
errors-unit-not-found = There is no such service, or none that is yours.

problems-measures-month = Write the month as 2026-09: the year, a hyphen, two digits. Spreadsheets like to change it: make the column “text” first.
problems-measures-month-to-come = This month has not begun. Check the year.
problems-measures-number = Write a whole number from 0 to { $most }, in digits and without a point or a comma. Leave the cell empty where nobody counted.
problems-measures-service = No service of yours has this name. Write it as it stands on the page of services, or take the empty table.
problems-measures-twice = The same service and month stand in line { $before } already. Keep one of the two.
problems-measures-width = There are { $found } cells, but { $expected } headers. A name with a comma in it needs quotation marks.
problems-measures-column-missing = There is no column “{ $column }”. Take the empty table and fill it in.
problems-measures-column-unknown = There is no figure “{ $column }”. Known are: { $known }.
problems-measures-column-twice = There are several columns “{ $column }”. Keep one of them.

cli-measures-short = Monthly figures of services
cli-measures-help = Brings in the monthly figures that stand beside what people say, from a table.
cli-measures-examples =
    relsurvey measures template > measures.csv
    relsurvey measures import measures.csv
cli-measures-import-short = Bring in a table of figures
cli-measures-import-help = One row for a service and a month, one column for each figure. All of it comes in, or nothing. What was entered before for the same service, month and figure is replaced.
cli-measures-import-examples = relsurvey measures import measures.csv
cli-measures-template-short = Print an empty table
cli-measures-template-help = Prints a table with a row for each service and a column for each figure, to fill in.
cli-measures-template-examples = relsurvey measures template > measures.csv
