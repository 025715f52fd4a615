// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/settings.h"

#include <QTranslator>

namespace Tokenglass {

/// The languages there are texts for, as locale names such as "zh_CN", sorted by their own names.
[[nodiscard]] QStringList availableLanguages();
/// In the language itself: "English", "Deutsch", "简体中文".
[[nodiscard]] QString languageName(const QString &language);
/// The available one that comes nearest to one of the wanted, best first; English if none does.
[[nodiscard]] QString nearestLanguage(const QStringList &wanted, const QStringList &available);

/// The texts of the application and of Qt, and the forms of dates and numbers, in one language at a time. Windows that
/// are open keep the old ones: they have to be made anew.
class Languages
{
public:
    Languages() = default;
    ~Languages();
    Q_DISABLE_COPY_MOVE(Languages)

    void use(const QString &language, Settings::Numbers numbers);
    /// Whether use() would change something.
    [[nodiscard]] bool differs(const QString &language, Settings::Numbers numbers) const
    {
        return language != m_language || numbers != m_numbers;
    }

private:
    QTranslator m_own;
    QTranslator m_qt;
    QString m_language; ///< as it was asked for
    Settings::Numbers m_numbers = Settings::Numbers::Language;
};

} // namespace Tokenglass
