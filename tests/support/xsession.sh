#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# xsession.sh COMMAND…   runs a command on a private X display with window manager, D-Bus session, accessibility bus and an
# empty home, and cleans up after it. SIZE=1440x900 sets the screen, KEYRING=password unlocks a fresh keyring.
set -uo pipefail

work=$(mktemp -d -t tokenglass-x.XXXXXX)
mkdir -m 700 "$work/runtime" "$work/home"
mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 "${SIZE:-1440x900}x24" -nolisten tcp -noreset 3>"$work/display" >"$work/xvfb.log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$work"' EXIT
read -r -t 20 number <"$work/display" || { cat "$work/xvfb.log" >&2; exit 1; }

export DISPLAY=:$number XDG_RUNTIME_DIR=$work/runtime HOME=$work/home QT_QPA_PLATFORM=xcb
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS NO_AT_BRIDGE

cat >"$work/session" <<'SESSION'
openbox >/dev/null 2>&1 &
for _ in $(seq 100); do
    xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q '#' && break
    sleep 0.05
done
if [ -n "${KEYRING:-}" ]; then
    printf '%s' "$KEYRING" | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1
fi
"$@"
status=$?
kill $(jobs -p) 2>/dev/null
exit $status
SESSION
dbus-run-session -- bash "$work/session" "$@" 2> >(grep -vE 'dbus-daemon\[|SpiRegistry|fd limit' >&2)
