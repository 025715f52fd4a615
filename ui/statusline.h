// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStatusBar>

class QLabel;
class QPushButton;

namespace Tokenglass {

class SourceSession;

/// What the figures rest on: how many rows, in which zone days are cut, at which rate, and how long the answer took.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    /// The session must outlive the line.
    explicit StatusLine(SourceSession &session, QWidget *parent = nullptr);

    /// What a page without a source says instead; null texts: the source's own.
    void setPageText(const QString &left, const QString &right);

Q_SIGNALS:
    void zoneClicked();
    void rateClicked();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void fitRate();

    SourceSession &m_session;
    QLabel *m_rows;
    QPushButton *m_zone;
    QPushButton *m_rate;
    QString m_rateText; ///< whole
    QLabel *m_time;
    QString m_left;
    QString m_right;
};

} // namespace Tokenglass
