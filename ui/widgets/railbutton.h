// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace Tokenglass {

/// One page in the NavigationRail.
class RailButton : public QAbstractButton
{
    Q_OBJECT

public:
    RailButton(const QString &id, const QString &icon, const QString &text, QWidget *parent);

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QString m_id;
    QString m_iconName;
    bool m_showsFocus = false; ///< the focus came by the keyboard
};

} // namespace Tokenglass
