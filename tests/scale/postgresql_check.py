#!/usr/bin/env python3
"""The rules as SQL in PostgreSQL beside the program: usage postgresql_check.py BINARY GENERATOR [--rows N] [--seed N] [--folder DIR] [--no-kill]

The server is the check's own: it is started in a temporary folder, as a user that is not root, without a network, and stopped at the end. As in
duckdb_check.py every cell must be that of `reunify batch --as-given`. Then a backend is ended in the middle of a run: that is an error, never a
result that is short."""

import contextlib
import glob
import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
import equality  # noqa: E402
import moves  # noqa: E402


def programs() -> Path:
    found = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
    if not found:
        sys.exit("PostgreSQL is not installed: apt-get install postgresql-15")
    return Path(found[-1])


def as_user(*words: str) -> list[str]:
    """PostgreSQL does not run as root."""
    return ["runuser", "-u", "postgres", "--", *words] if os.getuid() == 0 else list(words)


class Server:
    """A server of one's own, of which nothing is left."""

    def __init__(self) -> None:
        self.bin = programs()
        self.folder = Path(tempfile.mkdtemp(prefix="reunify-postgresql-"))
        if os.getuid() == 0:
            owner = pwd.getpwnam("postgres")
            os.chown(self.folder, owner.pw_uid, owner.pw_gid)
        self.folder.chmod(0o755)
        self.data = self.folder / "data"
        self.tool("initdb", "-D", str(self.data), "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "-U", "reunify")
        settings = ["listen_addresses=''", f"unix_socket_directories={self.folder}", "fsync=off", "jit=off", "work_mem=256MB",
                    "shared_buffers=512MB", "max_parallel_workers_per_gather=0", "from_collapse_limit=1"]
        words = " ".join(f"-c {setting}" for setting in settings)
        self.tool("pg_ctl", "-D", str(self.data), "-w", "-t", "120", "-l", str(self.folder / "log"), "-o", words, "start")

    def tool(self, name: str, *words: str) -> None:
        done = subprocess.run(as_user(str(self.bin / name), *words), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/")
        if done.returncode != 0:
            sys.exit(f"{name}: {done.stderr.decode(errors='replace')[-1000:]}")

    def psql(self, *words: str) -> list[str]:
        return [str(self.bin / "psql"), "-h", str(self.folder), "-U", "reunify", "-d", "postgres", "-q", "-X", "-v", "ON_ERROR_STOP=1", *words]

    def run(self, *words: str, text: str = "") -> str:
        done = subprocess.run(self.psql(*words), input=text, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"psql: {done.stderr[-1500:]}")
        return done.stdout

    def ask(self, query: str) -> list[list[str]]:
        return [line.split("\t") for line in self.run("-A", "-t", "-F", "\t", "-c", query).splitlines()]

    def stop(self) -> None:
        with contextlib.suppress(SystemExit):
            self.tool("pg_ctl", "-D", str(self.data), "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)


def load(server: Server, source: Path) -> None:
    header = source.open(encoding="utf-8").readline().strip().split(",")
    columns = ", ".join(f'"{name}" text' for name in header)
    server.run(text=f"DROP TABLE IF EXISTS cases CASCADE; CREATE TABLE cases ({columns});\n"
                    f"\\copy cases FROM '{source}' (FORMAT csv, HEADER)\nANALYZE cases;\n")


def copy_of(answers: Path) -> str:
    return f"\\copy (SELECT * FROM reunify_verdicts) TO '{answers}' (FORMAT csv, HEADER)"


def backend_ended(server: Server, answers: Path, seconds: float) -> bool:
    """Ends the backend in the middle of the same question; whether that was an error."""
    asked = subprocess.Popen(server.psql("-c", copy_of(answers)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    time.sleep(max(0.5, seconds / 2))
    server.run("-c", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%reunify_verdicts%' AND pid <> pg_backend_pid()")
    _, said = asked.communicate(timeout=600)
    print(f"  a backend ended in the middle: exit status {asked.returncode}, `{said.decode(errors='replace').strip().splitlines()[0]}`")
    return asked.returncode != 0


def main() -> int:
    words = equality.options(__doc__)
    words.add_argument("--no-kill", action="store_true")
    order = words.parse_args()
    folder = Path(order.folder).resolve()
    source, rows = equality.made_up(order.generator, order.rows, order.seed, folder)
    script = equality.script_of(order.program, source, "postgresql")
    given, ours = equality.judged(order.program, source, folder / "as_given.csv", "--as-given")
    server = Server()
    try:
        version = server.run("-A", "-t", "-c", "SHOW server_version").strip()
        load(server, source)
        server.run(text=script)
        answers = folder / "postgresql.csv"
        begin = time.monotonic()
        server.run("-c", copy_of(answers))
        theirs = time.monotonic() - begin
        print(f"PostgreSQL {version}, {rows:,} made-up rows")
        print(f"  seconds: PostgreSQL {theirs:.1f} ({rows / theirs:,.0f} rows/s), batch --as-given {ours:.1f} ({rows / ours:,.0f} rows/s)")
        faults = equality.report(given, equality.rows_of(answers))
        if not order.no_kill and not backend_ended(server, folder / "ended.csv", theirs):
            faults += 1
            print("  NO ERROR though the backend was ended")
        own = moves.with_own_column(source, folder / "own.csv", order.moves)
        script = equality.script_of(order.program, own, "postgresql", "--compare")
        print("Moves between laws")
        load(server, own)
        server.run(text=script)
        faults += moves.check(order.program, own, script, server.ask, folder)
    finally:
        server.stop()
    print(f"{faults:,} cells differ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
