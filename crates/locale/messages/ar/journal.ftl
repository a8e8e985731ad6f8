### Sentences of the journal.
