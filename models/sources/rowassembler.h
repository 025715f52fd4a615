// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/factrow.h"
#include "models/sources/costassembler.h"
#include "models/sources/notetally.h"
#include "models/sources/readplan.h"
#include "models/sources/textcleaner.h"
#include "models/sources/timetext.h"

#include <memory>

namespace Tokenglass {

/// Turns what a driver delivered into a clean row, by the rules of a plan, and notes what had to be left out. What
/// cannot be true becomes unknown; nothing is guessed. One per lane.
class RowAssembler
{
public:
    /// A larger count cannot be added up exactly over many rows.
    static constexpr qint64 MaxTokens = qint64(1) << 56;

    /// Rows later than `nowMicros` are noted as future.
    RowAssembler(const ReadPlan &plan, CostRules costs, qint64 nowMicros);

    /// Valid until the next call and as long as the raw row's texts.
    [[nodiscard]] const FactRow &assemble(const RawRow &raw);
    [[nodiscard]] const NoteTally &notes() const { return m_notes; }

private:
    static constexpr std::size_t TextColumns = 7;

    const RawValue &value(const RawRow &raw, UsageColumn column) const { return raw[static_cast<std::size_t>(column)]; }
    /// A request counts once, however many of its values are odd.
    void note(DataNote::Kind kind)
    {
        const quint32 bit = quint32(1) << static_cast<int>(kind);
        if ((m_notedKinds & bit) == 0)
            m_notes.add(kind, m_row.sourceId);
        m_notedKinds |= bit;
    }

    [[nodiscard]] std::string_view text(const RawValue &raw, std::size_t slot);
    [[nodiscard]] FactRow::Entity entity(const RawValue &raw, std::size_t slot);
    [[nodiscard]] qint64 time(const RawValue &raw);
    [[nodiscard]] qint64 tokens(const RawValue &raw);
    [[nodiscard]] qint64 oddTokens(const RawValue &raw);
    [[nodiscard]] qint64 latency(const RawValue &raw) const;
    void assembleTokens(const RawRow &raw);
    void assembleTotal(const RawRow &raw);

    ReadPlan m_plan;
    CostAssembler m_cost;
    qint64 m_nowMicros;
    FactRow m_row;
    NoteTally m_notes;
    quint32 m_notedKinds = 0; ///< of the row at hand
    std::array<TextCleaner, TextColumns> m_cleaners;
    std::array<std::string, TextColumns> m_numbers; ///< numbers written out where a text is wanted
    TimeTextReader m_times;
    qint64 m_latencyStep; ///< what a response time is rounded to, microseconds
    qint64 m_hugeTokens = 0; ///< sum of counts so large that their sum could overflow
};

} // namespace Tokenglass
