// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/prices/explanationdialog.h"

#include "models/session/pricetext.h"
#include "models/session/requesttext.h"
#include "models/session/sourcesession.h"
#include "ui/widgets/tablesetup.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

QTableView *bucketTable(const CostExplanation &why, const PriceText &texts)
{
    const QStringList titles = PriceText::bucketTitles();
    auto *view = new QTableView;
    auto *model = new QStandardItemModel(0, static_cast<int>(titles.size()), view);
    model->setHorizontalHeaderLabels(titles);
    for (int column = 1; column < model->columnCount(); ++column)
        model->setHeaderData(column, Qt::Horizontal,
                             QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter)),
                             Qt::TextAlignmentRole);
    for (const CostLine &line : why.lines) {
        QList<QStandardItem *> items;
        for (const QString &cell : texts.bucketCells(why, line)) {
            auto *item = new QStandardItem(cell);
            item->setEditable(false);
            item->setTextAlignment((items.isEmpty() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            items.append(item);
        }
        model->appendRow(items);
    }
    setUpTable(view);
    view->setModel(model);
    view->setFixedHeight(view->horizontalHeader()->sizeHint().height()
                         + view->verticalHeader()->defaultSectionSize() * std::max(1, model->rowCount()) + 4);
    return view;
}

/// How the cost on the screen relates to what the book says.
QList<PriceText::Line> requestLines(const CostExplanation &why, const RequestRow &request, const SourceSession &session,
                                    const NumberFormat &format)
{
    QList<PriceText::Line> lines;
    const QString shown = request.cost ? textFromNanos(request.cost->nanos) + u' ' + request.cost->currency.code()
                                       : NumberFormat::unknown();
    lines.append({ExplanationDialog::tr("Shown"), shown});
    lines.append({ExplanationDialog::tr("Basis"), RequestText::basisSentence(request)});
    const auto &conversion = session.conversion();
    const auto rateOf = [&](Currency from) {
        const QDate day = QDateTime::fromSecsSinceEpoch(request.second, Qt::UTC).date();
        return conversion->rates.onOrBefore(day, from, conversion->target);
    };
    if (conversion && why.cost && why.cost->currency != conversion->target) {
        if (const auto rate = rateOf(why.cost->currency))
            lines.append({ExplanationDialog::tr("Rate of the day"),
                          u"%1 (%2, %3)"_s.arg(format.rate(*rate), rate->date, rate->source)});
    } else if (!conversion) {
        const ExchangeRate &rate = session.rate();
        lines.append({ExplanationDialog::tr("Fixed rate for the other currency"),
                      u"%1 (%2, %3)"_s.arg(format.rate(rate), rate.date, rate.source)});
    }
    return lines;
}

} // namespace

ExplanationDialog::ExplanationDialog(const CostExplanation &why, const RequestRow *request,
                                     const SourceSession &session, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Why this cost?"));
    const NumberFormat format(locale());
    const PriceText texts(format);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    auto *sentence = new QLabel(texts.outcome(why));
    sentence->setWordWrap(true);
    layout->addWidget(sentence);
    QList<PriceText::Line> lines = texts.explanation(why);
    if (request != nullptr) {
        if (!lines.isEmpty() && why.cost)
            lines[0].title = tr("By the price book");
        lines = requestLines(why, *request, session, format) + lines;
    }
    if (!why.lines.isEmpty()) {
        auto *table = bucketTable(why, texts);
        table->setAccessibleName(tr("Tokens and their prices"));
        layout->addWidget(table);
        m_text = tableAsTsv(table, false);
        QMetaObject::invokeMethod(
            table, [table] { sizeColumnsOnce(table); }, Qt::QueuedConnection);
    }
    auto *form = new QFormLayout;
    for (const PriceText::Line &line : std::as_const(lines)) {
        auto *value = new QLabel(line.text);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(line.title + u": "_s + line.text);
        auto *title = new QLabel(line.title);
        title->setProperty("muted", true);
        form->addRow(title, value);
        m_text += line.title + u'\t' + line.text + u'\n';
    }
    layout->addLayout(form);
    layout->addStretch();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *copy = buttons->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(600, 460);
}

} // namespace Tokenglass
