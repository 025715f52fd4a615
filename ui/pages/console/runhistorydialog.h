// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace Tokenglass {

class ConsoleHistory;
class MessageBar;
class ReportingZone;

/// Past runs of the console: search, look at one again, remove one.
class RunHistoryDialog : public QDialog
{
    Q_OBJECT

public:
    RunHistoryDialog(ConsoleHistory &history, const ReportingZone &zone, QWidget *parent = nullptr);

    [[nodiscard]] QTableView *view() const { return m_view; }
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] QPushButton *openButton() const { return m_open; }
    [[nodiscard]] QPushButton *removeButton() const { return m_remove; }

private:
    void connectAll();
    void refresh();
    void openCurrent();
    [[nodiscard]] QString currentId() const;

    ConsoleHistory &m_history;
    QLineEdit *m_search;
    QTableView *m_view;
    QLabel *m_empty;
    MessageBar *m_message;
    QPushButton *m_open;
    QPushButton *m_remove;
    bool m_fitted = false;
};

} // namespace Tokenglass
