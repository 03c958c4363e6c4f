#!/usr/bin/env python3
"""Slips on the command line: what was meant is proposed, what is accepted is said, and no file of the user's is lost.

    slips_test.py PROGRAM"""

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
WORKER = str(EXAMPLES / "worker_spouse_two_children.yaml")
failed: list[str] = []


def run(*words: str, folder: str = ".", language: str = "en") -> subprocess.CompletedProcess:
    environment = {**os.environ, "LC_ALL": f"{language}_BE.UTF-8"}
    return subprocess.run([str(PROGRAM), *words], env=environment, cwd=folder, capture_output=True, encoding="utf-8")


def expect(what: str, holds: bool, seen: object = "") -> None:
    if not holds:
        failed.append(f"{what}: {seen}")


def says(done: subprocess.CompletedProcess, *texts: str) -> None:
    for text in texts:
        expect(f"{shlex.join(map(str, done.args[1:]))} says `{text}`", text in done.stderr, done.stderr)
    expect(f"{shlex.join(map(str, done.args[1:]))} stops", done.returncode != 0)


def nothing_is_lost(folder: str) -> None:
    own = Path(folder) / "family.yaml"
    commands = [("template", "profile", "-o"), ("when", WORKER, "--ics"), ("check", WORKER, "--format", "text", "-o"),
                ("whatif", WORKER, "--format", "html", "-o"), ("compare", WORKER, WORKER, "--format", "json", "-o"),
                ("amounts", "--format", "markdown", "-o")]
    for command in commands:
        own.write_text("my own notes\n")
        for language in ("en", "fr", "nl", "de"):
            done = run(*command, "family.yaml", folder=folder, language=language)
            expect(f"{command} stops", done.returncode == 4, done.stderr)
            expect(f"{command} names what is there", "family.yaml" in done.stderr, done.stderr)
        expect(f"{command} leaves it", own.read_text() == "my own notes\n", own.read_text()[:80])
    done = run("template", "profile", "-o", "form.yaml", folder=folder)
    filled = (Path(folder) / "form.yaml").read_text().replace("filed_on:", "filed_on: 2026-12-01", 1)
    (Path(folder) / "form.yaml").write_text(filled)
    says(run("template", "profile", "-o", "form.yaml", folder=folder), "another name")
    expect("a filled form stays", (Path(folder) / "form.yaml").read_text() == filled)
    Path(folder, "empty.txt").touch()
    for name in ("a.html", "a.json", "a.md", "a.txt", "empty.txt"):
        for language in ("en", "fr", "nl", "de"):
            done = run("check", WORKER, "--lang", language, "-o", name, folder=folder)
            expect(f"{name} is written again", done.returncode == 0 and Path(folder, name).stat().st_size > 0, done.stderr)
    for income in ("2600", "3600"):
        done = run("when", WORKER, "--set", f"sponsor.net_monthly_income={income}", "--ics", "days.ics", folder=folder)
        expect("a calendar is written again", done.returncode == 0, done.stderr)
    reports = Path(folder, "reports")
    reports.mkdir()
    own = reports / Path(WORKER).with_suffix(".txt").name
    own.write_text("my own notes\n")
    says(run("check", WORKER, "--out-dir", str(reports)), "another name")
    expect("a report does not replace it", own.read_text() == "my own notes\n")


def streams(folder: str) -> None:
    done = run("when", WORKER, "--ics", "-", folder=folder)
    expect("a calendar on standard output", done.stdout.startswith("BEGIN:VCALENDAR"), done.stdout[:60])
    expect("an answer on standard output", run("check", WORKER, "-o", "-", folder=folder).stdout.count("\n") > 5)
    expect("no file called -", not Path(folder, "-").exists())


def what_was_meant(folder: str) -> None:
    Path(folder, "en1.yaml").write_text(Path(WORKER).read_text())
    says(run("check", "en1.yml", folder=folder), "did you mean `en1.yaml`?")
    says(run("check", str(Path(folder) / "en1.yml")), f"did you mean `{folder}/en1.yaml`?")
    says(run("check", WORKER, "--why", "means"), "did you mean `means_of_subsistence`?")
    says(run("check", WORKER, "--why", "Bestaansmidelen", "--lang", "nl"), "`Bestaansmiddelen`")
    for title in ("Bestaansmiddelen", "Moyens de subsistance", "Means of subsistence", "means_of_subsistence"):
        done = run("check", WORKER, "--why", title)
        expect(f"--why {title}", done.returncode == 0 and "Means of subsistence" in done.stdout, done.stderr)
    says(run("check", WORKER, "--reading", "ten_percent=x"), "did you mean `ten_percent_base`?")
    says(run("template", "profile", "--for", "refugee,spuose"), "did you mean `spouse`?")
    says(run("template", "profile", "--for", "worker,spouse"), "refugee", "sibling")
    says(run("template", "profile", "--for", "refugee,refugee"), "a second status")
    for day in ("9999-12-31", "1066-10-14"):
        says(run("check", WORKER, "--as-of", day), "--as-of", "accepted: a day")
    for many in ("51-children", "99999999999-children", "0-children"):
        says(run("template", "profile", "--for", f"refugee,{many}"), "1-20")
    child = Path(folder, "child.yaml")
    for word, meant in (("enfant du partenaire", "enfant du conjoint ou partenaire"), ("kind van de partner", "kind van de echtgenoot of partner")):
        child.write_text(f"sponsor: {{status: belgian}}\nmembers: [{{label: a, relation: {word}}}]\n")
        says(run("check", str(child)), f"did you mean `{meant}`?")
    child.write_text("documents: [geregistreerd huurcontract, x, y]\n")
    done = run("check", str(child), "--lang", "nl")
    says(done, "`Geregistreerd huurcontract van de hoofdverblijfplaats`?", "`Geldig paspoort of reisdocument`")
    child.write_text("gezinsleden: [{naam: a, aard van de band: kafala}]\n")
    says(run("check", str(child), "--lang", "nl"), "`Aard van de band met het kind`?")


def the_last_line_can_be_pasted() -> None:
    asked = ["check", WORKER, "--lang", "nl", "--set", "members[spouse].bond_proof=none", "--set", "sponsor.net_monthly_income=3000", "--as-of",
             "2026-11-01", "--reading", "ten_percent_base=share_of_reference"]
    said = " ".join(run(*asked).stdout.split("Meer: ")[1].split())
    words = shlex.split(said)
    expect("the last line says all that was asked", words[0] == "reunify" and sorted(words[1:]) == sorted([*asked, "--full"]), said)
    plain = run("whatif", str(EXAMPLES / "refugee_after_window.yaml"), "--lang", "fr", "--as-of", "2026-11-01").stdout
    expect("a proposal is asked in the same way", "--lang fr --as-of 2026-11-01 --set" in " ".join(plain.split()), plain)


with tempfile.TemporaryDirectory() as folder:
    nothing_is_lost(folder)
    streams(folder)
    what_was_meant(folder)
the_last_line_can_be_pasted()
print("\n".join(failed) or "as expected")
sys.exit(1 if failed else 0)
