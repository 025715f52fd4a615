// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/report/reportcomposer.h"

#include "models/session/reporttext.h"
#include "ui/pages/budgets/burndata.h"
#include "ui/report/reportcharts.h"
#include "ui/report/reportfigures.h"

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr double gap = 16;
constexpr double columnGap = 24;
constexpr double headingHeight = 18;
constexpr double headHeight = 46;
constexpr double cardHeight = 54;
constexpr double trendHeight = 158;
constexpr double shortTrendHeight = 120;
constexpr double sharesHeight = 132;
constexpr double burnHeight = 132;
constexpr qsizetype tightestShown = 6;
constexpr qsizetype typesShown = 8;
constexpr qsizetype usersShown = 12;

void paintCard(ReportCanvas &canvas, const QRectF &rect, const ReportCard &card)
{
    const QRectF inside = rect.adjusted(9, 0, -6, 0);
    const auto line = [&](double y) { return QRectF(inside.left(), rect.top() + y, inside.width(), 12); };
    canvas.text(ReportFont::Small, ReportColours::Muted, line(8), Qt::AlignLeft, card.title);
    const bool fits = canvas.fonts().width(ReportFont::Value, card.value) <= inside.width();
    canvas.wholeText(fits ? ReportFont::Value : ReportFont::CellStrong, ReportColours::Text, line(22), card.value);
    canvas.text(ReportFont::Small, ReportColours::Muted, line(36), Qt::AlignLeft, card.change);
}

} // namespace

ReportComposer::ReportComposer(std::shared_ptr<const ReportData> data, const QSizeF &paper, const ReportFonts &fonts,
                               ReportTables::ColourOf colourOf)
    : m_data(std::move(data)), m_fonts(fonts), m_flow(paper, fonts), m_colourOf(std::move(colourOf)),
      m_tables(m_format, m_data->order.rate, m_data->order.currency, m_colourOf)
{ }

QList<ReportPage> ReportComposer::compose()
{
    const ReportOrder &order = m_data->order;
    m_flow.setRunningHead(reportTitle(order) + u" \u00B7 "_s + reportPeriodText(order, m_format) + u" \u00B7 "_s
                          + m_data->source);
    switch (order.kind) {
    case ReportKind::Overview:
        composeOverview();
        break;
    case ReportKind::Organisations:
        composeOrganisations();
        break;
    case ReportKind::Users:
        composeUsers();
        break;
    case ReportKind::Budgets:
        composeBudgets();
        break;
    }
    return m_flow.takePages();
}

QString ReportComposer::periodText() const
{
    const QString period = reportPeriodText(m_data->order, m_format);
    //: a period that goes on: "November 2026 so far"
    return isReportSoFar(*m_data) ? tr("%1 so far").arg(period) : period;
}

ReportComposer::Part ReportComposer::wholePart() const
{
    return {reportTitle(m_data->order), periodText() + u" \u00B7 "_s + reportScopeText(*m_data), m_data->snapshot};
}

void ReportComposer::composeOverview()
{
    const Part part = wholePart();
    addHead(part);
    addCards(part);
    addTrend(part, trendHeight);
    addShares(part);
    const double half = (m_flow.width() - columnGap) / 2;
    if (m_data->budgets.isEmpty()) {
        addNotes();
    } else {
        addBeside(tableBlock(m_tables.tightestBudgets(m_data->budgets, tightestShown), m_fonts, half),
                  notesBlock(half));
    }
    m_flow.space(gap);
    m_flow.addTable(m_tables.models(*part.snapshot));
    if (part.snapshot->panels.organisations == PanelState::Ready && part.snapshot->organisations.size() > 1) {
        m_flow.space(gap);
        m_flow.addTable(m_tables.organisations(*part.snapshot));
    }
    m_flow.space(gap);
    m_flow.addTable(m_tables.users(*part.snapshot, false));
}

void ReportComposer::composeOrganisations()
{
    const Part part = wholePart();
    addHead(part);
    addCards(part);
    addTrend(part, trendHeight);
    addNotes();
    m_flow.space(gap);
    m_flow.addTable(m_tables.organisations(*part.snapshot));
    const QString period = periodText();
    for (const OrganisationStatement &statement : m_data->organisations) {
        m_flow.setRunningHead(statement.name.simplified() + u" \u00B7 "_s + period + u" \u00B7 "_s + m_data->source);
        m_flow.newPage(false);
        const Part one{statement.name, tr("Statement for %1").arg(period), statement.snapshot};
        addHead(one);
        addCards(one);
        addTrend(one, shortTrendHeight);
        addShares(one);
        m_flow.addTable(m_tables.models(*one.snapshot));
        m_flow.space(gap);
        m_flow.addTable(m_tables.users(*one.snapshot, false));
    }
}

void ReportComposer::composeUsers()
{
    const Part part = wholePart();
    addHead(part);
    addCards(part);
    addTrend(part, shortTrendHeight);
    addTopUsers(part);
    addNotes();
    m_flow.space(gap);
    m_flow.addTable(m_tables.users(*part.snapshot, true));
}

void ReportComposer::composeBudgets()
{
    QList<BudgetRow> own;
    QList<BudgetRow> kept;
    for (const BudgetRow &row : m_data->budgets)
        (row.budget.origin == Budget::Origin::Own ? own : kept).append(row);
    Part part = wholePart();
    part.subtitle = asOfText();
    addHead(part);
    m_flow.addTable(m_tables.budgets(own, tr("Budgets")));
    m_flow.space(gap);
    const bool notesAreBeside = addBurnCharts(own);
    if (!kept.isEmpty())
        m_flow.addTable(m_tables.budgets(kept, tr("Budgets the source keeps for its users")));
    if (notesAreBeside)
        return;
    m_flow.space(gap);
    addNotes();
}

QString ReportComposer::asOfText() const
{
    // Of a period that is over its last second counts, and what is said is its end.
    const bool isOver = m_data->budgetsAt < m_data->madeAt.toSecsSinceEpoch();
    const QDateTime at =
        QDateTime::fromSecsSinceEpoch(m_data->budgetsAt + (isOver ? 1 : 0), m_data->order.zone.timeZone());
    if (isOver && at.time() == QTime(0, 0))
        //: the state of budgets when the last day of a period was over
        return tr("as of the end of %1").arg(m_format.date(at.date().addDays(-1)));
    return tr("as of %1").arg(m_format.dateTime(at));
}

void ReportComposer::addHead(const Part &part)
{
    const ReportOrder &order = m_data->order;
    const QString rate = m_data->conversion ? tr("rates of each day") : m_format.rate(order.rate);
    const QStringList about{tr("Source: %1").arg(m_data->source),
                            tr("Days in %1").arg(m_data->snapshot->zone) + u" \u00B7 "_s + rate,
                            tr("Made %1").arg(m_format.dateTime(m_data->madeAt.toTimeZone(order.zone.timeZone())))};
    const QString subtitle =
        part.snapshot->partial ? part.subtitle + u" \u00B7 "_s + tr("partial figures") : part.subtitle;
    m_flow.add(headHeight, [title = part.title, subtitle, about](ReportCanvas &canvas, const QRectF &rect) {
        double aside = 0;
        for (const QString &line : about)
            aside = std::max(aside, canvas.fonts().width(ReportFont::Small, line));
        aside = std::min(aside, rect.width() * 0.45);
        const double width = rect.width() - aside - 16;
        canvas.text(ReportFont::Title, ReportColours::Text, QRectF(rect.left(), rect.top(), width, 18), Qt::AlignLeft,
                    title);
        canvas.text(ReportFont::Body, ReportColours::Muted, QRectF(rect.left(), rect.top() + 20, width, 13),
                    Qt::AlignLeft, subtitle);
        double y = rect.top();
        for (const QString &line : about) {
            canvas.text(ReportFont::Small, ReportColours::Muted, QRectF(rect.right() - aside, y, aside, 11),
                        Qt::AlignRight, line);
            y += 11.5;
        }
    });
}

void ReportComposer::addCards(const Part &part)
{
    const QList<ReportCard> cards = ReportFigures(*m_data, part.snapshot, m_colourOf).cards();
    m_flow.add(cardHeight, [cards](ReportCanvas &canvas, const QRectF &rect) {
        canvas.roundedFrame(rect, 4, ReportColours::Rule);
        const double width = rect.width() / static_cast<double>(cards.size());
        for (qsizetype i = 0; i < cards.size(); ++i) {
            const double left = rect.left() + width * static_cast<double>(i);
            if (i > 0)
                canvas.line({left, rect.top()}, {left, rect.bottom()}, ReportColours::Rule);
            paintCard(canvas, QRectF(left, rect.top(), width, rect.height()), cards.at(i));
        }
    });
    m_flow.space(gap);
}

void ReportComposer::addTrend(const Part &part, double height)
{
    const ReportFigures figures(*m_data, part.snapshot, m_colourOf);
    if (part.snapshot->panels.days != PanelState::Ready)
        return;
    const TrendData data = figures.trend();
    m_flow.addHeading(data.title, figures.trendSubtitle(), height);
    m_flow.add(height,
               [data](ReportCanvas &canvas, const QRectF &rect) { ReportCharts::paintTrend(canvas, rect, data); });
    m_flow.space(gap);
}

void ReportComposer::addShares(const Part &part)
{
    const ReportFigures figures(*m_data, part.snapshot, m_colourOf);
    const DoughnutData models = figures.costByModel();
    const BarListData types = figures.requestsByType(typesShown);
    const auto doughnut = [models](ReportCanvas &canvas, const QRectF &rect) {
        paintHeading(canvas, rect, models.title, {});
        ReportCharts::paintDoughnut(canvas, rect.adjusted(0, headingHeight, 0, 0), models, tr("Other models"));
    };
    const auto bars = [types](ReportCanvas &canvas, const QRectF &rect) {
        paintHeading(canvas, rect, types.title, {});
        ReportCharts::paintBars(canvas, rect.adjusted(0, headingHeight + 2, 0, 0), types);
    };
    addBeside({sharesHeight, doughnut}, {sharesHeight, bars});
    m_flow.space(gap);
}

void ReportComposer::addTopUsers(const Part &part)
{
    if (part.snapshot->panels.users != PanelState::Ready || part.snapshot->users.isEmpty())
        return;
    const BarListData users = ReportFigures(*m_data, part.snapshot, m_colourOf).costByUser(usersShown);
    const double height = ReportCharts::barsHeight(users.bars.size());
    m_flow.addHeading(users.title, m_data->order.currency.code(), height);
    m_flow.add(height,
               [users](ReportCanvas &canvas, const QRectF &rect) { ReportCharts::paintBars(canvas, rect, users); });
    m_flow.space(gap);
}

bool ReportComposer::addBurnCharts(const QList<BudgetRow> &budgets)
{
    QList<ReportBlock> blocks;
    for (const BudgetRow &row : budgets) {
        if (!row.state.isKnown())
            continue;
        const BurnData data = burnData(row, m_format, ReportColours::Accent);
        const QString title = row.budget.name;
        const QString subtitle = burnSubtitle(row, m_format);
        blocks.append({headingHeight + burnHeight, [data, title, subtitle](ReportCanvas &canvas, const QRectF &rect) {
                           paintHeading(canvas, rect, title, subtitle);
                           ReportCharts::paintBurn(canvas, rect.adjusted(0, headingHeight, 0, 0), data);
                       }});
    }
    // The place beside the last chart is as good for the notes as a page of their own.
    const bool isOdd = blocks.size() % 2 == 1;
    if (isOdd)
        blocks.append(notesBlock((m_flow.width() - columnGap) / 2));
    for (qsizetype i = 0; i < blocks.size(); i += 2) {
        addBeside(blocks.at(i), i + 1 < blocks.size() ? blocks.at(i + 1) : ReportBlock());
        m_flow.space(gap);
    }
    return isOdd;
}

void ReportComposer::addBeside(const ReportBlock &left, const ReportBlock &right)
{
    m_flow.add(std::max(left.height, right.height), [left, right](ReportCanvas &canvas, const QRectF &rect) {
        const double half = (rect.width() - columnGap) / 2;
        left.paint(canvas, QRectF(rect.left(), rect.top(), half, left.height));
        if (right.paint)
            right.paint(canvas, QRectF(rect.right() - half, rect.top(), half, right.height));
    });
}

ReportBlock ReportComposer::notesBlock(double width) const
{
    QStringList lines;
    for (const QString &note : reportNotes(*m_data, m_format))
        lines += m_fonts.wrapped(ReportFont::Small, note, width);
    const double lineHeight = m_fonts.lineHeight(ReportFont::Small);
    const auto paint = [lines, lineHeight, title = tr("Data notes")](ReportCanvas &canvas, const QRectF &rect) {
        paintHeading(canvas, rect, title, {});
        double y = rect.top() + headingHeight;
        for (const QString &line : lines) {
            canvas.text(ReportFont::Small, ReportColours::Muted, QRectF(rect.left(), y, rect.width(), lineHeight),
                        Qt::AlignLeft, line);
            y += lineHeight;
        }
    };
    return {headingHeight + lineHeight * static_cast<double>(lines.size()), paint};
}

void ReportComposer::addNotes()
{
    m_flow.addHeading(tr("Data notes"));
    for (const QString &note : reportNotes(*m_data, m_format))
        m_flow.addText(note);
}

} // namespace Tokenglass
