// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/webhooksecret.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestWebhookSecret : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void secretIsKeptAndNeverHandedOut();
};

void TestWebhookSecret::secretIsKeptAndNeverHandedOut()
{
    FakeSecretStore store;
    WebhookSecret secret(store);
    QSignalSpy changed(&secret, &WebhookSecret::changed);
    secret.look();
    QTRY_COMPARE(secret.state(), WebhookSecret::State::Missing);
    secret.keep(u"correct horse"_s);
    QTRY_COMPARE(secret.state(), WebhookSecret::State::Kept);
    QCOMPARE(store.secrets.value(WebhookSecret::key()), u"correct horse"_s);
    store.error = Error{Error::Kind::Secret, u"locked"_s};
    secret.forget();
    QTRY_VERIFY(secret.problem());
    QCOMPARE(secret.state(), WebhookSecret::State::Kept);
    store.error.reset();
    secret.forget();
    QTRY_COMPARE(secret.state(), WebhookSecret::State::Missing);
    QVERIFY(!secret.problem());
    QVERIFY(store.secrets.isEmpty());
    QCOMPARE(changed.count(), 4);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestWebhookSecret)
#include "tst_webhooksecret.moc"
