### The review page.

review-title = Review of { $period }: { $unit }
review-title-country = Review of { $period }
review-languages = Language
review-contents = On this page

## What the answers stand on.

review-as-of = As of entry { $entry } of the journal, { $day }.
review-through = Counted up to and including { $day }.
review-map-published = Units as they were on the last day counted.
review-map-today = Units as they were on the day of the question; figures of units merged or divided since are carried over.
review-map-on = Units as they were on { $day }; figures of units merged or divided are carried over.
review-plan = Plan: { $plan }.
review-plan-basis = It rests on { $basis }.
review-plan-entry = This version was applied by entry { $entry }.

## Where we stand.

review-targets = Where we stand
review-targets-none = No plan in force sets a target for this unit and this period.
review-targets-caption = Targets and how they stand
review-number = No.
review-target = Target
review-value = Value
review-threshold = Asked for
review-verdict = Result
review-margin = Margin
review-coverage = Known
review-year-before = Year before
review-streak = In a row
review-rank = Place
review-bar = Value against threshold
review-bar-describes = Value { $value }; asked for: { $threshold }; the year before: { $before }.
review-with-measure = { $amount } { $measure }
review-unit-named = { $name } ({ $code })
review-place = { $place } of { $of }
review-place-tied = { $place } of { $of }, shared
review-streak-editions = { $count ->
        [one] { $count } edition
       *[other] { $count } editions
    }
review-threshold-each = { $threshold }, in each { $each }
review-basis = Basis: { $basis }
review-groups = Not in: { $groups }
review-groups-undecided = Undecided in: { $groups }
review-nothing = none

## How figures went through the period.

review-trends = Through the period
review-trend-caption = { $figure }, by month or quarter, beside the year before
review-trend-describes = Two lines from { $first } to { $last }: this period, drawn through; the year before, dashed. The table below has the same values.
review-now = This period
review-period = Period

## The units right below.

review-below = Unit by unit
review-below-caption = Results of the units right below; the numbers are those of the targets above
review-below-target-caption = { $number }. { $target }: { $threshold }
review-unit = Unit

## Units that do not meet a target.

review-shortfalls = Who does not reach it yet
review-shortfalls-none = Every unit that is decided meets every target.
review-shortfall-counts = Not reached by { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }; undecided for { $undecided ->
        [one] { $undecided } unit
       *[other] { $undecided } units
    }.
review-shortfall-listed = The table lists the { $count } with the largest gap.
review-shortfall-caption = { $target }: units that do not reach it, largest gap first
review-level = Level
review-gap = Short by
review-because = Lines not fulfilled

## What is undecided.

review-undecided = What is undecided, and what would decide it
review-undecided-none = Nothing is undecided.
review-need-all = “{ $verdict }” once this is known and sufficient: { $pieces }
review-need-some = “{ $verdict }” once { $count } of these are known and sufficient: { $pieces }
review-need-group = In { $group }: { $need }
review-more = { $count ->
        [one] { $count } more
       *[other] { $count } more
    }
review-missing-report = report “{ $form }” of { $unit } for { $period }
review-missing-item = answer to “{ $item }” by { $unit } for { $period }
review-missing-weight = how large a part of { $from } went to { $to } on { $day }
review-missing-award = award of “{ $title }” to { $unit } for { $period }
review-reason = { $unit }: { $reason }

## Reporting.

review-reporting = Reports
review-reporting-none = No report was due.
review-reporting-caption = Reports by month: { $level }
review-reporting-describes = One column per month: reports on time, late and not received. The table below has the same numbers.
review-month = Month
review-due = Due
review-on-time = On time
review-late = Late
review-not-received = Not received

## How to read this page.

review-how = How to read this page
review-how-met = The threshold is reached, and nothing that is missing can change that.
review-how-missed = The threshold is not reached, and nothing that is missing can change that.
review-how-on-course = The period is still running; as things go the threshold will be reached.
review-how-at-risk = The period is still running; as things go the threshold will not be reached.
review-how-undecided = What is missing could turn the answer. Not reported is neither zero nor a failure.
review-how-rounding = Results are decided on exact numbers. Numbers are rounded once, for display, half away from zero, to one place; to more where one place would hide on which side of the threshold a value lies.
review-how-margin = The margin says how far a value lies on the right side of its threshold; below zero it lies on the wrong one. Shares differ in percentage points.
review-how-coverage = “Known” says how many of the expected reports or units a value rests on.
review-how-year-before = The year before is counted by the same definition over the same months.
review-how-ties = Equal values share the better place, and the next place is left out: 1, 2, 2, 4. Undecided units have no place.
review-how-streak = “In a row” counts editions in which the target was met, this one included; a year without a contest does not break the row.
review-how-bar = The bar is the value, the upright line the threshold, the small ring the year before. A hatched bar is undecided.
review-how-program = Written by Hasila from the journal; the same journal gives the same page.
