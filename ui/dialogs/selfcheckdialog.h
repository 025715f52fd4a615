// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/diagnosticservices.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace Tokenglass {

/// What this installation has and lacks, and the report to send with a bug.
class SelfCheckDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SelfCheckDialog(DiagnosticServices services, QWidget *parent = nullptr);

private:
    void build();
    void check();
    void show(const QList<CheckResult> &results);
    void copyReport();

    DiagnosticServices m_services;
    QList<CheckResult> m_results;
    QTreeWidget *m_list;
    QLabel *m_summary;
    QPushButton *m_again;
    QPushButton *m_copy;
};

} // namespace Tokenglass
