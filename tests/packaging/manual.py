# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# manual.py ROOT HTML WINDOW COMMAND_LINE   holds the manual against the program: its links and pictures are there, all
# languages have the same pages and sections, every command, option, menu and message it names exists.

import html.parser
import pathlib
import re
import shlex
import sys
import xml.etree.ElementTree

from helptexts import Findings, Programs

found = Findings()


class Links(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.targets = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src"):
                self.targets.append(value)


def check_html(folder):
    pages = sorted(folder.glob("*/*.html"))
    found.check(len(pages) > 50, f"{folder} has {len(pages)} pages only")
    for page in pages:
        text = page.read_text()
        found.check("**" not in text, f"{page}: a mark of emphasis was not understood")
        for target in Links(text).targets:
            if "://" not in target:
                found.check((page.parent / target).is_file(), f"{page}: {target} is not there")


def check_languages(source, languages):
    pages = (source / "pages.txt").read_text().split()
    for language in languages:
        there = {page.stem for page in (source / language).glob("*.md")}
        found.check(there == set(pages), f"{language}: not as in pages.txt: {there ^ set(pages)}")
    for page in pages:
        shapes = []
        for language in languages:
            text = (source / language / f"{page}.md").read_text()
            shapes.append({"headings": [len(marks) for marks in re.findall(r"^(#+) ", text, re.MULTILINE)],
                           "list items": len(re.findall(r"^\s*(?:-|\d+\.) ", text, re.MULTILINE)),
                           "examples": text.count("```"), "pictures": text.count("!["),
                           "links": sorted(re.findall(r"\]\(([a-z-]+\.md)\)", text))})
        for language, shape in zip(languages[1:], shapes[1:]):
            for what in shape:
                found.check(shapes[0][what] == shape[what],
                            f"{language}/{page}: {what} differ: {shapes[0][what]} and {shape[what]}")


def command_lines(text):
    """Examples, and what stands in the text as code."""
    for block in re.findall(r"```\n(.*?)```", text, re.DOTALL):
        yield from block.splitlines()
    yield from re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


def check_commands(page, text, commands, window):
    every = set().union(window, *commands.values()) | {"help", "version"}
    for line in command_lines(text):
        if line.startswith("--"):
            found.check(line[2:].split()[0] in every, f"{page}: there is no option {line}")
        words = shlex.split(line) if line.startswith("tokenglass") else [""]
        options = {word[2:].split("=")[0] for word in words if word.startswith("--")}
        if words[0] == "tokenglass":
            found.check(options <= window, f"{page}: {line}: unknown {options - window}")
        if words[0] != "tokenglass-cli" or len(words) == 1 or words[1].isupper():
            continue
        name = words[1] if words[1] in commands else " ".join(words[1:3])
        found.check(name in commands, f"{page}: {line}: there is no such command")
        found.check(options <= commands.get(name, set()), f"{page}: {line}: unknown options")


def texts_of(catalogues, language):
    """What the window says in a language, without the marks of mnemonics. English is what the others were made of."""
    texts = set()
    catalogue = catalogues / f"tokenglass_{'de' if language == 'en' else language}.ts"
    for message in xml.etree.ElementTree.parse(catalogue).getroot().iter("message"):
        translation = message.find("translation")
        forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
        for value in [message.findtext("source")] if language == "en" else forms:
            texts.add(" ".join(re.sub(r"\(&\w\)|&", "", value or "").replace("Tokenglass", "").split()))
    return texts


def check_names(page, text, known):
    for bold in re.findall(r"\*\*([^*]+)\*\*", text):
        parts = " ".join(bold.split()).split(" → ")
        if len(parts) > 1:
            for part in parts:
                found.check(" ".join(part.replace("Tokenglass", "").split()) in known, f"{page}: the window has no “{part}”")
    if not page.endswith("troubleshooting.md"):
        return
    for message in re.findall(r"^- \*\*([^*]+[.。])\*\*", text, re.MULTILINE):
        start = " ".join(message.rstrip(".。").replace("Tokenglass", "").split())
        found.check(any(value.startswith(start) for value in known),
                    f"{page}: the window never says “{message}”")


def main():
    root, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    programs = Programs(sys.argv[3], sys.argv[4])
    commands, window = programs.commands(), programs.window_options() | programs.report_options()
    check_html(folder)
    source = root / "packaging" / "manual"
    languages = (source / "languages.txt").read_text().split()
    check_languages(source, languages)
    for language in languages:
        texts = texts_of(root / "translations", language)
        for path in sorted((source / language).glob("*.md")):
            page = f"{language}/{path.name}"
            check_commands(page, path.read_text(), commands, window)
            check_names(page, path.read_text(), texts)
    found.end()


main()
