// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/providerform.h"

#include "models/session/providertext.h"
#include "ui/themeicon.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int ModelLines = 4;

QLabel *note(const char *property)
{
    auto *label = new QLabel;
    label->setProperty(property, true);
    label->setWordWrap(true);
    label->hide();
    return label;
}

void setNote(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
}

/// A field and what there is to say about it, close together.
QWidget *withNotes(QWidget *field, const QList<QLabel *> &notes)
{
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(3);
    layout->addWidget(field);
    for (QLabel *label : notes)
        layout->addWidget(label);
    box->setFocusProxy(field);
    return box;
}

QStringList words(const QString &text)
{
    static const QRegularExpression separator(u"[\\s,;]+"_s);
    return text.split(separator, Qt::SkipEmptyParts);
}

QStringList lines(const QString &text)
{
    QStringList found;
    const QStringList all = text.split(u'\n');
    for (const QString &line : all) {
        if (const QString name = line.trimmed(); !name.isEmpty() && !found.contains(name))
            found.append(name);
    }
    return found;
}

} // namespace

ProviderForm::ProviderForm(QWidget *key, QWidget *test, QWidget *parent)
    : QWidget(parent), m_name(new QLineEdit), m_nameProblem(note("bad")), m_wire(new QComboBox),
      m_address(new QLineEdit), m_addressProblem(note("bad")), m_addressWarning(note("warned")),
      m_models(new QPlainTextEdit), m_more(new QToolButton), m_form(new QFormLayout(this)), m_keyHeader(new QLineEdit),
      m_keyVariables(new QLineEdit), m_maxOutputField(new QLineEdit), m_counting(new QComboBox),
      m_usageProvider(new QLineEdit), m_asksForUsage(new QCheckBox(tr("Ask for usa&ge in streams")))
{
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildMain(key, test);
    buildMore();
    connectFields();
    showRows();
}

void ProviderForm::buildMain(QWidget *key, QWidget *test)
{
    for (int wire = 0; wire <= static_cast<int>(WireFormat::Ollama); ++wire)
        m_wire->addItem(wireTitle(static_cast<WireFormat>(wire)), wire);
    m_address->setPlaceholderText(u"https://api.example.com/v1"_s);
    m_name->setAccessibleName(tr("Name"));
    m_address->setAccessibleName(tr("Address"));
    m_models->setPlaceholderText(tr("one a line"));
    m_models->setTabChangesFocus(true);
    m_models->setLineWrapMode(QPlainTextEdit::NoWrap);
    const int margins = 2 * (m_models->frameWidth() + static_cast<int>(m_models->document()->documentMargin())) + 10;
    m_models->setFixedHeight(ModelLines * m_models->fontMetrics().lineSpacing() + margins);
    m_form->addRow(tr("&Name"), withNotes(m_name, {m_nameProblem}));
    m_form->addRow(tr("&Wire format"), m_wire);
    m_form->addRow(tr("&Address"), withNotes(m_address, {m_addressProblem, m_addressWarning}));
    m_form->addRow(tr("Ke&y"), key);
    m_form->addRow(tr("&Models"), m_models);
    m_form->addRow(QString(), test);
}

void ProviderForm::buildMore()
{
    m_more->setText(tr("More &options"));
    m_more->setProperty("flat", true);
    m_more->setCheckable(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    for (int method = 0; method <= static_cast<int>(CountMethod::Vllm); ++method)
        m_counting->addItem(countMethodTitle(static_cast<CountMethod>(method)), method);
    m_keyHeader->setPlaceholderText(tr("the usual one of the wire format"));
    m_keyVariables->setPlaceholderText(tr("environment variables, best first"));
    m_maxOutputField->setPlaceholderText(u"max_tokens"_s);
    m_usageProvider->setToolTip(tr("The provider's name in the ledger and in the price table"));
    m_maxOutputField->setToolTip(tr("The name of the field that limits the output"));
    m_asksForUsage->setToolTip(tr("Sends stream_options; few servers refuse it"));
    m_form->addRow(QString(), m_more);
    m_form->addRow(tr("Key &header"), m_keyHeader);
    m_form->addRow(tr("Key &variables"), m_keyVariables);
    m_form->addRow(tr("&Count tokens"), m_counting);
    m_form->addRow(tr("&Recorded as"), m_usageProvider);
    m_form->addRow(tr("Out&put limit field"), m_maxOutputField);
    m_form->addRow(QString(), m_asksForUsage);
}

void ProviderForm::connectFields()
{
    const auto edited = [this] {
        check();
        if (!m_filling)
            Q_EMIT changed();
    };
    for (QLineEdit *field : {m_name, m_address, m_keyHeader, m_keyVariables, m_maxOutputField, m_usageProvider})
        connect(field, &QLineEdit::textChanged, this, edited);
    connect(m_wire, &QComboBox::currentIndexChanged, this, &ProviderForm::followWire);
    for (QComboBox *field : {m_wire, m_counting})
        connect(field, &QComboBox::currentIndexChanged, this, edited);
    connect(m_models, &QPlainTextEdit::textChanged, this, edited);
    connect(m_asksForUsage, &QCheckBox::toggled, this, edited);
    connect(m_more, &QToolButton::toggled, this, &ProviderForm::showRows);
}

void ProviderForm::followWire()
{
    const WireFormat old = std::exchange(m_lastWire, wire());
    // Who has not chosen a way of counting gets the usual one.
    if (!m_filling && m_counting->currentData().toInt() == static_cast<int>(defaultCounting(old)))
        m_counting->setCurrentIndex(m_counting->findData(static_cast<int>(defaultCounting(wire()))));
}

void ProviderForm::showRows()
{
    const bool isOpen = m_more->isChecked();
    m_more->setIcon(themeIcon(isOpen ? u"chevron-down"_s : u"chevron-right"_s, IconTint::Muted));
    for (QWidget *field : std::initializer_list<QWidget *>{m_keyVariables, m_counting, m_usageProvider})
        m_form->setRowVisible(field, isOpen);
    m_form->setRowVisible(m_keyHeader, isOpen && wire() != WireFormat::Hunyuan);
    // Only the chat format has fields that servers differ in.
    m_form->setRowVisible(m_maxOutputField, isOpen && wire() == WireFormat::OpenAiChat);
    m_form->setRowVisible(m_asksForUsage, isOpen && wire() == WireFormat::OpenAiChat);
}

void ProviderForm::setPreset(const ProviderPreset &preset)
{
    const QScopedValueRollback<bool> filling(m_filling, true);
    m_base = preset;
    m_name->setText(preset.name);
    m_wire->setCurrentIndex(m_wire->findData(static_cast<int>(preset.wire)));
    m_address->setText(preset.baseUrl);
    m_models->setPlainText(preset.models.join(u'\n'));
    m_keyHeader->setText(preset.keyHeader);
    m_keyVariables->setText(preset.keyVariables.join(u", "_s));
    m_maxOutputField->setText(preset.maxOutputField);
    m_counting->setCurrentIndex(m_counting->findData(static_cast<int>(preset.counting)));
    m_usageProvider->setText(preset.usageProvider);
    m_usageProvider->setPlaceholderText(preset.id);
    m_asksForUsage->setChecked(preset.asksForUsage);
    for (QLineEdit *field : {m_name, m_address})
        field->setCursorPosition(0);
    check();
}

WireFormat ProviderForm::wire() const
{
    return static_cast<WireFormat>(m_wire->currentData().toInt());
}

ProviderPreset ProviderForm::preset() const
{
    ProviderPreset preset = m_base;
    preset.name = m_name->text().trimmed();
    if (preset.name.isEmpty())
        preset.name = proposedName();
    preset.wire = wire();
    preset.baseUrl = m_address->text().trimmed();
    preset.models = lines(m_models->toPlainText());
    preset.keyHeader = m_keyHeader->text().trimmed();
    preset.keyVariables = words(m_keyVariables->text());
    preset.maxOutputField = m_maxOutputField->text().trimmed();
    preset.counting = static_cast<CountMethod>(m_counting->currentData().toInt());
    preset.usageProvider = m_usageProvider->text().trimmed();
    preset.asksForUsage = m_asksForUsage->isChecked();
    return preset;
}

QString ProviderForm::proposedName() const
{
    const QString address = m_address->text();
    return m_base.id.isEmpty() && addressProblemText(address).isEmpty() ? QUrl(address.trimmed()).host() : QString();
}

void ProviderForm::addModels(const QStringList &models)
{
    const QStringList all = lines(m_models->toPlainText() + u'\n' + models.join(u'\n'));
    m_models->setPlainText(all.join(u'\n'));
}

void ProviderForm::setNameProblem(const QString &problem)
{
    setNote(m_nameProblem, problem);
    m_name->setAccessibleDescription(problem);
}

void ProviderForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void ProviderForm::check()
{
    const QString address = m_address->text();
    // Nothing is wrong with a field that has not been filled in yet.
    const QString problem = address.trimmed().isEmpty() ? QString() : addressProblemText(address);
    setNote(m_addressProblem, problem);
    setNote(m_addressWarning, addressWarningText(address));
    m_name->setPlaceholderText(proposedName());
    m_address->setAccessibleDescription(problem.isEmpty() ? m_addressWarning->text() : problem);
    showRows();
}

} // namespace Tokenglass
