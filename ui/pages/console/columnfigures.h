// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QBoxLayout;
class QLabel;

namespace Tokenglass {

class ConsoleColumn;

/// The foot of a column: tokens, cost with its basis, times, how good the preview was, and what to know about them.
class ColumnFigures : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnFigures(const ConsoleColumn &column, QWidget *parent = nullptr);

    void refresh();
    void refreshTime(); ///< of a running answer
    /// "Input / cached: 24 / 0", one a line.
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Line
    {
        QBoxLayout *box;
        QLabel *title;
        QLabel *value;
    };

    void show(qsizetype line, const QString &title, const QString &value, const QString &toolTip = {},
              const QString &tone = {});
    void fitLines();
    void showUsage();
    void showTimes();
    [[nodiscard]] QString note() const;

    const ConsoleColumn &m_column;
    QBoxLayout *m_rows;
    QList<Line> m_lines;
    QLabel *m_note;
};

} // namespace Tokenglass
