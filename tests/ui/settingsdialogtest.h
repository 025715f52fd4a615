// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/alertdesk.h"
#include "models/session/keptsecret.h"
#include "models/session/settingsservices.h"
#include "tests/support/accessibility.h"
#include "tests/support/alertsamples.h"
#include "tests/support/fakealertchannel.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/fakesource.h"
#include "tests/support/testmain.h"
#include "ui/dialogs/settings/settingssearch.h"
#include "ui/dialogs/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

namespace Tokenglass {

/// A settings dialog with everything it asks for made up.
class SettingsDialogTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void init();
    void cleanup();

protected:
    FakeSecretStore m_secrets;
    ManualClock m_clock;
    FakeAlertChannel m_popUp{QStringLiteral("notification")};
    QList<AlertSettings> m_configured;
    std::unique_ptr<AlertDesk> m_desk;
    std::unique_ptr<KeptSecret> m_secret;
    std::unique_ptr<KeptSecret> m_proxyPassword;
    SettingsServices m_services;
    qint64 m_cacheBytes = 0;
    qint64 m_keptRuns = 0;
    std::unique_ptr<SettingsDialog> m_dialog;

    void open(const Settings &settings = {})
    {
        m_dialog = std::make_unique<SettingsDialog>(settings, m_services);
        m_dialog->setPages({{QStringLiteral("dashboard"), QStringLiteral("Dashboard")},
                            {QStringLiteral("budgets"), QStringLiteral("Budgets")}});
        m_dialog->addAlerts(*m_desk, *m_secret);
        m_dialog->focusField(SettingsDialog::Field::Alerts);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    /// The field whose label begins so; labels hold mnemonics.
    template <typename Field>
    Field *field(const QString &label)
    {
        const QList<QLabel *> labels = m_dialog->findChildren<QLabel *>();
        for (const QLabel *each : labels) {
            if (auto *buddy = qobject_cast<Field *>(each->buddy()); buddy && plain(each->text()).startsWith(label))
                return buddy;
        }
        return nullptr;
    }
    template <typename Button>
    Button *button(const QString &text)
    {
        const QList<Button *> buttons = m_dialog->findChildren<Button *>();
        for (Button *each : buttons) {
            if (plain(each->text()) == text)
                return each;
        }
        return nullptr;
    }
    /// Of the webhook's secret; the proxy's password has the same ones.
    QPushButton *secretButton(const QString &text)
    {
        const QList<QPushButton *> buttons = password()->parentWidget()->findChildren<QPushButton *>();
        for (QPushButton *each : buttons) {
            if (plain(each->text()) == text)
                return each;
        }
        return nullptr;
    }
    /// Answers the question that is open with yes.
    void agree()
    {
        const auto *question = m_dialog->findChild<QMessageBox *>();
        QVERIFY(question);
        const QList<QAbstractButton *> buttons = question->buttons();
        for (QAbstractButton *each : buttons) {
            if (question->buttonRole(each) == QMessageBox::AcceptRole) {
                each->click();
                return;
            }
        }
        QFAIL("nothing to agree to");
    }
    static QString plain(QString text) { return text.remove(u'&'); }
    QListWidget *categories()
    {
        const QList<QListWidget *> lists = m_dialog->findChildren<QListWidget *>();
        for (QListWidget *each : lists) {
            if (each->accessibleName() == u"Categories")
                return each;
        }
        return nullptr;
    }
    QPushButton *ok() { return m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok); }
    QLineEdit *password()
    {
        const QList<QLineEdit *> edits = m_dialog->findChildren<QLineEdit *>();
        for (QLineEdit *each : edits) {
            if (each->echoMode() == QLineEdit::Password && each->accessibleName() == u"Secret of the webhook")
                return each;
        }
        return nullptr;
    }
};

} // namespace Tokenglass
