#!/usr/bin/env python3
"""Who is told what: each open point, paper and formality of the rules with the sponsors and the family members who ever see it.

    addressees.py PROGRAM [--rewrite]

Families of every status and relation are checked, at a first application abroad under each law and at a renewal here, and what they are told is compared
with addressees.txt. A text that is for everybody stands in EVERYBODY with the reason; every other open point has a `when` of its own.
"""
import concurrent.futures, itertools, json, os, pathlib, re, subprocess, sys

HERE = pathlib.Path(__file__).resolve().parent
RULES = HERE.parent.parent / "rules"
TABLE = HERE / "addressees.txt"

EVERYBODY = {
    "family_life": "art. 8 ECHR and the interests of children are weighed in every case, also where there is no right",
}
# What every relation is told under some sponsor, and why; everything else is for some relations only. An EU citizen may be joined by any
# relative (art. 47/1), so what is for all who have a right is for every relation.
RIGHT = "whoever has a right to join"
EVERY_MEMBER = {
    "appeal_period": RIGHT, "bond_proof": RIGHT, "card_within_three_months": RIGHT, "decision_due": RIGHT, "five_year_control": RIGHT,
    "free_movement_of_a_belgian": RIGHT, "remote_filing": RIGHT, "serious_threat": RIGHT, "six_months_of_the_municipality": RIGHT,
    "withdrawal_agreement": RIGHT,
    "eu_resources_proof": "an EU citizen who does not work shows means whoever joins (art. 47/2)",
    "means_of_an_eu_citizen": "an EU citizen who does not work shows means whoever joins (art. 47/2)",
    "mutual_fund_certificate": "an EU citizen who does not work shows an insurance whoever joins (art. 47/2)",
    "mutual_fund_membership": "an EU citizen who does not work shows an insurance whoever joins (art. 47/2)",
    "fee": "the sum of the whole file, which may be nothing",
    "passport": "everybody who files proves identity",
    "visa_handling_fee": "a visa D costs the same on whatever ground it is asked",
    "later_developments": "a judgment or a law may also give a right to those who have none now",
    "changed_on_12_june_2026": "the wording not found may concern every family under art. 10",
    "temporary_protection_conditions": "every relative may qualify for temporary protection personally",
}
STATUSES = ("unlimited_stay", "limited_stay", "refugee", "subsidiary_protection", "temporary_protection", "stateless", "belgian",
            "belgian_free_movement", "eu_citizen", "withdrawal_agreement", "special_identity_card", "asylum_applicant")
RELATIONS = ("spouse", "registered_partner", "de_facto_partner", "child", "child_of_partner", "disabled_adult_child", "adult_descendant",
             "parent", "ascendant", "sibling")
# The day of the sponsor's stay, which decides between the law before and after the reform, and the application.
OCCASIONS = (("2024-06-10", {"filed_on": "2025-12-01", "filed_in": "abroad"}), ("2025-09-10", {"filed_on": "2026-10-01", "filed_in": "abroad"}),
             ("2025-09-10", {"filed_on": "2026-10-01", "filed_in": "belgium", "renewal": True}))


def family(status, relation, stay, occasion):
    child = relation in ("child", "child_of_partner", "sibling")
    member = {"label": "relative", "relation": relation, "birth_date": "2009-06-01" if child else "1990-05-05",
              "bond_since": "2009-06-01" if child else "2015-05-05", "parentage": "birth", "still_living_together": True,
              "held_right_before_reform": False, "in_belgium_during_procedure": False,
              "stay_in_belgium": "long_stay" if occasion.get("renewal") else "none"}
    sponsor = {"status": status, "birth_date": "2009-06-01" if relation == "parent" else "1985-01-01",
               "minority": "unaccompanied_minor" if relation == "parent" else "adult", "arrived_on": "2024-01-10",
               "protection_requested_on": "2024-01-12", "stay_decided_on": stay, "status_decided_on": stay,
               "net_monthly_income": 4000, "eu_activity": "self_sufficient"}
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
    for one in [answer, *answer["members"]]:
        for name, value in one["formalities"].items():
            if value is not None:
                yield "formality", name


def named(noun, all_of_them, some):
    return f"every {noun}" if len(some) == len(all_of_them) else ", ".join(one for one in all_of_them if one in some)


def without_when():
    text = (RULES / "formalities" / "open_points.yaml").read_text()
    points = re.split(r"^  (?=[a-z_0-9]+:$)", text.split("open_points:\n", 1)[1], flags=re.M)
    return {point.split(":", 1)[0] for point in points if re.match(r"[a-z_0-9]+:", point) and "\n    when:" not in point}


def main():
    program, rewrite = sys.argv[1], "--rewrite" in sys.argv[2:]
    strangers = without_when() ^ set(EVERYBODY)
    if strangers:
        sys.exit(f"open points for everybody and EVERYBODY differ: {', '.join(sorted(strangers))}")
    seen = {}
    families = [(status, relation, family(status, relation, *occasion))
                for status, relation, occasion in itertools.product(STATUSES, RELATIONS, OCCASIONS)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        texts = pool.map(lambda one: list(told(program, one[2])), families)
    for (status, relation, _), told_to_them in zip(families, texts):
        for text in told_to_them:
            seen.setdefault(text, set()).add((status, relation))
    strangers = {name for (kind, name), who in seen.items()
                 if len({relation for _, relation in who}) == len(RELATIONS)} ^ (set(EVERY_MEMBER) | set(EVERYBODY))
    if strangers:
        sys.exit(f"texts for every family member and EVERY_MEMBER differ: {', '.join(sorted(strangers))}")
    lines = [f"{kind} {name}: {named('sponsor', STATUSES, {s for s, _ in who})}; {named('member', RELATIONS, {r for _, r in who})}"
             for (kind, name), who in sorted(seen.items())]
    now = "\n".join(lines) + "\n"
    if rewrite:
        TABLE.write_text(now)
    elif now != TABLE.read_text():
        import difflib
        sys.exit("".join(difflib.unified_diff(TABLE.read_text().splitlines(True), now.splitlines(True), "addressees.txt", "now")))


if __name__ == "__main__":
    main()
