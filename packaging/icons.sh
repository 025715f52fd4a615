#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# icons.sh   draws the application's icons for desktops that want pixels from the one drawing (needs librsvg2-bin).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
for size in 16 22 24 32 48 64 96 128 192 256 512; do
    folder=$here/icons/hicolor/${size}x${size}/apps
    mkdir -p "$folder"
    rsvg-convert --width $size --height $size --output "$folder/tokenglass.png" "$here/../resources/icons/tokenglass.svg"
done
