### Sentences of reports: import, corrections, withdrawals.
