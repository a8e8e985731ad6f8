### Reminders: what letters say, and what is said of letters and settings.

## In letters.

digest-subject = { $day }: { $count ->
        [one] { $count } task needs you
       *[other] { $count } tasks need you
    }
digest-unit = { $unit } - { $name }
digest-overdue = Overdue
digest-soon = Due soon
digest-ownerless = Nobody answers for these: name a unit with "hasila task hand-over"
digest-below = Overdue for long in units below you
digest-task = { $task }: { $text }
digest-task-of = { $task }, { $period }: { $text }
digest-due-today = It is due today, { $due }.
digest-due-in = It is due on { $due }, in { $days ->
        [one] { $days } day
       *[other] { $days } days
    }.
digest-due-before = It was due on { $due }, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } ago.
digest-first-due = At first it was due on { $due }.
digest-lead = { $unit } - { $name } answers for it.
digest-given = It was given to { $unit }, which has ended.
digest-foot = As known after entry { $entry }. Say what is done with "hasila task note" or "hasila task finish"; whoever is silent is reminded again.

## On the command line.

cli-digest-nothing = Nobody has to be reminded on { $day }.
cli-digest-status = { $status ->
        [sent] sent
        [waiting] waits
        [already] had it before
        [refused] refused
        [no_address] no address
       *[would_be_written] would be written
    }
cli-digest-head = { $column ->
        [address] address
        [units] units
        [tasks] tasks
        [reports] reports
        [status] letter
       *[reason] why
    }
cli-digest-earlier = Letters of earlier days: { $sent } sent, { $waiting } waiting.
cli-digest-outbox = No mail server is set up: the letters wait in { $folder }.
    .fix = Name one under [mail] in { $file }, or have another program send them.
cli-digest-no-addresses = Some units have no address: { $units }.
    .fix = Give each a section such as [recipients.{ $first }] with mail = "..." in { $file }.
cli-digest-not-sent = Not every letter was sent: { $count ->
        [one] { $count } is
       *[other] { $count } are
    } still waiting. Nothing is lost.
    .fix = Run the command again; what was sent is not sent twice.
cli-digest-in-use = Another process is sending letters from { $folder }.
    .fix = Wait until it is done, and try again.
cli-digest-outbox-failed = The letters cannot be kept: { $reason }.
    .fix = Check the disk and the rights of the folder, and run the command again.
