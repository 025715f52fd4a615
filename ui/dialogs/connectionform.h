// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/connection.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Tokenglass {

class SegmentedControl;

/// A connection as fields and as one URI line, kept in step both ways. The password is apart from both.
class ConnectionForm : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionForm(QWidget *parent = nullptr);

    void setConnection(const ConnectionSettings &connection);
    /// What the fields say; the error is a sentence about what is missing.
    [[nodiscard]] Result<ConnectionSettings> connection() const;
    [[nodiscard]] QString password() const;
    [[nodiscard]] ConnectionSettings::Driver driver() const;
    [[nodiscard]] QLineEdit *uriField() const { return m_uri; }

Q_SIGNALS:
    void changed();

private:
    void buildFields(QFormLayout *layout);
    void showFields();
    void fieldsEdited();
    void uriEdited(const QString &text);
    void browse();
    [[nodiscard]] ConnectionSettings fromFields() const;
    void toFields(const ConnectionSettings &connection);

    ConnectionSettings m_base; ///< id, kind and options, which no field shows
    QFormLayout *m_form = nullptr;
    SegmentedControl *m_driver;
    QLineEdit *m_name;
    QLineEdit *m_uri;
    QLabel *m_uriProblem;
    QWidget *m_fileRow = nullptr;
    QLineEdit *m_file;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_database;
    QLineEdit *m_path;
    QLineEdit *m_user;
    QLineEdit *m_password;
    bool m_filling = false;
};

} // namespace Tokenglass
