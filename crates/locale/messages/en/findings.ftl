### Sentences about what a person decides on what was found in a text.

finding-no-such-finding = There is no finding { $text }; they are numbered from 1 to { $count }.
    .fix = Write numbers and stretches, as in 1,3-5, or all.
finding-not-a-decision = This is not a decision: { $text }.
    .fix = Write "accept 1", "accept 3 as safe value >=85%", "accept 4 as based_on", "accept 6 lead 0601 due 2025-06-30" or "skip 2".
finding-not-a-relation = { $text } is not a way in which one instrument refers to another.
    .fix = Write cites, based_on or implements.
finding-not-a-threshold = { $text } is not a comparator with a number.
    .fix = Write it as in >=85%, <10 or =3, or change<=-15% for a change.
finding-no-lead = Nothing in the register says which unit answers for finding { $finding }: { $words }.
    .fix = Name the unit, as in "accept { $finding } lead CODE", or leave the finding out with "skip { $finding }".
finding-no-due = The words of finding { $finding } do not say by when it is to be done.
    .fix = Give the day, as in "accept { $finding } due 2025-06-30", or leave the finding out with "skip { $finding }".
finding-not-a-day = { $text } is not a day.
    .fix = Write year, month and day, as in 2025-06-30.

page-findings = What was found in the text
page-findings-review = Review what was found in the text
page-findings-lead = Of { $count } findings, { $accepted } are accepted and { $open } wait for a decision. Nothing is recorded that nobody accepted.
page-findings-caption = Findings in the order of the text; the number opens one
page-finding-one = Finding { $finding } of { $count }: { cli-finding-kind }
page-finding-doubtful = Another reading of these words is possible; look twice.
page-finding-task-means = Accepted, it is a task from the instrument's day on. Named in the words:
page-finding-lead = Code of the unit that answers for it
page-finding-with = Codes of units that help, with commas between them
page-finding-due = Last day
page-finding-code = Code of the task; empty: the next that is free
page-finding-target-means = Accepted, it is a target in the draft of a plan, with its words and their place.
page-finding-name = Name of the target
page-finding-value = What is to be reached, as in >=85% or change<=-15%
page-finding-plan = Name of the plan
page-finding-citation-means = Accepted, this instrument refers to the other one in the register.
page-finding-how = How it refers to it
page-finding-cites = only names it
page-finding-based-on = is based on it
page-finding-implements = carries it out
page-finding-accept = Accept
page-finding-skip = Skip
page-finding-number = No.
page-finding-kind = Finding
page-finding-words = Words
page-finding-provision = Provision
page-finding-became = Became
page-finding-entry = Entry
page-finding-figures = Figures
page-finding-draft = Draft of the plan
page-finding-draft-means = Names that begin with who_ and what_ are left to fill in; the check of plans asks for them.

cli-instrument-kind = { $kind ->
        [circular] circular
        [conclusion] conclusion
        [decision] decision
        [decree] decree
        [directive] directive
        [guideline] guideline
        [law] law
        [notice] notice
        [order] order
        [ordinance] ordinance
        [plan] plan
        [programme] programme
        [project] project
        [regulation] regulation
        [report] report
        [resolution] resolution
        [rules] rules
       *[other] { $kind }
    }
cli-find-nothing = No unit and no instrument answers to { $text }.
    .fix = Try fewer words, or part of a code or number.
