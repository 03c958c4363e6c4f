#!/usr/bin/env python3
"""Who is told what: each open point, paper and formality of the rules with the sponsors whose families ever see it.

    addressees.py PROGRAM [--rewrite]

Families of every status and relation are checked, at a first application abroad and at a renewal here, and what they are told is compared
with addressees.txt. A text that is for everybody stands in EVERYBODY with the reason; every other open point has a `when` of its own.
"""
import itertools, json, pathlib, re, subprocess, sys

HERE = pathlib.Path(__file__).resolve().parent
RULES = HERE.parent.parent / "rules"
TABLE = HERE / "addressees.txt"

EVERYBODY = {
    "family_life": "art. 8 ECHR and the interests of children are weighed in every case, also where there is no right",
}
STATUSES = ("unlimited_stay", "limited_stay", "refugee", "subsidiary_protection", "temporary_protection", "stateless", "belgian",
            "belgian_free_movement", "eu_citizen", "withdrawal_agreement", "special_identity_card", "asylum_applicant")
RELATIONS = ("spouse", "registered_partner", "de_facto_partner", "child", "disabled_adult_child", "parent", "sibling")
OCCASIONS = ({"filed_on": "2025-12-01", "filed_in": "abroad"}, {"filed_on": "2026-10-01", "filed_in": "abroad"},
             {"filed_on": "2026-10-01", "filed_in": "belgium", "renewal": True})


def family(status, relation, occasion):
    child = relation in ("child", "sibling")
    member = {"label": "relative", "relation": relation, "birth_date": "2014-05-05" if child else "1990-05-05",
              "bond_since": "2014-05-05" if child else "2015-05-05", "parentage": "birth", "still_living_together": True,
              "held_right_before_reform": False, "stay_in_belgium": "long_stay" if occasion.get("renewal") else "none"}
    sponsor = {"status": status, "birth_date": "2012-01-01" if relation == "parent" else "1985-01-01",
               "minority": "unaccompanied_minor" if relation == "parent" else "adult", "arrived_on": "2024-01-10",
               "protection_requested_on": "2024-01-12", "stay_decided_on": "2025-09-10", "status_decided_on": "2025-09-10",
               "net_monthly_income": 4000}
    return {"application": dict(occasion, assessed_on=occasion["filed_on"]), "sponsor": sponsor,
            "household": {"dependants": 0, "housing_adequate": True, "health_insurance": True}, "members": [member]}


def told(program, profile):
    run = subprocess.run([program, "check", "-", "--format", "json", "--rules", RULES], input=json.dumps(profile), capture_output=True,
                         text=True)
    if run.returncode != 0:
        sys.exit(run.stderr)
    answer = json.loads(run.stdout)
    for point in answer["leaves_open"]:
        yield "open point", point["id"]
    for paper in answer["papers"]:
        for name in paper["any_of"]:
            yield "paper", name
    for name in list(answer["formalities"]) + [name for member in answer["members"] for name in member["formalities"]]:
        yield "formality", name


def without_when():
    text = (RULES / "formalities" / "open_points.yaml").read_text()
    points = re.split(r"^  (?=[a-z_0-9]+:$)", text.split("open_points:\n", 1)[1], flags=re.M)
    return {point.split(":", 1)[0] for point in points if point.strip() and "\n    when:" not in point}


def main():
    program, rewrite = sys.argv[1], "--rewrite" in sys.argv[2:]
    strangers = without_when() ^ set(EVERYBODY)
    if strangers:
        sys.exit(f"open points for everybody and EVERYBODY differ: {', '.join(sorted(strangers))}")
    seen = {}
    for status, relation, occasion in itertools.product(STATUSES, RELATIONS, OCCASIONS):
        for text in told(program, family(status, relation, occasion)):
            seen.setdefault(text, {}).setdefault(status, None)
    lines = [f"{kind} {name}: {'every sponsor' if len(who) == len(STATUSES) else ', '.join(s for s in STATUSES if s in who)}"
             for (kind, name), who in sorted(seen.items())]
    now = "\n".join(lines) + "\n"
    if rewrite:
        TABLE.write_text(now)
    elif now != TABLE.read_text():
        import difflib
        sys.exit("".join(difflib.unified_diff(TABLE.read_text().splitlines(True), now.splitlines(True), "addressees.txt", "now")))


if __name__ == "__main__":
    main()
