// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace Tokenglass {

enum class SourceLight : quint8 { Off, Good, Busy, Warning, Bad };

/// The source whose figures are shown: state dot, name, driver. Its menu (setMenu) leads to the others.
class SourceSwitcher : public QToolButton
{
    Q_OBJECT

public:
    explicit SourceSwitcher(QWidget *parent = nullptr);

    /// The state is also said in words, for the tooltip and screen readers: "Connected, read-only".
    void setSource(const QString &name, const QString &driver);
    void setLight(SourceLight light, const QString &stateText);
    [[nodiscard]] SourceLight light() const { return m_light; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    QString m_driver;
    QString m_stateText;
    SourceLight m_light = SourceLight::Off;
};

} // namespace Tokenglass
