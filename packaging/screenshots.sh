#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# screenshots.sh [BUILD-FOLDER]   takes the pictures of the README anew, from sample data that is always the same. Those
# of the test console need a display of their own and what the window tests need.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
bin=${1:-$(dirname "$here")/build/release}/bin
out=$here/screenshots
now=2026-11-22T04:00:00Z
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

export HOME=$work XDG_RUNTIME_DIR=$work QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME
mkdir -p "$out"
"$bin/tokenglass-cli" demo --rows 90000 --days 90 --users 500 --seed 3 --until "$now" --out "$work/usage.db"

# A saved source with budgets; a file that is opened by its path is known to be that source.
config=$work/.config/tokenglass/tokenglass
"$bin/tokenglass-cli" sources add Demo "$work/usage.db"
id=$(sed -n 's/.*"id": "\([^"]*\)".*/\1/p' "$config/connections.json" | head -1)
sed "s/SOURCE/$id/" "$here/screenshots/budgets.json" > "$work/budgets.json"
"$bin/tokenglass-cli" budgets import "$work/budgets.json"

# The dashboard. NAME SIZE [ARGUMENTS…]
take() {
    "$bin/tokenglass" "$work/usage.db" --period 30d --zone Asia/Shanghai --now "$now" --size "$2" \
        --screenshot "$out/$1.png" "${@:3}"
}
take dashboard-light 1440x900 --theme light --lang en
take dashboard-dark 1440x900 --theme dark --lang en
take dashboard-chinese 1440x900 --theme light --lang zh_CN
take dashboard-narrow 1024x700 --theme light --lang en
take dashboard-wide 2560x1440 --theme dark --lang en

# The pages beside the dashboard. NAME PAGE THEME LANGUAGE
take_page() {
    printf '{"version":1,"page":"%s","source":"%s","zone":"Asia/Shanghai"}' "$2" "$id" > "$config/settings.json"
    "$bin/tokenglass" --now "$now" --size 1440x900 --screenshot "$out/$1.png" --theme "$3" --lang "$4"
}
# A page of a report, as poppler shows it.
"$bin/tokenglass" --report overview --source Demo --period 2026-11 --zone Asia/Shanghai --now "$now" --language en_GB \
    --paper a4 --out "$work/report.pdf"
pdftoppm -r 96 -png -singlefile "$work/report.pdf" "$out/report"

take_page budgets-light budgets light en
take_page budgets-chinese budgets dark zh_CN
take_page prices-light prices light en

# Keys that are never looked at: the console's server is a script on this machine.
export DASHSCOPE_API_KEY=none DEEPSEEK_API_KEY=none MOONSHOT_API_KEY=none HUNYUAN_API_KEY=none
"$here/../tests/support/xsession.sh" /usr/bin/python3 "$here/consolepictures.py" "$bin/tokenglass" \
    "$here/../resources/providers" "$out"
