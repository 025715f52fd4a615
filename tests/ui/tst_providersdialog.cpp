// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/roles.h"
#include "tests/support/accessibility.h"
#include "tests/support/fakecompletionclient.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/testmain.h"
#include "ui/dialogs/providerform.h"
#include "ui/dialogs/providerkeybox.h"
#include "ui/dialogs/providersdialog.h"
#include "ui/dialogs/providertestbox.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Place = ProviderCatalog::KeyPlace;

namespace {

const QString theKey = u"sk-secret-ABCDEFGH99"_s;

ProviderPreset preset(const QString &id, const QString &name, const QString &url)
{
    ProviderPreset preset;
    preset.id = id;
    preset.name = name;
    preset.baseUrl = url;
    return preset;
}

} // namespace

class TestProvidersDialog : public TestCase
{
    Q_OBJECT

private:
    FakeCompletionClient m_client;
    FakeSecretStore m_secrets;
    QHash<QString, ProviderPreset> m_kept;
    QHash<QString, QString> m_environment;
    std::optional<Error> m_diskError;
    std::unique_ptr<ProviderCatalog> m_catalog;
    std::unique_ptr<ProvidersDialog> m_dialog;

    [[nodiscard]] ProviderServices services();
    template <typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const;
    [[nodiscard]] QPushButton *button(const QString &text) const;
    [[nodiscard]] QWidget *fieldOf(const QString &label) const;
    void click(const QString &text) const;
    void clickTool(const QString &name) const;
    void type(const QString &label, const QString &text) const;
    void chooseRow(int row) const;
    [[nodiscard]] QStringList rows() const;
    [[nodiscard]] QString message() const;
    [[nodiscard]] QStringList visibleTexts() const;
    [[nodiscard]] QString textOf(const QString &label) const;

private Q_SLOTS:
    void init();
    void cleanup();
    void showsWhatThereIs();
    void newProviderFromAddressAndKey();
    void changesAndResetsOneOfOurs();
    void duplicatesAndRemoves();
    void unsavedChangesAreNotLost();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void keysAreTakenAndNeverShown();
    void environmentGoesFirst();
    void worksWithoutAKeychain();
    void testsWhatIsTyped();
    void picksModels();
    void stoppedTestSaysNothing();
    void failedTestSaysWhy();
    void failedSavingIsSaid();
    void fieldsOfTheWireFormat();
    void keyboardAlone();
    void controlsHaveNames();
};

ProviderServices TestProvidersDialog::services()
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

template <typename Widget>
Widget *TestProvidersDialog::named(const QString &name) const
{
    for (Widget *widget : m_dialog->findChildren<Widget *>()) {
        if (widget->accessibleName() == name)
            return widget;
    }
    return nullptr;
}

QPushButton *TestProvidersDialog::button(const QString &text) const
{
    for (QPushButton *candidate : m_dialog->findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == text)
            return candidate;
    }
    return nullptr;
}

QWidget *TestProvidersDialog::fieldOf(const QString &label) const
{
    for (QLabel *candidate : m_dialog->findChildren<QLabel *>()) {
        if (candidate->text().remove(u'&') == label && candidate->buddy())
            return candidate->buddy()->focusProxy() ? candidate->buddy()->focusProxy() : candidate->buddy();
    }
    return nullptr;
}

void TestProvidersDialog::click(const QString &text) const
{
    QPushButton *found = button(text);
    QVERIFY2(found && found->isVisible() && found->isEnabled(), qPrintable(text));
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestProvidersDialog::clickTool(const QString &name) const
{
    auto *found = named<QToolButton>(name);
    QVERIFY2(found && found->isEnabled(), qPrintable(name));
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestProvidersDialog::type(const QString &label, const QString &text) const
{
    QWidget *field = fieldOf(label);
    QVERIFY2(field && field->isVisible(), qPrintable(label));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field, Qt::Key_Delete);
    QTest::keyClicks(field, text);
}

void TestProvidersDialog::chooseRow(int row) const
{
    auto *list = named<QListWidget>(u"Providers"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(row)).center());
    QCoreApplication::processEvents();
}

QStringList TestProvidersDialog::rows() const
{
    QStringList texts;
    const auto *list = named<QListWidget>(u"Providers"_s);
    for (int row = 0; row < list->count(); ++row)
        texts.append((list->currentRow() == row ? u"> "_s : QString()) + list->item(row)->text());
    return texts;
}

QString TestProvidersDialog::message() const
{
    // The bar of the dialog itself, not the one of the test.
    for (const MessageBar *bar : m_dialog->findChildren<MessageBar *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (bar->isVisible())
            return bar->text();
    }
    return {};
}

QStringList TestProvidersDialog::visibleTexts() const
{
    QStringList texts;
    for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

QString TestProvidersDialog::textOf(const QString &label) const
{
    const QWidget *field = fieldOf(label);
    if (const auto *line = qobject_cast<const QLineEdit *>(field))
        return line->text();
    const auto *lines = qobject_cast<const QPlainTextEdit *>(field);
    return lines ? lines->toPlainText() : QString();
}

void TestProvidersDialog::init()
{
    TestCase::init();
    m_client = {};
    m_secrets = {};
    m_kept.clear();
    m_environment.clear();
    m_diskError.reset();
    ProviderPreset qwen = preset(u"qwen"_s, u"Qwen"_s, u"https://dashscope.example/v1"_s);
    qwen.keyVariables = {u"DASHSCOPE_API_KEY"_s};
    qwen.models = {u"qwen-plus"_s};
    m_catalog = std::make_unique<ProviderCatalog>(
        QList<ProviderPreset>{qwen, preset(u"ollama"_s, u"Ollama"_s, u"http://localhost:11434"_s)}, m_client, m_secrets,
        services());
    m_dialog = std::make_unique<ProvidersDialog>(*m_catalog);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

void TestProvidersDialog::cleanup()
{
    m_dialog.reset();
    m_catalog.reset();
}

void TestProvidersDialog::showsWhatThereIs()
{
    QCOMPARE(rows(), (QStringList{u"> Qwen"_s, u"Ollama"_s}));
    QCOMPARE(textOf(u"Name"_s), u"Qwen"_s);
    QCOMPARE(textOf(u"Models"_s), u"qwen-plus"_s);
    QTRY_VERIFY(visibleTexts().join(u' ').contains(u"environment variable DASHSCOPE_API_KEY"_s));
    QVERIFY(!button(u"Save"_s)->isEnabled() && !button(u"Discard"_s)->isEnabled());
    m_dialog->selectProvider(u"ollama"_s);
    QCOMPARE(rows(), (QStringList{u"Qwen"_s, u"> Ollama"_s}));
    QTRY_VERIFY(visibleTexts().contains(u"No key; a server on this computer usually needs none."_s));
    chooseRow(0);
    QCOMPARE(textOf(u"Address"_s), u"https://dashscope.example/v1"_s);
}

void TestProvidersDialog::newProviderFromAddressAndKey()
{
    clickTool(u"Add a provider"_s);
    QCOMPARE(rows(), (QStringList{u"Qwen"_s, u"Ollama"_s, u"> New provider"_s}));
    QCOMPARE(m_dialog->focusWidget(), fieldOf(u"Name"_s));
    QVERIFY(!button(u"Save"_s)->isEnabled());
    QTest::keyClicks(fieldOf(u"Name"_s), u"My server"_s);
    type(u"Address"_s, u"https://llm.example/v1"_s);
    type(u"Key"_s, theKey);
    click(u"Save"_s);
    QCOMPARE(rows(), (QStringList{u"Qwen"_s, u"Ollama"_s, u"> My server"_s}));
    QCOMPARE(m_kept.value(u"my-server"_s).baseUrl, u"https://llm.example/v1"_s);
    QCOMPARE(m_secrets.secrets.value(u"provider/my-server"_s), theKey);
    QTRY_COMPARE(message(), u"The key is kept in the keychain."_s);
    QVERIFY(textOf(u"Key"_s).isEmpty());
    QVERIFY(!button(u"Save"_s)->isEnabled());
}

void TestProvidersDialog::changesAndResetsOneOfOurs()
{
    type(u"Address"_s, u"https://proxy.example/v1"_s);
    click(u"Save"_s);
    QCOMPARE(rows().first(), u"> Qwen (changed)"_s);
    QCOMPARE(m_kept.value(u"qwen"_s).baseUrl, u"https://proxy.example/v1"_s);
    clickTool(u"Reset to what Tokenglass has"_s);
    QCOMPARE(rows().first(), u"> Qwen"_s);
    QCOMPARE(textOf(u"Address"_s), u"https://dashscope.example/v1"_s);
    QVERIFY(m_kept.isEmpty());
    QVERIFY(!named<QToolButton>(u"Reset to what Tokenglass has"_s)->isEnabled());
}

void TestProvidersDialog::duplicatesAndRemoves()
{
    for (const QString &name : {u"Qwen (copy)"_s, u"Qwen (copy) 2"_s}) {
        chooseRow(0);
        clickTool(u"Duplicate"_s);
        QCOMPARE(textOf(u"Name"_s), name);
        QCOMPARE(textOf(u"Models"_s), u"qwen-plus"_s);
        click(u"Save"_s);
    }
    QCOMPARE(rows().size(), 4);
    QCOMPARE(m_kept.value(u"qwen-copy"_s).recordedProvider(), u"qwen"_s);
    clickTool(u"Remove"_s);
    QCOMPARE(rows(), (QStringList{u"> Qwen"_s, u"Ollama"_s, u"Qwen (copy)"_s}));
    QCOMPARE(m_kept.keys(), QStringList{u"qwen-copy"_s});
    QTRY_COMPARE(message(), u"Qwen (copy) 2 was removed."_s);
    // A new one that is given up leaves no trace.
    clickTool(u"Add a provider"_s);
    click(u"Discard"_s);
    QCOMPARE(rows().size(), 3);
    QCOMPARE(textOf(u"Name"_s), u"Qwen"_s);
}

void TestProvidersDialog::unsavedChangesAreNotLost()
{
    type(u"Name"_s, u"Other"_s);
    chooseRow(1);
    QCOMPARE(message(), u"There are changes that are not saved."_s);
    QCOMPARE(textOf(u"Name"_s), u"Other"_s);
    QCOMPARE(rows().first(), u"> Qwen"_s);
    m_dialog->selectProvider(u"ollama"_s);
    QCOMPARE(textOf(u"Name"_s), u"Other"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(m_dialog->isVisible());
    click(u"Discard them"_s);
    QCOMPARE(textOf(u"Name"_s), u"Qwen"_s);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestProvidersDialog::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("canSave");
    QTest::newRow("no name") << u"Name"_s << QString() << u"needs a name"_s << false;
    QTest::newRow("taken name") << u"Name"_s << u"ollama"_s << u"already a provider named"_s << false;
    QTest::newRow("no address") << u"Address"_s << u"llm.example"_s << u"must begin with https://"_s << false;
    QTest::newRow("key in the address") << u"Address"_s << u"https://llm.example/?key=1"_s
                                        << u"must not hold a password or key"_s << false;
    QTest::newRow("not encrypted") << u"Address"_s << u"http://llm.example/v1"_s << u"not encrypted"_s << true;
    QTest::newRow("local") << u"Address"_s << u"http://127.0.0.1:8000/v1"_s << QString() << true;
}

void TestProvidersDialog::saysWhatIsWrong()
{
    QFETCH(const QString, field);
    QFETCH(const QString, text);
    QFETCH(const QString, words);
    QFETCH(const bool, canSave);
    const QStringList before = visibleTexts();
    type(field, text);
    QStringList said;
    for (const QString &each : visibleTexts()) {
        if (!before.contains(each))
            said.append(each);
    }
    if (words.isEmpty())
        QVERIFY2(said.filter(u"address"_s).isEmpty(), qPrintable(said.join(u' ')));
    else
        QVERIFY2(said.join(u' ').contains(words), qPrintable(said.join(u' ')));
    QCOMPARE(button(u"Save"_s)->isEnabled(), canSave);
    QCOMPARE(fieldOf(field)->accessibleDescription().contains(words), true);
}

void TestProvidersDialog::keysAreTakenAndNeverShown()
{
    auto *field = qobject_cast<QLineEdit *>(fieldOf(u"Key"_s));
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!button(u"Keep in the keychain"_s)->isEnabled() && !button(u"Use for this session"_s)->isEnabled());
    type(u"Key"_s, theKey);
    click(u"Use for this session"_s);
    QVERIFY(field->text().isEmpty());
    field->undo();
    QVERIFY(field->text().isEmpty());
    QVERIFY(visibleTexts().contains(u"The key is held for this session only."_s));
    QVERIFY(m_secrets.secrets.isEmpty());
    type(u"Key"_s, theKey + u'2');
    click(u"Keep in the keychain"_s);
    QCOMPARE(m_secrets.secrets.value(u"provider/qwen"_s), QString(theKey + u'2'));
    QTRY_VERIFY(visibleTexts().contains(u"The key is in the keychain."_s));
    QVERIFY(field->text().isEmpty());
    click(u"Forget"_s);
    QTRY_COMPARE(message(), u"The key is forgotten."_s);
    QVERIFY(m_secrets.secrets.isEmpty());
    QTRY_VERIFY(!button(u"Forget"_s)->isEnabled());
    QVERIFY(!visibleTexts().join(u' ').contains(u"ABCDEFGH"_s));
}

void TestProvidersDialog::environmentGoesFirst()
{
    m_environment.insert(u"DASHSCOPE_API_KEY"_s, u"from-outside"_s);
    m_dialog->selectProvider(u"ollama"_s);
    m_dialog->selectProvider(u"qwen"_s);
    QTRY_VERIFY(visibleTexts().contains(u"The key is from the environment variable DASHSCOPE_API_KEY."_s));
    QVERIFY(!button(u"Forget"_s)->isEnabled());
    type(u"Key"_s, theKey);
    click(u"Keep in the keychain"_s);
    QTRY_VERIFY(message().contains(u"goes before it"_s));
    QTRY_VERIFY(visibleTexts().contains(u"The key is from the environment variable DASHSCOPE_API_KEY."_s));
}

void TestProvidersDialog::worksWithoutAKeychain()
{
    m_secrets.error = Error{Error::Kind::Secret, u"No secret service."_s};
    type(u"Key"_s, theKey);
    click(u"Keep in the keychain"_s);
    QTRY_VERIFY(message().contains(u"works for this session only"_s));
    QVERIFY(message().contains(u"No secret service."_s));
    QVERIFY(visibleTexts().contains(u"The key is held for this session only."_s));
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Session);
}

void TestProvidersDialog::testsWhatIsTyped()
{
    m_secrets.secrets.insert(u"provider/qwen"_s, u"kept"_s);
    type(u"Address"_s, u"https://proxy.example/v1"_s);
    click(u"Test connection"_s);
    QTRY_COMPARE(m_client.lists.size(), std::size_t(1));
    QCOMPARE(m_client.lists.at(0).endpoint.preset.baseUrl, u"https://proxy.example/v1"_s);
    QCOMPARE(m_client.lists.at(0).endpoint.key, u"kept"_s);
    click(u"Stop the test"_s);
    type(u"Key"_s, theKey);
    click(u"Test connection"_s);
    QTRY_COMPARE(m_client.lists.size(), std::size_t(2));
    QCOMPARE(m_client.lists.at(1).endpoint.key, theKey);
    QVERIFY(m_kept.isEmpty() && !m_secrets.secrets.values().contains(theKey));
}

void TestProvidersDialog::picksModels()
{
    click(u"Test connection"_s);
    QTRY_COMPARE(m_client.lists.size(), std::size_t(1));
    QStringList offered{u"qwen-plus"_s};
    for (int number = 0; number < 12; ++number)
        offered.append(u"model-%1"_s.arg(number));
    m_client.lists.at(0).answer(offered);
    auto *list = named<QListWidget>(u"Models the server offers"_s);
    QTRY_VERIFY(list->isVisible());
    QCOMPARE(list->count(), 12); // what is in the list already is not offered
    QVERIFY(visibleTexts().join(u' ').contains(u"offers 13 model"_s));
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
    click(u"Add selected"_s);
    QCOMPARE(textOf(u"Models"_s), u"qwen-plus\nmodel-1"_s);
    QTest::keyClicks(named<QLineEdit>(u"Find a model"_s), u"model-1"_s);
    click(u"Add all found"_s);
    QCOMPARE(textOf(u"Models"_s), u"qwen-plus\nmodel-1\nmodel-10\nmodel-11"_s);
    QCOMPARE(list->count(), 9);
    click(u"Save"_s);
    QCOMPARE(m_kept.value(u"qwen"_s).models.size(), 4);
}

void TestProvidersDialog::stoppedTestSaysNothing()
{
    click(u"Test connection"_s);
    QTRY_COMPARE(m_client.lists.size(), std::size_t(1));
    chooseRow(1);
    m_client.lists.at(0).answer(QStringList{u"late"_s});
    QCoreApplication::processEvents();
    QVERIFY(!named<QListWidget>(u"Models the server offers"_s)->isVisible());
    QVERIFY(button(u"Test connection"_s));
}

void TestProvidersDialog::failedTestSaysWhy()
{
    click(u"Test connection"_s);
    QTRY_COMPARE(m_client.lists.size(), std::size_t(1));
    m_client.lists.at(0).answer(Error{Error::Kind::Auth, u"Incorrect API key"_s});
    const auto *bar = m_dialog->findChild<ProviderTestBox *>()->findChild<MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->kind(), MessageKind::Error);
    QVERIFY(bar->text().contains(u"refused the key"_s) && bar->text().contains(u"Incorrect API key"_s));
}

void TestProvidersDialog::failedSavingIsSaid()
{
    m_diskError = Error{Error::Kind::Storage, u"read-only"_s};
    type(u"Name"_s, u"Mine"_s);
    click(u"Save"_s);
    QTRY_VERIFY(message().contains(u"read-only"_s));
    QCOMPARE(rows().first(), u"> Mine (changed)"_s);
}

void TestProvidersDialog::fieldsOfTheWireFormat()
{
    QVERIFY(!fieldOf(u"Key header"_s)->isVisible());
    for (QToolButton *tool : m_dialog->findChildren<QToolButton *>()) {
        if (tool->text().remove(u'&') == u"More options"_s)
            QTest::mouseClick(tool, Qt::LeftButton);
    }
    QVERIFY(fieldOf(u"Key header"_s)->isVisible() && fieldOf(u"Output limit field"_s)->isVisible());
    auto *wire = qobject_cast<QComboBox *>(fieldOf(u"Wire format"_s));
    wire->setFocus();
    QTest::keyClicks(wire, u"Hun"_s);
    QVERIFY(!fieldOf(u"Key header"_s)->isVisible() && !fieldOf(u"Output limit field"_s)->isVisible());
    QCOMPARE(qobject_cast<QLineEdit *>(fieldOf(u"Key"_s))->placeholderText(), u"SECRET_ID:SECRET_KEY"_s);
    type(u"Key variables"_s, u"ONE_KEY, TWO_KEY"_s);
    type(u"Recorded as"_s, u"tencent"_s);
    click(u"Save"_s);
    QCOMPARE(m_kept.value(u"qwen"_s).wire, WireFormat::Hunyuan);
    QCOMPARE(m_kept.value(u"qwen"_s).keyVariables, (QStringList{u"ONE_KEY"_s, u"TWO_KEY"_s}));
    QCOMPARE(m_kept.value(u"qwen"_s).usageProvider, u"tencent"_s);
}

void TestProvidersDialog::keyboardAlone()
{
    QWidget *name = fieldOf(u"Name"_s);
    name->setFocus();
    const QList<QWidget *> order{fieldOf(u"Wire format"_s), fieldOf(u"Address"_s), fieldOf(u"Key"_s)};
    for (QWidget *next : order) {
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_dialog->focusWidget(), next);
    }
    QTest::keyClicks(m_dialog->focusWidget(), theKey);
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_secrets.secrets.value(u"provider/qwen"_s), theKey);
}

void TestProvidersDialog::controlsHaveNames()
{
    for (QToolButton *tool : m_dialog->findChildren<QToolButton *>()) {
        if (tool->isCheckable())
            tool->setChecked(true);
    }
    QCOMPARE(unnamedControls(m_dialog.get()), QStringList());
    // Each letter opens one thing only.
    QStringList letters;
    const auto note = [&letters](const QString &text) {
        if (const qsizetype at = text.indexOf(u'&'); at >= 0)
            letters.append(text.mid(at + 1, 1).toUpper());
    };
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        note(label->buddy() ? label->text() : QString());
    for (const QAbstractButton *each : m_dialog->findChildren<QAbstractButton *>())
        note(each->text());
    const qsizetype all = letters.size();
    letters.removeDuplicates();
    QCOMPARE(letters.size(), all);
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestProvidersDialog)
#include "tst_providersdialog.moc"
