// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/connectionreporttext.h"

#include "models/session/numberformat.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

struct ReportText
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::ConnectionReport)
};

QString readOnlyText(const ConnectionReport &report)
{
    if (!report.readOnlyEnforced)
        return ReportText::tr("not enforced; Tokenglass only reads all the same");
    return report.readOnlyHow.isEmpty() ? ReportText::tr("enforced")
                                        : ReportText::tr("enforced by %1").arg(report.readOnlyHow);
}

} // namespace

QList<std::pair<QString, QString>> reportLines(const ConnectionReport &report, const NumberFormat &format)
{
    QList<std::pair<QString, QString>> lines;
    const auto add = [&](const QString &title, const QString &text) {
        if (!text.isEmpty())
            lines.append({title, text});
    };
    add(ReportText::tr("Server:"), report.serverVersion);
    add(ReportText::tr("Schema:"), report.profileName.isEmpty() ? report.kind : report.profileName);
    add(ReportText::tr("Table:"), report.table);
    if (report.rowsAbout)
        add(ReportText::tr("Rows:"), ReportText::tr("about %1").arg(format.count(*report.rowsAbout)));
    add(ReportText::tr("Time zone:"), report.serverZone);
    if (report.accountCanWrite)
        add(ReportText::tr("Account:"),
            *report.accountCanWrite ? ReportText::tr("could write") : ReportText::tr("can only read"));
    add(ReportText::tr("Read-only:"), readOnlyText(report));
    add(ReportText::tr("Missing columns:"), report.missingColumns.join(u", "_s));
    add(ReportText::tr("Notes:"), report.notes.join(u' '));
    return lines;
}

} // namespace Tokenglass
