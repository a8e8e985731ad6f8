### Sentences of the command line.

## Places and words.

cli-place-row = row { $value }
cli-place-column = column { $value }
cli-error = error
cli-warning = warning
cli-note = note
cli-here = here
cli-help = Help
cli-did-you-mean = Did you mean { $text }?
cli-and-more = and { $more } more
cli-yes = yes
cli-no = no
cli-late = late
cli-weight-unknown = not known
cli-head = { $column ->
        [about] about
        [act] act
        [after] after
        [answer] answer
        [asked] asked
        [at] at
        [basis] basis
        [because] because
        [before] before
        [bloc] bloc
        [by] by
        [code] code
        [confidence] how sure
        [corrections] corrections
        [count] units
        [coverage] known
        [criterion] criterion
        [down-to] down to
        [due] due
        [entry] entry
        [expected] expected
        [figure] figure
        [figures] figures
        [finding] finding
        [form] form
        [forms] forms
        [from] from
        [gained] gained
        [gap] gap
        [lot] lot
        [grade] grade
        [how] how
        [if-lost] if lost
        [if-reached] if reached
        [input] input
        [issued] issued
        [items] items
        [kind] kind
        [label] called
        [late] late
        [level] level
        [line] line
        [map] map
        [margin] margin
        [measured] of what
        [method] method
        [missing] missing
        [name] name
        [number] number
        [on] on
        [others] others
        [own] own
        [parent] parent
        [period] period
        [place] place
        [place-before] place before
        [plan] plan
        [points] points
        [provision] provision
        [quote] words
        [rank] rank
        [reason] reason
        [reported] reported
        [state] state
        [streak] streak
        [submitted] submitted
        [task] task
        [target] target
        [targets] targets
        [to] to
        [together] together
        [unit] unit
        [units] which
        [until] until
        [up-to] up to
        [value] value
        [value-before] value before
        [verdict] verdict
        [verified] verified
        [weight] weight
        [year] year
       *[year-before] year before
    }

## Long work.

cli-reading-journal = Reading the journal
cli-reading-file = Reading the table
cli-checking-reports = Checking reports
cli-recording-reports = Recording reports
cli-verifying-journal = Verifying the journal
cli-exporting-journal = Exporting the journal
cli-importing-journal = Importing the journal

## Files and what is typed.

cli-usage = The command is not understood.
    .fix = See "hasila help".
cli-cannot-read-file = { $file } cannot be read: { $reason }.
    .fix = Check the name and whether you may read it.
cli-cannot-write-file = { $file } cannot be written: { $reason }.
    .fix = Check the folder, its free space and whether you may write there.
cli-cannot-write = The result cannot be written: { $reason }.
    .fix = Check where standard output goes.
cli-cannot-make-folder = The folder { $folder } cannot be made: { $reason }.
    .fix = Choose another with --data, or ask for the right to write there.
cli-not-text = This is no text in UTF-8 or UTF-16, no DOCX and no PDF.
    .fix = Save it as plain text in UTF-8, as DOCX or as PDF.
cli-file-empty = The file is empty.
    .fix = Get it again from whoever sent it; it may not have been copied to its end.
cli-file-too-large = The file is larger than { $kib } KiB.
    .fix = Divide it; a plan should have two pages.
cli-more-errors = ... and { $more } more.
    .fix = --json lists the first { $listed }.
cli-unknown-unit = There is no unit with the code { $unit }.
    .fix = Look it up by name with "hasila unit find".
cli-unknown-unit-near = There is no unit with the code { $unit }. Near it: { $near }.
    .fix = Correct the code, or look it up by name with "hasila unit find".
cli-unit-not-open = The unit { $unit } does not exist on { $day }.
    .fix = Ask for another day with --on; "hasila unit show" tells when it existed.
cli-unknown-form = No plan has a form { $form }; there is { $known }.
    .fix = Correct the name, or apply the plan that has it.
cli-unknown-item = No plan asks for an item { $item }.
    .fix = Correct the name, or apply the plan that asks for it.
cli-unknown-item-near = No plan asks for an item { $item }. Near it: { $near }.
    .fix = Correct the name.
cli-unknown-plan = There is no plan { $plan }; there is { $known }.
    .fix = Correct the name.
cli-no-plans = No plan has been applied yet.
    .fix = Apply one with "hasila plan apply".
cli-no-such-entry = There is no entry { $entry }; the last one is { $last }.
    .fix = Ask for one of these.
cli-not-whole-or-part = { $text } is neither whole nor part.
    .fix = Write whole where all of the unit went there, part where a part did.
cli-half-a-weight = Only one number of the weight is given.
    .fix = Give part and whole, or neither where no weight is known.

## What was recorded.

cli-made-folder = Made { $folder }, with an empty journal.
cli-next-units = Next: hasila unit import units.csv
cli-init-account = The account of the first administrator, such as ana; nothing if accounts come later:
cli-init-name = The name of { $account }, as it is printed:
cli-next-account = For people who sign in on the pages: hasila account open CODE --name NAME, then account grant and account invite
cli-already-recorded = Already recorded as entry { $entry } ({ $at }); nothing changed.
cli-units-imported = Entry { $entry }: { $count ->
        [one] { $count } unit founded.
       *[other] { $count } units founded.
    }
cli-units-would-be-imported = Nothing is wrong. { $count ->
        [one] { $count } unit would be founded; nothing was recorded.
       *[other] { $count } units would be founded; nothing was recorded.
    }
cli-succeeded = Entry { $entry }: { $count ->
        [one] { $count } succession entered
       *[other] { $count } successions entered
    } for { $day }.
cli-would-succeed = Nothing is wrong. { $count ->
        [one] { $count } succession would be entered
       *[other] { $count } successions would be entered
    } for { $day }; nothing was recorded.
cli-weights-unknown = { $count ->
        [one] For { $count } transfer of a part no weight is known
       *[other] For { $count } transfers of a part no weight is known
    }; questions that need one are undecided until "hasila unit weigh".
cli-units-emptied = { $count ->
        [one] { $count } unit has nothing below it any more
       *[other] { $count } units have nothing below them any more
    }, such as { $units }; close what has ended with "hasila unit close".
cli-weighed = Entry { $entry }: the weight from { $from } to { $to } is recorded.
cli-unit-founded = Entry { $entry }: { $unit } is founded on { $day }.
cli-unit-renamed = Entry { $entry }: { $unit } has its new names from { $day } on.
cli-unit-moved = Entry { $entry }: { $unit } has its new place from { $day } on.
cli-unit-closed = Entry { $entry }: { $unit } is closed on { $day }.
cli-awards-recorded = Entry { $entry }: { $count ->
        [one] { $count } award recorded.
       *[other] { $count } awards recorded.
    }
cli-awards-would-be-recorded = Nothing is wrong. { $count ->
        [one] { $count } award would be recorded; nothing was.
       *[other] { $count } awards would be recorded; nothing was.
    }
cli-reports-recorded = { $reports ->
        [one] { $reports } report recorded
       *[other] { $reports } reports recorded
    }, up to entry { $entry }. In the table: { $figures } figures, { $empty } cells not reported, { $already } reports recorded before.
cli-reports-would-be-recorded = Nothing is wrong. { $reports ->
        [one] { $reports } report would be recorded
       *[other] { $reports } reports would be recorded
    }; nothing was. In the table: { $figures } figures, { $empty } cells not reported, { $already } reports recorded before.
cli-reports-already = All of it is already recorded ({ $already ->
        [one] { $already } report
       *[other] { $already } reports
    }); nothing changed.
cli-reports-late = { $late ->
        [one] { $late } of them came after the day it was due.
       *[other] { $late } of them came after the day they were due.
    }
cli-submitted-today = Where the table does not say when a report was submitted, today was taken.
    .fix = Give the day of each in a column "submitted".
cli-corrections-recorded = { $reports ->
        [one] { $reports } report corrected
       *[other] { $reports } reports corrected
    }, up to entry { $entry }; { $already } recorded before.
cli-corrections-would-be-recorded = Nothing is wrong. { $reports ->
        [one] { $reports } report would be corrected
       *[other] { $reports } reports would be corrected
    }; nothing was. { $already } recorded before.
cli-verifications-recorded = { $reports ->
        [one] { $reports } report verified
       *[other] { $reports } reports verified
    }, up to entry { $entry }; { $already } recorded before.
cli-verifications-would-be-recorded = Nothing is wrong. { $reports ->
        [one] { $reports } report would be verified
       *[other] { $reports } reports would be verified
    }; nothing was. { $already } recorded before.
cli-report-extended = Entry { $entry }: reports of { $unit } and of all below it on { $form } for { $period } are on time until { $until }.
cli-extended = { $form }, { $period }, { $unit } and below: until { $until }, granted by { $by } on { $on } (entry { $entry }). { $reason }
cli-report-withdrawn = Entry { $entry }: the report of { $unit } for { $period } is withdrawn.

## Plans.

cli-plan-checked = { $file }: { $errors ->
        [0] no errors
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings.
        [one] { $warnings } warning.
       *[other] { $warnings } warnings.
    }
cli-plan-unreadable = { $file } has { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }; nothing was recorded.
    .fix = Correct the text; "hasila plan check" says what is wrong where.
cli-editor-lost = The editor can no longer be heard: { $reason }
    .fix = Start the editor again.
cli-nothing-of-that-name = Nothing in the plan is called “{ $name }”.
    .fix = `hasila plan lineage FILE` names what there is.
cli-nothing-of-that-name-but = Nothing in the plan is called “{ $name }”; there is { $near }.
    .fix = Correct the name.
cli-in-force-from = From { $day } on:
cli-reads = reads
cli-read-by = is read by
cli-plan-laid-out = { $file } is laid out anew.
cli-plan-laid-out-otherwise = { $file } is laid out otherwise.
cli-plans-same = Nothing changes.
cli-compared-with = Compared with { $plan } as entry { $entry } put it in force from { $day } on.
cli-plan-changes = { $added } added, { $changed } changed, { $removed } removed.
cli-plan-applied = Entry { $entry }: { $plan } is in force from { $day } on.
cli-plan-already = { $plan } is already in force from { $day } on, as entry { $entry } has it; nothing changed.
cli-plan-would-apply = Nothing is wrong. { $plan } would be in force from { $day } on; nothing was recorded.
cli-review = review: { $digest }
cli-effect-head = Effect on results of { $period }, counted to { $day }, as of entry { $entry }:
cli-effect-kind = { $kind ->
        [target] Targets
        [standard] Standards
        [score] Grades
       *[all] Results
    }: { $changed } of { $results } change; of { $moved } more only the value.
cli-one-plan-reviewed = A review is of one plan, and several were given.
    .fix = Apply them one by one, each with its own review.
cli-reviewed-other-force = Another plan is in force than the review compared with: { $plan } as entry { $entry } put it in force from { $day } on.
    .fix = See what changes now with "hasila plan diff", and apply with the review it ends with.
cli-reviewed-other-text = The text, or the day { $day } from which it would be in force, is not what was reviewed for { $plan }.
    .fix = See what changes now with "hasila plan diff", and apply with the review it ends with.
cli-case-played = { $case }: { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $differences ->
        [0] all as expected.
       *[other] { $differences } otherwise.
    }
cli-case-differs = row { $row }, { $unit }, { $period }, { $target }: expected { $expected }; found { $found }
cli-cases-played = { $plan }: { $cases ->
        [one] { $cases } case
       *[other] { $cases } cases
    }, { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $differences ->
        [0] all as expected.
       *[other] { $differences } otherwise.
    }
cli-no-cases = There are no cases beside { $file }.
    .fix = Make a folder "cases" beside it, with a folder for each case.
cli-no-one-plan = In { $file } there is { $count ->
        [0] no plan
       *[other] more than one plan
    }.
    .fix = Name the plan.
cli-stray-case-file = { $file } is no table of a case.
    .fix = A case has units.csv, edges-DATE.csv with units-DATE.csv, posts.csv, holders.csv, appointments.csv, exemptions.csv, figures.csv, awards.csv, expected.csv and expected-posts.csv.
cli-case-post-differs = row { $row }, { $day }, { $placement }, { $rule }, { $post }: expected { $expected }; found { $found }
cli-case-post-or-unit = A row is about one post or about one unit.
    .fix = Fill post, or for a rule about whole units fill unit.
cli-not-a-map = { $text } names no map.
    .fix = Write published, today, or a day such as 2025-06-30.

## Units shown.

cli-show-open = { $unit } on { $day }: { $children } right below it, { $below } in all.
cli-show-closed = { $unit } does not exist on { $day }.
cli-show-above = Above it: { $units }
cli-show-predecessors = What went into it:
cli-show-successors = What became of it:
cli-nothing-found = No unit answers to { $text }.
cli-more-found = { $more } more; --limit shows them.

## Reports asked about.

cli-not-reported = { $form }, { $period }, not reported by: { $units }

## Standing, ranking, reasons.

cli-map-called = { $map ->
        [published] published
        [today] today
       *[other] { $map }
    }
cli-standing-head = { $period }, counted to { $day }, map { $map }, as of entry { $entry }
cli-standing-summary = { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }: { $met } met, { $missed } missed, { $on_course } on course, { $at_risk } at risk, { $undecided } undecided.
cli-no-targets = No target is for these units in this period.
cli-asked-each = { $asked } in each { $each }
cli-need = Decided ({ $verdicts }) by { $any } of { $of } that may come:
cli-need-in-group = { $group }: decided ({ $verdicts }) by { $any } of { $of } that may come:
cli-missing-report = { $unit }: no report { $form } for { $period }
cli-missing-item = { $unit }: no { $item } in the report { $form } for { $period }
cli-missing-weight = the weight from { $from } to { $to } on { $day }
cli-missing-award = the title { $title } for { $period } to { $unit }
cli-missing-reason = { $unit }: { $reason }
cli-rank-head = { $figure }: { $period }, counted to { $day }, map { $map }, as of entry { $entry }
cli-unranked = { $count ->
        [one] { $count } unit is not ranked: why stands in its line.
       *[other] { $count } units are not ranked: why stands in their lines.
    }
cli-robust-head = How firm the first places of { $figure } are: { $period }, counted to { $day }, map { $map }, as of entry { $entry }
cli-robust-first = { $level }: { $first }, of { $ranked }. The weight at which that changes, the other weights in proportion:
cli-robust-rounded = Rounding points ({ $digits } after the point kept) makes the first places others: { $first }.
cli-robust-unrounded = No rounding to three digits or fewer changes them.
cli-titles-head = Titles for { $period }, counted to { $day }, map { $map }, as of entry { $entry }
cli-title-summary = { $title }: { $awarded } awarded, { $eligible } more eligible. Undecided: { $undecided }; perhaps for the next edition: { $next }; not eligible: { $no }.
cli-title-state = { $state ->
        [awarded] awarded
        [eligible] eligible, not awarded
        [undecided] undecided
        [next] not yet; may be for { $next }
       *[no] not eligible
    }
cli-title-lacks = { $pieces } (any { $any } of { $of })
cli-titles-findings = What speaks against awards:
cli-finding-one-achievement = { $unit } was awarded both { $title } and { $other } for one achievement: { $achievement }. The first is for { $edition } (entry { $entry }), the other for { $other_edition } (entry { $other_entry }).
cli-finding-not-eligible = { $unit } was awarded { $title } for { $edition } (entry { $entry }) and is not eligible.
cli-finding-not-for = { $unit } was awarded { $title } for { $edition } (entry { $entry }), which is not for units of its level or kind.
cli-finding-over-quota = { $title } was awarded { $awarded } times for { $edition }, and the quota is { $limit }.
cli-finding-over-quota-in = { $title } was awarded { $awarded } times in { $group } for { $edition }, and the quota is { $limit }.
cli-compare-head = { $figure }: { $period } beside { $before }, map { $map }. Places gained, and by what:
cli-compare-method = { $method ->
        [same] Both have the same plan.
        [none] The period before has no such figure.
       *[other] Each period has its own plan.
    } Results before as of entry { $entry }, all else as of entry { $last }.
cli-why-head = { $figure } of { $unit } in { $period }: { $value } (as of entry { $entry })
cli-why-target = Asked: { $asked }. Verdict: { $verdict }.
cli-why-grade = Grade: { $grade }.
cli-why-lowered = What keeps it below the grade of its points: { $rule }
cli-why-coverage = Known: { $reported } of { $expected }.
cli-why-verified = Verified: { $value }, { $reported } of { $expected } known.
cli-why-verified-gap = Verified: { $value }, { $reported } of { $expected } known; reported less verified: { $gap }.
cli-why-year-before = The year before: { $value }.
cli-why-formula = Rule
cli-why-inputs = What it reads
cli-why-quotas = Quotas, in the order in which they were applied
cli-why-quota = { $quota }: the base is { $base }, so { $allowed } may have the grade.
cli-why-quota-in = { $quota }: in { $group } the base is { $base }, so { $allowed } may have the grade.
cli-why-quota-cut = falls to { $next }
cli-why-quota-lots = Units with the same points stand in the order of their lots, the smallest first: SHA-256 of “{ $seed }”, a blank and the code of the unit.
cli-why-units = Units that pull it down or leave it open
cli-why-missing = Missing
cli-why-crosswalk = How figures came onto this map
cli-why-entries = Entries it came from
cli-why-provision = Provision
cli-why-source = { $basis } - plan { $plan }, line { $line }, entry { $entry }
cli-reach-head = { $figure } of { $unit } in { $period }, counted to { $day }: { $value }. Asked: { $asked }. Verdict: { $verdict }.
cli-way-reached = It holds as things stand.
cli-way-none = No change of single answers leads there.
cli-way-more-units = { $count ->
        [one] { $count } more unit by { $day } reaches it: { $asked }. Nearest first:
       *[other] { $count } more units by { $day } reach it: { $asked }. Nearest first:
    }
cli-way-fewer-units = { $count ->
        [one] { $count } unit less by { $day } reaches it: { $asked }. Nearest first:
       *[other] { $count } units less by { $day } reach it: { $asked }. Nearest first:
    }
cli-way-exact-units = Of { $count } open units exactly { $yes } must come to yes by { $day } to reach it: { $asked }.
cli-way-amount = { $direction ->
        [fewer] { $by } less by { $day } reach it: { $asked }.
       *[more] { $by } more by { $day } reach it: { $asked }.
    }
cli-way-part = { $direction ->
        [fewer] { $by } less by { $day } reach it, if the whole stays as it is: { $asked }.
       *[more] { $by } more by { $day } reach it, if the whole stays as it is: { $asked }.
    }
cli-way-pace = { $days ->
        [one] That is { $times } times as fast as so far, in the { $days } day left.
       *[other] That is { $times } times as fast as so far, in the { $days } days left.
    }
cli-stakes-head = { $figure } of { $unit } in { $period }, counted to { $day }: { $value }. All others stay as they are.
cli-review-written = Wrote { $file } ({ $kib } KiB): { $targets ->
        [one] { $targets } target
       *[other] { $targets } targets
    } in three languages.

## The journal.

cli-journal-sound = The chain holds: { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }, digest of the last { $digest }
cli-journal-exported = Wrote { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    } to { $file }, digest of the last { $digest }
cli-journal-imported = { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    } checked and taken into { $folder }, digest of the last { $digest }
cli-entry = Entry { $entry }, { $at }, by { $by }, digest { $digest }

## Reading official text.

cli-award-form = { $form ->
    [certificate_of_merit] certificate of merit
    [certificate_of_commendation] certificate of commendation
    [certificate_of_thanks] certificate of thanks
    [letter_of_praise] letter of praise
    [emulation_flag] emulation flag
    [medal] order or medal
    [medal_minor] medal
    [commemorative_medal] commemorative medal
    [title] title
    [typical_example] typical example
    [praise] praise
    [shield] shield
    [prize] prize
    [promotion] promotion
   *[reward] reward
}
cli-award-collectives = { $count ->
    [one] one collective
   *[other] { $count } collectives
}
cli-award-individuals = { $count ->
    [one] one person
   *[other] { $count } persons
}
cli-finding-kind = { $kind ->
        [cited] words cited
        [citation] citation
        [commitment] commitment
        [contradiction] contradiction
        [date] date
        [post] post
        [ordinal] ordinal
        [placement] placement
        [recognition] recognition
        [task] task
        [unit] unit
       *[quantity] quantity
    }
cli-doubtful = doubtful
cli-nothing-read = Nothing was found in the text.
    .fix = Check that it is official text in Arabic, Vietnamese or English, as UTF-8.
cli-text-too-large = The text is larger than { $kib } KiB.
    .fix = Divide it into its documents.

## Instruments.

cli-instrument-status = { $status ->
        [not-yet] not yet in force
        [in-force] in force
        [expired] expired
        [replaced] replaced
        [repealed] repealed
       *[other] { $status }
    }
cli-instrument-issued =
    { $count ->
        [0] { $number } is entered, without provisions (entry { $entry }).
        [one] { $number } is entered, with one provision (entry { $entry }).
       *[other] { $number } is entered, with { $count } provisions (entry { $entry }).
    }
cli-instrument-would-be-issued =
    { $count ->
        [0] { $number } would be entered, without provisions.
        [one] { $number } would be entered, with one provision: { $provisions }.
       *[other] { $number } would be entered, with { $count } provisions: { $provisions }.
    }
cli-instrument-related = It is recorded that { $number } refers to { $other } (entry { $entry }).
cli-instrument-amended = { $number } reads otherwise from { $day }, by { $by }: { $provisions } (entry { $entry }).
cli-instrument-would-be-amended = { $number } would read otherwise from { $day }, by { $by }: { $provisions }.
cli-instrument-replaced = { $by } takes the place of { $number } from { $day } (entry { $entry }).
cli-instrument-repealed = { $number } ends on { $day } (entry { $entry }).
cli-one-relation = One relation is recorded at a time.
    .fix = Give exactly one of --based-on, --implements and --cites.
cli-no-provisions-in-file = No numbered provision is found in the file.
    .fix = Number the new wording as the instrument is: "Article 3", "Điều 3", "المادة ٣", "1."
cli-provision-not-found = No provision { $provision } is found in the text.
    .fix = See with --dry-run which there are.
cli-words-not-in-text = The words { $words }, with which { $provision } begins, are not in the text.
    .fix = Copy them from the text, letter for letter.
cli-words-several-times = The words { $words }, with which { $provision } begins, stand in the text more than once.
    .fix = Give more of them.
cli-no-instruments = There is no such instrument.
cli-no-relations = No instrument refers to another.
cli-instrument-head = { $number }, { $kind } of { $day }: { $status } (entry { $entry })
cli-instrument-provisions = Provisions
cli-instrument-findings = Accepted from its text
cli-instrument-gone = (not there on this day)
cli-text-same = The text of { $number } is the one recorded (entry { $entry }): { $found }.
cli-text-differs = This is not the text of { $number } as recorded (entry { $entry }): { $found } instead of { $recorded }.
cli-find-closed = closed
cli-find-not-in-force = not in force
cli-instrument-commitments = Commitments
cli-no-target-yet = no target yet
cli-why-origin = From { $number }, { $kind } of { $day } ({ $status }):
cli-why-origin-provision = From { $number }, { $kind } of { $day } ({ $status }), provision { $provision }:
cli-why-origin-several = { $several } instruments have the number { $number }: the plan may say which with "of" and its day.
cli-why-origin-unknown = { $number } is not in the register of instruments.
cli-plan-cites-unknown = Not in the register of instruments, which does no harm: { $numbers }.

## Review of findings.

cli-review-question = [a]ccept, [e]dit, [s]kip, [b]ack or [q]uit?
cli-review-taken-up = { $count } decisions of a review that broke off are taken up from { $file }.
cli-review-name = What is the target called? (Enter: as proposed)
cli-review-value = What is to be reached, as in >=85%? (Enter: as found)
cli-review-relation = How does it refer to it: cites, based_on or implements? (Enter: cites)
cli-review-lead = Which unit answers for it? Its code. (Enter: as found)
cli-review-with = Which units help? Their codes with commas between them. (Enter: none)
cli-review-due = By when is it due, as in 2025-06-30? (Enter: as found)
cli-review-task = { $lead } by { $due }
cli-review-findings = Findings
cli-review-open = Sentences with figures that are not accepted as commitments
cli-finding-state = { $state ->
        [accepted] accepted
        [before] accepted before
        [skipped] skipped
       *[other] open
    }
cli-draft-written = The draft of the plan is in { $file }; "hasila plan check" says which names are left to fill in.
cli-draft-not-written = What was accepted is recorded, but its draft was not written to { $file }: { $reason }. This is the draft: { $text }
    .fix = Copy the draft into a plan, or name another file with --draft the next time.
cli-decisions-not-kept = The answer was not kept in { $file }: { $reason }.
    .fix = Make room or rights for that file, or name another with --draft; nothing was recorded.
cli-not-a-target-name = { $text } has blanks and cannot be a name.
    .fix = Write it in one word, as in safe_communes.
cli-other-text = { $file } is not the text of { $number } in the register.
    .fix = Write the text that is there with "hasila instrument text", and review that.
cli-text-not-entered = No instrument of the register has the text of { $file }.
    .fix = Enter it first with "hasila instrument issue", and give the file and its number.
cli-draft-there = { $file } is there already and is left alone; nothing was recorded.
    .fix = Name another file for the draft with --draft.
cli-why-origin-now = It now reads: { $text }
