#!/usr/bin/env python3
"""Lists that went through LibreOffice: saved by it as .xlsx and .ods in four languages they get the verdicts of the CSV, and it opens the program's own
workbooks with dates as dates and amounts as numbers."""

import csv
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

from whole_runs import Bench, expect

FOLDER = Path(__file__).resolve().parent / "spreadsheet"
LIST = FOLDER.parents[2] / "examples" / "office_nl.csv"
RESULTS = 10    # the columns of the result
# What LibreOffice's import is told: delimiter, quotation mark, encoding, first line, columns, language (nl-BE, fr-BE, de-DE, en-GB), quoted cells as text, find dates.
IMPORT = {"dutch": "59,34,1,1,,2067,false,true", "french": "59,34,76,1,,2060,false,true", "german": "59,34,1,1,,1031,false,true",
          "english": "44,34,76,1,,2057,false,true"}
NAMES = {"table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
         "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0"}


class Office:
    """LibreOffice without a window, with settings of its own."""

    def __init__(self, program: str, folder: Path):
        self._program, self._folder = program, folder

    def convert(self, path: Path, to: str, filter_options: str | None = None) -> Path:
        command = [self._program, "--headless", f"-env:UserInstallation=file://{self._folder}/settings", "--convert-to", to, "--outdir", str(self._folder)]
        if filter_options:
            command.insert(3, f"--infilter=CSV:{filter_options}")
        done = subprocess.run([*command, str(path)], capture_output=True, text=True, timeout=300)
        out = self._folder / f"{path.stem}.{to}"
        expect(out.exists(), f"LibreOffice made no {out.name} of {path.name}: {done.stdout}{done.stderr}")
        return out


def cells_of(document: Path) -> list[list[tuple[str, str]]]:
    """Of a flat OpenDocument file's first sheet, each cell as (kind, value)."""
    def name(space: str, word: str) -> str:
        return f"{{{NAMES[space]}}}{word}"

    rows = []
    for row in xml.parse(document).getroot().find(".//table:table", NAMES).iterfind(".//table:table-row", NAMES):
        cells: list[tuple[str, str]] = []
        for cell in row.iterfind("table:table-cell", NAMES):
            kind = cell.get(name("office", "value-type"), "")
            value = cell.get(name("office", "date-value")) or cell.get(name("office", "value")) or "".join(cell.itertext())
            cells += [(kind, value)] * min(int(cell.get(name("table", "number-columns-repeated"), "1")), 100)
        if any(value for _, value in cells):
            rows.append(cells)
    return rows


def check_saved_lists(bench: Bench, office: Office, wanted: list[list[str]]) -> None:
    for language, filter_options in IMPORT.items():
        for ending in ("xlsx", "ods"):
            book = office.convert(FOLDER / f"{language}.csv", ending, filter_options)
            run = bench.batch(str(book), "-o", "-")
            expect(run.status == 0, f"{book.name}: status {run.status}: {run.err}")
            text = run.out.decode()
            got = [row[-RESULTS:] for row in csv.reader(text.splitlines(), delimiter=max(",;", key=text.split("\n")[0].count))]
            expect(len(got) == len(wanted), f"{book.name}: {len(got)} rows for {len(wanted)}")
            for line, (ours, theirs) in enumerate(zip(got[1:], wanted[1:]), 2):
                expect(ours == theirs, f"{book.name}, row {line}: {ours} instead of {theirs}")
    print(f"{len(wanted) - 1} rows, the same results from {2 * len(IMPORT)} files of LibreOffice")


def check_own_workbook(bench: Bench, office: Office) -> None:
    """The workbook made of an office's list that LibreOffice saved, opened by LibreOffice again."""
    results = list(csv.DictReader(bench.batch(str(LIST), "-o", "-").out.decode("utf-8-sig").splitlines(), delimiter=";"))
    checked = bench.folder / "checked.xlsx"
    run = bench.batch(str(office.convert(LIST, "xlsx", IMPORT["french"])), "-o", str(checked))
    expect(run.status == 1, f"-o {checked.name}: status {run.status}, where one row cannot be read: {run.err}")
    opened = cells_of(office.convert(checked, "fods"))
    header = [value.strip() for _, value in opened[0]]
    given, asked, possible = header.index("Verdict"), header.index("Income asked, net per month"), header.index("Possible from")
    opened = [row for row in opened[1:] if row[asked][1]]
    expect(len(opened) == len(results), f"{checked.name}: {len(opened)} rows with results for {len(results)}")
    dates = own = 0
    for row, wanted in zip(opened, results):
        kind, value = row[asked]
        expect(kind == "float" and float(value) == float(wanted["required_income"]), f"required_income: {kind} {value} for {wanted['required_income']}")
        if wanted["earliest_date"]:
            kind, value = row[possible]
            expect((kind, value[:10]) == ("date", wanted["earliest_date"]), f"earliest_date: {kind} {value} for {wanted['earliest_date']}")
            dates += 1
        own += sum(kind == "date" for kind, _ in row[:given])
    expect(dates > 0 and own > 10, f"{dates} earliest dates and {own} of the list's own dates: too few to say anything")
    print(f"{LIST.name} opened again: {dates + own} dates are dates, {len(results)} amounts numbers")


def main() -> None:
    program = sys.argv.pop(1)
    bench = Bench()
    office = Office(program, bench.folder)
    source = bench.batch(str(FOLDER / "cases.csv"), "-o", "-")
    wanted = [row[-RESULTS:] for row in csv.reader(source.out.decode().splitlines())]
    check_saved_lists(bench, office, wanted)
    check_own_workbook(bench, office)


if __name__ == "__main__":
    main()
