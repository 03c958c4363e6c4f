#!/usr/bin/env python3
"""Makes english.csv, dutch.csv, french.csv and german.csv here, from cases.csv: the same families as offices would save them from LibreOffice.

    make.py [SOFFICE]

A workbook is written for each language, with the labels and words of the rules, dates and amounts as such; LibreOffice itself then shows dates, amounts
and truths in the manner of the locale and saves what it shows as CSV. Needs LibreOffice (libreoffice-calc) and PyYAML; the tests need neither."""

import csv
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

import yaml

HERE = Path(__file__).resolve().parent
FACTS = yaml.safe_load((HERE.parents[2] / "rules" / "facts.yaml").read_text(encoding="utf-8"))["facts"]
SEMICOLON, COMMA, WINDOWS_1252, UTF_8 = 59, 44, 1, 76
TRUTHS = {"household.housing_adequate"}    # cells that hold a truth, not a word
YES_NO = {"en": ("yes", "no"), "nl": ("ja", "nee"), "fr": ("oui", "non"), "de": ("ja", "nein")}

# File, language, country, delimiter, encoding, and the pattern of dates with its mark.
FILES = [
    ("english.csv", "en", "GB", COMMA, UTF_8, "/"),
    ("dutch.csv", "nl", "BE", SEMICOLON, WINDOWS_1252, "/"),
    ("french.csv", "fr", "BE", SEMICOLON, UTF_8, "/"),
    ("german.csv", "de", "DE", SEMICOLON, WINDOWS_1252, "."),
]

SPACES = " ".join(f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{urn}:1.0"' for name, urn in
                  (("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("number", "datastyle")))


def styles(language: str, country: str, mark: str) -> str:
    place = f'number:language="{language}" number:country="{country}"'
    day = f'<number:day number:style="long"/><number:text>{mark}</number:text><number:month number:style="long"/><number:text>{mark}</number:text>'
    return (f'<number:date-style style:name="D" {place}>{day}<number:year number:style="long"/></number:date-style>'
            f'<number:number-style style:name="M" {place}>'
            '<number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1" number:grouping="true"/></number:number-style>'
            f'<number:boolean-style style:name="T" {place}><number:boolean/></number:boolean-style>'
            + "".join(f'<style:style style:name="{cell}" style:family="table-cell" style:data-style-name="{data}"/>'
                      for cell, data in (("day", "D"), ("money", "M"), ("truth", "T"))))


def cell(column: str, value: str, language: str) -> str:
    fact = FACTS.get(column)
    if value == "":
        return "<table:table-cell/>"
    kind = fact["type"] if fact else "text"
    if kind == "date":
        return f'<table:table-cell table:style-name="day" office:value-type="date" office:date-value="{value}"/>'
    if kind == "money":
        return f'<table:table-cell table:style-name="money" office:value-type="float" office:value="{value}"/>'
    if kind == "count":
        return f'<table:table-cell office:value-type="float" office:value="{value}"/>'
    if column in TRUTHS:
        return f'<table:table-cell table:style-name="truth" office:value-type="boolean" office:boolean-value="{str(value == "yes").lower()}"/>'
    if kind == "yes_no":
        value = YES_NO[language][value == "no"]
    elif kind == "choice":
        value = fact["choices"][value][language]
    return f'<table:table-cell office:value-type="string"><text:p>{escape(value)}</text:p></table:table-cell>'


def workbook(rows: list[list[str]], language: str, country: str, mark: str) -> str:
    header = rows[0]
    labels = [FACTS[name]["label"][language] if name in FACTS else name for name in header]
    lines = ["".join(f'<table:table-cell office:value-type="string"><text:p>{escape(label)}</text:p></table:table-cell>' for label in labels)]
    lines += ["".join(cell(column, value, language) for column, value in zip(header, row)) for row in rows[1:]]
    body = "".join(f"<table:table-row>{line}</table:table-row>" for line in lines)
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {SPACES} office:version="1.3" '
            'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
            f'<office:automatic-styles>{styles(language, country, mark)}</office:automatic-styles>'
            f'<office:body><office:spreadsheet><table:table table:name="cases">{body}</table:table></office:spreadsheet></office:body></office:document>')


def main() -> None:
    soffice = sys.argv[1] if len(sys.argv) > 1 else "soffice"
    with open(HERE / "cases.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file))
    for name, language, country, delimiter, encoding, mark in FILES:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / name.replace(".csv", ".fods")
            source.write_text(workbook(rows, language, country, mark), encoding="utf-8")
            # The tokens of the CSV filter: delimiter, quotation mark, encoding, first line, formats, locale, quote all, detect, as shown.
            tokens = f"{delimiter},34,{encoding},1,,0,false,true,true"
            subprocess.run([soffice, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", f"csv:Text - txt - csv (StarCalc):{tokens}",
                            "--outdir", str(HERE), str(source)], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
