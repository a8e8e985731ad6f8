### Instruments as the command line and the pages show them.

## Words.

instrument-words-relation = { $how ->
        [based-on] is based on
        [implements] implements
        [cites] names
        [amends] amends
        [replaces] replaces
        [repeals] repeals
       *[other] { $how }
    }
instrument-words-relation-back = { $how ->
        [based-on] is the basis of
        [implements] is implemented by
        [cites] is named by
        [amends] is amended by
        [replaces] is replaced by
        [repeals] is repealed by
       *[other] { $how }
    }
instrument-words-force = In force from { $from }; no end is known.
instrument-words-force-until = In force from { $from } until { $until }.
instrument-words-ended = Ended on { $day } by { $by } (entry { $entry }).
instrument-words-text = Text of { $letters } letters, SHA-256 { $hash }
instrument-words-number-only = Only its number is known, not its text.
instrument-words-refers = Refers to
instrument-words-referred = Is referred to
instrument-words-tasks = Tasks from it

## The page of one instrument.

page-force = Force
page-links-caption = Instruments, each with the provision that is meant
page-link-how = How
