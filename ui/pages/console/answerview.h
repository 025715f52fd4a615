// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace Tokenglass {

/// Text that grows while it is read: laid out in small pieces, and following its end only while the reader is there.
/// A paragraph too long to be laid out again for every piece is continued in another one; copies do not show it.
class AnswerView : public QPlainTextEdit
{
    Q_OBJECT

public:
    /// A longer paragraph is divided.
    static constexpr int LongestParagraph = 1000;
    /// The most characters that are laid out at once; more takes several turns of the event loop.
    static constexpr qsizetype LongestPiece = 8192;

    explicit AnswerView(QWidget *parent = nullptr);

    void append(const QString &text);
    void replaceAll(const QString &text);
    /// Everything that was appended, or what is selected, without our divisions.
    [[nodiscard]] QString wholeText() const;
    [[nodiscard]] bool isAtEnd() const;

protected:
    [[nodiscard]] QMimeData *createMimeDataFromSelection() const override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    void insert(QTextCursor &cursor, QStringView text);

    QString m_waiting; ///< appended, but not laid out yet
    QTimer m_layOutTimer;
};

} // namespace Tokenglass
