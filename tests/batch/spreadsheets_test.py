#!/usr/bin/env python3
"""The same families saved by a spreadsheet program in English, Dutch, French and German get the same verdicts, and their own columns back byte for byte."""

import csv
from pathlib import Path

from whole_runs import Bench, expect

FOLDER = Path(__file__).resolve().parent / "spreadsheet"
ENCODINGS = {"english": "utf-8", "dutch": "cp1252", "french": "utf-8", "german": "cp1252"}
RESULTS = 10    # the columns of the result


def main() -> None:
    bench = Bench()
    source = bench.batch(str(FOLDER / "cases.csv"), "-o", "-")
    expect(source.status == 0, f"cases.csv: status {source.status}: {source.err}")
    wanted = [row[-RESULTS:] for row in csv.reader(source.out.decode().splitlines())]
    expect(len({row[0] for row in wanted[1:]}) >= 4, "the families are too much alike: fewer than four verdicts")
    for language, encoding in ENCODINGS.items():
        path = FOLDER / f"{language}.csv"
        run = bench.batch(str(path), "-o", "-")
        expect(run.status == 0, f"{path.name}: status {run.status}: {run.err}")
        saved = path.read_bytes().splitlines()
        given = run.out.splitlines()
        expect(len(given) == len(saved), f"{path.name}: {len(given)} lines came back for {len(saved)}")
        for line, (before, after) in enumerate(zip(saved, given), 1):
            expect(after.startswith(before), f"{path.name}, line {line}: the row came back changed")
        delimiter = "," if language == "english" else ";"
        got = [row[-RESULTS:] for row in csv.reader(run.out.decode(encoding).splitlines(), delimiter=delimiter)]
        for line, (ours, theirs) in enumerate(zip(got, wanted), 1):
            expect(ours == theirs, f"{path.name}, line {line}: {ours} instead of {theirs}")
    print(f"{len(wanted) - 1} rows: the same results from all {len(ENCODINGS)} files")


if __name__ == "__main__":
    main()
