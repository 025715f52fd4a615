// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"
#include "models/domain/result.h"

#include <QWidget>

class QPushButton;
class QTableView;

namespace Tokenglass {

class MessageBar;
class SortProxy;
class SourceController;

/// The list of connections: open, add, edit, test, remove, and which one console requests are recorded in.
class SourcesPage : public QWidget
{
    Q_OBJECT

public:
    /// The controller must outlive the page.
    explicit SourcesPage(SourceController &sources, QWidget *parent = nullptr);

Q_SIGNALS:
    void opened(const QString &id);

private:
    [[nodiscard]] QString currentId() const;
    [[nodiscard]] bool isCurrentBuiltIn() const;
    void openCurrent();
    void add();
    void edit();
    void testCurrent();
    void removeCurrent();
    void recordInCurrent();
    void updateButtons();
    void showRecording(const QString &id);
    void showRefused(const QString &id, const Error &error);
    void showTested(const QString &id, const Result<ConnectionReport> &report);

    SourceController &m_sources;
    QTableView *m_view;
    MessageBar *m_message;
    QPushButton *m_open;
    QPushButton *m_edit;
    QPushButton *m_test;
    QPushButton *m_remove;
    QPushButton *m_record;
};

} // namespace Tokenglass
