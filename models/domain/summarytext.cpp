// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/summarytext.h"

#include "models/domain/summary.h"
#include "models/domain/texttable.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

using Align = TextTable::Align;

QString translated(const char *text)
{
    return QCoreApplication::translate("SummaryText", text);
}

QString number(qint64 value)
{
    return QLocale(QLocale::English).toString(value);
}

QString seconds(std::optional<double> value)
{
    return value ? QString::number(*value, 'f', 2) : u"–"_s;
}

/// Writes the parts of one summary.
class SummaryText
{
public:
    explicit SummaryText(const Summary &summary) : m_summary(summary), m_snapshot(summary.snapshot) { }
    [[nodiscard]] QString write();

private:
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString totals() const;
    [[nodiscard]] QString models() const;
    [[nodiscard]] QString types() const;
    [[nodiscard]] QString days() const;
    [[nodiscard]] QString entities(const QList<EntityUsage> &list, qint64 count, bool users) const;
    [[nodiscard]] QString warnings() const;

    enum class Times { None, Average, AverageAndP95 };
    void addFigureColumns(TextTable &table, Times times) const;
    [[nodiscard]] QStringList figures(const Measures &measures, Times times) const;
    [[nodiscard]] QStringList costs(const Measures &measures) const;

    const Summary &m_summary;
    const DashboardSnapshot &m_snapshot;
};

QString tokensText(qint64 value, qint64 rows, const Measures &measures)
{
    if (rows == 0 && value == 0 && measures.requests > 0)
        return u"–"_s;
    const bool isLeast =
        rows < measures.requests || measures.cost.rows[static_cast<std::size_t>(CostBasis::Estimated)] > 0;
    return (isLeast ? u"≥ "_s : QString()) + number(value);
}

QString entityName(const EntityUsage &entity, bool users)
{
    switch (entity.state) {
    case EntityState::Named:
        return entity.name;
    case EntityState::None:
        return users ? translated(QT_TRANSLATE_NOOP("SummaryText", "no user"))
                     : translated(QT_TRANSLATE_NOOP("SummaryText", "no organisation"));
    case EntityState::Deleted:
        return (users ? translated(QT_TRANSLATE_NOOP("SummaryText", "deleted user %1"))
                      : translated(QT_TRANSLATE_NOOP("SummaryText", "deleted organisation %1")))
            .arg(entity.id.text());
    case EntityState::Unnamed:
        break;
    }
    return (users ? translated(QT_TRANSLATE_NOOP("SummaryText", "user %1"))
                  : translated(QT_TRANSLATE_NOOP("SummaryText", "organisation %1")))
        .arg(entity.id.text());
}

QString section(const QString &title, const QString &table)
{
    return table.isEmpty() ? QString() : u'\n' + title + u'\n' + table;
}

QString SummaryText::write()
{
    return heading() + section(translated(QT_TRANSLATE_NOOP("SummaryText", "Totals")), totals())
        + section(translated(QT_TRANSLATE_NOOP("SummaryText", "Models")), models())
        + section(translated(QT_TRANSLATE_NOOP("SummaryText", "Request types")), types())
        + section(translated(QT_TRANSLATE_NOOP("SummaryText", "Users by cost")),
                  entities(m_snapshot.users, m_snapshot.userCount, true))
        + section(translated(QT_TRANSLATE_NOOP("SummaryText", "Organisations by cost")),
                  entities(m_snapshot.organisations, m_snapshot.organisationCount, false))
        + section(translated(QT_TRANSLATE_NOOP("SummaryText", "Days")), days()) + warnings();
}

QString SummaryText::heading() const
{
    const QTimeZone zone(m_snapshot.zone.toLatin1());
    const auto local = [&zone](qint64 second) {
        const QDateTime time = zone.isValid() ? QDateTime::fromSecsSinceEpoch(second, zone)
                                              : QDateTime::fromSecsSinceEpoch(second, Qt::UTC);
        return time.toString(u"yyyy-MM-dd HH:mm:ss"_s);
    };
    const TimeRange &range = m_snapshot.query.range;
    return translated(QT_TRANSLATE_NOOP("SummaryText", "%1 to %2 (end exclusive), days in %3, source: %4 over %5\n"))
        .arg(local(range.start), local(range.end), m_snapshot.zone,
             m_summary.sourceKind.isEmpty() ? u"–"_s : m_summary.sourceKind, m_summary.sourceDriver);
}

QString SummaryText::totals() const
{
    const Measures &totals = m_snapshot.totals;
    TextTable table;
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Requests")), Align::Right);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Failed")), Align::Right);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Input")), Align::Right);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Output")), Align::Right);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Tokens")), Align::Right);
    addFigureColumns(table, Times::AverageAndP95);
    QStringList cells{number(totals.requests),
                      m_snapshot.panels.failures == PanelState::Ready ? number(totals.failures) : u"–"_s,
                      tokensText(totals.tokens.input, totals.tokens.inputRows, totals),
                      tokensText(totals.tokens.output, totals.tokens.outputRows, totals),
                      tokensText(totals.tokens.total, totals.tokens.totalRows, totals)};
    table.addRow(cells + figures(totals, Times::AverageAndP95));
    return table.text();
}

QString SummaryText::models() const
{
    TextTable table;
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Model")), Align::Left);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Name")), Align::Left);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Provider")), Align::Left);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Requests")), Align::Right);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Failed")), Align::Right);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Tokens")), Align::Right);
    addFigureColumns(table, Times::AverageAndP95);
    for (const ModelUsage &usage : m_snapshot.models) {
        const Measures &measures = usage.measures;
        const QString label = usage.model.label();
        const QStringList cells{label.isEmpty() ? translated(QT_TRANSLATE_NOOP("SummaryText", "no model")) : label,
                                usage.model.name,
                                usage.model.provider,
                                number(measures.requests),
                                m_snapshot.panels.failures == PanelState::Ready ? number(measures.failures) : u"–"_s,
                                tokensText(measures.tokens.total, measures.tokens.totalRows, measures)};
        table.addRow(cells + figures(measures, Times::AverageAndP95));
    }
    return table.isEmpty() ? QString() : table.text();
}

QString SummaryText::types() const
{
    TextTable table;
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Type")), Align::Left);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Requests")), Align::Right);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Tokens")), Align::Right);
    addFigureColumns(table, Times::Average);
    for (const TypeUsage &usage : m_snapshot.types) {
        const QStringList cells{
            usage.type.isNull() ? translated(QT_TRANSLATE_NOOP("SummaryText", "no type")) : usage.type,
            number(usage.measures.requests),
            tokensText(usage.measures.tokens.total, usage.measures.tokens.totalRows, usage.measures)};
        table.addRow(cells + figures(usage.measures, Times::Average));
    }
    return table.isEmpty() ? QString() : table.text();
}

QString SummaryText::days() const
{
    TextTable table;
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Day")), Align::Left);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Requests")), Align::Right);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Tokens")), Align::Right);
    addFigureColumns(table, Times::None);
    for (const DayUsage &day : m_snapshot.days) {
        const QStringList cells{day.date.toString(Qt::ISODate), number(day.measures.requests),
                                tokensText(day.measures.tokens.total, day.measures.tokens.totalRows, day.measures)};
        table.addRow(cells + figures(day.measures, Times::None));
    }
    return table.isEmpty() ? QString() : table.text();
}

QString SummaryText::entities(const QList<EntityUsage> &list, qint64 count, bool users) const
{
    TextTable table;
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Id")), Align::Right);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Name")), Align::Left);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Requests")), Align::Right);
    table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Tokens")), Align::Right);
    addFigureColumns(table, Times::None);
    for (const EntityUsage &entity : list) {
        const QStringList cells{
            entity.id.text(), entityName(entity, users), number(entity.measures.requests),
            tokensText(entity.measures.tokens.total, entity.measures.tokens.totalRows, entity.measures)};
        table.addRow(cells + figures(entity.measures, Times::None));
    }
    if (table.isEmpty())
        return {};
    const QString more = list.size() < count
        ? translated(QT_TRANSLATE_NOOP("SummaryText", "%1 of %2; --top shows more.\n"))
              .arg(number(list.size()), number(count))
        : QString();
    return table.text() + more;
}

QString SummaryText::warnings() const
{
    QString text;
    for (const QString &warning : m_summary.warnings)
        text += translated(QT_TRANSLATE_NOOP("SummaryText", "Note: %1")).arg(warning) + u'\n';
    return text.isEmpty() ? text : u'\n' + text;
}

void SummaryText::addFigureColumns(TextTable &table, Times times) const
{
    for (const Money &money : m_snapshot.totals.cost.amounts)
        table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Cost %1")).arg(money.currency.code()),
                        Align::Right);
    if (times != Times::None)
        table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "Avg s")), Align::Right);
    if (times == Times::AverageAndP95)
        table.addColumn(translated(QT_TRANSLATE_NOOP("SummaryText", "p95 s")), Align::Right);
}

QStringList SummaryText::costs(const Measures &measures) const
{
    QStringList cells;
    for (const Money &column : m_snapshot.totals.cost.amounts) {
        Money sum{0, column.currency};
        for (const Money &money : measures.cost.amounts)
            sum = money.currency == column.currency ? money : sum;
        const bool unknown = measures.requests > 0 && measures.cost.pricedRows() == 0;
        const QString atLeast = measures.cost.unpricedRows() > 0 ? u"≥ "_s : QString();
        const bool isGuess = measures.cost.rows[static_cast<std::size_t>(CostBasis::Estimated)] > 0;
        const QString mark = atLeast.isEmpty() && isGuess ? u"≈ "_s : atLeast;
        cells.append(unknown ? u"–"_s : mark + exactDecimal(sum));
    }
    return cells;
}

QStringList SummaryText::figures(const Measures &measures, Times times) const
{
    QStringList cells = costs(measures);
    if (times != Times::None)
        cells.append(seconds(measures.latency.averageSeconds()));
    const std::optional<qint64> p95 = measures.latency.p95Micros;
    if (times == Times::AverageAndP95)
        cells.append(seconds(p95 ? std::optional(static_cast<double>(*p95) / 1e6) : std::nullopt));
    return cells;
}

} // namespace

QString summaryText(const Summary &summary)
{
    return SummaryText(summary).write();
}

} // namespace Tokenglass
