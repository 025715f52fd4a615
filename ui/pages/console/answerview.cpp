// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/console/answerview.h"

#include <QMimeData>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

namespace Tokenglass {

namespace {

/// QTextBlock::userState() of a paragraph that goes on in the next one.
constexpr int Divided = 1;
constexpr int LeastLines = 3;

QString joined(const QTextDocument &document, int from, int to)
{
    QString text;
    for (QTextBlock block = document.findBlock(from); block.isValid() && block.position() <= to; block = block.next()) {
        const int start = std::max(from, block.position()) - block.position();
        const int end = std::min(to, block.position() + block.length() - 1) - block.position();
        text += QStringView(block.text()).mid(start, end - start);
        const bool goesOn = to > block.position() + block.length() - 1;
        if (goesOn && block.userState() != Divided)
            text += u'\n';
    }
    return text;
}

} // namespace

AnswerView::AnswerView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setFrameShape(QFrame::NoFrame);
    setLineWrapMode(WidgetWidth);
    setMinimumHeight(fontMetrics().lineSpacing() * LeastLines);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setProperty("plain", true);
    m_layOutTimer.setSingleShot(true);
    connect(&m_layOutTimer, &QTimer::timeout, this, &AnswerView::layOut);
}

bool AnswerView::isAtEnd() const
{
    const QScrollBar *bar = verticalScrollBar();
    return bar->value() >= bar->maximum() - 1;
}

void AnswerView::insert(QTextCursor &cursor, QStringView text)
{
    // Only the last paragraph grows, so only its length matters.
    qsizetype length = cursor.block().length() - 1;
    while (!text.isEmpty()) {
        const qsizetype room = LongestParagraph - length;
        qsizetype end = text.indexOf(u'\n');
        const bool isLine = end >= 0 && end <= room;
        if (!isLine)
            end = std::min(room, text.size());
        if (!isLine && end < text.size() && end > 0 && text[end - 1].isHighSurrogate())
            --end;
        cursor.insertText(text.left(end).toString());
        length += end;
        text = text.mid(end);
        if (isLine) {
            text = text.mid(1);
        } else if (!text.isEmpty()) {
            cursor.block().setUserState(Divided);
        } else {
            return;
        }
        cursor.insertBlock();
        length = 0;
    }
}

void AnswerView::append(const QString &text)
{
    m_waiting += text;
    if (!m_layOutTimer.isActive())
        layOut();
}

void AnswerView::layOut()
{
    if (m_waiting.isEmpty())
        return;
    const bool follow = isAtEnd();
    const QString text = m_waiting.left(LongestPiece);
    m_waiting.remove(0, LongestPiece);
    QTextCursor cursor(document());
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    insert(cursor, text);
    cursor.endEditBlock();
    if (follow)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    if (!m_waiting.isEmpty())
        m_layOutTimer.start();
}

void AnswerView::resizeEvent(QResizeEvent *event)
{
    // Figures and failures appear below and above the text; who was reading its end still does.
    const bool follow = isAtEnd();
    QPlainTextEdit::resizeEvent(event);
    if (follow)
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
}

void AnswerView::replaceAll(const QString &text)
{
    m_waiting.clear();
    clear();
    append(text);
}

QString AnswerView::wholeText() const
{
    return joined(*document(), 0, document()->characterCount() - 1) + m_waiting;
}

QMimeData *AnswerView::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    auto *copied = new QMimeData;
    copied->setText(joined(*document(), cursor.selectionStart(), cursor.selectionEnd()));
    return copied;
}

} // namespace Tokenglass
