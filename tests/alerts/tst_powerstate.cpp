// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/alerts/powerstate.h"
#include "tests/support/testmain.h"

#include <QDBusMessage>
#include <QDBusVariant>
#include <QSignalSpy>

namespace Tokenglass {

using namespace Qt::StringLiterals;

/// A service with one property, on a private bus that passes for the machine's.
class PropertyService : public QObject
{
    Q_OBJECT

public:
    ~PropertyService() override { QDBusConnection::disconnectFromBus(m_service); }

    [[nodiscard]] bool appear()
    {
        QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, m_service);
        return bus.registerObject(m_path, this, QDBusConnection::ExportAllProperties) && bus.registerService(m_service);
    }
    void change(const QVariant &newValue, bool tellsValue)
    {
        value = newValue;
        QDBusMessage signal =
            QDBusMessage::createSignal(m_path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
        signal << m_service << (tellsValue ? QVariantMap{{m_property, value}} : QVariantMap())
               << (tellsValue ? QStringList() : QStringList(m_property));
        QDBusConnection(m_service).send(signal);
    }

protected:
    PropertyService(const QString &service, const QString &path, const QString &property, const QVariant &initial)
        : value(initial), m_service(service), m_path(path), m_property(property)
    { }

    QVariant value;

private:
    QString m_service;
    QString m_path;
    QString m_property;
};

class Power final : public PropertyService
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.UPower")
    Q_PROPERTY(bool OnBattery READ isOnBattery)

public:
    explicit Power(bool onBattery)
        : PropertyService(u"org.freedesktop.UPower"_s, u"/org/freedesktop/UPower"_s, u"OnBattery"_s, onBattery)
    { }
    [[nodiscard]] bool isOnBattery() const { return value.toBool(); }
};

class Network final : public PropertyService
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
    Q_PROPERTY(uint Metered READ metered)

public:
    explicit Network(uint metered)
        : PropertyService(u"org.freedesktop.NetworkManager"_s, u"/org/freedesktop/NetworkManager"_s, u"Metered"_s,
                          metered)
    { }
    [[nodiscard]] uint metered() const { return value.toUInt(); }
};

/// Runs on a private bus without any services, see tests/support/withkeyring.sh.
class TestPowerState : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void asksAndFollows();
    void guessesCount_data();
    void guessesCount();
    void servicesComeAndGo();
};

void TestPowerState::initTestCase()
{
    TestCase::initTestCase();
    qputenv("DBUS_SYSTEM_BUS_ADDRESS", qgetenv("DBUS_SESSION_BUS_ADDRESS"));
}

void TestPowerState::asksAndFollows()
{
    Power power(true);
    Network network(2);
    QVERIFY(power.appear() && network.appear());
    PowerState state;
    QSignalSpy changed(&state, &PowerState::changed);
    QVERIFY(!state.isOnBattery()); // nobody was asked yet
    state.start();
    QTRY_VERIFY(state.isOnBattery());
    QVERIFY(!state.isMetered());
    network.change(1U, true);
    QTRY_VERIFY(state.isMetered());
    power.change(false, false); // says only that it has changed
    QTRY_VERIFY(!state.isOnBattery());
    QCOMPARE(changed.count(), 3);
}

void TestPowerState::guessesCount_data()
{
    QTest::addColumn<uint>("value");
    QTest::addColumn<bool>("metered");
    QTest::newRow("yes") << 1U << true;
    QTest::newRow("guessed yes") << 3U << true;
}

void TestPowerState::guessesCount()
{
    QFETCH(const uint, value);
    QFETCH(const bool, metered);
    Network network(value);
    QVERIFY(network.appear());
    PowerState state;
    state.start();
    QTRY_COMPARE(state.isMetered(), metered);
    network.change(4U, true); // guessed no
    QTRY_VERIFY(!state.isMetered());
}

void TestPowerState::servicesComeAndGo()
{
    PowerState state;
    state.start();
    auto power = std::make_unique<Power>(true);
    QVERIFY(power->appear());
    QTRY_VERIFY(state.isOnBattery());
    power.reset();
    QTRY_VERIFY(!state.isOnBattery());
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestPowerState)
#include "tst_powerstate.moc"
