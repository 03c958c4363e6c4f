"""Running a program and measuring it: wall time, processor time and peak memory, as the system counts them for the child."""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Measure:
    seconds: float      # wall
    processor: float    # user and system, all threads
    memory: float       # peak, MiB; never below that of the measuring script, from which the child is forked


def once(command: list[str], accepted: tuple[int, ...] = (0,)) -> Measure:
    with open(os.devnull, "r+b") as null:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=null, stdout=null, stderr=subprocess.PIPE)
        said = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.stderr.close()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        sys.exit(f"`{' '.join(command)}` ended with status {process.returncode}: {said.decode(errors='replace')}")
    return Measure(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(command: list[str], runs: int) -> Measure:
    """The run in the middle by wall time; the largest peak memory of all."""
    all_runs = sorted((once(command) for _ in range(runs)), key=lambda measure: measure.seconds)
    middle = all_runs[len(all_runs) // 2]
    return Measure(middle.seconds, statistics.median(m.processor for m in all_runs), max(m.memory for m in all_runs))


def machine() -> str:
    model = "unknown processor"
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    load = os.getloadavg()[0]
    return f"{model}, {os.cpu_count()} cores, load {load:.1f} at the start"
