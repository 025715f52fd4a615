// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/reportdata.h"
#include "ui/report/reporttables.h"

namespace Tokenglass {

/// Puts the parts of a report on pages.
class ReportComposer
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::ReportComposer)

public:
    ReportComposer(std::shared_ptr<const ReportData> data, const QSizeF &paper, const ReportFonts &fonts,
                   ReportTables::ColourOf colourOf);

    [[nodiscard]] QList<ReportPage> compose();

private:
    /// What one part is about: the whole report, or one organisation of it.
    struct Part
    {
        QString title;
        QString subtitle;
        std::shared_ptr<const DashboardSnapshot> snapshot;
    };

    void composeOverview();
    void composeOrganisations();
    void composeUsers();
    void composeBudgets();

    void addHead(const Part &part);
    void addCards(const Part &part);
    void addTrend(const Part &part, double height);
    void addShares(const Part &part);
    void addTopUsers(const Part &part);
    /// Two beside each other; true: the notes are beside the last.
    bool addBurnCharts(const QList<BudgetRow> &budgets);
    void addBeside(const ReportBlock &left, const ReportBlock &right);
    void addNotes();
    [[nodiscard]] ReportBlock notesBlock(double width) const;
    [[nodiscard]] Part wholePart() const;
    [[nodiscard]] QString periodText() const;
    [[nodiscard]] QString asOfText() const;

    std::shared_ptr<const ReportData> m_data;
    const ReportFonts &m_fonts;
    ReportFlow m_flow;
    NumberFormat m_format;
    ReportTables::ColourOf m_colourOf;
    ReportTables m_tables;
};

} // namespace Tokenglass
