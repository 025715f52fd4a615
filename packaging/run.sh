#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh [ARGUMENTS…]   installs what is missing, builds the release and opens Tokenglass; arguments go through to it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")

"$here/install.sh" build run
cd "$root"
cmake --preset release >/dev/null
cmake --build --preset release

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ -n "${QT_QPA_PLATFORM:-}" ]; then
    exec build/release/bin/tokenglass "$@"
fi
echo "There is no display here, so this is the summary of the sample data instead of the window."
sample=$(mktemp -d)
trap 'rm -rf "$sample"' EXIT
build/release/bin/tokenglass-cli demo --rows 50000 --days 90 --users 500 --seed 1 --out "$sample/sample.db"
build/release/bin/tokenglass-cli summary --source "$sample/sample.db" --period 30d --top 10
