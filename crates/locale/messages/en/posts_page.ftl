### Pages of posts and rotation.

page-posts = Posts and rotation
page-posts-rates = How far rules on heads are kept
page-posts-caption = Posts
page-posts-none = There are no posts here.
page-posts-clock = What the coming months bring
page-posts-round = Try out a round of moves
page-post = Post
page-post-unit = Unit
page-post-what = What it is
page-post-holder = Holder
page-post-since = Since
page-post-vacant = vacant
page-post-filled = filled
page-post-level = Level
page-post-rule = Rule
page-post-strength = Strength
page-post-kept = Kept
page-post-of = Of
page-post-wanted = Target
page-post-known = Known
page-post-role = { $role ->
        [head] head
        [deputy] deputy
       *[member] member of the team
    }
page-clock-none = Nothing falls due in the next two years.
page-clock-caption = The next two years, if nothing is done
page-clock-day = Day
page-round-unit = Unit
page-round-day = Day of the moves
page-round-plan = Plan
page-round-unknown = The search ended before a plan or a reason was found; the command line has more time.
page-round-impossible = No plan keeps every hard rule. Separate reasons: { $count }
page-round-gap = Moves: { $moves }, stay: { $stays }, cost: { $cost }. No plan costs less than { $bound }.
page-round-cut = For each person the { $most } cheapest places were looked at, and the proof is about these.
page-round-too-large = A round of more than { $most } posts is for the command line.
    .fix = Name a unit, or use “hasila rotation plan”.
page-round-caption = Moves
page-round-chain = Chain
page-round-from = From
page-round-to = To
page-round-cost = Cost
page-round-rules = Hard rules that hold on that day:
page-round-next = Nothing is recorded here. “hasila rotation plan --save” keeps a plan, and “hasila rotation propose” turns it into decisions.
page-posts-exemptions = Exemptions from rules
page-exemptions-none = No exemption was granted here.
page-exemption-entry = Entry
page-exemption-from = From
page-exemption-until = Until
page-exemption-ended = Ended by entry { $entry }: { $reason }
page-exemption-end = End an exemption
page-exemption-which = Exemption
page-exemption-on = First day on which it no longer holds
page-exemption-cites = Decision that ends it, if there is one
page-round-fix = Must take
page-round-forbid = Must not take
page-round-pool = Others who may
page-round-why-not = Why not?
page-round-may-leave = People may leave without another post
page-round-the-plan = The plan
page-round-how = Codes, several with commas between: HOLDER=POST, such as C17=SEC-04; of others who may, HOLDER alone.
page-round-not-a-choice = “{ $text }” is not HOLDER=POST.
    .fix = Write the code of the holder, an equals sign, and the code of the post; several with commas between.
page-round-too-many = A page takes { $most } choices at most.
    .fix = Leave some out, or use “hasila rotation plan”.
