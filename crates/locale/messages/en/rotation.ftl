### Posts and rotation at the command line.

cli-posts-created = { $count } posts were created (entry { $entry }).
cli-posts-would-be-created = { $count } posts would be created. Nothing was recorded.
cli-holders-registered = { $count } office-holders were registered (entry { $entry }).
cli-holders-would-be-registered = { $count } office-holders would be registered. Nothing was recorded.
cli-appointments-made = { $count } appointments were made (entry { $entry }).
cli-appointments-would-be-made = { $count } appointments would be made. Nothing was recorded.
cli-term-begun = { $holder } begins another term in { $post } on { $day } (entry { $entry }).
cli-relieved = { $holder } no longer holds { $post } from { $day } on (entry { $entry }).
cli-exempted = The exemption from { $placement } is recorded, until { $until } (entry { $entry }).
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
       *[event] what
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
