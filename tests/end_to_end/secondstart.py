# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# secondstart.py TOKENGLASS TOKENGLASS_CLI   a second start hands its arguments to the first and ends: files, pages and links
# are shown there; --new-window has its own, and so do a language or a look of their own, where later starts go if there is no
# other; a killed program does not stand in the way. Run it through xsession.sh.

import os
import pathlib
import signal
import subprocess
import sys

from accessiblewindow import Window, plain, showing, wait_for, walk


def windows():
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "tokenglass"], capture_output=True, text=True)
    return found.stdout.split()


def start_again(program, *arguments, folder=None):
    done = subprocess.run([program, *arguments], timeout=20, stderr=subprocess.PIPE, text=True, cwd=folder)
    assert done.returncode == 0, (arguments, done.returncode, done.stderr)
    assert len(windows()) == 1, windows()


def main(program, cli):
    home = pathlib.Path.home()
    for name in ("one", "other"):
        subprocess.check_call([cli, "demo", "--rows", "3000", "--days", "40", "--users", "9", "--seed", "3",
                               "--out", str(home / f"{name}.db")], stdout=subprocess.DEVNULL)
    window = Window(program, [str(home / "one.db"), "--period", "30d"])
    window.find("frame", "Requests")

    start_again(program, "--page", "prices")
    window.find("table", "Prices")
    # A path is meant from where the second start was called.
    start_again(program, "other.db", folder=home)
    wait_for("the other database", lambda: "other" in subprocess.check_output(
        ["xdotool", "getwindowname", windows()[0]], text=True))
    start_again(program, "tokenglass://view?page=requests&model=kimi")
    window.find("table", "Requests")
    wait_for("the link's filter", lambda: any("Model: kimi" in plain(node.name) and showing(node)
                                              for node in walk(window.application())))
    start_again(program, "tokenglass://view/none")
    window.expect_label("There is no saved view")
    bad = subprocess.run([program, "--page", "nowhere"], capture_output=True, text=True, timeout=20)
    assert bad.returncode == 2 and "dashboard" in bad.stderr, bad

    other = subprocess.Popen([program, "--new-window"])
    wait_for("a window of its own", lambda: len(windows()) == 2)
    other.send_signal(signal.SIGTERM)
    other.wait(20)

    os.kill(window.process.pid, signal.SIGKILL)
    window.process.wait(20)
    third = Window(program, [])
    assert third.process.poll() is None
    third.find("push button", "Begin")  # of the tour: the window has come
    subprocess.check_call(["xdotool", "windowactivate", "--sync", windows()[0]])
    assert third.close() == 0

    fourth = Window(program, ["--theme", "dark", "--zone", "Asia/Tokyo", str(home / "one.db")])
    start_again(program, "--page", "prices")
    fourth.find("table", "Prices")
    assert fourth.close() == 0


main(*sys.argv[1:])
