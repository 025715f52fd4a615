// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/providertestbox.h"

#include "models/domain/chatevent.h"
#include "models/session/failuretext.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <limits>

namespace Tokenglass {

namespace {

constexpr int ListHeight = 130;
constexpr int ModelsWithoutFilter = 8;

} // namespace

ProviderTestBox::ProviderTestBox(QWidget *parent)
    : QWidget(parent), m_message(new MessageBar), m_progress(new QProgressBar), m_test(new QPushButton),
      m_offer(new QWidget), m_filter(new QLineEdit), m_list(new QListWidget),
      m_addSelected(new QPushButton(tr("Add s&elected"))), m_addAll(new QPushButton(tr("Add a&ll")))
{
    m_progress->setRange(0, 0);
    m_progress->setAccessibleName(tr("Testing the connection"));
    m_filter->setPlaceholderText(tr("Find a model"));
    m_filter->setAccessibleName(tr("Find a model"));
    m_filter->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Models the server offers"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setProperty("framed", true);
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(ListHeight);
    for (QPushButton *button : {m_test, m_addSelected, m_addAll})
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_addSelected);
    buttons->addWidget(m_addAll);
    buttons->addStretch();
    auto *offerLayout = new QVBoxLayout(m_offer);
    offerLayout->setContentsMargins(0, 0, 0, 0);
    offerLayout->setSpacing(6);
    offerLayout->addWidget(m_filter);
    offerLayout->addWidget(m_list);
    offerLayout->addLayout(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_test, 0, Qt::AlignLeft);
    layout->addWidget(m_progress);
    layout->addWidget(m_message);
    layout->addWidget(m_offer);

    connect(m_test, &QPushButton::clicked, this, [this] { m_busy ? Q_EMIT stopRequested() : Q_EMIT testRequested(); });
    connect(m_filter, &QLineEdit::textChanged, this, &ProviderTestBox::filter);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &ProviderTestBox::updateButtons);
    connect(m_list, &QListWidget::itemActivated, this, [this] { pick(false); });
    connect(m_addSelected, &QPushButton::clicked, this, [this] { pick(false); });
    connect(m_addAll, &QPushButton::clicked, this, [this] { pick(true); });
    clear();
}

void ProviderTestBox::setTestEnabled(bool enabled)
{
    m_enabled = enabled;
    updateButtons();
}

void ProviderTestBox::clear()
{
    m_busy = false;
    m_progress->hide();
    m_message->hide();
    m_offer->hide();
    updateButtons();
}

void ProviderTestBox::showBusy()
{
    clear();
    m_busy = true;
    m_progress->show();
    updateButtons();
}

void ProviderTestBox::showAnswer(const Result<QStringList> &models, const QStringList &known)
{
    clear();
    if (!models) {
        ProviderFailure failure;
        failure.error = models.error();
        m_message->showMessage(MessageKind::Error, failureText(failure));
        return;
    }
    QStringList fresh;
    for (const QString &model : *models) {
        if (!known.contains(model))
            fresh.append(model);
    }
    const auto count = static_cast<int>(qMin<qsizetype>(models->size(), std::numeric_limits<int>::max()));
    const QString works = tr("The connection works. The server offers %n model(s).", nullptr, count);
    m_message->showMessage(MessageKind::Success,
                           count > 0 && fresh.isEmpty() ? works + u' ' + tr("All of them are in the list.") : works);
    offer(fresh);
}

void ProviderTestBox::offer(const QStringList &models)
{
    m_filter->clear();
    m_list->clear();
    m_list->addItems(models);
    m_filter->setVisible(models.size() > ModelsWithoutFilter);
    m_offer->setVisible(!models.isEmpty());
    updateButtons();
}

void ProviderTestBox::filter(const QString &words)
{
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!item->text().contains(words.trimmed(), Qt::CaseInsensitive));
        // What cannot be seen is not picked either.
        if (item->isHidden())
            item->setSelected(false);
    }
    updateButtons();
}

void ProviderTestBox::pick(bool all)
{
    QStringList picked;
    QStringList left;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        const bool isPicked = !item->isHidden() && (all || item->isSelected());
        (isPicked ? picked : left).append(item->text());
    }
    if (picked.isEmpty())
        return;
    offer(left);
    Q_EMIT modelsPicked(picked);
}

void ProviderTestBox::updateButtons()
{
    m_test->setText(m_busy ? tr("S&top the test") : tr("&Test connection"));
    m_test->setEnabled(m_enabled || m_busy);
    m_addSelected->setEnabled(!m_list->selectedItems().isEmpty());
    m_addAll->setText(m_filter->text().trimmed().isEmpty() ? tr("Add a&ll") : tr("Add a&ll found"));
}

} // namespace Tokenglass
