### Until when forms are due, until when what is reported counts, and what came later.

## In plans.

explain-due-by = A report that comes after { $day } is late.
explain-counts-until = What comes after { $day } does not count, unless more time was granted; figures that were there by then may still be corrected.

## What came later.

cli-not-counted = does not count, came after { $after }: { $items }
cli-missing-report-late = { $unit }: the report { $form } for { $period } came after { $after } and does not count
cli-missing-item-late = { $unit }: { $item } in the report { $form } for { $period } came after { $after } and does not count
cli-cut-off = { $form }, { $period }, plan { $plan }: what comes after { $until } does not count.
cli-cut-off-after = { $form }, { $period }, plan { $plan }: what came after { $until } does not count; it came from { $units }.
    .fix = Grant more time with "hasila report extend", where a rule allows it.
review-missing-report-late = report “{ $form }” of { $unit } for { $period }, which came after { $after } and does not count
review-missing-item-late = answer to “{ $item }” by { $unit } for { $period }, which came after { $after } and does not count

## In letters.

digest-subject-reports = { $day }: { $reports ->
        [one] { $reports } report is awaited from you
       *[other] { $reports } reports are awaited from you
    }
digest-subject-both = { $day }: { $count ->
        [one] { $count } task needs you
       *[other] { $count } tasks need you
    }, { $reports ->
        [one] { $reports } report is awaited
       *[other] { $reports } reports are awaited
    }
digest-subject-granted = { $day }: more time for reports
digest-reports = Reports that have not come
digest-granted = More time granted
digest-report = { $form }, { $period }
digest-granted-by = More time was granted by { $by }.
digest-granted-until = Until { $until }, granted by { $by } on { $on }: { $reason }
digest-granted-to = For { $unit } - { $name } and all below it.
