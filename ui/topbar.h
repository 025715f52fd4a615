// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/filterterm.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

class QAction;
class QGridLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace Tokenglass {

class FilterChip;
class SegmentedControl;
class SourceController;
class SourceSession;
class SourceSwitcher;
class Theme;

/// The question in one line: which source, which period, which filters; and how fresh the answer is.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the bar.
    TopBar(SourceSession &session, SourceController &sources, Theme &theme, QWidget *parent = nullptr);

    void openFilter(FilterDimension dimension);
    /// What makes a file of what is shown; they belong to the main menu.
    void setOutputs(const QList<QAction *> &outputs);
    [[nodiscard]] FilterChip *chip(FilterDimension dimension) const { return m_chips.value(dimension); }
    [[nodiscard]] SegmentedControl *periods() const { return m_periods; }
    /// As narrow as it is in two lines, even while it is in one.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void connectRequested();
    void sourcesRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void arrange(bool narrow);
    void buildSource();
    void buildPeriods();
    void buildFilters();
    void buildFreshness();
    void fillSourceMenu();
    void fillChoices(FilterDimension dimension);
    void applyChoice(FilterDimension dimension);
    void choosePeriod(int index);
    void refreshSource();
    void refreshView();
    void refreshFreshness();
    [[nodiscard]] QStringList freshness(qint64 age) const;
    void noteAsking();

    SourceSession &m_session;
    SourceController &m_sources;
    Theme &m_theme;
    QGridLayout *m_layout = nullptr;
    QWidget *m_question = nullptr; ///< period and filters
    QWidget *m_state = nullptr; ///< how fresh the answer is, and what renews it
    bool m_narrow = false;
    SourceSwitcher *m_switcher = nullptr;
    QMenu *m_sourceMenu = nullptr;
    SegmentedControl *m_periods = nullptr;
    QHash<FilterDimension, FilterChip *> m_chips;
    QToolButton *m_addFilter = nullptr;
    QLabel *m_freshness = nullptr;
    QToolButton *m_live = nullptr;
    QPushButton *m_refresh = nullptr;
    QToolButton *m_export = nullptr;
    QTimer m_ageTimer;
    QDateTime m_askingSince; ///< of the question that the source has not answered yet; null: there is none
};

} // namespace Tokenglass
