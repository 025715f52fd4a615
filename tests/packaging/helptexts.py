# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What the two programs say of themselves with --help: the truth that manual, man pages and completions are held against.

import os
import re
import subprocess
import tempfile

OPTION = re.compile(r"^\s+(?:-\w, )?--([a-z][a-z0-9-]*)", re.MULTILINE)


class Programs:
    def __init__(self, window, command_line):
        self.window = window
        self.command_line = command_line
        self.home = tempfile.TemporaryDirectory()
        self.environment = {"HOME": self.home.name, "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC",
                            "QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": self.home.name}

    def run(self, *words, **more):
        done = subprocess.run(words, env=self.environment, capture_output=True, text=True, timeout=60, **more)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(words)} ended with {done.returncode}: {done.stderr}")
        return done.stdout

    def window_options(self):
        return set(OPTION.findall(self.run(self.window, "--help")))

    def report_options(self):
        """What a report is made of has a help text of its own."""
        if "report" not in self.window_options():
            return set()
        return set(OPTION.findall(self.run(self.window, "--report", "--help"))) - {"report", "report-schedules"}

    def commands(self):
        """The commands with their actions, such as "summary" and "budgets check", and the options of each."""
        result = {}
        overview = self.run(self.command_line, "--help")
        for command in re.findall(r"^  ([a-z]+)  +[A-Z]", overview, re.MULTILINE):
            text = self.run(self.command_line, command, "--help")
            actions = re.match(rf"Usage: tokenglass-cli {command} ([a-z]+(?:\|[a-z]+)+)", text)
            if not actions:
                result[command] = set(OPTION.findall(text))
                continue
            for action in actions[1].split("|"):
                result[f"{command} {action}"] = set(OPTION.findall(self.run(self.command_line, command, action, "--help")))
        return result


class Findings:
    """Collects what is wrong, to say all of it at once."""

    def __init__(self):
        self.lines = []

    def check(self, is_right, line):
        if not is_right:
            self.lines.append(line)

    def end(self):
        for line in self.lines:
            print(line)
        raise SystemExit(1 if self.lines else 0)
