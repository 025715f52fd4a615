#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# cleanroot.sh PACKAGE.deb   installs the package in a fresh Debian 12 with nothing else, starts it there under Xvfb, drives
# it to a first PDF, measures it, and removes it. Needs root, debootstrap, xvfb, xdotool, imagemagick and poppler-utils.
# ROOT=FOLDER keeps and reuses a base system; PICTURES=FOLDER keeps the pictures and the PDF.
set -euo pipefail
package=$1
work=$(mktemp -d -t tokenglass-cleanroot.XXXXXX)
base=${ROOT:-$work/base}
pictures=${PICTURES:-$work/pictures}
root=$work/root
mirror=${MIRROR:-http://deb.debian.org/debian}
server=
finish() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    umount -l "$root/proc" "$root/dev/shm" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/home/user XDG_RUNTIME_DIR=/run/user LC_ALL=C.UTF-8 "$@"; }

[ -x "$base/usr/bin/apt-get" ] || debootstrap --variant=minbase bookworm "$base" "$mirror" >/dev/null
cp -a "$base" "$root"
mkdir -p "$pictures" "$root/home/user" "$root/dev/shm"
mkdir -m 700 -p "$root/run/user"
mount -t proc proc "$root/proc"
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"

cp "$package" "$root/tmp/tokenglass.deb"
before=$(inside dpkg-query -W | wc -l)
inside apt-get update -qq
inside env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends /tmp/tokenglass.deb >"$work/apt.log" 2>&1 \
    || { tail -20 "$work/apt.log"; exit 1; }
echo "installed with $(($(inside dpkg-query -W | wc -l) - before)) packages, $(inside dpkg-query -W -f '${Installed-Size}' tokenglass) KB of its own"
inside tokenglass --version
inside tokenglass --self-check || true # the base system has neither fonts nor a keychain
inside tokenglass-cli demo --rows 20000 --days 60 --users 20 --seed 1 --out /home/user/usage.db

mkfifo "$work/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -noreset 3>"$work/display" >/dev/null 2>&1 &
server=$!
read -r -t 20 number <"$work/display"
export DISPLAY=:$number
begun=$(date +%s%N)
inside DISPLAY=":$number" tokenglass /home/user/usage.db 2>"$work/stderr" &
program=$!
# TITLE: waits for a window that is called so, and gives it the keyboard: nothing here manages windows
window() {
    for _ in $(seq 200); do
        window=$(xdotool search --onlyvisible --name "$1" 2>/dev/null | tail -1) || true
        [ -z "$window" ] || { xdotool windowfocus "$window" && return; }
        sleep 0.05
    done
    echo "No window \"$1\" came." >&2
    cat "$work/stderr" >&2
    exit 1
}
# NAME: what is on the screen
picture() { sleep 2 && import -window root "$pictures/$1.png"; }
window "Tokenglass|usage.db"
echo "window after $((($(date +%s%N) - begun) / 1000000)) ms"
picture dashboard
pid=$(pgrep -x tokenglass -P "$program" || echo "$program")
ticks() { awk '{ print $14 + $15 }' "/proc/$pid/stat"; }
start=$(ticks)
sleep 20
echo "idle: $(awk '/VmRSS/ { print $2 }' "/proc/$pid/status") KB resident, $(($(ticks) - start)) ticks of CPU in 20 s"

# Driven: a second start hands its arguments over and ends; then the report's window, and a PDF of it.
inside DISPLAY=":$number" timeout 10 tokenglass --page prices
picture prices
xdotool key ctrl+p
window Report
picture report
xdotool key alt+s
window "Save"
xdotool type --delay 20 /home/user/first.pdf
xdotool key Return
for _ in $(seq 100); do [ -s "$root/home/user/first.pdf" ] && break; sleep 0.1; done
pdfinfo "$root/home/user/first.pdf" | grep -q 'Pages: *[1-9]' || { echo "No PDF was written." >&2; exit 1; }
cp "$root/home/user/first.pdf" "$pictures/"
echo "first PDF: $(pdfinfo "$root/home/user/first.pdf" | awk '/^Pages/ { print $2 }') pages"
xdotool key Escape
window usage.db
xdotool key ctrl+q
wait "$program"
grep -v '^$' "$work/stderr" && { echo "It complained." >&2; exit 1; }

inside apt-get purge -y -qq tokenglass >/dev/null 2>&1
left=$(find "$root/usr" "$root/etc" -iname '*tokenglass*' | head)
[ -z "$left" ] || { echo "Left behind: $left" >&2; exit 1; }
echo "removed cleanly"
