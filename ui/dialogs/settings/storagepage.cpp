// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settings/storagepage.h"

#include "models/domain/settings.h"
#include "models/session/errortext.h"
#include "models/session/whenfinished.h"
#include "ui/dialogs/confirmation.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

namespace Tokenglass {

namespace {

constexpr int mostMegabytes = 1024 * 1024;

QGroupBox *group(const QString &title, QLayout *layout)
{
    auto *box = new QGroupBox(title);
    box->setLayout(layout);
    return box;
}

QLayout *beside(QLabel *state, QPushButton *button)
{
    state->setWordWrap(true);
    button->setAutoDefault(false);
    button->setEnabled(false);
    auto *line = new QHBoxLayout;
    line->addWidget(state, 1);
    line->addWidget(button);
    return line;
}

} // namespace

StoragePage::StoragePage(const Settings &settings, SettingsServices services, QWidget *parent)
    : SettingsPage(parent), m_services(std::move(services)),
      m_keepRuns(new QCheckBox(tr("&Keep prompts and answers of the test console"))), m_runs(new QLabel),
      m_clearRuns(new QPushButton(tr("Clear &history"))), m_cacheLimit(new QSpinBox), m_cache(new QLabel),
      m_clearCache(new QPushButton(tr("Clear c&ache"))), m_logLevel(new QComboBox)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(group(tr("History of the console"), runRows()));
    layout->addWidget(group(tr("Cache of sources"), cacheRows()));
    layout->addWidget(group(tr("Log"), logRows()));
    layout->addStretch();
    load(settings);
    countRuns();
    measureCache();
}

QLayout *StoragePage::runRows()
{
    m_keepRuns->setToolTip(
        tr("On this computer only. What requests used and cost is in the ledger in any case, without "
           "a word of them."));
    connect(m_clearRuns, &QPushButton::clicked, this, &StoragePage::askToClearRuns);
    auto *rows = new QVBoxLayout;
    rows->addWidget(m_keepRuns);
    rows->addLayout(beside(m_runs, m_clearRuns));
    return rows;
}

QLayout *StoragePage::cacheRows()
{
    m_cacheLimit->setRange(0, mostMegabytes);
    m_cacheLimit->setSuffix(tr(" MB"));
    m_cacheLimit->setSpecialValueText(tr("without a bound"));
    m_cacheLimit->setToolTip(
        tr("Beyond it the sources that were opened longest ago go. A source without a cache is read "
           "anew at the next start."));
    connect(m_clearCache, &QPushButton::clicked, this, &StoragePage::clearCache);
    auto *form = new QFormLayout;
    form->addRow(tr("At &most"), m_cacheLimit);
    form->addRow(beside(m_cache, m_clearCache));
    return form;
}

QLayout *StoragePage::logRows()
{
    m_logLevel->addItems({tr("Warnings only"), tr("Usual"), tr("Detailed, for looking into a fault")});
    m_logLevel->setToolTip(tr("Neither prompts nor answers nor secrets are ever in the log."));
    auto *form = new QFormLayout;
    form->addRow(tr("&Log"), m_logLevel);
    return form;
}

QString StoragePage::title() const
{
    return tr("Privacy and storage");
}

void StoragePage::countRuns()
{
    if (!m_services.keptRuns)
        return;
    whenFinished(m_services.keptRuns(), this, [this](const Result<qint64> &count) {
        m_runs->setText(count ? tr("%n run(s) are kept.", nullptr, static_cast<int>(*count))
                              : errorText(count.error()));
        m_clearRuns->setEnabled(count && *count > 0);
    });
}

void StoragePage::measureCache()
{
    if (!m_services.cacheBytes)
        return;
    whenFinished(m_services.cacheBytes(), this, [this](const Result<qint64> &bytes) {
        m_cache->setText(bytes ? tr("The cache has %1.").arg(locale().formattedDataSize(*bytes))
                               : errorText(bytes.error()));
        m_clearCache->setEnabled(bytes && *bytes > 0);
    });
}

void StoragePage::askToClearRuns()
{
    QMessageBox *question =
        confirmation(tr("Clear the history"), tr("Remove all prompts and answers of the console?"),
                     tr("This cannot be taken back. Favourite prompts and the ledger stay."), tr("&Remove all"), this);
    connect(question, &QDialog::accepted, this, &StoragePage::clearRuns);
    question->open();
}

void StoragePage::clearRuns()
{
    m_clearRuns->setEnabled(false);
    whenFinished(m_services.clearRuns(), this, [this](const Result<void> &cleared) {
        if (cleared)
            countRuns();
        else
            m_runs->setText(errorText(cleared.error()));
    });
}

void StoragePage::clearCache()
{
    m_clearCache->setEnabled(false);
    whenFinished(m_services.clearCache(), this, [this](const Result<void> &cleared) {
        if (cleared)
            measureCache();
        else
            m_cache->setText(errorText(cleared.error()));
    });
}

void StoragePage::load(const Settings &settings)
{
    m_keepRuns->setChecked(settings.keepRuns);
    m_cacheLimit->setValue(settings.cacheMegabytes);
    m_logLevel->setCurrentIndex(static_cast<int>(settings.logLevel));
}

void StoragePage::writeTo(Settings &settings) const
{
    settings.keepRuns = m_keepRuns->isChecked();
    settings.cacheMegabytes = m_cacheLimit->value();
    settings.logLevel = static_cast<Settings::LogLevel>(m_logLevel->currentIndex());
}

} // namespace Tokenglass
