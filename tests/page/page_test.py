#!/usr/bin/env python3
"""The page in Chromium: whole interviews with the mouse, with the keyboard alone and on a phone in each language, changes, files, slides, lists.

usage: page_test.py PROGRAM [--axe FILE] [--keep DIR] [--only NAME]
    FILE is axe.min.js of axe-core; without it nobody looks for what it finds
    DIR gets pictures; exit 77 where there is no Chromium
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests/html"), str(ROOT / "tests/serve")]

from browser import Browser, found  # noqa: E402
from person import Person  # noqa: E402
from served import Served  # noqa: E402

PHONE = (360, 740)
DESKTOP = (1280, 900)
LANGUAGES = {"en": "Nothing more to ask", "fr": "Plus rien à demander", "nl": "Niets meer te vragen", "de": "Nichts mehr zu fragen"}
MOST_QUESTIONS = 45

TOO_WIDE = """(() => {
    const page = document.documentElement;
    if (page.scrollWidth <= page.clientWidth) return [];
    return [...document.querySelectorAll("body *")].filter((each) => each.getBoundingClientRect().right > page.clientWidth + 0.5)
        .slice(0, 3).map((each) => each.outerHTML.slice(0, 120));
})()"""

AXE = """axe.run(document, {resultTypes: ['violations']}).then(found => JSON.stringify(found.violations.map(
    one => `${one.id}: ${one.help} (${one.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')})`)))"""


class Trial:
    def __init__(self, program, options):
        self.program = program
        self.axe = options.axe.read_text() if options.axe else None
        self.keep = options.keep
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="reunify-page-"))
        done = subprocess.run([program, "check", "examples/worker_spouse_two_children.yaml", "--format", "json"], capture_output=True, check=True, cwd=ROOT)
        self.profile = json.loads(done.stdout)["receipt"]["inputs"]
        # The law of today, and a day on which the permit is old enough.
        del self.profile["application"]["assessed_on"]
        self.profile["application"]["filed_on"] = "2027-12-01"
        self.profile["sponsor"]["net_monthly_income"] = "3900.00"
        self.verdict = self.checked(self.profile)["verdict"]

    def checked(self, profile):
        path = self.folder / "checked.json"
        path.write_text(json.dumps(profile))
        return json.loads(subprocess.run([self.program, "check", str(path), "--format", "json"], capture_output=True, check=True).stdout)

    def given(self, fact, member):
        if fact.startswith("member."):
            value = self.profile["members"][member].get(fact.removeprefix("member."))
        else:
            section, name = fact.split(".")
            value = self.profile.get(section, {}).get(name)
        # As it is typed.
        if isinstance(value, bool):
            return "yes" if value else "no"
        return None if value is None else str(value)

    def picture(self, person, name):
        if self.keep:
            self.keep.mkdir(parents=True, exist_ok=True)
            person.browser.screenshot(self.keep / f"{name}.png")

    def fits(self, person):
        wide = person.evaluate(TOO_WIDE)
        assert not wide, f"wider than the page: {wide}"

    def axe_finds_nothing(self, person, name):
        if not self.axe:
            return
        person.evaluate(self.axe)
        for night in (False, True):
            person.browser.size(*DESKTOP, night=night)
            findings = json.loads(person.evaluate(AXE))
            assert not findings, f"{name}, {'by night' if night else 'by day'}: axe finds {findings}"

    def quiet(self, person, served):
        complaints = person.browser.complaints()
        assert not complaints, complaints[:3]
        others = [url for url in person.browser.requests() if not url.startswith((served.page, "blob:", "data:"))]
        assert not others, others


FOCUS = "document.activeElement.closest('#card') !== null && (document.activeElement.matches('input') || !document.querySelector('#card input'))"


def is_who(now):
    """Whether it is asked who comes along."""
    return now is not None and now[0] == "member.relation" and now[1] is None


def by_mouse(person, trial):
    coming = [member["relation"] for member in trial.profile["members"]]
    asked = []
    while (now := person.asked()) is not None:
        assert len(asked) < MOST_QUESTIONS, asked
        fact, member, kind = now
        if is_who(now):
            person.click(f"#card [data-value={coming.pop(0)}]" if coming else "#card .row button:last-child")
            continue
        asked.append((fact, member))
        value = trial.given(fact, member)
        if value is None:
            person.click("#card .row button:last-child")
        elif kind == "choice":
            person.click(f"#card [data-value='{value}']")
        else:
            # The field has the focus already.
            person.type(value)
            person.click("#card .main")
        assert person.evaluate(FOCUS), "the focus is lost"
    assert asked[0][0] == "sponsor.status" and not coming, asked
    assert len(set(asked)) == len(asked), f"asked twice: {asked}"
    return asked


def test_mouse(person, served, trial):
    person.browser.size(*DESKTOP)
    person.come(served.page + "?lang=en")
    asked = by_mouse(person, trial)
    assert LANGUAGES["en"] in person.card(), person.card()
    # What is tried and taken along stands below what is answered first; what is for paper is not on the screen.
    places = person.evaluate("""(() => { const at = (element) => element.getBoundingClientRect().top, root = document.getElementById('report').shadowRoot;
        return [at(root.querySelector('h1')), at(document.getElementById('print')), at(root.querySelector('section.papers'))]; })()""")
    assert places == sorted(places), places
    assert not person.evaluate("[...document.getElementById('report').shadowRoot.querySelectorAll('input.answer, textarea')].some((each) => each.checkVisibility())")
    assert person.evaluate("document.getElementById('report').dataset.verdict") == trial.verdict
    print(f"  {len(asked)} questions, {trial.verdict}")
    trial.axe_finds_nothing(person, "done")
    person.browser.size(*DESKTOP)
    trial.picture(person, "done.en")
    trial.quiet(person, served)

    # Every answer can be changed, with the rest kept; the back button takes it back.
    before = person.headline()
    person.click("#said .facts button[aria-label*='ncome']")
    person.evaluate("document.getElementById('value').value = ''")
    person.click("#value")
    person.type("900")
    person.click("#card .main")
    assert person.headline() != before
    person.evaluate("history.back()")
    person.wait("document.readyState === 'complete'")
    time.sleep(0.3)
    person.settle()
    assert person.headline() == before, person.headline()

    # Back to the last questions: what was said stands there, and what was said after it is kept.
    while person.asked() is None or person.asked()[2] == "choice":
        person.click("#card .row button")
    fact, member, _ = person.asked()
    assert person.evaluate("document.getElementById('value').value") != "", fact
    person.click("#card .main")
    assert person.headline() == before, person.headline()

    # Somebody stays at home for now, and comes along again.
    person.click("#who li:last-child [aria-pressed]")
    person.settle()
    names = "[...document.getElementById('report').shadowRoot.querySelectorAll('.member h3, .member h2')].length"
    fewer = person.evaluate(names)
    person.click("#who li:last-child [aria-pressed]")
    assert person.evaluate(names) == fewer + 1 and person.headline() == before

    # What was said cannot be read so: the reason, what is accepted, and everything as it was.
    person.click("#said .facts button[aria-label*='ncome']")
    person.evaluate("document.getElementById('value').value = ''")
    person.click("#value")
    person.type("lots")
    person.click("#card .main")
    fault = person.evaluate("document.querySelector('#card .fault').textContent")
    assert fault.startswith("`lots`"), fault
    assert person.evaluate("document.activeElement.id") == "value"
    assert person.headline() == before
    trial.quiet(person, served)
    # Nothing is changed after all: by the key and by the button.
    said = person.evaluate("document.getElementById('said').textContent")
    for cancel in (lambda: person.key("Escape"), lambda: person.click("#card button", "Cancel")):
        assert person.asked() is not None
        cancel()
        person.settle()
        assert person.asked() is None and person.headline() == before and person.evaluate("document.getElementById('said').textContent") == said
        person.click("#said .facts button[aria-label*='ncome']")
    person.key("Escape")

    # The language changes, and nothing that was said.
    inputs = "[...document.querySelectorAll('#said .value')].length"
    said = person.evaluate(inputs)
    for language in ("fr", "nl", "de"):
        person.evaluate(f"(() => {{ const s = document.getElementById('language'); s.value = '{language}'; s.dispatchEvent(new Event('change')); }})()")
        time.sleep(0.1)
        person.settle()
        assert person.evaluate("document.documentElement.lang") == language and person.evaluate(inputs) == said
        assert person.evaluate("document.getElementById('report').dataset.verdict") == trial.verdict
        trial.picture(person, f"done.{language}")
    trial.quiet(person, served)


def test_keyboard(person, served, trial):
    person.browser.size(*DESKTOP)
    person.come(served.page + "?lang=en")
    coming = [member["relation"] for member in trial.profile["members"]]
    count = 0
    while (now := person.asked()) is not None:
        fact, member, kind = now
        if is_who(now):
            value = coming.pop(0) if coming else None
        else:
            value = trial.given(fact, member)
        if value is None:
            person.tab_to("#card .row button", "Nobody else" if is_who(now) else "I do not know")
        elif kind == "choice":
            if person.evaluate("document.activeElement.dataset.value") != value:
                person.tab_to(f"#card [data-value='{value}']")
        else:
            # The field has the focus already.
            person.type(value)
        person.key("Enter")
        time.sleep(0.1)
        person.settle()
        count += 1
        assert count < MOST_QUESTIONS
        assert person.evaluate(FOCUS), "the focus is lost"
    assert person.evaluate("document.getElementById('report').dataset.verdict") == trial.verdict

    # The slides: the end of the days ahead, and no income at all.
    person.tab_to("#day")
    at_first = person.evaluate("document.querySelector('output[for=day]').textContent")
    person.key("End")
    assert person.evaluate("document.querySelector('output[for=day]').textContent") != at_first
    assert "2037" in person.evaluate("document.getElementById('day').getAttribute('aria-valuetext')")
    person.tab_to("#amount")
    person.evaluate("""window.times = []; new MutationObserver(() => times.push(performance.now() - moved)).observe(document.querySelector('output[for=amount]'), {childList: true, characterData: true, subtree: true});
        document.getElementById('amount').addEventListener('input', () => { window.moved = performance.now(); }, true)""")
    person.key("Home")
    person.settle()
    person.wait("/^With €0: (?!…)/.test(document.querySelector('output[for=amount]').textContent)")
    took = person.evaluate("times.at(-1)")
    print(f"  the income slide answers after {took:.0f} ms")
    person.tab_to("#slides .slide:last-child button")
    person.key("Enter")
    time.sleep(0.1)
    person.settle()
    assert person.evaluate("document.getElementById('report').dataset.verdict") != trial.verdict
    person.tab_to("[role=tab]") if person.evaluate("document.activeElement.getAttribute('role')") != "tab" else None
    person.key("ArrowRight")
    assert person.evaluate("!document.getElementById('list').hidden && document.getElementById('family').hidden")
    trial.quiet(person, served)


def test_phones(person, served, trial):
    for language, done in LANGUAGES.items():
        person.browser.size(*PHONE)
        person.come(f"{served.page}?lang={language}")
        trial.fits(person)
        trial.picture(person, f"begin.{language}.phone")
        # What the page is stands above the fold, the question begins there too.
        for seen in ("#intro h2", "#intro-where", "#question"):
            assert person.evaluate(f"document.querySelector('{seen}').getBoundingClientRect().bottom") < PHONE[1], (language, seen)
        asked = by_mouse(person, trial)
        assert done in person.card(), (language, person.card())
        assert person.evaluate("document.getElementById('report').dataset.verdict") == trial.verdict, language
        trial.fits(person)
        assert person.evaluate("document.documentElement.lang") == language and len(asked) > 3
        # The verdict stays in sight wherever one is, and leads to the answer and back.
        person.evaluate("document.querySelector('#said').scrollIntoView()")
        assert person.evaluate("document.getElementById('verdict').textContent") == person.headline()
        assert 0 <= person.evaluate("document.getElementById('band').getBoundingClientRect().top") < 1
        person.click("#verdict")
        assert person.evaluate("document.activeElement.id") == "answer"
        top = person.evaluate("document.getElementById('report').getBoundingClientRect().top")
        assert 0 < top < 140, top
        person.click("#band a:last-child")
        assert person.evaluate("document.activeElement.id") == "interview"
        trial.picture(person, f"done.{language}.phone")
        trial.quiet(person, served)
    for width in (320, 3840):
        person.browser.size(width, 900)
        trial.fits(person)
        trial.picture(person, f"done.{width}")


def test_vague_answers(person, served, trial):
    """What is half known is asked once more, with what is known, and then left; days that cannot be are said at the answer."""
    person.browser.size(*DESKTOP)
    person.come(served.page + "?lang=en")
    for choice in ("refugee", "spouse"):
        person.click(f"#card [data-value={choice}]")
    person.click("#card .row button:last-child")
    assert person.asked()[0] == "application.filed_on"

    def answer(text):
        person.type(text)
        person.key("Enter")
        time.sleep(0.1)
        person.settle()

    answer("2027")
    # At once or after others that help more, it is asked again.
    while person.asked()[0] != "application.filed_on":
        person.click("#card .row button:last-child")
    assert "Known so far: 2027" in person.card(), person.card()
    answer("2027")
    assert person.asked()[0] != "application.filed_on", person.card()
    assert "2027" in person.evaluate("document.getElementById('said').innerText")
    # A day is shown and typed as people write it.
    person.click("#said .facts button[aria-label*='Filing date']")
    person.evaluate("document.getElementById('value').value = ''")
    answer("2027-02-01")
    assert "1 February 2027" in person.evaluate("document.getElementById('said').innerText")
    person.click("#said .facts button[aria-label*='Filing date']")
    assert person.evaluate("document.getElementById('value').value") == "01/02/2027"
    person.key("Escape")
    # Born after the filing day: the question stays, with the reason.
    person.evaluate("document.querySelector('#said details').open = true")
    person.click("#said details button[aria-label*='Date of birth of the sponsor']")
    answer("2030-01-01")
    assert person.asked()[0] == "sponsor.birth_date" and "not before the filing day" in person.card(), person.card()
    person.evaluate("document.getElementById('value').value = ''")
    answer("1990-05-01")
    assert person.asked()[0] != "sponsor.birth_date" and not person.evaluate("document.querySelector('.trouble')")
    # Granted after the filing day: asked whether that is so; whoever says it again goes on.
    person.evaluate("document.querySelector('#said details').open = true")
    person.click("#said details button[aria-label*='Present status granted on']")
    answer("2028-01-01")
    assert person.asked()[0] == "sponsor.status_decided_on" and "1 January 2028 is after the filing date" in person.card(), person.card()
    person.key("Enter")
    time.sleep(0.1)
    person.settle()
    assert (person.asked() or [None])[0] != "sponsor.status_decided_on", person.card()
    trial.quiet(person, served)


def test_assumptions(person, served, trial):
    """What is assumed stands together, without a day that nobody named, and is right by one click."""
    person.browser.size(*DESKTOP)
    person.come(served.page + "?lang=en")
    by_mouse(person, trial)
    items = person.evaluate("[...document.querySelectorAll('.confirm li')].map((item) => item.innerText)")
    of_all = [item for item in items if item.startswith("Danger to public order: No (")]
    assert len(of_all) == 1 and all(name in of_all[0] for name in ("spouse", "child 1", "child 2")), items
    bond = [item for item in items if item.startswith("Family bond since")]
    assert bond and not any("20" in item for item in bond), bond
    trial.picture(person, "assumed")
    # One of a group is different: only of that one it is asked.
    person.evaluate("document.querySelectorAll('.confirm details').forEach((each) => { each.open = true; })")
    person.click("#card button[aria-label='It is different: Danger to public order (child 2)']")
    assert person.asked() == ["member.public_order_risk", 2, "choice"], person.asked()
    person.key("Escape")
    person.settle()
    person.click("#right")
    assert not person.evaluate("document.querySelector('#right, .confirm')") and "Nothing more to ask" in person.card(), person.card()
    assert person.evaluate("document.getElementById('report').dataset.verdict") == trial.verdict
    said = person.evaluate("document.getElementById('said').innerText")
    assert "Danger to public order" in said and "Family bond since" not in said, said
    trial.quiet(person, served)


def test_files(person, served, trial):
    person.browser.size(*DESKTOP)
    person.browser.call("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(trial.folder), eventsEnabled=False)
    person.come(served.page + "?lang=en")
    source = trial.folder / "family.yaml"
    source.write_text((ROOT / "examples/worker_spouse_two_children.yaml").read_text())

    def give(selector, path):
        document = person.browser.call("DOM.getDocument")["root"]["nodeId"]
        node = person.browser.call("DOM.querySelector", nodeId=document, selector=selector)["nodeId"]
        person.browser.call("DOM.setFileInputFiles", files=[str(path)], nodeId=node)
        time.sleep(0.3)
        person.settle()

    def downloaded(name):
        path = trial.folder / name
        for _ in range(100):
            if path.exists() and path.stat().st_size:
                return path
            time.sleep(0.05)
        raise AssertionError(f"{name} did not come: {list(trial.folder.iterdir())}")

    give("#file", source)
    assert "family.yaml is open" in person.evaluate("document.getElementById('notice').textContent")
    in_file = json.loads(subprocess.run([trial.program, "check", str(source), "--format", "json"], capture_output=True, check=True).stdout)
    assert person.evaluate("document.getElementById('report').dataset.verdict") == in_file["verdict"]
    # A paper is ticked off, and kept in the saved file.
    person.click("ul.papers input")
    person.click("#save")
    saved = json.loads(downloaded("family.json").read_text())
    papers = saved.get("documents", []) + [each for member in saved["members"] for each in member.get("documents", [])]
    assert len(papers) == 1, saved
    answer = trial.checked(saved)
    assert answer["verdict"] == in_file["verdict"] and [paper["state"] for paper in answer["papers"]].count("had") == 1
    give("#file", trial.folder / "family.json")
    assert person.evaluate("document.getElementById('report').shadowRoot.querySelectorAll('ul.papers input:checked').length") == 1
    person.click("#calendar")
    assert downloaded("family.ics").read_text().startswith("BEGIN:VCALENDAR")
    # Under another name, by which the files are called.
    person.click("#called")
    person.evaluate("document.getElementById('called').select()")
    person.type("dossier 12/34")
    person.click("#save")
    assert json.loads(downloaded("dossier-12-34.json").read_text()) == saved
    person.click("#mail")
    said = person.evaluate("document.getElementById('notice').textContent + (document.querySelector('#notice textarea')?.value ?? '')")
    assert "copied" in said or "Mutual-fund" in said, said
    paper = person.browser.print()
    assert paper.startswith(b"%PDF") and len(paper) > 20000
    if trial.keep:
        (trial.keep / "printed.pdf").write_bytes(paper)
    # A file with faults: the reason, and nothing is lost.
    before = person.headline()
    broken = trial.folder / "broken.yaml"
    broken.write_text("members:\n  - relation: spoose\n")
    give("#file", broken)
    assert "spoose" in person.evaluate("document.getElementById('notice').textContent") and person.headline() == before
    person.browser.events.clear()
    # Reloaded, the page knows nothing any more, but for its language.
    person.come(served.page + "?lang=nl")
    person.evaluate("window.before = true")
    person.browser.call("Page.reload")
    person.wait("!window.before && document.body?.dataset.ready === 'yes'")
    assert person.evaluate("document.querySelectorAll('#said .value').length") == 0 and person.evaluate("document.documentElement.lang") == "nl"
    assert person.evaluate("localStorage.length + sessionStorage.length + document.cookie.length") == 0
    trial.quiet(person, served)

    # A list, chosen and dropped; opened as a file it comes to its own tab.
    give("#file", ROOT / "examples/office_nl.csv")
    person.wait("document.querySelector('.judged h3') !== null && document.getElementById('family').hidden")
    give("#table", ROOT / "examples/office_nl.csv")
    person.wait("document.querySelector('.judged h3') !== null")
    trial.fits(person)
    trial.axe_finds_nothing(person, "list")
    trial.picture(person, "list")
    person.click(".judged .main")
    rows = downloaded("office_nl.checked.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(rows) == 6 and rows[0].endswith("rules_version"), rows
    book = json.dumps(list((ROOT / "examples/office_nl.xlsx").read_bytes()))
    person.evaluate(f"""(() => {{
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array({book})], "office.xlsx"));
        document.querySelector(".drop").dispatchEvent(new DragEvent("drop", {{dataTransfer: data, bubbles: true, cancelable: true}}));
    }})()""")
    time.sleep(0.2)
    person.settle()
    person.wait("document.querySelector('.judged h3') !== null")
    person.click(".judged .main")
    # A workbook comes back as one, with a sheet of what was found behind the list.
    with zipfile.ZipFile(downloaded("office.checked.xlsx")) as book:
        assert book.testzip() is None and sum(name.startswith("xl/worksheets/sheet") for name in book.namelist()) == 3, book.namelist()
    person.click("#keep-csv")
    assert len(downloaded("office.checked.csv").read_text(encoding="utf-8-sig").splitlines()) == 6
    # Which rows are a family is asked by buttons, and no file brings words of a command line.
    person.click("#template")
    header = downloaded("lijst.csv").read_text(encoding="utf-8-sig").strip()
    assert header.startswith("Gezin;Status van de gezinshereniger;") or header.startswith("Gezin;Statuut"), header[:80]

    def refused(name, content):
        path = trial.folder / name
        path.write_bytes(content)
        give("#table", path)
        person.wait("document.querySelector('.judged .fault') !== null")
        said = person.evaluate("document.querySelector('.judged').innerText")
        assert "--" not in said and "reunify" not in said, said
        return said

    assert "leeg" in refused("nothing.csv", b"")
    assert "PDF" in refused("letter.csv", b"%PDF-1.4 ...")
    assert "tekstdocument" in refused("letter.docx", b"PK\3\4 ...")
    refused("words.csv", b"hello world\nand more\n")
    refused("unnamed.csv", "Naam;Statuut;Relatie;Datum indiening\nA;erkend vluchteling;echtgenoot;01/02/2026\nA;erkend vluchteling;kind;01/02/2026\nB;erkend vluchteling;kind;01/02/2026\n".encode())
    trial.picture(person, "list.families")
    person.click(".judged [data-family=Naam]")
    person.wait("document.querySelector('.judged h3') !== null")
    assert "2 gezinnen" in person.evaluate("document.querySelector('.judged').innerText")
    person.browser.size(*PHONE)
    trial.fits(person)
    trial.quiet(person, served)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--axe", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--only", default="")
    parser.add_argument("--at", help="a page that is served already, or the address of a file that needs nobody")
    options = parser.parse_args()
    chromium = found()
    if not chromium:
        print("skipped: there is no Chromium")
        return 77
    size = sum(path.stat().st_size for path in (ROOT / "src/page").iterdir())
    assert size < 130_000, size
    trial = Trial(options.program, options)
    tests = [test for name, test in globals().items() if name.startswith("test_") and options.only in name]
    with Served(options.program) as served:
        served.page = options.at or served.address + "/"
        for test in tests:
            print(test.__name__, flush=True)
            with Browser(chromium) as browser:
                test(Person(browser), served, trial)
    print(f"{len(tests)} tests of the page")
    return 0


if __name__ == "__main__":
    sys.exit(main())
