### Sentences on a block that is pasted into a form, shown before anything is written.

paste-title = What is pasted
paste-column = Column to take
paste-choose = Choose a column
paste-start = The first row goes to
paste-head = The first row is a heading
paste-totals = The block has rows for totals; they are left to the program
paste-now = Now
paste-new = Pasted
paste-total = added up by the program, not taken
paste-doubt = not a number
paste-left = These find no line and are not taken:
paste-besides = Columns that are not taken:
paste-take = Take these (Enter)
paste-leave = Change nothing (Esc)
paste-undone = Taken back.
