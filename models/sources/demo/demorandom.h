// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace Tokenglass {

/// A seeded sequence of numbers (SplitMix64) that is the same on every machine: the distributions of the standard
/// library are not.
class DemoRandom
{
public:
    explicit DemoRandom(quint64 seed) : m_state(seed) { }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15U;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    /// 0 <= x < 1
    double unit() { return static_cast<double>(next() >> 11) * 0x1p-53; }
    /// 0 <= x < bound
    int below(int bound) { return static_cast<int>(unit() * bound); }
    bool chance(double probability) { return unit() < probability; }
    /// Mostly near `low`, seldom near `high`: what lengths and waiting times look like.
    double skewed(double low, double high)
    {
        const double u = unit();
        return low + (high - low) * u * u * u;
    }

private:
    quint64 m_state;
};

} // namespace Tokenglass
