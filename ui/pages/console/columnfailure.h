// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace Tokenglass {

class ConsoleColumn;

/// Why an answer is missing or not whole, and the button that helps: retry (when the provider allows it), enter a key,
/// write it down again. Hidden while all is well.
class ColumnFailure : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnFailure(const ConsoleColumn &column, QWidget *parent = nullptr);

    void refresh();
    [[nodiscard]] QWidget *words() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void retryRequested();
    void keyRequested();
    void recordRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Remedy { None, Retry, Key, Record };

    void buildWords();
    void showWait();
    void showRemedy();
    void fitWords();
    [[nodiscard]] int wordsHeight() const;
    [[nodiscard]] Remedy remedy() const;

    const ConsoleColumn &m_column;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_detail;
    QScrollArea *m_words;
    QPushButton *m_button;
    QTimer m_wait; ///< counts down the seconds the provider asked to wait
    int m_secondsLeft = 0;
};

} // namespace Tokenglass
