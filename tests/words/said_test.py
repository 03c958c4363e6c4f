"""Every sentence of src/words is said somewhere: its name is asked for by an object other than the one that holds it.

usage: said_test.py NM ARCHIVE..."""
import re
import subprocess
import sys

SENTENCE = re.compile(r"(\w) (_ZN7reunify(?:\d\w+)?(?:8sentence|3say|4help)\w*E)$")

held, said = set(), set()
for line in subprocess.run([*sys.argv[1:]], capture_output=True, text=True, check=True).stdout.splitlines():
    found = SENTENCE.search(line)
    if found:
        (said if found[1] == "U" else held if found[1] in "RD" else set()).add(found[2])

unsaid = sorted(held - said)
names = subprocess.run(["c++filt"], input="\n".join(unsaid), capture_output=True, text=True).stdout if unsaid else ""
print(f"{len(held)} sentences, {len(unsaid)} that nothing says", names, sep="\n")
sys.exit(1 if unsaid or len(held) < 900 else 0)
