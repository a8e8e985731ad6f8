### Sentences of what comes with a report as a file: workbooks that come back, and evidence.

## A workbook that comes back.

fill-workbook-title = Fill in as a workbook
fill-workbook-filled = Filled-in workbook
fill-workbook-compare = Compare with the draft
fill-workbook-how = XLSX, at most 20 MiB. You see what would change before anything is taken.
fill-workbook-brought = What the workbook would change: { $form }, { $period }, { $unit }
fill-workbook-refused = This workbook cannot be taken
fill-workbook-doubts = What speaks for a closer look
fill-workbook-cell = First sheet, cell { $cell }:
fill-workbook-row = First sheet, row { $row }:
fill-workbook-changes = { $count ->
        [0] The workbook says what the draft says; nothing would change.
        [one] One line of the draft would change. Nothing is taken yet.
       *[other] { $count } lines of the draft would change. Nothing is taken yet.
    }
fill-workbook-caption = Lines that would change
fill-workbook-place = Cell
fill-workbook-draft = In the draft
fill-workbook-new = In the workbook
fill-workbook-take = Take these into the draft
fill-workbook-leave = Leave the draft as it is
fill-workbook-back = Back to the form
fill-workbook-none = No workbook was chosen.
    .fix = Choose the XLSX file that you filled in.
fill-workbook-of-another = This workbook is { $form } of { $unit } for { $period }, not the form of this page.
    .fix = Open that form and bring it there, or choose another file.
