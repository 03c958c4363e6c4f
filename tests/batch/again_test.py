#!/usr/bin/env python3
"""A run on its own output writes the results anew instead of beside the old ones, in every form; and an output named `.gz` is packed, also after
a run was broken off."""

import csv
import gzip
import io
import json
import signal
import subprocess
import time
from pathlib import Path

from whole_runs import Bench, expect, expect_same

ROWS = 20_000
WORDS = ["--as-of", "2026-11-22"]


def again(bench: Bench, source: str) -> None:
    for dialect in ("input", "excel-be"):
        first, second = bench.path(f"first-{dialect}.csv"), bench.path(f"second-{dialect}.csv")
        expect(bench.batch(source, "-o", first, "--output-dialect", dialect, *WORDS).status == 0, "the first run failed")
        run = bench.batch(first, "-o", second, "--output-dialect", dialect, *WORDS)
        expect(run.status == 0, f"a run on an output: status {run.status}: {run.err}")
        expect_same(Path(second).read_bytes(), Path(first).read_bytes(), f"an output ({dialect}) and that of a run on it")
        expect("`verdict`" in run.err and "left out" in run.err, f"nobody is told which columns are written anew: {run.err}")
        expect("passes through" not in run.err, f"results of a run before are called unknown columns: {run.err}")

    few = bench.batch(first, "-o", "-", "--columns", "verdict", *WORDS).out.split(b"\n")[0]
    expect(few.count(b"verdict") == 1 and b"not_met" not in few, f"a result of a run before stands beside a new one: {few!r}")
    lines = bench.batch(first, "-o", "-", "--format", "jsonl", *WORDS).out.splitlines()
    pairs = json.loads(lines[0], object_pairs_hook=lambda found: found)
    expect(len({name for name, _ in pairs}) == len(pairs), "a JSON line has a name twice")


def own_columns(bench: Bench) -> None:
    """An office's own columns stay, whatever they are called."""
    path = Path(bench.path("own.csv"))
    path.write_text(",case,application.filed_on,sponsor.status,member.relation,missing,verdict\n0,1,2026-05-05,refugee,spouse,passport copy,my own note\n")
    for dialect in ("input", "rfc4180"):
        lines = bench.batch(str(path), "-o", "-", "--columns", "verdict,missing", "--output-dialect", dialect, *WORDS).out.decode().splitlines()
        header, row = lines[0].lstrip("\ufeff").split(","), lines[1].split(",")
        expect(header[:7] == ["", "case", "application.filed_on", "sponsor.status", "member.relation", "missing", "verdict"], f"{dialect}: {header}")
        expect(len(header) == len(row) == 9 and row[5:7] == ["passport copy", "my own note"], f"{dialect}: {row}")


def filled_in(bench: Bench, source: str) -> None:
    """As an office does it: what was missing is filled in in the output, and the file is checked again."""
    first = bench.path("open.csv")
    bench.batch(source, "-o", first, *WORDS)
    rows = list(csv.reader(io.StringIO(Path(first).read_text())))
    at = {name: i for i, name in enumerate(rows[0])}
    row = next(r for r in rows[1:] if r[at["missing"]] == "household.health_insurance")
    family = [r for r in rows[1:] if r[at["case"]] == row[at["case"]]]
    for member in family:
        member[at["household.health_insurance"]] = "yes"
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([rows[0], *family])
    Path(bench.path("filled.csv")).write_text(out.getvalue())
    checked = list(csv.DictReader(io.StringIO(bench.batch(bench.path("filled.csv"), "-o", "-", *WORDS).out.decode())))
    expect(all("household.health_insurance" not in r["missing"] for r in checked), "what was filled in is still missing")
    expect(list(checked[0]) == rows[0], f"other columns: {list(checked[0])}")


def packed(bench: Bench, source: str) -> None:
    plain = bench.batch(source, "-o", "-", *WORDS).out
    whole = bench.path("whole.csv.gz")
    run = bench.batch(source, "-o", whole, *WORDS)
    expect(run.status == 0, f"status {run.status}: {run.err}")
    expect(Path(whole).read_bytes()[:2] == b"\x1f\x8b", "a file named .gz is not packed")
    expect_same(gzip.decompress(Path(whole).read_bytes()), plain, "a packed output and the plain one")
    parts = b""
    for index in (1, 2, 3):
        part = bench.path(f"part-{index}.csv.gz")
        bench.batch(source, "-o", part, "--shard", f"{index}/3", *WORDS)
        parts += Path(part).read_bytes()
    expect_same(gzip.decompress(parts), plain, "packed parts one after the other and the plain output")

    header = bench.path("header.csv")
    Path(header).write_bytes(Path(source).read_bytes().split(b"\n")[0] + b"\n")
    bench.batch(header, "-o", bench.path("nothing.gz"), "--format", "jsonl", *WORDS)
    expect(gzip.decompress(Path(bench.path("nothing.gz")).read_bytes()) == b"" and Path(bench.path("nothing.gz")).stat().st_size > 0,
           "a packed output without rows is no gzip file")

    # Broken off and gone on with.
    broken = bench.path("broken.csv.gz")
    running = subprocess.Popen(bench.command(source, "-o", broken, "--threads", "1", *WORDS), stderr=subprocess.DEVNULL, env=bench.env)
    time.sleep(0.05)
    running.send_signal(signal.SIGKILL)
    running.wait()
    if not Path(broken).exists():
        expect(bench.batch(source, "-o", broken, "--resume", *WORDS).status == 0, "a packed run cannot be gone on with")
    expect_same(gzip.decompress(Path(broken).read_bytes()), plain, "a packed output gone on with and the plain one")


def main() -> None:
    bench = Bench()
    source = bench.generate("cases.csv", bench.rows(ROWS), 11)
    again(bench, source)
    own_columns(bench)
    filled_in(bench, source)
    packed(bench, source)
    print("outputs are checked again and packed as they should be")


if __name__ == "__main__":
    main()
