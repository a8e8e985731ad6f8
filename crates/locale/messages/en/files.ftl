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

## Evidence.

fill-evidence = Evidence
fill-evidence-add = Add files
fill-evidence-attach = Attach
fill-evidence-take-away = Take away
fill-evidence-remove = Take { $file } away
fill-evidence-how = PDF, pictures, documents, workbooks, plain text; at most 10 files of 20 MiB. They go into the record with what you hand in.
fill-evidence-said = { $kind }, { $kib } KiB
fill-evidence-of = { $kind }, { $kib } KiB, entry { $entry }
fill-evidence-missing = The file is not there any more.
fill-evidence-gone = The file { $file } is not there any more, or another stands in its place.
    .fix = Whoever holds the data folder puts it back from a copy; "hasila journal verify" says when it is whole.
fill-evidence-unknown = No such file went with this report.
    .fix = Follow the links on the page of the report.
attachment-empty = The file { $file } is empty.
    .fix = Choose the file again.
attachment-macros = The file { $file } carries macros or other files inside.
    .fix = Save it without them, or as PDF.
attachment-other-kind = The file { $file } is of a kind that is not taken.
    .fix = Save it as PDF, JPEG, PNG, DOCX, XLSX, ODT, ODS or plain text.
attachment-too-large = The file { $file } has more than { $most } MiB.
    .fix = Scan it with fewer points, or divide it.
draft-files-too-large = Files of more than { $most } MiB wait to be handed in.
    .fix = Hand in or discard other drafts first.

cli-evidence-none = No file went with this report.
cli-evidence-head = { $column ->
        [entry] ENTRY
        [name] NAME
        [kind] KIND
        [bytes] BYTES
        [sha256] SHA-256
       *[state] STATE
    }
cli-evidence-state = { $state ->
        [whole] whole
        [missing] missing
       *[altered] altered
    }
cli-evidence-missing = The file { $file }, named as evidence in entry { $entry }, is missing: { $sha256 }.
    .fix = Put it back into the folder evidence from a copy, under its hash, or attach it again to the same report.
cli-evidence-altered = Another file stands in the place of { $file }, named as evidence in entry { $entry }: { $sha256 }.
    .fix = Keep it aside, and put the right one back from a copy.

## A report that was handed in, and what was done to it since.

fill-history = What was done to this report
fill-step = { $what ->
        [submitted] Handed in by { $by }, { $day }.
        [corrected] Corrected by { $by }, { $day }.
        [verified] Verified by { $by }, { $day }.
        [returned] Sent back by { $by }, { $day }.
       *[withdrawn] Taken back by { $by }, { $day }.
    }
fill-was = before
fill-is = now
fill-stands = As it stands
fill-correct-way = Correct it
fill-correct-title = Correct: { $form }, { $period }
fill-correct-lead = Type over what is wrong; an emptied line is then not reported. The figures handed in stay in the record.
fill-correct-check = See what would change
fill-correct-leave = Leave the report as it is
fill-correct-means = Nothing is recorded yet. A correction stands beside what was handed in; whoever verified it has to do so again.
fill-correct-caption = What would change
fill-correct-record = Record the correction
fill-correct-nothing = All figures are as they stand.
    .fix = Type over the one that is wrong.
fill-corrected = The correction is recorded, entry { $entry }.

## Reminders.

fill-remind-title = Who has not reported
fill-remind-caption = { $form }, { $period }: not reported
fill-remind-lead = { $count ->
        [0] Everybody has reported.
        [one] One unit has not reported.
       *[other] { $count } units have not reported.
    }
fill-remind-last = Last letter
fill-remind-no-address = no address
fill-remind = Remind all of these
fill-remind-means = Each gets one letter a day, with everything it is to be told that day. It leaves with the next run of the digest.
fill-remind-no-letters = This office writes no letters.
fill-remind-done = Letters written: { $written }. Had the letter of the day already: { $already }. Without an address: { $homeless }. Not to be reminded any more: { $nothing }.

fill-taken-back = What you sent after your session had ended stands here again. It is not saved yet; files have to be chosen again.
