#!/usr/bin/env python3
"""The rules as SQL in DuckDB beside the program: usage duckdb_check.py BINARY GENERATOR [--rows N] [--seed N] [--folder DIR]

Made-up families, then every worked case of the rules, are judged by `reunify batch --as-given` and by the script of `reunify sql`: the cells must
be the same in every row. Then by `reunify batch` as people use it, and every difference must have one of the reasons that the script's head names."""

import argparse
import csv
import subprocess
import sys
import time
from pathlib import Path

import duckdb

sys.path.insert(0, str(Path(__file__).resolve().parent))
import equality  # noqa: E402

AS_OF = "2026-11-29"


def run(*words: str) -> float:
    begin = time.monotonic()
    done = subprocess.run(words, capture_output=True)
    if done.returncode not in (0, 1):  # 1: rows were rejected, which is said in the result
        sys.exit(f"{' '.join(words)}: {done.stderr.decode(errors='replace')[-1000:]}")
    return time.monotonic() - begin


def numbered(source: Path, target: Path) -> int:
    """The list with a column `row` in front, by which answers are put beside one another."""
    with open(source, newline="", encoding="utf-8-sig") as file, open(target, "w", newline="", encoding="utf-8") as out:
        rows = csv.reader(file)
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["row", *next(rows)])
        number = 0
        for number, row in enumerate(rows, 1):
            writer.writerow([number, *row])
    return number


def in_duckdb(source: Path, script: str, answers: Path) -> float:
    database = duckdb.connect()
    database.execute(f"CREATE TABLE cases AS SELECT * FROM read_csv('{source}', all_varchar=true, header=true, delim=',', quote='\"')")
    begin = time.monotonic()
    database.execute(script)
    database.execute(f"COPY (SELECT * FROM reunify_verdicts) TO '{answers}' (HEADER)")
    return time.monotonic() - begin


def check(program: str, source: Path, folder: Path, rows: int) -> int:
    columns = ",".join(equality.COLUMNS)
    script = subprocess.run([program, "sql", str(source), "--as-of", AS_OF, "--columns", columns], capture_output=True, text=True)
    if script.returncode != 0:
        sys.exit(f"reunify sql: {script.stderr[-1000:]}")
    theirs_path, given_path, full_path = folder / "duckdb.csv", folder / "as_given.csv", folder / "batch.csv"
    ours = run(program, "batch", str(source), "-o", str(given_path), "--as-given", "--as-of", AS_OF, "--columns", columns)
    full = run(program, "batch", str(source), "-o", str(full_path), "--as-of", AS_OF, "--columns", columns)
    theirs = in_duckdb(source, script.stdout, theirs_path)
    print(f"  seconds: DuckDB {theirs:.1f} ({rows / theirs:,.0f} rows/s), batch --as-given {ours:.1f} ({rows / ours:,.0f} rows/s), "
          f"batch {full:.1f} ({rows / full:,.0f} rows/s)")
    answers = equality.rows_of(theirs_path)
    print(" beside batch --as-given")
    faults = equality.report(equality.rows_of(given_path), answers)
    print(" beside batch")
    return faults + equality.report(equality.rows_of(full_path), answers, explained=True)


def main() -> int:
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("program")
    words.add_argument("generator")
    words.add_argument("--rows", type=int, default=20_000)
    words.add_argument("--seed", type=int, default=12)
    words.add_argument("--folder", default="build/scale")
    order = words.parse_args()
    folder = Path(order.folder)
    folder.mkdir(parents=True, exist_ok=True)
    faults = 0
    for name, options in (("families", []), ("families of every kind", ["--full"])):
        made = folder / "made.csv"
        with open(made, "wb") as out:
            subprocess.run([order.generator, str(order.rows // 2), str(order.seed), *options], stdout=out, check=True)
        rows = numbered(made, folder / "cases.csv")
        print(f"DuckDB {duckdb.__version__}, {rows:,} made-up rows, {name}", flush=True)
        faults += check(order.program, folder / "cases.csv", folder, rows)
    print(f"{faults:,} cells differ without a reason")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
