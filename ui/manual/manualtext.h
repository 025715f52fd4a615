// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QHash>
#include <QSize>
#include <QStringList>

#include <optional>

namespace Tokenglass {

struct ManualPage
{
    QString id; ///< the file's name without ".html"
    QString title;
    QString html; ///< for rich text: without what is for browsers only
};

/// The manual of one language as it is on the disk, without its pictures.
struct ManualText
{
    QString folder; ///< of the languages
    QString language;
    QList<ManualPage> pages; ///< in the order of its contents
    QString style;
    QString darkStyle; ///< what comes behind it in the dark
    QHash<QString, QSize> pictures; ///< by file name

    [[nodiscard]] const ManualPage *find(const QString &id) const;
    [[nodiscard]] QString picturePath(const QString &name) const;
};

/// The folder beside the program's own that holds the manual, in the build as when installed.
[[nodiscard]] QString defaultManualFolder();
/// "zh_CN" or "de" for user interfaces in Chinese or German, else "en".
[[nodiscard]] QString manualLanguage();
/// Blocks on the disk. Fails with Kind::Storage.
[[nodiscard]] Result<ManualText> readManual(const QString &folder, const QString &language);

} // namespace Tokenglass
