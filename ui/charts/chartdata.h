// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace Tokenglass {

/// The same figures as a chart, as text: what "show as table", a copy or a screen reader gets.
struct ChartTable
{
    QStringList headers;
    QList<QStringList> rows;
    friend bool operator==(const ChartTable &, const ChartTable &) = default;
};

/// Which colour is what, for pictures: on the screen the mouse tells.
struct LegendEntry
{
    QString label;
    QColor colour;
};

/// The figures to the digit, for the clipboard: plain decimals and ISO dates that a spreadsheet adds up. Asked for when
/// they are copied; none: the texts shown are exact already.
using ExactTable = std::function<ChartTable()>;

/// Charts draw doubles and show texts: exact figures come as texts, a double is only ever a length on the screen.
using ValueText = std::function<QString(double)>;

/// More series or slices than this are folded into "Other".
inline constexpr int maximumSeries = 8;

struct TrendPoint
{
    QString axisLabel; ///< short, under the axis: "Oct 24"
    bool partial = false; ///< only a part of this day is in the range
};

struct TrendSeries
{
    QString label;
    QColor colour;
    QList<double> values; ///< one per point
};

struct TrendData
{
    QString title; ///< what is shown, for screen readers: "Daily cost in CNY"
    QString pointHeader; ///< first column of the table twin: "Date"
    QList<TrendPoint> points;
    QList<TrendSeries> series; ///< bottom to top
    QList<double> previous; ///< totals of the period before, by index; may be empty or shorter
    QString previousLabel; ///< "Previous 30 days"
    /// The lines of a point's hover card: "14 Nov · ¥71.20", "1,612 requests · 1.48 M tok". Asked for when it is shown.
    std::function<QStringList(qsizetype)> pointText;
    ValueText axisText; ///< of a round figure on the axis
    ValueText valueText; ///< of a figure in the table twin
    ExactTable exact;
    bool wholeNumbers = false; ///< counts: no axis step below one
};

/// A level the spend is compared with: the limit or a threshold.
struct BurnLine
{
    double value = 0;
    QString label; ///< "limit ¥500", "80 %"
    bool isLimit = false;
};

/// A budget's period, day by day. All figures are sums from its beginning.
struct BurnData
{
    QString title; ///< for screen readers
    QList<QString> days; ///< short, under the axis: "1 Nov"; every day of the period
    QList<double> spent; ///< at the end of each day up to today
    QList<double> pace; ///< spending evenly up to the limit, of every day; empty: not asked for
    QList<double> forecast; ///< of today's end and of each following day; empty: none
    QList<double> low; ///< parallel to `forecast`
    QList<double> high;
    QList<BurnLine> lines;
    QString spentLabel; ///< of the table twin's columns, and of the line itself
    QString paceLabel;
    QString forecastLabel;
    QString lowLabel;
    QString highLabel;
    QString dayHeader;
    QColor colour;
    std::function<QStringList(qsizetype)> dayText; ///< the lines of a day's hover card
    ValueText axisText;
    ValueText valueText;
    ExactTable exact;
};

struct Slice
{
    QString label;
    QColor colour;
    double value = 0;
    QString valueText; ///< exact: "¥611.04"
    QString percentText; ///< "32.6 %"
};

struct DoughnutData
{
    QString title;
    QString totalText; ///< inside the hole: "¥1,874"
    QString totalCaption; ///< below it: "30 days"
    QString labelHeader;
    QString valueHeader;
    QList<Slice> slices; ///< by value, descending
    ValueText valueText; ///< of the folded rest
    ExactTable exact;
};

struct BarPart
{
    double value = 0;
    QString valueText; ///< for the tooltip and the table twin
};

struct Bar
{
    QString label;
    QList<BarPart> parts; ///< parallel to BarListData::parts; one for plain bars
    QString valueText; ///< right of the bar
    QString toolTip;
};

struct BarPartStyle
{
    QString label; ///< "Cached input"
    QColor colour;
};

struct BarListData
{
    QString title;
    QString labelHeader;
    QString valueHeader;
    QList<BarPartStyle> parts; ///< one for plain bars
    QList<Bar> bars;
    ExactTable exact;
};

} // namespace Tokenglass
