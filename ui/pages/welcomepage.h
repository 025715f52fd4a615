// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <optional>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace Tokenglass {

class SourceListModel;

/// What to do first: connect a database, look at sample data, or go back to a source used before.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    /// The model must outlive the page.
    explicit WelcomePage(SourceListModel &sources, QWidget *parent = nullptr);

    /// Sample data are being made: 0..100; empty: not (any more).
    void setProgress(std::optional<int> percent);

Q_SIGNALS:
    void connectRequested();
    void exploreRequested();
    void consoleRequested();
    void sourceChosen(const QString &id);

private:
    QHBoxLayout *buildChoices();
    QWidget *buildColumn();
    QWidget *choice(const QString &icon, const QString &title, const QString &text, QPushButton *button,
                    QWidget *below = nullptr);
    void refreshRecent();

    SourceListModel &m_sources;
    QPushButton *m_explore;
    QProgressBar *m_progress;
    QLabel *m_recent;
};

} // namespace Tokenglass
