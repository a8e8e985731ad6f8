### Sentences of plans: reading and checking the plan language.
