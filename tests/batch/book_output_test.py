#!/usr/bin/env python3
"""Workbooks as output: the list comes back as it was, with results that are what they look like; what it becomes again when it is read is the same."""

import csv
import io
import os
import re
import resource
import subprocess
import xml.etree.ElementTree as tree
import zipfile

import small_book
from small_book import MAIN, excel, number, raw, sheet
from whole_runs import Bench, Run, expect

HEADER = ["Dossier", "sponsor.status", "sponsor.status_decided_on", "sponsor.net_monthly_income", "member.relation", "member.birth_date", "application.filed_on", "note"]
COLUMNS = "verdict,regime,not_met,missing,required_income,earliest_date,rules_version"
ASKED = ("--as-of", "2026-11-22", "--columns", COLUMNS)
RESULTS = len(COLUMNS.split(","))
MOST_ROWS = 1_048_576    # of a sheet


class Sheet:
    """A sheet as a program that knows nothing of this one reads it: cells by name, each with its kind, its text and its format."""

    def __init__(self, archive: zipfile.ZipFile, place: int):
        name = lambda tag: f"{{{MAIN}}}{tag}"
        styles = tree.fromstring(archive.read("xl/styles.xml"))
        codes = {form.get("numFmtId"): form.get("formatCode") for form in styles.iter(name("numFmt"))}
        cells = [(codes.get(form.get("numFmtId"), ""), form.get("fillId")) for form in styles.find(name("cellXfs"))]
        root = tree.fromstring(archive.read(f"xl/worksheets/sheet{place}.xml"))
        self.cells, self.hidden = {}, set()
        for row in root.iter(name("row")):
            if row.get("hidden") == "1":
                self.hidden.add(int(row.get("r")))
            for cell in row:
                text = "".join(part.text or "" for part in cell.iter(name("t"))) if cell.get("t") == "inlineStr" else cell.findtext(name("v"), "")
                self.cells[cell.get("r")] = (cell.get("t", "n"), text, *cells[int(cell.get("s", "0"))])
        self.widths = {int(column.get("min")): (float(column.get("width")), column.get("hidden") == "1") for column in root.iter(name("col"))}
        pane, filtered = root.find(f".//{name('pane')}"), root.find(name("autoFilter"))
        self.frozen = 0 if pane is None else int(pane.get("ySplit"))
        self.filter = None if filtered is None else filtered.get("ref")

    def row(self, number: int) -> list:
        there = {re.match("[A-Z]+", place)[0]: cell[1] for place, cell in self.cells.items() if re.fullmatch(f"[A-Z]+{number}", place)}
        return [there.get(small_book.letters(column), "") for column in range(40)]

    def text(self) -> str:
        return "\n".join(cell[1] for cell in self.cells.values())


def opened(path: str) -> dict:
    with zipfile.ZipFile(path) as archive:
        expect(archive.testzip() is None, f"{path}: the archive is damaged")
        book = tree.fromstring(archive.read("xl/workbook.xml"))
        return {one.get("name"): Sheet(archive, place) for place, one in enumerate(book.iter(f"{{{MAIN}}}sheet"), 1)}


def verdicts(bench: Bench, path: str) -> list:
    run = bench.batch(path, "-o", "-", *ASKED)
    rows = list(csv.reader(io.StringIO(run.out.decode("utf-8-sig")), delimiter=";"))
    return [(row[0], row[-RESULTS:]) for row in rows[1:]]


def the_list(bench: Bench) -> str:
    day = lambda value: number(value, small_book.DAY)
    family = lambda case, relation, birth, note=None: [case, "refugee", day(45809), number(2745.46, small_book.AMOUNT), relation, birth, day(45992), note]
    rows = [["Gezinshereniging 2025"], [], HEADER, family("007", "spouse", day(33300), "line\nbreak & <mark>"), family("007", "child", "21/08/2016"), [],
            family("B-2", "spouse", "31/02/2016", True), family("C-3", "sibling", day(20000), raw('t="e"><v>#N/A</v>')),
            family("D-4", "spouse", None, raw('><f>1+1</f><v>2</v>')), ["Totaal", None, None, 10982]]
    cols = '<cols><col min="1" max="1" width="31.5" customWidth="1"/><col min="8" max="8" width="5" hidden="1"/></cols>'
    return excel(bench.path("lijst.xlsx"), {"Codes": sheet([["refugee"]]), "Mijn 'lijst' 1": sheet(rows, before=cols).replace('<row r="5">', '<row r="5" hidden="1">')},
                 hidden=("Codes",))


def check_workbook(bench: Bench) -> None:
    path, out = the_list(bench), bench.path("checked.xlsx")
    run = bench.batch(path, "-o", out, *ASKED, "--lang", "nl")
    expect(run.status == 1 and "blad `Niet beoordeelde rijen`" in run.err, f"status {run.status}: {run.err}")
    expect(sorted(os.listdir(bench.folder)) == ["checked.xlsx", "lijst.xlsx"], f"something else is left: {os.listdir(bench.folder)}")
    sheets = opened(out)
    expect(list(sheets) == ["Mijn 'lijst' 1", "Samenvatting", "Niet beoordeelde rijen"], f"sheets: {list(sheets)}")
    one = sheets["Mijn 'lijst' 1"]
    expect(one.cells["A1"][1] == "Gezinshereniging 2025" and one.row(3)[:8] == HEADER, "titles and header stay where they are")
    for place, wanted in {"A4": ("inlineStr", "007", ""), "C4": ("n", "45809", "dd/mm/yyyy"), "D4": ("n", "2745.46", "#,##0.00"), "F4": ("n", "33300", "dd/mm/yyyy"),
                          "F5": ("inlineStr", "21/08/2016", ""), "H4": ("inlineStr", "line\nbreak & <mark>", ""), "H7": ("b", "1", ""), "H8": ("e", "#N/A", ""),
                          "H9": ("n", "2", ""), "A10": ("inlineStr", "Totaal", ""), "D10": ("n", "10982", "")}.items():
        expect(one.cells[place][:3] == wanted, f"{place} is {one.cells[place][:3]} instead of {wanted}")
    expect(one.hidden == {5} and one.widths[1] == (31.5, False) and one.widths[8] == (5, True), f"hidden rows and widths: {one.hidden} {one.widths}")
    expect(one.frozen == 3 and one.filter.startswith("A3:O"), f"header frozen and filtered: {one.frozen} {one.filter}")
    parts = zipfile.ZipFile(out)
    for number_ in (1, 2, 3):
        text = parts.read(f"xl/worksheets/sheet{number_}.xml").decode()
        expect('orientation="landscape"' in text and 'fitToWidth="1" fitToHeight="0"' in text and 'fitToPage="1"' in text, f"sheet {number_} is not set up for paper")
    names = re.findall(r'<definedName name="_xlnm.Print_Titles" localSheetId="(\d)">([^<]*)<', parts.read("xl/workbook.xml").decode())
    expect(names == [("0", "'Mijn ''lijst'' 1'!$3:$3"), ("2", "'Niet beoordeelde rijen'!$1:$1")], f"the header is not on every page: {names}")
    expect(one.row(3)[8:15] == ["Resultaat", "Toegepast recht", "Niet vervulde voorwaarden", "Ontbrekende gegevens", one.row(3)[12], "Mogelijk vanaf", "Versie van de regels"],
           f"the headers of results: {one.row(3)[8:]}")
    wanted = dict(verdicts(bench, path))
    words = {"eligible": "Voorwaarden vervuld", "undetermined": "Nog niet te beoordelen", "no_right": "Geen recht", "not_eligible": "Voorwaarden niet vervuld",
             "not_yet": "Nog niet", "assessment_needed": "Individuele beoordeling nodig", "outside": ""}
    for number_, case in ((4, "007"), (5, "007"), (8, "C-3"), (9, "D-4")):
        expect(one.row(number_)[8] == words[wanted[case][0]], f"row {number_}: {one.row(number_)[8]} for {wanted[case][0]}")
        expect(one.row(number_)[14] == wanted[case][6], f"row {number_}: the version of the rules")
        if wanted[case][4]:
            kind, text, form, _ = one.cells[f"M{number_}"]
            expect((kind, form) == ("n", "#,##0.00") and float(text) == float(wanted[case][4]), f"M{number_}: {kind} {text} {form}")
    for number_ in (7, 10):
        expect(one.row(number_)[8] == "Niet beoordeeld", f"row {number_} is not judged: {one.row(number_)[8:]}")
    grounds = {one.row(n)[8]: one.cells[f"I{n}"][3] for n in (4, 8)}
    expect(len(grounds) == 2 == len(set(grounds.values())), f"verdicts have colours: {grounds}")
    expect("Gelezen rijen: 6" in sheets["Samenvatting"].text(), "the summary has its sheet")
    rejects = sheets["Niet beoordeelde rijen"]
    expect(rejects.row(2)[:3] == ["7", "F7", "member.birth_date"] and rejects.row(2)[3] == "31/02/2016" and rejects.row(3)[0] == "10", f"rejects: {rejects.row(2)}")
    expect("verworpen" not in sheets["Samenvatting"].text(), "nobody is `rejected`")


def check_again(bench: Bench) -> None:
    path, wanted = the_list(bench), None
    for language in ("en", "fr", "nl", "de"):
        for more in ((), ("--codes",)):
            out = bench.path(f"again_{language}.xlsx")
            bench.batch(path, "-o", out, *ASKED, "--lang", language, *more)
            if wanted is None:
                wanted = verdicts(bench, path)
            expect(verdicts(bench, out) == wanted, f"{language} {more}: judged otherwise when read again: {verdicts(bench, out)} for {wanted}")
            second = bench.path("second.xlsx")
            bench.batch(out, "-o", second, *ASKED, "--lang", language, *more)
            first, again = (list(opened(name).values())[0].cells for name in (out, second))
            expect(first == again, f"{language} {more}: the output of the output is another one: {set(first.items()) ^ set(again.items())}")
    days = bench.path("days.xlsx")
    bench.batch(path, "-o", days, "--as-of", "2026-11-22", "--columns", "verdict,earliest_date,rules_version", "--codes")
    expect(list(opened(days).values())[0].cells["I4"][1] == dict(wanted)["007"][0], "--codes: verdicts as in a CSV")


def check_text(bench: Bench) -> None:
    path, out = bench.path("lijst.csv"), bench.path("text.xlsx")
    day = "2025-06-01"
    with open(path, "wb") as file:
        file.write(f"zaak;sponsor.status;member.relation;sponsor.status_decided_on;nota\nA-1;refugee;spouse;{day};+32 470 12\n".encode())
        file.write(b"B-2;refugee;spous;2025-06-01;=1+1\nC-3;refugee;child;2025-06-01;caf\xe9 \x01\nD-4;refugee;child;2025-06-01;x;y;z\n")
    run = bench.batch(path, "-o", out, "--as-of", "2026-11-22", "--columns", "verdict,explanation", "--lang", "fr")
    expect(run.status == 1, f"status {run.status}: {run.err}")
    one = opened(out)["lijst"]
    expect([one.row(n)[0] for n in range(1, 7)] == ["zaak", "A-1", "B-2", "C-3", "D-4", ""], "every row has its place")
    expect(one.cells["E2"][:2] == ("inlineStr", "+32 470 12") and one.cells["E3"][1] == "=1+1" and one.cells["E4"][1] == "café _x0001_", "texts stay texts")
    expect(one.row(3)[5] == "Non évalué" and one.row(5)[5] == "Non évalué" and one.row(2)[5] != "", f"{one.row(3)} {one.row(5)}")
    with open(path, "wb") as file:
        file.write(b"case;sponsor.status;member.relation;nota\nA-1;refugee;spouse;" + b"x" * 40000 + b"\n")
    run = bench.batch(path, "-o", out)
    expect(run.status == 4 and "row 2" in run.err and "32767" in run.err and "-o NAME.csv" in run.err, f"a cell too long: {run.status} {run.err}")
    if bench.rows(MOST_ROWS) < MOST_ROWS:
        return    # a list of that length is for the optimised program
    with open(path, "w") as file:
        file.write("case;member.relation;sponsor.status\n" + "".join(f"{i};spouse;refugee\n" for i in range(MOST_ROWS)))
    rows = bench.batch(path, "-o", out, "--columns", "verdict")
    expect(rows.status == 2 and "1048576 rows" in rows.err, f"too many rows: {rows.status} {rows.err[:400]}")
    os.remove(path)


def check_refusals(bench: Bench) -> None:
    path = the_list(bench)
    for words, status, said in (((path, "-o", bench.path("x.ods")), 2, ".xlsx"), ((path, "-o", bench.path("x.xlsx"), "--format", "jsonl"), 2, "--format"),
                                ((path, "-o", bench.path("x.xlsx"), "--output-dialect", "excel-be"), 2, "--output-dialect"), ((path, "-o", path), 2, "over"),
                                ((path, "-o", bench.path("x.xlsx"), "--shard", "1/2"), 2, "part of a list")):
        run = bench.batch(*words)
        expect(run.status == status and said in run.err, f"{words}: {run.status} {run.err}")
    other = [("-o", "x.pdf"), ("-o", "x.json"), ("-o", "x.jsonl"), ("-o", "x.HTML"), ("-o", "x.docx"), ("-o", "x.pdf.gz"), ("-o", "x.xlsx.gz"), ("-o", "x.XLS"), ("-o", "x.zip"),
             ("--rejects", "x.xlsx"), ("--report", "x.pdf"), ("--report", "x.xlsx"), ("--report", "x.gz"), ("--report", "x.html.gz"), ("--report", "x.csv"), ("--report", "x.txt"),
             ("--report", "x.ods"), ("--format", "jsonl", "-o", "x.csv")]
    for *words, name in other:
        run = bench.batch(path, *words, bench.path(name))
        told = {"--report": ".html", "--rejects": ".csv"}.get(words[0], ".xlsx" if words == ["-o"] else ".jsonl")
        expect(run.status == 2 and "accepted" in run.err and told in run.err.split("accepted")[1] and not run.out, f"{words} {name}: {run.status} {run.err}")
        expect(not os.path.exists(bench.path(name)), f"{name} is written")
    for *words, name in (("-o", "x.txt"), ("-o", "x.CSV"), ("-o", "x"), ("-o", "x.2026"), ("-o", "x.lijst"), ("-o", "x.csv.gz"), ("--format", "jsonl", "-o", "x.json"), ("--report", "y.htm"), ("--report", "y")):
        run = bench.batch(path, *words, bench.path(name))
        expect(run.status == 1 and os.path.exists(bench.path(name)), f"{words} {name}: {run.status} {run.err}")
        os.remove(bench.path(name))
    for option in ("--report", "-o", "--output", "--rejects"):
        for words in ((option, ""), (option, "--lang", "nl")):
            run = bench.batch(path, *words)
            expect(run.status == 2 and ("needs a value" in run.err or "vraagt een waarde" in run.err) and not run.out, f"{words}: {run.status} {run.err}")
    with open(path, "rb") as stdin:
        run = bench.batch("-", "-o", bench.path("x.xlsx"), stdin=stdin)
    expect(run.status == 2 and "standard input" in run.err, f"a workbook from a stream: {run.status} {run.err}")
    for ending in (".part", ".rows", ".rows.part", ".rows.journal", ".rows.rejects.csv"):
        mine = bench.path("x.xlsx" + ending)
        with open(mine, "w") as file:
            file.write("my own file\n")
        run = bench.batch(path, "-o", bench.path("x.xlsx"))
        expect(run.status == 4 and open(mine).read() == "my own file\n", f"{ending} of the user's own: {run.status} {run.err}")
        expect(not os.path.exists(bench.path("x.xlsx")), f"{ending}: nothing is written")
        os.remove(mine)


def check_resume(bench: Bench) -> None:
    path, whole, broken = bench.path("long.csv"), bench.path("whole.xlsx"), bench.path("broken.xlsx")
    with open(path, "w") as file:
        file.write("case;sponsor.status;member.relation;member.birth_date\n" + "".join(f"{i};refugee;spouse;1990-03-0{i % 9 + 1}\n" for i in range(20000)))
    asked = ("--as-of", "2026-11-22", "--columns", "verdict,rules_version")
    expect(bench.batch(path, "-o", whole, *asked).status == 0, "a whole run")
    for size in (100_000, 700_000):    # while rows are written; while the workbook is put together, or nearly
        limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        stopped = Run(subprocess.run(bench.command(path, "-o", broken, *asked), stdin=subprocess.DEVNULL, capture_output=True, env=bench.env, preexec_fn=limit))
        expect(stopped.status != 0 and not os.path.exists(broken), f"a run that is broken off at {size} leaves no workbook: {stopped.status} {stopped.err}")
        run = bench.batch(path, "-o", broken, *asked, "--resume")
        expect(run.status == 0, f"--resume after {size}: {run.err}")
        expect(open(broken, "rb").read() == open(whole, "rb").read(), f"--resume after {size}: another workbook")
        os.remove(broken)


def main() -> None:
    for check in (check_workbook, check_again, check_text, check_refusals, check_resume):
        check(Bench())
    print("workbooks as output: cells, words, sheets, read again, refused and gone on with")


if __name__ == "__main__":
    main()
