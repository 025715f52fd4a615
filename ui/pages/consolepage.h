// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/console/comparisonpanel.h"

#include <QWidget>

class QSplitter;

namespace Tokenglass {

class ColumnStrip;
class Composer;
class ConsoleSession;
class MessageBar;
class PreviewPanel;
class SourceSession;
class StatePage;
class Theme;

/// The test console: write a prompt, see what it would cost, send it to several models, watch the answers come and see
/// what the providers report.
class ConsolePage : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive the page. `source` tells the rate, the zone and the people that a request can be recorded for.
    ConsolePage(ConsoleSession &session, SourceSession &source, Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] Composer *composer() const { return m_composer; }
    [[nodiscard]] PreviewPanel *preview() const { return m_preview; }
    [[nodiscard]] ColumnStrip *columns() const { return m_columns; }
    [[nodiscard]] ComparisonPanel *comparison() const { return m_comparison; }
    [[nodiscard]] MessageBar *message() const { return m_message; }
    void showHistory();
    /// Writes the run as it is now; the suffix of the path does not matter.
    void exportRun(ExportFormat format, const QString &path);

Q_SIGNALS:
    /// The list of providers, with this one chosen; empty: any.
    void providersRequested(const QString &providerId);
    /// For the status bar: "Session session_… · 1 of 4 streaming".
    void statusChanged(const QString &left, const QString &right);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void connectAll();
    void refreshStatus();
    void orderTabs();
    void copyCurl(int column);
    void chooseExportFile(ExportFormat format);
    void showError(const QString &what, const Error &error);

    ConsoleSession &m_session;
    SourceSession &m_source;
    Composer *m_composer;
    PreviewPanel *m_preview;
    ColumnStrip *m_columns;
    StatePage *m_empty;
    ComparisonPanel *m_comparison;
    MessageBar *m_message;
    QSplitter *m_splitter;
    QString m_missing; ///< what the message bar said last must be there before anything can be sent
    bool m_messageUndoes = false; ///< the message bar's button brings a favourite back
};

} // namespace Tokenglass
