"""Where every unit of Viet Nam stands, worked out the slow way, to compare with `hasila standing --all --json`.

    python3 standing.py before.csv after.csv edges.csv figures.csv PERIOD THROUGH MAP < standing.json

It shares nothing with the program but the files: no columns, no ranges, no crosswalk tables. For each unit of the map
it asks which reports went into it, one edge at a time, with exact fractions. Prints every difference; exits 2 when
there is one.
"""
import csv
import json
import sys
from collections import defaultdict
from datetime import date
from fractions import Fraction

REFORM = "2025-07-01"
period, through, map_date = sys.argv[5:8]


def rows(path):
    return list(csv.DictReader(open(path, encoding="utf-8")))


before, after, edges, figures = (rows(path) for path in sys.argv[1:5])


# --- who is below whom -------------------------------------------------------------------------------------------
def hierarchy(reformed):
    """Parent and level of every unit open on one side of the reform."""
    units = {row["code"]: (row["parent"], row["level"]) for row in before}
    if reformed:
        named_from = {edge["from"] for edge in edges}
        named_to = {edge["to"] for edge in edges}
        for code in named_from - named_to:
            del units[code]
        for row in after:
            if row["closed"]:
                units.pop(row["code"], None)
            else:
                units[row["code"]] = (row["parent"], row["level"])
    return units


sides = {False: hierarchy(False), True: hierarchy(True)}
on_map = sides[map_date >= REFORM]
above = {}
for code in on_map:
    line, at = [], code
    while at:
        line.append(at)
        at = on_map[at][0]
    above[code] = line

# --- who became what ---------------------------------------------------------------------------------------------
forward, backward = defaultdict(list), defaultdict(list)
for edge in edges:
    known = edge["how"] == "whole" or edge["part"] != ""
    weight = Fraction(1) if edge["how"] == "whole" else Fraction(int(edge["part"]), int(edge["whole"])) if known else None
    forward[edge["from"]].append((edge["to"], weight))
    if weight != 0:
        backward[edge["to"]].append(edge["from"])


def destinations(code, reformed):
    """Where a report of `code`, made on one side of the reform, belongs on the map: unit -> weight or None."""
    if reformed == (map_date >= REFORM):
        return {code: Fraction(1)}
    if not reformed:
        return dict(forward[code]) if forward[code] else {code: Fraction(1)}
    sources = set(backward[code])
    if not sources:
        return {code: Fraction(1)}
    return {source: Fraction(1) if len(sources) == 1 else None for source in sources}


# --- what was reported -------------------------------------------------------------------------------------------
reported = defaultdict(dict)
for row in figures:
    reported[row["unit"], row["period"]][row["item"]] = int(row["value"])

LAST_DAY = {1: "-03-31", 2: "-06-30", 3: "-09-30", 4: "-12-31"}


def quarters(year):
    return [f"{year}-Q{q}" for q in LAST_DAY if f"{year}{LAST_DAY[q]}" <= through.replace(period, str(year))]


def gather(year):
    """Per unit of the map: the sum of each item, and whether anything is missing from it."""
    sums = {item: defaultdict(Fraction) for item in ("cases", "cases_solved", "houses")}
    open_units = set()
    for quarter in quarters(year):
        reformed = f"{year}{LAST_DAY[int(quarter[-1])]}" >= REFORM
        for code, (_, level) in sides[reformed].items():
            if level == "commune":
                place(code, quarter, reformed, sums, open_units)
    return sums, open_units


def place(code, quarter, reformed, sums, open_units):
    places = {to: weight for to, weight in destinations(code, reformed).items() if weight != 0 and to in on_map}
    unknown = [to for to, weight in places.items() if weight is None]
    rest = 1 - sum(weight for weight in places.values() if weight is not None)
    inside, known, unknown_inside = defaultdict(int), defaultdict(Fraction), defaultdict(int)
    for to, weight in places.items():
        for unit in above[to]:
            inside[unit] += 1
            if weight is None:
                unknown_inside[unit] += 1
            else:
                known[unit] += weight
    report = reported.get((code, quarter))
    for unit in inside:
        if report is None:
            open_units.add(unit)
            continue
        if 0 < unknown_inside[unit] < len(unknown):
            open_units.add(unit)
        share = known[unit] + (rest if unknown and unknown_inside[unit] == len(unknown) else 0)
        for item, value in report.items():
            sums[item][unit] += share * value


# --- the verdicts ------------------------------------------------------------------------------------------------
def clearance(sums, open_units, unit):
    cases = sums["cases"][unit]
    return None if unit in open_units or cases <= 0 else sums["cases_solved"][unit] / cases


# While the period runs nothing is final, but a sum that has been reached.
RUNNING = {"met": "on_course", "missed": "at_risk"} if through < f"{period}-12-31" else {}


def reached(houses, is_open):
    """A sum of houses can only grow: what is missing cannot undo what is there."""
    if houses >= 1200:
        return "met"
    if not RUNNING:
        return "undecided" if is_open else "missed"
    elapsed = (date.fromisoformat(through) - date(int(period), 1, 1)).days + 1
    on_pace = houses / 1200 >= Fraction(elapsed, 365)
    return "on_course" if on_pace else "undecided" if is_open else "at_risk"


sums, open_units = gather(int(period))
communes_below = defaultdict(list)
for code, (_, level) in on_map.items():
    if level == "commune":
        for unit in above[code]:
            communes_below[unit].append(code)

expected = {}
for unit, communes in communes_below.items():
    answers = [clearance(sums, open_units, code) for code in communes]
    yes = sum(answer is not None and answer >= Fraction(4, 5) for answer in answers)
    undecided = sum(answer is None for answer in answers)
    low, high = Fraction(yes, len(answers)), Fraction(yes + undecided, len(answers))
    verdict = "met" if low > Fraction(9, 10) else "missed" if high <= Fraction(9, 10) else "undecided"
    value = None if undecided == len(answers) else (yes, len(answers))
    expected[unit, "clear"] = (value, RUNNING.get(verdict, verdict))
for unit, (_, level) in on_map.items():
    if level == "province":
        houses = sums["houses"][unit]
        expected[unit, "houses"] = (houses, reached(houses, unit in open_units))

# --- the comparison ----------------------------------------------------------------------------------------------
answers = {(row["unit"], row["target"]): row for row in json.load(sys.stdin)}
differences = 0


def differ(text):
    global differences
    differences += 1
    if differences <= 20:
        print(text)


for key, (value, verdict) in sorted(expected.items()):
    row = answers.get(key)
    if row is None:
        differ(f"{key}: no answer, expected {value} {verdict}")
        continue
    said = row["value"]
    if key[1] == "clear":
        same = (said and (int(said["part"]), int(said["whole"]))) == value
    else:
        exact = said and said.get("exact")
        same = said is not None and (
            Fraction(int(exact["part"]), int(exact["whole"])) if exact else Fraction(int(said["amount"]))) == value
    if not same or row["verdict"] != verdict:
        differ(f"{key}: said {said} {row['verdict']}, expected {value} {verdict}")
undecided = sum(verdict == "undecided" for _, verdict in expected.values())
print(f"{len(expected)} answers compared, {undecided} of them undecided, {differences} differences")
sys.exit(2 if differences else 0)
