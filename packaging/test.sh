#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# test.sh [CTEST ARGUMENTS…]   installs what is missing, builds with warnings as errors, starts throw-away database servers
# on loopback, runs every test (offscreen, the window tests under Xvfb) and stops what it started.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")

"$here/install.sh" build run test
cd "$root"
cmake --preset ci >/dev/null
cmake --build --preset ci

servers=$(mktemp -d -t tokenglass-servers.XXXXXX)
stop() {
    "$here/servers.sh" stop "$servers" || true
    rm -rf "$servers"
}
trap stop EXIT
"$here/servers.sh" start "$servers"
# shellcheck disable=SC1091
. "$servers/env"

ctest --preset ci --output-on-failure "$@"
