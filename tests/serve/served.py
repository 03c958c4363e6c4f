"""A running `reunify serve`, and raw and plain requests to it."""

import http.client
import json
import os
import re
import socket
import subprocess


class Served:
    """The service on a free port. Use it in a `with`; at the end it is told to end, and must do so with status 0."""

    def __init__(self, program, *options, env=None):
        self.command = [program, "serve", "--port", "0", *options]
        self.env = {**os.environ, "LC_ALL": "C.UTF-8", **(env or {})}

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                        env=self.env)
        self.said = self.process.stderr.readline()
        found = re.search(r"http://(\S+):(\d+)/", self.said)
        assert found, self.said + self.process.stderr.read()
        self.host, self.port = found[1], int(found[2])
        self.address = f"http://{self.host}:{self.port}"
        return self

    def __exit__(self, *error):
        self.process.terminate()
        rest = self.process.communicate(timeout=300)
        if error[0] is None:
            assert self.process.returncode == 0, (self.process.returncode, rest)
            assert not rest[0], rest[0]
            self.last_words = rest[1]

    def ask(self, verb, path, body=None, **headers):
        """The status, the headers and the bytes of an answer."""
        connection = http.client.HTTPConnection(self.host, self.port, timeout=300)
        headers = {name.replace("_", "-"): value for name, value in headers.items()}
        if body is not None:
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
            headers.setdefault("Content-Type", "application/json")
        connection.request(verb, path, body, headers)
        answer = connection.getresponse()
        out = answer.status, dict(answer.getheaders()), answer.read()
        connection.close()
        return out

    def post(self, method, **question):
        return self.ask("POST", f"/api/{method}", question)

    def socket(self, timeout=30):
        made = socket.create_connection((self.host, self.port), timeout=timeout)
        return made

    def raw(self, data, timeout=30):
        """What comes back to these bytes until the other side ends."""
        with self.socket(timeout) as made:
            try:
                made.sendall(data)
            except (BrokenPipeError, ConnectionResetError):
                pass
            return everything(made)


def everything(made):
    got = b""
    while True:
        try:
            piece = made.recv(1 << 16)
        except ConnectionResetError:
            return got
        if not piece:
            return got
        got += piece


def fault_in(answer):
    """The first fault of an answer as it came over the line."""
    head, _, body = answer.partition(b"\r\n\r\n")
    said = json.loads(body)["faults"][0]
    assert set(said) == {"message", "accepted", "nearest", "file", "line", "column"}, said
    return int(head.split(b" ")[1]), said
