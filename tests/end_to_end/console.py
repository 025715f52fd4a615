# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# console.py TOKENGLASS REPLAY_SERVER   drives the test console of the real window from a fresh start, as a new user would
# who has only an address and a key: the provider is added, models are picked, a prompt is sent, stopped, looked up again.
# Needs a private display with an unlocked keyring: run it through tests/support/xsession.sh with KEYRING set.

import pathlib
import sqlite3
import subprocess
import sys

from accessiblewindow import Window, plain, wait_for

KEY = "sk-very-secret-key"
MODELS = ["case:openai-chat-cached-reasoning", "case:hunyuan-compat-no-usage", "case:http-429-retry-after-seconds"]


def key(*keys):
    subprocess.check_call(["xdotool", "key", *keys])


def add_provider(window, url):
    key("alt+t")
    key("p")
    window.press("push button", "Add a provider")
    window.write("text", "Name", "My company")
    window.write("text", "Address", url + "/v1")
    window.write("text", "Models", "\n".join(MODELS + ["slow:400"]))
    window.write("password text", "Key", KEY)
    window.press("push button", "Save")
    window.press("push button", "Keep in the keychain")
    window.expect_label("The key is kept in the keychain.")
    window.press("push button", "Test connection")
    window.expect_label("The server offers 2 models.")
    key("Escape")


def pick(window, model):
    window.press("push button", "Add model")
    window.write("text", "Model", model)
    window.choose("Models", f"{model} \u00b7 My company")
    window.press("push button", "Add")
    window.find("push button", f"Remove model My company \u00b7 {model}")


def pick_by_keyboard(window, model):
    window.press("push button", "Add model")
    window.find("list", "Models")
    subprocess.check_call(["xdotool", "type", "--delay", "8", model])
    wait_for("what Enter adds", lambda: plain(window.find("text", "Model").description)
             == f"Enter adds {model} \u00b7 My company")
    key("Return")
    window.find("push button", f"Remove model My company \u00b7 {model}")


def ledger_rows():
    file = next(pathlib.Path.home().rglob("ledger.sqlite"))
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        return database.execute("SELECT model_name, state, input_tokens, output_tokens, reasoning_tokens, cost_basis, "
                                "error_kind FROM token_usage ORDER BY id").fetchall()


def send_to_three(window):
    for model in MODELS:
        pick(window, model)
    window.write("text", "Prompt", "What is the answer?")
    preview = window.rows("Cost preview")
    assert [row[0] for row in preview] == MODELS + ["Total"], preview
    window.focus("text", "Prompt")
    key("ctrl+Return")
    wait_for("the answer", lambda: window.text("text", "Answer of " + MODELS[0]) == "42")
    wait_for("the second answer", lambda: window.text("text", "Answer of " + MODELS[1]) == "Got it.")
    window.expect_label("1,500 / 1,024")
    window.expect_label("80 / 64")
    window.expect_label("429 Too many requests")
    window.expect_label("The answer came without usage: the tokens are estimated, and the cost is unknown "
                        "without a price.")
    rows = window.rows("Comparison")
    assert rows[0][2:6] == ["1,500", "1,024", "80", "64"], rows
    assert rows[1][2].startswith("≈") and rows[1][4].startswith("≈"), rows
    assert (rows[1][3], rows[1][5]) == ("–", "–"), rows
    assert ledger_rows() == [(MODELS[0], "complete", 1500, 80, 64, "unknown", None),
                             (MODELS[1], "complete", None, None, None, "unknown", None),
                             (MODELS[2], "failed", None, None, None, "unknown", "rate_limited")], ledger_rows()


def stop_a_long_answer(window):
    for model in MODELS:
        window.press("push button", f"Remove model My company · {model}")
    pick_by_keyboard(window, "slow:400")
    window.focus("text", "Prompt")
    key("ctrl+Return")
    wait_for("some words", lambda: "word3" in window.text("text", "Answer of slow:400"))
    key("Escape")
    window.expect_label("The provider may still bill what it produced.")
    assert "word3" in window.text("text", "Answer of slow:400")
    assert ledger_rows()[-1][:2] == ("slow:400", "stopped"), ledger_rows()[-1]


def look_at_the_history(window):
    window.press("push button", "History of runs")
    runs = wait_for("two runs", lambda: len(window.rows("Runs")) == 2 and window.rows("Runs"))
    assert runs[1][2] == ", ".join(MODELS), runs
    window.write("text", "Search", "got it")
    wait_for("the run with these words", lambda: len(window.rows("Runs")) == 1)
    window.press("push button", "Open")
    wait_for("the old answer", lambda: window.text("text", "Answer of " + MODELS[0]) == "42")


def expect_no_key_on_disk():
    for file in pathlib.Path.home().rglob("*"):
        if file.is_file():
            assert KEY.encode() not in file.read_bytes(), f"the key is in {file}"


def use(window, url):
    window.press("push button", "Begin")  # the tour, which is shown once
    window.press("push button", "Open console")
    add_provider(window, url)
    send_to_three(window)
    unnamed = sorted(set(window.unnamed()))
    assert not unnamed, "focusable without a name:\n" + "\n".join(unnamed)
    stop_a_long_answer(window)
    look_at_the_history(window)
    window.press("check box", "Dashboard")
    window.expect_card("Requests", "4")


def main(program, server):
    replay = subprocess.Popen([server], stdout=subprocess.PIPE, text=True)
    window = None
    try:
        window = Window(program, ["--lang", "en"])
        use(window, replay.stdout.readline().strip())
        status = window.close()
        assert status == 0, f"exit status {status}"
    except BaseException:
        if len(sys.argv) > 3:
            subprocess.call(["import", "-window", "root", sys.argv[3]])
        raise
    finally:
        replay.kill()
        if window:
            window.process.kill()
    expect_no_key_on_disk()
    print("the console works for a new user")


main(*sys.argv[1:3])
