### Sentences of recognition: awards.
