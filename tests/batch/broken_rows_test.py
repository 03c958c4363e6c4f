#!/usr/bin/env python3
"""100,000 rows of which 1,000 are broken in twenty ways: exactly those are rejected, each for its reason, and all others come back. Nobody of a family
with a broken row is judged; whose rows stand apart comes back undetermined, not rejected."""

import csv
import re
from pathlib import Path

from whole_runs import Bench, expect

ROWS = 100_000
ONE_IN = 100    # rows is broken

APART = "family_found_apart"  # is no reject

REASONS = {
    "no_day_of_the_calendar": r"`2026-02-30` is no day of the calendar",
    "month_first": r"`12/31/2026` is no day of the calendar; did you mean `2026-12-31`\?",
    "year_of_two_digits": r"`31/12/26` has a year of two digits",
    "text_for_a_date": r"`soon` is no date",
    "date_out_of_bounds": r"1850-01-01",
    "negative_money": r"-5",
    "too_much_money": r"99000000",
    "text_for_money": r"`enough` is no amount of money",
    "half_a_dependant": r"`1.5` is not whole",
    "too_many_dependants": r"99",
    "unknown_status": r"`refugees`.*did you mean `refugee`\?",
    "unknown_relation": r"`spose`.*did you mean `spouse`\?",
    "neither_yes_nor_no": r"`perhaps`",
    "ambiguous_money": r"`2,131`",
    "cell_missing": r"the row has 21 cells, the header 22",
    "cell_too_many": r"the row has 23 cells, the header 22",
    "rows_disagree": r"`household.dependants` is not the same as in an earlier row of this family",
    "text_behind_a_quotation": r"something stands behind the closing quotation mark",
    "quotation_not_closed": r"the quotation mark .* is never closed",
}


NEIGHBOURS = {"cell_missing", "cell_too_many", "text_behind_a_quotation", "quotation_not_closed"}  # rows that may be of the family above or below


def rows_of(path: str) -> list[dict]:
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def main() -> None:
    bench = Bench()
    rows = bench.rows(ROWS)
    source = bench.generate("cases.csv", rows, 5, "--break", str(rows // ONE_IN), "--broken", bench.path("broken.csv"))
    out = bench.path("checked.csv")
    run = bench.batch(source, "-o", out, "--as-of", "2026-11-22")
    expect(run.status == 1, f"status {run.status} instead of 1: {run.err}")

    broken = {int(row["record"]): row for row in rows_of(bench.path("broken.csv"))}
    rejects = rows_of(out + ".rejects.csv")
    expect(len(broken) == rows // ONE_IN, f"{len(broken)} rows were broken")
    expect({row["way"] for row in broken.values()} == {*REASONS, APART}, "not every way was used")
    apart = {record for record, row in broken.items() if row["way"] == APART}
    broken = {record: row for record, row in broken.items() if record not in apart}
    rejected = {int(row["record"]): row for row in rejects}
    expect(len(rejected) == len(rejects), "a row was rejected twice")
    expect(rejected.keys() == broken.keys(), f"rejected but sound: {sorted(rejected.keys() - broken.keys())[:5]}, "
                                             f"broken but not rejected: {[broken[i] for i in sorted(broken.keys() - rejected.keys())[:5]]}")

    with open(source, encoding="utf-8") as file:
        lines = file.read().split("\n")
    for record, wanted in broken.items():
        got = rejected[record]
        way = wanted["way"]
        expect(re.search(REASONS[way], got["reason"]) is not None, f"row {record}, {way}: the reason is `{got['reason']}`")
        expect(got["column"] == wanted["column"], f"row {record}, {way}: the column is `{got['column']}`, not `{wanted['column']}`")
        expect(got["line"] == wanted["line"], f"row {record}, {way}: the line is {got['line']}, not {wanted['line']}")
        expect(got["accepted"] != "", f"row {record}, {way}: it is not said what is accepted")
        expect(got["row"] == lines[record], f"row {record}, {way}: the row is not given whole: `{got['row']}`")

    sound = [lines[record] for record in range(1, rows + 1) if record not in broken]
    judged = Path(out).read_text(encoding="utf-8").split("\n")
    expect(judged.pop() == "", "the last line of the output has no end")
    expect(judged[0].startswith(lines[0] + ",verdict,"), "the header of the output is not that of the input")
    expect(len(judged) - 1 == len(sound), f"{len(judged) - 1} rows came back, not {len(sound)}")
    for row, line in zip(judged[1:], sound):
        expect(row.startswith(line + ","), f"a row came back changed: `{row}` from `{line}`")
    given = {record: row for record, row in enumerate(csv.DictReader(lines), 1)}
    torn = {given[record]["case"] for record in broken | dict.fromkeys(apart)}
    back = rows_of(out)
    for row in back:
        if row["case"] in torn:
            expect(row["verdict"] == "undetermined" and row["missing"].startswith("case:"), f"judged, though its family is not whole: {row}")
    withheld = sum(row["missing"].startswith("case:") for row in back)
    expect(withheld >= len(apart) and re.search(rf"Nobody is judged in [\d,]+ famil(y|ies), for .* not whole \({withheld:,} persons?\):", run.err), f"the summary does not count the {withheld} not judged: {run.err}")
    beside = {row["case"] for row in back if row["missing"].startswith("case:")} - torn
    expect(len(beside) <= 2 * sum(row["way"] in NEIGHBOURS for row in broken.values()), f"whole families were not judged: {sorted(beside)[:5]}")
    for count in (rows, rows - len(broken), len(broken)):
        expect(f"{count:,}" in run.err, f"the summary does not count {count:,}: {run.err}")
    print(f"{len(rejected)} of {rows} rows rejected, each for the right reason; {len(sound)} came back judged and unchanged")


if __name__ == "__main__":
    main()
