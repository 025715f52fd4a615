# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# windowstart.py TOKENGLASS SECONDS   starts the window without a source and prints "start MS" (to the mapped window, least
# of five), "resident_bytes N" and "idle_cpu MS" (CPU used while idle for SECONDS). Run it through tests/support/xsession.sh.

import os
import subprocess
import sys
import time


def visible():
    return subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "tokenglass"],
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout.strip()


def start(program):
    begin = time.monotonic()
    process = subprocess.Popen([program])
    while not visible():
        time.sleep(0.002)
    return process, (time.monotonic() - begin) * 1000


def cpu_ms(pid):
    fields = open(f"/proc/{pid}/stat", encoding="ascii").read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def stop(process):
    process.terminate()
    process.wait()
    while visible():
        time.sleep(0.05)


def main(program, seconds):
    best = None
    for _ in range(5):
        process, took = start(program)
        best = took if best is None else min(best, took)
        time.sleep(0.5)
        stop(process)
    process, _ = start(program)
    time.sleep(3)
    before = cpu_ms(process.pid)
    time.sleep(float(seconds))
    pages = int(open(f"/proc/{process.pid}/statm", encoding="ascii").read().split()[1])
    print(f"start {best:.1f}\nresident_bytes {pages * os.sysconf('SC_PAGE_SIZE')}\nidle_cpu {cpu_ms(process.pid) - before:.1f}")
    stop(process)


main(*sys.argv[1:])
