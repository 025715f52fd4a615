// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/options.h"
#include "app/runsettings.h"
#include "models/domain/period.h"
#include "tests/support/testmain.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

class TestRunSettings : public TestCase
{
    Q_OBJECT

private:
    static Settings saved()
    {
        Settings settings;
        settings.zone = u"Asia/Shanghai"_s;
        settings.language = u"en"_s;
        settings.theme = Settings::Theme::Light;
        settings.period = u"30d"_s;
        settings.windowGeometry = "as it was";
        return settings;
    }
    static Options options()
    {
        const Result<Options> parsed =
            Options::parse({u"tokenglass"_s, u"d.db"_s, u"--theme"_s, u"dark"_s, u"--lang"_s, u"zh_CN"_s, u"--period"_s,
                            u"90d"_s, u"--zone"_s, u"Europe/Berlin"_s, u"--size"_s, u"800x600"_s});
        return parsed.value();
    }

private Q_SLOTS:
    void optionsCountForTheRun();
    void optionsAreNotSaved();
    void monthIsNotSaved();
    void changesInTheWindowAreSaved();
    void withoutOptionsEverythingIsSaved();
    void beginsWithTheStartPage();
};

void TestRunSettings::optionsCountForTheRun()
{
    const RunSettings run(saved(), options());
    QCOMPARE(run.current().theme, Settings::Theme::Dark);
    QCOMPARE(run.current().language, u"zh_CN"_s);
    QCOMPARE(run.current().period, u"90d"_s);
    QCOMPARE(run.current().zone, u"Europe/Berlin"_s);
    QCOMPARE(run.current().page, u"dashboard"_s);
}

void TestRunSettings::beginsWithTheStartPage()
{
    Settings settings;
    settings.page = u"prices"_s;
    QCOMPARE(RunSettings(settings, Options()).current().page, u"prices"_s);
    settings.startPage = u"budgets"_s;
    QCOMPARE(RunSettings(settings, Options()).current().page, u"budgets"_s);
    // A source that was asked for is shown.
    QCOMPARE(RunSettings(settings, options()).current().page, u"dashboard"_s);
}

void TestRunSettings::optionsAreNotSaved()
{
    const RunSettings run(saved(), options());
    Settings changed = run.current();
    changed.windowGeometry = "of 800x600";
    const Settings written = run.toSave(changed);
    QCOMPARE(written.theme, Settings::Theme::Light);
    QCOMPARE(written.language, u"en"_s);
    QCOMPARE(written.period, u"30d"_s);
    QCOMPARE(written.zone, u"Asia/Shanghai"_s);
    QCOMPARE(written.windowGeometry, QByteArray("as it was"));
}

void TestRunSettings::monthIsNotSaved()
{
    Options options;
    options.period = u"2026-10"_s;
    const RunSettings run(saved(), options);
    Settings changed = run.current();
    changed.period = Period::parse(u"2026-10"_s, ReportingZone::fromName(u"Asia/Shanghai"_s).value())->toText();
    QCOMPARE(run.toSave(changed).period, u"30d"_s);
}

void TestRunSettings::changesInTheWindowAreSaved()
{
    const RunSettings run(saved(), options());
    Settings changed = run.current();
    changed.theme = Settings::Theme::System;
    changed.period = u"24h"_s;
    changed.topEntities = 25;
    const Settings written = run.toSave(changed);
    QCOMPARE(written.theme, Settings::Theme::System);
    QCOMPARE(written.period, u"24h"_s);
    QCOMPARE(written.topEntities, 25);
    QCOMPARE(written.zone, u"Asia/Shanghai"_s);
}

void TestRunSettings::withoutOptionsEverythingIsSaved()
{
    const RunSettings run(saved(), {});
    Settings changed = run.current();
    QCOMPARE(run.toSave(changed), saved());
    changed.windowGeometry = "moved";
    changed.language = u"zh_CN"_s;
    QCOMPARE(run.toSave(changed), changed);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::TestRunSettings)
#include "tst_runsettings.moc"
