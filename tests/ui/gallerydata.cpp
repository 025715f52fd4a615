// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/gallerydata.h"

#include "ui/theme.h"

#include <QDate>
#include <QLocale>

#include <cmath>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

QString yuan(double value, int decimals)
{
    return u"¥"_s + QLocale(QLocale::English).toString(value, 'f', decimals);
}

QList<double> wave(int count, double phase)
{
    QList<double> values;
    for (int i = 0; i < count; ++i)
        values.append(10 + 2.2 * std::sin(i * 0.55 + phase) + 1.3 * std::sin(i * 1.9 + phase * 3));
    return values;
}

} // namespace

QStringList GalleryData::modelNames()
{
    return {u"qwen"_s,    u"deepseek"_s, u"kimi"_s,   u"hunyuan"_s,        u"qwen-turbo"_s, u"hunyuan-standard"_s,
            u"glm-4.6"_s, u"gpt-5"_s,    u"claude"_s, u"gemini-2.5-pro"_s, u"llama-4"_s,    u"mistral"_s};
}

TrendData GalleryData::trend(Theme &theme, int days, int models)
{
    TrendData data;
    data.title = u"Daily cost in CNY"_s;
    data.pointHeader = u"Date"_s;
    data.previousLabel = u"Previous 30 days"_s;
    data.axisText = [](double value) { return yuan(value, value > 0 && value < 1 ? 2 : 0); };
    data.valueText = [](double value) { return yuan(value, 2); };
    const QList<double> shares{0.326, 0.237, 0.207, 0.148, 0.053, 0.029, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02};
    for (int m = 0; m < models; ++m)
        data.series.append({modelNames().at(m), theme.colourForSeries(modelNames().at(m)), {}});
    QList<double> totals;
    for (int i = 0; i < days; ++i) {
        const QDate date = QDate(2026, 10, 24).addDays(i);
        const double weekday = date.dayOfWeek() >= 6 ? 34 : 70 + 8 * std::sin(i * 1.3);
        double total = 0;
        for (int m = 0; m < models; ++m) {
            const double value = weekday * shares.at(m) * (1 + 0.12 * std::sin(i * 2.1 + m));
            data.series[m].values.append(value);
            total += value;
        }
        data.previous.append(weekday * 0.9 * (1 + 0.04 * std::sin(i * 0.9)));
        TrendPoint point;
        point.axisLabel = QLocale(QLocale::English).toString(date, u"MMM d"_s);
        data.points.append(point);
        totals.append(total);
    }
    data.pointText = [totals](qsizetype day) {
        const QString date =
            QLocale(QLocale::English).toString(QDate(2026, 10, 24).addDays(static_cast<int>(day)), u"d MMM"_s);
        return QStringList{u"%1 · %2"_s.arg(date, yuan(totals.at(day), 2)), u"1,612 requests · 1.48 M tok"_s,
                           u"qwen ¥23.10 · deepseek ¥17.04"_s};
    };
    return data;
}

DoughnutData GalleryData::doughnut(Theme &theme, int models)
{
    DoughnutData data;
    data.title = u"Cost by model"_s;
    data.labelHeader = u"Model"_s;
    data.valueHeader = u"Cost (CNY)"_s;
    data.totalText = u"¥1,874"_s;
    data.totalCaption = u"30 days"_s;
    data.valueText = [](double value) { return yuan(value, 2); };
    const QList<double> values{611.04, 444.22, 388.00, 277.41, 99.30, 54.39, 40, 30, 20, 10, 5, 2};
    double sum = 0;
    for (int m = 0; m < models; ++m)
        sum += values.at(m);
    for (int m = 0; m < models; ++m) {
        data.slices.append({modelNames().at(m), theme.colourForSeries(modelNames().at(m)), values.at(m),
                            yuan(values.at(m), 2),
                            QLocale(QLocale::English).toString(100 * values.at(m) / sum, 'f', 1) + u" %"_s});
    }
    return data;
}

BarListData GalleryData::requestTypes(bool chinese)
{
    BarListData data;
    data.title = u"Requests by type"_s;
    data.labelHeader = u"Type"_s;
    data.valueHeader = u"Requests"_s;
    data.parts = {{u"Requests"_s, QColor(0x4477AA)}};
    const QStringList labels = chinese
        ? QStringList{u"思维导图生成"_s, u"节点调色板"_s, u"自动补全"_s, u"控制台"_s}
        : QStringList{u"diagram_generation"_s, u"node_palette"_s, u"autocomplete"_s, u"console"_s};
    const QList<double> values{17802, 14216, 7105, 2084};
    for (int i = 0; i < 4; ++i) {
        const QString text = QLocale(QLocale::English).toString(static_cast<qint64>(values.at(i)));
        data.bars.append({labels.at(i), {{values.at(i), text}}, text, {}});
    }
    return data;
}

BarListData GalleryData::tokenDistribution()
{
    BarListData data;
    data.title = u"Token distribution"_s;
    data.labelHeader = u"Model"_s;
    data.valueHeader = u"Tokens"_s;
    data.parts = {
        {u"Input"_s, QColor(0x4477AA)}, {u"Cached input"_s, QColor(0x99BBDD)}, {u"Output"_s, QColor(0xEE8866)}};
    const QList<QList<double>> values{{5.1, 1.2, 6.8}, {4.4, 0.9, 5.3}, {3.2, 0.4, 3.9},
                                      {2.2, 0.2, 2.4}, {1.0, 0.3, 1.1}, {0.6, 0.1, 0.5}};
    for (int m = 0; m < values.size(); ++m) {
        Bar bar;
        bar.label = modelNames().at(m);
        double sum = 0;
        for (const double value : values.at(m)) {
            bar.parts.append({value, QString::number(value, 'f', 1) + u" M"_s});
            sum += value;
        }
        bar.valueText = QString::number(sum, 'f', 1) + u" M"_s;
        data.bars.append(bar);
    }
    return data;
}

QList<StatFigure> GalleryData::figures(bool chinese)
{
    const auto name = [chinese](const QString &english, const QString &other) { return chinese ? other : english; };
    return {{name(u"Requests"_s, u"请求"_s),
             u"41,207"_s,
             u"41,207 requests"_s,
             u"8.4 %"_s,
             {},
             DeltaDirection::Up,
             DeltaMeaning::Good,
             {},
             wave(30, 0.2)},
            {name(u"Tokens"_s, u"令牌"_s),
             u"38.92 M"_s,
             u"38,921,334 tokens"_s,
             u"6.1 %"_s,
             {},
             DeltaDirection::Up,
             DeltaMeaning::Good,
             {},
             wave(30, 1.2)},
            {name(u"Cost (CNY)"_s, u"费用（人民币）"_s),
             u"≥ ¥1,874.36"_s,
             u"¥1,874.361200\n12 unpriced requests"_s,
             u"12.9 %"_s,
             {},
             DeltaDirection::Up,
             DeltaMeaning::Bad,
             {},
             wave(30, 2.2)},
            {name(u"Cost (USD)"_s, u"费用（美元）"_s),
             u"$256.76"_s,
             {},
             u"2.9 %"_s,
             {},
             DeltaDirection::Down,
             DeltaMeaning::Good,
             {},
             wave(30, 3.2)},
            {name(u"Avg response time"_s, u"平均响应时间"_s),
             u"4.18 s"_s,
             {},
             {},
             {},
             DeltaDirection::None,
             DeltaMeaning::Neutral,
             u"p95 11.6 s"_s,
             wave(30, 4.2)}};
}

QList<FilterChoice> GalleryData::users(int count)
{
    QList<FilterChoice> choices;
    for (int i = 0; i < count; ++i)
        choices.append({i, i % 3 == 0 ? u"王小明%1"_s.arg(i) : u"user%1"_s.arg(i), QString::number(count - i), {}});
    return choices;
}

} // namespace Tokenglass
