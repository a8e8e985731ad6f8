### The demonstration.

demo-country = Maravand is an invented country: 8 provinces, 64 districts, 1,200 communes and 48 offices. Its reports go from January 2024 to June 2026; it was reorganised on 1 June 2026. Each command below can be typed again.
demo-again = The country in { $folder } is there already; this is where it stands. Delete the folder to begin again.
demo-cannot-write = The files of the demonstration cannot be written to { $folder }: { $reason }.
    .fix = Name another folder with --dir.
demo-next = What to try next:
demo-try-why = why the province stands where it does: the formula, the communes that pull it down, the entries
demo-try-rank = who answers requests in time
demo-try-map = a year before the reorganisation, on the units of today
demo-try-undecided = a commune that received a part of another, whose size nobody has recorded
demo-try-unit = a commune that came out of a split
demo-try-tasks = who has not touched which task since when
demo-try-native = which head comes from his province since two provinces were merged
demo-try-clock = whose second term is over when
demo-try-round = the cheapest moves after which every hard rule on heads is kept, with a proof
demo-try-journal = walks the chain of entries from the first to the last
demo-open-page = The review page, in three languages: { $page }
demo-only-here = Everybody may look as any official of the demonstration, so it is served to this computer only, not at { $address }.
    .fix = Name an address of this computer, such as --listen 127.0.0.1:8080.
