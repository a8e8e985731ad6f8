### Tables of a page as files, and how long a page looks back.

page-no-such-table = This page has no table “{ $table }”.
    .fix = It has these: { $tables }.
page-tables = Its tables as files:
