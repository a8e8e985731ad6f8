### Sentences of plans: applying a plan.

plan-far-date = The day { $day } lies outside the years from 1900 to 2200.
    .fix = Check the year; it is written first, as in 2025-07-01.
plan-older-version = The plan { $plan } is in force from { $from } on (entry { $entry }); { $given } lies before that.
    .fix = Give that day or a later one.
plan-already-applied = The plan { $plan } stands in this wording since entry { $entry }, in force from { $from } on.
    .fix = Nothing needs to be done.
plan-absent-scope = The plan is for { $unit }, and there is no such unit.
    .fix = Correct the code after the word for, or import the units first.
plan-redefined-form = The plan { $plan } has a form { $form } that is reported in other periods.
    .fix = Give this form another name.
plan-redefined-item = In the plan { $plan } the item { $item } is of another form, kind or role.
    .fix = Give this item another name; one name means the same in every plan, so that years can be compared.
plan-reported-form = The form { $form } has been reported in other periods.
    .fix = Give the form with the new periods a name of its own.
plan-year-begins-otherwise = The plan { $plan } asks the form { $form } for { $year } too, and its year begins on another day.
    .fix = Give this form another name, or let both years begin on the same day.
plan-reported-year = Reports on { $form } are there for { $reported }, and { $year } would be another stretch of time.
    .fix = Give this form another name, or let the year begin as it did.
plan-reported-item = The item { $item } has been reported as another kind, in another role or on another form.
    .fix = Give the item with the new meaning a name of its own.
