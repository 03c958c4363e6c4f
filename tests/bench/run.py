#!/usr/bin/env python3
"""How fast the program is, beside the same conditions written by hand, and beside reading the file alone. `./dev bench` builds and calls this.

    run.py BUILD [--rows N] [--runs N] [--only WORD] [--peers]

One line a workload, each the median of five runs, which take turns with those of the others. Data, rules and outputs lie in build/bench. --peers adds DuckDB and zen-engine (peers.py)."""

import argparse
import datetime
import gzip
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

import check_time
import measure
import peers

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "bench"
SEED = 2026
SAME_COLUMNS = ["--columns", "verdict,not_met,unknown,required_income"]
TODAY = datetime.date.today().isoformat()


class Bench:
    def __init__(self, build: Path, rows: int, runs: int, only: str):
        self.program = str(build / "reunify")
        self.generator = str(build / "tests" / "bench" / "bench_generate")
        self.handwritten = str(build / "tests" / "bench" / "bench_handwritten")
        self.ten_conditions = str(build / "tests" / "bench" / "bench_ten_conditions")
        self.rows = rows
        self.runs = runs
        self.only = only
        self.planned: dict[str, tuple[list[str], int]] = {}    # by workload: the command, and the size of what it reads
        self.done: dict[str, list[measure.Measure]] = {}       # by workload: a run a round

    def data(self, name: str, *options: str) -> str:
        """A generated file; made anew if the generator is newer."""
        path = FOLDER / f"{name}-{self.rows}.csv"
        if not path.exists() or path.stat().st_mtime < Path(self.generator).stat().st_mtime:
            with open(path, "wb") as file:
                subprocess.run([self.generator, str(self.rows), str(SEED), *options], stdout=file, check=True)
        return str(path)

    def packed(self, source: str) -> str:
        path = Path(source + ".gz")
        if not path.exists() or path.stat().st_mtime < Path(source).stat().st_mtime:
            with open(source, "rb") as plain, gzip.open(path, "wb", compresslevel=6) as file:
                shutil.copyfileobj(plain, file)
        return str(path)

    def wanted(self, name: str) -> bool:
        return self.only in name

    def line(self, name: str, command: list[str], source: str) -> None:
        if self.wanted(name):
            self.planned[name] = (command, Path(source.removesuffix(".gz")).stat().st_size)

    def measure(self) -> None:
        """All workloads in turn, so often: what else a machine does then touches those that are compared alike."""
        for round in range(self.runs):
            for name, (command, _) in self.planned.items():
                print(f"  round {round + 1} of {self.runs}: {name}", file=sys.stderr, flush=True)
                self.done.setdefault(name, []).append(measure.once(command))
        for name, (_, size) in self.planned.items():
            it = measure.median(self.done[name])
            print(f"{name:<32} {self.rows / it.seconds:>12,.0f} rows/s {size / it.seconds / 1e6:>8.1f} MB/s {it.memory:>7.1f} MiB "
                  f"{it.processor:>7.2f} s of processor", flush=True)

    def batch(self, program: str, name: str, source: str, threads: int, *options: str) -> None:
        out = str(FOLDER / f"{name}.csv")
        self.line(f"{name}, {threads} thread{'s'[:threads - 1]}", [program, "batch", source, "-o", out, "--threads", str(threads), *options], source)

    def faster(self, name: str, other: str) -> float | None:
        """How many times the rows a second of `other` those of `name` are: the median of the rounds."""
        if name not in self.done or other not in self.done:
            return None
        return statistics.median(its.seconds / own.seconds for own, its in zip(self.done[name], self.done[other]))


def differing_lines(left: Path, right: Path) -> int:
    with open(left, "rb") as a, open(right, "rb") as b:
        differing = 0
        for one in a:
            differing += one != b.readline()
        return differing + sum(1 for _ in b)


def large_family() -> str:
    """A family of five who wait for one thing or another: what a ten-year timeline is measured with."""
    members = ["    - {label: spouse, relation: spouse, birth_date: 2005-03-01, bond_since: 2025-09-01}"]
    for number, born in enumerate(("2010-02-28", "2012-06-30", "2015-08-31", "2019-12-31"), 1):
        members.append(f"    - {{label: child {number}, relation: child, birth_date: {born}, custody: sole}}")
    path = FOLDER / "family_of_five.yaml"
    path.write_text("application: {filed_on: 2026-01-15, filed_in: abroad}\n"
                    "sponsor: {status: unlimited_stay, birth_date: 2004-05-05, arrived_on: 2025-06-01, stay_decided_on: 2025-09-15,\n"
                    "          status_decided_on: 2025-09-15, net_monthly_income: 2900}\n"
                    "household: {dependants: 1, housing_adequate: yes, health_insurance: yes}\n"
                    "members:\n" + "\n".join(members) + "\n", encoding="utf-8")
    return str(path)


def whole_process(bench: Bench, name: str, *words: str) -> None:
    if not bench.wanted(name):
        return
    command = [bench.program, *words]
    if subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode != 0:
        print(f"{name:<32} left out: `{' '.join(words)}` does not run")
        return
    times = [measure.once(command).seconds * 1000 for _ in range(check_time.RUNS)]
    print(f"{name:<32} {statistics.median(times):>12.2f} ms as a whole process, fastest {min(times):.2f}")


def verdicts_agree(by_hand: Path, ours: Path) -> bool:
    if not by_hand.exists() or not ours.exists():
        return True
    differing = differing_lines(by_hand, ours)
    print(f"rows on which batch and the hand-written program differ: {differing}")
    return differing == 0


def ratios(bench: Bench) -> None:
    def say(what: str, value: float | None, asked: str) -> None:
        if value is not None:
            print(f"{what:<66} {value:>5.2f}   ({asked})")

    say("batch to the hand-written program, same columns, one thread", bench.faster("batch_subset, 1 thread", "handwritten, 1 thread"), "at least 0.5")
    say("two threads to one, subset", bench.faster("batch_subset, 2 threads", "batch_subset, 1 thread"), "at least 1.8")
    say("two threads to one, full law", bench.faster("batch_full_law, 2 threads", "batch_full_law, 1 thread"), "at least 1.8")
    cost = bench.faster("batch_subset_default_columns, 1 thread", "batch_full_law, 1 thread")
    say("cost of the full law to that of the subset, default columns", cost, "at most 3")
    batches = [it.memory for name, runs in bench.done.items() if name.startswith("batch") for it in runs]
    if batches:
        say("most memory of a batch, MiB", max(batches), "under 100")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=Path, help="the folder of the release build")
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", default="", metavar="WORD", help="only workloads with this in their name")
    parser.add_argument("--peers", action="store_true", help="install DuckDB and zen-engine from npm and measure them on the same file")
    order = parser.parse_args()

    FOLDER.mkdir(parents=True, exist_ok=True)
    bench = Bench(order.build.resolve(), order.rows, order.runs, order.only)
    source = bench.data("cases")
    print(f"{order.rows:,} rows, {Path(source).stat().st_size / 1e6:.1f} MB; median of {order.runs}; {measure.machine()}")

    by_hand = FOLDER / "handwritten.csv"
    for threads in (1, 2):
        text = f", {threads} thread{'s'[:threads - 1]}"
        bench.line("read_only" + text, [bench.handwritten, source, "--read-only", "--threads", str(threads)], source)
    for threads in (1, 2):
        text = f", {threads} thread{'s'[:threads - 1]}"
        bench.line("handwritten" + text, [bench.handwritten, source, str(by_hand), "--today", TODAY, "--threads", str(threads)], source)
    for threads in (1, 2):
        bench.batch(bench.ten_conditions, "batch_subset", source, threads, *SAME_COLUMNS)
    for threads in (1, 2):
        bench.batch(bench.ten_conditions, "batch_subset_default_columns", source, threads)
    for threads in (1, 2):
        bench.batch(bench.program, "batch_full_law", source, threads)
    if bench.wanted("batch_full_population"):
        full = bench.data("all", "--full")
        for threads in (1, 2):
            bench.batch(bench.program, "batch_full_population", full, threads)
    if bench.wanted("batch_gz"):
        for threads in (1, 2):
            bench.batch(bench.program, "batch_gz", bench.packed(source), threads)
    bench.measure()
    whole_process(bench, "check_one_file", "check", str(ROOT / "examples" / "worker_spouse_two_children.yaml"))
    whole_process(bench, "when_ten_years_family_of_five", "when", large_family())

    ratios(bench)
    agree = verdicts_agree(by_hand, FOLDER / "batch_subset.csv")
    if order.peers:
        peers.run(bench, source, FOLDER / "peers", FOLDER / "batch_subset.csv")
    return 0 if agree else 1


if __name__ == "__main__":
    sys.exit(main())
