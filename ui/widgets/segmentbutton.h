// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace Tokenglass {

/// One part of a SegmentedControl; the first and the last have the round corners.
class SegmentButton : public QAbstractButton
{
    Q_OBJECT

public:
    SegmentButton(bool first, bool last, QWidget *parent);
    void setCompact(bool compact);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    bool m_first = false;
    bool m_last = false;
    bool m_compact = false;
    bool m_showsFocus = false; ///< the focus came by the keyboard
};

} // namespace Tokenglass
