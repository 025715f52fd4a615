// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Empty: a library that owns precompiled headers needs a unit to be compiled with them.
