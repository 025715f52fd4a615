// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Tokenglass {

class WebhookSecret;

/// Whether the webhook's secret is kept, and the field to enter another one. What was entered is never shown again.
class WebhookSecretBox : public QWidget
{
    Q_OBJECT

public:
    /// The secret must outlive the box.
    explicit WebhookSecretBox(WebhookSecret &secret, QWidget *parent = nullptr);

private:
    void keep();
    void update();

    WebhookSecret &m_secret;
    QLineEdit *m_field;
    QPushButton *m_keep;
    QPushButton *m_forget;
    QLabel *m_state;
};

} // namespace Tokenglass
