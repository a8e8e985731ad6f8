### Tasks as they are shown: words, heads, and what is said once something is recorded.

## Words.

task-words-state = { $state ->
        [done_on_time] done on time
        [done_late] done late
        [not_yet_due] not yet due
        [overdue] overdue
       *[withdrawn] withdrawn
    }
task-words-step = { $what ->
        [assigned] assigned
        [extended] extended
        [noted] note
        [evidence] evidence
        [finished] done
        [reopened] reopened
        [handed_over] handed over
       *[withdrawn] withdrawn
    }
task-words-head = { $column ->
        [task] task
        [period] period
        [unit] unit
        [due] due
        [extended] extended to
        [state] state
        [days] days
        [source] from
        [text] what
        [entry] entry
        [on] on
        [by] by
        [what] step
        [until] until
        [who] who
        [since] silent since
        [counted] counted
        [on-time] on time
        [late] late
        [not-yet-due] not yet due
        [overdue] overdue
        [done-share] done
        [on-time-share] on time of due
        [overdue-share] overdue share
        [instrument] instrument
       *[name] name
    }
task-words-instrument = { $instrument }
task-words-provision = { $instrument }, { $part }
task-words-conclusion = conclusion { $number } of the review of { $review }
task-words-from = From: { $value }
task-words-accepted = Accepted from letters { $start } to { $end } of its text (entry { $entry }).
task-words-reads = Its provision reads: { $value }
task-words-with = Helping: { $value }
task-words-target = Closed by the target: { $value }
task-words-follows = { $unit } ({ $ended } has ended)
task-words-nobody = nobody ({ $ended } has ended)
task-words-no-owner = nobody
task-words-all = all
task-words-no-instrument = no instrument

## What is said on the command line.

cli-task-assigned = Entry { $entry }: task { $task } is with { $unit }.
cli-tasks-assigned = Entry { $entry }: { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    } assigned.
cli-tasks-would-be-assigned = Nothing is wrong. { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    } would be assigned; nothing was recorded.
cli-task-extended = Entry { $entry }: task { $task } has time until { $until }.
cli-task-noted = Entry { $entry }: the note on task { $task } is recorded.
cli-task-evidence = Entry { $entry }: the evidence for task { $task } is recorded.
cli-task-finished = Entry { $entry }: task { $task } was done on { $done }.
cli-task-reopened = Entry { $entry }: task { $task } is open again.
cli-task-handed-over = Entry { $entry }: task { $task } is with { $unit } now.
cli-task-withdrawn = Entry { $entry }: task { $task } is withdrawn.
cli-no-tasks = There are no such tasks.
cli-no-stale-tasks = No open task has been silent for { $days ->
        [one] { $days } day
       *[other] { $days } days
    } or longer.
cli-unknown-task = There is no task { $task }.
    .fix = "hasila task list" says which there are.
cli-unknown-task-near = There is no task { $task }.
    .fix = Is { $near } meant?
cli-task-due-and-first = The row has a day under due and a period under first.
    .fix = Leave due empty where the task recurs, or first where it does not.
cli-task-without-due = Nothing says by when.
    .fix = Give a day under due, or under first the period with which a recurring task begins.
cli-task-two-sources = The row names an instrument and a conclusion.
    .fix = Leave one of them empty.
cli-task-not-days = { $text } is not a number of days.
    .fix = Write a whole number such as 10; below zero for days before the end of the period.
cli-task-stats-head = All tasks, as of { $day } (entry { $entry }).
cli-task-stats-head-of = Tasks due at first in { $period }, as of { $day } (entry { $entry }).
cli-task-stats-extended = By the day as extended
cli-task-stats-original = By the day they were due at first
cli-task-stats-shares = Done and overdue: of those counted. On time of due: of those done or overdue. Rounded to one place, halves away from zero.
cli-task-stats-before = In brackets: percentage points against { $period } as of { $day }.
cli-task-stats-aside = Withdrawn and counted nowhere: { $withdrawn }. Counted, but without an owner: { $ownerless }.

page-task-title = Task { $task }
page-task-stands = How it stands
page-task-period = Period
page-task-done = Done on
page-task-first-state = { $state } by the first day
page-task-with = Helping
page-task-from = From
page-task-words = Its words
page-task-target = Closed by
page-task-steps = What was done
page-task-steps-caption = Every step in the order of entries
page-task-step = Step
page-task-until = Last day
page-task-who = Who
page-task-on = On
page-task-note = Note how far it has come
page-task-note-text = Note
page-task-evidence = Name evidence
page-task-evidence-text = How people find it: number, title, place
page-task-finish = Say that it is done
page-task-extend = Grant more time
page-task-granted-by = Granted by
page-task-reopen = Open it again
page-task-hand-over = Hand it over
page-task-to = Code of the other unit
page-task-withdraw = Withdraw it
