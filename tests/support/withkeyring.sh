#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# withkeyring.sh unlocked|locked|none|silent PROGRAM [ARGUMENT…]
# Runs a program in a private session bus and home with a GNOME keyring in that state, so that tests of secrets never
# see or touch the user's own. The keyring's daemon ends with the session.
set -eu

state=$1
shift

if [ -z "${TOKENGLASS_TEST_KEYRING:-}" ]; then
    HOME=$(mktemp -d)
    export HOME XDG_RUNTIME_DIR="$HOME/run" XDG_DATA_HOME="$HOME/data" XDG_CONFIG_HOME="$HOME/config" XDG_CACHE_HOME="$HOME/cache"
    mkdir -m 700 "$XDG_RUNTIME_DIR" "$XDG_DATA_HOME"
    unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS || true
    # Without activatable services: only what is started here answers.
    cat > "$HOME/bus.conf" <<CONF
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=$XDG_RUNTIME_DIR</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
CONF
    code=0
    TOKENGLASS_TEST_KEYRING=$state dbus-run-session --config-file="$HOME/bus.conf" -- "$0" "$state" "$@" || code=$?
    rm -rf "$HOME"
    exit $code
fi

daemon=
keyring() {
    # In the foreground, so that it can be stopped by its process id.
    printf '%s' "$1" | gnome-keyring-daemon --foreground --components=secrets $2 > /dev/null 2>&1 &
    daemon=$!
    tries=0
    until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
        string:org.freedesktop.secrets 2> /dev/null | grep -q 'boolean true'; do
        tries=$((tries + 1))
        [ $tries -lt 100 ] || { echo "withkeyring.sh: gnome-keyring-daemon did not start" >&2; exit 99; }
        sleep 0.1
    done
}

stop() {
    [ -z "$daemon" ] || { kill "$daemon" 2> /dev/null || true; wait "$daemon" 2> /dev/null || true; }
    daemon=
}
trap stop EXIT

case $state in
unlocked)
    keyring "test" --unlock
    ;;
locked)
    keyring "test" --unlock # makes the login keyring
    printf 'secret' | secret-tool store --label=test server tokenglass user saved-before type plaintext
    stop
    keyring "" ""
    ;;
none) ;;
silent)
    # Without GLib's event loop libsecret's answers are never delivered.
    export QT_NO_GLIB=1
    ;;
*)
    echo "withkeyring.sh: unknown state $state" >&2
    exit 98
    ;;
esac

"$@"
