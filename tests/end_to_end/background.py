# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# background.py TOKENGLASS TOKENGLASS_CLI   a day in the tray: started without a window, a budget is passed, the pop-up
# leads to the window, closing asks once, the tray's menu works, and when the tray goes the window is within reach.
# Run it through tests/support/xsession.sh.

import json
import pathlib
import sqlite3
import subprocess
import sys

from accessiblewindow import Window, wait_for
from desktop import Notifications, Tray

BUDGET = {"name": "Everyone", "amount": "1000000", "currency": "CNY", "period": {"kind": "month"}}
REFRESH_SECONDS = 10


class BackgroundWindow(Window):
    def __init__(self, program, arguments):
        self.process = subprocess.Popen([program, *arguments])
        self.root = None


def visible_windows():
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "tokenglass"], capture_output=True, text=True)
    return found.stdout.split()


def minimised_windows():
    found = subprocess.run(["xdotool", "search", "--class", "tokenglass"], capture_output=True, text=True)
    states = [subprocess.run(["xprop", "-id", window, "WM_STATE"], capture_output=True, text=True).stdout
              for window in found.stdout.split()]
    return [state for state in states if "Iconic" in state]


def settings():
    files = list(pathlib.Path.home().rglob("settings.json"))
    return json.loads(files[0].read_text()) if files else {}


def prepare(cli):
    """Usage of the last days, a budget nobody has reached yet, and a short time between looks."""
    database = pathlib.Path.home() / "usage.db"
    subprocess.check_call([cli, "demo", "--rows", "2000", "--days", "20", "--seed", "1", "--out", str(database)])
    budgets = pathlib.Path.home() / "budgets.json"
    budgets.write_text(json.dumps({"format": 1, "budgets": [BUDGET]}))
    subprocess.check_call([cli, "budgets", "import", str(budgets)])
    folder = pathlib.Path.home() / ".config/tokenglass/tokenglass"
    folder.mkdir(parents=True)
    (folder / "settings.json").write_text(json.dumps({"version": 1, "backgroundRefreshSeconds": REFRESH_SECONDS}))
    return database


def spend(database, amount):
    """One more request, now, that costs so much."""
    with sqlite3.connect(database) as connection:
        columns = [row[1] for row in connection.execute("PRAGMA table_info(token_usage)")]
        values = {name: name for name in columns if name != "id"}
        values["total_cost"] = str(amount)
        values["created_at"] = "strftime('%Y-%m-%d %H:%M:%f000', 'now')"
        connection.execute(f"INSERT INTO token_usage ({', '.join(values)}) SELECT {', '.join(values.values())} "
                           "FROM token_usage ORDER BY id DESC LIMIT 1")


def alert_states():
    ledger = next(pathlib.Path.home().rglob("ledger.sqlite"))
    with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True) as connection:
        return [row[0] for row in connection.execute("SELECT state FROM alerts ORDER BY id")]


def budget_is_passed(window, database, notifications):
    spend(database, 850000)
    wait_for("the pop-up", lambda: notifications.shown, 60)
    shown = notifications.shown[0]
    assert "Everyone" in shown["summary"] and "80" in shown["summary"], shown
    assert shown["actions"][0::2] == ["default", "show", "snooze", "acknowledge"], shown
    wait_for("the alert kept as shown", lambda: "shown" in alert_states())
    assert not visible_windows(), "the window came without being asked"
    notifications.click(shown["id"], "show")
    wait_for("the window", visible_windows)
    window.root = wait_for("the application on the accessibility bus", window.application)
    wait_for("the pop-up closed", lambda: shown["id"] in notifications.closed)
    wait_for("the alert acknowledged by looking at it", lambda: alert_states().count("acknowledged") == 1)


def limit_is_passed(window, database, notifications):
    """The window is in front: it says so itself, and there is no second pop-up."""
    spend(database, 200000)
    wait_for("the alert shown in the window", lambda: alert_states().count("shown") == 1, 60)
    window.press("push button", "Acknowledge")
    wait_for("the alert acknowledged", lambda: alert_states().count("acknowledged") == 2)
    assert len(notifications.shown) == 1, notifications.shown


def closing_asks_once(window):
    def close():
        subprocess.check_call(["xdotool", "key", "alt+F4"])

    close()
    window.press("push button", "Keep running")
    wait_for("no window", lambda: not visible_windows())
    assert window.process.poll() is None, "closing has ended the program"
    wait_for("the answer kept", lambda: settings().get("closing") == "tray")


def menu_works(window, tray):
    wait_for("the tray's menu", lambda: "Test console" in tray.menu())
    assert {"Show Tokenglass", "Budgets", "Test console", "Check now", "Quit"} <= set(tray.menu()), tray.menu()
    tray.choose("Test console")
    wait_for("the window", visible_windows)
    window.root = wait_for("the application on the accessibility bus", window.application)
    window.find("push button", "Send")
    subprocess.check_call(["xdotool", "key", "alt+F4"])
    wait_for("no window, and no question", lambda: not visible_windows())
    tray.activate()
    wait_for("the window", visible_windows)
    subprocess.check_call(["xdotool", "key", "alt+F4"])
    wait_for("no window again", lambda: not visible_windows())


def tray_goes(tray):
    """A window in a tray that is gone could never be opened again."""
    assert not minimised_windows()
    tray.leave()
    wait_for("the window, minimised", minimised_windows)
    again = Tray()
    wait_for("the icon in the new tray", lambda: again.items)
    return again


def silence_is_said(program, database, notifications):
    """Without a notification service the window says that it is the only place for alerts, and nothing is lost."""
    notifications.absent = True
    window = Window(program, ["--lang", "en", str(database)])
    try:
        window.expect_label("No notification service answers; alerts appear in this window only.")
        assert window.close() == 0
    finally:
        window.process.kill()


def main():
    program, cli = sys.argv[1:3]
    database = prepare(cli)
    tray = Tray()
    notifications = Notifications()
    window = BackgroundWindow(program, ["--background", "--lang", "en", str(database)])
    try:
        wait_for("the icon in the tray", lambda: tray.items)
        assert tray.property("Title") or tray.property("Id"), "the icon has no name"
        assert not visible_windows(), "started with a window"
        budget_is_passed(window, database, notifications)
        limit_is_passed(window, database, notifications)
        closing_asks_once(window)
        menu_works(window, tray)
        tray = tray_goes(tray)
        assert len(notifications.shown) == 1, notifications.shown
        tray.choose("Quit")
        assert window.process.wait(20) == 0
        silence_is_said(program, database, notifications)
    finally:
        window.process.kill()


main()
