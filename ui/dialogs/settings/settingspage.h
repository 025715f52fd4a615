// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace Tokenglass {

class KeptSecretBox;
struct Settings;

/// One category of the settings: edits its part of them and leaves the rest alone.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString title() const = 0;
    /// Why the page cannot be accepted as it is; empty: it can.
    [[nodiscard]] virtual QString problem() const = 0;
    /// Puts its part of the settings into the fields.
    virtual void load(const Settings &settings) = 0;
    virtual void writeTo(Settings &settings) const = 0;
    /// A secret that was entered, and not kept by its own button; null: there is none.
    [[nodiscard]] virtual KeptSecretBox *typedSecret() const { return nullptr; }

    /// What else a field is called by those who look for it, and nowhere on the page; see findableBy().
    static constexpr auto searchWords = "searchWords";

Q_SIGNALS:
    void changed();

protected:
    static void findableBy(QWidget *field, const QString &words) { field->setProperty(searchWords, words); }
};

} // namespace Tokenglass
