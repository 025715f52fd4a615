// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/accessibility.h"
#include "tests/ui/providersdialogtest.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// The providers: looked at, changed, added, duplicated and removed, by mouse and keyboard.
class TestProvidersDialog : public ProvidersDialogTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatThereIs();
    void newProviderFromAddressAndKey();
    void newProviderIsNamedAfterItsServer();
    void savedRowIsInSight();
    void messagesTakeNoMoreRoomThanTheyNeed();
    void changesAndResetsOneOfOurs();
    void duplicatesAndRemoves();
    void unsavedChangesAreNotLost();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void failedSavingIsSaid();
    void fieldsOfTheWireFormat();
    void keyboardAlone();
    void controlsHaveNames();
};

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
    type(u"Key"_s, sampleKey());
    click(u"Save"_s);
    QCOMPARE(rows(), (QStringList{u"Qwen"_s, u"Ollama"_s, u"> My server"_s}));
    QCOMPARE(m_kept.value(u"my-server"_s).baseUrl, u"https://llm.example/v1"_s);
    QCOMPARE(m_secrets.secrets.value(u"provider/my-server"_s), sampleKey());
    QTRY_COMPARE(message(), u"The key is kept in the keychain."_s);
    QVERIFY(textOf(u"Key"_s).isEmpty());
    QVERIFY(!button(u"Save"_s)->isEnabled());
}

void TestProvidersDialog::newProviderIsNamedAfterItsServer()
{
    clickTool(u"Add a provider"_s);
    type(u"Address"_s, u"https://llm.example:8000/v1"_s);
    QCOMPARE(qobject_cast<QLineEdit *>(fieldOf(u"Name"_s))->placeholderText(), u"llm.example"_s);
    click(u"Save"_s);
    QCOMPARE(rows().last(), u"> llm.example"_s);
    QCOMPARE(m_kept.value(u"llm-example"_s).name, u"llm.example"_s);
    // The next one of this server needs another name, which is said.
    clickTool(u"Add a provider"_s);
    type(u"Address"_s, u"https://llm.example/v2"_s);
    QVERIFY(!button(u"Save"_s)->isEnabled());
    QVERIFY(visibleTexts().join(u' ').contains(u"already a provider named"_s));
    click(u"Discard"_s);
    clickTool(u"Add a provider"_s);
    type(u"Name"_s, u"Without an address"_s);
    QCOMPARE(button(u"Save"_s)->toolTip(), u"Enter an address first"_s);
}

void TestProvidersDialog::savedRowIsInSight()
{
    for (int i = 0; i < 40; ++i) {
        ProviderPreset preset;
        preset.name = u"Server %1"_s.arg(i);
        preset.baseUrl = u"https://llm.example/v1"_s;
        (void)m_catalog->put(preset);
    }
    clickTool(u"Add a provider"_s);
    type(u"Name"_s, u"Server 255"_s);
    type(u"Address"_s, u"https://llm.example/v1"_s);
    click(u"Save"_s);
    const auto *list = named<QListWidget>(u"Providers"_s);
    QCOMPARE(list->currentItem()->text(), u"Server 255"_s);
    QVERIFY(list->viewport()->rect().contains(list->visualItemRect(list->currentItem())));
}

void TestProvidersDialog::messagesTakeNoMoreRoomThanTheyNeed()
{
    m_diskError = Error{Error::Kind::Storage, u"the disk is full "_s.repeated(12)};
    type(u"Name"_s, u"Mine"_s);
    click(u"Save"_s);
    auto *bar = m_dialog->findChild<MessageBar *>();
    QTRY_VERIFY(bar->isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(bar->height(), bar->heightForWidth(bar->width()));
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
    QTRY_COMPARE(message(), u"Qwen is again as Tokenglass has it."_s);
    Q_EMIT m_dialog->findChild<MessageBar *>()->actionTriggered();
    QCOMPARE(rows().first(), u"> Qwen (changed)"_s);
    QCOMPARE(textOf(u"Address"_s), u"https://proxy.example/v1"_s);
    QCOMPARE(m_kept.value(u"qwen"_s).baseUrl, u"https://proxy.example/v1"_s);
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
    // It comes back with everything but its key.
    Q_EMIT m_dialog->findChild<MessageBar *>()->actionTriggered();
    QCOMPARE(rows(), (QStringList{u"Qwen"_s, u"Ollama"_s, u"Qwen (copy)"_s, u"> Qwen (copy) 2"_s}));
    QCOMPARE(m_kept.keys().size(), 2);
    QTRY_COMPARE(message(), u"Qwen (copy) 2 is back. Its key has to be entered again."_s);
    clickTool(u"Remove"_s);
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
    // The way of counting goes along until it is chosen.
    auto *counting = qobject_cast<QComboBox *>(fieldOf(u"Count tokens"_s));
    QTest::keyClicks(wire, u"Ant"_s);
    QCOMPARE(counting->currentData().toInt(), static_cast<int>(CountMethod::Anthropic));
    counting->setCurrentIndex(counting->findData(static_cast<int>(CountMethod::Vllm)));
    QTest::qWait(QApplication::keyboardInputInterval() + 50);
    QTest::keyClicks(wire, u"Hun"_s);
    QCOMPARE(counting->currentData().toInt(), static_cast<int>(CountMethod::Vllm));
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
    QTest::keyClicks(m_dialog->focusWidget(), sampleKey());
    QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_secrets.secrets.value(u"provider/qwen"_s), sampleKey());
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
