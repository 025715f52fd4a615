// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

class QButtonGroup;

namespace Tokenglass {

/// A few alternatives side by side, one of them chosen: 24 h | 7 d | 30 d. One tab stop; left and right choose.
class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(QWidget *parent = nullptr);

    void setSegments(const QStringList &texts);
    /// Small, for the corner of a card. Call before setSegments().
    void setCompact(bool compact) { m_compact = compact; }
    void setSegmentText(int index, const QString &text);
    void setSegmentToolTip(int index, const QString &toolTip);
    [[nodiscard]] int count() const;
    [[nodiscard]] int currentIndex() const;
    void setCurrentIndex(int index); ///< emits nothing; -1: none

Q_SIGNALS:
    /// The user chose, also the one already chosen ("Custom…" opens its dialog again).
    void activated(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QButtonGroup *m_group = nullptr;
    bool m_settingCurrent = false; ///< by code, not by the user
    bool m_toggled = false; ///< since the last press
    bool m_compact = false;
};

} // namespace Tokenglass
