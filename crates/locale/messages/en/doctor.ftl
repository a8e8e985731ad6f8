### What the doctor finds.

cli-doctor-state = { $name ->
        [ok] ok
        [note] note
        [warning] WARNING
       *[failure] FAILURE
    }
cli-doctor-topic = { $name ->
        [settings] settings
        [files] files
        [disk] disk
        [journal] journal
        [clock] clock
        [accounts] accounts
        [secrets] secrets
        [drafts] drafts
        [boundaries] boundaries
        [evidence] evidence
        [letters] letters
        [mail] mail server
       *[providers] sign-in
    }
cli-doctor-sum = Looked at: { $count }; warnings: { $warnings }; failures: { $failures }.
cli-doctor-settings = { $file } is understood.
cli-doctor-settings-none = There is no { $file }: every setting has its usual value.
cli-doctor-no-folder = There is no folder { $folder }.
    .fix = Make it with "hasila init", or name the right one with --data.
cli-doctor-files = Only their owner may read the journal, the secrets and the drafts.
cli-doctor-folder-open = Others on this computer may write into { $folder }, and so take files away or put others in their place.
    .fix = Take that right from them: chmod go-w { $folder }
cli-doctor-file-open = Others on this computer may read { $file }.
    .fix = Take that right from them: chmod 600 { $file }
cli-doctor-file-kept = { $file } cannot be written: { $reason }.
    .fix = Run Hasila as the user who owns the data folder, or give the file back to him.
cli-doctor-space = { $free } MiB of { $whole } are free where { $folder } lies.
cli-doctor-space-little = Only { $free } MiB of { $whole } are free where { $folder } lies.
    .fix = Make room, or move the data folder to a larger disk while nobody has it open.
cli-doctor-disk-afar = { $folder } lies on a disk of a network, where locks and what was written may be lost.
    .fix = Move the data folder to a disk of this computer.
cli-doctor-served = Process { $pid } has had the journal open since { $since }: most likely "hasila serve". The chain was not looked at.
    .fix = Ask for /journal/verify on its pages, or stop it and run this again.
cli-doctor-journal = { $count ->
        [one] { $count } entry, bound to the one before, and understood.
       *[other] { $count } entries, each bound to the one before, and all understood.
    }
cli-doctor-clock = The clock says { $now }.
cli-doctor-clock-behind = The clock says { $now }; the last entry was recorded at { $last }.
    .fix = Set the clock right. Until then entries are stamped with the time of the last one.
cli-doctor-accounts = { $count ->
        [one] { $count } account is open.
       *[other] { $count } accounts are open.
    }
cli-doctor-no-accounts = There are no accounts: whoever reaches the pages may read everything, and nobody can do anything there.
    .fix = Open the first: "hasila account open CODE --name NAME", grant it administrator, and invite it.
cli-doctor-line-open = Pages are served at { $listen }, a line others may hear: nobody can sign in there.
    .fix = Put a gate with https before it, and set [serve] address in hasila.toml.
cli-doctor-secrets = The file of passwords and sessions is whole.
cli-doctor-secrets-none = Nobody has a password yet.
cli-doctor-drafts = The file of drafts is whole; cells that wait: { $count }.
cli-doctor-boundaries = { $count ->
        [one] The boundaries of { $count } day are as they were handed in.
       *[other] The boundaries of { $count } days are as they were handed in.
    }
cli-doctor-evidence = { $count ->
        [one] { $count } file of evidence is there and the same.
       *[other] { $count } files of evidence are there and the same.
    }
cli-doctor-letters-none = No letter waits.
cli-doctor-letters = Letters that wait: { $count }; they go out with the next "hasila digest".
cli-doctor-letters-late = Letters that wait: { $count }, the oldest for { $days } days.
    .fix = Ask the mail server with "hasila doctor --mail", then run "hasila digest".
cli-doctor-letters-no-server = Letters that wait: { $count }; no mail server is set.
    .fix = Set one under [mail] in hasila.toml, or have another program send them.
cli-doctor-mail = { $server } answers and lets us in.
cli-doctor-mail-none = No mail server is set.
    .fix = Set one under [mail] in hasila.toml if letters are to be sent.
cli-doctor-mail-silent = { $server } does not take letters from us: { $reason }.
    .fix = Check server, port, security, user and password_file under [mail] in hasila.toml.
cli-doctor-provider = { $issuer } answers, and says of itself what is set.
cli-doctor-provider-unfit = { $issuer } cannot be used for signing in: { $reason }.
    .fix = Check issuer, hosts and authority_file under [providers.{ $name }] in hasila.toml.
cli-doctor-providers-none = No provider for signing in is set.
    .fix = Set one under [providers.NAME] in hasila.toml if people shall sign in through it.
