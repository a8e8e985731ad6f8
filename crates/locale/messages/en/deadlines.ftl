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
