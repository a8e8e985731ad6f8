### What is said of a round of rotation: what stands in its way, and what its plan costs.

rotation-round-conflict = Reason { $number }. These cannot stand together; giving up any one of them ends this conflict:
rotation-round-conflict-unsure = Reason { $number }. These cannot stand together; whether all of them are needed was not found out in time:
rotation-round-placed = { $holder } must have a post.
rotation-round-filled-all = { $count } posts must each be filled, among them { $posts }.
rotation-round-placed-all = { $count } people must each have a post, among them { $holders }.
rotation-round-filled = Post { $post } must be filled.
rotation-round-rule = The rule "{ $rule }" of { $plan }.
rotation-round-rule-unit = The rule "{ $rule }" of { $plan }, in { $unit }.
rotation-round-rule-people = The rule "{ $rule }" of { $plan }, between { $holders }.
rotation-round-forbidden = { $holder } must not take { $post }.
rotation-round-fixed = { $holder } must take { $post }.
rotation-round-relief-plan = Without it there is a plan at the cost { $cost }.
rotation-round-relief-none = Without it there is still no plan.
rotation-round-relief-unknown = What there is without it was not found out in time.
rotation-round-saves = a plan at the cost { $cost }; saved: { $saved }
rotation-round-why-barred = { $holder } cannot take { $post }:
rotation-round-why-impossible = With { $holder } in { $post } no plan is left.
rotation-round-why-no-place = { $post } is not among the places looked at for { $holder }.
    .fix = It is of another sort or too dear; name both with --fix, or look at more with --places.
rotation-round-why-dearer = With { $holder } in { $post } the cheapest plan costs { $cost }. More than without: { $more }
rotation-round-spent = What the cost is made of, in points:
rotation-round-part = { $part ->
        [moves] Moves: { $points }
        [steps] Steps up and down the tree of units: { $points }
        [choices] Single choices, as they were priced: { $points }
        [soft] Soft rules broken: { $points }
        [vacant] Posts left vacant: { $points }
       *[left_out] People left without a post: { $points }
    }
rotation-round-soft = Soft rules that the plan breaks, and what it pays for each:
rotation-round-breach-seat = { $holder } in { $post }: { $points } points.
rotation-round-breach-unit = In { $unit }, beyond what is wished by { $times }: { $points } points.
rotation-round-breach-people = Between { $holders }: { $points } points.
rotation-soft-too-dear = A soft rule of “{ $placement }” in { $plan } costs more than { $most } points each time it is broken.
    .fix = Lower its weight, or the points for a soft rule broken (--cost-soft).
rotation-round-why-unknown = The search ended before it was known why.
    .fix = Give it more time with --time-limit, or name fewer units.
rotation-round-breach-more = Others: { $count }, together { $points } points.
