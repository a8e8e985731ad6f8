### Sentences of plans: applying a plan.
