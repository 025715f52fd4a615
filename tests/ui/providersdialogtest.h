// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/support/fakecompletionclient.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/providersamples.h"
#include "tests/support/testmain.h"
#include "ui/dialogs/providersdialog.h"

#include <memory>

class QPushButton;

namespace Tokenglass {

/// Base of the tests of the dialog of providers: a fresh one with "qwen" and "ollama" for each test function, used by
/// the words that are on it.
class ProvidersDialogTest : public TestCase
{
    Q_OBJECT

public Q_SLOTS:
    void init();
    void cleanup();

protected:
    template <typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    /// The field that the label is of.
    [[nodiscard]] QWidget *fieldOf(const QString &label) const;
    void click(const QString &text) const;
    void clickTool(const QString &name) const;
    void type(const QString &label, const QString &text) const;
    void chooseRow(int row) const;
    /// With "> " before the current one.
    [[nodiscard]] QStringList rows() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QStringList visibleTexts() const;
    [[nodiscard]] QString textOf(const QString &label) const;

    FakeCompletionClient m_client;
    FakeSecretStore m_secrets;
    QHash<QString, ProviderPreset> m_kept;
    QHash<QString, QString> m_environment;
    std::optional<Error> m_diskError;
    std::unique_ptr<ProviderCatalog> m_catalog;
    std::unique_ptr<ProvidersDialog> m_dialog;

private:
    [[nodiscard]] ProviderServices services();
};

template <typename Widget>
Widget *ProvidersDialogTest::named(const QString &name) const
{
    for (Widget *widget : m_dialog->findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

} // namespace Tokenglass
