// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListWidget;

namespace Tokenglass {

class SettingsPage;

/// Finds settings by words: a field, and below it the settings that fit, of all categories. Arrow keys go through them,
/// Enter goes to the setting itself.
class SettingsSearch : public QWidget
{
    Q_OBJECT

public:
    /// `categories` is what is seen while nothing is searched; it becomes a part of this.
    explicit SettingsSearch(QWidget *categories, QWidget *parent = nullptr);

    void addPage(SettingsPage *page);
    [[nodiscard]] QLineEdit *field() const { return m_field; }
    [[nodiscard]] QListWidget *results() const { return m_results; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void found(Tokenglass::SettingsPage *page, QWidget *control);

private:
    /// One setting: its name, what it is also called, what else is said about it, and where it is.
    struct Entry
    {
        QString name;
        QString called;
        QString words;
        SettingsPage *page;
        QPointer<QWidget> control;
    };

    [[nodiscard]] QList<Entry> entries() const;
    void search();
    void choose(int row);
    void mark(QWidget *control);
    void enter();

    QList<SettingsPage *> m_pages;
    QList<Entry> m_shown;
    QPointer<QWidget> m_marked;
    QWidget *m_categories;
    QLineEdit *m_field;
    QListWidget *m_results;
};

} // namespace Tokenglass
