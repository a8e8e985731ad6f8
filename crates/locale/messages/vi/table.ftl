### Sentences of tables that are read in.
