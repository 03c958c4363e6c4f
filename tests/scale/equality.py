"""Cell by cell: what a database answered beside what the program answered."""

import argparse
import collections
import csv
import decimal
import os
import subprocess
import sys
import time
from pathlib import Path

csv.field_size_limit(1 << 24)
COLUMNS = ["verdict", "regime", "legal_basis", "not_met", "unknown", "missing", "required_income", "depends_on", "rules_version"]
SETS = {"not_met", "unknown", "missing", "depends_on"}  # names in an order of their own
os.environ["TZ"] = "UTC"  # a row without a day of assessment is assessed today, by one calendar


def options(about: str) -> argparse.ArgumentParser:
    """What every check of a database is asked."""
    words = argparse.ArgumentParser(description=about)
    words.add_argument("program")
    words.add_argument("generator")
    words.add_argument("--rows", type=int, default=20_000)
    words.add_argument("--seed", type=int, default=12)
    words.add_argument("--moves", type=int, default=4_000, metavar="ROWS", help="of which the moves between laws are compared")
    words.add_argument("--folder", default="build/scale")
    return words


def made_up(generator: str, rows: int, seed: int, folder: Path) -> tuple[Path, int]:
    """Made-up families, half of them of every kind, with a column `row` in front by which answers are put beside one another."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0o755)
    target = folder / "cases.csv"
    number = 0
    with open(target, "w", encoding="utf-8") as out:
        for part, options in enumerate(([], ["--full"])):
            made = subprocess.run([generator, str(rows // 2), str(seed + part), *options], capture_output=True, check=True).stdout.decode()
            for line_number, line in enumerate(made.splitlines()):
                if line_number == 0:
                    if part == 0:
                        out.write(f"row,{line}\n")
                    continue
                number += 1
                out.write(f"{number},{'EF'[part]}{line[1:]}\n")  # families of the two parts have names of their own
    return target, number


def worked(program: str, rules: str, folder: Path) -> tuple[Path, int]:
    """The families of the worked cases of the rules."""
    target = folder / "worked.csv"
    with open(target, "wb") as out:
        subprocess.run([program, rules], stdout=out, check=True)
    return target, target.read_bytes().count(b"\n") - 1


def script_of(program: str, source: Path, dialect: str, *options: str) -> str:
    done = subprocess.run([program, "sql", str(source), "--dialect", dialect, "--columns", ",".join(COLUMNS), *options],
                          capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"reunify sql: {done.stderr[-1000:]}")
    return done.stdout


def judged(program: str, source: Path, answers: Path, *options: str) -> tuple[dict, float]:
    """What `reunify batch` answers, and its seconds."""
    begin = time.monotonic()
    done = subprocess.run([program, "batch", str(source), "-o", str(answers), "--columns", ",".join(COLUMNS), *options],
                          capture_output=True, text=True)
    if done.returncode not in (0, 1):  # 1: rows were rejected, which the answers say
        sys.exit(f"reunify batch: {done.stderr[-1000:]}")
    return rows_of(answers), time.monotonic() - begin


def value_of(column: str, cell):
    cell = "" if cell is None else str(cell)
    if column in SETS:
        return frozenset(cell.split())
    if column == "required_income":
        return decimal.Decimal(cell) if cell else None
    return cell


def rows_of(path, key: str = "row") -> dict:
    with open(path, newline="", encoding="utf-8-sig") as file:
        return {row[key]: {column: row[column] for column in COLUMNS} for row in csv.DictReader(file)}


def reason(ours: dict, theirs: dict) -> str:
    """Why the program says more than a database can: it looks at later days, and tries what is missing."""
    if ours["verdict"] == "not_yet" and theirs["verdict"] in ("not_eligible", "not_yet"):
        return "a later filing day helps"
    if ours["verdict"] in ("not_eligible", "undetermined") and theirs["verdict"] in ("not_yet", "not_eligible"):
        return "later filing days looked at: the wait ends in nothing, or what is missing decides then"
    if theirs["verdict"] == "undetermined" and ours["verdict"] != "undetermined":
        return "every possible answer to what is missing comes to the same"
    return ""


def report(ours: dict, theirs: dict, explained: bool = False, shown: int = 3) -> int:
    """Prints how many cells are equal and different by column; with `explained`, differences are sorted by the reason the program has. How
    many have none."""
    if set(ours) != set(theirs):
        only = sorted(set(ours) ^ set(theirs))
        sys.exit(f"rows are not the same: {len(only):,} are in one of the two only, such as {only[:5]}")
    faults = 0
    for column in COLUMNS:
        equal, different, examples = 0, collections.Counter(), []
        for key, our in ours.items():
            their = theirs[key]
            if our[column] == their[column] or value_of(column, our[column]) == value_of(column, their[column]):
                equal += 1
                continue
            why = reason(our, their) if explained else ""
            if explained and not why and column == "depends_on":
                why = "under another reading a later day helps, or what is missing does not matter"
            if not why:
                faults += 1
                examples.append(f"row {key}: program `{our[column]}`, database `{their[column]}`")
            different[why or "NOT EXPLAINED"] += 1
        print(f"  {column:<16} {equal:>10,} rows equal {sum(different.values()):>9,} different")
        for why, count in different.most_common():
            print(f"  {'':<16} {count:>10,}  {why}")
        for example in examples[:shown]:
            print(f"  {'':<16} {example}")
    return faults
