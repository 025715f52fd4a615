# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# accessibility.py TOKENGLASS TOKENGLASS_CLI [FOLDER]   walks through the real window as a screen reader does: every page,
# the list of a filter and the parameters of a request, every dialog behind a button or a menu entry that ends with "…",
# every category of the settings. Fails on a control that takes the focus and has no name, on a chart that says nothing, and
# on a control that is out of the window where nothing scrolls: as usual, with large letters and at 200 %, on a small screen.
# FOLDER: pictures of what it saw. Run it through tests/support/xsession.sh.

import os
import pathlib
import subprocess
import sys
import tempfile
import time

import pyatspi
from gi.repository import GLib

from accessiblewindow import FOCUS_EXEMPT, Window, plain, showing, wait_for, walk

NOW = "2026-11-22T00:00:00Z"
PAGES = ["Dashboard", "Requests", "Budgets", "Test console", "Prices", "Sources"]
DIALOGS = ("dialog", "alert", "file chooser")


def has_scroll_bar(area):
    """Qt puts the bar of an area that scrolls into a container of its own."""
    for child in area:
        for node in [child, *(child or [])]:
            if node is not None and node.getRoleName() == "scroll bar" and showing(node):
                return True
    return False


class Walker(Window):
    def __init__(self, program, arguments, pictures, name):
        super().__init__(program, arguments)
        self.pictures = pictures
        self.name = name
        self.problems = []
        self.visited = []

    def dialogs(self):
        return [node for node in self.application() or [] if node is not None and node.getRoleName() in DIALOGS]

    def look(self, where):
        """What is wrong with what is seen now."""
        self.visited.append(where)
        top = (self.dialogs() or [self.frame()])[-1]
        frame = top.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        for node in walk(top):
            try:
                self.look_at(node, where, frame)
            except (GLib.Error, NotImplementedError):
                pass  # gone meanwhile
        if self.pictures:
            name = "".join(letter if letter.isalnum() else "-" for letter in where)
            subprocess.call(["import", "-window", "root", f"{self.pictures}/{self.name}-{name}.png"])

    def look_at(self, node, where, frame):
        if not node.getState().contains(pyatspi.STATE_FOCUSABLE) or not showing(node):
            return
        role = node.getRoleName()
        of_qt = role == "table cell" and node.parent.name == "Files"  # an empty cell of Qt's own file dialog
        if not node.name and role not in FOCUS_EXEMPT and not of_qt:
            self.problems.append(f"{where}: {role} in {node.parent.getRoleName()} {node.parent.name!r} has no name")
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        outside = box.x + box.width > frame.x + frame.width + 1 or box.y + box.height > frame.y + frame.height + 1
        if box.width > 0 and (outside or box.x < frame.x - 1 or box.y < frame.y - 1):
            if not self.scrolls(node):
                self.problems.append(f"{where}: {role} {node.name!r} is out of reach: {box} outside {frame}")

    @staticmethod
    def scrolls(node):
        """Whether it is in something that scrolls: an area that shows a scroll bar, or a table or list."""
        node = node.parent
        while node is not None and node.getRoleName() != "application":
            if node.getRoleName() in ("table", "list") or has_scroll_bar(node):
                return True
            node = node.parent
        return False

    def frame(self):
        return wait_for("the window", lambda: next(
            (node for node in self.application() or [] if node is not None and node.getRoleName() == "frame"), None))

    def openers(self, role):
        """Names of what opens a dialog."""
        return list(dict.fromkeys(node.name for node in walk(self.frame())
                                  if node.getRoleName() == role and node.name.endswith("…")
                                  and (role == "menu item" or showing(node))
                                  and node.getState().contains(pyatspi.STATE_ENABLED)))

    def open_each(self, role, where):
        for name in self.openers(role):
            node = next((each for each in walk(self.frame()) if each.getRoleName() == role and each.name == name
                         and (role == "menu item" or showing(each))), None)
            if node is None:
                continue
            before = len(self.dialogs())
            try:
                node.queryAction().doAction(0)
            except GLib.Error:
                continue
            if not self.until(lambda count=before: len(self.dialogs()) > count):
                self.problems.append(f"{where}: {name!r} opens nothing")
                continue
            self.settle()
            self.look(f"{where}, {name}")
            self.close_dialogs()

    def until(self, question, seconds=6):
        end = time.time() + seconds
        while time.time() < end:
            if question():
                return True
            time.sleep(0.05)
        return False

    @staticmethod
    def settle():
        time.sleep(0.4)

    def close_dialogs(self):
        for _ in range(6):
            if not self.dialogs():
                return
            subprocess.check_call(["xdotool", "key", "Escape"])
            self.until(lambda count=len(self.dialogs()): len(self.dialogs()) < count, 2)
        assert not self.dialogs(), "a dialog stays open: " + self.dialogs()[-1].name

    def walk_pages(self):
        for page in PAGES:
            self.press("check box", page)
            self.settle()
            self.look(page)
            if page == "Dashboard":
                self.look_at_charts()
            if page == "Dashboard":
                self.walk_popup("Model: all", "Model", {"text Search", "list Choices"})
            if page == "Test console":
                self.walk_popup("Max output 1,000", "Parameters, and what the request is recorded as",
                                {"spin button Temperature", "spin button Seed", "check box Stream the answer",
                                 "text Stop sequences", "text As user"})
            self.open_each("push button", page)

    def walk_popup(self, button, name, expected):
        """What opens over the page, in the window: it is there for a screen reader, and goes with Escape."""
        def popup():
            return next((node for node in walk(self.frame()) if node.name == name and showing(node)
                         and node.getRoleName() in ("frame", "panel", "filler")), None)

        opener = self.find_button(button)
        opener.queryAction().doAction(0)
        panel = wait_for(f"the popup {name!r}", popup)
        self.settle()
        self.look(name)
        found = {f"{node.getRoleName()} {node.name}" for node in walk(panel) if showing(node)}
        if not expected <= found:
            self.problems.append(f"{name}: {sorted(expected - found)} are not among {sorted(found)}")
        subprocess.check_call(["xdotool", "key", "Escape"])
        if not self.until(lambda: popup() is None):
            self.problems.append(f"{name}: Escape leaves it open")
        if not self.until(lambda: self.find_button(button).getState().contains(pyatspi.STATE_FOCUSED)):
            self.problems.append(f"{name}: the focus is not back on {button!r}")

    def find_button(self, name):
        return wait_for(f"the button {name!r}", lambda: next(
            (node for node in walk(self.frame()) if plain(node.name) == name and showing(node)
             and node.getRoleName() in ("push button", "push button menu")), None))

    def look_at_charts(self):
        """Every chart says its figures, and has a table beside it."""
        tables = [node for node in walk(self.frame()) if node.name == "Figures of this chart" and showing(node)]
        panels = {node.parent.name for node in tables}
        if len(tables) < 4:
            self.problems.append(f"only {len(tables)} charts have a table")
        for node in walk(self.frame()):
            if node.name in panels and node.name and node.getRoleName() not in ("frame", "push button") and showing(node):
                if not any(letter.isdigit() for letter in node.description):
                    self.problems.append(f"the chart {node.name!r} says no figures: {node.description!r}")

    def walk_settings(self):
        subprocess.check_call(["xdotool", "key", "ctrl+comma"])
        categories = self.find("list", "Categories")
        names = [categories[index].name for index in range(categories.childCount)]
        assert len(names) >= 6, names
        for index, name in enumerate(names):
            categories[index].queryComponent().grabFocus()
            categories[index].queryAction().doAction(0)
            self.settle()
            self.look("Settings, " + name)
        self.close_dialogs()

    def walk_menus(self):
        self.open_each("menu item", "Menu")


def visit(program, database, pictures, name):
    window = Walker(program, [database, "--period", "30d", "--now", NOW, "--lang", "en"], pictures, name)
    try:
        wait_for("figures", lambda: window.card("Requests")[:1].isdigit())
        window.walk_pages()
        window.walk_settings()
        window.walk_menus()
        subprocess.check_call(["xdotool", "key", "alt+h", "t"])
        window.find("push button", "Begin")
        window.look("Tour")
        window.press("push button", "Begin")
        status = window.close()
        assert status == 0, f"exit status {status}"
    finally:
        window.process.kill()
    assert len(window.visited) > 20, window.visited
    return sorted(set(window.problems))


def main(program, cli, pictures=None):
    if pictures:
        pathlib.Path(pictures).mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        database = folder + "/usage.db"
        subprocess.check_call([cli, "demo", "--rows", "20000", "--days", "60", "--users", "80", "--seed", "5",
                               "--until", NOW, "--out", database], stdout=subprocess.DEVNULL)
        problems = []
        # As usual; with letters of 16 points where 10 are usual; everything twice as large.
        for name, value in (("QT_FONT_DPI", "96"), ("QT_FONT_DPI", "154"), ("QT_SCALE_FACTOR", "2")):
            os.environ[name] = value
            problems += [f"with {name}={value}: {problem}" for problem in visit(program, database, pictures, name + value)]
            del os.environ[name]
    assert not problems, "\n" + "\n".join(problems)
    print("every control can be named and reached")


main(*sys.argv[1:])
