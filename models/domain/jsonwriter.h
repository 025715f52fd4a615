// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace Tokenglass {

/// The text in quotes, escaped as JSON asks, in UTF-8.
void appendJsonText(QByteArray &json, const QString &text);

/// Writes JSON in the order it is told, whole numbers exactly: QJsonDocument sorts its keys and rounds beyond 2^53 for
/// most readers of its API. The caller keeps begin and end paired.
class JsonWriter
{
public:
    enum class Layout { Lines, Inline }; ///< members each on a line of their own, or all on one

    void beginObject(Layout layout = Layout::Inline) { begin('{', '}', layout); }
    void beginArray(Layout layout = Layout::Inline) { begin('[', ']', layout); }
    void end();

    JsonWriter &key(const char *name);
    JsonWriter &key(const QString &name);
    void value(const QString &text); ///< a null QString is null
    void value(qint64 number) { raw(QByteArray::number(number)); }
    void value(bool truth) { raw(truth ? "true" : "false"); }
    void null() { raw("null"); }
    /// Millionths as a decimal number: 1500000 is 1.5.
    void millionths(qint64 number);

    [[nodiscard]] QByteArray json() const { return m_json; }

private:
    struct Level
    {
        char closing;
        Layout layout;
        bool empty = true;
    };
    void begin(char opening, char closing, Layout layout);
    void raw(const QByteArray &text);
    void separate();
    void breakLine();

    QByteArray m_json;
    std::vector<Level> m_levels;
    bool m_afterKey = false;
};

} // namespace Tokenglass
