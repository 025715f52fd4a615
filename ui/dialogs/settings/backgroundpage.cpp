// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settings/backgroundpage.h"

#include "models/domain/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>

#include <algorithm>

namespace Tokenglass {

namespace {

constexpr int secondsPerMinute = 60;
constexpr int longestMinutes = 24 * 60;

} // namespace

BackgroundPage::BackgroundPage(const Settings &settings, QWidget *parent)
    : SettingsPage(parent), m_tray(new QCheckBox(tr("Show an &icon in the tray"))), m_closing(new QComboBox),
      m_autostart(new QCheckBox(tr("&Start with the desktop, in the background"))), m_minutes(new QSpinBox),
      m_pauseOnBattery(new QCheckBox(tr("Pause on &battery power"))),
      m_pauseOnMetered(new QCheckBox(tr("Pause on &metered networks")))
{
    using Closing = BackgroundSettings::Closing;
    m_closing->addItem(tr("Ask"), static_cast<int>(Closing::Ask));
    m_closing->addItem(tr("Keep running in the tray"), static_cast<int>(Closing::ToTray));
    m_closing->addItem(tr("Quit"), static_cast<int>(Closing::Quit));
    m_minutes->setRange(1, longestMinutes);
    m_minutes->setSuffix(tr(" min"));
    auto *hint = new QLabel(tr("Where the desktop has no tray, closing the window always ends Tokenglass. Budgets are "
                               "looked at while it runs, also in the tray; what happened while it was closed is told "
                               "at the next start."));
    hint->setProperty("muted", true);
    hint->setWordWrap(true);

    //: further words to find a setting by, with spaces between them
    findableBy(m_tray, tr("system tray status area"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_closing, tr("close quit minimise"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_autostart, tr("autostart login session"));
    //: further words to find a setting by, with spaces between them
    findableBy(m_minutes, tr("refresh interval minutes"));
    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(m_tray);
    form->addRow(tr("&Closing the window"), m_closing);
    form->addRow(m_autostart);
    form->addRow(tr("For budgets, look for new requests &every"), m_minutes);
    form->addRow(m_pauseOnBattery);
    form->addRow(m_pauseOnMetered);
    form->addRow(hint);
    // Without an icon nothing would bring the window back.
    connect(m_tray, &QCheckBox::toggled, m_closing, &QWidget::setEnabled);
    load(settings);
}

void BackgroundPage::load(const Settings &settings)
{
    const BackgroundSettings &background = settings.background;
    m_tray->setChecked(background.tray);
    m_closing->setEnabled(background.tray);
    m_closing->setCurrentIndex(m_closing->findData(static_cast<int>(background.closing)));
    m_autostart->setChecked(background.autostart);
    m_minutes->setValue(std::max(1, background.refreshSeconds / secondsPerMinute));
    m_pauseOnBattery->setChecked(background.pauseOnBattery);
    m_pauseOnMetered->setChecked(background.pauseOnMetered);
}

QString BackgroundPage::title() const
{
    return tr("Background");
}

void BackgroundPage::writeTo(Settings &settings) const
{
    BackgroundSettings &background = settings.background;
    background.tray = m_tray->isChecked();
    background.closing = static_cast<BackgroundSettings::Closing>(m_closing->currentData().toInt());
    background.autostart = m_autostart->isChecked();
    // Seconds that were set by hand in the file stay as long as the minutes are not touched.
    if (m_minutes->value() != std::max(1, background.refreshSeconds / secondsPerMinute))
        background.refreshSeconds = m_minutes->value() * secondsPerMinute;
    background.pauseOnBattery = m_pauseOnBattery->isChecked();
    background.pauseOnMetered = m_pauseOnMetered->isChecked();
}

} // namespace Tokenglass
