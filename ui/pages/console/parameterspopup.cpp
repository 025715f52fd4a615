// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/console/parameterspopup.h"

#include "models/domain/usagesource.h"
#include "models/session/numberformat.h"

#include <QCheckBox>
#include <QCompleter>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr double NoTemperature = -0.1;
constexpr double HighestTemperature = 2.0;
constexpr int MostOutput = 1'000'000;
constexpr int UsualMaxOutput = 1000;
constexpr int PopupWidth = 380;
constexpr int StopLines = 3;

/// "152" or "152 · Alice": a known one is completed, any number is taken.
std::optional<qint64> idFrom(const QLineEdit *field)
{
    bool ok = false;
    const qint64 id = field->text().section(u' ', 0, 0).toLongLong(&ok);
    return ok ? std::optional(id) : std::nullopt;
}

void offer(QLineEdit *field, const QList<Catalog::Entry> &entries)
{
    QStringList known;
    for (const Catalog::Entry &entry : entries) {
        if (entry.id.isNumber())
            known.append(entry.id.text() + u" \u00B7 "_s + entry.name);
    }
    auto *completer = new QCompleter(known, field);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    delete field->completer();
    field->setCompleter(completer);
}

} // namespace

ParametersPopup::ParametersPopup(QWidget *parent)
    : PopupFrame(parent), m_temperature(new QDoubleSpinBox), m_maxOutput(new QSpinBox), m_seed(new QSpinBox),
      m_stop(new QPlainTextEdit), m_stream(new QCheckBox(tr("Stream the &answer"))), m_type(new QLineEdit),
      m_user(new QLineEdit), m_organisation(new QLineEdit), m_form(new QWidget)
{
    m_temperature->setRange(NoTemperature, HighestTemperature);
    m_temperature->setSingleStep(0.1);
    m_temperature->setDecimals(1);
    m_temperature->setSpecialValueText(tr("the provider's default"));
    m_temperature->setValue(NoTemperature);
    m_maxOutput->setRange(0, MostOutput);
    m_maxOutput->setSpecialValueText(tr("no limit"));
    m_maxOutput->setGroupSeparatorShown(true);
    m_maxOutput->setSingleStep(100);
    m_maxOutput->setValue(UsualMaxOutput);
    m_maxOutput->setSuffix(tr(" tokens"));
    m_seed->setRange(-1, std::numeric_limits<int>::max());
    m_seed->setSpecialValueText(tr("none"));
    m_seed->setValue(-1);
    m_stop->setFixedHeight(m_stop->fontMetrics().lineSpacing() * StopLines + 14);
    m_stop->setTabChangesFocus(true);
    m_stop->setPlaceholderText(tr("One a line"));
    m_stream->setChecked(true);
    m_type->setText(u"console"_s);
    m_user->setPlaceholderText(tr("nobody"));
    m_organisation->setPlaceholderText(tr("none"));
    build();
    connect(m_temperature, &QDoubleSpinBox::valueChanged, this, &ParametersPopup::changed);
    connect(m_maxOutput, &QSpinBox::valueChanged, this, &ParametersPopup::changed);
    connect(m_seed, &QSpinBox::valueChanged, this, &ParametersPopup::changed);
    connect(m_stop, &QPlainTextEdit::textChanged, this, &ParametersPopup::changed);
    connect(m_stream, &QCheckBox::toggled, this, &ParametersPopup::changed);
    for (QLineEdit *field : {m_type, m_user, m_organisation})
        connect(field, &QLineEdit::textChanged, this, &ParametersPopup::changed);
}

void ParametersPopup::build()
{
    auto *form = new QFormLayout(m_form);
    form->setContentsMargins(13, 11, 13, 11);
    addFields(form);
    auto *area = new QScrollArea; // a small window has not room for all
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(m_form);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    m_form->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->addWidget(area);
}

void ParametersPopup::addFields(QFormLayout *form)
{
    form->addRow(tr("Tempe&rature"), m_temperature);
    form->addRow(tr("&Max output"), m_maxOutput);
    form->addRow(tr("Sto&p sequences"), m_stop);
    form->addRow(tr("See&d"), m_seed);
    form->addRow(QString(), m_stream);
    form->addRow(tr("Recorded as t&ype"), m_type);
    form->addRow(tr("As &user"), m_user);
    form->addRow(tr("As &organisation"), m_organisation);
}

void ParametersPopup::apply(ChatRequest &request) const
{
    request.temperature =
        m_temperature->value() < 0 ? std::nullopt : std::optional(std::round(m_temperature->value() * 10) / 10);
    request.maxOutput = m_maxOutput->value() == 0 ? std::nullopt : std::optional<qint64>(m_maxOutput->value());
    request.seed = m_seed->value() < 0 ? std::nullopt : std::optional<qint64>(m_seed->value());
    request.stop = m_stop->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    request.stream = m_stream->isChecked();
}

void ParametersPopup::setRequest(const ChatRequest &request)
{
    const QSignalBlocker quiet(this);
    m_temperature->setValue(request.temperature.value_or(NoTemperature));
    m_maxOutput->setValue(static_cast<int>(std::min<qint64>(request.maxOutput.value_or(0), MostOutput)));
    m_seed->setValue(static_cast<int>(request.seed.value_or(-1)));
    m_stop->setPlainText(request.stop.join(u'\n'));
    m_stream->setChecked(request.stream);
}

ChatPurpose ParametersPopup::purpose() const
{
    ChatPurpose purpose;
    purpose.requestType = m_type->text().trimmed();
    purpose.userId = idFrom(m_user);
    purpose.organisationId = idFrom(m_organisation);
    return purpose;
}

void ParametersPopup::setPurpose(const ChatPurpose &purpose)
{
    const QSignalBlocker quiet(this);
    m_type->setText(purpose.requestType);
    m_user->setText(purpose.userId ? QString::number(*purpose.userId) : QString());
    m_organisation->setText(purpose.organisationId ? QString::number(*purpose.organisationId) : QString());
}

void ParametersPopup::setCatalog(const Catalog &catalog)
{
    offer(m_user, catalog.users);
    offer(m_organisation, catalog.organisations);
}

QString ParametersPopup::summary() const
{
    const NumberFormat format(locale());
    QStringList parts;
    if (m_temperature->value() >= 0)
        parts.append(tr("Temperature %1").arg(locale().toString(m_temperature->value(), 'f', 1)));
    parts.append(m_maxOutput->value() > 0 ? tr("Max output %1").arg(format.count(m_maxOutput->value()))
                                          : tr("Output without limit"));
    return parts.join(u" \u00B7 "_s);
}

void ParametersPopup::open(QWidget *button)
{
    if (isVisible()) {
        hide();
        return;
    }
    const QSize least = m_form->sizeHint().expandedTo(m_form->minimumSizeHint());
    openBelow(button, {std::max(PopupWidth, least.width() + 2), least.height() + 2});
    m_temperature->setFocus(Qt::PopupFocusReason);
}

} // namespace Tokenglass
