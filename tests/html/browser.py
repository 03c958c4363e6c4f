"""A headless Chromium that a test drives over a pipe (DevTools protocol, no library needed)."""

import base64
import json
import os
import shutil
import subprocess
import tempfile
import time

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
# Nothing in the background may talk to the network or leave a message.
QUIET = ("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-extensions",
         "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
         "--force-color-profile=srgb", "--remote-debugging-pipe")


def found(names=NAMES):
    """The path of the first of these programs, or None; of a Chromium if none are named."""
    return next((path for path in map(shutil.which, names) if path), None)


class Browser:
    """One page of one browser. Use it in a `with`."""

    def __init__(self, program):
        self.program = program

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="reunify-pages-")
        to_child, self.to = os.pipe()
        self.back, from_child = os.pipe()
        # The browser reads its commands from descriptor 3 and answers on 4.
        shuffle = f'exec 3<&{to_child} 4>&{from_child}; exec "$0" "$@"'
        self.process = subprocess.Popen(
            ["bash", "-c", shuffle, self.program, *QUIET, f"--user-data-dir={self.folder.name}", "about:blank"],
            pass_fds=(to_child, from_child), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_child)
        os.close(from_child)
        self.number = 0
        self.unread = b""
        self.events = []
        self.session = None
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")
        return self

    def __exit__(self, *error):
        try:
            self.session = None
            self.call("Browser.close")
        except (OSError, RuntimeError):
            pass
        os.close(self.to)
        os.close(self.back)
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder.name, ignore_errors=True)
        self.folder.cleanup()

    def message(self):
        while b"\0" not in self.unread:
            piece = os.read(self.back, 1 << 16)
            if not piece:
                raise RuntimeError("the browser went away")
            self.unread += piece
        line, self.unread = self.unread.split(b"\0", 1)
        return json.loads(line)

    def call(self, method, **params):
        self.number += 1
        request = {"id": self.number, "method": method, "params": params}
        if self.session:
            request["sessionId"] = self.session
        os.write(self.to, json.dumps(request).encode() + b"\0")
        while True:
            message = self.message()
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return message["result"]
            if "method" in message:
                self.events.append(message)
            if message.get("method") == "Page.javascriptDialogOpening":
                # A page with something unsaved asks whether to leave it: yes.
                leave = {"id": 0, "method": "Page.handleJavaScriptDialog", "params": {"accept": True}, "sessionId": self.session}
                os.write(self.to, json.dumps(leave).encode() + b"\0")

    def size(self, width, height, media="", night=False):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if night else "light"}
        self.call("Emulation.setEmulatedMedia", media=media, features=[scheme])

    def open(self, path):
        """Opens a file; what it says in the console and asks of the network is in `complaints` and `requests` from then on."""
        self.go("file://" + os.path.abspath(path))

    def go(self, url):
        self.events.clear()
        self.call("Page.navigate", url=url)
        until = time.monotonic() + 30
        while not any(event["method"] == "Page.loadEventFired" for event in self.events):
            if time.monotonic() > until:
                raise RuntimeError(f"{url} does not finish loading")
            self.evaluate("1")

    def evaluate(self, expression):
        result = self.call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"]["text"])
        return result["result"].get("value")

    def complaints(self):
        said = ("Log.entryAdded", "Runtime.consoleAPICalled", "Runtime.exceptionThrown")
        return [json.dumps(event["params"]) for event in self.events if event["method"] in said]

    def requests(self):
        return [event["params"]["request"]["url"] for event in self.events if event["method"] == "Network.requestWillBeSent"]

    def screenshot(self, path):
        shot = self.call("Page.captureScreenshot", captureBeyondViewport=True, format="png")
        with open(path, "wb") as out:
            out.write(base64.b64decode(shot["data"]))

    def print(self):
        """The page as the bytes of a PDF, on the paper that its style asks for."""
        return base64.b64decode(self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=False)["data"])
