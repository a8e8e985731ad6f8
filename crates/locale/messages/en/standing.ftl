### Sentences of standing, ranking, explanation.

## What cannot be answered.

standing-unknown-unit = There is no unit with the code { $unit }.
    .fix = List the units with "hasila unit find".
standing-unknown-unit-near = There is no unit with the code { $unit }. Did you mean { $near }?
    .fix = Ask again with the right code.
standing-unit-not-yet = The unit { $unit } does not exist on { $day }; it exists from { $since } on.
    .fix = Ask for a later period, or put the question on a later map.
standing-unit-no-longer = The unit { $unit } no longer exists on { $day }; it ended on { $until }.
    .fix = Ask for an earlier period, or put the question on an earlier map.
standing-unit-succeeded = The unit { $unit } no longer exists on { $day }; it ended on { $until } and was succeeded by { $successors }.
    .fix = Ask for one of its successors, or put the question on an earlier map.
standing-unknown-level = No unit on { $day } has the level or kind { $level }; there are { $known }.
    .fix = Ask for one of these.
standing-no-plan = No plan has been applied yet.
    .fix = Apply one with "hasila plan apply".
standing-period-without-plan = No plan answers for { $period }; there are plans for { $plans }.
    .fix = Ask for a period of one of these plans.
standing-unknown-name = No plan for { $period } has anything called { $name }.
    .fix = Look into the plan: it names its targets, indicators, items, standards and scores.
standing-unknown-name-near = No plan for { $period } has anything called { $name }. Did you mean { $near }?
    .fix = Ask again with the right name.
standing-through-outside = { $through } does not lie in { $period }.
    .fix = Leave the last day out, or give one that lies in the period.
standing-through-ahead = { $through } has not come yet on { $today }.
    .fix = Leave the last day out, or give one that has come.
standing-not-a-score = { $name } is not a score, and has no weights.
    .fix = Ask for a score.
standing-not-a-target = { $name } is not a target.
    .fix = Ask for a target; for a score or standard, ask with --figure.
standing-without-criteria = { $name } is neither a score nor a standard, and has no criteria.
    .fix = Ask for a score or standard; for a target, ask with --target.
standing-not-for-unit = { $name } is not a figure of { $unit }: nothing of it lies there, or it belongs only to the unit whose plan this is.
    .fix = Ask for a unit above, or look for the figure in the plan to see whom it counts.
standing-outside-scope = The plan { $plan } is for { $scope } only, and { $unit } does not belong to it.
    .fix = Ask for { $scope } or a unit below it.

## Why something stays undecided though no report is missing.

standing-reason-population-empty = No unit is of the kind that is counted.
standing-reason-not-asked = Nobody is to report on it here, or no form for it is due yet.
standing-reason-disagreement = The units that have become this one do not agree.
standing-reason-whole-not-positive = There is nothing to divide by.
standing-reason-not-for-unit = The rule is not for this unit.
standing-reason-before-records = Nothing is on record for that edition or any before it.
standing-reason-ungraded = No grade holds its points.
standing-reason-joined = On this older map nobody can say which part of a merged unit's report belongs here.

## What a criterion is worth.

cli-stake-place = { $way ->
        [lost] Without “{ $line }” { $unit } drops from place { $from } to place { $to }.
       *[reached] With “{ $line }” { $unit } comes from place { $from } to place { $to }.
    }
cli-stake-place-and-grade = { $way ->
        [lost] Without “{ $line }” { $unit } drops from place { $from } to place { $to }, and to the grade “{ $grade }”.
       *[reached] With “{ $line }” { $unit } comes from place { $from } to place { $to }, and to the grade “{ $grade }”.
    }
cli-stake-grade = { $way ->
        [lost] Without “{ $line }” { $unit } falls from the grade “{ $from }” to “{ $to }”.
       *[reached] With “{ $line }” { $unit } rises from the grade “{ $from }” to “{ $to }”.
    }
cli-stake-answer = { $way ->
        [lost] Without “{ $line }” the answer for { $unit } turns from { $from } to { $to }.
       *[reached] With “{ $line }” the answer for { $unit } turns from { $from } to { $to }.
    }
