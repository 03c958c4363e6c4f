#!/usr/bin/env python3
"""The offline page in Chromium and in Firefox, opened as a file with the network off: usage offline_test.py PROGRAM PAGE [--all]

Its engine answers what the program prints, byte for byte, on every example, in every language and on every path of the service (--all: on every worked
case of the rules too); nothing is asked of anybody, and its memory stays as it is. It says how large it is and how long answers take. Exit 77 where
there is no Chromium; Firefox is left out where there is none."""

import base64
import contextlib
import json
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests/html"), str(ROOT / "tests/proof"), str(ROOT / "tests/serve")]

from browser import Browser, found  # noqa: E402
from firefox import NAMES as FIREFOX, Firefox  # noqa: E402
from served import Served  # noqa: E402
from worked_profiles import worked_profiles  # noqa: E402

LANGUAGES = ("en", "fr", "nl", "de")
MOST_BYTES = 4_000_000
EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in (".yaml", ".json"))
OFFLINE = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}

# Asks the engine as the page asks it.
ASK = """(async () => {
    const begin = performance.now();
    const answer = await reunify(%s, %s);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const took = performance.now() - begin;
    let text = "";
    for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
    return [answer.status, btoa(text), took];
})()"""


class Page:
    """The engine in the page, asked as the page asks it."""

    def __init__(self, browser, path):
        self.browser, self.path, self.engine = browser, path, None
        browser.call("Target.setAutoAttach", autoAttach=True, waitForDebuggerOnStart=True, flatten=True)
        browser.call("Network.emulateNetworkConditions", **OFFLINE)

    def open(self):
        """Also lets the thread of the engine begin, once it is watched too."""
        self.browser.events.clear()
        self.browser.call("Page.navigate", url=self.path.as_uri() + "?lang=en")
        watched = set()
        while not self.browser.evaluate("document.body?.dataset.ready === 'yes'"):
            for event in self.browser.events[:]:
                if event["method"] != "Target.attachedToTarget" or event["params"]["sessionId"] in watched:
                    continue
                watched.add(event["params"]["sessionId"])
                self.engine = event["params"]["sessionId"]
                with self.thread():
                    self.browser.call("Network.enable")
                    self.browser.call("Runtime.runIfWaitingForDebugger")
        assert watched, "the engine has no thread of its own"

    @contextlib.contextmanager
    def thread(self):
        """The thread of the engine is spoken to instead of the page."""
        own, self.browser.session = self.browser.session, self.engine
        yield
        self.browser.session = own

    def memory(self):
        """The bytes of the engine, and those of the JavaScript around it, of both threads, that are still in use."""
        heap = lambda: self.browser.call("HeapProfiler.collectGarbage") or self.browser.call("Runtime.getHeapUsage")["usedSize"]
        page = heap()
        with self.thread():
            return self.browser.evaluate("(async () => (await engine).HEAPU8.length)()"), page + heap()

    def ask(self, verb, path, question=None):
        """The status and the bytes of an answer, and the milliseconds that it took."""
        options = {"method": verb, **({} if question is None else {"body": json.dumps(question)})}
        status, text, took = self.browser.evaluate(ASK % (json.dumps(path.removeprefix("/")), json.dumps(options)))
        return status, base64.b64decode(text), took

    def ask_often(self, profiles, times):
        """Checks one family after the other, in all languages, and keeps nothing."""
        assert self.browser.evaluate(f"""(async () => {{
            const profiles = {json.dumps(profiles)}, languages = {json.dumps(LANGUAGES)};
            let good = 0;
            for (let number = 0; number < {times}; ++number) {{
                const question = {{profile: profiles[number % profiles.length], lang: languages[number % languages.length]}};
                const answer = await reunify("api/check", {{method: "POST", body: JSON.stringify(question)}});
                good += answer.status === 200 && (await answer.json()).verdict !== undefined;
            }}
            return good;
        }})()""") == times

    def quiet(self):
        complaints = self.browser.complaints()
        assert not complaints, complaints[:3]
        asked = [url for url in self.browser.requests() if not url.startswith((self.path.as_uri(), "blob:", "data:"))]
        assert not asked, asked


class FirefoxPage(Page):
    def __init__(self, browser, path):
        self.browser, self.path = browser, path

    def open(self):
        """First it is seen that a request of a page would be noticed."""
        self.browser.go("data:text/html,<img src='http://nowhere.invalid/noticed'>")
        assert self.browser.requests() == ["http://nowhere.invalid/noticed"]
        self.browser.go(self.path.as_uri() + "?lang=en")
        until = time.monotonic() + 60
        while not self.browser.evaluate("document.body?.dataset.ready === 'yes'"):
            assert time.monotonic() < until, "the page does not begin"

    def quiet(self):
        asked = self.browser.requests()
        assert not asked, asked


def printed(program, *words, given=None):
    done = subprocess.run([program, *words, "--format", "json"], input=given, capture_output=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


def worked_cases_are_the_same(page, program):
    """Each in the language whose turn it is."""
    cases = worked_profiles(ROOT / "rules")
    for number, case in enumerate(cases):
        language = LANGUAGES[number % len(LANGUAGES)]
        chosen = [word for name, values in (("--set", case.set), ("--reading", case.readings)) for key, value in values.items() for word in (name, f"{key}={value}")]
        wanted = printed(program, "check", "-", "--lang", language, *chosen, given=case.profile.encode())
        question = {"profile": case.profile, "set": case.set, "readings": case.readings, "lang": language}
        status, body, _ = page.ask("POST", "/api/check", question)
        assert (status, body) == (200, wanted), (case.name, status, body[:300], wanted[:300])
    print(f"  {len(cases)} worked cases are answered as the program answers them")


def test_same_as_the_commands(page, program, served):
    """And, where the command line prints something else, as the service."""
    count = 0
    assert len(EXAMPLES) > 4
    for path, other in zip(EXAMPLES, EXAMPLES[1:] + EXAMPLES[:1]):
        text = path.read_text(encoding="utf-8")
        for language in LANGUAGES:
            for method in ("check", "when", "whatif", "laws"):
                status, body, _ = page.ask("POST", f"/api/{method}", {"profile": text, "lang": language})
                assert (status, body) == (200, printed(program, method, str(path), "--lang", language)), (path, method, language)
                count += 1
            question = {"profile": text, "other": other.read_text(encoding="utf-8"), "lang": language}
            assert page.ask("POST", "/api/compare", question)[:2] == served.post("compare", **question)[::2], (path, language)
            count += 1
    print(f"  {count} answers are those of the program")


def test_same_as_the_service(page, program, served):
    text = EXAMPLES[0].read_text(encoding="utf-8")
    rows = (ROOT / "examples/office_nl.csv").read_text(encoding="utf-8-sig")
    book = base64.b64encode((ROOT / "examples/office_nl.xlsx").read_bytes()).decode()
    questions = [("ask", {"profile": text, "lang": language}) for language in LANGUAGES]
    questions += [("check", {"profile": text, "format": form, "lang": "fr"}) for form in ("text", "markdown", "html")]
    questions += [("when", {"profile": text, "format": "calendar"}), ("amounts", {"on": "2025-12-01", "lang": "de"})]
    questions += [("batch", {"rows": given, "format": form, "lang": "nl"}) for given in (rows, {"base64": book}) for form in ("csv", "json")]
    questions += [("batch", {"rows": {"base64": base64.b64encode(b"PK\x03\x04 and nothing else").decode()}}), ("check", {"profile": "members: [", "lang": "de"}),
                  ("check", {"profil": {}}), ("check", {"profile": {"members": [{"relation": "spoose"}]}})]
    for method, question in questions:
        assert page.ask("POST", f"/api/{method}", question)[:2] == served.post(method, **question)[::2], (method, str(question)[:80])
    for path in ("/api/facts?lang=de", "/api/rules?kind=readings", "/api/sources", "/api/amounts?on=2025-12-01", "/openapi.json", "/words.json", "/api/nothing", "/api/check"):
        assert page.ask("GET", path)[:2] == served.ask("GET", path)[::2], path


def test_memory_stays(page, program, served):
    """However long somebody works with it."""
    profiles = [path.read_text(encoding="utf-8") for path in EXAMPLES]
    for profile in profiles:
        for method in ("check", "when", "whatif"):
            page.ask("POST", f"/api/{method}", {"profile": profile})
    page.ask_often(profiles, 100)
    before = page.memory()
    page.ask_often(profiles, 1000)
    after = page.memory()
    print(f"  {before[0] / 1e6:.1f} MB of the engine and {before[1] / 1e6:.1f} MB of JavaScript before 1,000 answers, {after[0] / 1e6:.1f} and {after[1] / 1e6:.1f} MB after them")
    assert after[0] == before[0] and after[1] < before[1] + 500_000, (before, after)


def test_how_long(page, program, served):
    size = page.path.stat().st_size
    assert size < MOST_BYTES, size
    page.open()
    ready = page.browser.evaluate("performance.now()")
    first = page.ask("POST", "/api/check", {"profile": EXAMPLES[0].read_text()})[2]
    profile = (ROOT / "examples/worker_spouse_two_children.yaml").read_text()
    took = {}
    for method in ("check", "when", "whatif", "ask"):
        times = sorted(page.ask("POST", f"/api/{method}", {"profile": profile})[2] for _ in range(15))
        took[method] = times[len(times) // 2]
    before = page.browser.evaluate("performance.memory.usedJSHeapSize")
    print(f"  {size / 1e6:.2f} MB; the page is there after {ready:.0f} ms, its first answer {first:.0f} ms later; then "
          + ", ".join(f"{method} {time:.1f} ms" for method, time in took.items()) + f"; {before / 1e6:.1f} MB of JavaScript")


def main():
    program, path = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    chromium = found()
    if not chromium:
        print("skipped: there is no Chromium")
        return 77
    tests = [test for name, test in globals().items() if name.startswith("test_")]
    with Served(program) as served, Browser(chromium) as browser:
        page = Page(browser, path)
        page.open()
        for test in tests:
            print(test.__name__, flush=True)
            test(page, program, served)
            page.quiet()
        if "--all" in sys.argv[3:]:
            worked_cases_are_the_same(page, program)
            page.quiet()
    if firefox := found(FIREFOX):
        with Served(program) as served, Firefox(firefox) as browser:
            print(f"Firefox {browser.version}", flush=True)
            page = FirefoxPage(browser, path)
            page.open()
            test_same_as_the_commands(page, program, served)
            test_same_as_the_service(page, program, served)
            page.quiet()
    else:
        print("  Firefox is left out: there is none")
    print(f"{len(tests)} tests of the offline page")
    return 0


if __name__ == "__main__":
    sys.exit(main())
