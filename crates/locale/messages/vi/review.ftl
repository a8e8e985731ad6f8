### Sentences of the review page.
