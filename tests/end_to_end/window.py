# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# window.py TOKENGLASS TOKENGLASS_CLI   drives the real window through the accessibility bus, as a screen reader would, and
# compares what it says with the command line. Needs a private display: run it through tests/support/xsession.sh.

import json
import os
import pathlib
import subprocess
import sys
import tempfile

from accessiblewindow import Window, wait_for

NOW = "2026-11-22T00:00:00Z"
ZONE = "Asia/Shanghai"


def summary(cli, database, period):
    command = [cli, "summary", "--source", database, "--period", period, "--now", NOW, "--zone", ZONE, "--json"]
    return json.loads(subprocess.check_output(command))


def expect_help_without_display(program):
    environment = {name: value for name, value in os.environ.items() if not name.endswith("DISPLAY")}
    environment.pop("QT_QPA_PLATFORM", None)
    for option in ("--help", "--version"):
        assert "okenglass" in subprocess.check_output([program, option], env=environment, text=True), option


def expect_picture_of_nothing_to_end(program, folder):
    command = [program, folder + "/none.db", "--theme", "dark", "--screenshot", folder + "/none.png"]
    done = subprocess.run(command, stderr=subprocess.PIPE, text=True, timeout=30)
    assert done.returncode == 1, done.returncode
    assert "none.db" in done.stderr, done.stderr


def expect_options_not_saved():
    files = list(pathlib.Path.home().rglob("settings.json"))
    assert files, "no settings were saved"
    for file in files:
        settings = json.loads(file.read_text())
        assert (settings["language"], settings["zone"], settings["theme"]) == ("", "", "system"), settings


def main(program, cli):
    expect_help_without_display(program)
    with tempfile.TemporaryDirectory() as folder:
        database = folder + "/usage.db"
        subprocess.check_call([cli, "demo", "--rows", "30000", "--days", "60", "--users", "80", "--seed", "5",
                               "--until", NOW, "--out", database], stdout=subprocess.DEVNULL)
        window = Window(program, [database, "--period", "30d", "--zone", ZONE, "--now", NOW, "--lang", "en"])

        for period, segment in (("30d", "30 d"), ("7d", "7 d"), ("24h", "24 h")):
            window.press("check box", segment)
            totals = summary(cli, database, period)["totals"]
            window.expect_card("Requests", f"{totals['requests']:,}")
            window.expect_card("Cost (CNY)", f"¥{round(float(totals['cost']['CNY']), 2):,.2f}")

        window.press("check box", "30 d")
        month = summary(cli, database, "30d")
        models = window.find("table", "Models").queryTable()
        wait_for("one row a model", lambda: models.nRows == len(month["by_model"]))

        unnamed = sorted(set(window.unnamed()))
        assert not unnamed, "focusable without a name:\n" + "\n".join(unnamed)

        window.press("check box", "Sources")
        window.find("frame", "Sources")
        unnamed = sorted(set(window.unnamed()))
        assert not unnamed, "focusable without a name:\n" + "\n".join(unnamed)

        status = window.close()
        assert status == 0, f"exit status {status}"
        expect_options_not_saved()
        expect_picture_of_nothing_to_end(program, folder)
        expect_options_not_saved()
    print("the window says what the command line says")


main(*sys.argv[1:])
