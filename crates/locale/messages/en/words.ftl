### Words every face uses: verdicts, thresholds, periods, days, shares.

verdict-met = met
verdict-missed = missed
verdict-on-course = on course
verdict-at-risk = at risk
verdict-undecided = undecided
verdict-ungraded = no grade

## Thresholds stand in words: a bare sign turns round in a line that runs right to left.

threshold-less = less than { $value }
threshold-at-most = at most { $value }
threshold-equal = exactly { $value }
threshold-at-least = at least { $value }
threshold-more = more than { $value }
threshold-day-less = before { $value }
threshold-day-at-most = until { $value }
threshold-day-equal = on { $value }
threshold-day-at-least = from { $value } on
threshold-day-more = after { $value }

share-of = { $part } of { $whole }
points = { $value } points

## Periods and days. The attribute `heading` is for the start of a line, `within` for where the year is known.

period-year = { $year }
    .heading = { $year }
    .within = { $year }
period-year-of-own = { $year } ({ $first } to { $last })
    .heading = { $year } ({ $first } to { $last })
    .within = { $year }
period-half = H{ $number } { $year }
    .heading = H{ $number } { $year }
    .within = H{ $number }
period-quarter = Q{ $number } { $year }
    .heading = Q{ $number } { $year }
    .within = Q{ $number }
period-month = { $number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
    .heading = { $number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
    .within = { $number ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
month-short = { $number ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[12] Dec
    }
day = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    } { $year }
day-of-year = { $day } { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

## Levels and kinds that many plans use; a plan may name others.

level-country = country
level-ministry = ministry
level-region = region
level-province = province
level-city = city
level-district = district
level-commune = commune
level-ward = ward
level-township = township
level-village = village
level-residential-area = residential area
level-agency = agency
level-enterprise = enterprise
level-school = school
level-office = office
level-bloc = bloc

## Things of a plan

thing-form = form
thing-item = item
thing-placement = placement
thing-parameter = parameter
thing-indicator = indicator
thing-standard = standard
thing-score = score
thing-title = title
thing-target = target
