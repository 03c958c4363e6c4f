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


def median(runs: list[Measure]) -> Measure:
    """The medians of some runs; the largest peak memory of all."""
    return Measure(statistics.median(it.seconds for it in runs), statistics.median(it.processor for it in runs), max(it.memory for it in runs))


def machine() -> str:
    model = "unknown processor"
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":", 1)[1].strip()
            break
    load = os.getloadavg()[0]
    return f"{model}, {os.cpu_count()} cores, load {load:.1f} at the start"
