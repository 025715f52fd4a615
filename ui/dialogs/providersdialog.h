// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/providercatalog.h"

#include <QDialog>

#include <functional>

class QPushButton;
class QScrollArea;

namespace Tokenglass {

class MessageBar;
class ProviderForm;
class ProviderKeyBox;
class ProviderList;
class ProviderTestBox;

/// The providers and their keys: looked at, changed, added, tested. Fields are saved by a button; keys go where the
/// user says at once.
class ProvidersDialog : public QDialog
{
    Q_OBJECT

public:
    /// The catalog must outlive the dialog.
    explicit ProvidersDialog(ProviderCatalog &catalog, QWidget *parent = nullptr);

    /// Shows this provider, or the first one if there is none of that id. Unsaved changes of another one stay in sight.
    void selectProvider(const QString &id);
    void reject() override;

private:
    [[nodiscard]] QWidget *buildEditor();
    [[nodiscard]] QWidget *buildButtons();
    void connectParts();

    void refill();
    void leaveFor(const QString &id);
    void showProvider(const ProviderPreset &preset);
    void startNew(const ProviderPreset &preset);
    void duplicate();
    void removeOrReset();
    void undoRemove();
    void discard();
    /// Takes effect at once; the future is the disk's. Empty: something is wrong with a field, which is said.
    std::optional<QFuture<Result<void>>> put();
    void save();
    void storeKey(bool keep);
    void askToForgetKey();
    void forgetKey();
    void testNow();
    void showAnswer(const Result<QStringList> &models);
    void stopTest();
    void complain(const Error &error);
    /// Reports how it ended, unless another provider is shown by then.
    void report(const QFuture<Result<void>> &done, const QString &success);
    void updateButtons();
    [[nodiscard]] bool isDirty() const;
    [[nodiscard]] bool refuseToLeave();

    ProviderCatalog &m_catalog;
    ProviderList *m_list;
    ProviderKeyBox *m_key;
    ProviderTestBox *m_test;
    ProviderForm *m_form;
    QScrollArea *m_scroll;
    MessageBar *m_message;
    QPushButton *m_save;
    QPushButton *m_discard;
    ProviderPreset m_shown; ///< as saved; without an id: a new one
    ProviderPreset m_tested;
    std::optional<ProviderPreset> m_removed; ///< the message's button brings it back
    quint64 m_testGeneration = 0; ///< a test that was stopped may still answer
};

} // namespace Tokenglass
