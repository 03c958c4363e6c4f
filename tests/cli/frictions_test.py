#!/usr/bin/env python3
"""What disturbed people who tried the program, and must not come back.

    frictions_test.py PROGRAM"""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM = Path(sys.argv[1]).resolve()
FOLDER = Path(tempfile.mkdtemp())
TODAY = "2026-11-29"
failed: list[str] = []


def run(*words: str, language: str = "en") -> subprocess.CompletedProcess:
    environment = {**os.environ, "LC_ALL": f"{language}_BE.UTF-8"}
    return subprocess.run([str(PROGRAM), *words], env=environment, cwd=FOLDER, capture_output=True, encoding="utf-8")


def in_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u202f", " ").replace("\u00a0", " "))


def said(*words: str, language: str = "en") -> str:
    done = run(*words, language=language)
    return in_one_line(done.stdout + done.stderr)


def expect(what: str, holds: bool, seen: object = "") -> None:
    if not holds:
        failed.append(f"{what}\n    {str(seen)[:900]}")


def says(text: str, *wanted: str) -> None:
    for each in wanted:
        expect(f"says `{each}`", each in text, text)


def never_says(text: str, *unwanted: str) -> None:
    for each in unwanted:
        expect(f"does not say `{each}`", each not in text, text)


def family(name: str, sponsor: str, members: str, filed: str = "2026-12-01", household: str = "", application: str = "") -> str:
    """A family that lacks nothing but what is said."""
    home = household or "dependants: 0, housing_adequate: yes, health_insurance: yes"
    (FOLDER / name).write_text(f"application: {{filed_on: {filed}, assessed_on: {TODAY}{application}}}\n"
                               f"sponsor: {{birth_date: 1988-01-01, {sponsor}}}\nhousehold: {{{home}}}\nmembers:\n{members}\n")
    return name


WIFE = "  - {label: wife, relation: spouse, birth_date: 1990-01-01, bond_since: 2012-01-01%s}"
REFUGEE = "status: refugee, arrived_on: 2024-05-01, stay_decided_on: %s, status_decided_on: %s, net_monthly_income: %s"
WORKER = "status: limited_stay, permit: single_permit, stay_decided_on: %s, status_decided_on: %s, net_monthly_income: %s"
SUBSIDIARY = ("status: subsidiary_protection, arrived_on: 2023-05-01, stay_decided_on: 2026-05-12, status_decided_on: 2026-05-12, "
              "net_monthly_income: 1800")
EVERY = ("check", "when", "whatif", "laws")


def a_disputed_point_stands_beside_the_verdict_everywhere() -> None:
    file = family("disputed.yaml", SUBSIDIARY, WIFE % "")
    other = family("settled.yaml", REFUGEE % ("2026-06-20", "2026-06-20", 4000), WIFE % "")
    for command in EVERY:
        for language, word in (("en", "depends on disputed points"), ("fr", "dépend de points controversés"),
                               ("nl", "hangt af van omstreden punten"), ("de", "hängt von umstrittenen Punkten ab")):
            says(said(command, file, language=language), word)
        says(said(command, file), "Lapsed when three months had passed since the judgment, after 26 May 2026: Not yet, not before 12 May 2028")
    both = said("compare", file, other)
    says(both, "◐ disputed.yaml: It depends on disputed points", "Lapsed when three months had passed")
    never_says(both, "✓ disputed.yaml")
    readings = json.loads(run("check", file, "--format", "json").stdout)["members"][0]["readings"]
    days = {each["id"]: each.get("earliest_dates") for each in readings}
    expect("the day under the other reading is told to programs", days["suspension_status"] == {"lapsed": "2028-05-12"}, days)


def a_child_whose_parent_does_not_qualify_yet_is_warned() -> None:
    partner = "  - {label: partner, relation: registered_partner, birth_date: %s, bond_since: 2023-05-05, cohabiting_since: 2026-06-01, common_child: true}"
    child = "  - {label: child, relation: child_of_partner, birth_date: 2020-02-02, custody: sole}"
    for born, warned in (("2006-08-02", True), ("2000-08-02", False)):
        one = family("partner.yaml", "status: belgian, net_monthly_income: 3500", partner % born + "\n" + child)
        (says if warned else never_says)(said("check", one), "the child's application may be refused for that reason")
    alone = family("alone.yaml", "status: belgian, net_monthly_income: 3500", child)
    never_says(said("check", alone), "the child's application may be refused for that reason")


def the_day_of_the_decision_says_what_it_is_counted_from() -> None:
    file = family("counted.yaml", REFUGEE % ("2026-06-20", "2026-06-20", 4000), WIFE % "")
    says(said("check", file), "Decision due (assumed: Papers complete on 1 December 2026)")
    given = family("given.yaml", REFUGEE % ("2026-06-20", "2026-06-20", 4000), WIFE % "", application=", proofs_complete_on: 2026-12-24")
    says(said("check", given), "24 September 2027: Decision due -")
    of_a_belgian = family("belgian.yaml", "status: belgian, net_monthly_income: 4000", WIFE % "")
    says(said("check", of_a_belgian), "Decision due To bring")


def a_later_day_is_no_help_to_a_child_who_is_of_age_by_then() -> None:
    file = family("born_here.yaml", "status: unlimited_stay, arrived_on: 2005-01-10, stay_decided_on: 2005-01-10, net_monthly_income: 4000",
                  "  - {label: son, relation: child, birth_date: 2009-03-01, born_in_belgium: yes, common_child_of_the_couple: no}\n"
                  "  - {label: wife, relation: spouse, birth_date: 2007-06-15, bond_since: 2026-07-01}")
    says(said("whatif", file), "Filing date: 15 June 2028", "File without son", "--without son")
    after = said("whatif", file, "--set", "application.filed_on=2028-06-15", "--without", "son")
    says(after, "Yes, if what is assumed below is right: the application can be filed on 15 June 2028")
    says(said("when", file), "For son there is no application to judge at first; filed later, it would be refused")


def who_waits_for_more_than_time_is_promised_no_day() -> None:
    file = family("asylum.yaml", "status: asylum_applicant, protection_requested_on: 2020-07-21, net_monthly_income: 4000", WIFE % "")
    for command in ("check", "when"):
        says(said(command, file), "From which day on it can be filed cannot be said")
    says(said("when", file), "No day can be named on which filing would not be refused")


def what_is_missing_of_a_bare_file_is_one_list() -> None:
    (FOLDER / "bare.yaml").write_text("application: {filed_on: 2026-12-10}\nsponsor: {status: limited_stay}\nmembers:\n"
                                      "  - {label: wife, relation: spouse}\n  - {label: girl, relation: child}\n")
    bare = said("check", "bare.yaml")
    says(bare, "up to 11 answers are missing", "Net monthly income", "Date of birth of the family member (wife)", "(girl)")
    never_says(bare, "Only if it is still open then")


def a_day_still_to_come_is_said_to_be_one() -> None:
    file = family("settled.yaml", REFUGEE % ("2026-06-20", "2026-06-20", 4000), WIFE % "")
    for words in (("check",), ("check", "--full")):
        says(said(*words, file, "--as-of", "2099-01-01"), "a day still to come: what changes until then nobody knows")
        never_says(said(*words, file), "still to come:")


def an_amount_that_is_only_just_reached_is_no_plain_yes() -> None:
    """The amount of September 2026 rests on one secondary source."""
    worker = WORKER % ("2024-01-10", "2024-01-10", "%s")
    for income, just in (("2217.47", True), ("2220", True), ("2328", True), ("2329", False), ("2800", False)):
        file = family("just.yaml", worker % income, WIFE % "")
        for command in ("check", "when", "whatif"):
            text = said(command, file)
            (says if just else never_says)(text, "only just met")
        if just:
            says(said("check", file), "the amount asked rests on a source that is not certain", "Yes, if what is assumed below is right")
    file = family("just.yaml", worker % "2220", WIFE % "")
    says(said("check", file), "only just met, € 2.53 above what is asked")
    for language, word in (("fr", "tout juste remplie"), ("nl", "maar net vervuld"), ("de", "nur knapp erfüllt")):
        says(said("check", file, language=language), word)
    conditions = json.loads(run("check", file, "--format", "json").stdout)["members"][0]["conditions"]
    means = next(each for each in conditions if each["id"] == "means_of_subsistence")
    expect("programs see the margin", means.get("only_just_met_by") == "2.53" and means["confidence"] != "high", means)
    expect("an amount that is not reached is short", "short" in said("check", family("just.yaml", worker % "2217.46", WIFE % "")))


def a_file_that_contradicts_itself_has_no_verdict() -> None:
    for name, day, contradiction in (("birth_date", "1990-01-01, bond_since: 1985-01-01", "Family bond older than one of the two persons"),
                                     ("bond", "1990-01-01, bond_since: 2028-01-01", "Family bond later than the filing day")):
        file = family(f"{name}.yaml", REFUGEE % ("2026-06-20", "2026-06-20", 4000),
                      "  - {label: wife, relation: spouse, birth_date: " + day + "}")
        for command in EVERY:
            says(said(command, file), "⚠ No verdict: the file contradicts itself. " + contradiction)
    # A decision that is still to come: refused until then, and doubtful.
    for status in ("refugee", "subsidiary_protection", "temporary_protection"):
        sponsor = (REFUGEE % ("2027-06-01", "2027-06-01", 4000)).replace("refugee", status)
        text = said("check", family("early.yaml", sponsor, WIFE % ""))
        says(text, "⚠ By this file the sponsor's stay or status is granted only after the filing day")
        never_says(text, "✓ Yes", ": Eligible Next")
        on_the_day = said("check", family("early.yaml", sponsor, WIFE % "", filed="2027-06-01"))
        never_says(on_the_day, "granted only after the filing day")
    # What nobody can judge beyond some day is lost on no day.
    never_says(said("check", family("late.yaml", REFUGEE % ("2026-06-20", "2026-06-20", 4000), WIFE % "", filed="2032-12-01")), "2041")


def who_needs_no_reunification_hears_so() -> None:
    sponsor = REFUGEE % ("2026-06-20", "2026-06-20", 4000)
    baby = "\n  - {label: baby, relation: child, birth_date: 2026-10-01, born_in_belgium: yes}"
    file = family("baby.yaml", sponsor, WIFE % "" + baby)
    text = said("check", file)
    says(text, "✓ Yes for wife", "No reunification is needed for baby.", "○ baby: Needs no reunification", "The municipality where the family lives")
    for command in EVERY:
        never_says(said(command, file), "File without baby", "do not decide about baby", "baby, who would have to apply")
    here = family("here.yaml", sponsor, WIFE % "" + baby, application=", filed_in: belgium")
    never_says(said("whatif", here), "File without baby")
    says(said("whatif", here), "Belgian post abroad (now: in Belgium)", "No reunification is needed: where parentage")
    for status in ("limited_stay", "unlimited_stay", "belgian", "eu_citizen"):  # reunification may give a better title
        own = family("own.yaml", sponsor.replace("refugee", status) + ", eu_activity: worker", WIFE % ", own_protection: yes")
        says(said("check", own), "Reunification may still be asked, and can give a better title")
        never_says(said("check", own), "no family reunification is needed")
    for status in ("refugee", "subsidiary_protection", "temporary_protection"):
        own = family("own.yaml", sponsor.replace("refugee", status) + ", eu_activity: worker", WIFE % ", own_protection: yes")
        says(said("check", own), "○ No: no family reunification is needed", "in his or her own name")
        never_says(said("whatif", own), "File without", "No change of")
    for language, word in (("fr", "Non : aucun regroupement familial n'est nécessaire"), ("nl", "Nee: er is geen gezinshereniging nodig"),
                           ("de", "Nein: Eine Familienzusammenführung ist nicht nötig")):
        says(said("check", own, language=language), word)
    never_says(said("check", family("own.yaml", sponsor, WIFE % ", own_protection: no")), "no family reunification is needed")


def who_files_here_proves_identity_at_once() -> None:
    """Art. 12bis § 1 sub-para. 2, 3° of the Aliens Act."""
    file = family("here.yaml", REFUGEE % ("2026-03-15", "2026-09-15", 2000), WIFE % "")
    for place, passport in (("belgium", "Needed"), ("abroad", "May follow")):
        papers = said("check", file, "--set", f"application.filed_in={place}").split("To bring")[1].split("Cost")[0]
        needed, later = papers.split("May follow")
        expect(f"the passport of who files in {place}: {passport}", ("passport" in needed) == (passport == "Needed") and ("passport" in later) != ("passport" in needed), papers)


def nobody_is_counted_twice() -> None:
    sponsor = REFUGEE % ("2026-03-15", "2026-03-15", 2000)
    baby = "\n  - {label: baby, relation: child, birth_date: 2026-10-01, born_in_belgium: yes}"
    for dependants, asked, warned in ((0, "€ 680.33 short", False), (1, "€ 903.69 short", True)):
        home = f"dependants: {dependants}, housing_adequate: yes, health_insurance: yes"
        text = said("check", family("home.yaml", sponsor, WIFE % "" + baby, household=home))
        says(text, asked)
        (says if warned else never_says)(text, "must not be counted again among the dependants")
    says(said("template", "profile"), "Besides the persons of this file, how many family members")


def without_a_filing_day_it_is_said_at_once_of_which_day_the_answer_is() -> None:
    (FOLDER / "undated.yaml").write_text("sponsor: {" + REFUGEE % ("2026-06-20", "2026-06-20", 4000) +
                                         "}\nhousehold: {dependants: 0, housing_adequate: yes, health_insurance: yes}\nmembers:\n" + WIFE % "")
    for command in EVERY:
        text = said(command, "undated.yaml")
        says(text, "No filing day was given: this is said of an application filed on")
        expect(f"{command} says it before all else", 0 < text.find("No filing day was given") < 400, text)
        answer = json.loads(run(command, "undated.yaml", "--format", "json").stdout)
        if command != "check":
            expect(f"{command} tells programs", re.fullmatch(r"\d{4}-\d\d-\d\d", answer.get("if_filed_on", "")) is not None, answer)
        expect(f"{command} has the sentence and the receipt", bool(answer.get("sentence")) and "receipt" in answer, list(answer))
    says(said("compare", "undated.yaml", "undated.yaml"), "No filing day was given")
    for today in ("today", "vandaag", "heute", "aujourd'hui"):
        expect(f"{today} is a day", run("check", "undated.yaml", "--set", f"application.filed_on={today}").returncode == 0, today)


def no_day_is_invented() -> None:
    (FOLDER / "unborn.yaml").write_text("application: {filed_on: 2026-11-20, filed_in: abroad}\nsponsor: {status: refugee, status_decided_on: 2026-09-10}\n"
                                        "members:\n  - {label: spouse, relation: spouse, birth_date: 1990-01-01}\n")
    for extra in (("--why", "minimum_age"), ("--full",), ()):
        never_says(said("check", "unborn.yaml", *extra), "January 1980")
    says(said("check", "unborn.yaml", "--why", "minimum_age"), "the sponsor is taken to be well over 21")


def who_lies_outside_by_several_rows_is_answered() -> None:
    for number, profile in enumerate((
            {"application": {"renewal": True}, "sponsor": {"status": "withdrawal_agreement"},
             "members": [{"relation": "spouse", "bond_since": "2025-02-21"}]},
            {"sponsor": {"status": "refugee"}, "members": [{}, {"bond_since": ">= 2025-01-09", "own_protection": True}]},
            {"sponsor": {"status": "unlimited_stay"}, "members": [
                {"relation": "child", "birth_date": "2026", "bond_since": "2026", "born_in_belgium": True}, {}]})):
        name = f"outside{number}.json"
        (FOLDER / name).write_text(json.dumps(profile))
        answer = run("check", name, "--format", "json")
        expect(f"an answer to {name}", answer.returncode == 0 and "outside" in answer.stdout, (answer.returncode, answer.stderr))
        for command in (("whatif",), ("ask", "--next")):
            expect(f"{command[0]} of {name}", run(*command, name, "--format", "json").returncode == 0, command)


def an_open_family_needs_answers_first() -> None:
    (FOLDER / "open.json").write_text(json.dumps({
        "application": {"filed_on": "2026-02-25"}, "sponsor": {"status": "refugee", "status_decided_on": "2025-01-23"},
        "household": {"housing_adequate": True, "health_insurance": True},
        "members": [{"label": "m0", "relation": "child_of_partner", "birth_date": "2008-06-10", "custody": "sole"},
                    {"label": "m1", "own_protection": True}]}))
    text = said("whatif", "open.json")
    never_says(text, "nothing needs to change")
    says(text, "First these facts are needed")
    expect("and is not called eligible", json.loads(run("whatif", "open.json", "--format", "json").stdout)["verdict"] == "undetermined", text)


def every_command_counts_the_missing_answers_alike() -> None:
    one = family("open.yaml", SUBSIDIARY, "  - {label: child, relation: child_of_partner, custody: shared_with_consent}")
    told = {command: json.loads(run(command, one, "--format", "json").stdout)["sentence"] for command in ("check", "when", "whatif")}
    expect("one sentence in JSON", len(set(told.values())) == 1, told)
    for command, sentence in told.items():
        expect(f"{command} says it in words too", in_one_line(sentence) in said(command, one), sentence)


def a_disputed_point_is_no_reason_to_propose_nothing() -> None:
    """Between the sums of two readings: the change that settles it is named, and nothing is shown as simply good."""
    one = family("between.yaml", WORKER % ("2025-09-01", "2025-09-01", 2920),
                 WIFE % "" + "\n  - {label: son, relation: child, birth_date: 2015-01-01, custody: sole}"
                 "\n  - {label: daughter, relation: child, birth_date: 2016-01-01, custody: sole}")
    says(said("check", one), "What would help - Under the reading “Ten per cent of the reference amount itself”: Net monthly income: at least "
         "€ 2,948.37 (now: € 2,920.00)")
    says(said("whatif", one), "What would do also under the reading “Ten per cent of the reference amount itself”")
    sure = json.loads(run("whatif", one, "--format", "json").stdout)["to_be_sure"]
    expect("the option and its change", [(it["id"], it["option"], it["changes"][0]["set"]) for it in sure]
           == [("ten_percent_base", "share_of_reference", ["sponsor.net_monthly_income=2948.37"])], sure)
    for enough, mark in ((2948.36, "◐"), (2948.37, "✓")):
        after = said("whatif", one, "--set", f"sponsor.net_monthly_income={enough}")
        expect(f"{enough} is {mark}", after.startswith(mark), after)
    same = said("whatif", one, "--set", "sponsor.net_monthly_income=2930")
    says(same, "◐ wife: Eligible")


def leaving_out_is_a_command() -> None:
    given = "examples/subsidiary_protection_after_judgment.yaml"
    path = str(Path(__file__).resolve().parents[2] / given)
    says(said("whatif", path), "--without spouse")
    text = said("whatif", path, "--without", "spouse")
    says(text, "not in this file")
    answer = json.loads(run("check", path, "--without", "spouse", "--format", "json").stdout)
    expect("the others are judged alone", [each["label"] for each in answer["members"]] == ["daughter"], answer["members"])
    wrong = run("check", path, "--without", "spous")
    expect("a member nobody has is refused, with the nearest", wrong.returncode == 2 and "`spouse`" in wrong.stderr, wrong.stderr)
    last = run("check", path, "--without", "spouse", "--without", "daughter")
    expect("somebody stays", last.returncode == 2 and "nobody is left" in last.stderr, last.stderr)


def papers_are_those_of_the_person() -> None:
    kids = ("\n  - {label: baby, relation: child, birth_date: 2026-08-20}\n  - {label: girl, relation: child, birth_date: 2016-08-20}"
            "\n  - {label: teen, relation: child, birth_date: 2010-08-20}")
    for status in ("refugee", "subsidiary_protection", "limited_stay", "unlimited_stay"):
        sponsor = (REFUGEE % ("2026-03-20", "2026-03-20", 4000)).replace("refugee", status)
        text = said("check", family("papers.yaml", sponsor, WIFE % "" + kids), "--full")
        papers = text[text.find("Papers to bring"):text.find("Formalities - ")]
        says(papers, "if of an age to marry (teen)")
        never_says(papers, "Place of filing", "(baby, girl and teen): needed Proves: Child unmarried", "custody")


def what_does_not_change_is_not_said_to_change() -> None:
    file = family("refugee.yaml", REFUGEE % ("2026-06-20", "2026-06-20", 1390), WIFE % "", household="dependants: 0, housing_adequate: no, health_insurance: no")
    text = said("whatif", file, "--set", "application.filed_on=2026-12-21")
    says(text, "exempt → not met")
    never_says(text, "Minimum age of spouses and partners")


def words_of_people_are_known_or_led_to_their_fact() -> None:
    def sponsor_called(word: str) -> str:
        (FOLDER / "word.yaml").write_text(f"sponsor: {{status: \"{word}\"}}\nmembers: [{{relation: spouse}}]\n")
        return said("check", "word.yaml", language="nl")

    for word, fact in (("A-kaart", "Kaart van de gezinshereniger"), ("F-kaart", "Kaart van de gezinshereniger"),
                       ("blauwe kaart", "Verblijfstitel van de gezinshereniger"), ("student", "Verblijfstitel van de gezinshereniger"),
                       ("werknemer", "Verblijfstitel van de gezinshereniger")):
        text = sponsor_called(word)
        says(text, "het is een keuze van", fact)
        never_says(text, "bedoelde u")
    for word in ("ressortissant UE", "tijdelijk ontheemde"):
        never_says(sponsor_called(word), "geen van de keuzes")
    for word in ("oma", "tante", "nicht", "verloofde", "Neffe", "nièce", "grandma"):
        (FOLDER / "word.yaml").write_text(f"sponsor: {{status: refugee}}\nmembers: [{{relation: \"{word}\"}}]\n")
        expect(f"{word} is known", run("check", "word.yaml").returncode == 0, word)
    (FOLDER / "keys.yaml").write_text("regroupant: {statut: réfugiée, née: 1988, séjour accordé le: 20 juin 2026, statut accordé le: 20 juin 2026}\n"
                                      "famille:\n  - {nom: Ali, lien: mari, né: 1990, mariés depuis: 2012}\n")
    expect("keys of people", run("check", "keys.yaml", language="fr").returncode == 0, said("check", "keys.yaml", language="fr"))


def the_question_says_what_is_asked_and_why_of_this_family() -> None:
    file = family("open.yaml", "status: limited_stay, permit: single_permit, stay_decided_on: 2026-01-01, status_decided_on: 2026-01-01", WIFE % "")
    says(said("check", file), "Income asked, net per month: € 2,456.97")
    says(said("ask", file, "--next"), "Income asked, net per month: € 2,456.97")
    student = family("student.yaml", "status: limited_stay, permit: student, arrived_on: 2025-09-01", WIFE % "")
    never_says(said("check", student, "--full", language="nl"), "het gezin van een vluchteling")
    never_says(said("check", student, "--full", language="fr"), "la famille d'un réfugié")


def the_form_says_only_what_can_be_assumed_of_this_family() -> None:
    text = said("template", "profile", "--for", "refugee,spouse")
    says(text, "protection is normally requested on arrival", "Legal cohabitation is a registered partnership")
    never_says(text, "a worker or student normally arrives", "a Belgian is taken to have always lived", "the bond of a child is taken",
               "the bond with a parent is taken")
    says(said("template", "profile", "--for", "limited_stay,child"), "the bond of a child is taken")


def first_steps_on_any_machine() -> None:
    file = family("settled.yaml", REFUGEE % ("2026-06-20", "2026-06-20", 4000), WIFE % "")
    (FOLDER / "wide.yaml").write_bytes((FOLDER / file).read_text().encode("utf-16"))
    expect("what PowerShell writes is read", run("check", "wide.yaml").returncode == 0, said("check", "wide.yaml"))
    (FOLDER / "notes.yaml.txt").write_text((FOLDER / file).read_text())
    says(said("check", "notes.yaml"), "did you mean `notes.yaml.txt`?")
    for who in ("gezinslid 1", "member 1", "membre 1", "0", "wife"):
        done = run("check", file, "--set", f"members[{who}].birth_date=1991-01-01", language="nl")
        expect(f"{who} is a member", done.returncode == 0, done.stderr)
    expect("there is no second", run("check", file, "--set", "members[member 2].birth_date=1991-01-01").returncode != 0)
    hint = run("rules", "show", "délai d'attente", language="fr").stderr.strip().split("\n")[-1]
    pasted = subprocess.run(["bash", "-n", "-c", hint[hint.index("reunify rules search"):]], capture_output=True)
    expect("a printed command can be pasted", pasted.returncode == 0, hint)


def a_receipt_has_values_as_they_are() -> None:
    file = family("refugee.yaml", REFUGEE % ("2026-06-20", "2026-06-20", 4000), WIFE % "")
    receipt = json.loads(run("check", file, "--as-of", "2026-11-20", "--format", "json").stdout)["receipt"]
    inputs = receipt["inputs"]
    expect("yes and no", inputs["household"]["housing_adequate"] is True, inputs)
    expect("how many", inputs["household"]["dependants"] == 0, inputs)
    expect("money", inputs["sponsor"]["net_monthly_income"] == "4000.00", inputs)
    expect("the day", inputs["application"]["assessed_on"] == receipt["assessed_on"] == "2026-11-20", receipt)
    (FOLDER / "again.json").write_text(json.dumps(inputs))
    again = json.loads(run("check", "again.json", "--format", "json").stdout)
    expect("the inputs give the same answer", again["receipt"]["inputs"] == inputs and again["receipt"]["assessed_on"] == "2026-11-20", again["receipt"])


for situation in [value for name, value in list(globals().items()) if callable(value) and getattr(value, "__code__", None)
                  and name not in ("run", "in_one_line", "said", "expect", "says", "never_says", "family")]:
    before = len(failed)
    situation()
    for i in range(before, len(failed)):
        failed[i] = f"{situation.__name__}: {failed[i]}"
for failure in failed:
    print(failure)
print(f"{len(failed)} failed")
sys.exit(1 if failed else 0)
