"""DuckDB and zen-engine on the same file: means of subsistence, minimum age and waiting period, how fast, and on which rows they answer differently.

Both are installed from npm into build/bench/peers. How the conditions are written for them is in peers/: as their manuals write such things, not as
one writes them who knows this program."""

import collections
import csv
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGES = ["@duckdb/node-api@1.5.6-r.1", "@gorules/zen-engine@0.54.0"]
CONDITIONS = ["means_of_subsistence", "minimum_age", "waiting_period"]
ZEN_ROWS = 50_000    # a few seconds are enough to measure it
HERE = Path(__file__).resolve().parent / "peers"


def install(folder: Path) -> bool:
    if shutil.which("npm") is None:
        print("peers: npm is not installed; DuckDB and zen-engine are left out")
        return False
    folder.mkdir(parents=True, exist_ok=True)
    wanted = " ".join(PACKAGES)
    stamp = folder / "installed"
    if stamp.exists() and stamp.read_text() == wanted:
        return True
    done = subprocess.run(["npm", "install", "--no-audit", "--no-fund", "--silent", "--prefix", str(folder), *PACKAGES], capture_output=True)
    if done.returncode != 0:
        print(f"peers: npm cannot install them: {done.stderr.decode(errors='replace').strip()[-300:]}")
        return False
    stamp.write_text(wanted)
    return True


def node(script: str, *words: str) -> float:
    done = subprocess.run(["node", str(HERE / script), *words], capture_output=True)
    if done.returncode != 0:
        sys.exit(f"{script}: {done.stderr.decode(errors='replace')[-1000:]}")
    return float(done.stdout.split()[-1])


def facts_of(row: dict) -> list[str]:
    """The cells of the input that a sponsor of any status has."""
    return [row[name] for name in row if name.startswith(("sponsor.", "application.", "household.", "member.")) and
            name not in ("sponsor.protection_requested_on", "member.custody", "member.bond_since")]


def ours(row: dict, condition: str) -> str:
    if condition in row["not_met"].split():
        return "not_met"
    return "unknown" if condition in row["unknown"].split() else "fine"


def why(row: dict, condition: str, their: str, our: str) -> str:
    """What lies behind a difference, as far as the row shows it."""
    if their == "error":
        return "stops with an error at a cell that is empty"
    if our == "unknown":
        if not row["sponsor.status"] or not row["member.relation"]:
            return "no status or relation given: who has a right at all is unknown, they answer " + their
        if not (row["sponsor.stay_decided_on"] or row["sponsor.status_decided_on"]) and condition != "minimum_age":
            return "which law applies is unknown, they take one of the two: " + their
        return "unknown is taken for " + ("no: not_met" if their == "not_met" else "yes: fine")
    if their == "unknown":
        return "unknown, though every possible answer comes to the same"
    if any(cell.endswith("-02-29") for cell in row.values()):
        return f"29 February and some years later: {their} where it is {our}"
    return f"{their} where it is {our}, with an empty cell in the row" if "" in facts_of(row) else f"{their} where it is {our}"


def compare(name: str, theirs: str, ours_path: Path, rows: int) -> None:
    reasons: collections.Counter = collections.Counter()
    differing = 0
    family: dict = {}
    with open(theirs, newline="", encoding="utf-8") as a, open(ours_path, newline="", encoding="utf-8") as b:
        for number, (their, row) in enumerate(zip(csv.DictReader(a), csv.DictReader(b)), 1):
            if row["case"] != family.get("case"):
                family = row
            for fact in row:    # what the first row says of the family holds for all
                if fact.startswith(("application.", "sponsor.", "household.")):
                    row[fact] = row[fact] or family[fact]
            found = {why(row, condition, their[condition], ours(row, condition)) for condition in CONDITIONS if their[condition] != ours(row, condition)}
            differing += bool(found)
            reasons.update(found)
            if number == rows:
                break
    print(f"{name}: {differing:,} of {rows:,} rows answered differently")
    for reason, count in reasons.most_common():
        print(f"    {count:>9,}  {reason}")


def run(bench, source: str, folder: Path, by_program: Path) -> None:
    if not install(folder):
        return
    if not by_program.exists():
        print("peers: there is no output of batch_subset to compare with")
        return
    for types in ("typed", "found"):
        for threads in (1, 2):
            out = str(folder / f"duckdb_{types}.csv")
            seconds = min(node("duckdb.mjs", str(folder), str(HERE / "conditions.sql"), source, out, types, str(threads)) for _ in range(bench.runs))
            print(f"{f'duckdb ({types} types), {threads} threads':<32} {bench.rows / seconds:>12,.0f} rows/s, three conditions", flush=True)
        compare(f"duckdb ({types} types)", out, by_program, bench.rows)
    rows = min(ZEN_ROWS, bench.rows)
    out = str(folder / "zen.csv")
    seconds = node("zen.mjs", str(folder), str(HERE / "conditions.json"), source, out, str(rows))
    print(f"{'zen-engine, 1 thread':<32} {rows / seconds:>12,.0f} rows/s, three conditions, {rows:,} rows", flush=True)
    compare("zen-engine", out, by_program, rows)
