#!/usr/bin/env python3
"""What must not get through, and what must not bring the service down: usage attacks_test.py PROGRAM"""

import http.client
import json
import random
import re
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

from served import Served, everything, fault_in

PROGRAM = sys.argv[1]
ROOT = Path(__file__).resolve().parents[2]
PROFILE = (ROOT / "examples/worker_spouse_two_children.yaml").read_text(encoding="utf-8")
QUESTION = json.dumps({"profile": PROFILE}).encode()


def request(port, body=QUESTION, verb="POST", path="/api/check", host="127.0.0.1:{}", more=""):
    head = f"{verb} {path} HTTP/1.1\r\nHost: {host.format(port)}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n{more}"
    return head.encode() + b"Connection: close\r\n\r\n" + body


def status_of(answer):
    return int(answer.split(b" ", 2)[1])


def test_other_hosts(served):
    """DNS rebinding: a page of elsewhere that reaches this machine still says its own name."""
    for host in ("attacker.example:{}", "127.0.0.1", "127.0.0.1:80", "localhost.attacker.example:{}", "", "127.0.0.1:{}.attacker.example"):
        for verb, path in (("POST", "/api/check"), ("GET", "/"), ("GET", "/healthz"), ("GET", "/api/facts")):
            status, fault = fault_in(served.raw(request(served.port, verb=verb, path=path, host=host)))
            assert status == 403 and f"localhost:{served.port}" in fault["accepted"], (host, path, fault)
    for host in ("localhost:{}", "[::1]:{}"):
        assert status_of(served.raw(request(served.port, host=host))) == 200


def test_other_origins(served):
    for origin in ("http://attacker.example", "null", f"https://127.0.0.1:{served.port}", f"http://127.0.0.1:{served.port + 1}"):
        status, fault = fault_in(served.raw(request(served.port, more=f"Origin: {origin}\r\n")))
        assert status == 403 and origin in fault["message"], fault
    assert status_of(served.raw(request(served.port, more=f"Origin: http://127.0.0.1:{served.port}\r\n"))) == 200
    assert status_of(served.raw(request(served.port, more="Sec-Fetch-Site: cross-site\r\n"))) == 403
    assert status_of(served.raw(request(served.port, verb="OPTIONS", body=b"", more="Origin: http://attacker.example\r\n"))) == 403
    # A form of another page can send only what is no JSON.
    form = b"POST /api/check HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\na=b"
    assert status_of(served.raw(form % served.port + b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n")) == 415


def test_headers_of_every_answer(served):
    for verb, path in (("GET", "/healthz"), ("GET", "/nowhere"), ("POST", "/api/check")):
        _, headers, _ = served.ask(verb, path, b"{}" if verb == "POST" else None)
        assert "default-src 'none'" in headers["Content-Security-Policy"] and "unsafe" not in headers["Content-Security-Policy"]
        assert headers["Cache-Control"] == "no-store" and headers["X-Content-Type-Options"] == "nosniff"
        assert "Set-Cookie" not in headers and "Access-Control-Allow-Origin" not in headers and "Server" not in headers


def test_paths(served):
    for path in ("/../etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd", "/api/../api/check", "/api/check/", "/%00", "/index.html%00.js",
                 "/api//check", "/.git/config", "/\\..\\x", "/api/check;x", "/API/CHECK"):
        status, fault = fault_in(served.raw(request(served.port, verb="GET", path=path, body=b"")))
        assert status == 404 and fault["message"], (path, status)
    for target in ("http://127.0.0.1/healthz", "*", "healthz", "/a b", "/a\tb", "/\xe9"):
        data = f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\n\r\n".encode("latin-1")
        assert fault_in(served.raw(data))[0] == 400, target


def test_malformed(served):
    host = f"Host: 127.0.0.1:{served.port}\r\n"
    for wanted, data in (
        (400, "\x00\x01\x02\r\n\r\n"), (400, "GET\r\n\r\n"), (400, "GET /\r\n\r\n"), (505, "GET / HTTP/2.0\r\n\r\n"), (505, "GET / http/1.1\r\n\r\n"),
        (400, "G@T / HTTP/1.1\r\n" + host + "\r\n"), (400, "GET /healthz HTTP/1.1\r\n\r\n"),
        (400, "GET /healthz HTTP/1.1\r\n" + host + host + "\r\n"), (400, "GET /healthz HTTP/1.1\r\n" + host + "no colon\r\n\r\n"),
        (400, "GET /healthz HTTP/1.1\r\n" + host + "Name : value\r\n\r\n"), (400, "GET /healthz HTTP/1.1\r\n" + host + " folded: x\r\n\r\n"),
        (400, "GET /healthz HTTP/1.1\r\n" + host + "X: a\nY: b\r\n\r\n"), (400, "GET /healthz HTTP/1.1\r\n" + host + "X: \x00\r\n\r\n"),
        (400, "POST /api/check HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n"), (400, "POST /api/check HTTP/1.1\r\n" + host + "Content-Length: 1e3\r\n\r\n"),
        (400, "POST /api/check HTTP/1.1\r\n" + host + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
        (400, "POST /api/check HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n"),
        (411, "POST /api/check HTTP/1.1\r\n" + host + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
        (414, "GET /" + "a" * 5000 + " HTTP/1.1\r\n" + host + "\r\n"),
        (431, "GET /healthz HTTP/1.1\r\n" + host + "X: " + "a" * 20000 + "\r\n\r\n"),
        (431, "GET /healthz HTTP/1.1\r\n" + host + "".join(f"X{i}: a\r\n" for i in range(200)) + "\r\n"),
        (431, "GET /healthz HTTP/1.1\r\n" + "X: a\r\n" * 20000),
    ):
        status, fault = fault_in(served.raw(data.encode("latin-1")))
        assert status == wanted and fault["message"] and fault["file"] == "http", (data[:60], status, fault)


def test_large_bodies(served):
    head = f"POST /api/check HTTP/1.1\r\nHost: 127.0.0.1:{served.port}\r\nContent-Type: application/json\r\nContent-Length: {1 << 30}\r\n\r\n".encode()
    with served.socket() as made:
        made.sendall(head)
        sent = 0
        try:
            while sent < 1 << 30:
                sent += made.send(b" " * (1 << 16))
        except (BrokenPipeError, ConnectionResetError):
            pass
        assert sent < 1 << 30, "a gigabyte was taken"
    status, fault = fault_in(served.raw(head))
    assert status == 413 and str(1 << 30) in fault["message"] and str(16 << 20) in fault["accepted"], fault
    with served.socket() as made:  # who asks before sending is told before sending
        made.sendall(head.replace(b"\r\n\r\n", b"\r\nExpect: 100-continue\r\n\r\n"))
        assert status_of(everything(made)) == 413
    with served.socket() as made:
        made.sendall(request(served.port, more="Expect: 100-continue\r\n")[:-len(QUESTION)])
        assert made.recv(100) == b"HTTP/1.1 100 Continue\r\n\r\n"
        made.sendall(QUESTION)
        assert status_of(everything(made)) == 200
    # A large one that is taken: read to its end, and found to be no question.
    assert served.ask("POST", "/api/check", b" " * (4 << 20))[0] == 400


def test_slow_senders(served):
    """Who sends byte by byte is cut off after ten seconds, and keeps nobody from being answered."""
    slow = [served.socket() for _ in range(60)]
    start = time.monotonic()
    data = request(served.port)
    for i in range(6):
        for made in slow:
            made.sendall(data[i:i + 1])
        assert status_of(served.raw(data)) == 200
        time.sleep(0.5)
    status, fault = fault_in(everything(slow[0]))
    assert status == 408 and "10" in fault["accepted"], fault
    assert 8 < time.monotonic() - start < 20, time.monotonic() - start
    for made in slow:
        made.close()


def test_too_many(served):
    """Of 400 who ask nothing the first ones give way, and are told so; who asks is answered at once, also over a connection that was idle."""
    kept = http.client.HTTPConnection(served.host, served.port, timeout=300)
    kept.request("GET", "/healthz")
    kept.getresponse().read()
    many = [served.socket() for _ in range(400)]
    for made in many[::2]:
        made.sendall(b"GET /healthz HTTP/1.1\r\n")
    for _ in range(5):
        assert status_of(served.raw(request(served.port, verb="GET", path="/healthz", body=b""))) == 200
    assert status_of(served.raw(request(served.port))) == 200
    kept.request("GET", "/healthz")
    assert kept.getresponse().status == 200
    answer = everything(many[0])
    assert status_of(answer) == 503 and b'"faults"' in answer, answer
    for made in many:
        made.close()


def long_question(members=40):
    """What takes minutes to answer: much is known only vaguely."""
    person = {"relation": "child", "birth_date": "2005..2015", "bond_since": "2015..2025"}
    sponsor = {"status": "limited_stay", "net_monthly_income": "1000..4000", "arrived_on": "2020..2024", "birth_date": "1980..2005"}
    profile = {"application": {"filed_on": "2025..2027"}, "sponsor": sponsor, "members": [{**person, "label": f"m{i}"} for i in range(members)]}
    return json.dumps({"profile": profile}).encode()


def test_who_leaves(served):
    """What is computed for people who left does not keep those who stay."""
    for _ in range(8):
        with served.socket() as made:
            made.sendall(request(served.port, long_question()))
    start = time.monotonic()
    assert status_of(served.raw(request(served.port), timeout=300)) == 200
    assert time.monotonic() - start < 60, time.monotonic() - start


def test_one_after_the_other(served):
    """Several requests sent at once over one connection are answered in their order; a body is no request."""
    first = request(served.port, verb="GET", path="/healthz", body=b"").replace(b"Connection: close\r\n", b"")
    smuggled = request(served.port, body=b"GET /api/facts HTTP/1.1\r\n\r\n").replace(b"Connection: close\r\n", b"")
    answer = served.raw(first + smuggled + request(served.port))
    assert [int(part[:3]) for part in answer.split(b"HTTP/1.1 ")[1:]] == [200, 400, 200], answer[:500]


def test_damaged(served):
    """Requests damaged at random: some answer, or an end, and the service goes on."""
    chance = random.Random(20261129)
    good = request(served.port)
    for _ in range(300):
        data = bytearray(good)
        for _ in range(chance.randint(1, 6)):
            where = chance.randrange(min(len(data), 400))
            kind = chance.randrange(4)
            if kind == 0:
                data[where] = chance.randrange(256)
            elif kind == 1:
                del data[where:where + chance.randint(1, 30)]
            elif kind == 2:
                data[where:where] = bytes(chance.randrange(256) for _ in range(chance.randint(1, 30)))
            else:
                data[where:where] = data[:where]
        with served.socket() as made:
            made.sendall(data[:chance.choice((len(data), len(data), where + 1))])
            made.shutdown(1)
            answer = everything(made)
            assert not answer or answer.startswith(b"HTTP/1.1 "), answer[:100]
            if answer:
                head, _, body = answer.partition(b"\r\n\r\n")
                json.loads(body[:int(re.search(rb"Content-Length: (\d+)", head)[1])])
        # Gone in the middle.
        with served.socket() as made:
            made.sendall(data[:chance.randrange(len(data))])
    assert served.process.poll() is None
    assert status_of(served.raw(good)) == 200


def test_damaged_questions(served):
    chance = random.Random(29)
    for _ in range(150):
        data = bytearray(QUESTION)
        for _ in range(chance.randint(1, 4)):
            where = chance.randrange(len(data))
            data[where:where + chance.randint(0, 9)] = bytes(chance.choice(b'{}[]",:\\0aZ\xc3\xff\x00 ') for _ in range(chance.randint(0, 6)))
        status, _, body = served.ask("POST", f"/api/{chance.choice(('check', 'when', 'batch', 'replay', 'compare'))}", bytes(data))
        assert status in (200, 400, 422), (status, data, body)
        json.loads(body)


def token_mode():
    token = "0123456789abcdef0123"
    with Served(PROGRAM, "--bind", "0.0.0.0", env={"REUNIFY_TOKEN": token}) as served:
        served.host = "127.0.0.1"
        ask = lambda **headers: served.ask("POST", "/api/check", QUESTION, **headers)[0]
        assert ask() == 401 and ask(Authorization="Bearer " + token[:-1]) == 401 and ask(Authorization=token) == 401
        assert ask(Authorization="Bearer " + token) == 200
        assert ask(Authorization="Bearer " + token, Host="reunify.example") == 200
        assert ask(Authorization="Bearer " + token, Host="reunify.example", Origin="https://reunify.example") == 200
        assert ask(Authorization="Bearer " + token, Host="reunify.example", Origin="https://attacker.example") == 403
        assert served.ask("GET", "/healthz")[0] == 200 and served.ask("GET", "/api/facts")[0] == 401
    for words, said in ((("--bind", "0.0.0.0"), "token"), (("--token", "short"), "16"), (("--port", "70000"), "65535")):
        done = subprocess.run([PROGRAM, "serve", *words], capture_output=True, text=True, timeout=60)
        assert done.returncode == 2 and said in done.stderr, done
    done = subprocess.run([PROGRAM, "serve", "--bind", "somewhere", "--token", token], capture_output=True, text=True, timeout=60)
    assert done.returncode == 4 and "somewhere" in done.stderr, done


def ending():
    """Who asked before the end is answered; the port can be had again at once; a port that is taken is said to be."""
    with Served(PROGRAM) as served:
        taken = subprocess.run([PROGRAM, "serve", "--port", str(served.port)], capture_output=True, text=True, timeout=60)
        assert taken.returncode == 4 and f"port {served.port}" in taken.stderr and "in use" in taken.stderr and "--port" in taken.stderr, taken
        answers = []
        rows = "sponsor.status,member.relation,member.birth_date\n" + "refugee,spouse,1990-01-01\n" * 3000
        question = json.dumps({"rows": rows, "family": "none"}).encode()
        asker = threading.Thread(target=lambda: answers.append(served.raw(request(served.port, question, path="/api/batch"), timeout=300)))
        idle = served.socket()
        asker.start()
        time.sleep(0.3)
        served.process.send_signal(signal.SIGTERM)
        asker.join()
        assert status_of(answers[0]) == 200 and len(json.loads(answers[0].partition(b"\r\n\r\n")[2])["rows"]) == 3000
        assert idle.recv(10) == b""
        served.process.wait(timeout=300)


def main():
    with Served(PROGRAM) as served:
        tests = [test for name, test in sorted(globals().items()) if name.startswith("test_")]
        for test in tests:
            test(served)
    token_mode()
    ending()
    print(f"{len(tests) + 2} attacks")


if __name__ == "__main__":
    main()
