### Sentences about what a person decides on what was found in a text.

finding-no-such-finding = There is no finding { $text }; they are numbered from 1 to { $count }.
    .fix = Write numbers and stretches, as in 1,3-5, or all.
finding-not-a-decision = This is not a decision: { $text }.
    .fix = Write "accept 1", "accept 3 as safe value >=85%", "accept 4 as based_on", "accept 6 lead 0601 due 2025-06-30" or "skip 2".
finding-not-a-relation = { $text } is not a way in which one instrument refers to another.
    .fix = Write cites, based_on or implements.
finding-not-a-threshold = { $text } is not a comparator with a number.
    .fix = Write it as in >=85%, <10 or =3, or change<=-15% for a change.
finding-no-lead = Nothing in the register says which unit answers for finding { $finding }: { $words }.
    .fix = Name the unit, as in "accept { $finding } lead CODE", or leave the finding out with "skip { $finding }".
finding-no-due = The words of finding { $finding } do not say by when it is to be done.
    .fix = Give the day, as in "accept { $finding } due 2025-06-30", or leave the finding out with "skip { $finding }".
finding-not-a-day = { $text } is not a day.
    .fix = Write year, month and day, as in 2025-06-30.
