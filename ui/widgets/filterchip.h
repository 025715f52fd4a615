// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/filterchoicemodel.h"

#include <QToolButton>

namespace Tokenglass {

class FilterPopup;

/// A button that says what one filter lets through, "Model: all ▾" or "Model: qwen +2 ▾", and opens the list to choose
/// from.
class FilterChip : public QToolButton
{
    Q_OBJECT

public:
    explicit FilterChip(const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    void setTitle(const QString &title);
    /// Keeps what is checked where the key is still there.
    void setChoices(const QList<FilterChoice> &choices);
    void setCheckedKeys(const QList<QVariant> &keys); ///< emits nothing
    /// Why there is nothing to choose; empty where there is.
    void setNote(const QString &note);
    [[nodiscard]] QList<QVariant> checkedKeys() const;
    [[nodiscard]] FilterPopup *popup() const { return m_popup; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void openPopup(); ///< or close it, if it is open

Q_SIGNALS:
    void checkedKeysChanged();
    void aboutToOpen(); ///< the moment to bring the choices up to date

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showChoice();

    QString m_title;
    FilterChoiceModel *m_model = nullptr;
    FilterPopup *m_popup = nullptr;
};

} // namespace Tokenglass
