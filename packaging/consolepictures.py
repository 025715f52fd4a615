# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# consolepictures.py TOKENGLASS PROVIDERS OUT   takes pictures of the test console: four models of a server that always
# answers the same, in light, dark and Chinese. PROVIDERS is resources/providers. Run it through tests/support/xsession.sh.

import http.server
import json
import pathlib
import subprocess
import sys
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests/end_to_end"))
import pyatspi  # noqa: E402
from accessiblewindow import Window, showing, wait_for, walk  # noqa: E402

MODELS = {"qwen": "qwen-plus", "deepseek": "deepseek-v3.1", "kimi": "moonshot-v1-32k", "hunyuan": "hunyuan-pro"}
PROMPT = ("Summarise the attached usage policy in five bullet points for a school board. "
          "Name the monthly budget and who may raise it.")
TEXT = """Here is a summary for the board:

1. Every department has a monthly budget; {name} requests count against the budget of the person who sends them.
2. At 80 % of a budget its owner is told, at 100 % the finance office as well.
3. Only the head of finance may raise a budget, for the running month.
4. Prompts that hold names of pupils stay on the school's own server.
5. Unused money does not carry over to the next month."""
REASONING = "The board wants facts, so I keep each point to one sentence and name who decides. "


class Answer(http.server.BaseHTTPRequestHandler):
    """Streams TEXT word by word, kimi more slowly, hunyuan without usage."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def send(self, event):
        data = f"data: {event if isinstance(event, str) else json.dumps(event, ensure_ascii=False)}\n\n".encode()
        self.wfile.write(b"%x\r\n%s\r\n" % (len(data), data))
        self.wfile.flush()

    def delta(self, **fields):
        self.send({"choices": [{"index": 0, "delta": fields}]})

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        model = body["model"]
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        pause = 0.4 if model.startswith("moonshot") else 0.012
        try:
            if model.startswith("deepseek"):
                for word in REASONING.split(" "):
                    self.delta(reasoning_content=word + " ")
                    time.sleep(pause)
            for word in TEXT.format(name=model).split(" "):
                self.delta(content=word + " ")
                time.sleep(pause)
            self.send({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
            if not model.startswith("hunyuan"):
                usage = {"prompt_tokens": 412, "completion_tokens": 136, "total_tokens": 548,
                         "prompt_tokens_details": {"cached_tokens": 256}}
                if model.startswith("deepseek"):
                    usage["completion_tokens_details"] = {"reasoning_tokens": 18}
                self.send({"choices": [], "usage": usage})
            self.send("[DONE]")
            self.wfile.write(b"0\r\n\r\n")
        except (BrokenPipeError, ConnectionResetError):
            pass  # the window was closed


def prepare(url, providers, theme, language):
    folder = pathlib.Path.home() / ".config/tokenglass/tokenglass"
    folder.mkdir(parents=True, exist_ok=True)
    presets = [json.loads(file.read_text()) for file in sorted(pathlib.Path(providers).glob("*.json"))]
    changed = [{**preset, "base_url": url + "/v1"} for preset in presets if preset["id"] in MODELS]
    (folder / "providers.json").write_text(json.dumps({"version": 1, "providers": changed}))
    targets = [f"{provider}/{model}" for provider, model in MODELS.items()]
    (folder / "settings.json").write_text(json.dumps(
        {"version": 1, "page": "console", "consoleTargets": targets, "theme": theme, "language": language,
         "zone": "Asia/Shanghai"}))


def editors(window):
    """The texts of several lines that can be edited; the prompt is the first, whatever the language calls it."""
    for node in walk(window.application()):
        editable = node.getState().contains(pyatspi.STATE_EDITABLE)
        multi = node.getState().contains(pyatspi.STATE_MULTI_LINE)
        if editable and multi and showing(node):
            yield node


def take(program, out, name, size):
    window = Window(program, ["--size", size])
    try:
        time.sleep(1.5)
        prompt = wait_for("the prompt", lambda: next(editors(window), None))
        prompt.queryEditableText().setTextContents(PROMPT)
        prompt.queryComponent().grabFocus()
        time.sleep(1.5)  # the preview follows the keyboard
        subprocess.check_call(["xdotool", "key", "ctrl+Return"])
        time.sleep(5)
        subprocess.check_call(["import", "-window", "root", str(out / f"{name}.png")])
    finally:
        window.process.terminate()
        window.process.wait()


def main():
    program, providers, out = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}"
    for name, theme, language in (("console-light", "light", "en"), ("console-dark", "dark", "en"),
                                  ("console-chinese", "light", "zh_CN")):
        prepare(url, providers, theme, language)
        take(program, out, name, sys.argv[4] if len(sys.argv) > 4 else "1440x900")


main()
