// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace Tokenglass {

class SourceController;

/// Asks for the password of a saved connection and opens it.
class PasswordDialog : public QDialog
{
    Q_OBJECT

public:
    /// `refused`: the source did not take the password it was given. The controller must outlive the dialog.
    PasswordDialog(SourceController &sources, const ConnectionSettings &connection, bool refused,
                   QWidget *parent = nullptr);

private:
    SourceController &m_sources;
    ConnectionSettings m_connection;
    QLineEdit *m_password;
    QCheckBox *m_remember;
};

} // namespace Tokenglass
