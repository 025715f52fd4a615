// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/prices/repricedialog.h"

#include "models/session/errortext.h"
#include "models/session/pricecontroller.h"
#include "models/session/pricetext.h"
#include "models/session/sourcesession.h"
#include "ui/widgets/tablesetup.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

RepriceDialog::RepriceDialog(PriceController &prices, const QString &model, QWidget *parent)
    : QDialog(parent), m_prices(prices), m_model(new QComboBox), m_rows(new QComboBox),
      m_limited(new QCheckBox(tr("Only &days"))), m_from(new QDateEdit), m_to(new QDateEdit), m_preview(new QLabel),
      m_done(new QStandardItemModel(0, 3, this)), m_view(new QTableView), m_undo(new QPushButton(tr("Take &back")))
{
    setWindowTitle(tr("Calculate costs anew: %1").arg(prices.session().connection().name));
    buildForm(model);
    m_preview->setWordWrap(true);
    m_preview->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_done->setHorizontalHeaderLabels({tr("Model"), tr("Requests"), tr("Decided")});
    setUpTable(m_view);
    m_view->setModel(m_done);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_view->setAccessibleName(tr("Decided before"));
    auto *words = new QLabel(tr("An overlay of yours: the source is not written to. Decided before:"));
    words->setWordWrap(true);
    words->setProperty("muted", true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_apply = buttons->addButton(tr("&Apply"), QDialogButtonBox::ApplyRole);
    m_apply->setDefault(true);
    m_undo->setAutoDefault(false); // Enter in a field is not meant for what was decided before
    auto *layout = static_cast<QVBoxLayout *>(this->layout());
    layout->addWidget(m_preview);
    layout->addWidget(words);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_undo, 0, Qt::AlignLeft);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        m_apply->setEnabled(false);
        m_prices.applyRepricing(rule());
    });
    connect(m_undo, &QPushButton::clicked, this, &RepriceDialog::undoCurrent);
    connect(&m_prices, &PriceController::changed, this, [this] {
        refreshDone();
        preview();
    });
    connect(&m_prices, &PriceController::failed, this,
            [this](const QString &what, const Error &error) { m_preview->setText(what + u' ' + errorText(error)); });
    // After a decision the source is read again, and the preview speaks of what is read by then.
    connect(&m_prices.session(), &SourceSession::answerChanged, this, &RepriceDialog::preview);
    connect(&m_prices.session(), &SourceSession::zoneChanged, this, &RepriceDialog::refreshDone);
    refreshDone();
    preview();
    resize(600, 520);
}

void RepriceDialog::buildForm(const QString &model)
{
    m_model->addItem(tr("All models"), QString());
    for (const ModelIdentity &each : m_prices.session().catalog()->models) {
        if (!each.label().isEmpty() && m_model->findData(each.label()) < 0)
            m_model->addItem(each.label(), each.label());
    }
    m_model->setCurrentIndex(std::max(0, m_model->findData(model)));
    for (const auto rows : {RepriceRule::Rows::Unpriced, RepriceRule::Rows::Calculated, RepriceRule::Rows::All})
        m_rows->addItem(PriceText::repriceRows(rows), static_cast<int>(rows));
    const SourceSession &session = m_prices.session();
    const QDate today = QDate::fromJulianDay(session.zone().dayOf(session.clock().now().toSecsSinceEpoch()));
    for (QDateEdit *day : {m_from, m_to}) {
        day->setDisplayFormat(u"yyyy-MM-dd"_s);
        day->setCalendarPopup(true);
        day->setDate(day == m_from ? today.addMonths(-1) : today);
        day->setEnabled(false);
        connect(m_limited, &QCheckBox::toggled, day, &QWidget::setEnabled);
        connect(day, &QDateEdit::dateChanged, this, &RepriceDialog::preview);
    }
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    auto *days = new QHBoxLayout;
    days->addWidget(m_from);
    days->addWidget(new QLabel(u"\u2013"_s));
    days->addWidget(m_to);
    days->addStretch();
    auto *form = new QFormLayout;
    form->addRow(tr("&Model"), m_model);
    form->addRow(tr("&Requests"), m_rows);
    form->addRow(m_limited, days);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addLayout(form);
    connect(m_model, &QComboBox::currentIndexChanged, this, &RepriceDialog::preview);
    connect(m_rows, &QComboBox::currentIndexChanged, this, &RepriceDialog::preview);
    connect(m_limited, &QCheckBox::toggled, this, &RepriceDialog::preview);
}

RepriceRule RepriceDialog::rule() const
{
    RepriceRule rule;
    rule.connectionId = m_prices.session().connection().id;
    rule.model = m_model->currentData().toString();
    rule.rows = static_cast<RepriceRule::Rows>(m_rows->currentData().toInt());
    if (m_limited->isChecked()) {
        const ReportingZone &zone = m_prices.session().zone();
        rule.fromSecond = zone.dayStart(m_from->date().toJulianDay());
        rule.toSecond = zone.dayStart(m_to->date().toJulianDay() + 1);
    }
    return rule;
}

void RepriceDialog::preview()
{
    m_apply->setEnabled(false);
    m_preview->setText(tr("Looking\u2026"));
    m_prices.previewRepricing(
        rule(), [this, guard = QPointer<RepriceDialog>(this)](const Result<RepricePreview> &result) {
            if (!guard)
                return;
            if (!result) {
                m_preview->setText(result.error().kind == Error::Kind::Input
                                       ? tr("This source gives totals only; single costs cannot be calculated anew.")
                                       : errorText(result.error()));
                return;
            }
            const NumberFormat format(locale());
            const ExchangeRate &rate = m_prices.session().rate();
            const Currency first = m_prices.session().mainCurrency();
            const auto sum = [&](const CostTotal &total) -> QString {
                return format.cost(total, first, rate) + u" ("_s + format.cost(total, rate.otherThan(first), rate)
                    + u')';
            };
            QString text = tr("%1 of %2 requests would get another cost.")
                               .arg(format.count(result->changed), format.count(result->requests));
            if (result->changed > 0)
                text += u'\n' + tr("Together: %1 \u2192 %2").arg(sum(result->before), sum(result->after));
            if (result->stillUnpriced > 0)
                text += u'\n'
                    + tr("%1 have no price in the book and stay as they are.").arg(format.count(result->stillUnpriced));
            m_preview->setText(text);
            m_apply->setEnabled(result->changed > 0);
        });
}

QString RepriceDialog::previewText() const
{
    return m_preview->text();
}

void RepriceDialog::refreshDone()
{
    const NumberFormat format(locale());
    const ReportingZone &zone = m_prices.session().zone();
    m_done->setRowCount(0);
    for (const RepriceRule &rule : m_prices.saved().repricing) {
        if (rule.connectionId != m_prices.session().connection().id)
            continue;
        QList<QStandardItem *> items;
        for (const QString &text :
             {rule.model.isEmpty() ? tr("All models") : rule.model, PriceText::repriceRows(rule.rows),
              format.dateTime(rule.appliedAt.toTimeZone(zone.timeZone()))}) {
            items.append(new QStandardItem(text));
            items.last()->setEditable(false);
        }
        items.constFirst()->setData(rule.id, Qt::UserRole);
        m_done->appendRow(items);
    }
    m_undo->setEnabled(m_done->rowCount() > 0);
    if (m_done->rowCount() > 0)
        m_view->selectRow(0);
}

void RepriceDialog::undoCurrent()
{
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    if (!rows.isEmpty())
        m_prices.undoRepricing(rows.constFirst().data(Qt::UserRole).toString());
}

} // namespace Tokenglass
