### Sentences of units: import, changes, succession.
