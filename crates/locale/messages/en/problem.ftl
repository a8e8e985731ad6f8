### Pages that explain a problem.

problem-all = What can be wrong
problem-title = What this problem means
problem-what-to-do = What to do
problem-meaning = What it means
problem-caption = Every problem that a page, a program or a file may be told
problem-places = Where “…” stands, the answer you were given says what it was.
problem-unknown = There is no problem { $code }.
    .fix = Choose one from the list at /problems.
