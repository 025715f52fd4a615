// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/keptsecret.h"
#include "tests/support/fakesecretstore.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestKeptSecret : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void secretIsKeptAndNeverHandedOut();
};

void TestKeptSecret::secretIsKeptAndNeverHandedOut()
{
    FakeSecretStore store;
    KeptSecret secret(store, KeptSecret::webhookKey());
    QSignalSpy changed(&secret, &KeptSecret::changed);
    secret.look();
    QTRY_COMPARE(secret.state(), KeptSecret::State::Missing);
    secret.keep(u"correct horse"_s);
    QTRY_COMPARE(secret.state(), KeptSecret::State::Kept);
    QCOMPARE(store.secrets.value(KeptSecret::webhookKey()), u"correct horse"_s);
    store.error = Error{Error::Kind::Secret, u"locked"_s};
    secret.forget();
    QTRY_VERIFY(secret.problem());
    QCOMPARE(secret.state(), KeptSecret::State::Kept);
    store.error.reset();
    secret.forget();
    QTRY_COMPARE(secret.state(), KeptSecret::State::Missing);
    QVERIFY(!secret.problem());
    QVERIFY(store.secrets.isEmpty());
    QCOMPARE(changed.count(), 4);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestKeptSecret)
#include "tst_keptsecret.moc"
