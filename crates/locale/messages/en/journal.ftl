### Sentences of the journal.
### `.fix` says what to do now. `{ $reason }` is what the operating system or the database said, in its own words.

## Opening

journal-in-use = The journal is already open: process { $pid } has used it since { $since }.
    .fix = If it is "hasila serve", do this on its pages, or stop it first; any other command has soon ended: try again.
journal-in-use-by-unknown = The journal { $path } is already open in another process.
    .fix = Try again when that process has ended.
journal-missing = There is no journal at { $path }.
    .fix = Make one with `hasila init`, or name the right folder with `--data`.
journal-exists = There is a journal at { $path } already.
    .fix = Use it, or choose another folder with `--data`.
journal-foreign-file = { $path } is not a journal of Hasila. It was left as it is.
    .fix = Choose another folder with `--data`, or move the file away.
journal-newer-version = The journal { $path } was written by a newer Hasila (store version { $version }; this program reads { $known }).
    .fix = Use the newer Hasila.
journal-store-too-old = This program was built with SQLite { $found }, which may lose what it has confirmed.
    .fix = Build Hasila with SQLite 3.51.3 or newer.
journal-cannot-open = { $path } could not be opened ({ $reason }).
    .fix = See whether the folder is there, may be written to, and has space left.

## Reading and writing

journal-cannot-read = The journal could not be read ({ $reason }).
    .fix = See whether the disk is in order, then run `hasila journal verify`.
journal-not-written = The disk did not take the act ({ $reason }). Nothing was recorded.
    .fix = Put the disk in order, start again, and send the act again.
journal-outcome-unknown = The disk failed while the act was being written ({ $reason }). Whether it was recorded is not yet known.
    .fix = Start again and send the same act with the same key. If it was recorded, you get its receipt; if not, it is recorded now.
journal-stopped = Nothing is being recorded, since an earlier write failed ({ $reason }).
    .fix = Put the disk in order and start again.
journal-key-taken = The key { $key } belongs to an act recorded earlier. Nothing was recorded.
    .fix = Send a new act with a new key.
journal-writer-gone = Recording has stopped on a mistake in this program. Whether the act was recorded is not yet known.
    .fix = Start again and send the same act with the same key; report the mistake with what the program has written.
journal-no-thread = The system gave the program no thread to record with ({ $reason }).
    .fix = End other programs or raise the limit, then start again.

## What may be wrong with a chain

journal-entry-missing = Entry { $entry } is missing; entry { $found } stands in its place.
    .fix = Keep the file as evidence and go on from the last good copy.
journal-entry-detached = Entry { $entry } does not follow the one before it.
    .fix = Keep the file as evidence and go on from the last good copy.
journal-entry-altered = Entry { $entry } was altered after it was recorded.
    .fix = Keep the file as evidence and go on from the last good copy.
journal-entry-back-dated = Entry { $entry } bears a time before that of the entry before it.
    .fix = Keep the file as evidence and go on from the last good copy.
journal-entry-unreadable = Entry { $entry } cannot be read ({ $reason }).
    .fix = Keep the file as evidence and go on from the last good copy.
journal-entry-rewritten = Entry { $entry } is not the one known from a receipt or an earlier copy.
    .fix = Compare the journal with that copy from this entry on; keep both as evidence.
journal-entry-surplus = Entry { $entry } stands after the recorded end of the journal.
    .fix = Keep the file as evidence and go on from the last good copy.
journal-tail-missing = The journal ends before entry { $entry }, and once reached entry { $count }.
    .fix = Keep the file as evidence and go on from the last good copy.
journal-not-an-act = Entry { $entry } is sound, but this program does not understand it ({ $reason }).
    .fix = Use the newer Hasila that wrote it.

## Export and import

journal-cannot-export = The journal could not be written to { $path } ({ $reason }). Nothing was put there.
    .fix = See whether the folder is there, may be written to, and has space left.
journal-folder-not-empty = The folder { $path } is not empty. A journal is taken in as a whole, into an empty folder.
    .fix = Choose another folder with `--data`.
journal-bundle-foreign = { $path } is not an exported journal this program can read.
    .fix = Export it with `hasila journal export`, in this version or an older one.
journal-bundle-line = Line { $line } of { $path } is not an entry ({ $reason }).
    .fix = Ask for the file again; nothing was taken in.
journal-bundle-truncated = { $path } is cut off after entry { $last }: its last line is missing.
    .fix = Ask for the file again; nothing was taken in.
journal-bundle-surplus = { $path } goes on after its last line.
    .fix = Ask for the file again; nothing was taken in.

## The door

journal-key-reused = The key { $key } was used for another act, entry { $entry }.
    .fix = Send this act with a key of its own.
journal-key-form = The key of the submission is empty, longer than { $max } bytes, or has characters that cannot be seen.
    .fix = Choose another key.
journal-name-form = The name of who acts is empty, longer than { $max } bytes, or has characters that cannot be seen.
    .fix = Write the name as it should stand in the journal.
journal-act-too-large = The act has more than { $max } bytes.
    .fix = Divide it: import a table in parts.
journal-no-such-entry = There is no entry { $entry }; the last one is { $last }.
    .fix = Ask as of an entry up to { $last }, or leave it out for the present state.
