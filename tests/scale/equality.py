"""Cell by cell: what a database answered beside what the program answered."""

import collections
import csv
import decimal
import sys

csv.field_size_limit(1 << 24)
COLUMNS = ["verdict", "regime", "legal_basis", "not_met", "unknown", "missing", "required_income", "depends_on", "rules_version"]
SETS = {"not_met", "unknown", "missing", "depends_on"}  # names in an order of their own


def value_of(column: str, cell):
    cell = "" if cell is None else str(cell)
    if column in SETS:
        return frozenset(cell.split())
    if column == "required_income":
        return decimal.Decimal(cell) if cell else None
    return cell


def rows_of(path: str, key: str = "row") -> dict:
    with open(path, newline="", encoding="utf-8-sig") as file:
        return {row[key]: row for row in csv.DictReader(file)}


def classes(ours: dict, theirs: dict) -> str:
    """Why the program says more than a database can: it looks at later days, and tries what is missing."""
    if ours["verdict"] == "not_yet" and theirs["verdict"] in ("not_eligible", "not_yet"):
        return "a later filing day helps"
    if ours["verdict"] in ("not_eligible", "undetermined") and theirs["verdict"] in ("not_yet", "not_eligible"):
        return "later filing days looked at: the wait ends in nothing, or what is missing decides then"
    if theirs["verdict"] == "undetermined" and ours["verdict"] != "undetermined":
        return "every possible answer to what is missing comes to the same"
    return ""


def compare(ours: dict, theirs: dict, columns=None, explained: bool = False, show: int = 3) -> tuple[list, int]:
    """The table of equal and different cells by column; with `explained`, differences are sorted by the reason the program has."""
    table, faults = [], 0
    if set(ours) != set(theirs):
        missing = sorted(set(ours) ^ set(theirs))
        sys.exit(f"rows are not the same: {len(missing):,} are in one of the two only, such as {missing[:5]}")
    for column in columns or COLUMNS:
        equal, different = 0, collections.Counter()
        shown = 0
        for key, our in ours.items():
            their = theirs[key]
            if value_of(column, our[column]) == value_of(column, their[column]):
                equal += 1
                continue
            reason = classes(our, their) if explained else ""
            if explained and not reason and column == "depends_on":
                reason = "under another reading a later day helps, or what is missing does not matter"
            different[reason or "NOT EXPLAINED"] += 1
            if not reason:
                faults += 1
                shown += 1
                if shown <= show:
                    print(f"  row {key}, {column}: program `{our[column]}`, database `{their[column]}`")
        table.append((column, equal, different))
    return table, faults


def print_table(table: list) -> None:
    for column, equal, different in table:
        print(f"  {column:<16} {equal:>10,} rows equal {sum(different.values()):>9,} different")
        for reason, count in different.most_common():
            print(f"  {'':<16} {count:>10,}  {reason}")


def report(ours: dict, theirs: dict, explained: bool = False) -> int:
    table, faults = compare(ours, theirs, explained=explained)
    print_table(table)
    return faults
