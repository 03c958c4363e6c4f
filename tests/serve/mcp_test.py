#!/usr/bin/env python3
"""A scripted session of the Model Context Protocol: usage mcp_test.py PROGRAM"""

import json
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = sys.argv[1]
ROOT = Path(__file__).resolve().parents[2]
PROFILE = ROOT / "examples/worker_spouse_two_children.yaml"


class Session:
    def __init__(self, *options):
        self.process = subprocess.Popen([PROGRAM, "mcp", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        text=True, encoding="utf-8")
        self.number = 0

    def line(self, text):
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()

    def heard(self):
        return json.loads(self.process.stdout.readline())

    def ask(self, method, **parameters):
        self.number += 1
        self.line(json.dumps({"jsonrpc": "2.0", "id": self.number, "method": method, "params": parameters}))
        answer = self.heard()
        assert answer["jsonrpc"] == "2.0" and answer["id"] == self.number and ("result" in answer) != ("error" in answer), answer
        return answer

    def call(self, tool, **arguments):
        result = self.ask("tools/call", name=tool, arguments=arguments)["result"]
        assert [part["type"] for part in result["content"]] == ["text"], result
        return result

    def end(self):
        """The end of the input ends the session, in silence."""
        rest, complaints = self.process.communicate(timeout=60)
        assert (self.process.returncode, rest, complaints) == (0, "", ""), (self.process.returncode, rest, complaints)


def fits(schema, value, root):
    """Whether a value is what a schema asks, as far as these schemas go."""
    if "$ref" in schema:
        place = root
        for step in schema["$ref"].removeprefix("#/").split("/"):
            place = place[step]
        return fits(place, value, root)
    if "anyOf" in schema:
        return any(fits(each, value, root) for each in schema["anyOf"])
    if "enum" in schema and value not in schema["enum"]:
        return False
    kinds = {"object": dict, "array": list, "string": str, "number": (int, float), "integer": int, "boolean": bool, "null": type(None)}
    wanted = schema.get("type", [])
    wanted = [wanted] if isinstance(wanted, str) else wanted
    if wanted and not any(isinstance(value, kinds[kind]) for kind in wanted):
        return False
    if isinstance(value, dict):
        known = schema.get("properties", {})
        if schema.get("additionalProperties") is False and set(value) - set(known):
            return False
        return all(key in value for key in schema.get("required", [])) and all(fits(known[key], each, root) for key, each in value.items() if key in known)
    if isinstance(value, list):
        return all(fits(schema.get("items", {}), each, root) for each in value)
    return True


def test_beginning():
    for wished, given in (("2025-06-18", "2025-06-18"), ("2025-11-25", "2025-11-25"), ("1999-01-01", "2025-11-25")):
        session = Session()
        result = session.ask("initialize", protocolVersion=wished, capabilities={}, clientInfo={"name": "test", "version": "1"})["result"]
        assert result["protocolVersion"] == given and "tools" in result["capabilities"], result
        assert result["serverInfo"]["name"] == "reunify" and result["serverInfo"]["version"] and "article" in result["instructions"]
        session.line('{"jsonrpc": "2.0", "method": "notifications/initialized"}')  # no answer
        assert session.ask("ping")["result"] == {}
        session.end()


def test_tools(session):
    tools = {tool["name"]: tool for tool in session.ask("tools/list")["result"]["tools"]}
    assert {"check", "when", "whatif", "compare", "amounts", "rule"} <= set(tools), set(tools)
    profile = json.loads(subprocess.run([PROGRAM, "template", "schema"], capture_output=True, check=True).stdout)
    for name, tool in tools.items():
        assert tool["description"] and tool["inputSchema"]["type"] == "object" and tool["annotations"]["readOnlyHint"] is True, name
        if "$defs" in tool["inputSchema"]:
            assert tool["inputSchema"]["$defs"]["Profile"]["properties"] == profile["properties"]
    check = tools["check"]["inputSchema"]
    assert check["required"] == ["profile"]
    person = {"relation": "spouse", "birth_date": "1990"}
    assert fits(check, {"profile": {"members": [person]}, "lang": "nl"}, check)
    assert not fits(check, {"profile": {"members": [{"relation": "spoose"}]}}, check)
    assert not fits(check, {"profile": {"members": [person]}, "nonsense": 1}, check)


def test_answers(session):
    text = PROFILE.read_text(encoding="utf-8")
    for tool, command in (("check", "check"), ("when", "when"), ("whatif", "whatif"), ("compare", "laws")):
        printed = subprocess.run([PROGRAM, command, str(PROFILE), "--format", "json"], capture_output=True, check=True, text=True).stdout
        result = session.call(tool, profile=text)
        assert result["isError"] is False and result["content"][0]["text"] == printed and result["structuredContent"] == json.loads(printed), tool
    spoken = session.call("check", profile=text, format="markdown", lang="fr")
    assert spoken["content"][0]["text"].startswith("# ") and "structuredContent" not in spoken
    amounts = session.call("amounts", on="2025-12-01")["structuredContent"]
    assert amounts["on"] == "2025-12-01", amounts
    rule = session.call("rule", name="means_of_subsistence")
    assert rule["isError"] is False and "art. 10" in rule["content"][0]["text"], rule
    assert "Bestaansmiddelen" in session.call("rule", name="means_of_subsistence", lang="nl")["content"][0]["text"].replace("bestaans", "Bestaans")


def test_cancelled(session):
    """What is cancelled before it is begun, or while it runs, is not answered; all else is answered meanwhile."""
    person = {"relation": "child", "birth_date": "2005..2015", "bond_since": "2015..2025"}
    sponsor = {"status": "limited_stay", "net_monthly_income": "1000..4000", "arrived_on": "2020..2024", "birth_date": "1980..2005"}
    profile = {"application": {"filed_on": "2025..2027"}, "sponsor": sponsor, "members": [{**person, "label": f"m{i}"} for i in range(40)]}
    for number in ("long", "never begun"):
        call = {"name": "check", "arguments": {"profile": profile}}
        session.line(json.dumps({"jsonrpc": "2.0", "id": number, "method": "tools/call", "params": call}))
    start = time.monotonic()
    assert session.ask("ping")["result"] == {}
    for number in ("never begun", "long", "long"):
        session.line(json.dumps({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": number, "reason": "test"}}))
    assert session.call("amounts")["isError"] is False
    assert time.monotonic() - start < 60, time.monotonic() - start


def test_errors(session):
    wrong = session.call("check", profile={"members": [{"relation": "spoose"}]})
    assert wrong["isError"] is True and wrong["structuredContent"]["faults"][0]["nearest"] == "spouse", wrong
    assert session.call("check")["isError"] is True
    assert session.call("rule", name="means_of_subsistance")["content"][0]["text"].endswith("`means_of_subsistence`")
    assert session.call("rule")["isError"] is True and session.call("rule", name="fee", lang="xx")["isError"] is True
    error = session.ask("tools/call", name="chek", arguments={})["error"]
    assert error["code"] == -32602 and error["data"]["nearest"] == "check", error
    assert session.ask("tools/call", name="check", arguments=[])["error"]["code"] == -32602
    assert session.ask("tools/call")["error"]["code"] == -32602
    for arguments, said, nearest in (({}, "`name`", ""), ({"nam": "fee"}, "`nam`", "name"), ({"id": "waiting_periods"}, "`id`", None)):
        fault = session.call("rule", **arguments)["structuredContent"]["faults"][0]
        assert said in fault["message"] and "name" in fault["accepted"] and nearest in (None, fault["nearest"]), fault
    assert session.call("check", profile={}, set=["x"])["isError"] is True
    error = session.ask("tools/list", cursor="2")["error"]
    assert error["code"] == -32602 and error["data"]["accepted"], error
    session.line('{"jsonrpc": "2.0", "id": 1, "result": {}}')  # an answer to nothing: nothing is said of it
    session.line('{"jsonrpc": "2.0", "id": 1, "error": {"code": 1, "message": "x"}}')
    session.line('{"jsonrpc": "2.0",, "id": 1}')
    data = session.heard()["error"]["data"]
    assert (data["line"], data["column"]) == (1, 19) and data["accepted"], data
    error = session.ask("tools/lists")["error"]
    assert error["code"] == -32601 and error["data"]["nearest"] == "tools/list", error
    for line, code, number in (("{", -32700, None), ("nonsense", -32700, None), ("[]", -32600, None), ("null", -32600, None), ("[" * 100000, -32700, None),
                               ('{"id": 7, "method": "ping"}', -32600, None), ('{"jsonrpc": "2.0", "id": null, "method": "ping"}', -32600, None),
                               ('{"jsonrpc": "2.0", "id": 7}', -32600, None), ('{"jsonrpc": "2.0", "id": "a", "method": "ping", "params": []}', -32602, "a"),
                               ('[{"jsonrpc": "2.0", "id": 1, "method": "ping"}]', -32600, None)):
        session.line(line)
        answer = session.heard()
        assert answer["error"]["code"] == code and answer["error"]["message"] and answer["id"] == number, (line[:60], answer)
    session.line("")  # an empty line is nothing
    session.line('{"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 1}}')
    assert session.ask("ping")["result"] == {}


def main():
    test_beginning()
    session = Session()
    tests = [test for name, test in sorted(globals().items()) if name.startswith("test_") and test is not test_beginning]
    for test in tests:
        test(session)
    session.end()
    dutch = Session("--lang", "nl")
    assert dutch.ask("tools/lists")["error"]["message"] == "er is geen methode `tools/lists`"
    assert dutch.call("check", profile={})["structuredContent"]["faults"]
    dutch.end()
    print(f"{len(tests) + 2} tests of the protocol")


if __name__ == "__main__":
    main()
