### The pages.

## Around every page.

page-skip = Skip to the main part
page-pages = Pages
page-languages = Languages
page-way = The way here
page-digits = ٠١٢٣ / 0123
page-as-of = As of entry { $entry }, { $day }.
page-permanent = Permanent address of this state
page-data = This page as data:
page-show = Show
page-period = Period
page-through = Counted up to (month or day)
page-map = Units
page-map-published = as published
page-map-today = as of today
page-map-from = as of { $day }
page-as-of-entry = As of entry or day
page-verified-only = Only figures of verified reports count.

## Where we stand, units.

page-standing = Where we stand
page-standing-all = Where we stand: { $period }
page-standing-of = Where we stand: { $unit }, { $period }
page-to-unit = All about this unit, on one sheet
page-to-standing = Where it stands, with the units below it
page-units = Units
page-units-count = { $count ->
        [one] { $count } unit is open on { $day }.
       *[other] { $count } units are open on { $day }.
    }
page-units-none = There are no units yet. Somebody who may has to import them: “hasila unit import units.csv”.
page-units-caption = Top units and the units right below them
page-code = Code
page-below = Units below
page-reports-came = { $came } of { $due } reports came; { $late ->
        [one] { $late } of them late
       *[other] { $late } of them late
    }

## When there is no answer.

page-problem = There is a problem
page-problem-title = Problem:
page-failed = This page could not be given
page-ways-on = Where to go from here:
page-no-such-page = There is no page at { $path }.
    .fix = Check the address, or begin with one of the pages below.
page-other-method = This page cannot be asked for with { $method }.
    .fix = Open it in a browser, or ask for it with GET.
page-not-permitted = Your role does not include this page.
    .fix = Ask whoever administers the accounts of your office.
page-other-host = This site is not known under the name your browser used.
    .fix = Open it by its address, or have the name added with “hasila serve --host NAME”.
page-too-large = What was sent is larger than 2 MiB.
    .fix = Send it in parts, or import it with the command line.
page-fault = Something went wrong inside the program. Nothing was recorded.
    .fix = Try again. If it happens again, tell whoever runs the program when it happened; the log says why.
page-busy = Too many requests are waiting just now. Nothing was recorded.
    .fix = Try again in a few seconds.
page-takes-long = This answer takes more than a minute. It is still being computed.
    .fix = Ask again in a minute; the answer will then be there.
page-not-a-period = “{ $text }” is not a period.
    .fix = Write a year, half, quarter or month: 2025, 2025-H1, 2025-Q3, 2025-07.
page-not-a-day = “{ $text }” is neither a period nor a day.
    .fix = Write a month such as 2025-09, or a day such as 2025-09-30.
page-not-a-map = “{ $text }” is not a map.
    .fix = Write published, today, or a day such as 2025-06-30.
page-not-an-entry = “{ $text }” is neither the number of an entry nor a day.
    .fix = Write a number such as 18204, or a day such as 2025-09-30.
page-repeated = The address says “{ $name }” more than once.
    .fix = Leave one of them out.

## On the command line.

page-serving = The pages are at { $address } until Ctrl-C.
page-cannot-serve = The pages cannot be served at { $address }: { $reason }.
    .fix = Name another address with --listen, for example --listen 127.0.0.1:0 for any that is free.
