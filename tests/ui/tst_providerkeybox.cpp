// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/providersdialogtest.h"

#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using Place = ProviderCatalog::KeyPlace;

/// Keys of providers: taken, kept or forgotten, never shown, and who else holds one.
class TestProviderKeyBox : public ProvidersDialogTest
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreTakenAndNeverShown();
    void environmentGoesFirst();
    void worksWithoutAKeychain();
};

void TestProviderKeyBox::keysAreTakenAndNeverShown()
{
    auto *field = qobject_cast<QLineEdit *>(fieldOf(u"Key"_s));
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    QVERIFY(!button(u"Keep in the keychain"_s)->isEnabled() && !button(u"Use for this session"_s)->isEnabled());
    type(u"Key"_s, sampleKey());
    click(u"Use for this session"_s);
    QVERIFY(field->text().isEmpty());
    field->undo();
    QVERIFY(field->text().isEmpty());
    QVERIFY(visibleTexts().contains(u"The key is held for this session only."_s));
    QVERIFY(m_secrets.secrets.isEmpty());
    type(u"Key"_s, sampleKey() + u'2');
    click(u"Keep in the keychain"_s);
    QCOMPARE(m_secrets.secrets.value(u"provider/qwen"_s), QString(sampleKey() + u'2'));
    QTRY_VERIFY(visibleTexts().contains(u"The key is in the keychain."_s));
    QVERIFY(field->text().isEmpty());
    click(u"Forget"_s);
    QVERIFY(!m_secrets.secrets.isEmpty()); // not before it was asked
    const auto *question = m_dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    for (QAbstractButton *each : question->buttons()) {
        if (question->buttonRole(each) == QMessageBox::AcceptRole)
            each->click();
    }
    QTRY_COMPARE(message(), u"The key is forgotten."_s);
    QVERIFY(m_secrets.secrets.isEmpty());
    QTRY_VERIFY(!button(u"Forget"_s)->isEnabled());
    QVERIFY(!visibleTexts().join(u' ').contains(u"ABCDEFGH"_s));
}

void TestProviderKeyBox::environmentGoesFirst()
{
    m_environment.insert(u"DASHSCOPE_API_KEY"_s, u"from-outside"_s);
    m_dialog->selectProvider(u"ollama"_s);
    m_dialog->selectProvider(u"qwen"_s);
    QTRY_VERIFY(visibleTexts().contains(u"The key is from the environment variable DASHSCOPE_API_KEY."_s));
    QVERIFY(!button(u"Forget"_s)->isEnabled());
    type(u"Key"_s, sampleKey());
    click(u"Keep in the keychain"_s);
    QTRY_VERIFY(message().contains(u"goes before it"_s));
    QTRY_VERIFY(visibleTexts().contains(u"The key is from the environment variable DASHSCOPE_API_KEY."_s));
}

void TestProviderKeyBox::worksWithoutAKeychain()
{
    m_secrets.error = Error{Error::Kind::Secret, u"No secret service."_s};
    type(u"Key"_s, sampleKey());
    click(u"Keep in the keychain"_s);
    // Once, where the key is, and not above the form once more.
    QTRY_COMPARE(visibleTexts().filter(u"No secret service."_s).size(), 1);
    QCOMPARE(visibleTexts().filter(u"works for this session only"_s).size(), 1);
    QVERIFY(message().isEmpty());
    QVERIFY(visibleTexts().contains(u"The key is held for this session only."_s));
    QCOMPARE(m_catalog->keyState(u"qwen"_s).place, Place::Session);
}

} // namespace Tokenglass

QTEST_MAIN(Tokenglass::TestProviderKeyBox)
#include "tst_providerkeybox.moc"
