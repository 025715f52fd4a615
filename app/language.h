// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTranslator>

namespace Tokenglass {

/// The language of a run: its texts, Qt's own, and how numbers and dates are written.
class Language
{
public:
    /// `name`: such as "zh_CN"; empty: the system's.
    void install(const QString &name);

private:
    QTranslator m_translator;
    QTranslator m_qtTranslator;
};

} // namespace Tokenglass
