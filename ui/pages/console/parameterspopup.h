// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatrecord.h"
#include "models/domain/chatrequest.h"
#include "ui/widgets/popupframe.h"

class QCheckBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace Tokenglass {

struct Catalog;

/// How the prompt is sent and what it is recorded as: temperature, limits, stop sequences, user, organisation, type.
class ParametersPopup : public PopupFrame
{
    Q_OBJECT

public:
    explicit ParametersPopup(QWidget *parent = nullptr);

    /// Puts the parameters into the request; prompt, system prompt and model stay.
    void apply(ChatRequest &request) const;
    void setRequest(const ChatRequest &request);
    [[nodiscard]] ChatPurpose purpose() const;
    void setPurpose(const ChatPurpose &purpose);
    /// Users and organisations to choose from by name.
    void setCatalog(const Catalog &catalog);
    /// "Temperature 0.7 · Max output 1,000"
    [[nodiscard]] QString summary() const;
    void open(QWidget *button); ///< or closes it, if it is open

Q_SIGNALS:
    void changed();

private:
    void build();
    void addFields(QFormLayout *form);

    QDoubleSpinBox *m_temperature;
    QSpinBox *m_maxOutput;
    QSpinBox *m_seed;
    QPlainTextEdit *m_stop;
    QCheckBox *m_stream;
    QLineEdit *m_type;
    QLineEdit *m_user;
    QLineEdit *m_organisation;
    QWidget *m_form;
};

} // namespace Tokenglass
