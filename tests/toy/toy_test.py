#!/usr/bin/env python3
"""Rules that are about something else altogether (cards of a library, in two languages) through every command: usage toy_test.py PROGRAM.

What is answered must be right, must stand in every format, and must not name anything of the rules that are built in."""
import json
import os
import re
import subprocess
import sys
import tempfile

program = os.path.abspath(sys.argv[1])
here = os.path.dirname(os.path.abspath(__file__))
built_in = os.path.join(os.path.dirname(os.path.dirname(here)), "rules")
asked = 0


def run(*words, status=0):
    global asked
    asked += 1
    done = subprocess.run([program, *words, "--rules", "rules"], cwd=here, capture_output=True, text=True, check=False)
    if done.returncode != status:
        sys.exit(f"{' '.join(words)}: status {done.returncode}, not {status}\n{done.stdout}{done.stderr}")
    for name in foreign:
        if re.search(rf"(?<![\w.]){re.escape(name)}(?![\w.])", done.stdout + done.stderr):
            sys.exit(f"{' '.join(words)}: names `{name}`, which these rules do not know\n{done.stdout}")
    return done.stdout


def expect(what, got, wanted):
    if got != wanted:
        sys.exit(f"{what}: {got!r}, not {wanted!r}")


def names_in(rules):
    """What rules call facts, choices, amounts, conditions and definitions, where it is no plain word."""
    names = set()
    with open(os.path.join(rules, "facts.yaml"), encoding="utf-8") as facts:
        names |= set(re.findall(r"^ +([a-z]+\.[a-z0-9_]+|[a-z0-9]+_[a-z0-9_]+):", facts.read(), re.M))
    for folder in ("amounts", "conditions"):
        names |= {file[:-5] for file in os.listdir(os.path.join(rules, folder)) if "_" in file}
    for file in os.listdir(os.path.join(rules, "definitions")):
        with open(os.path.join(rules, "definitions", file), encoding="utf-8") as definitions:
            names |= set(re.findall(r"^  ([a-z0-9]+_[a-z0-9_]+):", definitions.read(), re.M))
    return names


# Keys of answers are the program's own words.
foreign = names_in(built_in) - names_in(os.path.join(here, "rules")) - {"filed_on", "assessed_on", "without_right", "refused_before"}
if len(foreign) < 150:
    sys.exit(f"only {len(foreign)} names in the rules that are built in")

run("rules", "check")
run("rules", "test")

# One case: Lou is old enough, Kit turns six in September, and half of the dues is lacking.
family = "household.yaml"
answer = json.loads(run("check", family, "--format", "json"))
expect("verdict", answer["verdict"], "not_eligible")
lou, kit = answer["members"]
expect("Lou", (lou["relation"], lou["regime"], lou["legal_basis"]), ("housemate", "rules_2030", "rule 2"))
states = {condition["id"]: condition["status"] for condition in kit["conditions"]}
expect("Kit", states, {"dues_paid": "not_met", "old_enough": "not_met"})
expect("formality", answer["formalities"]["card_ready"], "2030-03-15")
expect("reads alone", answer["assumptions"][0]["fact"] if answer["assumptions"] else None, None)
paid = json.loads(run("check", family, "--format", "json", "--set", "holder.paid=12.50"))
expect("with the dues", (paid["verdict"], paid["members"][1]["earliest_date"]), ("not_yet", "2030-09-01"))
before = json.loads(run("check", family, "--format", "json", "--set", "request.made_on=2029-03-01", "--set", "holder.paid=10"))
expect("before the change", (before["members"][0]["regime"], before["verdict"]), ("first_rules", "eligible"))
expect("what is assumed", before["assumptions"][0]["fact"], "member.reads_alone")
undated = json.loads(run("check", family, "--format", "json", "--set", "request.judged_on=unknown"))
expect("the day of today", "request.judged_on" in [each["fact"] for each in undated["assumptions"]], True)

# Filing days, what would help, the other law, the figures.
course = json.loads(run("when", family, "--format", "json", "--set", "holder.paid=20"))
expect("earliest", course["earliest_date"], "2030-09-01")
age = run("when", family, "--set", "holder.paid=20")
expect("an age", "Kit turns 6" in age, True)
helped = json.loads(run("whatif", family, "--format", "json", "--set", "holder.paid=12.50"))
expect("whatif", (helped["before"]["verdict"], helped["after"]["verdict"]), ("not_eligible", "not_yet"))
run("compare", family, "--format", "json")
amounts = json.loads(run("amounts", "--on", "2030-03-01", "--format", "json"))
by_regime = {table["regime"]: table["rows"][0]["books_allowed"] for table in amounts["thresholds"]}
expect("books", by_regime, {"rules_2030": {"1": "5", "2": "10", "3": "15"}, "first_rules": {"1": "3", "2": "3", "3": "3"}})
expect("units", [each["unit"] for each in amounts["amounts"]], ["books", "crowns"])
expect("values", [each["value"] for each in amounts["amounts"]], ["5", "12.50"])

# Every report in every format and language; the rules' own texts fall back to English where they have none.
for format in ("text", "json", "markdown", "html"):
    for language in ("en", "fr", "nl", "de"):
        for words in (("check", family), ("when", family), ("whatif", family), ("compare", family), ("whatif", family, "--set", "holder.paid=20")):
            said = run(*words, "--format", format, "--lang", language)
            if len(said) < 200:
                sys.exit(f"{words} in {format}, {language}: next to nothing\n{said}")
        said = run("check", family, "--format", format, "--lang", language, *(["--full"] if format == "text" else []))
        expect(f"{format}, {language}", ("bekijkt" in said or "zes" in said.lower()) if language == "nl" else "Six" in said or "six" in said, True)
for language in ("en", "fr", "nl", "de"):
    run("amounts", "--lang", language)

# A table: the columns are what these rules need, and the figure that they want shown stands in each row.
rows = [line.split(",") for line in run("batch", "cards.csv").splitlines()]
head = rows[0]
expect("verdicts", [row[head.index("verdict")] for row in rows[1:]], ["eligible", "not_yet", "eligible", "no_right"])
expect("books", [row[head.index("books_allowed")] for row in rows[1:]], ["10", "10", "3", "0"])
with tempfile.NamedTemporaryFile("w", suffix=".csv") as lacking:
    lacking.write("holder.kind\nschool\n")
    lacking.flush()
    refused = subprocess.run([program, "batch", lacking.name, "--rules", "rules"], cwd=here, capture_output=True, text=True, check=False)
    expect("a column is lacking", (refused.returncode, "member.tie" in refused.stderr), (1, True))

# Every page of the rules.
kinds = "conditions readings amounts definitions routes facts formalities documents alternatives open_points sources".split()
shown = 0
for kind in kinds:
    for rule in json.loads(run("rules", "list", "--kind", kind, "--format", "json")):
        run("rules", "show", rule["id"])
        shown += 1
if shown < 25:
    sys.exit(f"only {shown} rules shown")
expect("of pupils at school", "old_enough" in run("rules", "list", "--status", "school_card", "--relation", "pupil"), True)
expect("topics", "Readers" in run("rules", "list"), True)
run("rules", "coverage")
expect("an expression", run("rules", "eval", "readers * 2", "--profile", family).strip(), "4")
for kind in ("profile", "csv"):
    run("template", kind)
print(f"{asked} questions about library cards answered")
