### Sentences of plans: reading and checking the plan language.
### `.fix` says what to do now. Words of the language stand between backquotes; names from the plan between quotation marks.

## Reading

plan-too-long = The plan has { $bytes } bytes; at most { $max } are read.
    .fix = Divide it: a plan for one year has two pages, and other years are other plans.
plan-unknown-character = The character “{ $character }” has no meaning here.
    .fix = Take it out, or put the words it belongs to between quotation marks.
plan-hidden-character = There is a character here that cannot be seen ({ $character }) and may make the text look different from what it says.
    .fix = Take it out.
plan-unclosed-text = This text has no closing quotation mark on its line.
    .fix = Close it with `"`; a text stands on one line.
plan-unknown-escape = “{ $escape }” stands for nothing.
    .fix = Write `\"` for a quotation mark, `\\` for a backslash, `\n` for a new line, `\t` for a tab.
plan-curly-quotes = These are the quotation marks of a word processor.
    .fix = Write the text between plain quotation marks, `"`.
plan-text-too-long = This text is longer than { $max } bytes.
    .fix = Shorten it; the directive itself holds the full wording.
plan-malformed-number = “{ $number }” is not a number a plan can read.
    .fix = Write digits without separators, and a point before decimals: `1234`, `0.5`. In a plan, `1.234` is a little more than one.
plan-mixed-digits = “{ $number }” mixes digits of several scripts.
    .fix = Write all of its digits in one script.
plan-not-a-date = “{ $text }” is not a date.
    .fix = Write year, month and day: `2025-01-20`.
plan-expected-one-of = One of these words should stand here: { $words }.
    .fix = Begin the line with one of them.
plan-expected-word = The word `{ $word }` should stand here.
    .fix = Write it, or look at the example of this construct in the plan language reference.
plan-expected-sign = The sign `{ $sign }` should stand here.
    .fix = Write it here.
plan-expected-name = A name should stand here.
    .fix = Write a name: letters of any script, digits and `_`, beginning with a letter.
plan-expected-text = A text should stand here.
    .fix = Write it between quotation marks: `"06"`.
plan-expected-number = A number should stand here.
    .fix = Write digits, with `%` behind them for a share: `85%`.
plan-expected-date = A date should stand here.
    .fix = Write year, month and day: `2025-12-31`.
plan-expected-period = A year, half, quarter or month should stand here.
    .fix = Write `2025`, `2025-H1`, `2025-Q3` or `2025-07`.
plan-expected-day-of-year = A month and a day should stand here.
    .fix = Write `11-15` for 15 November, or `11-15 of year_before`.
plan-begins-on-leap-day = Years cannot begin on 29 February, which most of them do not have.
    .fix = Let the year begin on `02-28` or `03-01`.
plan-part-begins-otherwise = Only a whole year begins on a day of its own; halves, quarters and months are those of the calendar.
    .fix = Write the year, as in `year 2025 from 11-15`, or leave `from` out.
plan-due-by-within-year = Only a form of every year is due by a day of the year; one of every month, quarter or half ends several times.
    .fix = Write `due in 10 days`, counted from the end of each period, or ask the form `every year`.
plan-day-before-period = { $day } is over before the plan's period begins: nothing could be reported in time.
    .fix = Correct the day, or write it without a year, as in `12-15`.
plan-counts-before-due = Of “{ $name }” a report may be on time and not count: for { $period } it is due until { $due }, and counts until { $until }.
    .fix = Let it be due earlier, or count longer.
plan-counts-before-end = “{ $name }” counts until { $until }, and { $period } ends on { $end }: what is reported after its end does not count.
    .fix = Let it count longer, or leave the last period out of the assessment.
plan-expected-expression = A number, a name or a condition should stand here.
    .fix = Complete the line, or take the last sign or word out.
plan-expected-comparator = A comparison should stand here.
    .fix = Say what is to be reached: `>= 80%`, `> 90%`, `= 100%`, `< 10%`, `<= 5`.
plan-unknown-comparator = This is not a comparison.
    .fix = Write `<`, `<=`, `=`, `>=` or `>`; for “is not”, write `not` before the condition.
plan-expected-end = The line should end here; what follows is not understood.
    .fix = Begin a new line or write `;` before it, or take it out.
plan-word-of-another-language = “{ $word }” is a word of another language than the plan is written in.
    .fix = Write the word of this plan's language; `hasila plan fmt --in` shows a whole plan in another one.
plan-name-is-a-word = In that language the name “{ $name }” would be read as a word of the language.
    .fix = Give it another name.
plan-text-in-formula = A text stands where a number or a name should.
    .fix = Write the name without quotation marks.
plan-unclosed-brace = This brace is never closed.
    .fix = Close the block with a brace turned the other way.
plan-unopened-brace = This brace closes nothing.
    .fix = Take it out, or open the block it should close.
plan-too-deep = This nests deeper than { $max } levels.
    .fix = Give the inner part a name of its own: an indicator or a standard.
plan-missing-clause = `{ $clause }` is missing.
    .fix = Say it after the name.
plan-repeated-clause = `{ $clause }` stands here a second time.
    .fix = Keep one of the two.
plan-force-not-here = Days in force are said of something that is always in force.
    .fix = Say them of indicators, standards, scores, titles or targets.
plan-until-before-from = The last day in force lies before the first.
    .fix = Exchange the two days, or correct one.
plan-overlap-in-force = Two rules “{ $name }” are in force on the same days.
    .fix = End the first with until, on the day before the second begins.
plan-gap-in-force = From { $from } until { $until } no rule “{ $name }” is in force.
    .fix = Extend one of the two, unless the gap is meant.
plan-never-in-force = “{ $name }” is not in force on any day of { $year }.
    .fix = Correct its days, or take it out.
plan-not-in-force = “{ $name }” is asked for on { $date }, when it is not in force.
    .fix = Declare what holds on those days, or date the rule that asks for it.
plan-too-many-dates = The rules change on more than { $max } days.
    .fix = Divide the plan, one for each year.
plan-more-remarks = { $count ->
        [one] There is one more remark.
       *[other] There are { $count } more remarks.
    }
    .fix = Mend what is listed, then check again.

## Names

plan-no-plan = The text has no plan.
    .fix = Begin with `plan` and its name, and say between braces what it rests on and which year it is for.
plan-second-plan = “{ $name }” is a second plan in one text.
    .fix = Put it into a file of its own.
plan-duplicate-name = “{ $name }” is declared twice.
    .fix = Give one of the two another name.
plan-first-here = It stands here first.
plan-unknown-name = Nothing is called “{ $name }” here.
    .fix = Declare it as an item of a form or as an indicator, or correct the name.
plan-unknown-word = “{ $name }” is neither a level nor a kind of this plan.
    .fix = Correct it, or add it to `levels` or `kinds`.
plan-unknown-level = “{ $name }” is not a level of this plan.
    .fix = Correct it, or add it to `levels`.
plan-unknown-standard = No standard is called “{ $name }”.
    .fix = Declare it with `standard`, or correct the name.
plan-unknown-score = No score is called “{ $name }”.
    .fix = Declare it with `score`, or correct the name.
plan-unknown-title = No title is called “{ $name }”.
    .fix = Declare it with `title`, or correct the name.
plan-unknown-grade = “{ $name }” is not a grade of this score.
    .fix = Add it to `grades`, or correct the name.
plan-unknown-function = “{ $name }” is not a function.
    .fix = There are `change(a, year_before)`, `points(a, year_before)`, `pace(target)`, `met(standard)`, `grade(score)` and `awarded(title)`.
plan-bare-name = “{ $name }” is not an item; what is asked of it here?
    .fix = Write `met(...)` for a standard and `awarded(...)` for a title.
plan-one-name-wanted = One name should stand between these parentheses.
    .fix = Write `met(standard)`, `grade(score)` or `awarded(title)`.
plan-no-instrument = The citation names no instrument, and the plan rests on none.
    .fix = Write the number of the instrument after `cite`, or give the plan a line `basis "number" of date`.
plan-no-letters = The letters cited are two whole numbers: the first, and a larger one, behind the last.
    .fix = Write them as the review of the text shows them: `letters 17 to 27`.
plan-circle = These refer to each other in a circle: { $names }.
    .fix = Let one of them rest on reported figures only.
plan-also-in-circle = This one belongs to the circle.

## Forms

plan-empty-block = “{ $name }” has no lines.
    .fix = Write at least one line between its braces.
plan-missing-kind = It is not said what an answer to “{ $name }” is.
    .fix = Write `yes_no`, `count` or `amount "measure"` after the name.
plan-missing-role = It is not said how answers of several periods to “{ $name }” become one.
    .fix = Write `flow` if they are added up, `stock` if the last one counts, `assigned` if it is set from above.
plan-missing-measure = It is not said what “{ $name }” is measured in.
    .fix = Write the measure after `amount`: `amount "km2" scale 2`.
plan-scale-too-large = There are more than { $max } digits after the point.
    .fix = Write a smaller `scale`.
plan-check-beyond-form = A check may use items of its own form and fixed numbers, added and subtracted, and nothing else.
    .fix = Compare with an item of this form, or make it a standard.
plan-not-a-whole-number = “{ $number }” is not a whole number between 0 and 65,535.
    .fix = Write a whole number without a sign.

## Numbers and conditions

plan-parameter-of-two-sorts = This number is of another sort than the parameter's first one: one has a sign, `%`, and one has none.
    .fix = Write both with a sign, or both without.
plan-parameter-line-for-all = This line says neither where nor from when it holds.
    .fix = Add `in "code"`, `for level` or `from date`, or change the number behind `=`.
plan-parameter-said-twice = For the same place, from the same day on, two numbers are said.
    .fix = Take one of them out, or let it begin on another day.
plan-parameter-after-year = This number never counts: { $date } lies after the plan's period, { $period }.
    .fix = Correct the day, or take the line out.
plan-adding-shares = Shares cannot be added or subtracted: 50 % of ten and 50 % of a thousand are not 100 % of anything.
    .fix = Add the parts and the wholes, then divide: `(a + b) / (c + d)`.
plan-different-measures = These two are not measured in the same thing.
    .fix = Add and compare counts with counts, and amounts with amounts of the same measure.
plan-no-multiplication = Two quantities are not multiplied, only a quantity with a number.
    .fix = Write `cases * 2`; to show a ratio as a percentage, write `as percent` after it.
plan-whole-not-positive = What is divided by is not more than zero.
    .fix = Divide by an item, or by a number above zero.
plan-yes-no-as-number = “{ $name }” is answered with yes or no and is not a number.
    .fix = Count the units that say yes: `count of commune where launched`, or `share of commune where launched`.
plan-date-as-flow = “{ $name }” is a date: dates of several periods are not added up.
    .fix = Leave the word out, or write `assigned` where the date is set from above.
plan-reckoned-from-what = A day is reckoned from a day: a date, `year_start`, `year_end`, or an item that is a date.
    .fix = Write it so: `30 days after received`, `3 months before year_end`.
plan-shift-too-far = No day is reckoned so far from another: at most { $max }.
    .fix = Write the date itself.
plan-day-against-number = A day is held against a day, not against a number.
    .fix = Write a date, such as `2025-03-31` or `03-31 of year`; for a number of days write `days from a to b`.
plan-arithmetic-of-days = Days are not added, divided or rounded.
    .fix = Write `days from a to b` for what lies between two, `30 days after a` for a day later.
plan-step-not-fixed = A step of a table stands at a number, or at a day that hangs on no answer.
    .fix = Write it so: `100 at 95%`, `50 at 03-31 of year`.
plan-threshold-not-a-day = A target over a date needs a date such as `2025-03-31`.
    .fix = For a day that moves with the year count the units: `share of commune where approved <= 03-31 of year`.
plan-number-as-condition = This is a number, and a condition should stand here.
    .fix = Say how it must stand to another number: `>= 85%`.
plan-condition-as-number = This is a condition, and a number should stand here.
    .fix = Count the units for which it holds: `count of ... where ...`.
plan-score-as-number = “{ $name }” is a score; its points are not a number to compute with.
    .fix = Ask for its grade: `grade(score) >= good`.
plan-standard-as-number = “{ $name }” is a standard, and a number should stand here.
    .fix = Count the units that meet it: `share of ... where met(standard)`.
plan-change-against-what = It is not said what the change is measured against.
    .fix = Write `change(a, year_before)`, `change(a, 2022)` or `change(a, pace(target))`.
plan-base-year-not-before = The base year { $year } does not lie before { $period }.
    .fix = Write an earlier year, or correct the year of the plan.
plan-points-of-shares = Percentage points lie between two shares, and this is none.
    .fix = Write a ratio or an indicator of one; of a number, write `change(a, year_before)`.
plan-points-not-percent = Percentage points are not a percentage: from 40 % to 50 % are 10 points, and 25 %.
    .fix = Write the number without the sign, or ask for `change(...)` instead of `points(...)`.
plan-unknown-target = No target is called “{ $name }”.
    .fix = Declare it with `target`, or correct the name.
plan-pace-of-what = A pace is that of one target.
    .fix = Write `pace(target)`.
plan-no-pace = “{ $name }” has no pace: only a number that is to be reached by a day has one.
    .fix = Ask for the pace of a target such as `houses_finished by 2025-12-31 >= 3553`, in a plan with a year.
plan-change-of-constant = A fixed number does not change.
    .fix = Write an item or an indicator.
plan-chained-comparison = Two comparisons are joined into one.
    .fix = Write them apart: `a >= 5 and a <= 10`.
plan-grade-against-what = A grade is compared with one of the grades of its score.
    .fix = Write `grade(score) >= good`.
plan-mixed-and-or = `and` and `or` stand side by side, and readers will not agree on what is meant.
    .fix = Put one of them between parentheses.
plan-empty-group = This group is empty.
    .fix = Write its conditions between the braces.
plan-more-than-there-are = At least { $count } are asked for, and there are { $of }.
    .fix = Ask for fewer, or add what is missing.
plan-at-least-none = At least none is always so.
    .fix = Ask for at least 1, or take the group out.
plan-too-many-editions = More than { $max } editions are asked for.
    .fix = Ask for at most { $max }.
plan-title-with-itself = The title “{ $name }” is named as one not to be given beside itself.
    .fix = Name another title; one title is never given twice for one achievement.
plan-title-asks-for-itself = Who is eligible for “{ $name }” depends on awards of “{ $name }” itself, those of this edition included.
    .fix = Ask for another title: an award of this edition would decide about itself.
plan-editions-of-last-only = Only the last of these conditions is asked over several editions.
    .fix = Put all of them in parentheses to ask all over several editions, or move this one to the front.
plan-share-needs-percent = A share is compared with a number above one.
    .fix = Write `%` behind it, or a fraction of one.
plan-percent-of-number = This is not a share, and has no percentage.
    .fix = Write a plain number, or divide by the whole first.
plan-count-needs-whole-number = Things that are counted come in whole numbers.
    .fix = Write a whole number.
plan-not-a-proper-share = A share above 0 % and up to 100 % should stand here.
    .fix = Write it with its sign: `95%`.
plan-not-positive = “{ $number }” is not more than zero.
    .fix = Write a number above zero, or take the line out.
plan-indicator-is-constant = This indicator is the same for all units at all times.
    .fix = Write the items it is computed from, or write the number where it is used.
plan-too-large = Written out in full, “{ $name }” is more than { $depth } levels deep or takes more than { $steps } steps.
    .fix = Let it rest on fewer others.

## Scores

plan-weights-not-100 = The weights of “{ $name }” add up to { $sum }, not to { $total }.
    .fix = Change the weights so that they add up to { $total }; of another total say it: `score name for commune of 300`.
plan-no-steps = This part has no table of points.
    .fix = Write it between braces: `{"{"} 100 at 95%; 60 at 75% {"}"} linear`.
plan-steps-not-in-order = The steps of this table are not in order, or two of them stand at the same place.
    .fix = Let the points fall from step to step, and let the values only fall or only rise.
plan-below-not-last = Where more is better, only the last step may say `below`.
    .fix = Write `at` here, or put the step last.
plan-points-are-plain = Points are plain numbers of 100.
    .fix = Leave the sign out.
plan-points-beyond-100 = Points go from 0 to { $most }.
    .fix = Write points of { $most }; `weight` says how much a part of the score counts.
plan-part-limit = A part gives between 0 and its weight of { $weight } points, and no fewer at least than at most.
    .fix = Write `at most` and `at least` in points of the score.
plan-rank-against-what = A rank is held against a place: 1 is the first.
    .fix = Write it so: `rank(movement) <= 3 in each province`.
plan-quota-where-of-whom = Another share is for groups below a unit, and this quota has no such group.
    .fix = Say of which units: `in each agency`.
plan-penalty-per-share = A penalty is given for each of something that is counted, not for a share.
    .fix = Name a count, such as `late_report`.
plan-band-is-empty = No score lies in “{ $name }”.
    .fix = Write the lower limit first.
plan-bands-overlap = A score of { $score } would be both “{ $worse }” and “{ $better }”.
    .fix = End the lower grade before the higher one begins: `below 75` leaves 75 itself out.
plan-bands-with-equal-limits = “{ $worse }” and “{ $better }” both begin at { $score }.
    .fix = Give each grade a limit of its own.
plan-gap-between-bands = A score of { $score } has no grade: nothing is said between { $low } and { $high }.
    .fix = Let each grade go up to the next: `from 75`, or `from 50 below 75`.
plan-top-without-grade = A score of { $most } has no grade.
    .fix = Leave out where the best grade ends, or write `to { $most }`.
plan-next-band = This is the grade beside it.
plan-gap-between-steps = A table of “{ $name }” says nothing of { $value }; it gets the points of the step below.
    .fix = Add a step, or write `at` where the table says `below`.

## Targets

plan-threshold-not-a-number = What is to be reached is a fixed number.
    .fix = To hold one number against another, divide: `a / b >= 100%`.
plan-constant-measure = This is the same for all units at all times and cannot be a target.
    .fix = Write an item, an indicator, or `share of ... where ...`.
plan-in-each-of-what = `in each { $group }` counts units of a population, and there is none here.
    .fix = Write `each { $group }: ...`, or `share of ... where ...`.
plan-deadline-outside-year = { $date } is not in the period of the plan, { $period }.
    .fix = Correct the date, or the plan's `year`.

## What is hardly meant

plan-numerator-is-denominator = Something is divided by itself: the result is 100 % whatever is reported.
    .fix = Write the part above and the whole below.
plan-divided-by-one = Something is divided by one, so this is no share.
    .fix = Divide by the whole it belongs to, or leave the division out.
plan-minus-itself = Something is subtracted from itself: the result is 0 whatever is reported.
    .fix = Write what should be subtracted.
plan-round-what = A quantity is rounded to a number of digits from 0 to 9.
    .fix = Write `round(a, 2)`, or `floor(a)` for a whole number; there are `floor`, `ceiling`, `round` and `truncate`.
plan-same-formula = “{ $name }” has the same formula as “{ $first }”.
    .fix = Correct the one that was copied, or use one name for both.
plan-grades-differ = “{ $name }” has no grade { $names }, so it is not said what “not above” means.
    .fix = Give the grades of both scores the same names.
plan-not-above-what = A grade is not above the grade of another score.
    .fix = Write `not above grade(score)`, and `of above` or `of province` behind it for a unit above.
plan-quota-not-at-most = A quota says how many may be “{ $name }” at most, so `<=` stands here; results are shown without it.
    .fix = Write `quota { $name } <= 20% of good, floor`.
plan-lot-without-seed = A draw of lots needs a seed that everybody knows.
    .fix = Write what was drawn in public: `ties by lot "Draw of 12 January: 04 17 23"`.
plan-quota-limits-nothing = No score has the grades of this quota; results are shown without it.
    .fix = Take both grades from `grades` of one score.
plan-quota-on-last-grade = “{ $name }” is the lowest grade: nobody can fall from it, and the quota changes nothing.
    .fix = Limit a better grade, or take the quota out.
plan-quota-without-rounding = It is not said what becomes of a part of a unit; it is rounded down.
    .fix = Write `, floor`, `, ceiling` or `, round` behind it, as the regulation has it.
plan-quota-of-small-groups = Where the base is less than { $least }, nobody can be “{ $name }” (`{ $rounding }`).
    .fix = Keep it if the regulation means it; else write `ceiling`, or a wider group.
plan-complement-leaves-no-room = “{ $name }” turns “{ $first }” round: together they leave no room for units that are not assessed.
    .fix = Keep both if the directive has both; units that are not assessed count in the whole of each and in the part of neither.
plan-never-missed = “{ $name }” cannot be missed, whatever is reported.
    .fix = Look at the comparison and the number behind it.
plan-never-met = “{ $name }” cannot be met, whatever is reported.
    .fix = Look at the comparison and the number behind it.
plan-nobody-reports = “{ $name }” is asked of units that do not report it: { $words }.
    .fix = Add them to `from` of the form, or leave them out here.
plan-veto-without-effect = “{ $name }” is the best grade: a veto that allows nothing better takes nothing away.
    .fix = Name the grade that may not be exceeded, a lower one.
plan-never-holds = “{ $name }” asks for a thing and for its opposite: it can never hold.
    .fix = Take one of the two out, or join them with `any`.
plan-population-can-vanish = Should the exception leave out all units, “{ $name }” is neither met nor missed.
    .fix = Keep it if that is meant; a second target can limit how many may be left out.
plan-unused-item = “{ $name }” is reported, and nothing in the plan reads it.
    .fix = Use it, or do not ask for it.
plan-unused-indicator = Nothing in the plan reads the indicator “{ $name }”.
    .fix = It can still be looked at and ranked; if nobody does, take it out.
plan-placement-own-words = This rule is kept in its own words; it can neither be explained nor shown in another language.
    .fix = Write one of the rules under *Placement* in the plan language, where one of them says the same.
plan-placement-window = More years are allowed than the window has, so the rule never binds.
    .fix = Exchange the two numbers, or correct one.
plan-kept-not-a-share = “{ $sign } { $number }” is no part of the posts that could be asked to keep a rule.
    .fix = Write at least, more than, or exactly a share between 0% and 100%: kept by > 90% in commune.
plan-placement-share = A part of a team lies between nothing and all of it.
    .fix = Write a fraction such as `1/3`.
plan-placement-none = “{ $number }” is not more than zero.
    .fix = Write a number above zero.
plan-placement-never = The last day of this rule is before its first, so it never binds.
    .fix = Exchange the two days, or correct one.
plan-placement-no-ranks = The plan does not say which rank is above which, so a rank can only be met by itself.
    .fix = Write the ranks in the plan’s block, the highest first: `ranks a > b > c`.
plan-placement-twice = This rule stands twice for the same days.
    .fix = Leave one of the two out.
plan-placement-unknown-level = “{ $name }” is none of the plan’s levels, so the rule binds nobody.
    .fix = Name a level of the plan.
plan-placement-unknown-rank = “{ $name }” is none of the plan’s ranks.
    .fix = Name one of the ranks of the plan’s block, or add this one.
plan-rank-twice = The rank “{ $name }” stands twice.
    .fix = Leave one of the two out.

## What changes from one plan to the next

plan-added-form = The form “{ $name }” is new.
plan-removed-form = The form “{ $name }” is gone.
plan-added-item = The item “{ $name }” is new.
plan-removed-item = The item “{ $name }” is gone.
plan-added-parameter = The parameter “{ $name }” is new.
plan-added-indicator = The indicator “{ $name }” is new.
plan-removed-parameter = The parameter “{ $name }” is gone.
plan-removed-indicator = The indicator “{ $name }” is gone.
plan-added-standard = The standard “{ $name }” is new.
plan-removed-standard = The standard “{ $name }” is gone.
plan-added-score = The score “{ $name }” is new.
plan-removed-score = The score “{ $name }” is gone.
plan-added-title = The title “{ $name }” is new.
plan-removed-title = The title “{ $name }” is gone.
plan-added-target = The target “{ $name }” is new.
plan-removed-target = The target “{ $name }” is gone.
plan-added-set-aside = New rules of placement: “{ $line }” ({ $name }).
plan-removed-set-aside = Rules of placement are gone: “{ $line }” ({ $name }).
plan-changed-plan-name = The plan “{ $before }” is called “{ $after }”.
plan-changed-labels = “{ $name }” has other labels.
plan-changed-basis = “{ $name }” rests on other provisions: { $before } → { $after }.
plan-changed-year = The plan is for another period: { $before } → { $after }.
plan-changed-scope = The plan is for another unit: { $before } → { $after }.
plan-changed-no-contest = The periods without a contest change: { $before } → { $after }.
plan-changed-force = “{ $name }” is in force on other days: { $before } → { $after }.
plan-changed-levels = The levels change: { $before } → { $after }.
plan-changed-kinds = The kinds change: { $before } → { $after }.
plan-changed-ranks = The ranks change: { $before } → { $after }.
plan-changed-units = “{ $name }” is for other units: { $before } → { $after }.
plan-changed-scale = “{ $name }” has points of another total: { $before } → { $after }.
plan-changed-cycle = The form “{ $name }” is reported at another interval: { $before } → { $after }.
plan-changed-due = The form “{ $name }” is due at another time: { $before } → { $after }.
plan-changed-cut-off = What is reported on “{ $name }” counts until another day: { $before } → { $after }.
plan-changed-sections = The form “{ $name }” is divided otherwise: { $before } → { $after }.
plan-changed-form = The item “{ $name }” moves to another form: { $before } → { $after }.
plan-changed-kind = The answer to “{ $name }” is of another kind: { $before } → { $after }.
plan-changed-role = Answers to “{ $name }” become one in another way: { $before } → { $after }.
plan-changed-checks = “{ $name }” is checked otherwise: { $before } → { $after }.
plan-changed-parameter = The parameter “{ $name }” changes: { $before } → { $after }.
plan-changed-formula = “{ $name }” is computed otherwise: { $before } → { $after }.
plan-changed-shown = “{ $name }” is shown otherwise: { $before } → { $after }.
plan-changed-direction = For “{ $name }” something else is better: { $before } → { $after }.
plan-changed-completeness = “{ $name }” stands from another share of figures on: { $before } → { $after }.
plan-added-line = “{ $name }” has a new line: { $line }
plan-removed-line = “{ $name }” loses a line: { $line }
plan-added-part = “{ $name }” has a new part “{ $part }”: { $after }
plan-removed-part = “{ $name }” loses its part “{ $part }”: { $before }
plan-changed-part = The part “{ $part }” of “{ $name }” changes: { $before } → { $after }
plan-added-grade = “{ $name }” has a new grade “{ $part }”: { $after }.
plan-removed-grade = “{ $name }” loses its grade “{ $part }”: { $before }.
plan-changed-grade = The grade “{ $part }” of “{ $name }” changes: { $before } → { $after }.
plan-changed-giver = The title “{ $name }” is given by another level: { $before } → { $after }.
plan-changed-measure = The target “{ $name }” measures something else: { $before } → { $after }.
plan-changed-threshold = The threshold of “{ $name }” changes: { $before_sign ->
        [less] less than { $before }
        [at-most] at most { $before }
        [exactly] exactly { $before }
        [at-least] at least { $before }
       *[more] more than { $before }
    } → { $after_sign ->
        [less] less than { $after }
        [at-most] at most { $after }
        [exactly] exactly { $after }
        [at-least] at least { $after }
       *[more] more than { $after }
    }.
plan-changed-deadline = “{ $name }” has another deadline: { $before } → { $after }.
