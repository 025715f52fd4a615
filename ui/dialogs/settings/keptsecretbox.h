// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Tokenglass {

class KeptSecret;

/// Whether a secret is kept, and the field to enter another one. What was entered is never shown again.
class KeptSecretBox : public QWidget
{
    Q_OBJECT

public:
    struct Words
    {
        QString name; ///< "Secret of the webhook"
        QString invitation; ///< "Enter a secret"
        QString kept; ///< one is in the keychain
        QString missing; ///< none is, or the keychain is locked
        QString forget; ///< the question before it is removed
    };

    /// The secret must outlive the box.
    KeptSecretBox(KeptSecret &secret, Words words, QWidget *parent = nullptr);

    /// A secret was entered and is not in the keychain yet.
    [[nodiscard]] bool hasTyped() const;
    /// Puts it there; keepingEnded() follows. What could not be kept stays in the field.
    void keep();

Q_SIGNALS:
    void keepingEnded(bool isKept);

private:
    void endKeeping(bool isKept);
    void askToForget();
    void update();

    KeptSecret &m_secret;
    Words m_words;
    QLineEdit *m_field;
    QPushButton *m_keep;
    QPushButton *m_forget;
    QLabel *m_state;
};

} // namespace Tokenglass
