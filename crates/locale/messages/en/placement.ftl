### What an answer to a rule of placement rests on.

placement-own-words = The rule is in its own words, which nobody but a person can apply.
placement-retirement-unknown = It is not recorded when { $holder } retires.
placement-native-unknown = It is not recorded where { $holder } comes from.
placement-native = { $holder } comes from { $native }, which lies in { $units } on the map of { $day }.
placement-not-native = { $holder } comes from { $native }, which does not lie in { $units } on the map of { $day }.
placement-native-divided = { $holder } comes from { $native }; on the map of { $day } it is not known whether that lies in { $units }.
placement-kin = { $kin }, kin of { $holder }, holds { $other } in { $unit }.
placement-kin-unknown = { $holder } has not declared his or her kin among office-holders.
placement-no-kin = No declared kin of { $holder } holds a post in { $unit }.
placement-terms = { $holder } has been in { $post } since { $since }: terms begun { $count }, days { $served }.
placement-terms-not-joined = { $holder } came to { $post } when units merged; no act says whether the post goes on with the one before (since { $since }: terms { $count }, days { $served }).
placement-service-unknown = The earlier service of { $holder } is not known to be complete; recorded days that count: { $served }.
placement-service-divided = Units that { $holder } served in were merged or divided; counted with them, days { $served } by { $day } (limit { $limit }).
placement-served = { $holder } has served { $served } days that count by { $day }; the limit is { $limit }.
placement-left-after = { $holder } left { $left } after { $served } days, and came to { $post } on { $day }.
placement-back = { $holder } left on { $left }, and came back on { $day }.
placement-not-back = { $holder } has not come back to { $post } or its place within that time.
placement-moved = { $holder } came to { $post } from { $left } on { $day }.
placement-retires = { $holder } took up { $post } on { $day } and retires on { $retires }.
placement-rank-unknown = No rank of { $holder } is recorded.
placement-rank-not-in-order = { $holder } is { $rank }; the plan does not say how that stands to { $asked }.
placement-rank = { $holder } is { $rank }; { $asked } is asked for.
placement-team = When { $holder } came to { $post } on { $day }, { $changed } of the { $team } in the team changed.
placement-moved-alone = { $holder } came to { $post } on { $day }, and none of the others changed then.
placement-moved-together = { $holder } came to { $post } on { $day }, the day on which { $other } changed hands too.
placement-leaders = In { $unit }, leaders moved from there: { $count }, not known: { $known } ({ $holders }).
