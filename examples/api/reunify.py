#!/usr/bin/env python3
"""The engine from Python, without anything to install: python3 reunify.py METHOD FILE [LANGUAGE]

FILE is a profile in YAML or JSON; what is printed is what `reunify METHOD FILE --format json` prints. Of the method `batch` it is a list
in CSV, and what is printed are its rows as `reunify batch FILE` prints them.
LIBREUNIFY names the library where it is not among those of the system.
"""
import ctypes
import json
import os
import sys


class Reunify:
    """An open rule set; `call` answers (status, text)."""

    def __init__(self, rules=None, library=os.environ.get("LIBREUNIFY", "libreunify.so.0")):
        self._library = ctypes.CDLL(library)
        self._library.reunify_open.restype = ctypes.c_void_p
        self._library.reunify_open.argtypes = [ctypes.c_char_p]
        self._library.reunify_call.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_char_p, ctypes.POINTER(ctypes.c_void_p)]
        self._library.reunify_free.argtypes = [ctypes.c_void_p]
        self._library.reunify_close.argtypes = [ctypes.c_void_p]
        self._rules = self._library.reunify_open(rules.encode() if rules else None)

    def call(self, method, request):
        out = ctypes.c_void_p()
        status = self._library.reunify_call(self._rules, method.encode(), json.dumps(request).encode(), ctypes.byref(out))
        text = ctypes.string_at(out).decode()
        self._library.reunify_free(out)
        return status, text

    def close(self):
        self._library.reunify_close(self._rules)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit("usage: reunify.py METHOD FILE [en|fr|nl|de]")
    method, name, language = [*sys.argv[1:], "en"][:3]
    with open(name, encoding="utf-8", newline="") as file:
        text = file.read()
    if method == "batch":
        status, answer = Reunify().call(method, {"rows": text, "lang": language, "format": "csv"})
        judged = json.loads(answer)
        answer = judged.get("rows", answer)
        sys.stderr.write(judged.get("rejects", ""))
    else:
        status, answer = Reunify().call(method, {"profile": text, "lang": language})
    sys.stdout.buffer.write(answer.encode())
    sys.exit(status)
