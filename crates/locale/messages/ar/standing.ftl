### Sentences of standing, ranking, explanation.
