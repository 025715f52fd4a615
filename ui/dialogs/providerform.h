// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/provider.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;

namespace Tokenglass {

/// A provider's preset as fields, with what is wrong beside the field it concerns. Its key is elsewhere.
class ProviderForm : public QWidget
{
    Q_OBJECT

public:
    /// `key` and `test` come between the fields where a reader looks for them; the form owns them.
    ProviderForm(QWidget *key, QWidget *test, QWidget *parent = nullptr);

    void setPreset(const ProviderPreset &preset);
    /// What the fields say now; fields that are not for this wire format keep what they had.
    [[nodiscard]] ProviderPreset preset() const;
    /// Puts the models behind those that are there, each once.
    void addModels(const QStringList &models);
    /// Null: the name can be used.
    void setNameProblem(const QString &problem);
    void focusName();

Q_SIGNALS:
    void changed(); ///< by the user

private:
    void buildMain(QWidget *key, QWidget *test);
    void buildMore();
    void connectFields();
    void check();
    void followWire();
    /// What a new one without a name is called: its server.
    [[nodiscard]] QString proposedName() const;
    void showRows(); ///< those that this wire format has
    [[nodiscard]] WireFormat wire() const;

    ProviderPreset m_base; ///< the id, which no field shows
    WireFormat m_lastWire = WireFormat::OpenAiChat;
    QLineEdit *m_name;
    QLabel *m_nameProblem;
    QComboBox *m_wire;
    QLineEdit *m_address;
    QLabel *m_addressProblem;
    QLabel *m_addressWarning;
    QPlainTextEdit *m_models;
    QToolButton *m_more;
    QFormLayout *m_form;
    QLineEdit *m_keyHeader;
    QLineEdit *m_keyVariables;
    QLineEdit *m_maxOutputField;
    QComboBox *m_counting;
    QLineEdit *m_usageProvider;
    QCheckBox *m_asksForUsage;
    bool m_filling = false;
};

} // namespace Tokenglass
