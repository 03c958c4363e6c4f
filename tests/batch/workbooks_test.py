#!/usr/bin/env python3
"""Workbooks as input: every odd cell is read for what it is or refused by name; what is no workbook that can be read is refused with advice."""

import csv
import io
import zipfile

import small_book
from small_book import Raw, document, excel, number, raw, sheet
from whole_runs import Bench, expect

HEADER = ["case", "sponsor.status", "member.relation", "application.filed_on", "sponsor.net_monthly_income", "household.housing_adequate", "note"]
CHOICES = ["A-1", "refugee", "spouse"]


class Books:
    def __init__(self):
        self.bench = Bench()
        self.made = 0

    def path(self, ending: str = "xlsx") -> str:
        self.made += 1
        return self.bench.path(f"book{self.made}.{ending}")

    def read(self, path: str, *options: str):
        run = self.bench.batch(path, "-o", "-", "--as-of", "2026-11-22", "--columns", "verdict", *options)
        return run, list(csv.reader(io.StringIO(run.out.decode("utf-8-sig")), delimiter=";"))

    def row(self, cells: list, **more) -> list:
        """The cells of one row as they come back."""
        run, rows = self.read(excel(self.path(), {"List": sheet([HEADER, CHOICES + cells])}, **more))
        expect(run.status == 0, f"{cells}: status {run.status}: {run.err}")
        return rows[1]

    def refused(self, path: str, status: int, *words: str, options: tuple = ()):
        run, _ = self.read(path, *options)
        expect(run.status == status, f"{path}: status {run.status} instead of {status}: {run.err}")
        for word in words:
            expect(word in run.err, f"{path}: `{word}` is not said: {run.err}")
        return run


def check_cells(books: Books) -> None:
    day = lambda value, style=small_book.DAY, **more: books.row([number(value, style)], **more)[3]
    for serial, style, wanted in [(45992, small_book.DAY, "2025-12-01"), (45992.5, small_book.DAY, "2025-12-01 12:00:00"), (45992, small_book.OWN_DAY, "2025-12-01"),
                                  (59, small_book.DAY, "1900-02-28"), (61, small_book.DAY, "1900-03-01"), (73050, small_book.DAY, "2099-12-31")]:
        if " " in wanted:
            run, _ = books.read(excel(books.path(), {"List": sheet([HEADER, CHOICES + [number(serial, style)]])}))
            expect(run.status == 1 and wanted in run.err and "D2" in run.err, f"{serial}: {run.err}")
        else:
            expect(day(serial, style) == wanted, f"day {serial} is not {wanted}")
    expect(day(44530, since_1904=True) == "2025-12-01", "a day since 1904")
    for serial in (60, 0):    # 29 February 1900, and the day that Excel shows for an empty cell
        run, _ = books.read(excel(books.path(), {"List": sheet([HEADER, CHOICES + [number(serial, small_book.DAY)]])}))
        expect(run.status == 1 and "1900-0" in run.err, f"{serial} is no day: {run.err}")
    run, _ = books.read(excel(books.path(), {"List": sheet([HEADER, CHOICES + [45992]])}))
    expect(run.status == 1 and "`45992`" in run.err, f"a number that is not shown as a day is none: {run.err}")

    amount = lambda value: books.row(["2025-12-01", value])[4]
    for value, wanted in [(2745.46, "2745.46"), (number("2745.4600000000001"), "2745.46"), (number("2.745E3"), "2745"), (number("2000", small_book.TEXTUAL), "2000"),
                          (number(2745.46, small_book.AMOUNT), "2745.46"), ("2.745,46", "2.745,46"), (raw('t="str"><f>A1</f><v>2745.46</v>'), "2745.46")]:
        expect(amount(value) == wanted, f"amount {value}: {amount(value)} instead of {wanted}")
    for value, wanted in [(True, "true"), (False, "false"), (raw('t="b"><v>1</v>'), "true")]:
        got = books.row(["2025-12-01", 2800, value])[5]
        expect(got == wanted, f"{value}: {got}")

    note = lambda value, **more: books.row(["2025-12-01", 2800, True, value], **more)[6]
    shared = ["<t>one</t>", '<r><t xml:space="preserve">two </t></r><rPh><t>never</t></rPh><r><t>three</t></r>', "<t>a_x000A_b</t>", '<t xml:space="preserve">  </t>']
    for value, wanted in [(raw('t="s"><v>0</v>'), "one"), (raw('t="s"><v>1</v>'), "two three"), (raw('t="s"><v>2</v>'), "a\nb"), (raw('t="s"><v>3</v>'), "  "),
                          (raw('t="str"><f>"a"&amp;"b"</f><v>ab</v>'), "ab"), ('say "hi"; bye', 'say "hi"; bye'), ("0012", "0012"), ("=1+1", "=1+1"),
                          (85073003328, "85073003328"), ("a\nb;c;d;e;f;g;h", "a\nb;c;d;e;f;g;h")]:
        got = note(value, shared=shared)
        expect(got == wanted, f"note {value!r}: {got!r} instead of {wanted!r}")

    run, rows = books.read(excel(books.path(), {"List": sheet([HEADER, CHOICES + ["2025-12-01", raw('t="e"><v>#N/A</v>')], ["B-1"] + CHOICES[1:] + ["2025-12-01", raw('t="e"><v>#REF!</v>')]])}))
    expect(run.status == 1 and "Cells with an error such as #N/A: 2, the first E2" in run.err and "`#REF!`" in run.err, f"errors: {run.err}")
    expect(len(rows) == 2 and rows[1][4] == "#N/A", f"#N/A is unknown: {rows}")
    run, rows = books.read(excel(books.path(), {"List": sheet([HEADER, CHOICES + ["2025-12-01", raw("><f>2000+800</f>")]])}))
    expect(run.status == 1 and "Formulas without a value in the file: 1, the first E2" in run.err, f"a formula without a value: {run.err}")


def check_sheets(books: Books) -> None:
    rows = [HEADER, CHOICES + ["2025-12-01"]]
    two = excel(books.path(), {"Lijst": sheet(rows), "Codes": sheet([["a"]]), "Leeg": sheet([])})
    books.refused(two, 1, "2 sheets", "Lijst", "Codes", "--sheet")
    books.refused(two, 2, "no sheet `Lijs`", "did you mean `Lijst`", options=("--sheet", "Lijs"))
    run, got = books.read(two, "--sheet", "Lijst")
    expect(run.status == 0 and len(got) == 2 and "Sheet `Lijst`." in run.err, f"--sheet: {run.err}")
    run, got = books.read(excel(books.path(), {"Lijst": sheet(rows), "Oud": sheet(rows)}, hidden=("Oud",)))
    expect(run.status == 0 and len(got) == 2, f"a hidden sheet is not asked for: {run.err}")
    books.refused(excel(books.path(), {"Leeg": sheet([])}), 1, "no sheet that is shown holds anything")
    titled = [["Gezinshereniging 2025"], [], ["Stand 1 december"], HEADER, CHOICES + ["31/02/2025"], [], ["B-1", "refugee", "spouse", "2025-12-01"]]
    run, got = books.read(excel(books.path(), {"Lijst": sheet(titled)}))
    expect(run.status == 1 and got[0][:4] == HEADER[:4] and got[1][0] == "B-1" and len(got) == 2, f"titles above the header: {run.err} {got}")
    expect("\n5;1;application.filed_on;31/02/2025" in run.err and ";D5" in run.err, f"the place of a cell: {run.err}")
    merged = [HEADER, CHOICES + ["2025-12-01", 2500], [None, None, "child"], [None, None, "child"], ["B-2", "refugee", "spouse", "2025-12-01"]]
    run, got = books.read(excel(books.path(), {"Lijst": sheet(merged, behind='<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>')}))
    expect(run.status == 0 and "2 families of 1 to 3 persons" in run.err, f"merged cells: {run.err}")
    hidden = '<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData>' + sheet(rows).split("<sheetData>")[1].replace('<row r="2">', '<row r="2" hidden="1">')
    run, got = books.read(excel(books.path(), {"Lijst": hidden}))
    expect(run.status == 0 and got[1][:4] == CHOICES + ["2025-12-01"], f"hidden rows and columns: {run.err}")
    wide = sheet([HEADER, CHOICES + ["2025-12-01"] + [None] * 6 + ["beside the list"]])
    run, got = books.read(excel(books.path(), {"Lijst": wide}))
    expect(run.status == 0 and len(got) == 2 and "beside the list" in got[1], f"a note beside the list: {run.err}")
    prefixed = sheet(rows).replace("<", "<x:").replace("<x:/", "</x:").replace("xmlns=", "xmlns:x=")
    run, got = books.read(excel(books.path(), {"Lijst": prefixed}))
    expect(run.status == 0 and len(got) == 2, f"names with a prefix: {run.err}")
    expect(books.read(excel(books.path("xlsm"), {"Lijst": sheet(rows)}, more={"xl/vbaProject.bin": b"never run"}))[0].status == 0, "a workbook with macros is read")


def ods_row(*cells: str, repeated: int = 1) -> str:
    return f'<table:table-row table:number-rows-repeated="{repeated}">{"".join(cells)}</table:table-row>'


def ods_text(text: str, times: int = 1) -> str:
    return f'<table:table-cell office:value-type="string" table:number-columns-repeated="{times}"><text:p>{text}</text:p></table:table-cell>'


def check_documents(books: Books) -> None:
    head = ods_row(*[ods_text(name) for name in HEADER])
    first = [ods_text(text) for text in CHOICES]
    filed = '<table:table-cell office:value-type="date" office:date-value="2025-12-01"><text:p>1 dec 25</text:p></table:table-cell>'
    income = '<table:table-cell office:value-type="currency" office:value="2745.46"><text:p>€ 2.745,46</text:p></table:table-cell>'
    housing = '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAAR</text:p></table:table-cell>'
    note = '<table:table-cell office:value-type="string"><office:annotation><text:p>remark</text:p></office:annotation><text:p>a<text:s text:c="2"/>b<text:line-break/>c</text:p><text:p>d</text:p></table:table-cell>'
    endless = '<table:table-cell table:number-columns-repeated="16377"/>'
    table = lambda rows, name="Blad1": f'<table:table table:name="{name}">{rows}{ods_row(endless, repeated=1048000)}</table:table>'
    run, got = books.read(document(books.path("ods"), table(head + ods_row(*first, filed, income, housing, note, endless))))
    expect(run.status == 0 and got[1][3:7] == ["2025-12-01", "2745.46", "true", "a  b\nc\nd"], f"cells of .ods: {run.err} {got}")
    empty_between = '<table:table-cell table:number-columns-repeated="2"/>'
    run, got = books.read(document(books.path("ods"), table(head + ods_row(*first, filed, empty_between, ods_text("far")))))
    expect(run.status == 0 and got[1][3:7] == ["2025-12-01", "", "", "far"], f"empty cells between: {got}")
    group = f"<table:table-header-rows>{head}</table:table-header-rows><table:table-row-group>{ods_row(*first, filed, repeated=3)}</table:table-row-group>"
    run, got = books.read(document(books.path("ods"), table(group)))
    expect(run.status == 0 and len(got) == 4, f"rows that are repeated: {run.err} {got}")
    covered = '<table:covered-table-cell office:value-type="string"><text:p>under a merged cell</text:p></table:covered-table-cell>'
    run, got = books.read(document(books.path("ods"), table(head + ods_row(*first, filed) + ods_row(covered, ods_text(""), ods_text("child")))))
    expect(run.status == 0 and "1 family of 2 persons" in run.err, f"merged cells of .ods: {run.err} {got}")
    formula = '<table:table-cell table:formula="of:=1&gt;2"/>'
    run, got = books.read(document(books.path("ods"), table(head + ods_row(*first, filed, formula))))
    expect(run.status == 1 and "Formulas without a value in the file: 1, the first E2" in run.err, f"formula of .ods: {run.err}")
    books.refused(document(books.path("ods"), table(head) + table(head, "Blad2")), 1, "2 sheets", "Blad2")
    books.refused(document(books.path("ods"), table(head), "<manifest:encryption-data/>"), 4, "password")
    million = ods_row(ods_text("x", 16384), repeated=1048575)
    books.refused(document(books.path("ods"), f'<table:table table:name="B">{head}{million}</table:table>'), 4, "unpacks to far more")
    books.refused(document(books.path("ods"), f'<table:table table:name="B">{head}{ods_row(ods_text("x", 1048576))}</table:table>'), 4, "damaged")


def check_refusals(books: Books) -> None:
    rows = {"Lijst": sheet([HEADER, CHOICES + ["2025-12-01"]])}

    def bytes_file(content: bytes, ending: str) -> str:
        path = books.path(ending)
        with open(path, "wb") as file:
            file.write(content)
        return path

    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2000
    books.refused(bytes_file(compound + "Workbook".encode("utf-16-le"), "xls"), 4, ".xls", "Save as, Excel workbook (.xlsx)")
    books.refused(bytes_file(compound + b"\0" * 1048000 + "EncryptedPackage".encode("utf-16-le"), "xlsx"), 4, "password")
    whole = open(excel(books.path(), rows), "rb").read()
    for length in (5, 100, len(whole) // 2, len(whole) - 30):
        books.refused(bytes_file(whole[:length], "xlsx"), 4, "damaged")
    broken = bytearray(whole)
    at = whole.rfind(b"xl/worksheets/sheet1.xml", 0, whole.find(b"PK\x01\x02")) + 40
    broken[at] ^= 0xFF
    books.refused(bytes_file(bytes(broken), "xlsx"), 4, "damaged")
    for wrong in ("<row><c", '<row r="2"/><row r="1"/>', '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>', '<row r="1"><c t="s"><v>7</v></c></row>',
                  '<row r="1"><c r="XFE1"><v>1</v></c></row>', '<row r="1048577"><c><v>1</v></c></row>', '<row r="1"><c><v>one</v></c></row>', "<row><c></row></c>"):
        books.refused(excel(books.path(), {"Lijst": f"<worksheet><sheetData>{wrong}</sheetData></worksheet>"}), 4, "damaged")
    path = books.path("docx")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    books.refused(path, 4, "no workbook")
    path = books.path("xlsb")
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.bin", b"\0")
    books.refused(path, 4, ".xlsb")
    row = '<row><c t="inlineStr"><is><t>' + "0" * 100000 + "</t></is></c></row>"
    bomb = excel(books.path(), {"Lijst": "<worksheet><sheetData>" + row * 2000 + "</sheetData></worksheet>"})
    books.refused(bomb, 4, "unpacks to far more")
    repeated = excel(books.path(), {"Lijst": sheet([HEADER] + [[raw('t="s"><v>0</v>')] * 600 for _ in range(150)])}, shared=["<t>" + "long" * 8000 + "</t>"])
    books.refused(repeated, 4, "unpacks to far more")
    plain = bytes_file(b"case;member.relation;sponsor.status\nA;spouse;refugee\n", "csv")
    books.refused(plain, 2, "--sheet is for workbooks", options=("--sheet", "Lijst"))


def main() -> None:
    books = Books()
    check_cells(books)
    check_sheets(books)
    check_documents(books)
    check_refusals(books)
    print(f"{books.made} workbooks read or refused as they should be")


if __name__ == "__main__":
    main()
