// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QObject>

class QDialog;
class QScrollArea;

namespace Tokenglass {

/// Lets dialogs open where they were closed and as large as they were left, and makes those scroll that are larger than
/// the screen: with large letters or a large scale nothing is out of reach.
class DialogPlaces : public QObject
{
    Q_OBJECT

public:
    /// `window`: whose dialogs; becomes the parent. `geometries`: by name, as changed() gave them.
    DialogPlaces(const QMap<QString, QByteArray> &geometries, QWidget *window);

    [[nodiscard]] const QMap<QString, QByteArray> &geometries() const { return m_geometries; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] bool isOurs(const QDialog *dialog) const;
    [[nodiscard]] QSize room(const QDialog *dialog) const;
    void place(QDialog *dialog) const;
    void remember(const QDialog *dialog);

    QMap<QString, QByteArray> m_geometries;
    QWidget *m_window;
};

/// The widget in an area that scrolls as soon as there is less room than it needs at least.
[[nodiscard]] QScrollArea *scrollable(QWidget *content);
/// Puts what is in the dialog into a scroll area if it needs more room than `available`, and makes the dialog fit.
void makeScrollable(QDialog *dialog, const QSize &available);

} // namespace Tokenglass
