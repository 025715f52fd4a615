// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/error.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace Tokenglass {

class IconLabel;

/// Stands in for the figures of a source that gives none: what happened, what to do, and one button for it. What the
/// source itself said is shown on demand.
class FailurePage : public QWidget
{
    Q_OBJECT

public:
    explicit FailurePage(QWidget *parent = nullptr);

    void setFailure(const QString &source, const Error &error);
    /// The source could be read, but holds nothing.
    void setEmpty(const QString &source);
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *remedy() const { return m_remedy; }
    [[nodiscard]] QPushButton *details() const { return m_details; }

Q_SIGNALS:
    void retryRequested();
    void passwordRequested();

private:
    void fitTexts();

    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_sentence;
    QPushButton *m_remedy;
    QPushButton *m_details;
    QLabel *m_detail;
    Error::Kind m_kind = Error::Kind::Cancelled;
};

} // namespace Tokenglass
