### Sentences of effects: what a treatment did, how sure it is, what to mind.

effect-head = What { $treatment } did to "{ $figure }", { $first } to { $last }, map { $map }, as of entry { $entry }
effect-better = Treated units did better for it: { $value }, between { $low } and { $high }.
effect-worse = Treated units did worse for it: { $value }, between { $low } and { $high }.
effect-open = Whether treated units did better or worse cannot be told: { $value }, between { $low } and { $high }.
effect-no-interval = The estimate is { $value }. How sure it is cannot be said: one treated cluster alone does not show what chance does.
effect-sure = If the units would have moved alike without it, an interval made this way holds the truth in 95 of 100 studies.
effect-basis = It rests on { $treated } treated units and { $never } never treated, over { $periods } periods; treatment began in { $groups } different ones; units of one { $level } count as one cluster, { $clusters } in all. Known are { $known } of { $possible } outcomes.
effect-ages = By periods since treatment began; the band holds for all lines at once:
effect-column = { $column ->
        [age] since
        [value] effect
        [low] from
        [high] to
        [band-low] band from
        [band-high] band to
       *[treated] treated units
    }
effect-withheld = withheld
effect-checks = Checks that ought to find nothing:
effect-check-leads = Before treatment ({ $count } comparisons): so far apart by chance alone in { $chance } of cases.
effect-check-earlier = Had treatment come { $by } periods earlier: { $value }, between { $low } and { $high }.
effect-check-dealt = Days of treatment dealt out anew { $draws } times: an effect as large in { $chance } of deals.
effect-check-unaffected = On "{ $figure }", which it should not change: { $value }, between { $low } and { $high }.
effect-check-unaffected-none = On "{ $figure }", which it should not change: too little is known for an interval.
effect-second = A second way (imputation) finds { $value }, between { $low } and { $high }; the first way, counted alike, { $simple }.
effect-mind = To mind:
effect-cannot = It cannot say why, nor anything about one person, nor about units that are not in it. Seed of the dice: { $seed }.
effect-lack-periods = One period is not enough: there must be one before treatment and one after.
    .fix = Ask for more periods with --periods.
effect-lack-treated = Too few treated units have what it takes: { $count }, and at least { $least } are needed.
    .fix = Name more units, ask for more periods before treatment, or count units with gaps with --with-gaps.
effect-lack-controls = Too few units are left to hold them against: { $count }, and at least { $least } are needed.
    .fix = Ask for a level with more units, or take --controls not-yet.
effect-empty-periods = Periods in which nobody has the outcome: { $periods }. Every unit lacks them.
    .fix = Leave them out of --periods.
effect-changed-units = Units that were not there in every period (founded, merged, closed): { $count }. Their gaps count as missing.
    .fix = With --map today, figures are carried to the units of today.
effect-named-again = Units named with several days: { $count }. The first day counts.
effect-treated-later = Units treated only after the last period: { $count }. They count as not treated.
effect-few-treated = Few treated units or clusters: { $count }. One unusual one moves the result.
effect-few-controls = Few units or clusters without treatment: { $count }.
effect-few-clusters = Few clusters in all: { $count }. Intervals are made wider for it and are rough nevertheless.
effect-all-treated = Every unit is treated in the end. The last ones are held against nobody and do not count.
effect-always-treated = Units treated from the first period on: { $count }. They tell nothing and are left out.
effect-left-out = Units left out because an outcome is missing: { $count }, treated ones among them: { $treated }.
    .fix = Count them where they are seen with --with-gaps, or have the reports sent in.
effect-uneven-gaps = Missing are { $treated } of 100 outcomes of treated units and { $others } of 100 of the others. Who does not report may differ.
effect-leads-move = The sides did not move alike before treatment (by chance in { $chance } of cases). The comparison is doubtful.
effect-no-leads = There is too little before treatment to see whether the sides moved alike.
effect-turned-before = { $way ->
        [down] Treated units fell just before treatment.
       *[up] Treated units rose just before treatment.
    } Whoever is chosen after an unusual period returns to the usual of itself; or the news came earlier.
effect-other-levels = In the first period treated units stood { $apart } spreads from the others: they were other units to begin with.
effect-opinions-differ = The second way says otherwise. Look at both before believing either.
effect-earlier-moves = Taken to have come earlier, treatment shows an effect too. Something else was going on.
effect-chance-does = Dealing the days out anew gives an effect as large in { $chance } of deals. Do not rely on the interval.
effect-no-number = The outcome is a day, and a day has no mean.
    .fix = Ask for an outcome that is a number or a share.
effect-several-levels = The units named stand on several levels: { $levels }.
    .fix = Say with --cluster the level whose units share what happens to them.
effect-heads-rotated = Heads rotated ({ $level })
effect-no-heads-rotated = No head of a { $level } was taken over by somebody from another unit from { $from } to { $to }.
    .fix = Name another level, or other periods.
