// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/exitcode.h"
#include "app/cli/filteroption.h"
#include "app/cli/optionreader.h"
#include "app/cli/summaryoptions.h"
#include "models/domain/usagesource.h"
#include "tests/support/testmain.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

Catalog catalog()
{
    Catalog result;
    result.models = {{u"qwen"_s, u"qwen-plus"_s, u"dashscope"_s},
                     {u"kimi"_s, u"moonshot-v1-32k"_s, u"dashscope"_s},
                     {{}, u"gpt,x"_s, {}}};
    result.providers = {u"dashscope"_s, u"tencent"_s};
    result.requestTypes = {u"console"_s, u"none"_s};
    result.organisations = {{EntityId(qint64(1)), u"北京中学"_s, EntityState::Named}};
    result.users = {
        {EntityId(qint64(17)), {}, EntityState::Deleted},   {EntityId(qint64(5)), u"Li"_s, EntityState::Named},
        {EntityId(qint64(6)), u"Li"_s, EntityState::Named}, {EntityId(qint64(7)), u"17"_s, EntityState::Named},
        {EntityId(u"key-1"_s), {}, EntityState::Unnamed},   {EntityId(), {}, EntityState::None}};
    result.hasCallers = true;
    result.callers = {{EntityId(qint64(5)), u"batch"_s, EntityState::Named},
                      {EntityId(u"tutor"_s), {}, EntityState::Unnamed},
                      {EntityId(), {}, EntityState::None}};
    return result;
}

Result<UsageFilter> filter(const QString &text)
{
    const Result<QList<FilterPart>> parts = parseFilter(text);
    return parts ? resolveFilter(*parts, catalog()) : Result<UsageFilter>(parts.error());
}

} // namespace

class CliOptionsTest : public TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data();
    void filters();
    void refusesFilters_data();
    void refusesFilters();
    void sourceWithoutKeys();
    void summaryDefaults();
    void summaryEverything();
    void refusesSummaryOptions_data();
    void refusesSummaryOptions();
    void help();
    void exitCodes();
};

void CliOptionsTest::filters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<UsageFilter>("expected");
    const auto add = [](const QString &text, const UsageFilter &expected) {
        QTest::newRow(qPrintable(text)) << text << expected;
    };
    UsageFilter models;
    models.models = {u"qwen"_s, u"moonshot-v1-32k"_s};
    add(u"model=qwen,model=moonshot-v1-32k"_s, models);
    add(u"model=qwen,moonshot-v1-32k"_s, models);
    UsageFilter comma;
    comma.models = {u"gpt,x"_s};
    add(u"model=gpt\\,x"_s, comma);
    UsageFilter people;
    people.users = {EntityId(qint64(17)), EntityId(), EntityId(u"key-1"_s)};
    people.organisations = {EntityId(qint64(1))};
    add(u"user=17,user=none,organisation=北京中学,user=key-1"_s, people);
    add(u"user=17,user=none,organization=1,user=key-1"_s, people);
    add(u"user=deleted user 17,no user,organisation=1,user=key-1"_s, people); // as the tables name them
    UsageFilter callers;
    callers.callers = {EntityId(qint64(5)), EntityId(u"tutor"_s), EntityId()};
    add(u"key=5,tutor,none"_s, callers);
    add(u"key=batch,agent=tutor,key=none"_s, callers);
    UsageFilter text;
    text.requestTypes = {u"none"_s}; // there is a type of that name
    text.providers = {QString()};
    text.success = false;
    add(u"type=none,provider=none,success=false"_s, text);
    add(u"type=none,provider=no provider,success=false"_s, text);
    UsageFilter success;
    success.success = true;
    add(u"success=true,success=true"_s, success);
}

void CliOptionsTest::filters()
{
    QFETCH(QString, text);
    QFETCH(UsageFilter, expected);
    const Result<UsageFilter> resolved = filter(text);
    QVERIFY2(resolved.ok(), resolved ? "" : qPrintable(resolved.error().detail));
    QCOMPARE(*resolved, expected);
    for (qsizetype i = 0; i < expected.providers.size(); ++i)
        QCOMPARE(resolved->providers[i].isNull(), expected.providers[i].isNull());
}

void CliOptionsTest::refusesFilters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("empty") << QString() << u"keys are model, provider, organisation, user, key, type, success"_s;
    QTest::newRow("no key") << u"qwen"_s << u"keys are"_s;
    QTest::newRow("unknown key") << u"modell=qwen"_s << u"\"modell\" is not a key; keys are"_s;
    QTest::newRow("no value") << u"model="_s << u"model has no value"_s;
    QTest::newRow("trailing comma") << u"model=qwen,"_s << u"model has no value"_s;
    QTest::newRow("unknown model") << u"model=gpt"_s << u"there are: qwen, qwen-plus, kimi, moonshot-v1-32k, gpt,x"_s;
    QTest::newRow("other case") << u"model=Qwen"_s << u"there is no model \"Qwen\""_s;
    QTest::newRow("unknown provider") << u"provider=openai"_s << u"there are: dashscope, tencent"_s;
    QTest::newRow("unknown user") << u"user=99"_s << u"there is no user \"99\""_s;
    QTest::newRow("unknown key of an API")
        << u"key=99"_s << u"there is no key \"99\" in this source; there are: batch, tutor, no key"_s;
    QTest::newRow("two of a name") << u"user=Li"_s << u"use one of the ids 5, 6"_s;
    QTest::newRow("not true or false") << u"success=maybe"_s << u"success is true or false"_s;
    QTest::newRow("true and false") << u"success=true,success=false"_s << u"cannot be true and false"_s;
}

void CliOptionsTest::refusesFilters()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Result<UsageFilter> resolved = filter(text);
    QVERIFY(!resolved.ok());
    QCOMPARE(resolved.error().kind, Error::Kind::Input);
    QVERIFY2(resolved.error().detail.contains(says), qPrintable(resolved.error().detail));
}

void CliOptionsTest::sourceWithoutKeys()
{
    const Result<QList<FilterPart>> parts = parseFilter(u"key=none"_s);
    QVERIFY(parts.ok());
    const Result<UsageFilter> resolved = resolveFilter(*parts, Catalog());
    QVERIFY(!resolved.ok());
    QVERIFY2(resolved.error().detail.contains(u"does not say which key"_s), qPrintable(resolved.error().detail));
}

void CliOptionsTest::summaryDefaults()
{
    OptionReader reader({}, {});
    addSummaryOptions(reader, {});
    QVERIFY(reader.read({u"--source"_s, u"usage.db"_s}).ok());
    const Result<SummaryOptions> options = summaryOptions(reader, {});
    QVERIFY(options.ok());
    QCOMPARE(options->range.seconds(), 7 * 86'400);
    QVERIFY(qAbs(options->range.end - QDateTime::currentSecsSinceEpoch()) < 60);
    QCOMPARE(options->zone, ReportingZone());
    QCOMPARE(options->top, 10);
    QVERIFY(!options->json);
    QVERIFY(options->filter.isEmpty());
}

void CliOptionsTest::summaryEverything()
{
    OptionReader reader({}, {});
    addSummaryOptions(reader, {u"mindgraph"_s});
    QVERIFY(reader
                .read({u"--source=sqlite:///a.db"_s, u"--kind"_s, u"mindgraph"_s, u"--period"_s, u"24h"_s, u"--now"_s,
                       u"2026-11-22T08:00:00"_s, u"--zone"_s, u"Asia/Shanghai"_s, u"--filter"_s, u"model=qwen"_s,
                       u"--filter"_s, u"user=1"_s, u"--json"_s},
                      {u"filter"_s})
                .ok());
    const Result<SummaryOptions> options = summaryOptions(reader, {u"mindgraph"_s});
    QVERIFY(options.ok());
    QCOMPARE(options->source, u"sqlite:///a.db"_s);
    QCOMPARE(options->kind, u"mindgraph"_s);
    QCOMPARE(options->range.end, QDateTime(QDate(2026, 11, 22), QTime(0, 0), Qt::UTC).toSecsSinceEpoch());
    QCOMPARE(options->range.seconds(), 86'400);
    QCOMPARE(options->filter.size(), 2);
    QCOMPARE(options->top, -1);
    QVERIFY(options->json);
}

void CliOptionsTest::refusesSummaryOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QStringList source{u"--source"_s, u"a.db"_s};
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no source's value") << QStringList{u"--source"_s};
    QTest::newRow("two sources") << source + source;
    QTest::newRow("unknown option") << source + QStringList{u"--perod"_s, u"7d"_s};
    QTest::newRow("an argument too many") << source + QStringList{u"7d"_s};
    QTest::newRow("period") << source + QStringList{u"--period"_s, u"8d"_s};
    QTest::newRow("zone") << source + QStringList{u"--zone"_s, u"Shanghai"_s};
    QTest::newRow("empty zone") << source + QStringList{u"--zone"_s, QString()};
    QTest::newRow("now") << source + QStringList{u"--now"_s, u"noon"_s};
    QTest::newRow("kind") << source + QStringList{u"--kind"_s, u"oracle"_s};
    QTest::newRow("top") << source + QStringList{u"--top"_s, u"ten"_s};
    QTest::newRow("negative top") << source + QStringList{u"--top=-1"_s};
    QTest::newRow("huge top") << source + QStringList{u"--top"_s, u"99999999999999999999"_s};
    QTest::newRow("a value for --json") << source + QStringList{u"--json=yes"_s};
    QTest::newRow("filter") << source + QStringList{u"--filter"_s, u"x=y"_s};
}

void CliOptionsTest::refusesSummaryOptions()
{
    QFETCH(QStringList, arguments);
    OptionReader reader({}, {});
    addSummaryOptions(reader, {u"mindgraph"_s});
    const Result<void> read = reader.read(arguments, {u"filter"_s});
    const Result<SummaryOptions> options =
        read ? summaryOptions(reader, {u"mindgraph"_s}) : Result<SummaryOptions>(read.error());
    QVERIFY(!options.ok());
    QCOMPARE(options.error().kind, Error::Kind::Input);
    QVERIFY(!options.error().detail.isEmpty());
}

void CliOptionsTest::help()
{
    OptionReader reader(u"summary [options]"_s, u"What it is for."_s);
    addSummaryOptions(reader, {u"mindgraph"_s});
    QVERIFY(reader.read({u"-h"_s}).ok());
    QVERIFY(reader.wantsHelp());
    const QStringList lines = reader.helpText().split(u'\n');
    for (const QString &line : lines)
        QVERIFY2(line.size() <= 100, qPrintable(line));
    for (const char *option :
         {"--source", "--kind", "--period", "--now", "--zone", "--filter", "--top", "--json", "--help"})
        QVERIFY2(reader.helpText().contains(QLatin1StringView(option)), option);
}

void CliOptionsTest::exitCodes()
{
    QCOMPARE(exitCodeFor({Error::Kind::Input, {}}), ExitCode::BadUse);
    QCOMPARE(exitCodeFor({Error::Kind::Schema, {}}), ExitCode::WrongSchema);
    QCOMPARE(exitCodeFor({Error::Kind::Cancelled, {}}), ExitCode::Interrupted);
    for (const auto kind :
         {Error::Kind::Timeout, Error::Kind::Offline, Error::Kind::Auth, Error::Kind::Forbidden, Error::Kind::Storage})
        QCOMPARE(exitCodeFor({kind, {}}), ExitCode::CannotConnect);
}

} // namespace Tokenglass

QTEST_GUILESS_MAIN(Tokenglass::CliOptionsTest)
#include "tst_clioptions.moc"
