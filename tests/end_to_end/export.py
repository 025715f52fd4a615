#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What tokenglass-cli writes, read back by other programs: CSV by Python's csv module, JSON by json, workbooks by
openpyxl, and compared with "summary --json" and with plain SQL on the same database.

Usage: export.py TOKENGLASS-CLI
"""

import csv
import datetime
import decimal
import io
import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import zoneinfo

import openpyxl

CLI = sys.argv.pop(1)
NOW = "2026-11-05T10:30:00Z"
HOME = tempfile.TemporaryDirectory(prefix="tokenglass-export-")
ENVIRONMENT = {**os.environ, "HOME": HOME.name, "XDG_CONFIG_HOME": HOME.name, "XDG_DATA_HOME": HOME.name,
               "XDG_CACHE_HOME": HOME.name}
FAR = 2**53 + 1
ODD_NAMES = ["=HYPERLINK(\"http://x\")", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\ttab", "王小明; 实验, \"x\"",
             "two\nlines", "trailing ", ""]


def path(name):
    return os.path.join(HOME.name, name)


def cli(*arguments, expect=0, **more):
    run = subprocess.run([CLI, *arguments], capture_output=True, env=ENVIRONMENT, check=False, **more)
    assert run.returncode == expect, (arguments, run.returncode, run.stderr.decode())
    return run


def export(what, form, *options, source=None, name=None, expect=0, **more):
    file = path(name or f"{what}.{form}")
    cli("export", "--what", what, "--format", form, "--source", source or path("demo.db"), "--out", file, "--now", NOW,
        *options, expect=expect, **more)
    return file


def rows_of(file, **more):
    with open(file, encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text, **more))


def summary(*options, source=None):
    return json.loads(cli("summary", "--json", "--source", source or path("demo.db"), "--now", NOW, *options).stdout)


def make_odd(file):
    """A few rows with everything that goes wrong in files."""
    cli("demo", "--out", file, "--rows", "100", "--users", "20", "--days", "3", "--until", NOW)
    base = sqlite3.connect(file)
    base.execute("DELETE FROM token_usage")
    for number, name in enumerate(ODD_NAMES, 1):
        base.execute("UPDATE users SET name = ? WHERE id = ?", (name, number))
    times = ["2026-11-01 05:30:00.000000", "2026-11-01 06:30:00.000000", "2026-10-31 12:00:00.000000"]
    for number in range(1, len(ODD_NAMES) + 1):
        base.execute("INSERT INTO token_usage (user_id, organization_id, model_name, model_alias, model_provider, "
                     "input_tokens, output_tokens, total_tokens, total_cost, request_type, success, response_time, "
                     "created_at) VALUES (?, 1, 'qwen-plus', 'qwen', 'dashscope', 10, 20, 30, 0.000123, 'chat', 1, 1.5, ?)",
                     (number, times[number % 3]))
    base.execute("INSERT INTO token_usage (user_id, model_name, input_tokens, output_tokens, total_tokens, total_cost, "
                 "success, response_time, created_at) VALUES (NULL, 'nobody-knows', NULL, NULL, NULL, NULL, NULL, NULL, "
                 "'2026-11-02 00:00:00.000000')")
    base.execute("INSERT INTO token_usage (user_id, model_name, model_alias, input_tokens, output_tokens, total_tokens, "
                 "total_cost, success, response_time, created_at) VALUES (1, 'qwen-plus', 'qwen', ?, 0, ?, 1, 1, 1, "
                 "'2026-11-02 01:00:00.000000')", (FAR, FAR))
    base.commit()
    base.close()


KEYS = {1: "=SUM(key)", 2: "网关, \"prod\"", 3: None}


def make_keyed(file):
    """Requests of keys: named, without a name, deleted, and none; the keys themselves must never be read."""
    cli("demo", "--out", file, "--rows", "500", "--users", "20", "--days", "3", "--seed", "8", "--until", NOW)
    base = sqlite3.connect(file)
    base.execute("ALTER TABLE token_usage ADD COLUMN api_key_id INTEGER")
    base.execute("UPDATE token_usage SET api_key_id = NULLIF(id % 5, 0)")
    base.execute("CREATE TABLE api_keys (id INTEGER PRIMARY KEY, name TEXT, key TEXT)")
    base.executemany("INSERT INTO api_keys VALUES (?, ?, 'sk-secret')", KEYS.items())
    base.commit()
    base.close()


class ExportTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cli("demo", "--out", path("demo.db"), "--rows", "12000", "--days", "40", "--users", "300", "--seed", "5", "--until",
            NOW)
        make_odd(path("odd.db"))
        make_keyed(path("keyed.db"))

    def check_against_summary(self, table, entries, key, names):
        self.assertEqual(len(table), len(entries))
        for row, entry in zip(table, entries):
            self.assertEqual(row[names[0]] or None, None if entry[key] is None else str(entry[key]))
            for column in ("requests", "failures", "input_tokens", "output_tokens", "total_tokens"):
                if column in entry:
                    self.assertEqual(row[column], "" if entry[column] is None else str(entry[column]), column)
            amounts = entry["cost"] or {}
            self.assertEqual(row["cost"] or "0.000000", amounts.get("CNY", "0.000000"))
            self.assertEqual(row["currency"], "CNY")
            for column in ("avg_response_time_s", "p95_response_time_s"):
                if column in entry and column in row:
                    self.assertEqual(row[column] and float(row[column]), "" if entry[column] is None else entry[column])

    def test_csv_is_summary(self):
        for zone, period in (("Asia/Shanghai", "30d"), ("America/New_York", "7d"), ("Europe/Berlin", "2026-10")):
            options = ("--zone", zone, "--period", period)
            figures = summary(*options)
            for what, entries, key, names in (
                    ("models", figures["by_model"], "model", ["model"]), ("types", figures["by_type"], "type", ["type"]),
                    ("users", figures["by_user"], "user_id", ["user_id"]),
                    ("organisations", figures["by_organisation"], "organisation_id", ["organisation_id"]),
                    ("daily", figures["daily"], "date", ["date"])):
                self.check_against_summary(rows_of(export(what, "csv", *options)), entries, key, names)

    def test_requests_are_the_rows(self):
        table = rows_of(export("requests", "csv", "--zone", "America/New_York", "--period", "30d"))
        base = sqlite3.connect(path("demo.db"))
        rows = base.execute(
            "SELECT id, created_at, user_id, model_alias, request_type, input_tokens, output_tokens, total_tokens, "
            "printf('%.6f', total_cost), success, response_time FROM token_usage WHERE created_at >= "
            "'2026-10-06 10:30:00' AND created_at < '2026-11-05 10:30:00' ORDER BY substr(created_at, 1, 19), id").fetchall()
        self.assertGreater(len(rows), 5000)
        self.assertEqual(len(table), len(rows))
        zone = zoneinfo.ZoneInfo("America/New_York")
        for row, plain in zip(table, rows):
            self.assertEqual(int(row["request_id"]), plain[0])
            instant = datetime.datetime.fromisoformat(plain[1][:19]).replace(tzinfo=datetime.timezone.utc)
            self.assertEqual(row["time"], instant.astimezone(zone).isoformat())
            self.assertEqual(row["user_id"], "" if plain[2] is None else str(plain[2]))
            for column, value in zip(("model", "type", "input_tokens", "output_tokens", "total_tokens", "cost"), plain[3:9]):
                self.assertEqual(row[column], "" if value is None else str(value), column)
            self.assertEqual(row["success"], {0: "false", 1: "true", None: ""}[plain[9]])
        total = sum(decimal.Decimal(row["cost"]) for row in table)
        self.assertEqual(f"{total:.6f}", summary("--period", "30d")["totals"]["cost"]["CNY"])

    def test_requests_say_their_key(self):
        base = sqlite3.connect(path("keyed.db"))
        of_request = dict(base.execute("SELECT id, api_key_id FROM token_usage"))
        options = ("--period", "7d", "--zone", "UTC")
        file = export("requests", "csv", *options, source=path("keyed.db"))
        table = rows_of(file)
        self.assertEqual(len(table), 500)
        names = {None: "no key", 4: "deleted key 4", 3: "", **{key: name for key, name in KEYS.items() if name}}
        for row in table:
            key = of_request[int(row["request_id"])]
            self.assertEqual(row["key_id"], "" if key is None else str(key))
            self.assertEqual(row["key"], names[key])
        with open(file, encoding="utf-8") as text:
            self.assertNotIn("sk-secret", text.read())
        only = rows_of(export("requests", "csv", *options, "--filter", "key=2", source=path("keyed.db")))
        self.assertEqual([row["request_id"] for row in only], [row["request_id"] for row in table if row["key_id"] == "2"])

        with open(export("requests", "json", *options, source=path("keyed.db")), encoding="utf-8") as text:
            written = json.load(text)["requests"]
        self.assertEqual([row["key_id"] for row in written],
                         [int(row["key_id"]) if row["key_id"] else None for row in table])
        sheet = openpyxl.load_workbook(export("requests", "xlsx", *options, source=path("keyed.db")))["Single requests"]
        titles = [cell.value for cell in sheet[1]]
        at = titles.index("Key id")
        self.assertEqual(titles[at + 1], "Key or agent")
        read = [(row[at], row[at + 1] or "") for row in sheet.iter_rows(min_row=2, values_only=True)][:-1]
        self.assertEqual(read, [(int(row["key_id"]) if row["key_id"] else None, row["key"]) for row in table])

    def test_no_column_for_keys_where_there_are_none(self):
        header = rows_of(export("requests", "csv", "--period", "7d"))[0]
        self.assertNotIn("key_id", header)
        self.assertNotIn("key", header)

    def test_main_currency_leads(self):
        table = rows_of(export("models", "csv", "--period", "30d"))
        columns = [name for name in table[0] if name.startswith("cost_as_")]
        self.assertEqual(columns, ["cost_as_CNY", "cost_as_USD"])
        folder = os.path.join(HOME.name, "dollars")
        os.makedirs(os.path.join(folder, "tokenglass", "tokenglass"))
        with open(os.path.join(folder, "tokenglass", "tokenglass", "settings.json"), "w", encoding="utf-8") as settings:
            json.dump({"version": 2, "mainCurrency": "USD"}, settings)
        file = path("dollars.csv")
        subprocess.run([CLI, "export", "--what", "models", "--source", path("demo.db"), "--now", NOW, "--period", "30d",
                        "--out", file], env={**ENVIRONMENT, "XDG_CONFIG_HOME": folder}, check=True, capture_output=True)
        other = rows_of(file)
        self.assertEqual([name for name in other[0] if name.startswith("cost_as_")], columns[::-1])
        self.assertEqual(other, table)

    def test_filter_and_all(self):
        options = ("--period", "30d", "--filter", "model=qwen,success=true", "--zone", "UTC")
        figures = summary(*options)
        table = rows_of(export("all", "csv", *options))
        totals = [row for row in table if row["table"] == "totals"]
        self.assertEqual(len(totals), 1)
        self.assertEqual(totals[0]["cost"], figures["totals"]["cost"]["CNY"])
        for name in ("models", "types", "users", "organisations", "daily", "daily_models"):
            part = [row for row in table if row["table"] == name]
            self.assertTrue(part, name)
            self.assertEqual(sum(int(row["requests"]) for row in part), figures["totals"]["requests"], name)
            self.assertEqual(sum(decimal.Decimal(row["cost"] or 0) for row in part), decimal.Decimal(totals[0]["cost"]), name)

    def test_json(self):
        options = ("--period", "30d", "--zone", "Asia/Kolkata")
        with open(export("all", "json", "--about", *options), encoding="utf-8") as text:
            written = json.load(text)
        figures = summary(*options)
        self.assertEqual(written["about"]["zone"], "Asia/Kolkata")
        self.assertEqual(written["about"]["period_end"], "2026-11-05T16:00:00+05:30")
        self.assertEqual(written["totals"][0]["cost"], figures["totals"]["cost"]["CNY"])
        self.assertEqual([row["cost"] for row in written["models"]], [row["cost"]["CNY"] for row in figures["by_model"]])
        self.assertEqual([row["user_id"] for row in written["users"]], [row["user_id"] for row in figures["by_user"]])
        self.assertIsNone(written["types"][0].get("reasoning_tokens"))

    def test_plain_csv_keeps_every_text(self):
        table = rows_of(export("requests", "csv", "--zone", "America/New_York", "--period", "7d", source=path("odd.db")))
        self.assertEqual(len(table), len(ODD_NAMES) + 2)
        names = {int(row["user_id"]): row["user"] for row in table if row["user_id"]}
        for number, name in enumerate(ODD_NAMES, 1):
            self.assertEqual(names[number], name)
        # The same hour twice: only the offset tells them apart.
        times = {row["time"] for row in table}
        self.assertIn("2026-11-01T01:30:00-04:00", times)
        self.assertIn("2026-11-01T01:30:00-05:00", times)
        unknown = [row for row in table if row["model_name"] == "nobody-knows"][0]
        for column in ("user_id", "input_tokens", "output_tokens", "total_tokens", "cost", "currency", "success",
                       "response_time_s"):
            self.assertEqual(unknown[column], "", column)
        self.assertEqual(unknown["cost_basis"], "not_reported")  # nobody could price what has no tokens
        self.assertIn(str(FAR), {row["input_tokens"] for row in table})

    def test_spreadsheet_preset(self):
        file = export("requests", "csv", "--preset", "spreadsheet:de_DE", "--about", "--zone", "Asia/Shanghai",
                      source=path("odd.db"))
        with open(file, "rb") as raw:
            data = raw.read()
        self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
        lines = list(csv.reader(io.StringIO(data[3:].decode(), newline=""), delimiter=";"))
        start = next(i for i, line in enumerate(lines) if not line[0].startswith("# "))
        about = {line[0][2:]: line[1] for line in lines[:start]}
        self.assertEqual(about["Time zone of the days"], "Asia/Shanghai")
        self.assertIn("apostrophe", " ".join(line[1] for line in lines[:start]))
        header = lines[start]
        table = [dict(zip(header, line)) for line in lines[start + 1:]]
        self.assertEqual(len(table), len(ODD_NAMES) + 2)
        self.assertIn("0,000123", {row["Cost"] for row in table})
        for row in table:
            self.assertNotIn(row["User"][:1], ("=", "+", "@", "\t", "-"))
        self.assertIn("'=HYPERLINK(\"http://x\")", {row["User"] for row in table})

    def test_workbook(self):
        file = export("requests", "xlsx", "--about", "--zone", "America/New_York", "--period", "7d")
        book = openpyxl.load_workbook(file)
        self.assertEqual(book.sheetnames, ["Single requests", "About"])
        sheet = book["Single requests"]
        self.assertEqual(sheet.freeze_panes, "A2")
        titles = [cell.value for cell in sheet[1]]
        table = [dict(zip(titles, row)) for row in sheet.iter_rows(min_row=2, values_only=True)]
        total = table.pop()
        plain = rows_of(export("requests", "csv", "--zone", "America/New_York", "--period", "7d"))
        self.assertEqual(len(table), len(plain))
        self.assertEqual(sheet.auto_filter.ref, f"A1:{openpyxl.utils.get_column_letter(len(titles))}{len(plain) + 1}")
        for row, text in zip(table, plain):
            self.assertEqual(row["Request id"], int(text["request_id"]))
            self.assertIsInstance(row["Time"], datetime.datetime)
            self.assertEqual(row["Time"].isoformat() + row["UTC offset"], text["time"])
            self.assertEqual("" if row["Cost"] is None else f"{row['Cost']:.6f}", text["cost"])
            self.assertEqual("" if row["Input tokens"] is None else str(row["Input tokens"]), text["input_tokens"])
        self.assertEqual(total["Request id"], "Total")
        self.assertTrue(str(total["Input tokens"]).startswith("=SUM("))
        self.assertTrue(str(total["Cost"]).startswith("=SUMIF("))
        values = openpyxl.load_workbook(file, data_only=True)["Single requests"]
        shown = dict(zip(titles, [cell.value for cell in values[values.max_row]]))
        figures = summary("--period", "7d")["totals"]
        self.assertEqual(shown["Input tokens"], figures["input_tokens"])
        self.assertEqual(f"{shown['Cost']:.6f}", figures["cost"]["CNY"])
        about = {row[0]: row[1] for row in book["About"].iter_rows(values_only=True)}
        self.assertIn("demo", about["Source"])
        self.assertEqual(about["Requests"], str(figures["requests"]))
        self.assertEqual(about["Time zone of the days"], "America/New_York")

    def test_workbook_has_no_sum_of_what_nobody_knows(self):
        for row in openpyxl.load_workbook(export("models", "xlsx")).active.iter_cols(values_only=True):
            figures = row[1:-1]
            if row[0] != "Model" and all(figure is None for figure in figures):
                self.assertIsNone(row[-1], row[0])
            elif row[0] in ("Requests", "Input tokens"):
                self.assertTrue(row[-1].startswith("=SUM("), row[0])
        plain = rows_of(export("models", "csv"))
        self.assertTrue(all(row["reasoning_tokens"] == "" for row in plain))  # there is such a column

    def test_workbook_keeps_long_numbers_and_formulas_as_text(self):
        book = openpyxl.load_workbook(export("requests", "xlsx", "--about", source=path("odd.db")))
        sheet = book["Single requests"]
        cells = [cell for row in sheet.iter_rows() for cell in row]
        texts = {cell.value for cell in cells if cell.data_type == "s"}
        self.assertIn(str(FAR), texts)
        self.assertTrue(any(str(text).startswith("=HYPERLINK") for text in texts))
        # Of a column with such a text no formula would be right.
        self.assertIn(str(FAR + 10 * len(ODD_NAMES)), texts)
        self.assertIn("15 digits", " ".join(str(cell.value) for row in book["About"].iter_rows() for cell in row))

    def test_other_tables(self):
        prices = rows_of(self.plain_export("prices"))
        self.assertGreater(len(prices), 10)
        self.assertTrue(all(row["model"] and row["currency"] for row in prices))
        self.assertEqual(rows_of(self.plain_export("budgets")), [])

    def plain_export(self, what):
        file = path(f"{what}.csv")
        cli("export", "--what", what, "--out", file)
        return file

    def test_standard_output(self):
        run = cli("export", "--what", "models", "--format", "csv", "--source", path("demo.db"), "--now", NOW, "--out", "-")
        self.assertTrue(run.stdout.startswith(b"model,model_name,provider,requests"))
        book = cli("export", "--what", "models", "--format", "xlsx", "--source", path("demo.db"), "--now", NOW, "--out", "-")
        self.assertEqual(openpyxl.load_workbook(io.BytesIO(book.stdout)).sheetnames, ["Models"])

    def test_bad_use(self):
        for options in (["--what", "everything"], [], ["--what", "models", "--format", "doc"],
                        ["--what", "models", "--preset", "spreadsheet:xx_YY_ZZ"], ["--what", "hourly", "--period", "30d"]):
            cli("export", "--source", path("demo.db"), "--out", path("never.csv"), *options, expect=2)
        cli("export", "--what", "models", "--source", path("demo.db"), "--out", path("no/such/folder.csv"), expect=1)
        self.assertFalse(os.path.exists(path("never.csv")))

    def test_full_disk_leaves_nothing(self):
        def small():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
        for form in ("csv", "json", "xlsx"):
            folder = path("full-" + form)
            os.mkdir(folder)
            with open(os.path.join(folder, "old." + form), "w", encoding="utf-8") as old:
                old.write("before")
            run = subprocess.run([CLI, "export", "--what", "requests", "--format", form, "--source", path("demo.db"),
                                  "--now", NOW, "--period", "30d", "--out", os.path.join(folder, "old." + form)],
                                 capture_output=True, env=ENVIRONMENT, check=False, preexec_fn=small)
            self.assertEqual(run.returncode, 1, run.stderr.decode())
            self.assertIn(b"Cannot write", run.stderr)
            self.assertEqual(os.listdir(folder), ["old." + form])
            with open(os.path.join(folder, "old." + form), encoding="utf-8") as old:
                self.assertEqual(old.read(), "before")

    def test_ctrl_c_leaves_nothing(self):
        folder = path("stopped")
        os.mkdir(folder)
        cli("demo", "--out", path("large.db"), "--rows", "200000", "--days", "100", "--users", "50", "--seed", "7", "--until",
            NOW)
        with subprocess.Popen([CLI, "export", "--what", "requests", "--format", "xlsx", "--source", path("large.db"),
                               "--now", NOW, "--period", "365d", "--out", os.path.join(folder, "all.xlsx")],
                              env=ENVIRONMENT, stderr=subprocess.PIPE) as run:
            deadline = time.monotonic() + 60
            while not os.listdir(folder) and time.monotonic() < deadline:
                time.sleep(0.01)
            self.assertTrue(os.listdir(folder))
            run.send_signal(signal.SIGINT)
            self.assertEqual(run.wait(timeout=30), 130)
        self.assertEqual(os.listdir(folder), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
