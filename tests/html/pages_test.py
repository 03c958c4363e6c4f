#!/usr/bin/env python3
"""Renders the report of every example, and that of a list, in four languages in Chromium, on a phone (360 pixels), by night and on A4, and checks
that nothing is loaded, said in the console or wider than the page, that what is not the annex takes three sheets at most, and that axe-core finds
nothing.

usage: pages_test.py PROGRAM [--axe FILE] [--keep DIR]
    FILE is axe.min.js of axe-core; without it nobody looks for what it finds
    DIR gets the pages with pictures of them; exit 77 where there is no Chromium
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

from browser import Browser, found

ROOT = pathlib.Path(__file__).resolve().parents[2]
LANGUAGES = ("en", "fr", "nl", "de")
PHONE = (360, 740)
DESKTOP = (1280, 900)
A4_INSIDE = (673, 900)  # 210 mm less the margins, at 96 pixels an inch
A4_POINTS = (595, 842)

# Everything that reaches beyond the right edge, but for the insides of a picture, which cut themselves off.
TOO_WIDE = """(() => {
    const page = document.documentElement, wide = [];
    if (page.scrollWidth > page.clientWidth) wide.push(`page: ${page.scrollWidth} > ${page.clientWidth}`);
    for (const element of document.body.querySelectorAll('*')) {
        if (element.closest('svg') && element.tagName !== 'svg') continue;
        const right = element.getBoundingClientRect().right;
        if (right > page.clientWidth + 0.5) wide.push(`${element.tagName}.${element.className}: ${right}`);
        if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).display !== 'inline')
            wide.push(`${element.tagName}.${element.className}: content ${element.scrollWidth} > ${element.clientWidth}`);
    }
    return wide;
})()"""

CUT = """[...document.querySelectorAll('.signs > li, .papers > li, .options > li, .picture, h2, h3, tr')].filter(
    element => getComputedStyle(element).breakInside !== 'avoid').length"""


# Words of the counts of a list that stand on two lines.
BROKEN = """(() => {
    const broken = [];
    for (const cell of document.querySelectorAll('.counts th, .counts td')) {
        const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            for (const word of text.data.matchAll(/[^\\s\\u00a0-]+/g)) {
                const range = document.createRange();
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                if (new Set([...range.getClientRects()].map(line => line.top)).size > 1) broken.push(word[0]);
            }
        }
    }
    return broken;
})()"""

AXE = """axe.run(document, {resultTypes: ['violations']}).then(found => JSON.stringify(found.violations.map(
    one => `${one.id}: ${one.help} (${one.nodes.map(node => node.target.join(' ')).slice(0, 3).join(', ')})`)))"""

MOST_SHEETS = 3  # without the annex; long names take what they take

WITHOUT_ANNEX = """(() => {
    const rest = document.querySelectorAll('.annex, footer');
    rest.forEach(part => part.remove());
    return rest.length;
})()"""


class Check:
    def __init__(self, quiet=False):
        self.failures = []
        self.quiet = quiet

    def that(self, holds, what):
        if not holds:
            self.failures.append(what)
            if not self.quiet:
                print(f"  {what}")


def sheets(paper):
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", paper))


def check_with_axe(browser, axe, name, check):
    browser.evaluate(axe)
    for night in (False, True):
        browser.size(*DESKTOP, night=night)
        findings = json.loads(browser.evaluate(AXE))
        check.that(not findings, f"{name}, {'by night' if night else 'by day'}: axe finds {'; '.join(findings)}")


def check_page(browser, path, name, check, axe=None):
    url = path.resolve().as_uri()
    browser.size(*DESKTOP)
    browser.open(path)
    for label, (width, height), media in (("desktop", DESKTOP, ""), ("phone", PHONE, ""), ("A4", A4_INSIDE, "print")):
        browser.size(width, height, media)
        wide = browser.evaluate(TOO_WIDE)
        check.that(not wide, f"{name}, {label}: too wide: {'; '.join(wide[:5])}")
        broken = browser.evaluate(BROKEN)
        check.that(not broken, f"{name}, {label}: words are broken: {', '.join(broken[:5])}")
        check.that(not browser.complaints(), f"{name}, {label}: the console says {browser.complaints()}")
        others = [address for address in browser.requests() if address != url]
        check.that(not others, f"{name}, {label}: it asks for {others}")
        if media == "print":
            check.that(browser.evaluate(CUT) == 0, f"{name}, {label}: something may be cut between two pages")
    paper = browser.print()
    boxes = re.findall(rb"/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]", paper)
    sizes = {(round(float(width)), round(float(height))) for width, height in boxes}
    check.that(sizes == {A4_POINTS}, f"{name}: printed on {sizes}, which is not A4")
    if axe:
        check_with_axe(browser, axe, name, check)
    if path.stem != "long_names" and browser.evaluate(WITHOUT_ANNEX):
        count = sheets(browser.print())
        check.that(0 < count <= MOST_SHEETS, f"{name}: {count} sheets without the annex")
    return paper


# A page with everything that the check must find.
WRONG = """<!DOCTYPE html><html lang="en"><head><title>wrong</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>@page{size:A5}</style></head><body>
<p style="width:900px">wide</p><img src="missing.png"><ul class="signs"><li>cut</li></ul><script>console.log("hello")</script>
<table class="counts"><tr><td style="display:block;width:3em;overflow-wrap:anywhere">Familienangehörige</td></tr></table>
<div style="height:5000px"></div><div class="annex"></div>"""


def check_the_check(browser, folder, axe):
    """A check that finds nothing proves nothing."""
    path = folder / "wrong.html"
    path.write_text(WRONG)
    check = Check(quiet=True)
    check_page(browser, path, "wrong", check, axe)
    found_out = " ".join(check.failures)
    signs = ["phone: too wide", "words are broken", "console says", "asks for", "may be cut", "not A4", "sheets without the annex"]
    if axe:
        signs.append("image-alt")
    missed = [sign for sign in signs if sign not in found_out]
    return [f"the check does not see: {sign}" for sign in missed]


def keep_pictures(browser, path, folder, name, paper):
    for label, (width, height), night in (("phone", PHONE, False), ("desktop", DESKTOP, False), ("night", DESKTOP, True)):
        browser.size(width, height, night=night)
        browser.open(path)
        browser.screenshot(folder / f"{name}.{label}.png")
    (folder / f"{name}.pdf").write_bytes(paper)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--axe", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path)
    options = parser.parse_args()
    axe = options.axe.read_text() if options.axe else None
    chromium = found()
    if not chromium:
        print("skipped: there is no Chromium")
        return 77

    profiles = sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in (".yaml", ".json"))
    profiles.append(ROOT / "tests/html/long_names.yaml")
    check = Check()
    with tempfile.TemporaryDirectory() as scratch, Browser(chromium) as browser:
        for complaint in check_the_check(browser, pathlib.Path(scratch), axe):
            check.that(False, complaint)
        for language in LANGUAGES:
            folder = (options.keep or pathlib.Path(scratch)) / language
            folder.mkdir(parents=True, exist_ok=True)
            subprocess.run([options.program, "check", *map(str, profiles), "--format", "html", "--lang", language, "--as-of", "2026-11-22",
                            "--out-dir", str(folder)], check=True, stdout=subprocess.DEVNULL)
            for profile in profiles:
                path = folder / (profile.stem + ".html")
                paper = check_page(browser, path, f"{profile.stem} ({language})", check, axe)
                if options.keep:
                    keep_pictures(browser, path, folder, profile.stem, paper)
            timeline = folder / "when.html"
            page = subprocess.run([options.program, "when", str(profiles[0]), "--format", "html", "--lang", language], check=True,
                                  capture_output=True)
            timeline.write_bytes(page.stdout)
            check_page(browser, timeline, f"when ({language})", check, axe)
            overview = folder / "list.html"
            subprocess.run([options.program, "batch", str(ROOT / "examples/office_nl.csv"), "--compare", "--report", str(overview), "--lang", language,
                            "--as-of", "2026-11-22"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # one row is not readable
            paper = check_page(browser, overview, f"list ({language})", check, axe)
            if options.keep:
                keep_pictures(browser, overview, folder, "list", paper)
    count = len(LANGUAGES) * (len(profiles) + 2)
    print(f"{count} pages rendered on a phone, on a desktop and on A4: {len(check.failures)} complaints")
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
