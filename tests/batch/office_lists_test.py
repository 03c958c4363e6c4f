#!/usr/bin/env python3
"""Lists as offices write them: shortened headers are proposed and never taken, characters that are not what they look like are named, columns of the
office's own that are called like results stay, and the exit status says whose mistake it is."""

import bz2
import csv
import gzip
import io
import json
import lzma
import subprocess
import time
import zlib
from pathlib import Path

from whole_runs import Bench, expect

HEADER = "case;sponsor.status;application.filed_on;sponsor.status_decided_on;sponsor.arrived_on;sponsor.net_monthly_income;member.relation;member.birth_date"
FACTS = "refugee;2025-12-01;2025-09-01;2024-09-01;2600"
AS_OF = ("--as-of", "2026-11-22")


class Lists:
    def __init__(self):
        self.bench = Bench()

    def write(self, name: str, *lines: str) -> str:
        Path(self.bench.path(name)).write_bytes(("\n".join(lines) + "\n").encode())
        return self.bench.path(name)

    def judged(self, path: str, *options: str):
        """The run and its rows by column."""
        run = self.bench.batch(path, "-o", "-", *AS_OF, *options)
        rows = list(csv.reader(io.StringIO(run.out.decode("utf-8-sig").replace("\0", "")), delimiter=";"))
        return run, [dict(zip(rows[0], row)) for row in rows[1:]] if rows else []


def check_relations(lists: Lists) -> None:
    """The legal partner of Belgian law is the registered one, in whatever words."""
    words = ["wettelijke partner", "Wettelijk partner", "wettelijke samenwoner", "wettelijk samenwonende", "partenaire légal", "partenaire légale", "cohabitant légal",
             "gesetzlicher Partner", "legal partner", "registered_partner"]
    path = lists.write("words.csv", HEADER, *(f"R-{n};{FACTS};{word};1990-03-04" for n, word in enumerate(words)))
    run, rows = lists.judged(path, "--columns", "verdict,legal_basis,missing")
    expect(run.status == 0 and len(rows) == len(words), f"relations: status {run.status}: {run.err}")
    for word, row in zip(words, rows):
        alike = [row[name] for name in ("verdict", "legal_basis", "missing")]
        expect(alike == [rows[-1][name] for name in ("verdict", "legal_basis", "missing")], f"{word} is judged otherwise than registered_partner: {alike}")


def check_headers(lists: Lists) -> None:
    path = lists.write("short.csv", "Dossiernr;Statuut van de gezinshereniger;Datum aanvr.;Gebdat;Nat.;Pers. ten laste;Band met de gezinshereniger",
                       "A-1;erkend vluchteling;1/12/2025;4/03/1990;Marokko;2;echtgenoot")
    run, rows = lists.judged(path, "--lang", "nl")
    expect(run.status == 0 and rows[0]["Gebdat"] == "4/03/1990", f"shortened headers: status {run.status}: {run.err}")
    for said in ("Kolom `Datum aanvr.` is niet bekend en blijft onveranderd. De dichtstbijzijnde bekende naam is `Datum van indiening`.",
                 "Kolom `Gebdat` kan meer dan één ding betekenen", "Geboortedatum van het familielid", "Kolom `Pers. ten laste` kan meer dan één ding betekenen", "Kolom `Nat.` is niet bekend"):
        expect(said in run.err, f"`{said}` is not said: {run.err}")
    _, without = lists.judged(lists.write("without.csv", "Dossiernr;Statuut van de gezinshereniger;Band met de gezinshereniger", "A-1;erkend vluchteling;echtgenoot"))
    expect(all(rows[0][name] == value for name, value in without[0].items()), f"a proposal was taken: {rows} but {without}")
    named, _ = lists.judged(lists.write("named.csv", "Dossiernr;Statuut van de gezinshereniger;Gebdat;Geboortedatum van het familielid;Band met de gezinshereniger",
                                        "A-1;erkend vluchteling;4/03/1960;4/03/1990;echtgenoot"), "--lang", "nl")
    expect("`Geboortedatum van de gezinshereniger`" in named.err and "kan meer dan" not in named.err, f"a fact that has its column is proposed: {named.err}")
    run, _ = lists.judged(lists.write("needed.csv", "Dossiernr;Statuut ref.persoon;Band met de gezinshereniger", "A-1;erkend vluchteling;echtgenoot"), "--lang", "nl")
    expect(run.status == 1 and "kolom `Statuut ref.persoon` bedoeld" in run.err and "`Statuut van de gezinshereniger` of `sponsor.status`" in run.err,
           f"a column that is needed: {run.err}")


    for status, relation, said in (("sponsor.stauts", "member.relation", "sponsor.stauts"), ("sponsor.status", "member.relaton", "member.relaton"), ("statut du regroupan", "Lien avec le regroupant", "statut du regroupan"),
                                   ("Statuut gezinsherenigr", "Band met de gezinshereniger", "Statuut gezinsherenigr"),
                                   ("Status des Zusammenfürenden", "Verwandtschaft", "Status des Zusammenfürenden")):
        run, rows = lists.judged(lists.write("typo.csv", f"case;{status};{relation}", "A-1;refugee;spouse"))
        expect(run.status == 1 and not rows and f"if column `{said}` is meant, give it that name" in run.err, f"{said}: no name is proposed: {run.err}")


def check_persons(lists: Lists) -> None:
    """A header made of whom it speaks of and of the name of a column is read as that column, and said; where it may mean two things, it is asked."""
    base, row = "case;sponsor.status;application.filed_on;member.relation", "A-1;refugee;2025-12-01;spouse"
    born, of_sponsor, arrived = "Date of birth of the family member", "Date of birth of the sponsor", "Arrival of the sponsor"
    for header, fact in (("Geboortedatum familielid", born), ("Date de naissance membre famille", born), ("Geburtsdatum Familienangehöriger", born), ("DOB family member", born), ("member_birthDate", born),
                         ("Geboortedatum (echtgenoot)", born), ("Naissance conjoint", born), ("Né le (conjoint)", born), ("Geburtsdatum des Ehegatten", born), ("Spouse's date of birth", born), ("Geb.datum partner", born),
                         ("Sponsor date of birth", of_sponsor), ("Date de naissance regroupante", of_sponsor), ("Geboren op (referentiepersoon)", of_sponsor), ("Aankomst gezinshereniger", arrived),
                         ("Arrivée regroupant", arrived), ("Ankunft Zusammenführender", arrived), ("Aankomstdatum van de gezinshereniger", arrived)):
        label = {born: "member.birth_date", of_sponsor: "sponsor.birth_date", arrived: "sponsor.arrived_on"}[fact]
        run, rows = lists.judged(lists.write("person.csv", f"{base};{header}", f"{row};1990-03-04"))
        _, wanted = lists.judged(lists.write("plain.csv", f"{base};{label}", f"{row};1990-03-04"))
        expect(run.status == 0 and f"Column `{header}` was read as `{fact}`." in run.err, f"{header}: {run.err}")
        expect(all(rows[0][name] == value for name, value in wanted[0].items() if name != label), f"{header}: {rows} but {wanted}")
    for header in ("Verblijfstitel familielid", "Huisvesting gezinshereniger", "Ten laste gezinshereniger", "Kind", "Enfant du regroupant", "Geboortedatum kind 1", "Nationaliteit kind", "Naam kind",
                   "Geboortedatum kind van de partner", "Geb. gezinshereniger of familielid", "Adresse du regroupant"):
        run, _ = lists.judged(lists.write("person.csv", f"{base};{header}", f"{row};1990-03-04"))
        expect(run.status == 0 and "was read as" not in run.err and f"`{header}`" in run.err, f"{header} is taken: {run.err}")
    run, _ = lists.judged(lists.write("person.csv", f"{base};Verblijfstitel familielid", f"{row};x"))
    expect("nearest known name" not in run.err, f"a title of the sponsor's is proposed for a member: {run.err}")

    # What speaks of children is of nobody else.
    child = lists.write("child.csv", f"{base};Geburtsdatum Kind", "A-1;refugee;2025-12-01;child;2016-08-21", "B-1;refugee;2025-12-01;child_of_partner;2016-08-21", "C-1;refugee;2025-12-01;spouse;",
                        "D-1;refugee;2025-12-01;spouse;2016-08-21", "E-1;refugee;2025-12-01;;2016-08-21")
    run, rows = lists.judged(child, "--columns", "verdict")
    expect(run.status == 1 and [each["case"] for each in rows] == ["A-1", "B-1", "C-1"] and run.err.count("this column is only about") == 2 and "Relation to the sponsor: spouse" in run.err,
           f"a date of birth of a child in the row of a spouse: {rows}: {run.err}")
    # Two that mean one fact, or one beside the fact itself, are asked about and refuse nothing.
    for more in ("Geburtsdatum Kind;Geburtsdatum Ehegatte", "member.birth_date;Geburtsdatum Kind", "Statuut gezinshereniger;Statuut referentiepersoon"):
        run, rows = lists.judged(lists.write("two.csv", f"{base};{more}", f"{row};1990-03-04;"))
        expect(run.status == 0 and len(rows) == 1 and "was read as" not in run.err, f"{more}: {run.err}")
    run, _ = lists.judged(lists.write("plain.csv", "Dossiernr;Statuut;Datum van indiening;Relatie;Geboortedatum", "A-1;erkend vluchteling;1/12/2025;echtgenoot;4/03/1990"), "--lang", "nl")
    expect("Zet als kop wat bedoeld is: `Geboortedatum van de gezinshereniger` of `Geboortedatum van het familielid`." in run.err, f"how to name it is not said: {run.err}")
    for status, relation in (("Statuut gezinshereniger", "Band gezinshereniger"), ("Status of sponsor", "Relation to sponsor"), ("Statut regroupant", "Lien avec regroupant"), ("Status Zusammenführender", "Verhältnis zum Zusammenführenden")):
        run, rows = lists.judged(lists.write("needed.csv", f"case;{status};{relation}", "A-1;refugee;spouse"))
        expect(run.status == 0 and len(rows) == 1 and f"Column `{status}` was read as `Status of the sponsor`." in run.err, f"{status}: {run.err}")


def check_labels(lists: Lists) -> None:
    """Readers of another language meet labels and their own headers, no keys; how many a family may have is said; counts stand in sentences."""
    whole = [f"A-1;{FACTS};spouse;1990-03-04", f"A-1;{FACTS};child;2016-08-21"]
    apart = lists.write("apart.csv", HEADER.replace("sponsor.net_monthly_income", "Inkomen"), whole[0], f"B-1;{FACTS};spouse;1990-03-04", whole[1], f"C-1;{FACTS};spouse;1990-03-04", f"C-1;{FACTS};child;2016-08-21".replace("2600", "2700"))
    needed = lists.write("needed.csv", "case;sponsor.birth_date;Geburtsdatum des Zusammenführenden", "A-1;1990-03-04;1990-03-04")
    typo = lists.write("typo.csv", HEADER.replace("sponsor.status_decided_on", "sponsor.status_decidd_on"), whole[0])
    undated = lists.write("undated.csv", "case;sponsor.status;member.relation", "A-1;refugee;spouse")
    for language, judged, income, status, twice, decided, filed in (
            ("fr", "Personne n'est évalué dans 2 familles, car elles ne sont pas entières (3 personnes)", "`Inkomen` n'est pas le même", "colonne pour `Statut du regroupant`", "toutes deux `Date de naissance du regroupant`", "`Statut actuel accordé le`", "colonne `Date d'introduction`"),
            ("nl", "In 2 gezinnen wordt niemand beoordeeld, want ze zijn niet volledig (3 personen):", "`Inkomen` is niet hetzelfde", "kolom voor `Statuut van de gezinshereniger`", "allebei `Geboortedatum van de gezinshereniger`", "`Huidig statuut toegekend op`", "kolom `Datum van indiening`"),
            ("de", "In 2 Familien wird niemand beurteilt, denn sie sind nicht vollständig (3 Personen):", "`Inkomen` ist nicht dasselbe", "Spalte für `Status des Zusammenführenden`", "beide `Geburtsdatum des Zusammenführenden`", "`Jetziger Status erteilt am`", "Spalte `Tag der Antragstellung`")):
        for path, said in ((apart, (judged, income)), (needed, (status, twice)), (typo, (decided,)), (undated, (filed,))):
            run, _ = lists.judged(path, "--lang", language)
            for each in said:
                expect(each in run.err, f"{language}: `{each}` is not said: {run.err}")
    many = lists.write("many.csv", HEADER, *[f"B-1;{FACTS};child;2016-08-21"] * 101)
    run, rows = lists.judged(many, "--columns", "verdict,explanation")
    expect("more than 100 rows" in run.err and "more than 100 rows" in rows[0]["explanation"], f"how many a family can have is not said: {run.err}")
    for option in ("--as-of", "--columns", "--family"):
        run = lists.bench.batch(undated, option, "")
        expect(run.status == 2 and f"`{option}`" in run.err, f"{option} with nothing: {run.status} {run.err}")


def check_characters(lists: Lists) -> None:
    whole = [f"A-1;{FACTS};spouse;1990-03-04", f"A-1;{FACTS};child;2016-08-21"]
    _, wanted = lists.judged(lists.write("whole.csv", HEADER, *whole), "--columns", "verdict,required_income")
    for name, case in (("nul", "A\0-1"), ("control", "A-1\x02")):
        run, rows = lists.judged(lists.write(f"{name}.csv", HEADER, whole[0].replace("A-1", case), whole[1]), "--columns", "verdict,required_income")
        got, kept = ([[row[column] for column in ("verdict", "required_income")] for row in each] for each in (rows, wanted))
        expect(run.status == 0 and got == kept, f"{name}: the family is torn apart: {rows}: {run.err}")
        expect({"nul": "NUL character (U+0000)", "control": "control character (U+0002)"}[name] in run.err, f"{name} is not named: {run.err}")
    run, rows = lists.judged(lists.write("wide.csv", HEADER, whole[0].replace("A-1", "\uff21-\uff11"), whole[1]), "--columns", "verdict,missing")
    expect(run.status == 1 and all(row["missing"] == "case:two_spellings" for row in rows), f"a name in full width is another family's: {rows}")
    expect("Line 2: the name `\uff21-\uff11`" in run.err and "full-width character (U+FF21)" in run.err, f"full width is not named: {run.err}")
    for odd, plain, code in (("А1", "A1", "U+0410"), ("ﬁn", "fin", "U+FB01"), ("Ⅳ", "IV", "U+2163"), ("x²", "X2", "U+00B2"), ("ı1", "i1", "U+0131"), ("ΑΒ", "AB", "U+0391")):
        for cases in ((odd, plain), (plain, odd)):
            lines = [row.replace("A-1", case) for row, case in zip(whole, cases)]
            run, rows = lists.judged(lists.write("alike.csv", HEADER, *lines, f"Yıldız;{FACTS};spouse;1990-03-04"), "--columns", "verdict,missing")
            expect(run.status == 1 and [row["missing"] for row in rows][:2] == ["case:two_spellings"] * 2, f"{cases} are two families: {rows}")
            expect(f"the name `{odd}`" in run.err and code in run.err and "Yıldız" not in run.err, f"{odd} is not named: {run.err}")
    run, rows = lists.judged(lists.write("both.csv", HEADER, whole[0].replace("A-1", "A\0B"), whole[1].replace("A-1", "AB"), whole[0].replace("A-1", "\uff21\uff22")), "--columns", "missing")
    expect("U+0000" in run.err and "U+FF21" in run.err, f"why the name counts as another is not said: {run.err}")
    run, _ = lists.judged(lists.write("day.csv", HEADER, whole[0].replace("2025-12-01", "2025-12\0-01"), whole[1].replace("2600", "\uff12600")), "--columns", "verdict")
    expect(run.status == 1 and "NUL character (U+0000)" in run.err and "full-width character (U+FF12)" in run.err, f"characters in cells: {run.err}")
    run, rows = lists.judged(lists.write("choice.csv", HEADER, whole[0].replace("spouse", "\uff53\uff50\uff4f\uff55\uff53\uff45")), "--columns", "verdict")
    expect(run.status == 0, f"a choice in full width: {run.err}")
    binary = Path(lists.bench.path("binary.csv"))
    binary.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    expect("no plain text" in lists.bench.batch(str(binary)).err, "a picture is read as a list")


def check_spellings(lists: Lists) -> None:
    """A family whose name is written in two ways is not judged, and both ways are named with their lines; numbering and series are no spellings."""
    whole = [f"{FACTS};spouse;1990-03-04", f"{FACTS};child;2016-08-21"]
    for one, other in (("Müller", "Mueller"), ("Muller", "Müller"), ("Al Hassan", "Alhassan"), ("Hassan, Ali", "Ali Hassan"), ("Hassan Ali", "Ali Hassan"), ("n° 5", "no 5"),
                       ("nr. 5", "N°5"), ("O1", "01"), ("A-l2", "A-12"), ("12/345", "12345"), ("12345", "12-345"), ("2024.17", "2024/17"), ("٢٠٢٤−١٧", "2024-17")):
        run, rows = lists.judged(lists.write("spelled.csv", HEADER, f"{one};{whole[0]}", f"Z-9;{whole[0]}", f"{other};{whole[1]}"), "--columns", "missing,explanation")
        expect(run.status == 1 and [row["missing"] for row in rows] == ["case:two_spellings", "", "case:two_spellings"], f"{one} and {other} are two families: {rows}")
        for text in (rows[0]["explanation"], rows[2]["explanation"], run.err):
            expect(f"`{one}` (line 2) and `{other}` (line 4)" in text, f"{one} and {other} are not named with their lines: {text}")
    for one, other in (("1-2", "12"), ("1.2", "12"), ("12", "112"), ("1234-1", "12341"), ("I1", "L1"), ("Bauer", "Baur"), ("12/345", "1/2345"), ("AB-CD-12", "CD-AB-12")):
        run, rows = lists.judged(lists.write("spelled.csv", HEADER, f"{one};{whole[0]}", f"Z-9;{whole[0]}", f"{other};{whole[1]}"), "--columns", "missing")
        expect(run.status == 0 and "".join(row["missing"] for row in rows) == "", f"{one} and {other} are one family: {rows}")


def check_neighbours(lists: Lists) -> None:
    """Rows side by side that say the same of the sponsor, under names that are nearly one, are not judged apart; nor is a row under a name that says nothing."""
    spouse, child = f"{FACTS};spouse;1990-03-04", f"{FACTS};child;2016-08-21"
    for one, other in (("A-1", "A-1 kind"), ("A-1", "A-1/2"), ("A-1", "A-1bis"), ("8012345", "OV 8012345"), ("Dossier 12", "12"), ("Dossier 12", "Doss. 12"), ("2025/00123", "123/2025"), ("25/00123", "2025/00123"),
                       ("8012345", "8012354"), ("Van den Berghe", "Van den Bergh"), ("Van den Berghe", "Van den Berghe Jan"), ("Müller", "MÃ¼ller"), ("Müller", "M?ller"), ("A-1", "A-1&nbsp;")):
        for names in ((one, other), (other, one)):
            run, rows = lists.judged(lists.write("beside.csv", HEADER, *(f'"{name}";{row}' for name, row in zip(names, (spouse, child))), f"Z-9;{spouse}"), "--columns", "missing")
            expect(run.status == 1 and [row["missing"] for row in rows] == ["case:two_spellings", "case:two_spellings", ""], f"{names} are two families: {rows}")
            expect(f"`{names[0]}` (line 2) and `{names[1]}` (line 3)" in run.err, f"{names} are not named with their lines: {run.err}")
        run, rows = lists.judged(lists.write("beside.csv", HEADER, f'"{one}";{spouse}', f'"{other}";{child}'.replace("2600", "2700")), "--columns", "missing")
        expect(run.status == 0, f"{one} and {other} have two sponsors and are one family: {rows}")
    for names in (("A-1", "A-2"), ("A-9", "A-10"), ("Dossier A", "Dossier B"), ("gezin Al-Amin", "gezin Peeters"), ("2025/1", "2025/10"), ("1009999", "1010000"), ("2024-12", "2025-12"), ("7", "17"), ("Syrië 1", "Syrië 2")):
        run, rows = lists.judged(lists.write("beside.csv", HEADER, *(f"{name};{row}" for name, row in zip(names, (spouse, child)))), "--columns", "missing")
        expect(run.status == 0, f"{names} are one family: {rows}")
    for sign in ('"', "″", "〃", "//", "--", "…", "####", "ditto", "Idem", "id.", "zie boven", "même dossier", "siehe oben", "8.01E+06", "1,23457E+11", "0"):
        cell = '"' + sign.replace('"', '""') + '"'
        run, rows = lists.judged(lists.write("ditto.csv", HEADER, f"A-1;{spouse}", f"{cell};{child}", f"{cell};{child}"), "--columns", "missing")
        expect(run.status == 1 and [row["missing"] for row in rows] == ["case:no_name"] * 3, f"{sign} is a family: {rows}")
        run, rows = lists.judged(lists.write("ditto.csv", HEADER, f"A-1;{spouse}", f";{child}", f"{cell};{child}"), "--columns", "missing")
        expect(run.status == 1 and all(row["missing"].startswith("case:") for row in rows), f"{sign} below merged cells is a family: {rows}")
    run, rows = lists.judged(lists.write("numbers.csv", HEADER, f"0;{spouse}", f"1;{spouse}", f"2;{spouse}"), "--columns", "missing")
    expect(run.status == 0, f"the first of a list numbered from 0: {rows}")


def check_late(lists: Lists) -> None:
    """What a list is like is seen in all its rows, with or without a column of families."""
    far = [f"X-{n};refugee;2025-12-01;2025-09-01;2024-09-01;{2000 + n % 1500};spouse;{1960 + n % 40}-0{1 + n % 9}-04" for n in range(15000)]
    spouse, child = f"{FACTS};spouse;1990-03-04", f"{FACTS};child;2016-08-21"
    for lines in (far + [f"R-1;{spouse}", f"R-1;{child}"], [f"R-1;{spouse}", f"R-2;{spouse}".replace("2600", "2601"), f"R-1;{child}", f"R-2;{child}".replace("2600", "2601")]):
        run, rows = lists.judged(lists.write("late.csv", HEADER.replace("case", "Ref"), *lines))
        expect(run.status == 1 and not rows and '--family "Ref"' in run.err, f"{len(lines)} rows: a family in `Ref` is judged row by row: {run.err}")
    for first, second in (("08/09/2025", "09/18/2025"), ("08.09.2025", "09.18.2025"), ("08-09-2025", "9-18-2025"), ("08/09/2025 00:00", "09/18/2025 00:00")):
        for header, options, before in ((HEADER, (), far[:1200]), (HEADER, ("--family", "none"), far[:1]), (HEADER.split(";", 1)[1], (), [far[0].split(";", 1)[1]])):
            rows_of_days = [f"D-{n};{spouse}".replace("2025-12-01", day) for n, day in enumerate((first, second))]
            if not header.startswith("case"):
                rows_of_days = [row.split(";", 1)[1] for row in rows_of_days]
            run, rows = lists.judged(lists.write("days.csv", header, *before, rows_of_days[0], rows_of_days[1].replace("1990", "1991")), "--columns", "verdict", *options)
            expect(run.status == 1 and len(rows) == len(before) and "may be either day" in run.err, f"{first} beside {second} is judged: {options} {rows[-2:]}: {run.err}")
    run, _ = lists.judged(lists.write("swallowed.csv", HEADER.split(";", 1)[1] + ";nota", f'{spouse};"open', f"{spouse};", f'{spouse};einde"'), "--family", "none")
    expect("Line 2: a cell runs on to line 4" in run.err, f"rows within a cell, without families: {run.err}")


def check_family_columns(lists: Lists) -> None:
    """Rows whose column of names or numbers groups them as families are not judged one by one, however little is said of the sponsor."""
    short = "sponsor.status;application.filed_on;member.relation;member.birth_date"
    persons = ["spouse;1990-01-01", "child;2015-01-01", "spouse;1991-01-01", "child;2016-01-01", "child;2018-01-01"]

    def of(header: str, names: str, sponsor="refugee;2025-12-01", rows=persons) -> list[str]:
        return [f"{header};{short}", *(f"{name.strip()};{sponsor};{row}" for name, row in zip(names.split(","), rows))]

    grouped = {
        "Naam": of("Naam", "A,A,B,B,B"), "surname": of("Surname", "De Smet,De Smet, Diallo,Diallo ,diallo"), "sponsor": of("Gezinshereniger", "A,A,A,A,A"),
        "register": of("Rijksregisternr.", "1,1,2,2,2"), "number": of("Ref", "17,17,18,18,18"), "any header": of("Volgnummer", "17,17,18,19,19"), "apart": of("Nom", "A,B,A,B,B"),
        "one cell said twice": of("Name", "A,A,B,C,D"), "merged": of("Naam", "A,,B,,"), "merged under any header": of("Volgnr", "1,,2,,"),
        "merged sponsor": [f"Naam;{short}", f"A;refugee;2025-12-01;{persons[0]}", f";;;{persons[1]}", f"B;refugee;2025-12-01;{persons[2]}", f";;;{persons[3]}"],
        "merged without a name": [short, f"refugee;2025-12-01;{persons[0]}", f";;{persons[1]}"],
        "a day written otherwise": [f"Naam;{short}", f"A;refugee;1/12/2025;{persons[0]}", f"A;recognised refugee;2025-12-01;{persons[1]}"],
    }
    for name, lines in grouped.items():
        run, rows = lists.judged(lists.write("grouped.csv", *lines))
        expect(run.status == 1 and not rows and "--family none" in run.err, f"{name}: rows are judged one by one: status {run.status}: {run.err}")
        header = lines[0].split(";")[0]
        expect(name == "merged without a name" or f'--family "{header}"' in run.err, f"{name}: `{header}` is not proposed: {run.err}")
        expect(("stand below" in run.err) == ("merged" in name and "without" not in name), f"{name}: what was found: {run.err}")
        run, rows = lists.judged(lists.write("grouped.csv", *lines), "--family", header)
        expect("without" in name or len(rows) == len(lines) - 1, f"{name}: the proposal does not help: {run.err}")

    spouses = [f"spouse;199{n}-01-01" for n in range(8)]
    differing = [f"{status};2025-1{n % 3}-01" for n, status in enumerate(["refugee", "belgian", "limited_stay", "refugee", "belgian", "limited_stay"])]
    single = {
        "names": of("Naam", "A,B,C,D,E"), "no column of the office": [short, *(f"refugee;2025-12-01;{row}" for row in persons)],
        "countries": of("Nationaliteit", "Syrie,Syrie,Eritrea,Syrie,Eritrea"), "sorted countries": of("Land", "A,A,A,B,B,B,B", rows=spouses),
        "one office": of("Bureau", "Brussel,Brussel,Brussel,Brussel,Brussel"), "notes": of("Nota", "ok,,,,dringend"), "clerks": of("Dossierbeheerder", "A,B,B,A,B"),
        "a name of two": [f"Naam;{short}", *(f"{name};{sponsor};{row}" for name, sponsor, row in zip("AABBCC", differing, persons + spouses))],
        "a status left out": of("Naam", "A,B,C,D,E")[:3] + [f"X;;2025-12-01;{persons[1]}"], "towns": of("Gemeente", "Gent,Gent,Luik,Namen,Brugge,Mons", rows=spouses),
    }
    for name, lines in single.items():
        run, rows = lists.judged(lists.write("single.csv", *lines))
        expect(len(rows) == len(lines) - 1 and "no family column" in run.err, f"{name}: a list of single rows is refused: {run.err}")


def check_bytes(lists: Lists) -> None:
    """Blank lines are counted once, however long the list; half a character of UTF-16 is a damaged file."""
    for case in ("A-1", "A-2"):    # one family goes on beyond them, and another begins
        blank = lists.write("blank.csv", HEADER, f"Z-1;{FACTS};spouse;1990-03-04", f"A-1;{FACTS};spouse;1990-03-04", *[";" * HEADER.count(";")] * 250000, f"{case};{FACTS};child;2016-08-21")
        run, _ = lists.judged(blank, "--columns", "verdict")
        expect("250,000 blank lines passed over" in run.err, f"blank lines: {run.err}")
    text = f"{HEADER}\nA-1;{FACTS};spouse;1990-03-04\n".encode("utf-16-le")
    for name, damaged in (("odd", text + b"x"), ("high", text[:-20] + b"\x00\xd8" + text[-20:]), ("low", text[:-20] + b"\x00\xdc" + text[-20:]), ("end", text + b"\x00\xd8"), ("late", text + "\n".encode("utf-16-le") * 90000 + b"x")):
        for bytes in (b"\xff\xfe" + damaged, damaged):
            path = Path(lists.bench.path("half.csv"))
            path.write_bytes(bytes)
            run = lists.bench.batch(str(path), *AS_OF)
            expect(run.status == 4 and "half a character" in run.err, f"{name}: {run.status} {run.err}")
    path.write_bytes(b"\xff\xfe" + text)
    expect(lists.bench.batch(str(path), *AS_OF).status == 0, "a whole list in UTF-16")
    for order in ("utf-32-le", "utf-32-be"):
        profile = Path(lists.bench.path("wide.yaml"))
        profile.write_bytes("\ufeffsponsor: {status: refugee}\n".encode(order))
        done = subprocess.run([lists.bench.program, "check", str(profile)], capture_output=True, text=True)
        expect(done.returncode == 1 and "UTF-32" in done.stderr, f"{order}: {done.stderr}")
        for mark in ("\ufeff", ""):
            path.write_bytes((mark + text.decode("utf-16-le")).encode(order))
            run = lists.bench.batch(str(path), *AS_OF)
            expect(run.status == 1 and "UTF-32" in run.err and "CSV in UTF-8" in run.err, f"a list in {order}: {run.status} {run.err}")


def check_no_lists(lists: Lists) -> None:
    """What is no list is called what it is, and what is accepted is said."""
    row = f"A-1;{FACTS};spouse;1990-03-04"
    whole = f"{HEADER}\n{row}\n".encode()
    for name, content, said, accepted in (
            ("bz2", bz2.compress(whole), "is packed", "unpacked or packed with gzip"), ("xz", lzma.compress(whole), "is packed", "unpacked or packed with gzip"),
            ("zlib", zlib.compress(whole * 9), "no plain text", "CSV in UTF-8"), ("json", b'[{"case": "A-1", "sponsor.status": "refugee"}]', "is JSON", "CSV or as a workbook"),
            ("lines", b'{"case":"A-1"}\n{"case":"A-2"}\n', "is JSON", "CSV or as a workbook"),
            ("html", b"<html><body><table><tr><td>case;sponsor.status</td></tr>", "web page", "CSV or as a workbook"), ("xml", b'<?xml version="1.0"?>\n<Workbook/>', "XML", "CSV or as a workbook"),
            ("apostrophes", "\n".join(";".join(f"'{cell}'" for cell in line.split(";")) for line in (HEADER, row, row)).encode(), "apostrophes", "quotation marks"),
            ("unnamed", b";;;\n1;2;3;4\n", "names no column", "first line names the columns"), ("blanks", '";" ;\xa0;\t\n'.replace('"', "").encode(), "names no column", "names the columns"),
            ("below", f";;;;;;;\n{HEADER}\n{row}\n".encode(), "line 2 looks like one", "header first")):
        path = Path(lists.bench.path(f"{name}.csv"))
        path.write_bytes(content)
        run = lists.bench.batch(str(path), "-o", lists.bench.path("no.csv"), *AS_OF)
        expect(run.status == 1 and said in run.err and accepted in run.err, f"{name}: status {run.status}: {run.err}")
        expect(not list(lists.bench.folder.glob("no.csv*")), f"{name}: something is left")
    for delimiter in ";,\t|":
        below = lists.write("titles.csv", "Lijst gezinshereniging 2025", "", "Dienst" + 3 * delimiter, *(line.replace(";", delimiter) for line in (HEADER, row)))
        run = lists.bench.batch(below, *AS_OF)
        expect(run.status == 1 and "line 4 looks like one" in run.err, f"a header below titles, with {delimiter!r}: {run.err}")
    some = lists.write("some.csv", HEADER + ";;", row + ";own;", row.replace("A-1", "B-1") + ";;2")
    run, rows = lists.judged(some, "--columns", "verdict")
    expect(run.status == 0 and len(rows) == 2 and "``" not in run.err, f"columns without a name: {run.err}")
    lines = [json.loads(line) for line in lists.bench.batch(some, "-o", "-", *AS_OF, "--format", "jsonl").out.splitlines()]
    expect([(line["column 9"], line["column 10"]) for line in lines] == [("own", ""), ("", "2")], f"columns without a name as JSON: {lines}")


def check_families_counted(lists: Lists) -> None:
    """Families are counted once, wherever their rows stand, and what is no family is not counted; too many rows are no family, also below merged cells."""
    member = lambda case, relation="child", birth="2016-08-21": f"{case};{FACTS};{relation};{birth}"
    empty = ";" * HEADER.count(";")
    for name, lines, said, reasons in (
            ("apart", [member("A-1", "spouse"), member("B-1", "spouse"), member("A-1"), member("A-1")], "2 families of 1 to 2 persons", 3),
            ("spelled", [member("A-1", "spouse"), member("a-1"), member("A-1")], "1 family of 1 person", 3),
            ("total", [member("A-1", "spouse"), member("A-1"), "Totaal" + empty], "1 family of 2 persons", 0),
            ("title", ["Dienst 1" + empty, member("A-1", "spouse"), member("A-1")], "1 family of 2 persons", 0),
            ("many", [member("A-1", "spouse"), *[member("B-1")] * 30000, member("C-1", "spouse")], "3 families of 1 to ", 30000),
            ("most", [member("B-1")] * 100, "1 family of 100 persons", 0),
            ("more", [member("B-1")] * 101, "1 family of 101 persons", 101),
            ("merged", [member("B-1"), *[member("")] * 100, member("C-1", "spouse"), member("")], "2 families of 2 to 101 persons", 101),
            ("merged and long", [member("A-1", "spouse"), member(""), member("B-1"), *[member("")] * 30000, member("C-1", "spouse"), member("")], "3 families of 2 to ", 30001)):
        run, rows = lists.judged(lists.write("counted.csv", HEADER, *lines), "--columns", "verdict,missing")
        expect(said in run.err, f"{name}: `{said}` is not said: {run.err}")
        withheld = [row["missing"] for row in rows if row["missing"].startswith("case:")]
        expect(len(withheld) == reasons and len(set(withheld)) <= 1, f"{name}: {len(withheld)} withheld for {set(withheld)}: {run.err}")
    _, rows = lists.judged(lists.write("header.csv", HEADER, HEADER, member("A-1")), "--columns", "verdict")
    run = lists.bench.batch(lists.bench.path("header.csv"), *AS_OF)
    expect(len(rows) == 1 and "the header comes again" in run.err and "``" not in run.err, f"a header that comes again: {run.err}")


def check_own_columns(lists: Lists) -> None:
    """An own column beside the results stays when the output is checked again."""
    own = ["explanation", "last_date", "fee", "missing", "required_income"]
    path = lists.write("own.csv", HEADER + ";" + ";".join(own), f"A-1;{FACTS};spouse;1990-03-04;" + ";".join(f"own {name}" for name in own))
    for options in ((), ("--explain",), ("--columns", "verdict,explanation,rules_version")):
        first, second, third = (lists.bench.path(f"own-{n}.csv") for n in range(3))
        lists.bench.batch(path, "-o", first, *AS_OF, *options)
        lists.bench.batch(first, "-o", second, *AS_OF, *options)
        lists.bench.batch(second, "-o", third, *AS_OF)
        for file in (first, second, third):
            text = Path(file).read_text()
            missed = [name for name in own if f"own {name}" not in text]
            expect(not missed, f"{options}: own columns are lost: {missed} in {text}")
        expect(Path(first).read_bytes() == Path(second).read_bytes(), f"{options}: the results stand twice: {Path(second).read_text()}")


def check_nothing_left(lists: Lists) -> None:
    """A run that is refused, or that nothing can go on with, leaves no file behind."""
    path = lists.write("left.csv", HEADER, f"A-1;{FACTS};spouse;1990-03-04")
    out = Path(lists.bench.path("left"))
    out.mkdir()
    (out / "a.csv.rejects.csv").write_text("my own file\n")
    run = lists.bench.batch(path, "-o", str(out / "a.csv"), *AS_OF)
    expect(run.status == 4 and [each.name for each in out.iterdir()] == ["a.csv.rejects.csv"], f"a refused run leaves {list(out.iterdir())}")
    run = lists.bench.batch(path, "-o", str(out / "no" / "b.csv"), *AS_OF)
    expect(run.status == 4 and "there is no folder" in run.err and ".part" not in run.err, f"a folder that is missing: {run.err}")

    rows = [HEADER, *(f"P-{n};{FACTS};spouse;1990-03-04" for n in range(30000))]
    changing = lists.write("changing.csv", *rows)
    with open(changing, "rb") as source:
        running = subprocess.Popen(lists.bench.command("-", "-o", str(out / "c.csv"), "--threads", "1", *AS_OF), stdin=source, stderr=subprocess.PIPE, env=lists.bench.env)
        part = out / "c.csv.part"
        while not (part.exists() and part.stat().st_size > 0) and running.poll() is None:    # before, it may not have looked at its list yet
            time.sleep(0.005)
        with open(changing, "ab") as more:
            more.write(b"Q-1;one more\n")
        err = running.communicate()[1].decode()
    expect(running.returncode == 4 and "was changed" in err, f"a changed standard input: status {running.returncode}: {err}")
    expect([each.name for each in out.iterdir()] == ["a.csv.rejects.csv"], f"a run that nothing can go on with leaves {list(out.iterdir())}")


def check_words(lists: Lists) -> None:
    """A template of a language is a list that is understood, and a word of another column is known."""
    for language in ("en", "fr", "nl", "de"):
        done = subprocess.run([lists.bench.program, "template", "csv", "--labels", "--for", "refugee,spouse,2-children", "--lang", language], capture_output=True)
        path = lists.bench.path(f"template-{language}.csv")
        Path(path).write_bytes(done.stdout)
        run = lists.bench.batch(path, "-o", "-", "--lang", language, *AS_OF)
        lines = run.out.decode("utf-8-sig").splitlines()
        expect(done.returncode == 0 and run.status == 0 and len(lines) == 4, f"the template in {language}: {run.err}")
        delimiter = "," if language == "en" else ";"
        expect(lines[0].count(delimiter) < 50 and len(next(csv.reader([lines[0]], delimiter=delimiter))) < 60, f"{language}: the template is not short: {lines[0]}")
        first = {"en": "Case", "fr": "N° dossier", "nl": "Dossiernr.", "de": "Aktenzeichen"}[language]
        word = {"en": "spouse", "fr": "conjoint", "nl": "echtgenoot", "de": "Ehegatte"}[language]
        expect(lines[0].startswith(first + delimiter) and word in lines[1], f"{language}: {lines[:2]}")
        expect(f"`{first}`" in run.err and ("unknown" not in run.err), f"{language}: the families are not found: {run.err}")
    run, _ = lists.judged(lists.write("student.csv", HEADER, f"A-1;{FACTS};spouse;1990-03-04".replace("refugee", "student")), "--lang", "nl")
    expect(run.status == 1 and "`student` is geen van de keuzes; het is een keuze van `" in run.err and "Verblijfstitel" in run.err, f"a word of another column: {run.err}")
    run, rows = lists.judged(lists.write("merged.csv", HEADER, f"A-1;{FACTS};spouse;1990-03-04", f";{FACTS};child;2016-08-21", f"B-1;{FACTS};spouse;1990-03-04",
                                         f"B-1;{FACTS};child;2016-08-21"), "--columns", "missing")
    expect(run.status == 1 and "write the name of the family in each of its rows" in run.err, f"merged cells beside families written out: {run.err}")


def check_statuses(lists: Lists) -> None:
    path = lists.write("list.csv", HEADER, f"A-1;{FACTS};spouse;1990-03-04")
    packed = lists.bench.path("cut.csv.gz")
    Path(packed).write_bytes(gzip.compress(Path(path).read_bytes())[:60])
    book = lists.bench.path("cut.xlsx")
    Path(book).write_bytes((Path(__file__).resolve().parents[2] / "examples/office_nl.xlsx").read_bytes()[:3000])
    for words, status in (((path, "--family", "bogus"), 2), ((path, "--family", "sponsor.status"), 2), ((path, "--columns", "bogus"), 2), ((path, "--sheet", "x"), 2),
                          ((lists.bench.path("none.csv"),), 4), ((packed,), 4), ((book,), 4)):
        run = lists.bench.batch(*words, *AS_OF)
        expect(run.status == status, f"{words}: status {run.status} instead of {status}: {run.err}")
    for name in ("family.yaml", "family.yml", "family.json"):
        run = lists.bench.batch(lists.write(name, "sponsor: {status: refugee}"), "--lang", "nl")
        expect(run.status == 1 and f"reunify check {lists.bench.path(name)}" in run.err and "dossier van één gezin" in run.err, f"{name}: {run.status} {run.err}")
    torn = lists.write("torn.csv", "case;sponsor.status", "A-1;refugee")
    expect(lists.bench.batch(torn, "--family", "case").status == 1, "a list without what is needed is a mistake of the list")
    with open("/dev/full", "wb") as full:
        run = lists.bench.batch(path, *AS_OF, stdout=full)
    expect(run.status == 4 and "--resume" not in run.err and "make room" in run.err, f"a full standard output: {run.err}")


def main() -> None:
    lists = Lists()
    for check in (check_relations, check_headers, check_persons, check_labels, check_characters, check_spellings, check_neighbours, check_late, check_family_columns, check_bytes, check_no_lists, check_families_counted, check_own_columns, check_nothing_left, check_words, check_statuses):
        check(lists)
    print("lists as offices write them: relations, headers, characters, own columns, nothing left behind, templates, exit statuses")


if __name__ == "__main__":
    main()
