#!/usr/bin/env python3
"""The page and its engine as one file that needs nothing else: usage page.py ESBUILD PAGE OFFLINE WORDS.json ENGINE.js ENGINE.wasm OUT.html

PAGE is src/page, OFFLINE src/offline, WORDS what the page says. The page may run just what is written in it and ask nobody: its policy names the digests of its scripts."""

import base64
import gzip
import hashlib
import html as markup
import json
import pathlib
import re
import subprocess
import sys

esbuild, page, offline, words, engine, wasm, out = sys.argv[1], *map(pathlib.Path, sys.argv[2:])


def small(path, *options):
    return subprocess.run([esbuild, path, "--minify", "--charset=utf8", "--target=es2022", "--log-level=warning", *options], check=True, capture_output=True,
                          text=True).stdout.strip()


def digest(text):
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


def data(kind, text):
    assert "</script" not in text and "<!--" not in text
    return f'<script type="{kind[0]}" id="{kind[1]}">{text}</script>'


main = small(page / "main.js", "--bundle", "--format=esm")
starter = small(offline / "engine_of_page.js")
style = (page / "style.css").read_text()
worker = engine.read_text() + (offline / "asked.js").read_text() + small(offline / "worker.js")
packed = base64.b64encode(gzip.compress(wasm.read_bytes(), 9, mtime=0)).decode()
icon = "data:image/svg+xml;base64," + base64.b64encode((page / "icon.svg").read_bytes()).decode()
assert "</script" not in main + starter

policy = "; ".join(["default-src 'none'", f"script-src {digest(starter)} {digest(main)} 'wasm-unsafe-eval' blob:", "worker-src blob:", "style-src " + digest(style),
                    "img-src data:", "connect-src 'none'", "form-action 'none'", "base-uri 'none'"])
html = (page / "index.html").read_text()


def put(pattern, text):
    global html
    html, count = re.subn(pattern, lambda _: text, html)
    assert count == 1, pattern


put('<meta charset="utf-8">', f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">')
put('href="icon.svg"', f'href="{icon}"')
put('<link rel="stylesheet" href="style.css">', f"<style>{style}</style>")
put('<script type="module" src="main.js"></script>\n', "")
old = " · ".join(f'<span lang="{language}">{markup.escape(texts["too_old"])}</span>' for language, texts in json.loads(words.read_text()).items())
put("<main>", f'<p id="too-old" class="notice" hidden>{old}</p>\n<main>')
put("</body>", "\n".join([data(("text/plain", "engine"), packed), data(("text/plain", "worker"), worker), f"<script>{starter}</script>", f'<script type="module">{main}</script>',
                           "</body>"]))
out.write_text(html)
