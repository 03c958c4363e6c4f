#!/usr/bin/env python3
"""The rules as SQL in DuckDB beside the program: usage duckdb_check.py BINARY GENERATOR [--rows N] [--seed N] [--folder DIR] [--worked PROGRAM] [--given-only]

Made-up families, and those of the worked cases, are judged by `reunify batch --as-given` and by the script of `reunify sql`: the cells must be the same in every row. Then by
`reunify batch` as people use it, where every difference must have one of the reasons that stand at the head of the script. At last the table of
moves between laws, whole and by a column that the rules do not know, beside `reunify batch --compare --as-given`."""

import sys
import time
from pathlib import Path

import duckdb

sys.path.insert(0, str(Path(__file__).resolve().parent))
import equality  # noqa: E402
import moves  # noqa: E402


def database_of(source: Path, script: str):
    database = duckdb.connect()
    database.execute(f"CREATE TABLE cases AS SELECT * FROM read_csv('{source}', all_varchar=true, header=true, delim=',', quote='\"')")
    database.execute(script)
    return database


def in_duckdb(source: Path, script: str, answers: Path) -> float:
    database = database_of(source, script)
    begin = time.monotonic()
    database.execute(f"COPY (SELECT * FROM reunify_verdicts) TO '{answers}' (HEADER)")
    return time.monotonic() - begin


def main() -> int:
    words = equality.options(__doc__)
    words.add_argument("--worked", default="", metavar="PROGRAM", help="writes the families of the worked cases, which are checked too")
    words.add_argument("--given-only", action="store_true", help="leave out the second comparison")
    order = words.parse_args()
    folder = Path(order.folder)
    lists = [("made-up rows", *equality.made_up(order.generator, order.rows, order.seed, folder))]
    if order.worked:
        lists.append(("rows of worked cases", *equality.worked(order.worked, "rules", folder)))
    faults = 0
    for name, source, rows in lists:
        theirs = in_duckdb(source, equality.script_of(order.program, source, "duckdb"), folder / "duckdb.csv")
        answers = equality.rows_of(folder / "duckdb.csv")
        given, ours = equality.judged(order.program, source, folder / "as_given.csv", "--as-given")
        print(f"DuckDB {duckdb.__version__}, {rows:,} {name}")
        print(f"  seconds: DuckDB {theirs:.1f} ({rows / theirs:,.0f} rows/s), batch --as-given {ours:.1f} ({rows / ours:,.0f} rows/s)", flush=True)
        faults += equality.report(given, answers)
        if not order.given_only:
            full, seconds = equality.judged(order.program, source, folder / "batch.csv")
            print(f" beside batch, which looks at later days and tries what is missing: {seconds:.1f} s ({rows / seconds:,.0f} rows/s)")
            faults += equality.report(full, answers, explained=True)
    for name, source, rows in lists:
        print(f"Moves between laws, {name}")
        own = moves.with_own_column(source, folder / "own.csv", order.moves)
        script = equality.script_of(order.program, own, "duckdb", "--compare")
        database = database_of(own, script)
        faults += moves.check(order.program, own, script, lambda query: database.execute(query).fetchall(), folder)
    print(f"{faults:,} cells differ without a reason")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
