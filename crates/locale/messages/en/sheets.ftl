### Tables of a page as files, and how long a page looks back.

page-no-such-table = This page has no table “{ $table }”.
    .fix = It has these: { $tables }.
page-tables = Its tables as files:

## A unit on one sheet.

page-since = since { $day }
page-recognitions = Recognitions
page-open-tasks = Tasks not done
page-all-tasks = All tasks of this unit and those below it
