### Sentences of forms that are filled in: on the screen, and as a workbook.

## What there is to say before a form is handed in.

form-far-from-usual = { $value } is far from what this unit usually reports here, { $low } to { $high }.
    .fix = Check it. If it is right, say why in the comment.
form-check-failed = The answer must be { $limit }.
    .fix = Check both figures.
form-nothing-new = { $count ->
        [one] The figure is that of the period before.
       *[other] All { $count } figures are those of the period before.
    }
    .fix = Check that they were counted anew.
form-unanswered = { $count ->
        [one] One line of { $all } has no answer.
       *[other] { $count } lines of { $all } have no answer.
    }
    .fix = Leave a line empty only where the answer is not known: not reported is not zero.
form-not-asked-then = The form { $form } is not reported for periods such as { $period }, but such as { $meant }.
    .fix = Give a period of the form's own length.

## The workbook that comes back.

form-not-ours = This workbook is no form of this program, or its hidden first rows are gone.
    .fix = Get a new copy of the form and fill that in.
form-other-edition = The form { $form } has changed since this copy was made.
    .fix = Get a new copy and carry your figures over. Nothing was recorded.
form-column-missing = The column { $column } is missing from the workbook.
    .fix = Get a new copy of the form and carry your figures over.
form-line-unknown = The form has no line { $line }.
    .fix = Delete the row, or get a new copy of the form.
form-line-twice = The line { $line } stands in the workbook twice.
    .fix = Delete one of the two rows.
form-line-missing = The line { $line } is missing from the workbook.
    .fix = Get a new copy of the form and carry your figures over.

## Words on a form.

form-words-yes = yes
form-words-no = no
form-words-yes-or-no = yes or no
form-words-count = number
form-words-day = day
form-words-unit = { $name } ({ $code })
form-words-period = { $period }
form-words-period-due = { $period }, due { $due }
form-words-how-to-fill-in = Fill in the framed cells. Leave empty what is not known: not reported is not zero. Totals are added up by the program.
form-words-how-to-write-a-day = Year, month and day, such as 2025-06-30.
form-words-column = { $column ->
        [number] No.
        [line] Line
        [measure] Measured in
        [answer] Answer
        [comment] Comment
        [before] Period before
        [year-ago] Year before
       *[item] Name
    }

## Forms as workbooks.

cli-form-written = { $file }: { $lines ->
        [one] { $lines } line
       *[other] { $lines } lines
    } to fill in. Hand it in with "hasila report submit".
cli-form-submitted = Entry { $entry }: { $unit } has reported { $form } for { $period }, { $answered } of { $lines } lines.
cli-form-would-be-submitted = Nothing is wrong with it. { $unit } would report { $form } for { $period }, { $answered } of { $lines } lines.
cli-no-form = { $unit } reports no form for periods such as { $period }.
    .fix = Check unit and period; "hasila report status" lists the forms.
cli-which-form = { $unit } reports several forms for such periods: { $known }.
    .fix = Name one with --form.
cli-report-returned = Entry { $entry }: the report of { $unit } for { $period } was sent back.

## Drafts.

draft-failed = What you typed could not be saved: { $reason }
    .fix = Leave the page open and try again; what you typed still stands in it.
draft-too-long = What was typed is longer than the { $most } bytes an answer may have.
    .fix = Write the figure here and everything else into the comment.
draft-too-many = More than { $most } cells wait to be handed in.
    .fix = Hand in or discard other drafts first.

## Signs that a report wants a look.

form-words-sign-missing = Not reported; it was due on { $due }.
form-words-sign-awaited = Not reported yet.
form-words-sign-broken-check = “{ $item }” should be { $check }.
form-words-sign-far-from-own = “{ $item }”: { $value } is far from what this unit usually reports, { $low } to { $high }.
form-words-sign-unlike-peers = “{ $item }”: { $value } does not go with the other units; { $low } to { $high } would.
form-words-sign-copied = All { $count } figures are those of the period before.
form-words-sign-heaped = Of the last digits of { $count } figures, { $percent } % are 0 or 5; of counted ones it is about 20 %.
