"""A headless Firefox that a test drives by its own protocol (Marionette over a socket; no library and no driver needed)."""

import json
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time

NAMES = ("firefox-esr", "firefox")
# Without a network there is nothing to begin in the background.
SETTINGS = {"marionette.port": 0, "browser.shell.checkDefaultBrowser": False, "datareporting.policy.dataSubmissionEnabled": False,
            "toolkit.telemetry.enabled": False, "app.update.auto": False, "browser.safebrowsing.update.enabled": False,
            "extensions.update.enabled": False, "network.captive-portal-service.enabled": False, "network.connectivity-service.enabled": False,
            "services.settings.server": "data:,", "browser.startup.page": 0, "browser.newtabpage.enabled": False,
            "browser.aboutwelcome.enabled": False, "datareporting.policy.dataSubmissionPolicyBypassNotification": True}
BEGIN = """
Services.io.manageOfflineStatus = false;
Services.io.offline = true;
globalThis.asked = [];
Services.obs.addObserver((request) => {
  const {URI, loadInfo} = request.QueryInterface(Ci.nsIHttpChannel);
  if (!loadInfo.triggeringPrincipal.isSystemPrincipal) asked.push(URI.spec);
}, "http-on-modify-request");
"""


class Firefox:
    """One page of one browser, with the network off. Use it in a `with`."""

    def __init__(self, program):
        self.program = program

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="reunify-firefox-"))
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in SETTINGS.items())
        (self.folder / "user.js").write_text("".join(lines))
        self.process = subprocess.Popen([self.program, "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", str(self.folder), "about:blank"],
                                        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.socket = self.connected(time.monotonic() + 120)
        self.number, self.unread = 0, b""
        self.message()
        self.version = self.call("WebDriver:NewSession", capabilities={"alwaysMatch": {}})["capabilities"]["browserVersion"]
        self.call("WebDriver:SetTimeouts", script=300_000, pageLoad=120_000)
        self.by_itself(BEGIN)
        return self

    def connected(self, until):
        """Firefox chooses a port and writes it down."""
        while time.monotonic() < until:
            try:
                port = int((self.folder / "MarionetteActivePort").read_text())
                return socket.create_connection(("127.0.0.1", port), timeout=300)
            except (OSError, ValueError):
                time.sleep(0.1)
        raise RuntimeError("Firefox does not begin")

    def __exit__(self, *error):
        try:
            self.call("Marionette:Quit", flags=["eForceQuit"])
        except (OSError, RuntimeError):
            pass
        self.socket.close()
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def message(self):
        """The length of a message stands before it."""
        while True:
            length, colon, rest = self.unread.partition(b":")
            if colon and len(rest) >= int(length):
                self.unread = rest[int(length):]
                return json.loads(rest[:int(length)])
            piece = self.socket.recv(1 << 20)
            if not piece:
                raise RuntimeError("the browser went away")
            self.unread += piece

    def call(self, name, **values):
        self.number += 1
        request = json.dumps([0, self.number, name, values]).encode()
        self.socket.sendall(b"%d:%s" % (len(request), request))
        kind, number, error, result = self.message()
        assert (kind, number) == (1, self.number), (kind, number)
        if error:
            raise RuntimeError(f"{name}: {error['error']}: {error['message']}")
        return result

    def by_itself(self, script):
        """A script of the browser, not of the page."""
        self.call("Marionette:SetContext", value="chrome")
        try:
            return self.call("WebDriver:ExecuteScript", script=script, args=[], sandbox="system", newSandbox=False)["value"]
        finally:
            self.call("Marionette:SetContext", value="content")

    def go(self, url):
        self.call("WebDriver:Navigate", url=url)

    def evaluate(self, expression):
        script = f"const done = arguments[0]; Promise.resolve(eval({json.dumps(expression)})).then((value) => done({{value}}), (error) => done({{error: String(error)}}));"
        result = self.call("WebDriver:ExecuteAsyncScript", script=script, args=[], sandbox=None)["value"]
        if "error" in result:
            raise RuntimeError(result["error"])
        return result.get("value")

    def requests(self):
        """What pages asked of a network since this was called last, or since the browser began."""
        return self.by_itself("return asked.splice(0);")
