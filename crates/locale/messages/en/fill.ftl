### Sentences of the pages on which reports are filled in, and of those on which they are verified.

## What is due.

fill-due-title = What is due
fill-due-caption = Reports to hand in, the most urgent first
fill-due-none = Nothing waits for you.
fill-also-reported = Also show what was handed in
fill-more = { $count ->
        [one] One more report is not listed.
       *[other] { $count } more reports are not listed.
    }
fill-form = Form
fill-unit = Unit
fill-period = Period
fill-state-head = State
fill-until = Due
fill-state = { $state ->
        [returned] sent back
        [overdue] overdue
        [open] to be handed in
        [running] period still running
       *[reported] handed in
    }
fill-days-left = { $count ->
        [0] today
        [one] in one day
       *[other] in { $count } days
    }
fill-days-over = { $count ->
        [one] one day ago
       *[other] { $count } days ago
    }
fill-instead-of = instead of { $day }

## The form.

fill-title = { $form }, { $period }
fill-not-yours = Your account may not hand in this form for this unit.
    .fix = Ask an administrator for the role of a reporter over the unit.
fill-returned = This report was sent back (entry { $entry }). What was handed in stands in the form again:
fill-reported = This report was handed in (last entry { $entry }).
fill-receipt = Receipt
fill-was-saved = The draft is saved.
fill-keys = Enter and the arrows go from cell to cell; a block copied from a spreadsheet can be pasted into the first cell. Each cell is saved as you leave it. Before a block is written you see what goes where; Ctrl+Z takes it back, Shift+F2 leads to the comment.
fill-number = No.
fill-line = Line
fill-answer = Answer
fill-before = Period before
fill-year-ago = Year before
fill-total = added up by the program
fill-usual = usually { $low } to { $high }
fill-comment = Comment
fill-comment-on = Comment on { $line }
fill-answered = { $answered } of { $lines } lines have an answer.
fill-decimal = What 1.234 means
fill-decimal-ask = Ask me
fill-decimal-comma = 1234; 1,5 is one and a half
fill-decimal-point = one and a bit; 1.5 is one and a half
fill-check = Check and hand in
fill-save = Save draft
fill-discard = Discard draft
fill-workbook = The form as a workbook (XLSX)
fill-cell-saved = Saved
fill-cell-waiting = Not saved yet; trying again
fill-expired = Your session has ended. What you typed is kept in this browser: sign in and go on in the same cell.
fill-pasted = Pasted; check the cells.

## Answers, receipt.

fill-check-title = Check your answers: { $form }, { $period }
fill-not-reported = not reported
fill-submit-means = Handing in makes it an official report under your name. Later changes are corrections, and both stay.
fill-submit = Hand in
fill-change = Change answers
fill-receipt-title = Receipt, entry { $entry }
fill-receipt-said = The report stands in the journal. This digest seals it together with everything before it.
fill-entry = Entry
fill-at = Recorded at
fill-by = Handed in by
fill-digest = Digest

## Verifying.

fill-verify-title = Reports to verify
fill-verify-caption = { $form }, { $period }: the worst first
fill-verify-of = { $verified } of { $reported } reports are verified; { $missing } are missing.
fill-verify-none = No form is reported by units you verify.
fill-verify-choose = Show
fill-verify-case = { $form }, { $period }: { $unit }
fill-signs = What speaks for a closer look
fill-sign-none = nothing unusual
fill-verified = verified
fill-late = late
fill-previous = Previous
fill-next = Next
fill-own = You handed this report in, or work at this unit: another person verifies it.
fill-confirm = Confirm as reported
fill-found = Found
fill-correct = Record what was found
fill-reason = Reason, or evidence
fill-return = Send back
fill-verify-done = Done: entry { $entry }.
fill-clean-title = Confirm all reports without a sign
fill-clean-lead = { $count ->
        [0] No report without a sign waits.
        [one] One report has no sign that something is wrong.
       *[other] { $count } reports have no sign that something is wrong.
    }
fill-clean-confirm = Confirm all of these
fill-clean-done = { $count ->
        [one] One report confirmed.
       *[other] { $count } reports confirmed.
    }
fill-needs-reason = A reason is missing.
    .fix = Say what is to be mended, or what shows that it is otherwise.
fill-nothing-found = No figure was found otherwise.
    .fix = Type what was found beside the line, or confirm the report as it is.
