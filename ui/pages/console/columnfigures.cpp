// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/console/columnfigures.h"

#include "models/session/consolecolumn.h"
#include "models/session/consoletext.h"
#include "models/session/numberformat.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int SideMargin = 12;
constexpr int Gap = 10; ///< between a title and its figure

enum Row { InputRow, OutputRow, CostRow, TimeRow, SpeedRow, PreviewRow, RowCount };

} // namespace

ColumnFigures::ColumnFigures(const ConsoleColumn &column, QWidget *parent)
    : QWidget(parent), m_column(column), m_rows(new QVBoxLayout), m_note(new QLabel)
{
    m_rows->setSpacing(2);
    for (int row = 0; row < RowCount; ++row) {
        Line line{new QBoxLayout(QBoxLayout::LeftToRight), new QLabel, new QLabel};
        line.title->setProperty("muted", true);
        line.title->setFont(fontFor(TextRole::Small));
        line.value->setFont(fontFor(row >= TimeRow ? TextRole::Small : TextRole::Strong));
        line.value->setAlignment(Qt::AlignRight);
        line.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        line.box->setSpacing(0);
        line.box->addWidget(line.title);
        line.box->addWidget(line.value, 1);
        m_rows->addLayout(line.box);
        m_lines.append(line);
    }
    m_note->setFont(fontFor(TextRole::Small));
    m_note->setProperty("muted", true);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(SideMargin, 8, SideMargin, 10);
    layout->setSpacing(4);
    layout->addLayout(m_rows);
    layout->addWidget(m_note);
    refresh();
}

void ColumnFigures::show(qsizetype index, const QString &title, const QString &value, const QString &toolTip,
                         const QString &tone)
{
    const Line &line = m_lines[index];
    const bool shown = !value.isEmpty();
    line.title->setVisible(shown);
    line.value->setVisible(shown);
    line.title->setText(title);
    line.value->setText(value);
    line.value->setToolTip(toolTip);
    line.value->setAccessibleName(title + u": "_s + value);
    setTone(line.value, tone);
}

void ColumnFigures::refresh()
{
    if (m_column.isOver() && m_column.answer().ledgerId != 0) {
        showUsage();
        showTimes();
    } else {
        for (qsizetype row = 0; row < RowCount; ++row)
            show(row, {}, {});
    }
    m_note->setText(note());
    m_note->setVisible(!m_note->text().isEmpty());
    fitLines();
}

void ColumnFigures::fitLines()
{
    // A cut figure would be another figure: where it does not fit beside its title it stands below.
    const int room = width() - 2 * SideMargin - Gap;
    for (const Line &line : std::as_const(m_lines)) {
        const bool fits = line.title->sizeHint().width() + line.value->sizeHint().width() <= room;
        line.box->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    }
}

void ColumnFigures::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitLines();
}

void ColumnFigures::refreshTime()
{
    if (!m_column.isOver())
        m_note->setText(note());
}

void ColumnFigures::showUsage()
{
    const NumberFormat format(locale());
    const ChatAnswer &answer = m_column.answer();
    const std::optional<ReportedUsage> &usage = answer.outcome.usage;
    if (usage && !usage->isEmpty()) {
        // Counts of a stream that broke are a lower bound.
        const QString sign = usage->final ? QString() : u"\u2265\u00A0"_s;
        const auto pair = [&](const std::optional<qint64> &whole, const std::optional<qint64> &part) -> QString {
            return sign + reportedTokensText(whole, format) + u" / "_s + reportedTokensText(part, format);
        };
        show(InputRow, tr("Input / cached"), pair(usage->inputTotal, usage->cacheRead));
        show(OutputRow, tr("Output / reasoning"), pair(usage->outputTotal, usage->reasoning));
    } else if (m_column.figures().estimatedOutput) {
        show(InputRow, tr("Input / output"),
             u"\u2248\u00A0%1 / \u2248\u00A0%2"_s.arg(format.count(*m_column.figures().estimatedInput),
                                                      format.count(*m_column.figures().estimatedOutput)),
             tr("Estimated from the text, because the provider reported no usage"), u"warning"_s);
        show(OutputRow, {}, {});
    } else {
        show(InputRow, {}, {});
        show(OutputRow, {}, {});
    }
    const bool known = answer.cost.amount.has_value();
    const bool said = known || m_column.state() == ConsoleColumn::State::Done;
    show(CostRow, tr("Cost"), said ? chatCostText(answer.cost, format) : QString(), costBasisText(answer.cost.basis),
         answer.cost.basis == CostBasis::Estimated ? u"warning"_s : QString());
}

void ColumnFigures::showTimes()
{
    const NumberFormat format(locale());
    const ChatAnswer &answer = m_column.answer();
    const ChatFigures &figures = m_column.figures();
    const QString total = answer.outcome.total.count() > 0 ? format.micros(answer.outcome.total.count()) : QString();
    if (answer.outcome.firstToken)
        show(TimeRow, tr("First token / total"), format.micros(answer.outcome.firstToken->count()) + u" / "_s + total);
    else
        show(TimeRow, tr("Total time"), total);
    show(SpeedRow, tr("Rate"), figures.tokensPerSecond ? speedText(figures.tokensPerSecond, format) : QString(),
         tr("Reported output tokens from the first token to the end"));
    if (figures.inputError) {
        QString toolTip = tr("How far the preview's input was from the reported one");
        if (figures.costError)
            toolTip += u'\n' + tr("The expected cost was %1 off").arg(errorPercentText(*figures.costError, format));
        show(PreviewRow, tr("Preview was"), errorPercentText(*figures.inputError, format), toolTip);
    } else {
        show(PreviewRow, {}, {});
    }
}

QString ColumnFigures::note() const
{
    using State = ConsoleColumn::State;
    const NumberFormat format(locale());
    const ChatAnswer &answer = m_column.answer();
    if (!m_column.isOver()) {
        if (m_column.state() == State::Preparing || m_column.state() == State::Storing)
            return {};
        return tr("Usage arrives at the end \u00B7 %1").arg(format.micros(m_column.elapsed().count()));
    }
    if (answer.ledgerId == 0)
        return tr("Nothing was sent and nothing is recorded.");
    QStringList sentences;
    const bool reported = answer.outcome.usage && !answer.outcome.usage->isEmpty();
    if (m_column.state() == State::Failed && !reported)
        sentences.append(tr("Recorded as a failed request without tokens or cost."));
    else if (!reported && m_column.state() == State::Done)
        sentences.append(missingUsageText(answer));
    if (reported && answer.cost.basis == CostBasis::Reported)
        sentences.append(tr("The provider reported the cost itself."));
    for (const QString &warning : answer.outcome.warnings)
        sentences.append(warningText(warning));
    if (answer.outcome.attempts > 1)
        sentences.append(tr("%n request(s) were sent.", nullptr, answer.outcome.attempts));
    return sentences.join(u' ');
}

QString ColumnFigures::text() const
{
    QStringList lines;
    for (const Line &line : m_lines) {
        if (!line.value->isHidden())
            lines.append(line.title->text() + u": "_s + line.value->text());
    }
    if (!m_note->text().isEmpty())
        lines.append(m_note->text());
    return lines.join(u'\n');
}

void ColumnFigures::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(ThemeColours::current().border);
    painter.drawLine(1, 0, width() - 2, 0);
}

} // namespace Tokenglass
