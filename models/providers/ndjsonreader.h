// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/providers/linesplitter.h"

#include <functional>

namespace Tokenglass {

/// JSON values, one a line. Blank lines are skipped; a last line without a line end counts if it is whole.
class NdjsonReader
{
public:
    static constexpr qsizetype DefaultLargestLine = 32 * 1024 * 1024;
    using Handler = std::function<void(QByteArrayView line)>;

    explicit NdjsonReader(Handler handler, qsizetype largestLine = DefaultLargestLine);

    void feed(QByteArrayView chunk);
    void finish();
    /// The end cut a line in two.
    [[nodiscard]] bool endedInside() const { return m_endedInside; }
    [[nodiscard]] bool overflowed() const { return m_lines.overflowed(); }

private:
    void line(QByteArrayView line);

    Handler m_handler;
    LineSplitter m_lines;
    bool m_endedInside = false;
};

} // namespace Tokenglass
