### Sentences of recognition: awards.

award-no-rows = There is nothing to record.
    .fix = Give at least one row below the heading.
award-unknown-title =
    { $count ->
        [0] No plan has a title yet, and { $title } is one.
       *[other] No plan has a title { $title }; there are { $titles }.
    }
    .fix = Correct the name, or apply the plan that declares it.
award-unknown-recipient = There is no unit with the code { $recipient }.
    .fix = Look the code up with "hasila unit find".
award-duplicate = { $recipient } has received { $title } for { $edition } (entry { $entry }).
    .fix = Remove the row; to revoke the award, give the day under revoked.
award-duplicate-row = The award of { $title } to { $recipient } for { $edition } stands in row { $other }.
    .fix = Remove one of the rows; to revoke the award, give the day under revoked.
award-already-revoked = The award of { $title } to { $recipient } for { $edition } has been revoked (entry { $entry }).
    .fix = Remove the row.
award-revoked-above = The award of { $title } to { $recipient } for { $edition } is revoked in row { $other }.
    .fix = Remove one of the rows.
award-revoked-before-given = The award would be revoked on { $revoked }, before it was given on { $date }.
    .fix = Check both days.
award-missing = The column { $column } is empty.
    .fix = Fill it in.
award-too-long = The text under { $column } has { $bytes } bytes; there is room for { $most }.
    .fix = Shorten it.
award-hidden-character = The text under { $column } has a character that cannot be seen: { $text }.
    .fix = Type it again instead of copying it.
award-far-date = The day { $day } under { $column } lies outside the years from 1900 to 2200.
    .fix = Check the year; it is written first, as in 2025-07-01.
