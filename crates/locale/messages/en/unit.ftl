### Sentences of units: import, changes, succession.

## Words and days of a row.

unit-missing = The column { $column } is empty.
    .fix = Fill it in; every unit has a code and a level.
unit-too-long = The text under { $column } has { $bytes } bytes; there is room for { $most }.
    .fix = Shorten it.
unit-hidden-character = The text under { $column } has a character that cannot be seen: { $text }.
    .fix = Type it again instead of copying it; hidden characters make one unit look like another.
unit-far-date = The day { $day } under { $column } lies outside the years from 1900 to 2200.
    .fix = Check the year; it is written first, as in 2025-07-01.

## The table as a whole.

unit-no-rows = There is nothing to enter.
    .fix = Give at least one row below the heading.
unit-too-many = There would be { $count } units, open and closed; there is room for { $most }.
    .fix = Leave out what does not report, or keep two registers.
unit-duplicate-code = The code { $unit } has been given in row { $other } for some of the same days.
    .fix = Give one of them another code; if it is the same unit at a later time, close the earlier row on the day the later one opens.
unit-code-in-use = The code { $unit } belongs to a unit that is open on some of these days.
    .fix = Give another code; to change the unit that is there, rename, move or close it.

## Where units stand.

unit-unknown = There is no unit with the code { $unit }.
    .fix = Look the code up with "hasila unit find".
unit-unknown-parent = The unit { $unit } stands under { $parent }, and there is no such unit.
    .fix = Correct the parent, or add a row for it.
unit-cycle = These units stand above each other in a ring: { $units }.
    .fix = Find the one whose parent is wrong; the topmost has no parent.
unit-parent-not-open = The unit { $unit } stands under { $parent }, which is not open on { $day }.
    .fix = Close the unit on that day, too, or put it under another parent from then on.
unit-parent-opened-later = The unit { $unit } stands under { $parent }, which opened later.
    .fix = Say when the unit opened, or leave out when its parent did.
unit-too-deep = More than { $most } units stand above { $unit }.
    .fix = Check the parents; no administration is that deep.

## Changes from a day on.

unit-not-open = The unit { $unit } is not open on { $day }.
    .fix = Check code and day; "hasila unit show" tells since when and until when it is open.
unit-changed-later = A change of { $unit } is already recorded for { $day }.
    .fix = Choose that day or a later one.
unit-unchanged = This would change nothing about { $unit }.
    .fix = Nothing needs to be done.
unit-closed-before-opened = The unit { $unit } would close on { $closed } and opened on { $opened }.
    .fix = The day of closing is the first day on which it no longer exists; give a later one.
unit-children-stay =
    { $count ->
        [one] One unit would stay under { $parent }, which closes: { $units }.
       *[other] { $count } units would stay under { $parent }, which closes, among them { $units }.
    }
    .fix = Put them under another parent in the same act, or close them, too.
unit-has-reports = The unit { $unit } reported { $form } for { $period }, which ends after { $day } (entry { $entry }).
    .fix = Withdraw the report first, or choose a later day.

## Successions.

unit-unknown-successor = There is no unit with the code { $unit }, nor a row that founds it.
    .fix = Correct the code, or add the unit to the file of units.
unit-duplicate-edge = The same succession of { $unit } stands in row { $other }.
    .fix = Remove one of the rows.
unit-edge-entered = This succession of { $unit } on { $day } is already entered.
    .fix = Remove the row; to record its weight, weigh it.
unit-gone-whole = All of { $unit } went to another unit on { $day }, as entered before.
    .fix = Check the row; what went over as a whole cannot also go elsewhere.
unit-ceases-and-stays = The unit { $unit } ceases on { $day }, and its row says that it goes on.
    .fix = Remove the row; if the unit goes on, name it as its own successor, too.
unit-opened-otherwise = The unit { $unit } is founded on { $on }, and its row says { $opened }.
    .fix = Leave the column empty, or found it by itself on its own day.
unit-weight-on-whole = A whole has no weight; { $part } of { $whole } is given.
    .fix = Leave the weight empty, or write part where a part went over.
unit-weight-not-a-share = The weight { $part } of { $whole } is not a share.
    .fix = Give a part that is not larger than its whole, and a whole that is not zero.
unit-weights-exceed-whole = The parts of { $unit } add up to more than all of it.
    .fix = Check the weights of all rows that begin at this unit.
unit-no-such-succession = No such succession of { $unit } is entered for { $day }.
    .fix = Check both units and the day; "hasila unit show" lists what became of a unit.
