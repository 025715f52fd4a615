// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trayicon.h"

#include "ui/themeicon.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView hostService("org.kde.StatusNotifierWatcher");
constexpr std::chrono::seconds betweenLooks{5};
constexpr std::chrono::seconds betweenCalmLooks{30}; ///< once it is known how things are
constexpr int balloonMs = 20'000;
constexpr int mostShown = 9;

QIcon badged(const QIcon &icon, int number)
{
    QIcon result;
    for (const int size : {16, 22, 24, 32, 48, 64}) {
        QPixmap pixmap = icon.pixmap(QSize(size, size), 1.0);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF circle(size * 0.42, size * 0.42, size * 0.58, size * 0.58);
        painter.setPen(QPen(Qt::white, std::max(1.0, size / 24.0)));
        painter.setBrush(QColor(0xC6, 0x28, 0x28)); // on trays of any colour
        painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5));
        QFont font;
        font.setPixelSize(std::max(7, size * 2 / 5));
        font.setBold(true);
        painter.setFont(font);
        painter.drawText(circle, Qt::AlignCenter, number > mostShown ? u"9+"_s : QString::number(number));
        painter.end();
        result.addPixmap(pixmap);
    }
    return result;
}

} // namespace

/// Qt's own balloon. Where the tray is of the newer kind Qt would hand it to the notification service, which is the
/// very thing that is missing when the balloon is asked for.
class TrayIcon::Balloon final : public AlertChannel
{
public:
    explicit Balloon(TrayIcon &tray) : m_tray(tray) { }

    [[nodiscard]] QString name() const override { return u"tray"_s; }
    [[nodiscard]] bool isOn() const override { return m_on; }
    [[nodiscard]] std::optional<Error> trouble() const override
    {
        if (!m_tray.isAvailable())
            return Error{Error::Kind::Offline, u"no tray"_s};
        if (m_tray.m_host || !QSystemTrayIcon::supportsMessages())
            return Error{Error::Kind::Offline, u"this tray has no balloons of its own"_s};
        return std::nullopt;
    }
    [[nodiscard]] QFuture<Result<void>> deliver(const AlertMessage &message) override
    {
        if (const std::optional<Error> error = trouble())
            return QtFuture::makeReadyFuture(Result<void>(*error));
        m_alertId = message.alert.id;
        m_tray.m_icon->showMessage(message.title, message.body, QSystemTrayIcon::Warning, balloonMs);
        return QtFuture::makeReadyFuture(Result<void>());
    }
    void clicked() const
    {
        if (m_alertId)
            tellAction(*m_alertId, AlertAction::Show);
    }
    void changed() const { tellTrouble(); }
    void setOn(bool on) { m_on = on; }

private:
    TrayIcon &m_tray;
    bool m_on = true;
    std::optional<qint64> m_alertId; ///< of the balloon shown last
};

TrayIcon::TrayIcon(std::chrono::milliseconds grace, QObject *parent)
    : QObject(parent), m_grace(grace), m_balloon(std::make_unique<Balloon>(*this))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_timer, &QTimer::timeout, this, &TrayIcon::look);
}

TrayIcon::~TrayIcon() = default;

AlertChannel &TrayIcon::balloon()
{
    return *m_balloon;
}

void TrayIcon::setBalloonOn(bool on)
{
    m_balloon->setOn(on);
}

void TrayIcon::start()
{
    m_timer.start(m_grace);
    askForHost();
}

void TrayIcon::askForHost()
{
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") && !qEnvironmentVariableIsSet("XDG_RUNTIME_DIR"))
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto *hostWatcher = new QDBusServiceWatcher(hostService, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(hostWatcher, &QDBusServiceWatcher::serviceOwnerChanged, this,
            [this](const QString &, const QString &, const QString &owner) { setHost(!owner.isEmpty()); });
    QDBusMessage call = QDBusMessage::createMethodCall(u"org.freedesktop.DBus"_s, u"/org/freedesktop/DBus"_s,
                                                       u"org.freedesktop.DBus"_s, u"NameHasOwner"_s);
    call << QString(hostService);
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<bool> reply = *watcher;
        if (!reply.isError() && reply.value())
            setHost(true);
    });
}

void TrayIcon::setHost(bool present)
{
    m_host = present;
    // An icon registered with a host that has ended is not known to the next one.
    m_icon.reset();
    if (present)
        look();
    else
        update();
}

void TrayIcon::look()
{
    // Which of the two kinds Qt speaks is settled by the first question of the process.
    if (m_wanted && !m_icon && QSystemTrayIcon::isSystemTrayAvailable())
        makeIcon();
    const bool first = !std::exchange(m_settled, true);
    update();
    if (first)
        Q_EMIT settled();
    const bool calm = m_icon || (!first && !m_host);
    m_timer.start(calm ? betweenCalmLooks : betweenLooks);
}

void TrayIcon::setWanted(bool wanted)
{
    if (std::exchange(m_wanted, wanted) == wanted)
        return;
    if (!wanted)
        m_icon.reset();
    if (wanted && m_settled)
        look();
    else
        update();
}

bool TrayIcon::isAvailable() const
{
    return m_icon && (m_host || QSystemTrayIcon::isSystemTrayAvailable());
}

void TrayIcon::update()
{
    const bool available = isAvailable();
    if (std::exchange(m_saidAvailable, available) == available)
        return;
    m_balloon->changed();
    Q_EMIT availableChanged();
}

void TrayIcon::makeIcon()
{
    if (!m_menu) {
        m_menu = std::make_unique<QMenu>();
        m_menu->addAction(tr("&Show Tokenglass"), this, &TrayIcon::showRequested);
        m_menu->addSeparator();
        m_menu->addAction(tr("&Budgets"), this, [this] { Q_EMIT pageRequested(u"budgets"_s); });
        m_menu->addAction(tr("&Test console"), this, [this] { Q_EMIT pageRequested(u"console"_s); });
        m_menu->addAction(tr("&Check now"), this, &TrayIcon::checkRequested);
        m_menu->addSeparator();
        m_menu->addAction(tr("&Quit"), this, &TrayIcon::quitRequested);
    }
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    drawIcon();
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            Q_EMIT showRequested();
    });
    connect(m_icon.get(), &QSystemTrayIcon::messageClicked, this, [this] { m_balloon->clicked(); });
    m_icon->show();
}

void TrayIcon::setUnseen(int alerts)
{
    if (std::exchange(m_unseen, alerts) != alerts && m_icon)
        drawIcon();
}

void TrayIcon::setNote(const QString &note)
{
    if (std::exchange(m_note, note) != note && m_icon)
        drawIcon();
}

void TrayIcon::drawIcon()
{
    m_icon->setIcon(m_unseen > 0 ? badged(applicationIcon(), m_unseen) : applicationIcon());
    const QString text = m_unseen > 0 ? tr("Tokenglass: %n new alert(s)", nullptr, m_unseen) : u"Tokenglass"_s;
    m_icon->setToolTip(m_note.isEmpty() ? text : QString(text + u'\n' + m_note));
}

} // namespace Tokenglass
