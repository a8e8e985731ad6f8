### Plans in plain sentences: what a thing of a plan asks, counts or gives.
### A place may hold a name, a formula with names in it, a number, or a threshold in words (“at least 90%”).

explain-plan = Plan “{ $name }” for { $period }.
explain-plan-always = Plan “{ $name }”, for every period from the day on which it is in force.
explain-plan-own-year = Halves, quarters and months are those of the calendar; each belongs to the year in which it ends.
explain-plan-scope = It is for the unit { $scope } and all below it.
explain-plan-no-contest = No contest was held in { $periods }; this breaks no streak.
explain-named = “{ $name }”
explain-late-reports = reports that came late
explain-gathered = { $how ->
        [mean] the mean of { $of }
        [lowest] the lowest of { $of }
       *[highest] the highest of { $of }
    }
explain-rounded = { $how ->
        [floor] { $of }, rounded down to { $digits } digits after the point
        [ceiling] { $of }, rounded up to { $digits } digits after the point
        [truncate] { $of }, cut off after { $digits } digits after the point
       *[round] { $of }, rounded to { $digits } digits after the point
    }
explain-change = { $told ->
        [points] { $against ->
            [year] the percentage points by which { $quantity } lies above { $then }
            [pace] the percentage points by which { $quantity } lies above { $then }
           *[year-before] the percentage points by which { $quantity } lies above the year before
        }
       *[change] { $against ->
            [year] the change of { $quantity } against { $then }
            [pace] the change of { $quantity } against { $then }
           *[year-before] the change of { $quantity } against the year before
        }
    }
explain-pace = the even pace of “{ $target }” from { $begin } to { $end }
explain-days-from = the days from { $from } to { $to }
explain-year-start = the first day of the year
explain-year-end = the last day of the year
explain-of-year = { $day } of the year
explain-of-year-before = { $day } of the year before
explain-days-before = { $count ->
        [one] a day before { $day }
       *[other] { $count } days before { $day }
    }
explain-days-after = { $count ->
        [one] a day after { $day }
       *[other] { $count } days after { $day }
    }
explain-months-before = { $count ->
        [one] a month before { $day }
       *[other] { $count } months before { $day }
    }
explain-months-after = { $count ->
        [one] a month after { $day }
       *[other] { $count } months after { $day }
    }
explain-basis = It rests on { $basis }.

## Forms

explain-form-month = Form “{ $name }”: reported every month by { $units }.
explain-form-quarter = Form “{ $name }”: reported every quarter by { $units }.
explain-form-half = Form “{ $name }”: reported every half year by { $units }.
explain-form-year = Form “{ $name }”: reported every year by { $units }.
explain-due = A report is late from this many days after the end of its period on: more than { $days }.
explain-item-yes-no-flow = “{ $name }”: yes or no; a yes in any period is a yes.
explain-item-yes-no-stock = “{ $name }”: yes or no; the last answer counts.
explain-item-yes-no-assigned = “{ $name }”: yes or no, set from above; the last answer counts.
explain-item-count-flow = “{ $name }”: a count; the periods are added up.
explain-item-count-stock = “{ $name }”: a count; the last one counts.
explain-item-count-assigned = “{ $name }”: a count, set from above; the last one counts.
explain-item-date = “{ $name }”: a date, the unit's own answer; the last one counts.
explain-item-date-assigned = “{ $name }”: a date, set from above; the last one counts.
explain-item-amount-flow = “{ $name }”: an amount in { $measure }; the periods are added up.
explain-item-amount-stock = “{ $name }”: an amount in { $measure }; the last one counts.
explain-item-amount-assigned = “{ $name }”: an amount in { $measure }, set from above; the last one counts.
explain-check = A report is refused unless the answer is { $threshold }.

## Indicators, standards, scores

explain-parameter = Parameter “{ $name }”: { $number }, where nothing else is said.
explain-parameter-in = It is { $number } in these places and below them: { $places }.
explain-parameter-from = It is { $number } from { $from } on.
explain-parameter-in-from = It is { $number } from { $from } on in these places and below them: { $places }.
explain-indicator = Indicator “{ $name }”: { $quantity }.
explain-shown-percent = It is shown in percent.
explain-shown-per-thousand = It is shown per thousand.
explain-value-count = Its value is a count.
explain-value-amount = Its value is an amount in { $measure }.
explain-value-share = Its value is a share.
explain-value-number = Its value is a number.
explain-higher-is-better = Higher is better.
explain-lower-is-better = Lower is better.
explain-complete-at = Its value stands once { $share } of the reporting units are in.
explain-standard = Standard “{ $name }” for { $units }: met when every line below holds.
explain-score = Score “{ $name }” for { $units }: from 0 to { $scale } points, added up from these parts.
explain-part = { $weight } of { $scale } for { $quantity }, by this table.
explain-step-from = { $points } points from { $value } on.
explain-step-up-to = { $points } points up to { $value }.
explain-step-below = { $points } points below { $value }.
explain-step-before = { $points } points before { $value }.
explain-linear = Between two steps the points lie on the line between them.
explain-part-full = { $weight } of { $scale } in full, but for what is taken off.
explain-part-at-most = Of the score's points it gives at most { $most }.
explain-part-at-least = Of the score's points it gives at least { $least }.
explain-reduction = { $share } of its points are taken off for each of: { $quantity }.
explain-reduction-of = Each concerns one of: { $quantity }.
explain-waived = Those do not count that are waived: { $quantity }.
explain-penalty = { $points } points are taken off for each of: { $quantity }.
explain-penalty-at-most = { $points } points are taken off for each of: { $quantity }; at most { $most } points.
explain-grades = Its grades, the best first.
explain-band-from = “{ $name }”: from { $from } points on.
explain-band-to = “{ $name }”: from { $from } to { $to } points, both included.
explain-band-from-below = “{ $name }”: from { $from } points, below { $to }.
explain-band-below = “{ $name }”: below { $to } points.
explain-band-when = It is given only where this holds too; elsewhere the next lower grade is.
explain-veto = No better than “{ $grade }” where this holds, whatever the points.
explain-cap-own = No better than the unit's own grade in “{ $name }”.
explain-cap-above = No better than the grade in “{ $name }” of the unit right above.
explain-cap-above-at = No better than the grade in “{ $name }” of the nearest { $level } above.
explain-not-assessed = Units for which this holds are not assessed and count in no base.
explain-quota-of-grade = “{ $grade }”: at most { $share } of the units graded “{ $base }”.
explain-quota-of-grade-or-better = “{ $grade }”: at most { $share } of the units graded “{ $base }” or better.
explain-quota-of-units = “{ $grade }”: at most { $share } of all { $units }.
explain-quota-floor = A part of a unit is none.
explain-quota-ceiling = A part of a unit is one.
explain-quota-round = A part of a unit is one from a half on.
explain-ties-in = Of units with the same points at the cut, all keep the grade.
explain-ties-out = Of units with the same points at the cut, none keeps the grade.
explain-counted-in-each = Counted in each { $level } by itself.
explain-counted-in-each-bloc = Counted in each bloc by itself.

## Conditions

explain-answer = “{ $name }” is answered with yes.
explain-answer-not = “{ $name }” is answered with no.
explain-compare = { $quantity } is { $threshold }.
explain-met = The standard “{ $name }” is met.
explain-met-not = The standard “{ $name }” is not met.
explain-awarded = The title “{ $name }” was awarded in the period and not revoked.
explain-awarded-not = The title “{ $name }” was not awarded in the period, or was revoked.
explain-grade-at-least = The grade in “{ $name }” is “{ $grade }” or better.
explain-grade-better = The grade in “{ $name }” is better than “{ $grade }”.
explain-grade-is = The grade in “{ $name }” is “{ $grade }”.
explain-grade-at-most = The grade in “{ $name }” is “{ $grade }” or worse.
explain-assessed = There is a grade under “{ $name }”.
explain-assessed-not = There is no grade under “{ $name }”.
explain-rank = The place under “{ $name }” is { $place }; those with the same points share a place.
explain-cap-unless = This limits nothing where the following holds.
explain-quota-other = Below a unit for which the following holds it is { $share }.
explain-ties-by-yes = Of those with the same points whoever answers yes stands first.
explain-ties-by-more = Of those with the same points whoever has more of this stands first: { $quantity }.
explain-ties-by-less = Of those with the same points whoever has less of this stands first: { $quantity }.
explain-ties-by-lot = Of those with the same points whoever is drawn first stands first: lots by SHA-256 of “{ $seed }”, a blank and the code.
explain-grade-worse = The grade in “{ $name }” is worse than “{ $grade }”.
explain-all = All of these hold.
explain-any = At least one of these holds.
explain-at-least = Of these, so many hold at least: { $least }.
explain-not = This does not hold.
explain-consecutive = This held in each of the last editions; their number is { $least }.
explain-of-last = Of the last { $last } editions, this held in at least { $least }.

## Titles and targets

explain-title = Title “{ $name }” for { $units }.
explain-title-by = Title “{ $name }” for { $units }, given by the { $level }.
explain-eligible = Whoever receives it must meet all of these.
explain-title-quota = It is given at most { $most } times for an edition.
explain-title-not-with = It is not given beside the title “{ $name }” for one achievement.
explain-from = In force from { $from } on.
explain-until = In force until { $until }.
explain-from-until = In force from { $from } until { $until }.
explain-target-share = Target “{ $name }”: of { $units }, the share for which this holds is to be { $threshold }.
explain-target-count = Target “{ $name }”: of { $units }, the number for which this holds is to be { $threshold }.
explain-target-each = Target “{ $name }”: in each of { $units }, { $quantity } is to be { $threshold }.
explain-target-value = Target “{ $name }”: { $quantity } is to be { $threshold }.
explain-as-of = Who belongs is decided by the register of { $day }.
explain-except = Units for which this holds are left out.
explain-in-each = It is to be reached in each { $level } that has such units.
explain-in-each-bloc = It is to be reached in each bloc that has such units.
explain-by = It is to be reached by { $day }.

## Placement

explain-placement = Placement “{ $name }”, for posts of { $units }.
explain-placement-in = Only posts in { $units }.
explain-placement-under = Only posts in these units or below them: { $units }.
explain-rule-except = It does not bind { $units }.
explain-rule-not-native = { $strength ->
        [hard] Required: nobody serves in the { $level } he or she comes from.
       *[soft] Wanted: nobody serves in the { $level } he or she comes from.
    }
explain-rule-no-kin = { $strength ->
        [hard] Required: no relative holds a post in the same { $level }.
       *[soft] Wanted: no relative holds a post in the same { $level }.
    }
explain-rule-terms = { $strength ->
        [hard] Required: at most { $most } terms of { $years } years in one post.
       *[soft] Wanted: at most { $most } terms of { $years } years in one post.
    }
explain-rule-years-in-post = { $strength ->
        [hard] Required: at most { $most } years in one post without a break.
       *[soft] Wanted: at most { $most } years in one post without a break.
    }
explain-rule-years-in-window = { $strength ->
        [hard] Required: at most { $most } years in one post within the last { $within } years.
       *[soft] Wanted: at most { $most } years in one post within the last { $within } years.
    }
explain-rule-least-in-post = { $strength ->
        [hard] Required: at least { $least } years in one post before a move.
       *[soft] Wanted: at least { $least } years in one post before a move.
    }
explain-rule-years-at-level = { $strength ->
        [hard] Required: at most { $most } years in posts of one level, all together.
       *[soft] Wanted: at most { $most } years in posts of one level, all together.
    }
explain-rule-not-back = { $strength ->
        [hard] Required: nobody comes back to a post within { $unit ->
            [months] { $years } months
           *[years] { $years } years
        }.
       *[soft] Wanted: nobody comes back to a post within { $unit ->
            [months] { $years } months
           *[years] { $years } years
        }.
    }
explain-rule-before-retirement = { $strength ->
        [hard] Required: at least { $unit ->
            [months] { $years } months
           *[years] { $years } years
        } are left before retirement when a post is taken up.
       *[soft] Wanted: at least { $unit ->
            [months] { $years } months
           *[years] { $years } years
        } are left before retirement when a post is taken up.
    }
explain-rule-team-share = { $strength ->
        [hard] Required: at most { $share } of a leading team moves in one round.
       *[soft] Wanted: at most { $share } of a leading team moves in one round.
    }
explain-rule-rank = { $strength ->
        [hard] Required: the rank “{ $rank }” or a higher one.
       *[soft] Wanted: the rank “{ $rank }” or a higher one.
    }
explain-rule-moved-from = { $strength ->
        [hard] Required: in each { $level }, leaders moved from { $from }: { $count } or more.
       *[soft] Wanted: in each { $level }, leaders moved from { $from }: { $count } or more.
    }
explain-rule-less = So many years are too many already: it must be less.
explain-rule-within = Counted are the last { $unit ->
            [months] { $years } months
           *[years] { $years } years
        }.
explain-rule-map = The place one comes from is seen on the map of { $day }, as it was then.
explain-rule-not-counting = Service as { $units } does not count.
explain-rule-counted-to = Whoever stays is counted up to { $day }.
explain-rule-kept = Target: { $wanted } of the posts at the level { $level } keep it.
explain-rule-unless-retiring = Whoever retires within { $unit ->
            [months] { $years } months
           *[years] { $years } years
        } is spared.
explain-rule-weight = It weighs { $weight } against other wishes.
explain-rule-years-in-own = { $strength ->
        [hard] Required: at most { $most } years in all posts of one { $level }.
       *[soft] Wanted: at most { $most } years in all posts of one { $level }.
    }
explain-rule-not-back-to = { $strength ->
        [hard] Required: nobody comes back to a { $level } within { $unit ->
            [months] { $years } months
           *[years] { $years } years
        }.
       *[soft] Wanted: nobody comes back to a { $level } within { $unit ->
            [months] { $years } months
           *[years] { $years } years
        }.
    }
explain-rule-not-moved-within = { $strength ->
        [hard] Required: whoever is moved leaves the { $level }.
       *[soft] Wanted: whoever is moved leaves the { $level }.
    }
explain-rule-not-within-bloc = { $strength ->
        [hard] Required: whoever is moved leaves the bloc.
       *[soft] Wanted: whoever is moved leaves the bloc.
    }
explain-rule-not-together = { $strength ->
        [hard] Required: not two of these posts of one unit change hands on one day: { $posts }.
       *[soft] Wanted: not two of these posts of one unit change hands on one day: { $posts }.
    }
explain-rule-rank-of-post = { $strength ->
        [hard] Required: the rank the post asks for, or a higher one.
       *[soft] Wanted: the rank the post asks for, or a higher one.
    }
explain-rule-own-words = { $strength ->
        [hard] Required, in the plan’s own words: “{ $text }”.
       *[soft] Wanted, in the plan’s own words: “{ $text }”.
    }
