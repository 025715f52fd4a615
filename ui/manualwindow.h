// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/result.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace Tokenglass {

class ManualView;
struct ManualText;

/// The manual in a window of its own: contents, pages, back and forward, and a search in the page. It is read from the
/// disk when it is opened and needs no network.
class ManualWindow : public QWidget
{
    Q_OBJECT

public:
    /// `folder`: where the manual is; tests have another one.
    explicit ManualWindow(const QString &folder, QWidget *parent = nullptr);

    /// At once, or when the manual has been read. An unknown page is the first one.
    void showPage(const QString &id);
    void showFind();

Q_SIGNALS:
    void loaded();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    QWidget *buildFindBar();
    QToolButton *addTool(const QString &icon, const QKeySequence &keys);
    void retranslate();
    void load();
    void take(const Result<ManualText> &text);
    void find(bool backward);
    void hideFind();
    void pageShown();

    QString m_folder;
    QString m_wanted; ///< the page to show when the manual has been read
    QString m_language;
    QListWidget *m_contents = nullptr;
    ManualView *m_view = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QToolButton *m_search = nullptr;
    QWidget *m_findBar = nullptr;
    QLineEdit *m_needle = nullptr;
    QLabel *m_found = nullptr;
    QToolButton *m_previous = nullptr;
    QToolButton *m_next = nullptr;
};

} // namespace Tokenglass
