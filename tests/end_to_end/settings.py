# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# settings.py TOKENGLASS REPLAY_SERVER   changes settings of the real window: the tour is shown once, a language is switched
# to and back while an answer is coming, settings are found by words, kept in the file, and brought back when the file is
# damaged. Run it through tests/support/xsession.sh.

import json
import pathlib
import subprocess
import sys
import time

from accessiblewindow import Window, wait_for


def key(*keys):
    subprocess.check_call(["xdotool", "key", *keys])


def settings_file():
    return pathlib.Path.home() / ".config/tokenglass/tokenglass/settings.json"


def settings():
    try:
        return json.loads(settings_file().read_text())
    except (FileNotFoundError, json.JSONDecodeError):
        return {}


def add_provider(url):
    """As the dialog of the providers would have written it."""
    folder = settings_file().parent
    folder.mkdir(parents=True, exist_ok=True)
    preset = {"id": "mine", "name": "My company", "base_url": url + "/v1", "wire": "openai-chat", "models": ["slow:400"]}
    (folder / "providers.json").write_text(json.dumps({"version": 1, "providers": [preset]}))


def set_language(window, choose):
    """Found by a word, chosen by the keyboard, OK."""
    key("ctrl+comma")
    window.focus("text", "Search the settings")
    subprocess.check_call(["xdotool", "type", "--delay", "20", "language"])
    time.sleep(0.5)
    key("Return")  # goes to the setting
    time.sleep(0.3)
    key(choose)
    time.sleep(0.3)
    key("Return")  # OK


def switch_while_an_answer_comes(window):
    window.press("check box", "Test console")
    window.write("text", "Prompt", "What is the answer?")
    window.focus("text", "Prompt")
    key("ctrl+Return")
    wait_for("some words", lambda: "word3" in window.text("text", "Answer of slow:400"))
    set_language(window, "End")  # Chinese is the last one
    window.find("check box", "测试控制台")
    wait_for("the file", lambda: settings().get("language") == "zh_CN")
    before = window.text("text", "slow:400 的回答")
    assert "word3" in before, before
    wait_for("more words", lambda: len(window.text("text", "slow:400 的回答")) > len(before))
    assert window.text("text", "提示词") == "What is the answer?"
    key("Escape")  # stops it


def main(program, server):
    replay = subprocess.Popen([server], stdout=subprocess.PIPE, text=True)
    window = None
    try:
        add_provider(replay.stdout.readline().strip())
        settings_file().write_text(json.dumps({"version": 2, "language": "en", "consoleTargets": ["mine/slow:400"]}))
        window = Window(program, [])
        window.press("push button", "Begin")
        wait_for("the tour to be over", lambda: settings().get("tourSeen") is True)
        switch_while_an_answer_comes(window)
        assert window.close() == 0

        # The next start, with a file that a crash has cut off.
        good = settings_file().read_text()
        backup = settings_file().with_name("settings.json.bak")
        backup.write_text(good)
        settings_file().write_text(good[:50])
        window = Window(program, ["--lang", "en"])
        window.expect_label("The settings were damaged. These are the ones from before the last change.")
        assert not [label for label in window.labels() if "Welcome to Tokenglass" in label], "the tour was shown twice"
        assert window.close() == 0
        assert settings()["language"] == "zh_CN", settings()
        assert settings()["version"] == 2
    except BaseException:
        if len(sys.argv) > 3:
            subprocess.call(["import", "-window", "root", sys.argv[3]])
        raise
    finally:
        replay.kill()
        if window:
            window.process.kill()
    print("settings are found, hold at once and are kept")


main(*sys.argv[1:3])
