# Changes of plans that were proposed.

cli-plan-proposed = Entry { $entry }: { $plan } is proposed.
cli-plan-declined = Entry { $entry }: Proposal { $proposal } is declined.
cli-proposal-applied = Entry { $entry }: Proposal { $proposal } is in force: { $plan }.
cli-no-proposals = No change of a plan is proposed.
    .fix = Propose one with `hasila plan propose`.
cli-proposal-state = { $state ->
        [applied] applied
        [declined] declined
       *[open] open
    }

page-plan-effect = { $changed } of { $results } results of { $period } would be another answer.
page-plan-nothing-changes = Nothing changes in what is asked.
page-plan-effect-table = What would become what
page-plan-figure = Figure
page-plan-level = Level
page-plan-count = Units
page-plan-before = Before
page-plan-after = After
page-plan-units = Which
page-plan-changes = What would change
page-plan-show-changes = Show what changes
page-plan-from-day = In force from (a day like 2026-01-31)
page-plan-propose = Propose
page-plan-propose-what = Recorded with your name; somebody else looks at what it changes and puts it in force.
page-plan-draft = What you wrote here before is back; it was not sent.
page-plan-discard = Show the plan in force
page-proposals = Proposed changes
page-proposal-line = Entry { $entry }, by { $by }: { $reason }
page-proposal-title = Proposal { $entry }: { $plan }
page-plan-name = Plan
page-proposal-by = Proposed by
page-proposal-approve = Put in force
page-proposal-approve-what = Exactly this text, as it is compared above.
page-proposal-another = Somebody else must put it in force: nobody does so with what he proposed himself.
page-proposal-decline = Decline
