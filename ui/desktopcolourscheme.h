// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDBusVariant;

namespace Tokenglass {

/// Whether the desktop asks for dark windows, and for more contrast: the palette the platform gave at start, then the
/// desktop portal if there is one. Qt 6.4 has no QStyleHints::colorScheme yet.
class DesktopColourScheme : public QObject
{
    Q_OBJECT

public:
    /// Create before the application's palette is replaced.
    explicit DesktopColourScheme(QObject *parent = nullptr);

    /// Asks the portal, without waiting for it.
    void start();
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] bool isHighContrast() const { return m_highContrast; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &key);
    void setPortalValue(const QString &key, uint value);

    bool m_paletteDark = false;
    bool m_dark = false;
    bool m_highContrast = false;
};

} // namespace Tokenglass
