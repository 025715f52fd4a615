// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

namespace Tokenglass {

/// Base of every test class: any warning fails the test, standard paths are private. Derived classes that define init()
/// call TestCase::init() first.
class TestCase : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        // The offscreen platform says this of every top-level widget with size hints; it is not about us.
        QTest::failOnWarning(
            QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
    }
};

} // namespace Tokenglass
