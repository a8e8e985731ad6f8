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
