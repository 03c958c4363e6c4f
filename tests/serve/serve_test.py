#!/usr/bin/env python3
"""The service answers what the command line prints, and describes itself truly: usage serve_test.py PROGRAM"""

import base64
import io
import json
import re
import subprocess
import sys
import threading
import zipfile
from pathlib import Path

from served import Served

PROGRAM = sys.argv[1]
ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = sorted(path for path in (ROOT / "examples").iterdir() if path.suffix in (".yaml", ".json"))


def printed(*words):
    done = subprocess.run([PROGRAM, *words, "--format", "json"], capture_output=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_same_as_the_commands(served):
    assert len(EXAMPLES) > 4
    for path in EXAMPLES:
        text = path.read_text(encoding="utf-8")
        for language in ("en", "nl")[:1 + (path == EXAMPLES[0])]:
            status, headers, body = served.post("check", profile=text, lang=language)
            assert (status, headers["Content-Type"]) == (200, "application/json"), body
            assert body == printed("check", str(path), "--lang", language), path
    path, text = EXAMPLES[0], EXAMPLES[0].read_text(encoding="utf-8")
    inputs = json.loads(served.post("check", profile=text)[2])["receipt"]["inputs"]
    assert json.loads(served.post("check", profile=inputs)[2])["verdict"] == json.loads(printed("check", str(path)))["verdict"]
    for method in ("when", "whatif", "laws"):
        assert served.post(method, profile=text)[2] == printed(method, str(path)), method
    given = ("--set", "sponsor.net_monthly_income=1500", "--as-of", "2026-03-01")
    asked = {"profile": text, "set": {"sponsor.net_monthly_income": 1500}, "as_of": "2026-03-01"}
    for method in ("check", "whatif"):
        assert served.post(method, **asked)[2] == printed(method, str(path), *given), method
    two = json.loads(served.post("compare", profile=text, other=EXAMPLES[1].read_text(encoding="utf-8"))[2])
    assert [side["file"] for side in two["files"]] == ["profile", "other"]
    alone = json.loads(printed("check", str(path)))
    assert alone["sentence"] and two["files"][0]["answer"] == alone
    saved = json.loads(printed("check", str(path)))
    assert served.post("replay", result=saved)[0] == 200
    calendar = json.loads(served.post("when", profile=text, format="calendar")[2])
    assert calendar["report"].startswith("BEGIN:VCALENDAR"), calendar
    assert served.ask("GET", "/api/amounts?on=2025-12-01&lang=fr")[2] == printed("amounts", "--on", "2025-12-01", "--lang", "fr")
    for kind in ("facts", "sources"):
        assert served.ask("GET", f"/api/{kind}?lang=de")[2] == printed("rules", "list", "--kind", kind, "--lang", "de")
    for kind in ("conditions", "readings", "documents"):
        assert served.ask("GET", f"/api/rules?kind={kind}")[2] == printed("rules", "list", "--kind", kind)
    facts = {fact["id"]: fact for fact in json.loads(served.ask("GET", "/api/facts")[2])}
    assert facts["sponsor.status"]["type"] == "choice" and facts["sponsor.status"]["choices"][0]["title"]
    # What is meant by a choice is data: a page shows it, and so does whoever asks for more at a question.
    partner = next(choice for choice in facts["member.relation"]["choices"] if choice["id"] == "de_facto_partner")
    who = json.loads(served.post("ask", profile={"sponsor": {"status": "refugee"}}, lang="en")[2])["question"]
    assert who["fact"] == "members" and partner["explained"] in who["help"], (partner, who["help"])
    assert facts["application.filed_on"]["question"].endswith("?") and facts["application.filed_on"]["least"] == "1900-01-01"


def test_lists(served):
    text = (ROOT / "examples/office_nl.csv").read_text(encoding="utf-8-sig")
    status, _, body = served.post("batch", rows=text, format="csv", as_of="2026-10-01", lang="nl")
    answer = json.loads(body)
    assert status == 200 and answer["counts"]["read"] == 6 and answer["counts"]["rejected"] == 1, answer
    rows = answer["rows"].splitlines()
    assert rows[0].endswith(";rules_version") and len(rows) == 6, rows
    assert served.post("batch", rows="no;header")[0] == 422
    # The same as a workbook: the list, the summary, what is not readable.
    book = json.loads(served.post("batch", rows=text, format="xlsx", as_of="2026-10-01", lang="nl")[2])
    assert book["counts"] == answer["counts"] and book["rejects"] == "", book["counts"]
    with zipfile.ZipFile(io.BytesIO(base64.b64decode(book["rows"]["base64"]))) as parts:
        assert parts.testzip() is None and sum(name.startswith("xl/worksheets/sheet") for name in parts.namelist()) == 3


def test_faults_in_the_question(served):
    def faults(status, method, question, language="en"):
        got, _, body = served.post(method, **question, lang=language)
        assert got == status, body
        return json.loads(body)["faults"]

    member = {"members": [{"relation": "spouse"}]}
    wrong = faults(422, "check", {"profile": {"members": [{"relation": "spoose"}]}})[0]
    assert wrong["nearest"] == "spouse" and wrong["line"] == 1 and wrong["accepted"], wrong
    # A page asks for faults as an answer, which its browser does not call an error.
    status, _, body = served.ask("POST", "/api/check", {"profile": {"members": [{"relation": "spoose"}]}, "lang": "en"}, Prefer="faults=answer")
    assert status == 200 and json.loads(body)["faults"] == [wrong], body
    assert faults(400, "check", {})[0]["message"] == "the question lacks `profile`"
    assert faults(400, "check", {"profile": member, "sets": {}})[0]["nearest"] == "set"
    assert faults(400, "check", {"profile": member, "format": "pdf"}, "fr")[0]["message"] == "il n'y a pas de format `pdf`"
    assert faults(400, "check", {"profile": member, "readings": {"ten_percent": "x"}})[0]["accepted"]
    for body in (b"", b"{", b"[]", b"null", b"{\"profile\": ", b"\xff\xfe", b"[" * 100000, b"{\"a\":" * 5000, b"\"\\ud800\""):
        status, _, answer = served.ask("POST", "/api/check", body)
        assert status == 400, (body[:20], status, answer[:200])
        assert json.loads(answer)["faults"][0]["message"], body


def test_wrong_types(served):
    """A value of another form than its key has is refused where it stands, not taken for nothing."""
    member = {"members": [{"relation": "spouse"}]}

    def fault(method, **question):
        status, _, body = served.post(method, **question)
        assert status == 400, (method, question, body[:300])
        first = json.loads(body)["faults"][0]
        assert first["accepted"] and first["line"] == 1 and first["column"] > 2, (question, first)
        return first

    for value in (["sponsor.status=belgian"], 5, True, "x", [{}], None):
        assert "`set`" in fault("check", profile=member, set=value)["message"], value
    for value in (5, "x", ["x"]):
        assert "`readings`" in fault("check", profile=member, readings=value)["message"], value
    for value in (5, "x", {"a": 1}, [["sponsor.status"]]):
        assert "`declined`" in fault("ask", profile=member, declined=value)["message"], value
    for key, values in (("family", (["x"], {"a": 1}, None)), ("columns", ({"a": 1}, [["verdict"]])), ("explain", ([True], {})), ("rows", (None,))):
        for value in values:
            assert f"`{key}`" in fault("batch", **{"rows": "member.relation\nspouse\n", key: value})["message"], (key, value)
    for key in ("as_of", "lang", "format", "last", "everybody"):
        method = "ask" if key in ("last", "everybody") else "check"
        assert f"`{key}`" in fault(method, profile=member, **{key: ["x"]})["message"], key
    assert "`sponsor.status`" in fault("check", profile=member, set={"sponsor.status": ["belgian"]})["message"]
    assert "`result`" in fault("replay", result=["x"])["message"]
    for body in (b"[]", b"null", b"1"):
        status, _, answer = served.ask("POST", "/api/check", body)
        said = json.loads(answer)["faults"][0]
        assert status == 400 and said["message"].startswith("a question cannot be") and "profile" in said["accepted"], said


def test_what_is_accepted(served):
    """Every fault says what is accepted, and where it was found."""
    profile = {"members": [{"relation": "spouse"}]}

    def fault(method, body):
        status, _, answer = served.ask("POST", f"/api/{method}", body)
        first = json.loads(answer)["faults"][0]
        assert status in (400, 422) and first["accepted"] and first["line"], first
        return first

    assert "2026-12-31" in fault("check", {"profile": profile, "as_of": "2026-13-01"})["accepted"]
    assert "2026-12-31" in fault("amounts", {"on": 5})["accepted"]
    assert "2026-12-31" in json.loads(served.ask("GET", "/api/amounts?on=31/02/2026")[2])["faults"][0]["accepted"]
    for number in ("1e400", "9" * 400):
        text = '{"profile": {"sponsor": {"net_monthly_income": %s}}}' % number
        first = fault("check", text.encode())
        assert "`net_monthly_income`" in first["message"] and number[:4] in first["message"] and first["column"] == text.index(number) + 1, first
        assert len(first["message"]) < 100
    assert "64" in fault("check", b'{"profile": ' + b"[" * 100)["accepted"]
    assert fault("check", b'{"profile": {"sponsor": {"status": "a\\u0000"}}}')["message"] == "this text holds a NUL character (U+0000)"
    many = {"members": [{"relation": "child"}] * 101}
    first = fault("check", {"profile": many})
    assert "101" in first["message"] and first["accepted"] == "at most 100", first


def test_once_and_in_any_case(served):
    question = json.dumps({"profile": {"members": [{"relation": "spouse"}]}}).encode()
    for kind in ("APPLICATION/JSON", "application/json;charset=UTF-8", 'application/json ; charset="utf-8"'):
        assert served.ask("POST", "/api/check", question, Content_Type=kind)[0] == 200, kind
    for kind in ("application/json; charset=latin1", "application/jsonx", "application/json; charset=utf-16", ";application/json"):
        status, _, body = served.ask("POST", "/api/check", question, Content_Type=kind)
        assert status == 415 and "charset=utf-8" in json.loads(body)["faults"][0]["accepted"], (kind, body)
    assert served.ask("GET", "/healthz", Host=f"LOCALHOST:{served.port}")[0] == 200
    assert served.ask("POST", "/api/check", question, Host=f"LocalHost:{served.port}", Origin=f"HTTP://LOCALHOST:{served.port}")[0] == 200
    status, _, body = served.ask("GET", "/api/facts?lang=nl&lang=fr")
    assert status == 400 and "`lang`" in json.loads(body)["faults"][0]["message"], body
    said = subprocess.run([PROGRAM, "serve", "--help"], capture_output=True, text=True, check=True).stdout
    for path in json.loads(served.ask("GET", "/openapi.json")[2])["paths"]:
        assert not path.startswith("/api/") or path.rsplit("/", 1)[1] in said, path


def test_paths_and_verbs(served):
    def first(answer):
        return answer[0], json.loads(answer[2])["faults"][0]

    status, fault = first(served.ask("POST", "/api/chek", {}))
    assert status == 404 and fault["nearest"] == "/api/check" and "/api/when" in fault["accepted"], fault
    status, fault = first(served.ask("GET", "/api/check"))
    assert status == 405 and fault["accepted"] == "POST", fault
    assert served.ask("GET", "/api/check")[1]["Allow"] == "POST"
    status, fault = first(served.ask("GET", "/api/amounts?from=2025"))
    assert status == 400 and "on" in fault["accepted"], fault
    status, fault = first(served.ask("GET", "/api/amounts?on=2025-13-01"))
    assert status == 400 and "2025-13-01" in fault["message"], fault
    assert first(served.ask("GET", "/api/facts?lang=xx"))[0] == 400
    assert first(served.ask("GET", "/api/rules?kind=condition"))[1]["nearest"] == "conditions"
    status, fault = first(served.ask("POST", "/api/check", b"{}", Content_Type="text/plain"))
    assert status == 415 and "application/json" in fault["accepted"], fault
    status, headers, body = served.ask("HEAD", "/healthz")
    assert status == 200 and int(headers["Content-Length"]) > 0 and body == b""
    health = json.loads(served.ask("GET", "/healthz")[2])
    assert health["status"] == "ok" and health["answered"] > 0 and health["refused"] > 0, health


def test_description(served):
    """Every path of the description answers as it says, takes every key that it names and no other; nothing else answers."""
    api = json.loads(served.ask("GET", "/openapi.json")[2])
    assert api["openapi"].startswith("3.1")
    source = (ROOT / "src/service/routes.cpp").read_text() + (ROOT / "src/api/request.cpp").read_text()
    profile = {"members": [{"relation": "spouse"}, {"label": "son", "relation": "child"}]}
    values = {"profile": profile, "other": profile, "set": {"sponsor.status": "refugee"}, "without": ["son"], "readings": {}, "as_of": "2026-01-01", "lang": "nl",
              "format": "json", "rows": [{"sponsor.status": "refugee", "member.relation": "spouse"}], "columns": ["verdict"], "family": "none",
              "explain": True, "declined": ["sponsor.birth_date"], "everybody": True, "last": "sponsor.status", "on": "2026-01-01", "result": json.loads(served.post("check", profile=profile)[2]), "kind": "facts"}
    for path, operations in api["paths"].items():
        assert f'"{path}"' in source or f'"{path.rsplit("/", 1)[1]}"' in source, path
        for verb, operation in operations.items():
            answers = operation["responses"]["200"]["content"]["application/json"]["schema"]
            if verb == "post":
                schema = operation["requestBody"]["content"]["application/json"]["schema"]
                keys = schema["properties"]
                whole = {key: values[key] for key in keys}
                if whole.get("format"):
                    assert set(keys["format"]["enum"]) >= {"json"}
                status, _, body = served.ask("POST", path, whole)
                assert status == 200, (path, body)
                for needed in schema.get("required", []):
                    assert served.ask("POST", path, {k: v for k, v in whole.items() if k != needed})[0] == 400, (path, needed)
                assert served.ask("POST", path, {**whole, "nonsense": 1})[0] == 400, path
                for form in keys.get("format", {}).get("enum", []):
                    assert served.ask("POST", path, {**whole, "format": form})[0] == 200, (path, form)
            else:
                query = "&".join(f"{each['name']}={values[each['name']]}" for each in operation["parameters"])
                status, _, body = served.ask("GET", f"{path}?{query}")
                assert status == 200, (path, body)
                assert served.ask("GET", f"{path}?nonsense=1")[0] == 400, path
            answer = json.loads(body)
            for key in answers.get("required", []):
                assert key in answer, (path, key)
            if answers["type"] == "array":
                assert answer and all("id" in each for each in answer), path
    described = set(api["components"]["schemas"]["Profile"]["properties"])
    schema = json.loads(subprocess.run([PROGRAM, "template", "schema"], capture_output=True, check=True).stdout)
    assert described == set(schema["properties"])
    for reference in re.findall(r'"\$ref": "#/([^"]+)"', json.dumps(api)):
        place = api
        for step in reference.split("/"):
            place = place[step]
    french = json.loads(served.ask("GET", "/openapi.json?lang=fr")[2])
    assert french["paths"].keys() == api["paths"].keys() and french["paths"]["/api/check"] != api["paths"]["/api/check"]


def test_many_at_once(served):
    """Some dozen people, each over one connection with many questions, all get their own answer."""
    text = EXAMPLES[0].read_text(encoding="utf-8")
    wanted = {income: printed("check", str(EXAMPLES[0]), "--set", f"sponsor.net_monthly_income={income}") for income in (1500, 2400, 3600)}
    wrong = []

    def ask(number):
        import http.client
        connection = http.client.HTTPConnection(served.host, served.port, timeout=300)
        for i in range(6):
            income = list(wanted)[(number + i) % len(wanted)]
            question = {"profile": text, "set": {"sponsor.net_monthly_income": income}}
            connection.request("POST", "/api/check", json.dumps(question), {"Content-Type": "application/json"})
            if connection.getresponse().read() != wanted[income]:
                wrong.append((number, i))
        connection.close()

    people = [threading.Thread(target=ask, args=(number,)) for number in range(24)]
    for each in people:
        each.start()
    for each in people:
        each.join()
    assert not wrong, wrong


def main():
    with Served(PROGRAM) as served:
        tests = [test for name, test in sorted(globals().items()) if name.startswith("test_")]
        for test in tests:
            test(served)
    assert "answered" in served.last_words, served.last_words
    print(f"{len(tests)} tests of the service")


if __name__ == "__main__":
    main()
