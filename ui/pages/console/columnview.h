// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/consolecolumn.h"

#include <QFrame>

class QLabel;
class QMenu;
class QStackedWidget;
class QTabBar;
class QToolButton;

namespace Tokenglass {

class AnswerView;
class ColumnFailure;
class ColumnFigures;
class ElidingLabel;
class Theme;

/// One model of a run: its name and state, the answer as it comes, what was sent and received, and the figures at the
/// end.
class ColumnView : public QFrame
{
    Q_OBJECT

public:
    static constexpr int LeastWidth = 236;

    /// `label`: what the model is called among the others.
    ColumnView(ConsoleColumn &column, const QString &label, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const ConsoleColumn &column() const { return m_column; }
    [[nodiscard]] AnswerView *answer() const { return m_answer; }
    [[nodiscard]] AnswerView *reasoning() const { return m_reasoning; }
    [[nodiscard]] QToolButton *stopButton() const { return m_stop; }
    [[nodiscard]] QToolButton *reasoningToggle() const { return m_reasoningToggle; }
    [[nodiscard]] QTabBar *tabs() const { return m_tabs; }
    [[nodiscard]] ColumnFailure *failure() const { return m_failure; }
    [[nodiscard]] QList<QWidget *> focusOrder() const;
    /// Lays out what came since the last time.
    void showNews();
    /// How long it has taken until now.
    void showTime();

Q_SIGNALS:
    void stopRequested();
    void retryRequested();
    void keyRequested();
    void recordRequested();
    void curlRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void buildHeader();
    void buildBody();
    void connectAll();
    void refresh();
    void showPart(int tab);
    void foldReasoning(bool open);
    void refreshReasoning();
    [[nodiscard]] QMenu *makeMenu();

    ConsoleColumn &m_column;
    QString m_label;
    Theme &m_theme;
    QLabel *m_swatch;
    ElidingLabel *m_model;
    ElidingLabel *m_provider;
    QLabel *m_state;
    QToolButton *m_stop;
    QToolButton *m_more;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    QToolButton *m_reasoningToggle;
    AnswerView *m_reasoning;
    AnswerView *m_answer;
    AnswerView *m_raw;
    ColumnFailure *m_failure;
    ColumnFigures *m_figures;
};

} // namespace Tokenglass
