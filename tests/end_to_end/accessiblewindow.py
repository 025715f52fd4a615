# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The real window seen through the accessibility bus, as a screen reader sees it.

import subprocess
import time

import pyatspi
from gi.repository import GLib

FOCUS_EXEMPT = {"table", "scroll pane", "page tab list"}


def wait_for(what, question, seconds=20):
    end = time.time() + seconds
    while time.time() < end:
        answer = question()
        if answer:
            return answer
        time.sleep(0.05)
    raise AssertionError("not in time: " + what)


def walk(node):
    yield node
    if node.getRoleName() in ("table", "list"):
        return
    for index in range(node.childCount):
        try:
            child = node[index]
        except IndexError:  # it went while it was counted
            return
        if child is not None:
            yield from walk(child)


def plain(text):
    """Figures and units are kept together by no-break spaces."""
    return " ".join(text.split())


def showing(node):
    return node.getState().contains(pyatspi.STATE_SHOWING)


class Window:
    def __init__(self, program, arguments):
        self.process = subprocess.Popen([program, *arguments])
        self.root = wait_for("the application on the accessibility bus", self.application)

    def application(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.name == "tokenglass" and application.childCount:
                return application
        return None

    def find(self, role, name):
        def question():
            try:
                for node in walk(self.application() or self.root):
                    if node.getRoleName() == role and plain(node.name) == name and showing(node):
                        return node
            except GLib.Error:  # one went while it was looked at, with its window
                pass
            return None

        return wait_for(f"{role} {name!r}", question)

    def press(self, role, name):
        action = self.ask(role, name, lambda node: node.queryAction())
        try:
            action.doAction(0)
        except GLib.Error:
            pass  # it was pressed, and is gone

    def write(self, role, name, text):
        self.ask(role, name, lambda node: node.queryEditableText().setTextContents(text))

    def text(self, role, name):
        return self.ask(role, name, lambda node: (node.queryText().getText(0, -1),))[0]

    def focus(self, role, name):
        self.ask(role, name, lambda node: node.queryComponent().grabFocus())

    def ask(self, role, name, question):
        """What was found may be gone by the time it is asked: then it is looked for again."""

        def attempt():
            try:
                return question(self.find(role, name)) or True
            except GLib.Error:
                return None

        return wait_for(f"an answer of {role} {name!r}", attempt)

    def labels(self):
        return [plain(node.name) for node in walk(self.application() or self.root)
                if node.getRoleName() == "label" and showing(node)]

    def expect_label(self, text):
        wait_for(f"a label with {text!r}", lambda: any(text in label for label in self.labels()))

    def rows(self, name):
        table = self.find("table", name).queryTable()
        return [[plain(table.getAccessibleAt(row, column).name) for column in range(table.nColumns)]
                for row in range(table.nRows)]

    def choose(self, name, item):
        """Selects an item of a list."""

        def chosen(node):
            for index in range(node.childCount):
                if plain(node[index].name) == item:
                    node[index].queryAction().doAction(0)
                    return node[index].getState().contains(pyatspi.STATE_SELECTED)
            return False

        wait_for(f"{item!r} in the list {name!r}", lambda: self.ask("list", name, lambda node: (chosen(node),))[0])

    def card(self, title):
        return plain(self.find("frame", title).description)

    def expect_card(self, title, text):
        wait_for(f"{title} = {text}, is {self.card(title)}", lambda: self.card(title).startswith(text))

    def unnamed(self):
        for node in walk(self.root):
            state = node.getState()
            focusable = state.contains(pyatspi.STATE_FOCUSABLE) and showing(node)
            if focusable and not node.name and node.getRoleName() not in FOCUS_EXEMPT:
                yield f"{node.getRoleName()} in {node.parent.getRoleName()} {node.parent.name!r}"

    def close(self):
        subprocess.check_call(["xdotool", "key", "ctrl+q"])
        return self.process.wait(20)
