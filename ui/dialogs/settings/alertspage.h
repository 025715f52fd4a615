// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/timerange.h"
#include "ui/dialogs/settings/keptsecretbox.h"
#include "ui/dialogs/settings/settingspage.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLayout;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Tokenglass {

class AlertDesk;
struct AlertSettings;
class KeptSecret;

/// By which ways alerts leave the window, a test of them, and what became of the last ones.
class AlertsPage final : public SettingsPage
{
    Q_OBJECT

public:
    /// Both must outlive the page.
    AlertsPage(const Settings &settings, AlertDesk &desk, KeptSecret &secret, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString problem() const override;
    void load(const Settings &settings) override;
    void writeTo(Settings &settings) const override;
    [[nodiscard]] KeptSecretBox *typedSecret() const override;
    /// The ways were set up as they stand here for a test.
    [[nodiscard]] bool wasTested() const { return m_tested; }

private:
    [[nodiscard]] static KeptSecretBox::Words secretWords();
    [[nodiscard]] QLayout *ways();
    [[nodiscard]] QLayout *oddDays();
    [[nodiscard]] QLayout *testBox();
    void connectDesk();
    void update();
    void test();
    void showLog();
    void showTroubles();
    [[nodiscard]] AlertSettings alerts() const;
    [[nodiscard]] bool hasWebhook() const;

    AlertDesk &m_desk;
    ReportingZone m_zone; ///< of the log's times
    QCheckBox *m_notifications;
    QLineEdit *m_command;
    QLineEdit *m_webhook; ///< an address to be kept from now on
    QLabel *m_kept; ///< where alerts go already
    QPushButton *m_forget;
    QCheckBox *m_signed;
    KeptSecretBox *m_secretBox;
    QCheckBox *m_anomalies;
    QDoubleSpinBox *m_factor;
    QDoubleSpinBox *m_least;
    QComboBox *m_currency;
    QPushButton *m_test;
    QLabel *m_troubles;
    QListWidget *m_log;
    QString m_webhookBefore; ///< AlertSettings::webhook; empty once it is to be forgotten
    QString m_addressBefore;
    bool m_tested = false;
};

} // namespace Tokenglass
