# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# commandline.py ROOT WINDOW COMMAND_LINE   every option that the programs have is in their man pages and is offered by the
# completions of bash, fish and zsh; the man pages are well-formed.

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

from helptexts import Findings, Programs

found = Findings()


def check_man_pages(folder, commands, window):
    everything = set().union(*commands.values()) | {"version"}
    for name, options in (("tokenglass", window), ("tokenglass-cli", everything)):
        page = folder / f"{name}.1"
        text = page.read_text()
        there = set(re.findall(r"(?:Fl|,) -([a-z][a-z0-9-]*)", text))
        found.check(options <= there, f"{page.name} lacks {sorted(options - there)}")
        found.check(there - options <= {"platform", "style"}, f"{page.name} has unknown {sorted(there - options)}")
        complaints = subprocess.run(["mandoc", "-Tlint", "-Wwarning", page], capture_output=True, text=True).stdout
        found.check(not complaints, complaints)
    for command in commands:
        word = command if " " in command else f"Ss {command}"
        found.check(f"{word}\n" in text or f"Cm {command}" in text, f"tokenglass-cli.1 lacks {command}")


class Bash:
    name = "bash"

    def __init__(self, folder, programs):
        self.file = folder / "tokenglass.bash"
        self.programs = programs

    def offers(self, *words):
        function = "_" + words[0].replace("-", "_")
        script = (f'source "{self.file}"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); {function} 2>/dev/null; '
                  'printf "%s\\n" "${COMPREPLY[@]}"')
        return self.programs.run("bash", "--norc", "-c", script, "bash", *words).splitlines()


class Fish:
    name = "fish"

    def __init__(self, folder, programs):
        self.folder = folder
        self.programs = programs

    def offers(self, *words):
        line = " ".join(word.replace(" ", "\\ ") for word in words)
        script = f'source "{self.folder}/{words[0]}.fish"; complete -C "{line}"'
        return [offer.split("\t")[0] for offer in self.programs.run("fish", "--no-config", "-c", script).splitlines()]


class Zsh:
    """Its completion needs a terminal, so what the file hands to zsh is looked at."""

    name = "zsh"

    def __init__(self, folder, programs):
        self.folder = folder
        self.programs = programs

    def offers(self, *words):
        script = ('_arguments() { print -rl -- "$@" }; _describe() { print -rl -- "${(@P)@[-1]}" }; '
                  'words=("$@"); CURRENT=$#; source "$FILE"')
        self.programs.environment["FILE"] = str(self.folder / f"_{words[0]}")
        lines = self.programs.run("zsh", "-f", "-c", script, "zsh", *words).splitlines()
        # "*--model=[the model]:model" and "summary:what was used"
        return [re.sub(r"^(\([^)]*\))?\*?|[=\[:].*$", "", line) for line in lines]


def check_shell(shell, commands, window, report):
    def check(words, wanted):
        missing = set(wanted) - set(shell.offers(*words))
        found.check(not missing, f"{shell.name} does not complete {' '.join(words)}: {sorted(missing)}")

    check(["tokenglass", "--"], {f"--{option}" for option in window})
    check(["tokenglass", "--report", "overview", "--"], {f"--{option}" for option in report})
    check(["tokenglass-cli", ""], {command.split()[0] for command in commands})
    for command, options in commands.items():
        words = command.split()
        if len(words) > 1:
            check(["tokenglass-cli", words[0], ""], {words[1]})
        check(["tokenglass-cli", *words, "--"], {f"--{option}" for option in options})


def check_values(shell, root):
    for words, wanted in ((["summary", "--period", ""], ["7d", "365d"]), (["summary", "--source", "led"], ["ledger"]),
                          (["sources", "test", "prod"], ["production"]), (["summary", "--source", "two"], ["two words"])):
        offered = [offer.replace("\\", "") for offer in shell.offers("tokenglass-cli", *words)]
        found.check(set(wanted) <= set(offered), f"{shell.name}: {words} gives {offered}")
    providers = {json.loads(path.read_text())["id"] for path in (root / "resources" / "providers").glob("*.json")}
    offered = set(shell.offers("tokenglass-cli", "ask", "--provider", ""))
    found.check(providers == offered, f"{shell.name}: providers differ: {sorted(providers ^ offered)}")


def main():
    root = pathlib.Path(sys.argv[1])
    programs = Programs(sys.argv[2], sys.argv[3])
    programs.environment["PATH"] = os.path.dirname(sys.argv[3]) + ":" + programs.environment["PATH"]
    commands, window, report = programs.commands(), programs.window_options(), programs.report_options()
    check_man_pages(root / "packaging" / "man", commands, window | report)
    for name in ("production", "two words"):
        programs.run(sys.argv[3], "sources", "add", name, "sqlite:///tmp/usage.db")
    completions = root / "packaging" / "completions"
    for kind in (Bash, Fish, Zsh):
        found.check(shutil.which(kind.name), f"{kind.name} is not installed")
        check_shell(kind(completions, programs), commands, window, report)
    for kind in (Bash, Fish):
        check_values(kind(completions, programs), root)
    found.end()


main()
