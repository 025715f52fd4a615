// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provider.h"
#include "models/session/chattarget.h"
#include "ui/widgets/popupframe.h"

#include <QList>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace Tokenglass {

class ProviderCatalog;

/// A list of all models of all providers, searched by typing. A name that no list has can be used with the provider
/// chosen above.
class ModelPicker : public PopupFrame
{
    Q_OBJECT

public:
    explicit ModelPicker(ProviderCatalog &providers, QWidget *parent = nullptr);

    /// Models already taken are not offered.
    void offer(const QList<ChatTarget> &taken);
    /// Or closes it, if it is open.
    void open(QWidget *button, const QList<ChatTarget> &taken);
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] QListWidget *list() const { return m_list; }
    [[nodiscard]] QPushButton *addButton() const { return m_add; }

Q_SIGNALS:
    void picked(const Tokenglass::ChatTarget &target);
    void providersRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Offer
    {
        ProviderPreset preset;
        QString model;
        int closeness = 0; ///< to what was typed; the nearest comes first
        bool isSetUp = false;
    };

    [[nodiscard]] QList<Offer> offers(const QString &chosen, const QStringList &words) const;
    void fillProviders();
    void fillModels();
    void build();
    void connectAll();
    void sayCurrent();
    void pickCurrent();
    void step(int rows);
    [[nodiscard]] bool searchKey(const QKeyEvent &event);

    ProviderCatalog &m_providers;
    QList<ChatTarget> m_taken;
    QComboBox *m_provider;
    QLineEdit *m_search;
    QListWidget *m_list;
    QLabel *m_hint;
    QPushButton *m_edit;
    QPushButton *m_add;
};

} // namespace Tokenglass
