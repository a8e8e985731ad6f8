### Sentences of tables that are read in.

## The file.

table-empty = The table is empty.
    .fix = Its first row names the columns; the rows below it hold the data.
table-cannot-read = The file cannot be read to its end: { $reason }.
    .fix = Check the file and the disk it lies on.
table-not-text = This is not text in UTF-8 or UTF-16.
    .fix = Save the table as "CSV UTF-8" or as XLSX.
table-too-large-file = The file is larger than { $most } MiB.
    .fix = Divide it, or save it as CSV in UTF-8, which has no such limit.
table-not-a-workbook = The workbook cannot be read, or it needs more memory than any table should.
    .fix = Open it, save it as XLSX anew, or save the sheet as CSV.
table-old-workbook = This is a workbook of an old kind (XLS), or one with a password.
    .fix = Save it as XLSX without a password, or as CSV.
table-macros = The workbook has macros.
    .fix = Save it as XLSX without macros, or as CSV.
table-too-many-columns = The sheet has something in a column beyond the { $most } that are read.
    .fix = Delete what stands far to the side.
table-too-many-rows = The table is longer than the { $most } that are read at a time.
    .fix = Divide it, or save the sheet as CSV.

## The header and the rows.

table-missing-column = There is no column { $column }.
    .fix = Name it in the first row. The columns of this table are { $known }.
table-unknown-column = The column { $column } is not known. Is { $meant } meant?
    .fix = Correct the name in the first row.
table-duplicate-column = The column { $column } stands there twice.
    .fix = Leave one of them.
table-column-not-read = The column { $column } is not read.
    .fix = Nothing needs to be done if it is a note of your own.
table-row-width = The row has { $cells } cells, and there are { $columns } columns.
    .fix = Look for a missing or surplus separator; a number such as 1,234 needs quotes around it.
table-row-differs = This differs from row { $first }, which belongs to the same report.
    .fix = Give all rows of one report the same day, name and reason.
table-missing-cell = There is nothing under { $column }.
    .fix = Fill the cell, or delete the row.
table-figure-twice = The figure is given before, in row { $first }.
    .fix = Leave the row that is right.
table-wrong-form = { $item } is not asked by the form { $form }.
    .fix = Correct the form, or leave it empty: the item tells it.

## Cells.

table-not-a-number = { $text } is not a number.
    .fix = Write digits only, such as 1234 or 12.5; leave the cell empty where nothing is reported.
table-ambiguous-number = { $text } may mean { $grouped } or { $fraction }.
    .fix = Write it without the sign, or say --decimal . or --decimal , for the sign before the fraction.
table-percent = { $text } has a percent sign, and a figure is a number of things.
    .fix = Report the parts: how many of how many. Shares are computed.
table-not-whole = { $text } is not a whole number, and the item counts whole things.
    .fix = Give a whole number.
table-too-precise = { $text } has more digits after the point than the { $digits } of the item.
    .fix = Round it as your rules say.
table-too-large = { $text } is larger than any figure may be.
    .fix = Check the digits; the largest figure is 9007199254740991.
table-not-yes-or-no = { $text } is neither yes nor no.
    .fix = Write yes or no, نعم or لا, có or không, 1 or 0; leave it empty where nothing is reported.
table-not-a-date = { $text } is not a day.
    .fix = Write year, month, day: 2025-07-01.
table-not-a-period = { $text } is not a period.
    .fix = Write 2025, 2025-H1, 2025-Q3 or 2025-07; in a spreadsheet, make the column text first.

## Documents.

document-cannot-read = The document cannot be read to its end: { $reason }.
    .fix = Check the file and the disk it lies on.
document-locked = The document asks for a password.
    .fix = Save it without a password.
document-macros = The document has macros.
    .fix = Save it as DOCX without macros.
document-no-text = The document has no letters, only pictures or blank pages.
    .fix = Give the file it was printed from, or have the pages read by a program for scanned text.
document-not-readable = The document cannot be read, or it needs more memory than any document should.
    .fix = Open it, save it as DOCX or PDF anew, or copy its words into a text file.
document-old-kind = This is a document of an old kind (DOC), or one with a password.
    .fix = Save it as DOCX without a password.
document-pages-without-letters = These pages have no letters and were not read: { $pages }.
    .fix = If they are pictures of text, have them read by a program for scanned text.
document-too-large = The document is larger than { $most } MiB.
    .fix = Divide it, or save it without pictures.
