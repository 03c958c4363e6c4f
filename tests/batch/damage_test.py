#!/usr/bin/env python3
"""Good lists are damaged at random in the ways in which real ones are, and two laws are held: no row is lost or judged twice, and nobody's verdict is
better than in the list before it was damaged. With ROWS: so many rows a list; REUNIFY_DAMAGE_SECONDS goes on for so long (a few rounds without it)."""

import csv
import io
import os
import random
import time
from pathlib import Path

from whole_runs import Bench, expect

ROWS = 600
ROUNDS = 25
WORST_FIRST = ["no_right", "not_eligible", "not_yet", "assessment_needed", "eligible"]
WITHHELD = ("undetermined", "outside")
WORDS = ["--as-of", "2026-11-22", "--columns", "verdict,missing"]
CASE_HEADERS = ["case", "Dossiernummer", "Dossiernr.", "N° dossier", "Aktenzeichen", "Zaaknummer", "gezin_id", "\ufeffcase", "Case number ", "OV-nummer"]
INVISIBLE = [" ", "\u00a0", "\u200b", "\ufeff", "\t", "\u00ad", "\u200e"]
MARK = "row"  # a column of ours, by which a row is known again


class List:
    """Rows as lists of cells, and how they are written."""

    def __init__(self, header, rows):
        self.header, self.rows = list(header), [list(row) for row in rows]
        self.end, self.encoding, self.raw = "\n", "utf-8", {}
        self.case = self.header.index("case")

    def text(self, delimiter: str) -> bytes:
        out = io.StringIO()
        writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
        writer.writerow(self.header)
        for number, row in enumerate(self.rows):
            if number in self.raw:
                out.write(self.raw[number] + "\n")
            else:
                writer.writerow(row)
        return out.getvalue().replace("\n", self.end).encode(self.encoding, errors="replace")

    def joined(self, number: int, delimiter: str) -> str:
        return delimiter.join(self.rows[number])


def invisible_in_case(damaged: List, chance: random.Random) -> None:
    for row in damaged.rows:
        if chance.random() < 0.1:
            row[damaged.case] = chance.choice([row[damaged.case] + chance.choice(INVISIBLE), chance.choice(INVISIBLE) + row[damaged.case]])


def case_spelled_otherwise(damaged: List, chance: random.Random) -> None:
    for row in damaged.rows:
        if chance.random() < 0.03:
            name = row[damaged.case]
            row[damaged.case] = chance.choice([name.lower(), name.replace("-", "\u2013"), name.replace("-", " "), name.replace("-", "-0")])


def merged_cells(damaged: List, chance: random.Random) -> None:
    before = None
    for row in damaged.rows:
        name, row[damaged.case] = row[damaged.case], "" if row[damaged.case] == before else row[damaged.case]
        before = name


def case_lost(damaged: List, chance: random.Random) -> None:
    for row in damaged.rows:
        if chance.random() < 0.02:
            row[damaged.case] = ""


def rows_moved(damaged: List, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 8)):
        row = damaged.rows.pop(chance.randrange(len(damaged.rows)))
        damaged.rows.insert(chance.randrange(len(damaged.rows)), row)


def sorted_by_something_else(damaged: List, chance: random.Random) -> None:
    column = chance.randrange(len(damaged.header))
    damaged.rows.sort(key=lambda row: row[column])


def cell_unreadable(damaged: List, chance: random.Random) -> None:
    for row in damaged.rows:
        if chance.random() < 0.03:
            row[chance.randrange(2, len(row) - 1)] = chance.choice(["#REF!", "zie nota", "???x", "32/13/2026", "1.2.3", "vraag"])


def delimiter_lost(damaged: List, chance: random.Random, delimiter: str) -> None:
    for number in chance.sample(range(len(damaged.rows)), 5):
        text = damaged.joined(number, delimiter)
        places = [i for i, c in enumerate(text) if c == delimiter]
        at = chance.choice(places)
        damaged.raw[number] = text[:at] + text[at + 1:]


def delimiter_added(damaged: List, chance: random.Random, delimiter: str) -> None:
    for number in chance.sample(range(len(damaged.rows)), 5):
        text = damaged.joined(number, delimiter)
        at = chance.randrange(len(text) - len(damaged.rows[number][-1]))
        damaged.raw[number] = text[:at] + delimiter + text[at:]


def quote_opened(damaged: List, chance: random.Random, delimiter: str) -> None:
    for number in chance.sample(range(len(damaged.rows)), 2):
        cells = list(damaged.rows[number])
        cells[chance.randrange(len(cells) - 1)] = '"t Zand'
        damaged.raw[number] = delimiter.join(cells)


def rows_between(damaged: List, chance: random.Random) -> None:
    for _ in range(4):
        blank = [chance.choice(["", " ", "\u00a0"])] * len(damaged.header)
        total = ["Totaal"] + [""] * (len(damaged.header) - 1)
        damaged.rows.insert(chance.randrange(len(damaged.rows)), chance.choice([blank, total]))


def written_otherwise(damaged: List, chance: random.Random) -> None:
    damaged.end = chance.choice(["\r\n", "\r", "\r\r\n"])
    damaged.encoding = chance.choice(["utf-8", "utf-8-sig", "utf-16", "cp1252"])
    damaged.header[damaged.case] = chance.choice(CASE_HEADERS)


def ends_lost(damaged: List, chance: random.Random, delimiter: str) -> None:
    for number in chance.sample(range(len(damaged.rows)), 20):
        damaged.raw[number] = damaged.joined(number, delimiter).rstrip(delimiter)
    for number in chance.sample(range(len(damaged.rows)), 20):
        damaged.raw.setdefault(number, damaged.joined(number, delimiter) + delimiter * chance.randint(1, 3))


WAYS = [invisible_in_case, case_spelled_otherwise, merged_cells, case_lost, rows_moved, sorted_by_something_else, cell_unreadable, rows_between,
        written_otherwise, delimiter_lost, delimiter_added, quote_opened, ends_lost]  # those that write a row anew come last


def verdicts_of(path: str, delimiter: str) -> dict[str, list[str]]:
    with open(path, newline="", encoding="utf-8-sig", errors="replace") as file:
        lines = list(csv.reader(file, delimiter=delimiter))
    mark, verdict = lines[0].index(MARK), lines[0].index("verdict")
    found: dict[str, list[str]] = {}
    for line in lines[1:]:
        found.setdefault(line[mark], []).append(line[verdict])
    return found


def held(bench: Bench, seed: int, rows: int) -> str:
    chance = random.Random(seed)
    source = bench.generate("good.csv", rows, seed)
    with open(source, newline="", encoding="utf-8") as file:
        given = list(csv.reader(file))
    header = given[0] + [MARK]
    good = List(header, [row + [f"r{number}"] for number, row in enumerate(given[1:])])
    delimiter = chance.choice([";", ",", "\t"])
    Path(bench.path("list.csv")).write_bytes(good.text(delimiter))
    bench.batch(bench.path("list.csv"), "-o", bench.path("before.csv"), *WORDS)
    before = verdicts_of(bench.path("before.csv"), delimiter)

    ways = chance.sample(WAYS, chance.choice([1, 1, 2]))
    for way in sorted(ways, key=WAYS.index):
        if way.__code__.co_argcount == 3:
            way(good, chance, delimiter)
        else:
            way(good, chance)
    said = f"seed {seed}: {', '.join(way.__name__ for way in ways)}"
    text = good.text(delimiter)
    Path(bench.path("list.csv")).write_bytes(text)
    for name in ("after.csv", "after.csv.rejects.csv"):
        Path(bench.path(name)).unlink(missing_ok=True)
    run = bench.batch(bench.path("list.csv"), "-o", bench.path("after.csv"), "--output-dialect", "rfc4180", *WORDS)
    expect(run.status in (0, 1), f"{said}: status {run.status}: {run.err}")
    if not os.path.exists(bench.path("after.csv")):
        return "refused"
    after = verdicts_of(bench.path("after.csv"), ",")
    back = Path(bench.path("after.csv")).read_text(encoding="utf-8-sig", errors="replace")
    rejects = Path(bench.path("after.csv.rejects.csv"))
    refused = rejects.read_bytes().decode("utf-8", errors="replace") if rejects.exists() else ""
    for number in range(rows):
        mark = f"r{number}"
        expect(len(after.get(mark, [])) <= 1, f"{said}: row {mark} came back twice")
        expect(mark in after or mark in back or mark in refused, f"{said}: row {mark} is lost")
    for mark, (verdict,) in after.items():
        if verdict in WITHHELD or mark not in before:
            continue
        # Who could not be judged must not come out well either.
        was = "not_yet" if before[mark][0] in WITHHELD else before[mark][0]
        better = WORST_FIRST.index(verdict) > WORST_FIRST.index(was)
        expect(not better, f"{said}: row {mark} was {before[mark][0]} and is now {verdict}")
    return "judged"


def main() -> None:
    bench = Bench()
    rows = bench.rows(ROWS)
    seconds = float(os.environ.get("REUNIFY_DAMAGE_SECONDS", 0))
    first = int(os.environ.get("REUNIFY_DAMAGE_SEED", 1))
    start, seed, judged = time.monotonic(), first, 0
    while seed - first < ROUNDS or time.monotonic() - start < seconds:
        judged += held(bench, seed, rows) == "judged"
        seed += 1
    print(f"{seed - first} damaged lists, {judged} judged: no row lost or twice, no verdict better")


if __name__ == "__main__":
    main()
