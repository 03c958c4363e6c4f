"""How families move from one law to the next: the views of `reunify sql --compare` beside `reunify batch --compare --as-given`."""

import collections
import csv
import re
import subprocess
import sys
from pathlib import Path

OWN = "Commune of the file"  # a column of the user's own, by which families are counted too
WORDS = {"Eligible": "eligible", "Individual assessment needed": "assessment_needed", "Undetermined": "undetermined", "Not yet": "not_yet",
         "Not eligible": "not_eligible", "No right": "no_right", "Cannot be judged here": "outside"}


def with_own_column(source: Path, target: Path, most: int) -> Path:
    """The list, of which no more than the last `most` rows, with a column that the rules do not know, the same in all rows of a family."""
    values: dict[str, str] = {}
    with open(source, newline="", encoding="utf-8") as file, open(target, "w", newline="", encoding="utf-8") as out:
        header, *rows = csv.reader(file)
        family = header.index("case")
        into = csv.writer(out, lineterminator="\n")
        into.writerow([*header, OWN])
        for row in rows[-most:]:
            into.writerow([*row, values.setdefault(row[family], f"Commune {len(values) % 3}")])
    return target


def part(source: Path, target: Path, value: str) -> Path:
    """The rows of one value of the own column."""
    with open(source, newline="", encoding="utf-8") as file, open(target, "w", newline="", encoding="utf-8") as out:
        rows = csv.reader(file)
        into = csv.writer(out, lineterminator="\n")
        into.writerow(next(rows))
        into.writerows(row for row in rows if row[-1] == value)
    return target


def of_program(program: str, source: Path) -> list[collections.Counter]:
    """By step from law to law: how many families go from which verdict to which."""
    done = subprocess.run([program, "batch", str(source), "--compare", "--as-given", "--lang", "en"], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"reunify batch --compare: {done.stderr[-1000:]}")
    steps: list[collections.Counter] = []
    for line in done.stdout.splitlines():
        if line.startswith("  → "):
            steps.append(collections.Counter())
        elif found := re.fullmatch(r"    (?:= (.+?)|(.+?) → (.+?)) {1,}([\d,]+)", line):
            before, after = found[1] or found[2], found[1] or found[3]
            steps[-1][WORDS[before], WORDS[after]] = int(found[4].replace(",", ""))
    return steps


def steps_of(script: str) -> list[tuple[str, str]]:
    """Each law of the script to the next, then the first to the last."""
    laws = re.findall(r"^CREATE VIEW reunify_verdicts_(\w+) AS", script, re.MULTILINE)
    return list(zip(laws, laws[1:])) + ([(laws[0], laws[-1])] if len(laws) > 2 else [])


def differences(ours: list[collections.Counter], theirs: list[collections.Counter], name: str) -> int:
    """Prints how many moves are the same; how many are not."""
    if len(ours) != len(theirs):
        print(f"  {name}: {len(ours)} steps of the program, {len(theirs)} of the database")
        return 1
    faults = 0
    for number, (our, their) in enumerate(zip(ours, theirs)):
        for move in sorted(set(our) | set(their)):
            if our[move] != their[move]:
                faults += 1
                print(f"  {name}, step {number + 1}, {move[0]} to {move[1]}: program {our[move]:,}, database {their[move]:,}")
    families = sum(ours[0].values()) if ours else 0
    moved = sum(count for (before, after), count in ours[-1].items() if before != after) if ours else 0
    print(f"  {name:<24} {families:>9,} families, {moved:>7,} move between the first law and the last, {faults} counts differ")
    return faults


def check(program: str, source: Path, script: str, ask, folder: Path) -> int:
    """`ask` answers a query over the views of `script`, made over the rows of `source`, which has the own column. How many counts differ."""
    steps = steps_of(script)
    theirs = [collections.Counter() for _ in steps]
    for before_law, after_law, before, after, families in ask("SELECT * FROM reunify_moves"):
        theirs[steps.index((before_law, after_law))][before, after] = int(families)
    faults = differences(of_program(program, source), theirs, "reunify_moves")
    ask("CREATE TABLE kept_families AS SELECT * FROM reunify_families")
    for value in sorted(row[0] for row in ask(f'SELECT DISTINCT "{OWN}" FROM kept_families')):
        theirs = []
        for before, after in steps:
            counted = ask(f"SELECT {before}, {after}, count(*) FROM kept_families WHERE \"{OWN}\" = '{value}' GROUP BY {before}, {after}")
            theirs.append(collections.Counter({(row[0], row[1]): int(row[2]) for row in counted}))
        faults += differences(of_program(program, part(source, folder / "part.csv", value)), theirs, f"of {value}")
    return faults
