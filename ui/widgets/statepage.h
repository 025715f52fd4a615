// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/card.h"

#include <optional>

class QPushButton;

namespace Tokenglass {

/// The inside of a card that has no figures: icon, words, and a button if something can be done.
class StatePage : public QWidget
{
    Q_OBJECT

public:
    explicit StatePage(QWidget *parent = nullptr);

    void setState(CardState state, const QString &message, const QString &actionText);
    [[nodiscard]] QString message() const;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;

    [[nodiscard]] static QString usualMessage(CardState state);

Q_SIGNALS:
    void actionTriggered();

private:
    std::optional<CardState> m_state;
    QLabel *m_icon = nullptr;
    QLabel *m_message = nullptr;
    QPushButton *m_action = nullptr;
};

} // namespace Tokenglass
