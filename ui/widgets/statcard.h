// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/card.h"

#include <QList>
#include <QString>

class QBoxLayout;

namespace Tokenglass {

class DeltaLabel;
class ElidingLabel;
class FittingLabel;
class Sparkline;

enum class DeltaDirection : quint8 { None, Up, Down, Same };
/// Whether a rise or fall is welcome: more requests are, higher cost is not.
enum class DeltaMeaning : quint8 { Neutral, Good, Bad };

/// Everything one card says. Texts are finished: "≥ ¥1,874.36" with its mark, "12.9 %" without its sign.
struct StatFigure
{
    QString title;
    QString value;
    QString toolTip; ///< exact value and the basis it stands on
    QString delta;
    QString deltaToolTip; ///< "¥1,660.20 in the 30 days before"
    DeltaDirection direction = DeltaDirection::None;
    DeltaMeaning meaning = DeltaMeaning::Neutral;
    QString subText; ///< "p95 11.6 s", shown after the delta
    QList<double> sparkline;
    friend bool operator==(const StatFigure &, const StatFigure &) = default;
};

/// One headline figure: value, change against the period before, shape over time.
class StatCard : public QFrame
{
    Q_OBJECT

public:
    explicit StatCard(QWidget *parent = nullptr);

    void setFigure(const StatFigure &figure);
    [[nodiscard]] const StatFigure &figure() const { return m_figure; }
    /// Keeps the title; anything but Ready and Partial replaces the value by a dash or the message.
    void setState(CardState state, const QString &message = QString());
    [[nodiscard]] CardState state() const { return m_state; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void arrangeFacts();

    StatFigure m_figure;
    CardState m_state = CardState::Loading;
    QString m_message;
    ElidingLabel *m_title = nullptr;
    QLabel *m_partialMark = nullptr;
    FittingLabel *m_value = nullptr;
    DeltaLabel *m_delta = nullptr;
    ElidingLabel *m_subText = nullptr;
    QBoxLayout *m_facts = nullptr; ///< change and further figure, beside or below each other
    Sparkline *m_sparkline = nullptr;
};

} // namespace Tokenglass
