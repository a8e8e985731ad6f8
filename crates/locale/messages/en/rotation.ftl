### Posts and rotation at the command line.

cli-posts-created = Posts created: { $count } (entry { $entry }).
cli-posts-would-be-created = Posts that would be created: { $count }. Nothing was recorded.
cli-holders-registered = Office-holders registered: { $count } (entry { $entry }).
cli-holders-would-be-registered = Office-holders that would be registered: { $count }. Nothing was recorded.
cli-appointments-made = Appointments made: { $count } (entry { $entry }).
cli-appointments-would-be-made = Appointments that would be made: { $count }. Nothing was recorded.
cli-term-begun = { $holder } begins another term in { $post } on { $day } (entry { $entry }).
cli-relieved = { $holder } no longer holds { $post } from { $day } on (entry { $entry }).
cli-post-closed = The post { $post } is closed from { $day } on (entry { $entry }).
cli-post-corrected = The post { $post } is corrected (entry { $entry }).
cli-rank-granted = { $holder } is { $rank } from { $day } on (entry { $entry }).
cli-holder-corrected = What is known of { $holder } is corrected (entry { $entry }).
cli-appointment-corrected = The appointment of { $holder } to { $post } on { $day } is corrected (entry { $entry }).
cli-appointment-void = There was no appointment of { $holder } to { $post } on { $day } (entry { $entry }).
cli-exempted = The exemption from { $placement } is recorded, until { $until } (entry { $entry }).
cli-exemption-ended = The exemption of entry { $exemption } no longer holds from { $day } on (entry { $entry }).
cli-no-exemptions = No exemption was granted.
cli-no-placement-rules = No rule of placement is in force then.
cli-rules-tried = Judged by the rules of { $plan } in the file, beside those in force.
cli-none-of = “{ $text }” is none of { $words }.
    .fix = Write one of these words.
cli-not-months = “{ $text }” is not a number of months.
    .fix = Give a whole number, such as 60.
cli-rank-without-day = “{ $text }” has no day: a rank is written rank@2020-01-31.
    .fix = Write the day on which it was given behind @.
cli-plan-has-errors = The plan in the file has errors.
    .fix = See them with "hasila plan check".
rotation-head = { $column ->
        [post] post
        [unit] unit
        [role] role
        [branch] branch
        [kind] kind
        [rank] rank
        [filled] filled
        [holder] holder
        [name] name
        [native] native
        [native_on] on map of
        [retires] retires
        [service_from] service from
        [kin] kin
        [ranks] ranks
        [from] from
        [until] until
        [manner] manner
        [terms] terms
        [term_end] term ends
        [cites] instrument
        [despite] despite
        [entry] entry
        [level] level
        [strength] strength
        [rate] kept
        [share] of
        [before] before
        [exempt] exempt
        [known] known
        [rule] rule
        [placement] placement
        [day] day
        [plan] plan
        [reason] because
        [ended] ended by
        [wanted] target
       *[event] what
    }
rotation-wanted = { $verdict ->
        [met] { $wanted }: met
        [missed] { $wanted }: missed
       *[undecided] { $wanted }: undecided
    }
rotation-strength = { $strength ->
        [hard] hard
       *[soft] soft
    }
rotation-event = { $event ->
        [broken] breaks the rule
        [term_ends] term ends
        [ends] appointment ends
       *[retires] retires
    }
rotation-finding = { $verdict ->
        [broken] { $post } breaks “{ $rule }”:
        [exempt] { $post } breaks “{ $rule }”, with leave:
        [vacant] { $post } is vacant (“{ $rule }”).
       *[undecided] { $post }: undecided for “{ $rule }”:
    }
rotation-hidden = under 5
rotation-not-there = new
### Sentences about rounds of rotation.

rotation-unit-not-open = Unit { $unit } is not open on { $day }; what it was is now: { $heirs }.
    .fix = Plan for the units of that day, or choose a day on which it was open.
rotation-post-outside = Post { $post } is not in one of these units on { $day }.
    .fix = Name its unit with --unit, or leave the choice out.
rotation-fixed-and-forbidden = { $holder } both must and must not take { $post }.
    .fix = Keep one of the two.

cli-rotation-searching = Looking for a plan
cli-rotation-unknown-code = { $kind ->
        [holder] There is no holder { $code }.
        [post] There is no post { $code }.
        [unit] There is no unit { $code }.
       *[plan] No plan { $code } has rules of placement in force on that day.
    }
    .fix = Check the code; names are not read here.
cli-rotation-cost = { $text } is not a number of points.
    .fix = Write a whole number from -1000000 to 1000000.
cli-rotation-no-posts = There is no post in these units on { $day }.
    .fix = Name another unit or another day; posts that somebody holds beside another one are left alone.
cli-rotation-head = Round of { $day }. People: { $people }, posts: { $posts }, hard rules: { $rules }.
cli-rotation-cut = For each person the { $most } cheapest places that no rule forbids were looked at; --places looks at more.
cli-rotation-optimal = Moves: { $moves }, stay: { $stays }, cost: { $cost }. Proven: no plan costs less.
cli-rotation-optimal-cut = Moves: { $moves }, stay: { $stays }, cost: { $cost }. Proven among the places looked at: no plan costs less.
cli-rotation-gap = Moves: { $moves }, stay: { $stays }, cost: { $cost }. No plan costs less than { $bound }: the gap is at most { $gap }.
cli-rotation-unknown = The search ended before a plan or a reason was found.
    .fix = Give it more time with --time-limit.
cli-rotation-sheet = Round of moves on { $day }
cli-rotation-column = { $column ->
        [chain] chain
        [holder] holder
        [name] name
        [from] from
        [to] to
        [cost] cost
        [authority] authority
        [number] number
        [decree] decree
        [scenario] scenario
        [moves] moves
        [stays] stay
        [bound] at least
        [gap] gap
       *[outcome] outcome
    }
cli-rotation-outcome = { $outcome ->
        [optimal] proven
        [gap] with a gap
        [impossible] no plan exists
       *[unknown] not known in this time
    }
cli-rotation-broken = Against the rules all the same, so this must not be carried out: { $count }
cli-rotation-undecided = Not decided for want of facts: { $count }
cli-rotation-impossible = No plan keeps every hard rule. Separate reasons: { $count }
cli-rotation-impossible-cut = With the places looked at, no plan keeps every hard rule; with more there may be one. Separate reasons: { $count }
cli-rotation-without = Without the rule "{ $rule }":
cli-rotation-not-a-plan = This is not a saved plan: { $reason }
    .fix = Write one with "hasila rotation plan --save".
cli-rotation-not-recorded = Nothing is recorded. The plan was made as of entry { $entry }; --record records it.
cli-rotation-recorded = Moves recorded: { $count }, from { $day } on (entry { $entry }).
cli-rotation-decides = { $unit } decides. Moves: { $count }.
cli-rotation-decides-nobody = No unit stands above all posts of these moves; whoever appoints above the topmost units decides.
cli-rotation-decides-nothing = { $unit } decides no move of this plan.
    .fix = Leave --authority out to see who decides which.
cli-rotation-decree-moves = { $name } ({ $holder }) leaves { $from } and takes { $to } on { $day }.
cli-rotation-decree-takes = { $name } ({ $holder }) takes { $to } on { $day }.
cli-rotation-decree-leaves = { $name } ({ $holder }) leaves { $from } on { $day }.
