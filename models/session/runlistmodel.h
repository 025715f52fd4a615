// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatarchive.h"
#include "models/domain/timerange.h"
#include "models/session/numberformat.h"
#include "models/session/tablemodel.h"

namespace Tokenglass {

/// Past console runs, newest first: when, what was asked, of which models, at what cost.
class RunListModel final : public TableModel<ChatRunSummary>
{
    Q_OBJECT

public:
    enum Columns { When, Prompt, Models, Cost, NUM_COLUMNS };

    explicit RunListModel(QObject *parent = nullptr) : TableModel(parent) { }

    void setRuns(const QList<ChatRunSummary> &runs);
    void setFormat(const NumberFormat &format, const ReportingZone &zone);

private:
    [[nodiscard]] int columns() const override { return NUM_COLUMNS; }
    [[nodiscard]] QString identity(const ChatRunSummary &row) const override { return row.sessionId; }
    [[nodiscard]] QVariant cell(const ChatRunSummary &row, int column, int role) const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] bool isNumeric(int column) const override { return column == Cost; }

    [[nodiscard]] QString text(const ChatRunSummary &row, int column) const;

    NumberFormat m_format;
    ReportingZone m_zone;
};

} // namespace Tokenglass
