// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/providersdialog.h"

#include "models/session/errortext.h"
#include "models/session/providertext.h"
#include "models/session/whenfinished.h"
#include "ui/dialogs/confirmation.h"
#include "ui/dialogs/providerform.h"
#include "ui/dialogs/providerkeybox.h"
#include "ui/dialogs/providerlist.h"
#include "ui/dialogs/providertestbox.h"
#include "ui/widgets/messagebar.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>

namespace Tokenglass {

using namespace Qt::StringLiterals;

ProvidersDialog::ProvidersDialog(ProviderCatalog &catalog, QWidget *parent)
    : QDialog(parent), m_catalog(catalog), m_list(new ProviderList(catalog)), m_key(new ProviderKeyBox(catalog)),
      m_test(new ProviderTestBox), m_form(new ProviderForm(m_key, m_test)), m_scroll(new QScrollArea),
      m_message(new MessageBar), m_save(new QPushButton(tr("&Save"))), m_discard(new QPushButton(tr("&Discard")))
{
    setWindowTitle(tr("Providers"));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(14);
    columns->addWidget(m_list);
    columns->addWidget(buildEditor(), 1);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(columns, 1);
    layout->addWidget(m_message);
    layout->addWidget(buildButtons());
    m_save->setDefault(true); // not before it is in the dialog, which would choose another one
    connectParts();
    refill();
    selectProvider({});
    resize(860, 660);
}

QWidget *ProvidersDialog::buildEditor()
{
    auto *page = new QWidget;
    page->setProperty("page", true);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(2, 2, 10, 2);
    layout->setSpacing(14);
    layout->addWidget(m_form);
    layout->addStretch();
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(page);
    return m_scroll;
}

QWidget *ProvidersDialog::buildButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_save, QDialogButtonBox::ApplyRole);
    buttons->addButton(m_discard, QDialogButtonBox::ResetRole);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    m_discard->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &ProvidersDialog::reject);
    return buttons;
}

void ProvidersDialog::connectParts()
{
    connect(m_list, &ProviderList::chosen, this, &ProvidersDialog::leaveFor);
    connect(m_list, &ProviderList::addRequested, this, [this] {
        if (!refuseToLeave())
            startNew({});
    });
    connect(m_list, &ProviderList::duplicateRequested, this, &ProvidersDialog::duplicate);
    connect(m_list, &ProviderList::removeRequested, this, &ProvidersDialog::removeOrReset);
    connect(m_save, &QPushButton::clicked, this, &ProvidersDialog::save);
    connect(m_discard, &QPushButton::clicked, this, &ProvidersDialog::discard);
    connect(m_form, &ProviderForm::changed, this, [this] {
        const ProviderPreset edited = m_form->preset();
        m_key->setWire(edited.wire);
        // What one server said is no answer of another; names and lists do not matter.
        if (edited.baseUrl != m_tested.baseUrl || edited.wire != m_tested.wire
            || edited.keyHeader != m_tested.keyHeader)
            stopTest();
        updateButtons();
    });
    connect(m_key, &ProviderKeyBox::typed, this, &ProvidersDialog::updateButtons);
    connect(m_key, &ProviderKeyBox::keepRequested, this, [this] { storeKey(true); });
    connect(m_key, &ProviderKeyBox::sessionRequested, this, [this] { storeKey(false); });
    connect(m_key, &ProviderKeyBox::forgetRequested, this, &ProvidersDialog::askToForgetKey);
    connect(m_test, &ProviderTestBox::testRequested, this, &ProvidersDialog::testNow);
    connect(m_test, &ProviderTestBox::stopRequested, this, &ProvidersDialog::stopTest);
    connect(m_test, &ProviderTestBox::modelsPicked, m_form, &ProviderForm::addModels);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (m_removed)
            undoRemove();
        else
            discard();
    });
    connect(&m_catalog, &ProviderCatalog::changed, this, &ProvidersDialog::refill);
}

void ProvidersDialog::refill()
{
    m_list->fill(m_shown.id);
    if (!m_shown.id.isEmpty()) {
        const auto now = m_catalog.find(m_shown.id);
        if (!now) // It was removed: what is first in the list is shown.
            showProvider(m_catalog.providers().value(0));
        else if (*now != m_shown && !isDirty())
            showProvider(*now);
    }
    updateButtons();
}

void ProvidersDialog::selectProvider(const QString &id)
{
    const QList<ProviderPreset> &all = m_catalog.providers();
    const ProviderPreset wanted = m_catalog.find(id).value_or(all.isEmpty() ? ProviderPreset{} : all.first());
    if (wanted.id == m_shown.id && !wanted.id.isEmpty())
        return;
    const bool isEmptyNewOne = m_shown == ProviderPreset{};
    if (!isEmptyNewOne && refuseToLeave())
        return;
    showProvider(wanted);
    refill();
}

void ProvidersDialog::leaveFor(const QString &id)
{
    if (id == m_shown.id)
        return;
    if (refuseToLeave()) {
        // The list is still in the middle of its change.
        QMetaObject::invokeMethod(this, &ProvidersDialog::refill, Qt::QueuedConnection);
        return;
    }
    const bool wasNew = m_shown.id.isEmpty();
    showProvider(m_catalog.find(id).value_or(ProviderPreset{}));
    if (wasNew)
        QMetaObject::invokeMethod(this, &ProvidersDialog::refill, Qt::QueuedConnection);
}

void ProvidersDialog::showProvider(const ProviderPreset &preset)
{
    m_shown = preset;
    m_form->setPreset(preset);
    m_key->setProvider(preset);
    m_removed.reset();
    m_message->hide();
    stopTest();
    updateButtons();
}

void ProvidersDialog::startNew(const ProviderPreset &preset)
{
    showProvider(ProviderPreset{});
    if (preset != ProviderPreset{})
        m_form->setPreset(preset);
    refill();
    m_form->focusName();
}

void ProvidersDialog::duplicate()
{
    if (refuseToLeave())
        return;
    ProviderPreset copy = m_shown;
    copy.id.clear();
    copy.usageProvider = m_shown.recordedProvider();
    const QString base = tr("%1 (copy)").arg(m_shown.name);
    copy.name = base;
    for (int number = 2; !m_catalog.nameProblem({}, copy.name).isEmpty(); ++number)
        copy.name = u"%1 %2"_s.arg(base).arg(number);
    startNew(copy);
}

void ProvidersDialog::removeOrReset()
{
    const QString id = m_shown.id;
    if (id.isEmpty()) {
        discard();
        return;
    }
    // The fields show what is saved, so that the list's change reaches them.
    m_form->setPreset(m_shown);
    const bool isOurs = m_catalog.isBuiltIn(id);
    const ProviderPreset gone = m_shown;
    whenFinished(isOurs ? m_catalog.reset(id) : m_catalog.remove(id), this,
                 [this, gone, isOurs](const Result<void> &result) {
                     if (!result) {
                         complain(result.error());
                         return;
                     }
                     m_removed = gone;
                     const QString words = isOurs ? tr("%1 is again as Tokenglass has it.") : tr("%1 was removed.");
                     m_message->showMessage(MessageKind::Information, words.arg(gone.name), tr("Undo"));
                 });
}

void ProvidersDialog::undoRemove()
{
    const ProviderPreset back = *std::exchange(m_removed, std::nullopt);
    const bool isOurs = m_catalog.isBuiltIn(back.id);
    const QFuture<Result<void>> done = m_catalog.put(back);
    showProvider(back);
    refill();
    report(done,
           isOurs ? tr("%1 is as you had it.").arg(back.name)
                  : tr("%1 is back. Its key has to be entered again.").arg(back.name));
}

void ProvidersDialog::discard()
{
    if (m_shown.id.isEmpty()) {
        m_key->clearTypedKey();
        showProvider(m_catalog.providers().value(0));
        refill();
    } else {
        showProvider(m_catalog.find(m_shown.id).value_or(m_shown));
    }
}

std::optional<QFuture<Result<void>>> ProvidersDialog::put()
{
    const ProviderPreset edited = m_form->preset();
    for (const QString &problem :
         {m_catalog.nameProblem(m_shown.id, edited.name), addressProblemText(edited.baseUrl)}) {
        if (!problem.isEmpty()) {
            complain(Error{Error::Kind::Input, problem});
            return std::nullopt;
        }
    }
    m_shown = edited;
    const QFuture<Result<void>> done = m_catalog.put(edited);
    for (const ProviderPreset &preset : m_catalog.providers()) {
        if (preset.name == edited.name)
            m_shown = preset;
    }
    m_form->setPreset(m_shown);
    refill();
    return done;
}

void ProvidersDialog::save()
{
    // A key that was typed is meant to be kept, too.
    if (!m_key->typedKey().isEmpty()) {
        storeKey(true);
    } else if (const auto done = put()) {
        m_key->setProvider(m_shown);
        report(*done, tr("Saved."));
    }
}

void ProvidersDialog::storeKey(bool keep)
{
    const QString key = m_key->typedKey();
    const bool needsPut = isDirty() || m_shown.id.isEmpty();
    const auto saved = needsPut ? put() : QtFuture::makeReadyFuture(Result<void>());
    if (!saved)
        return;
    m_key->setProvider(m_shown); // what was typed is gone from the field
    const QString variable = m_catalog.keyState(m_shown.id).variable;
    QString words = tr("The key is held until Tokenglass ends.");
    QFuture<Result<void>> stored = QtFuture::makeReadyFuture(Result<void>());
    if (keep) {
        stored = m_catalog.keepKey(m_shown.id, key);
        words = variable.isEmpty()
            ? tr("The key is kept in the keychain.")
            : tr("The key is kept in the keychain, but the environment variable %1 goes before it.").arg(variable);
    } else {
        m_catalog.useKeyForSession(m_shown.id, key);
    }
    whenFinished(*saved, this, [this, stored, words](const Result<void> &result) {
        if (result)
            report(stored, words);
        else
            complain(result.error());
    });
}

void ProvidersDialog::askToForgetKey()
{
    QMessageBox *question =
        confirmation(tr("Forget the key"), tr("Forget the key of %1?").arg(m_shown.name),
                     tr("This cannot be taken back: the key is not shown again anywhere."), tr("&Forget"), this);
    connect(question, &QDialog::accepted, this, &ProvidersDialog::forgetKey);
    question->open();
}

void ProvidersDialog::forgetKey()
{
    report(m_catalog.forgetKey(m_shown.id), tr("The key is forgotten."));
}

void ProvidersDialog::testNow()
{
    m_test->showBusy();
    m_tested = m_form->preset();
    const quint64 generation = ++m_testGeneration;
    const auto ask = [this, generation](const QString &key) {
        if (generation != m_testGeneration)
            return;
        whenFinished(m_catalog.test({m_form->preset(), key}), this,
                     [this, generation](const Result<QStringList> &models) {
                         if (generation == m_testGeneration)
                             showAnswer(models);
                     });
    };
    const QString typedKey = m_key->typedKey();
    if (!typedKey.isEmpty() || m_shown.id.isEmpty()) {
        ask(typedKey);
        return;
    }
    whenFinished(m_catalog.endpoint(m_shown.id), this,
                 [ask](const Result<ProviderEndpoint> &endpoint) { ask(endpoint ? endpoint->key : QString()); });
}

void ProvidersDialog::showAnswer(const Result<QStringList> &models)
{
    m_test->showAnswer(models, m_form->preset().models);
    // The layout learns of it later; only then is there something to scroll to.
    QMetaObject::invokeMethod(
        this, [this] { m_scroll->ensureWidgetVisible(m_test); }, Qt::QueuedConnection);
}

void ProvidersDialog::stopTest()
{
    ++m_testGeneration;
    m_test->clear();
}

void ProvidersDialog::complain(const Error &error)
{
    // What the keychain says stands under the key already.
    if (error.kind == Error::Kind::Secret && m_key->showsProblem()) {
        m_message->hide();
        return;
    }
    m_message->showMessage(MessageKind::Error,
                           error.kind == Error::Kind::Secret ? keychainProblemText(error) : errorText(error));
}

void ProvidersDialog::report(const QFuture<Result<void>> &done, const QString &success)
{
    whenFinished(done, this, [this, success](const Result<void> &result) {
        if (result)
            m_message->showMessage(MessageKind::Success, success);
        else
            complain(result.error());
    });
}

bool ProvidersDialog::isDirty() const
{
    return m_form->preset() != m_shown;
}

bool ProvidersDialog::refuseToLeave()
{
    if (!isDirty() && m_key->typedKey().isEmpty())
        return false;
    m_removed.reset();
    m_message->showMessage(MessageKind::Warning, tr("There are changes that are not saved."), tr("Discard them"));
    return true;
}

void ProvidersDialog::reject()
{
    if (!refuseToLeave())
        QDialog::reject();
}

void ProvidersDialog::updateButtons()
{
    const ProviderPreset edited = m_form->preset();
    const bool isNew = m_shown.id.isEmpty();
    const bool isDifferent = isDirty() || !m_key->typedKey().isEmpty();
    const bool hasAddress = addressProblemText(edited.baseUrl).isEmpty();
    const bool isUntouched = isNew && edited == ProviderPreset{};
    m_form->setNameProblem(
        isUntouched || (isNew && edited.name.isEmpty()) ? QString() : m_catalog.nameProblem(m_shown.id, edited.name));
    m_save->setEnabled(isDifferent && hasAddress && m_catalog.nameProblem(m_shown.id, edited.name).isEmpty());
    m_save->setToolTip(isDifferent && edited.baseUrl.isEmpty() ? tr("Enter an address first") : QString());
    m_discard->setEnabled(isDifferent || isNew);
    m_list->updateButtons(m_shown.id);
    m_test->setTestEnabled(hasAddress);
}

} // namespace Tokenglass
