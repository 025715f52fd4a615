// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/providersdialogtest.h"

#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

ProviderServices ProvidersDialogTest::services()
{
    ProviderServices services;
    const auto done = [this] {
        return QtFuture::makeReadyFuture(m_diskError ? Result<void>(*m_diskError) : Result<void>());
    };
    services.load = [this] { return QtFuture::makeReadyFuture(Result<QList<ProviderPreset>>(m_kept.values())); };
    services.put = [this, done](const ProviderPreset &preset) {
        m_kept.insert(preset.id, preset);
        return done();
    };
    services.remove = [this, done](const QString &id) {
        m_kept.remove(id);
        return done();
    };
    services.environment = [this](const QString &variable) { return m_environment.value(variable); };
    return services;
}

QPushButton *ProvidersDialogTest::button(const QString &text) const
{
    for (QPushButton *candidate : m_dialog->findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

QWidget *ProvidersDialogTest::fieldOf(const QString &label) const
{
    for (QLabel *candidate : m_dialog->findChildren<QLabel *>()) {
        if (candidate->text().remove(u'&') == label && candidate->buddy())
            return candidate->buddy()->focusProxy() ? candidate->buddy()->focusProxy() : candidate->buddy();
    }
    return nullptr;
}

void ProvidersDialogTest::click(const QString &text) const
{
    QPushButton *found = button(text);
    QVERIFY2(found && found->isVisible() && found->isEnabled(), qPrintable(text));
    QTest::mouseClick(found, Qt::LeftButton);
}

void ProvidersDialogTest::clickTool(const QString &name) const
{
    auto *found = named<QToolButton>(name);
    QVERIFY2(found && found->isEnabled(), qPrintable(name));
    QTest::mouseClick(found, Qt::LeftButton);
}

void ProvidersDialogTest::type(const QString &label, const QString &text) const
{
    QWidget *field = fieldOf(label);
    QVERIFY2(field && field->isVisible(), qPrintable(label));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void ProvidersDialogTest::chooseRow(int row) const
{
    auto *list = named<QListWidget>(u"Providers"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
    QCoreApplication::processEvents();
}

QStringList ProvidersDialogTest::rows() const
{
    QStringList texts;
    const auto *list = named<QListWidget>(u"Providers"_s);
    for (int row = 0; row < list->count(); ++row)
        texts.append((list->currentRow() == row ? u"> "_s : QString()) + list->item(row)->text());
    return texts;
}

QString ProvidersDialogTest::message() const
{
    // The bar of the dialog itself, not the one of the test.
    for (const MessageBar *bar : m_dialog->findChildren<MessageBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (bar->isVisible())
            return bar->text();
    }
    return {};
}

QStringList ProvidersDialogTest::visibleTexts() const
{
    QStringList texts;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

QString ProvidersDialogTest::textOf(const QString &label) const
{
    const QWidget *field = fieldOf(label);
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->text();
    const auto *lines = qobject_cast<const QPlainTextEdit *>(field);
    return lines ? lines->toPlainText() : QString();
}

void ProvidersDialogTest::init()
{
    TestCase::init();
    m_client = {};
    m_secrets = {};
    m_kept.clear();
    m_environment.clear();
    m_diskError.reset();
    ProviderPreset qwen = providerSample(u"qwen"_s, u"Qwen"_s, u"https://dashscope.example/v1"_s);
    qwen.keyVariables = {u"DASHSCOPE_API_KEY"_s};
    qwen.models = {u"qwen-plus"_s};
    m_catalog = std::make_unique<ProviderCatalog>(
        QList<ProviderPreset>{qwen, providerSample(u"ollama"_s, u"Ollama"_s, u"http://localhost:11434"_s)}, m_client,
        m_secrets, services());
    m_dialog = std::make_unique<ProvidersDialog>(*m_catalog);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void ProvidersDialogTest::cleanup()
{
    m_dialog.reset();
    m_catalog.reset();
}

} // namespace Tokenglass
