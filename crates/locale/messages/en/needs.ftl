# What would decide an open question, where it can be told less surely or in fewer words.

cli-need-at-least = Decided ({ $verdicts }) by { $any } or more of { $of } that may come; fewer never do:
cli-need-at-least-in-group = { $group }: decided ({ $verdicts }) by { $any } or more of { $of } that may come; fewer never do:
cli-need-none = Nothing that may still come decides it:
cli-need-choice = { $any } of: { $pieces }
review-need-at-least = “{ $verdict }” once { $count } or more of these are known and sufficient; fewer never do: { $pieces }
review-need-none = Nothing that may still come decides it: { $pieces }
review-need-choice = { $count } of: { $pieces }
