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
    /// A number at the end of the line, 0 for none; `what` says what is counted.
    void setBadge(int count, const QString &what);
    [[nodiscard]] int badge() const { return m_badge; }
    /// Shows the icon alone; the name is in the tool tip.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QString badgeText() const;
    [[nodiscard]] int badgeWidth() const;
    void paintBadge(QPainter &painter) const;
    void paintText(QPainter &painter) const;

    QString m_id;
    int m_badge = 0;
    bool m_folded = false;
    QString m_iconName;
    bool m_showsFocus = false; ///< the focus came by the keyboard
};

} // namespace Tokenglass
