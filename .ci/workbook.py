"""A form filled in with another program's library, as somebody with a spreadsheet does: workbook.py PROGRAM DATA FOLDER.

openpyxl reads what we wrote (ids, protection, direction, checks of cells), fills it in, writes the workbook anew in its own way, and
the program takes it back; then the same with a row deleted, which is refused with the line that is missing.
"""

import json
import subprocess
import sys

import openpyxl

program, data, folder = sys.argv[1:]
path = f"{folder}/form.xlsx"


def run(*words):
    command = [program, "--data", data, "--today", "2025-07-20", "--json", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, json.loads(done.stdout)


code, said = run("--lang", "ar", "report", "form", "--unit", "c1", "--period", "2025-Q2", "--xlsx", path)
assert code == 0, said

book = openpyxl.load_workbook(path)
sheet = book.active
assert sheet.sheet_view.rightToLeft and sheet.protection.sheet, "right to left, and protected"
assert sheet.row_dimensions[1].hidden and sheet.row_dimensions[2].hidden and sheet.column_dimensions["A"].hidden
names = {sheet.cell(2, column).value: column for column in range(1, 9)}
rows = {sheet.cell(row, 1).value: row for row in range(8, sheet.max_row + 1) if sheet.cell(row, 1).value}
assert list(rows) == ["houses", "repaired", "built", "planned", "spent", "finished"], rows
locked = {item: sheet.cell(row, names["answer"]).protection.locked for item, row in rows.items()}
assert [item for item, is_locked in locked.items() if is_locked] == ["houses"], locked
assert str(sheet.cell(rows["houses"], names["answer"]).value).startswith("=IF(COUNT("), "a total is a formula of ours"
assert sheet.cell(rows["built"], names["before"]).value == 12 and sheet.cell(rows["built"], names["year-ago"]).value == 13
assert len(sheet.data_validations.dataValidation) >= 5, "the cells to fill in are checked as one types"

answers = {"repaired": 2, "built": "١٢", "planned": 200, "spent": 105.5, "finished": "لا"}
for item, answer in answers.items():
    sheet.cell(rows[item], names["answer"]).value = answer
sheet.cell(rows["built"], names["comment"]).value = "مطر"
book.save(path)
code, said = run("report", "submit", path, "--dry-run")
assert code == 0 and (said["answered"], said["lines"]) == (6, 6), said

sheet.delete_rows(rows["spent"])
book.save(path)
code, said = run("report", "submit", path, "--dry-run")
assert code == 65 and [error["code"] for error in said["errors"]] == ["form.line-missing"], said
print("a form filled in with openpyxl came back whole; one with a row missing was refused")
