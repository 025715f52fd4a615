// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/providercatalog.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Tokenglass {

/// Where a provider's key is, and the field to enter another one. A key that was entered is never shown again.
class ProviderKeyBox : public QWidget
{
    Q_OBJECT

public:
    /// The catalog must outlive the box.
    explicit ProviderKeyBox(ProviderCatalog &catalog, QWidget *parent = nullptr);

    /// A preset without an id is a new provider, which has no key yet.
    void setProvider(const ProviderPreset &preset);
    [[nodiscard]] QString typedKey() const;
    /// What the wire format calls a key.
    void setWire(WireFormat wire);
    /// Forgets what was typed, also for undo.
    void clearTypedKey();
    /// What the keychain last said about the key is in sight.
    [[nodiscard]] bool showsProblem() const;

Q_SIGNALS:
    void typed();
    void keepRequested();
    void sessionRequested();
    void forgetRequested();

private:
    void update();

    ProviderCatalog &m_catalog;
    ProviderPreset m_preset;
    QLabel *m_state;
    QLabel *m_problem;
    QLineEdit *m_key;
    QPushButton *m_keep;
    QPushButton *m_session;
    QPushButton *m_forget;
};

} // namespace Tokenglass
