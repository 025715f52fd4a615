// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/application.h"

#include "app/activitylog.h"
#include "app/alertparts.h"
#include "app/budgetparts.h"
#include "app/consoleparts.h"
#include "app/priceparts.h"
#include "app/sampledata.h"
#include "app/selfcheck.h"
#include "app/settingsparts.h"
#include "app/viewparts.h"
#include "app/windowparts.h"
#include "models/domain/clock.h"
#include "models/session/errortext.h"
#include "models/session/savedviews.h"
#include "models/session/sourcesession.h"
#include "models/sources/sourcefactory.h"
#include "models/store/environmentsecret.h"
#include "models/store/keychainsecretstore.h"
#include "models/store/ledger/ledger.h"
#include "models/store/logfile.h"
#include "ui/applysettings.h"
#include "ui/mainwindow.h"
#include "ui/pages/welcomepage.h"
#include "ui/theme.h"
#include "ui/windowdialogs.h"
#include "ui/windowgeometry.h"
#include "ui/windowpages.h"
#include "ui/windowreports.h"

#include <QApplication>
#include <QtConcurrent>

#include <cstdio>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int ScreenshotDelayMs = 1200; ///< charts and fonts have settled

/// A clock that stands still.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(const QDateTime &instant) : m_instant(instant) { }
    [[nodiscard]] QDateTime now() const override { return m_instant; }

private:
    QDateTime m_instant;
};

} // namespace

void Application::setNames()
{
    QCoreApplication::setOrganizationName(u"tokenglass"_s);
    QCoreApplication::setApplicationName(u"tokenglass"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(TOKENGLASS_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Tokenglass"_s);
    QGuiApplication::setDesktopFileName(u"io.github.tokenglass.Tokenglass"_s);
}

Application::Application(const Options &options)
    : m_options(options), m_clock(options.now ? std::shared_ptr<const Clock>(std::make_shared<FixedClock>(*options.now))
                                              : std::make_shared<SystemClock>()),
      m_secrets(std::make_unique<KeychainSecretStore>()), m_connections(std::make_unique<ConnectionStore>(*m_secrets)),
      m_theme(std::make_unique<Theme>())
{
    m_disk.setMaxThreadCount(1);
    const auto makeSource = [this](const ConnectionSettings &connection, const QString &password,
                                   const ReportingZone &zone) {
        SourceOptions sourceOptions;
        sourceOptions.zone = zone;
        sourceOptions.costs = m_prices->rulesFor(connection.id);
        sourceOptions.clock = m_clock;
        if (connection.id == m_sources->ledger().id)
            sourceOptions.prepare = [path = connection.path] { return Ledger::makeFile(path); };
        return makeUsageSource(m_settingsParts->trusting(connection), password, sourceOptions);
    };
    m_session = std::make_unique<SourceSession>(makeSource, m_clock);
    m_sources = std::make_unique<SourceController>(*m_session, *m_secrets, services());
    m_prices = makePriceController(*m_session, m_disk);
    m_console = std::make_unique<ConsoleParts>(
        *m_clock, [this] { return m_prices->book(); }, *m_secrets, m_disk);
    m_budgets = std::make_unique<BudgetParts>(*m_clock, *m_session, *m_sources, makeSource);
    connect(m_prices.get(), &PriceController::changed, &m_console->session().preview(), &ConsolePreview::priceAgain);
    connect(m_prices.get(), &PriceController::changed, &m_budgets->sources(), &BudgetSources::reopen);
    m_alerts = std::make_unique<AlertParts>(
        AlertParts::Context{m_budgets->monitor(), m_budgets->sources(), *m_session, *m_secrets, *m_clock, m_disk});
    m_settingsParts = std::make_unique<SettingsParts>(*m_secrets, m_console->session(), m_disk, onlyThisRun(m_options));
    m_views = makeSavedViews(*m_sources, *m_session, m_disk);
    connectSampleData();
    if (!forPicture()) {
        m_log = std::make_unique<LogFile>();
        m_log->installAsMessageHandler();
        m_activity =
            std::make_unique<ActivityLog>(*m_session, *m_sources, m_console->session().run(), m_budgets->monitor());
    }
    connect(&m_console->session().run(), &ConsoleRun::recorded, this, &Application::showRecorded);
    // Opening a ledger closes the rows that a program which was killed had left.
    connect(m_sources.get(), &SourceController::recordingChanged, this, &Application::showRecorded);
}

MainWindow *Application::window() const
{
    return m_window->window();
}

Application::~Application()
{
    m_activity.reset();
    m_sample.reset();
    m_window.reset();
    m_settingsParts.reset();
    m_alerts.reset();
    m_budgets.reset();
    m_console.reset();
    m_disk.waitForDone();
}

SourceServices Application::services()
{
    SourceServices services;
    services.test = [this](const ConnectionSettings &connection, const QString &password) {
        return testConnection(m_settingsParts->trusting(connection), password);
    };
    services.add = [this](ConnectionSettings connection) {
        // A run for a picture leaves nothing behind.
        if (forPicture()) {
            connection.id = u"picture"_s;
            return QtFuture::makeReadyFuture(Result<ConnectionSettings>(connection));
        }
        return QtConcurrent::run(&m_disk, [this, connection] { return m_connections->add(connection); });
    };
    services.update = [this](const ConnectionSettings &connection) {
        return QtConcurrent::run(&m_disk, [this, connection] { return m_connections->update(connection); });
    };
    services.remove = [this](const QString &id) {
        return QtConcurrent::run(&m_disk, [this, id] { return m_connections->forget(id); })
            .then(this,
                  [this](const Result<ConnectionSettings> &forgotten) {
                      return forgotten ? m_connections->removeSecret(*forgotten)
                                       : QtFuture::makeReadyFuture(Result<void>(forgotten.error()));
                  })
            .unwrap();
    };
    services.environmentPassword = [](const ConnectionSettings &connection) { return environmentSecret(connection); };
    services.secretKey = &ConnectionStore::secretKey;
    services.recordIn = [this](const ConnectionSettings &connection, const QString &password) {
        return m_console->recordIn(m_settingsParts->trusting(connection), password);
    };
    return services;
}

bool Application::start()
{
    const Result<SettingsStore::Loaded> loaded = m_settingsStore.load();
    m_settings = RunSettings(loaded.ok() ? loaded->settings : Settings{}, m_options);
    m_languages.use(m_settings.current().language, m_settings.current().numbers);
    if (!applySettings(m_settings.current()))
        return false;
    m_settingsParts->apply(m_settings.current());
    m_prices->load();
    m_console->start(m_settings.current());
    showWindow();
    tellOfSettings(loaded);
    if (forPicture())
        takeScreenshot();
    openFirstSource();
    return true;
}

void Application::tellOfSettings(const Result<SettingsStore::Loaded> &loaded)
{
    // As a warning it stays when a source is opened.
    if (!loaded && m_settingsStore.isOfNewerVersion())
        window()->showWarning(tr("The settings are of a newer Tokenglass: these are the usual ones and are not kept."));
    else if (!loaded)
        window()->showWarning(tr("The settings could not be read; these are the usual ones.") + u' '
                              + errorText(loaded.error()));
    else if (loaded->source == SettingsStore::Source::Backup)
        window()->showWarning(tr("The settings were damaged. These are the ones from before the last change."));
    else if (loaded->source == SettingsStore::Source::Nothing)
        window()->showWarning(tr("The settings were damaged and have no copy. These are the usual ones."));
}

bool Application::applySettings(const Settings &settings)
{
    Tokenglass::applySettings(settings, *m_session, *m_theme);
    m_session->setLive(settings.liveMode);
    const Result<Period> period = Period::parse(settings.period, m_session->zone());
    if (period.ok()) {
        m_session->setPeriod(period.value());
    } else if (!m_options.period.isEmpty()) {
        std::fputs(qPrintable(period.error().detail + u'\n'), stderr);
        return false;
    }
    m_theme->install();
    return true;
}

void Application::showWindow()
{
    const WindowContext context{*m_session, *m_sources, m_console->session(),      m_budgets->monitor(), *m_prices,
                                *m_theme,   *m_views,   BudgetParts::files(m_disk)};
    m_window = std::make_unique<WindowParts>(context, *m_alerts, *m_settingsParts, m_languages, diagnostics());
    connect(m_window.get(), &WindowParts::exploreRequested, this, &Application::exploreSampleData);
    connect(m_window.get(), &WindowParts::settingsChanged, this, &Application::saveSettings);
    connect(m_window.get(), &WindowParts::languageChanged, this, [this] { m_sources->nameLedger(tr("Local ledger")); });
    m_window->make(m_settings.current());
    if (m_options.size.isValid())
        window()->resize(m_options.size);
    // Whoever asked for something wants to see that.
    const bool isPlain = m_options.source.isEmpty() && m_options.link.isEmpty() && !m_options.demo
        && !m_options.background && !forPicture();
    if (isPlain && !m_settings.current().tourSeen)
        window()->dialogs()->showTour();
    if (!forPicture()) {
        m_alerts->start(m_settings.current());
        m_window->start(m_options.background);
    }
    // A picture has the size asked for, whatever the screen.
    if (forPicture())
        window()->show();
    else if (m_options.background)
        m_session->setHidden(true);
    else
        showOnScreen(window());
}

DiagnosticServices Application::diagnostics()
{
    DiagnosticServices services;
    services.check = [this] { return selfCheck(*m_secrets); };
    services.report = [this](const QList<CheckResult> &results) {
        return QtConcurrent::run(&m_disk, [this, results] {
            if (m_log)
                m_log->flush();
            constexpr int LogLines = 200;
            return bugReport(results, m_log ? m_log->tail(LogLines) : QStringList());
        });
    };
    services.logPath = LogFile::defaultPath();
    return services;
}

void Application::showRecorded()
{
    // What the console has just written is on the dashboard at once, without waiting for the next look.
    if (m_session->isOpen() && m_session->connection().id == m_sources->sources()->recording())
        m_session->refresh(Refresh::Poll);
}

void Application::saveSettings(const Settings &changed)
{
    if (forPicture())
        return;
    // The pool has one thread, so the last change is written last.
    QtConcurrent::run(&m_disk, [this, settings = m_settings.toSave(changed)] {
        return m_settingsStore.save(settings);
    }).then(this, [this](const Result<void> &saved) {
        if (!saved && !std::exchange(m_saveFailureSaid, true))
            window()->showMessage(tr("The settings could not be saved."), saved.error());
    });
}

void Application::openFirstSource()
{
    struct Found
    {
        Result<ConnectionStore::Saved> saved;
        std::optional<Error> ledgerError;
    };
    QtConcurrent::run(&m_disk, [this] {
        const Result<Ledger> ledger = Ledger::open();
        return Found{m_connections->load(), ledger.ok() ? std::nullopt : std::optional(ledger.error())};
    }).then(this, [this](const Found &found) {
        ConnectionSettings ledger = Ledger::connection();
        ledger.name = tr("Local ledger");
        m_sources->setConnections(ledger, found.saved.ok() ? found.saved->connections : QList<ConnectionSettings>());
        const QString last = window()->settings().sourceId;
        const QString first = m_sources->sources()->find(last) ? last : ledger.id;
        openTeamLedger();
        m_budgets->start();
        if (!found.saved.ok())
            window()->showMessage(tr("The saved connections could not be read."), found.saved.error());
        else if (found.ledgerError && (m_options.asksForSource() || first != ledger.id)) // its own page says it too
            window()->showMessage(tr("The local ledger could not be opened."), *found.ledgerError);
        m_views->load();
        if (m_options.asksForSource())
            openAskedFor(m_options);
        else
            m_sources->open(first);
    });
}

void Application::openAskedFor(const Options &options)
{
    if (options.demo)
        exploreSampleData();
    else if (!options.link.isEmpty())
        m_views->follow(options.link);
    else if (!options.source.isEmpty())
        m_sources->openNamed(options.source);
}

void Application::follow(const Options &options, const QString &activationToken)
{
    // Qt's Wayland platform reads the token of the next activation here.
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8());
    if (!options.background)
        m_window->bringBack();
    // Who asks for something wants to see that.
    window()->dialogs()->endTour();
    if (!options.source.isEmpty() || options.demo)
        window()->showPage(u"dashboard"_s);
    if (!options.page.isEmpty())
        window()->showPage(options.page);
    if (const auto period = Period::parse(options.period, m_session->zone()); !options.period.isEmpty() && period.ok())
        m_session->visitPeriod(*period);
    openAskedFor(options);
}

void Application::openTeamLedger()
{
    const QString id = m_settings.current().ledgerId;
    if (id.isEmpty())
        return;
    // Later refusals are the sources page's to tell.
    const auto tell = [this](const QString &, const Error &error) {
        window()->showMessage(tr("The team's ledger cannot be used; requests are recorded in the local one."), error);
    };
    connect(m_sources.get(), &SourceController::recordingRefused, this, tell, Qt::SingleShotConnection);
    m_sources->recordHere(id);
}

void Application::exploreSampleData()
{
    m_sample->make(m_clock->now().toSecsSinceEpoch(), m_options.now.has_value());
}

void Application::connectSampleData()
{
    m_sample = std::make_unique<SampleData>(m_disk);
    connect(m_sample.get(), &SampleData::progress, this,
            [this](std::optional<int> percent) { window()->pages().welcome()->setProgress(percent); });
    connect(m_sample.get(), &SampleData::failed, this, [this](const Error &error) {
        if (forPicture())
            endWith(errorText(error));
        else
            window()->showMessage(tr("The sample data could not be made."), error);
    });
    connect(m_sample.get(), &SampleData::made, this, [this](const QString &path) {
        ConnectionSettings sample;
        sample.name = tr("Sample data");
        sample.path = path;
        m_sources->openOrAdd(sample, {});
        window()->showPage(u"dashboard"_s);
    });
}

void Application::takeScreenshot()
{
    connect(m_sources.get(), &SourceController::failed, this,
            [this](const QString &what, const Error &error) { endWith(what + u' ' + errorText(error)); });
    connect(m_session.get(), &SourceSession::answerChanged, this, [this] {
        if (m_session->state() == SourceSession::State::Failed)
            endWith(m_session->error() ? errorText(*m_session->error()) : m_session->connection().name);
        if (m_session->state() != SourceSession::State::Ready)
            return;
        QTimer::singleShot(ScreenshotDelayMs, this, [this] {
            if (window()->grab().save(m_options.screenshot))
                QCoreApplication::exit(0);
            else
                endWith(tr("%1 cannot be written.").arg(m_options.screenshot));
        });
    });
}

void Application::endWith(const QString &sentence)
{
    std::fputs(qPrintable(sentence + u'\n'), stderr);
    QCoreApplication::exit(1);
}

} // namespace Tokenglass
