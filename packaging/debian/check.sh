#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check.sh BUILD-FOLDER   makes the Debian package of a finished build and looks it over: lintian, desktop and AppStream
# files, what it needs, and whether the programs run from the unpacked tree. cleanroot.sh installs it.
set -euo pipefail
build=$(cd "$1" && pwd)
work=$(mktemp -d -t tokenglass-package.XXXXXX)
trap 'rm -rf "$work"' EXIT

(cd "$work" && cpack --config "$build/CPackConfig.cmake" -G DEB -B "$work" >"$work/cpack.log") || { cat "$work/cpack.log"; exit 1; }
package=$(ls "$work"/*.deb)
mkdir -p "$build/packages"
cp "$package" "$build/packages/"
echo "$(basename "$package"): $(stat -c %s "$package") bytes"

lintian --fail-on error "$package"
for library in libqt6charts6 libqt6widgets6 libqt6keychain1 libpq5 libmariadb3 libsqlite3-0 libqt6svg6 libsecret-1-0; do
    dpkg-deb -f "$package" Depends | grep -q "\b$library\b" || { echo "The package does not need $library." >&2; exit 1; }
done

tree=$work/tree
dpkg-deb -x "$package" "$tree"
desktop-file-validate "$tree"/usr/share/applications/*.desktop
appstreamcli validate-tree --no-net --explain "$tree"
for file in icons/hicolor/scalable/apps/tokenglass.svg icons/hicolor/48x48/apps/tokenglass.png \
    icons/hicolor/symbolic/apps/tokenglass-symbolic.svg doc/tokenglass/copyright; do
    [ -s "$tree/usr/share/$file" ] || { echo "The package lacks $file." >&2; exit 1; }
done
HOME=$work/home "$tree/usr/bin/tokenglass" --version
QT_QPA_PLATFORM=offscreen HOME=$work/home XDG_RUNTIME_DIR=$work "$tree/usr/bin/tokenglass" --self-check
"$tree/usr/bin/tokenglass-cli" demo --rows 1000 --days 10 --users 5 --seed 1 --out "$work/sample.db"
"$tree/usr/bin/tokenglass-cli" summary --source "$work/sample.db" --period 7d >"$work/summary"
grep -q qwen "$work/summary"
