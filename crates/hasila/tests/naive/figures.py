"""Invents reports of the communes of Viet Nam for 2024 and 2025, before and after 1 July 2025.

    python3 figures.py before.csv after.csv > figures.csv

The same figures every time: a commune's number decides them. Some reports are left out on purpose.
"""
import csv
import sys

before, after = (list(csv.DictReader(open(path, encoding="utf-8"))) for path in sys.argv[1:3])
out = csv.writer(sys.stdout, lineterminator="\n")
out.writerow(["unit", "period", "item", "value", "submitted"])


def dice(*numbers):
    mixed = 12345
    for number in numbers:
        mixed = (mixed * 1103515245 + number * 2654435761 + 97) % 2147483648
        mixed ^= mixed >> 11
    return mixed


def communes(rows):
    return [row["code"] for row in rows if row["level"] == "commune" and not row["closed"]]


def quarters():
    for year in (2024, 2025):
        for quarter in (1, 2, 3, 4):
            old = (year, quarter) < (2025, 3)
            yield year, quarter, communes(before if old else after)


for year, quarter, units in quarters():
    day = {1: f"{year}-04-08", 2: f"{year}-07-08", 3: f"{year}-10-08", 4: f"{year + 1}-01-08"}[quarter]
    for code in units:
        number = int(code)
        if dice(number, year, quarter) % 400 == 0:
            continue
        cases = 1 + dice(number, 7, year, quarter) % 40
        solved = cases - dice(number, 8, year, quarter) % (cases // 4 + 1)
        houses = dice(number, 9, year, quarter) % 4
        period = f"{year}-Q{quarter}"
        for item, value in (("cases", cases), ("cases_solved", solved), ("houses", houses)):
            out.writerow([code, period, item, value, day])
