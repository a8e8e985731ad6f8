### Sentences of reports: import, corrections, withdrawals.

## Who reports what, and when.

report-unknown-unit = There is no unit with the code { $unit }.
    .fix = Look the code up with "hasila unit find".
report-unknown-form = No plan has a form { $form }.
    .fix = Apply the plan that has it, or correct the name.
report-unknown-form-near = No plan has a form { $form }. Is { $near } meant?
    .fix = Correct the name.
report-wrong-cycle = The form { $form } is not reported for periods such as { $period }, but such as { $meant }.
    .fix = Give a period of the form's own length.
report-unit-not-open = The unit { $unit } is not open on { $day }, the last day of { $period }.
    .fix = Check unit and period; a unit reports for periods at whose end it exists.
report-not-asked = The unit { $unit } does not report { $form }; it is for { $from }.
    .fix = Check the code: is it the unit itself, or the one above it?
report-outside-scope = The unit { $unit } does not report { $form }: the plan { $plan } is for other units.
    .fix = Check the code of the unit.
report-already-reported = { $unit } has already reported { $form } for { $period } (entry { $entry }, { $day }).
    .fix = To change a figure, submit a correction.
report-before-period = { $period } begins on { $first }; the report came on { $submitted }.
    .fix = Check period and day; nothing can be reported before it has begun.
report-submitted-later = The day of submission, { $submitted }, lies ahead of today, { $today }.
    .fix = Give the day on which the report came in.

## Figures.

report-no-figures = There is no figure in it.
    .fix = Give at least one figure; an item without one is not reported, which is not zero.
report-too-many-figures = There are { $count } figures; a report has room for { $most }.
    .fix = Divide the form into several.
report-unknown-item = The form does not ask { $item }.
    .fix = Remove it, or correct the name; "hasila report form" lists the items of a form.
report-unknown-item-near = The form does not ask { $item }. Is { $near } meant?
    .fix = Correct the name.
report-not-yes-or-no = { $item } is a question of yes or no, and { $value } is neither.
    .fix = Give 1 for yes or 0 for no.
report-negative = { $item } is counted, and { $value } is less than nothing.
    .fix = Give zero or more; leave it empty where it is not known.
report-not-a-day = { $item } is a date, and { $value } is no day between 1900 and 2200.
    .fix = Give the day as year, month, day: 2025-07-01.
report-too-large = { $item } is { $value }; the largest figure is { $most }, up or down.
    .fix = Check the figure and its unit of measure.
report-check-failed = The plan { $plan } asks that { $check }, and the figures do not agree with it.
    .fix = Check both figures.

## Corrections and withdrawals.

report-not-reported = { $unit } has not reported { $form } for { $period }.
    .fix = Submit a report.
report-withdrawn = The report of { $unit } on { $form } for { $period } was withdrawn (entry { $entry }).
    .fix = Submit it again.
report-cites-another = The report of { $unit } on { $form } for { $period } has changed since entry { $cited }, in entry { $entry }.
    .fix = Look at it as it is now, and cite entry { $entry }.
report-already-verified = The { $form } report of { $unit } for { $period } is verified already (entry { $entry }).
    .fix = Give the figures that were found otherwise, or leave it out.

report-far-date = The day { $day } under { $column } lies outside the years 1900 to 2200.
    .fix = Check the year; it is written first, as in 2025-07-01.
report-granted-ahead = More time cannot have been granted on { $on }; today is { $today }.
    .fix = Give the day on which it was granted.
report-not-later = Reports of { $unit } on { $form } for { $period } are due on { $due } already; { $until } is not later.
    .fix = Give a later day; an extension never makes one earlier.
report-nothing-due = No plan says until when { $unit } reports { $form } for { $period }, so nothing can be extended.
    .fix = No report is late there. Write "due in ... days" behind the form in the plan if one should be.
report-too-many-extensions = On { $form } { $most } extensions were granted for this period already.
    .fix = Grant one to the unit above all of them.
report-figure-unchanged = { $item } already has this figure.
    .fix = Leave it out.

## Words and days.

report-missing = The field { $column } is empty.
    .fix = Fill it in; whoever reads the journal later asks why.
report-too-long = The text under { $column } has { $bytes } bytes; there is room for { $most }.
    .fix = Shorten it.
report-hidden-character = The text under { $column } has a character that cannot be seen: { $text }.
    .fix = Type it again instead of copying it.
report-evidence-not-a-hash = { $text } is no SHA-256 of the file { $file }.
    .fix = Give 64 small hexadecimal digits.
report-evidence-twice = The file { $file } is attached twice.
    .fix = Leave one of the two out.
report-too-much-evidence = There are { $count } files; { $most } may go with one report.
    .fix = Put several into one document.
report-evidence-size = The file { $file } has { $bytes } bytes; it must have at least one and at most { $most } MiB.
    .fix = Attach the file itself, or a smaller one.
