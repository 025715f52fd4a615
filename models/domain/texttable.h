// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringList>

namespace Tokenglass {

/// A table for a terminal: columns as wide as their widest cell, Chinese counted double, control characters made
/// visible so that no name can steer the terminal.
class TextTable
{
public:
    enum class Align { Left, Right };

    /// `widest`: longer cells are cut.
    void addColumn(const QString &title, Align align, qsizetype widest = 40);
    void addRow(const QStringList &cells);

    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    [[nodiscard]] QString text() const;

    /// Terminal cells a text takes.
    static qsizetype displayWidth(const QString &text);
    /// On one line, without control characters, cut with an ellipsis where it is wider than `width`.
    static QString printable(const QString &text, qsizetype width = 40);

private:
    struct Column
    {
        QString title;
        Align align;
        qsizetype width;
        qsizetype widest;
    };
    [[nodiscard]] QString line(const QStringList &cells) const;

    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

} // namespace Tokenglass
