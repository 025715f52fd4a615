// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"

#include <QDialog>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;

namespace Tokenglass {

class ConnectionForm;
class MessageBar;
class SourceController;

/// Describes a new connection or edits a saved one; tests it without waiting, and opens or saves it.
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    /// A connection without an id is a new one. The controller must outlive the dialog.
    ConnectDialog(SourceController &sources, const ConnectionSettings &connection, QWidget *parent = nullptr);
    ~ConnectDialog() override;

    [[nodiscard]] ConnectionForm *form() const { return m_form; }
    void testNow();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void cancelTest();
    void showReport(const Result<ConnectionReport> &report);
    void addReportLine(const QString &title, const QString &text);
    void clearReport();
    void showFitting();
    void fitHeight(); ///< as high as its content needs, but on the screen
    void finish();
    void probeKeychain();
    void update();

    SourceController &m_sources;
    bool m_editing;
    ConnectionForm *m_form;
    QCheckBox *m_remember;
    QLabel *m_keychainHint;
    QWidget *m_content; ///< all but the buttons, which are always in reach
    QScrollArea *m_scroll = nullptr;
    QDialogButtonBox *m_buttons = nullptr;
    MessageBar *m_message;
    QFormLayout *m_report;
    QProgressBar *m_busy;
    QPushButton *m_test;
    QPushButton *m_finish;
    quint64 m_generation = 0; ///< a test that was cancelled may still answer
    bool m_testing = false;
    bool m_keychainAsked = false;
    bool m_keychainWorks = true;
};

} // namespace Tokenglass
