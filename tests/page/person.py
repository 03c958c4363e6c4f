"""Somebody at the page: clicks with a mouse that moves, types on a keyboard, waits until the page has answered."""

import time

KEYS = {"Tab": (9, "\t"), "Enter": (13, "\r"), " ": (32, " "), "ArrowRight": (39, None), "ArrowLeft": (37, None), "Home": (36, None), "End": (35, None),
        "PageUp": (33, None), "Backspace": (8, None), "Escape": (27, None)}

# Elements by a selector, also within the report, which has a tree of its own.
FIND = """(selector, text) => {
    const roots = [document, document.getElementById("report")?.shadowRoot].filter((root) => root);
    return roots.flatMap((root) => [...root.querySelectorAll(selector)]).find((element) => (text === null || element.textContent.trim() === text) && element.checkVisibility());
}"""


class Person:
    def __init__(self, browser):
        self.browser = browser

    def evaluate(self, script):
        return self.browser.evaluate(script)

    def come(self, address):
        self.browser.go(address)
        self.wait("document.body.dataset.ready === 'yes'")
        self.settle()

    def wait(self, condition, seconds=60):
        until = time.monotonic() + seconds
        while not self.evaluate(condition):
            if time.monotonic() > until:
                raise AssertionError(f"still not: {condition}; {self.evaluate('document.body.innerText')[-600:]}")
            time.sleep(0.01)

    def settle(self):
        """Until nothing is being asked, and nothing begins to be."""
        for _ in range(2):
            self.wait("document.body.getAttribute('aria-busy') !== 'true'")
            self.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)))")

    def click(self, selector, text=None):
        text = "null" if text is None else repr(text)
        place = self.evaluate(f"""(() => {{
            const element = ({FIND})({selector!r}, {text});
            if (!element) return null;
            element.scrollIntoView({{block: "center", behavior: "instant"}});
            const box = element.getBoundingClientRect();
            const x = box.left + Math.min(box.width / 2, 40), y = box.top + box.height / 2;
            let hit = document.elementFromPoint(x, y);
            if (hit?.shadowRoot) hit = hit.shadowRoot.elementFromPoint(x, y);
            return [x, y, element.contains(hit) || hit?.contains(element) || `covered by ${{hit?.outerHTML.slice(0, 80)}}`];
        }})()""")
        assert place, f"there is no {selector} {text}: {self.card()}"
        assert place[2] is True, (selector, place)
        for kind, buttons in (("mouseMoved", 0), ("mousePressed", 1), ("mouseReleased", 0)):
            self.browser.call("Input.dispatchMouseEvent", type=kind, x=place[0], y=place[1], button="left" if kind != "mouseMoved" else "none",
                              buttons=buttons, clickCount=1)
        self.settle()

    def key(self, name, shift=False):
        code, text = KEYS[name]
        common = {"key": name, "code": "Space" if name == " " else name, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
        self.browser.call("Input.dispatchKeyEvent", type="keyDown" if text else "rawKeyDown", **({"text": text} if text and name != "Tab" else {}), **common)
        self.browser.call("Input.dispatchKeyEvent", type="keyUp", **common)

    def type(self, text):
        self.browser.call("Input.insertText", text=text)

    def tab_to(self, selector, text=None, most=200):
        """By the Tab key alone to an element; it must be seen that it has the focus."""
        wanted = f"""(() => {{
            let at = document.activeElement;
            if (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
            if (!at?.matches({selector!r}) || ({'null' if text is None else repr(text)} !== null && at.textContent.trim() !== {'null' if text is None else repr(text)})) return false;
            const style = getComputedStyle(at);
            return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 ? true : "no outline";
        }})()"""
        for _ in range(most):
            self.key("Tab")
            reached = self.evaluate(wanted)
            if reached:
                assert reached is True, f"{selector}: the focus is not seen"
                return
        raise AssertionError(f"{selector} {text} is not reached with Tab")

    def card(self):
        return self.evaluate("document.getElementById('card')?.innerText ?? ''")

    def asked(self):
        """(fact, member, type of field) of the card, or None."""
        return self.evaluate("""(() => {
            const form = document.querySelector("#card form");
            return form && [form.dataset.fact, form.dataset.member === undefined ? null : Number(form.dataset.member), form.querySelector("input") ? "text" : "choice"];
        })()""")

    def headline(self):
        return self.evaluate("document.getElementById('report').shadowRoot?.querySelector('h1')?.textContent.trim() ?? ''")
