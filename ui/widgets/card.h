// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QStackedLayout;

namespace Tokenglass {

class ElidingLabel;
class StatePage;

/// What a panel can say instead of, or beside, its figures.
enum class CardState : quint8 { Ready, Loading, Empty, Partial, Failed, NotAnswerable };

/// A rounded panel: title, subtitle, buttons in the corner, and one content widget. When there is nothing to show the
/// card says why; a partial card shows what there is and a mark.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QString title() const;
    void setSubtitle(const QString &subtitle);
    [[nodiscard]] QString subtitle() const;
    void setContent(QWidget *content); ///< takes ownership
    [[nodiscard]] QWidget *content() const { return m_content; }
    void addCornerWidget(QWidget *widget);

    /// An empty message gives the usual words for the state; the action is a button below it.
    void setState(CardState state, const QString &message = QString(), const QString &actionText = QString());
    [[nodiscard]] CardState state() const { return m_state; }
    [[nodiscard]] QString stateText() const;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CardState m_state = CardState::Ready;
    QWidget *m_header = nullptr;
    ElidingLabel *m_title = nullptr;
    ElidingLabel *m_subtitle = nullptr;
    QLabel *m_partialMark = nullptr;
    QHBoxLayout *m_corner = nullptr;
    QStackedLayout *m_pages = nullptr;
    StatePage *m_statePage = nullptr;
    QWidget *m_content = nullptr;
};

/// Paints the panel every card is: one place for radius and border.
void paintPanel(QWidget *widget);

} // namespace Tokenglass
