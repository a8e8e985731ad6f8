### Pages of posts and rotation.

page-posts = Posts and rotation
page-posts-rates = How far rules on heads are kept
page-posts-caption = Posts
page-posts-none = There are no posts here.
page-posts-more = More posts: { $count }. Choose a unit to see them.
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
page-round-impossible = No plan keeps every hard rule. Separate reasons: { $count }; “hasila rotation plan” names them.
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
