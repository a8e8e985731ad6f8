### The pages.

## Around every page.

page-skip = Skip to the main part
page-pages = Pages
page-languages = Languages
page-way = The way here
page-digits = ٠١٢٣ / 0123
page-as-of = As of entry { $entry }, { $day }.
page-permanent = Permanent address of this state
page-data = This page as data:
page-show = Show
page-period = Period
page-through = Counted up to (month or day)
page-map = Units
page-map-published = as published
page-map-today = as of today
page-map-from = as of { $day }
page-as-of-entry = As of entry or day
page-verified-only = Only figures of verified reports count.

## Where we stand, units.

page-standing = Where we stand
page-standing-all = Where we stand: { $period }
page-standing-of = Where we stand: { $unit }, { $period }
page-to-unit = All about this unit, on one sheet
page-to-standing = Where it stands, with the units below it
page-units = Units
page-units-count = { $count ->
        [one] { $count } unit is open on { $day }.
       *[other] { $count } units are open on { $day }.
    }
page-units-none = There are no units yet. Somebody who may has to import them: “hasila unit import units.csv”.
page-units-caption = Top units and the units right below them
page-code = Code
page-below = Units below
page-reports-came = { $came } of { $due } reports came; { $late ->
        [one] { $late } of them late
       *[other] { $late } of them late
    }

## Targets and reasons.

page-target-title = { $target }: { $unit }, { $period }
page-target-is = Value: { $value }. Asked for: { $asked }.
page-target-is-share = Value: { $value }, that is { $part } of { $whole }. Asked for: { $asked }.
page-target-margin = Margin: { $margin }.
page-target-place = Place { $place } of { $of } on its level.
page-target-streak = Met in { $count ->
        [one] { $count } edition
       *[other] { $count } editions
    } in a row.
page-target-needs = What would decide it
page-target-way = What would have to happen
page-target-all-meet = No unit below falls short.
page-way-caption = Units that could answer otherwise, nearest first
page-way-lines = What keeps it from that
page-way-line = ({ $value }; { $gap })
page-to-why = Why this number
page-to-target = The target and what would have to happen
page-to-ranking = Who stands where
page-why-title = Why: { $figure }, { $unit }, { $period }
page-why-is = { $figure }: { $value }.
page-why-is-share = { $figure }: { $value }, that is { $part } of { $whole }.
page-why-inputs-caption = Figures and lines the rule reads
page-why-units-caption = Units, largest gap first, then undecided ones
page-why-entries-caption = Entries of the journal, newest first
page-quota-caption = Units that could have the grade { $grade }, the most points first
page-quota-lot = Lot
page-quota-bounds = { $least } to { $most }
page-why-source = Plan { $plan }, line { $line }, applied by entry { $entry }.
page-figure = Figure
page-points = Points
page-answer = Answer
page-entry = Entry
page-form = Form
page-submitted = Submitted
page-said = What it said
page-no-units = There are no units yet.
    .fix = Import them: “hasila unit import units.csv”.
page-change = What has changed since the year before
page-change-caption = { $figure }: from the year before to this one, step by step
page-change-describes = Blocks from the value of the year before to this one; hatched blocks add, white blocks take away. The table below has the same values.
page-change-corrections = { $number }. corrections of last year’s figures
page-change-map = { $number }. units merged or divided
page-change-method = { $number }. another method
page-change-others = { $number }. other units
page-change-own = { $number }. the figures themselves
page-change-together = { $number }. method and figures together

## Rankings, review, journal.

page-rankings = Rankings
page-ranking-title = { $figure }: who stands where, { $period }
page-scores = Scores
page-standards = Standards
page-indicators = Indicators
page-grade = Grade
page-place-before = Place before
page-review = Review
page-review-file = As a file to take along
page-journal = Journal
page-journal-count = { $count ->
        [one] { $count } entry, each bound to the one before by its digest.
       *[other] { $count } entries, each bound to the one before by its digest.
    }
page-journal-empty = Nothing has been recorded yet.
page-what = What was done
page-by = By
page-at = At (universal time)
page-digest = Digest
page-raw = The act as it is kept
page-earlier = Earlier entries
page-entry-title = Entry { $entry }
page-to-verify = Verify the chain now
page-verify = Does the chain hold?
page-verified = The chain holds from the first to the last of { $count } entries. The last has the digest { $digest }.
page-verified-files = Every file that entries name as evidence is there and the same.
page-no-such-entry = There is no entry { $entry }; the last is { $last }.
    .fix = Choose one from the journal.
page-act-unreadable = an act that cannot be read
page-act-other = Another act: { $act }
page-act-import-units = Units imported: { $rows }
page-act-found-unit = Unit { $code } founded
page-act-rename-unit = Unit { $unit } renamed
page-act-move-unit = Unit { $unit } moved
page-act-close-unit = Unit { $unit } closed
page-act-succeed = Units merged, divided or moved: { $edges } successions on { $on }
page-act-weigh = Weight of a succession recorded
page-act-apply-plan = Plan put in force
page-act-propose-plan = Change of a plan proposed
page-act-approve-plan = Plan of proposal { $proposal } put in force
page-act-decline-plan = Proposal { $proposal } declined
page-act-submit-report = { $unit } reported “{ $form }” for { $period }; figures: { $figures }
page-act-correct-report = Report “{ $form }” of { $unit } for { $period } corrected
page-act-withdraw-report = Report “{ $form }” of { $unit } for { $period } withdrawn
page-act-return-report = Report “{ $form }” of { $unit } for { $period } returned
page-act-verify-report = Report “{ $form }” of { $unit } for { $period } verified
page-act-record-awards = Awards recorded: { $rows }
page-act-assign-tasks = Tasks assigned: { $rows }
page-act-extend-task = More time granted for task { $task }
page-act-note-progress = Progress noted on task { $task }
page-act-add-evidence = Evidence named for task { $task }
page-act-finish-task = Task { $task } done
page-act-reopen-task = Task { $task } opened again
page-act-hand-over-task = Task { $task } handed to { $to }
page-act-withdraw-task = Task { $task } withdrawn
page-act-issue-instrument = Instrument { $number } entered
page-act-relate-instrument = Relation between instruments recorded
page-act-amend-instrument = Instrument amended
page-act-replace-instrument = Instrument replaced
page-act-repeal-instrument = Instrument repealed
page-act-accept-finding = Sentence of an instrument taken over: “{ $quote }”
page-act-extend-reports = More time granted for reports “{ $form }” of { $unit } for { $period }
page-act-open-account = Account { $account } opened
page-act-close-account = Account { $account } closed
page-act-grant-role = Role granted to { $account }: { $role ->
        [reporter] reporter
        [head] head of unit
        [verifier] verifier
        [planner] planner
        [approver] approver of plans
        [assessor] assessor
        [personnel] personnel
        [auditor] auditor
        [administrator] administrator
       *[public] public
    }
page-act-withdraw-grant = Grant of entry { $grant } withdrawn
page-act-create-posts = Posts created: { $rows }
page-act-close-post = Post { $post } closed
page-act-correct-post = Record of a post corrected
page-act-register-holders = Office-holders registered: { $rows }
page-act-grant-rank = Rank of an office-holder recorded
page-act-correct-holder = Record of an office-holder corrected
page-act-appoint = Appointments recorded: { $rows }
page-act-reappoint = Term renewed in post { $post }
page-act-relieve = Office-holder left post { $post }
page-act-correct-appointment = Appointment to post { $post } corrected
page-act-exempt = Exemption from a rule of placement granted
page-act-end-exemption = Exemption of entry { $exemption } from a rule of placement ended on { $on }

## Tasks, instruments, plans.

page-tasks = Tasks
page-tasks-none = There are no such tasks.
page-tasks-caption = Tasks, the one due first first
page-task = Task
page-tasks-counted = How many are done, late, overdue
page-tasks-per-unit = by unit
page-tasks-per-instrument = by instrument
page-task-all = all but withdrawn
page-task-state = State
page-task-lead = Answers for it
page-task-due = Due
page-moment = { $day }, { $hour } universal time
page-task-days = Days
page-task-days-late = { $count ->
        [one] { $count } day late
       *[other] { $count } days late
    }
page-task-days-left = { $count ->
        [0] today
        [one] { $count } day left
       *[other] { $count } days left
    }
page-task-extended = extended to { $day }
page-not-a-state = “{ $text }” is not a state of tasks.
    .fix = Choose one of the states at the head of the page.
page-instruments = Instruments
page-instruments-none = No instrument has been entered yet: “hasila instrument issue FILE”.
page-instruments-caption = Instruments, the latest first
page-number = Number
page-kind = Kind
page-title = About
page-issuer = Issued by
page-issued = Issued
page-status = Status
page-status-not-yet = not yet in force
page-status-in-force = in force
page-status-expired = expired
page-status-replaced = replaced
page-status-repealed = repealed
page-commitments = What it commits to
page-commitments-caption = Sentences, the targets they became, and how those stand
page-sentence = Sentence
page-no-target-yet = no target yet
page-text = Text
page-not-a-date = “{ $text }” is not a day.
    .fix = Write a day such as 2023-12-05.
page-plans = Plans
page-plans-none = No plan is in force yet: “hasila plan apply FILE”.
page-plans-caption = Plans in the version applied last
page-plan = Plan
page-plan-title = Plan { $plan }
page-plan-from = In force from
page-plan-text = The text; change it to try something out
page-plan-check = Check
page-plan-nothing-recorded = Nothing is recorded here.
page-plan-remarks = What there is to say about it
page-plan-sound = Nothing is wrong with it.
page-no-such-plan = There is no plan { $plan }.
    .fix = Choose one from the list of plans.
page-plan-too-long = The text is longer than a plan may be.
    .fix = Leave out what it does not need; two pages are usual.

## When there is no answer.

page-problem = There is a problem
page-problem-title = Problem:
page-failed = This page could not be given
page-ways-on = Where to go from here:
page-no-such-page = There is no page at { $path }.
    .fix = Check the address, or begin with one of the pages below.
page-no-table = This page has no table.
    .fix = Ask for its data as JSON.
page-other-method = This page cannot be asked for with { $method }.
    .fix = Open it in a browser, or ask for it with GET.
page-not-permitted = Your role does not include this page.
    .fix = Ask whoever administers the accounts of your office.
page-other-host = This site is not known under the name your browser used.
    .fix = Open it by its address, or have the name added with “hasila serve --host NAME”.
page-too-large = What was sent is larger than { $most } MiB.
    .fix = Send it in parts, or import it with the command line.
page-fault = Something went wrong inside the program. Nothing was recorded.
    .fix = Try again. If it happens again, tell whoever runs the program when it happened; the log says why.
page-busy = Too many requests are waiting just now. Nothing was recorded.
    .fix = Try again in a few seconds.
page-takes-long = This answer takes more than a minute. It is still being computed.
    .fix = Ask again in a minute; the answer will then be there.
page-task-no-deed = “{ $text }” is nothing that can be done to a task; nothing was recorded.
    .fix = Use a button of the page of the task.
page-not-a-period = “{ $text }” is not a period.
    .fix = Write a year, half, quarter or month: 2025, 2025-H1, 2025-Q3, 2025-07.
page-not-a-day = “{ $text }” is neither a period nor a day.
    .fix = Write a month such as 2025-09, or a day such as 2025-09-30.
page-not-a-map = “{ $text }” is not a map.
    .fix = Write published, today, or a day such as 2025-06-30.
page-not-figures = “{ $text }” are not figures that can be chosen.
    .fix = Write reported or verified.
page-not-an-entry = “{ $text }” is neither the number of an entry nor a day.
    .fix = Write a number such as 18204, or a day such as 2025-09-30.
page-repeated = The address says “{ $name }” more than once.
    .fix = Leave one of them out.

## On the command line.

page-serving = The pages are at { $address } until Ctrl-C.
page-cannot-serve = The pages cannot be served at { $address }: { $reason }.
    .fix = Name another address with --listen, for example --listen 127.0.0.1:0 for any that is free.
