// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Times a report of 30 days. Usage: bench_report FILE NOW [TEMPLATE [PDF]]. Prints "name value" lines:
//   collect_ms  least time to ask the source everything the report needs
//   layout_ms   least time to put it on pages
//   pdf_ms      least time to write these as PDF
//   pages, bytes

#include "models/session/reportcollector.h"
#include "tests/bench/wholefile.h"
#include "ui/report/reportdocument.h"
#include "ui/report/reportpdf.h"
#include "ui/theme.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>
#include <limits>

using namespace Tokenglass;
using namespace Qt::StringLiterals;

namespace {

constexpr int Repeats = 5;

double leastMs(const std::function<void()> &work)
{
    double least = std::numeric_limits<double>::max();
    for (int repeat = 0; repeat < Repeats; ++repeat) {
        QElapsedTimer timer;
        timer.start();
        work();
        least = std::min(least, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return least;
}

ReportData orderOf(const QString &kind, const QDateTime &now, const UsageSource &source)
{
    ReportData data;
    data.order.kind = reportKindFrom(kind).value_or(ReportKind::Overview);
    data.order.zone = ReportingZone::fromName(u"Asia/Shanghai"_s).value();
    data.order.period = Period(Period::Kind::Last30Days);
    data.order.range = data.order.period.resolve(now);
    data.source = u"Benchmark"_s;
    data.madeAt = now;
    data.catalog = source.catalog();
    return data;
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    if (argc < 3)
        return 2;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    const QDateTime now = QDateTime::fromString(QString::fromLatin1(argv[2]), Qt::ISODate);
    const auto source =
        openWholeFile(QString::fromLocal8Bit(argv[1]), now, ReportingZone::fromName(u"Asia/Shanghai"_s).value());
    if (!source) {
        std::fputs("the file could not be read\n", stderr);
        return 3;
    }
    const ReportData order = orderOf(QString::fromLatin1(argc > 3 ? argv[3] : "overview"), now, *source);

    std::shared_ptr<const ReportData> data;
    const double collect = leastMs([&] {
        ReportCollector collector(order, {}, [&](const DashboardQuery &query) { return source->dashboard(query); });
        collector.start([&](const Result<ReportData> &collected) {
            if (collected)
                data = std::make_shared<const ReportData>(*collected);
            QCoreApplication::quit();
        });
        QGuiApplication::exec();
    });
    if (!data)
        return 1;
    Theme theme;
    ReportDocument::Colours colours;
    for (const QString &label : reportModelLabels(*data))
        colours.insert(label, theme.colourForSeries(label));
    std::shared_ptr<const ReportDocument> document;
    QByteArray pdf;
    const double layout = leastMs([&] { document = ReportDocument::make(data, colours); });
    const double written = leastMs([&] { pdf = reportPdf(*document).value(); });
    std::printf("collect_ms %.3f\nlayout_ms %.3f\npdf_ms %.3f\npages %d\nbytes %lld\n", collect, layout, written,
                document->pageCount(), static_cast<long long>(pdf.size()));
    if (argc > 4) {
        QFile file(QString::fromLocal8Bit(argv[4]));
        return file.open(QIODevice::WriteOnly) && file.write(pdf) == pdf.size() ? 0 : 1;
    }
    return 0;
}
