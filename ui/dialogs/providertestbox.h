// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QStringList>
#include <QWidget>

class QLineEdit;
class QListWidget;
class QProgressBar;
class QPushButton;

namespace Tokenglass {

class MessageBar;

/// Asks a server for its models and offers them. Who is asked, and how, is for the dialog to say.
class ProviderTestBox : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderTestBox(QWidget *parent = nullptr);

    void setTestEnabled(bool enabled);
    void showBusy();
    /// `known`: models that need not be offered again.
    void showAnswer(const Result<QStringList> &models, const QStringList &known);
    /// As if nothing had been asked.
    void clear();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void testRequested();
    void stopRequested();
    void modelsPicked(const QStringList &models);

private:
    void offer(const QStringList &models);
    void filter(const QString &words);
    void pick(bool all);
    void updateButtons();

    MessageBar *m_message;
    QProgressBar *m_progress;
    QPushButton *m_test;
    QWidget *m_offer;
    QLineEdit *m_filter;
    QListWidget *m_list;
    QPushButton *m_addSelected;
    QPushButton *m_addAll;
    bool m_busy = false;
    bool m_enabled = true;
};

} // namespace Tokenglass
