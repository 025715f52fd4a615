// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/trendpicture.h"

#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace Tokenglass {

namespace {

// An area of two points looks like a slope that is not there.
constexpr qsizetype minimumAreaPoints = 3;
// Stroking dashes is slow, and more of them than this in a card's width are not dashes any more.
constexpr qsizetype maximumLinePoints = 120;
constexpr double areaOpacity = 0.82;
constexpr double barShare = 0.34;
constexpr double hatchOpacity = 0.34; ///< of the stretch towards a day the range covers only in part
constexpr double hatchPeriod = 6; ///< in pixels of the layout
constexpr int blockColumns = 16; ///< as many pixels as a cache line has
constexpr int samples = 4; ///< per pixel column, so that steep edges are smooth

using Pixel = std::array<float, 4>; ///< red, green, blue, alpha, premultiplied

double drawable(double value)
{
    return std::isfinite(value) && value > 0 ? value : 0.0;
}

double valueAt(const QList<double> &values, qsizetype index)
{
    return index < values.size() ? drawable(values.at(index)) : 0.0;
}

QRgb toRgb(const Pixel &pixel, float kept)
{
    const auto byte = [kept](float value) { return static_cast<int>(std::min(255.0F, value * kept + 0.5F)); };
    return qRgba(byte(pixel[0]), byte(pixel[1]), byte(pixel[2]), byte(pixel[3]));
}

Pixel premultiplied(const QColor &colour, double opacity)
{
    const auto alpha = static_cast<float>(opacity);
    return {static_cast<float>(colour.red()) * alpha, static_cast<float>(colour.green()) * alpha,
            static_cast<float>(colour.blue()) * alpha, 255.0F * alpha};
}

/// Lines of pixels.
struct Run
{
    int from = 0;
    int to = 0; ///< the first beyond
};

/// Fills the bands between stacked polylines, some columns of pixels at a time.
class AreaRasterizer
{
public:
    AreaRasterizer(QImage &image, const TrendPicture &picture, const QRectF &plot, double devicePixelRatio)
        : m_width(image.width()), m_height(image.height()), m_plot(plot), m_points(picture.points),
          m_column(static_cast<std::size_t>(image.height())), m_firstPixel(reinterpret_cast<QRgb *>(image.bits())),
          m_stride(image.bytesPerLine() / static_cast<qsizetype>(sizeof(QRgb)))
    {
        for (qsizetype i = 0; i + 1 < m_points; ++i)
            m_hatched.push_back(picture.isPartial(i) || picture.isPartial(i + 1));
        QList<double> sums(m_points, 0.0);
        m_edges.push_back(std::vector<double>(static_cast<std::size_t>(m_points), plot.bottom()));
        for (const TrendSeries &series : picture.series) {
            std::vector<double> edge;
            for (qsizetype i = 0; i < m_points; ++i) {
                sums[i] += valueAt(series.values, i);
                edge.push_back(
                    std::clamp(plot.bottom() - sums.at(i) / picture.top * plot.height(), 0.0, plot.bottom()));
            }
            m_edges.push_back(std::move(edge));
            m_colours.push_back(premultiplied(series.colour, areaOpacity));
            m_plain.push_back(toRgb(m_colours.back(), 1));
            m_pale.push_back(toRgb(m_colours.back(), static_cast<float>(hatchOpacity)));
        }
        m_y.resize(m_edges.size());
        m_inside.resize(m_colours.size());
        const double period = hatchPeriod * devicePixelRatio;
        for (int sum = 0; sum < m_width + m_height; ++sum)
            m_isStripe.push_back(std::fmod(sum, period) < period / 2 ? 1 : 0);
    }

    void paint()
    {
        const int from = std::max(0, static_cast<int>(std::floor(m_plot.left())));
        const int to = std::min(m_width, static_cast<int>(std::ceil(m_plot.right())));
        // What is inside an area is written line by line: a column of a picture is a cache line for each pixel.
        for (int first = from; first < to; first += blockColumns) {
            m_columns = std::min(blockColumns, to - first);
            for (int column = 0; column < m_columns; ++column)
                findInside(first + column, static_cast<std::size_t>(column));
            for (std::size_t band = 0; band < m_colours.size(); ++band)
                fillInside(first, band);
        }
    }

private:
    void sampleEdges(int x)
    {
        for (std::size_t s = 0; s < samples; ++s) {
            const double at = std::clamp(x + (static_cast<double>(s) + 0.5) / samples, m_plot.left(), m_plot.right());
            const double share = (at - m_plot.left()) / m_plot.width() * static_cast<double>(m_points - 1);
            const auto index = static_cast<std::size_t>(std::min(share, static_cast<double>(m_points) - 1.5));
            const double rest = share - static_cast<double>(index);
            for (std::size_t edge = 0; edge < m_edges.size(); ++edge)
                m_y[edge][s] = m_edges[edge][index] * (1 - rest) + m_edges[edge][index + 1] * rest;
        }
    }

    /// Paints the edges in that column, and keeps what is between them.
    void findInside(int x, std::size_t column)
    {
        sampleEdges(x);
        m_isHatched[column] = isHatched(x);
        for (std::size_t band = 0; band < m_colours.size(); ++band)
            m_inside[band][column] = mixEdges(band);
        writeMixed(x, m_isHatched[column]);
    }

    Run mixEdges(std::size_t band)
    {
        const auto &below = m_y[band];
        const auto &above = m_y[band + 1];
        const auto [highest, lowestTop] = std::minmax_element(above.begin(), above.end());
        const auto [highestBottom, lowest] = std::minmax_element(below.begin(), below.end());
        const int first = static_cast<int>(*highest);
        const int last = std::min(m_height, static_cast<int>(std::ceil(*lowest)));
        // Most of a picture is inside an area: only where two of them meet is there anything to mix.
        const int inside = std::clamp(static_cast<int>(std::ceil(*lowestTop)), first, last);
        const int insideEnd = std::clamp(static_cast<int>(std::floor(*highestBottom)), inside, last);
        mix(band, first, inside);
        mix(band, insideEnd, last);
        return {inside, insideEnd};
    }

    void fillInside(int first, std::size_t band)
    {
        const auto &runs = m_inside[band];
        Run common{0, m_height};
        for (std::size_t column = 0; column < static_cast<std::size_t>(m_columns); ++column) {
            const bool isPlain = !m_isHatched[column];
            common.from = std::max(common.from, isPlain ? runs[column].from : m_height);
            common.to = std::min(common.to, isPlain ? runs[column].to : 0);
        }
        common.to = std::max(common.from, common.to);
        for (int y = common.from; y < common.to; ++y)
            std::fill_n(m_firstPixel + y * m_stride + first, m_columns, m_plain[band]);
        for (std::size_t column = 0; column < static_cast<std::size_t>(m_columns); ++column) {
            const int x = first + static_cast<int>(column);
            fillColumn(x, band, {runs[column].from, std::min(common.from, runs[column].to)}, m_isHatched[column]);
            fillColumn(x, band, {std::max(common.to, runs[column].from), runs[column].to}, m_isHatched[column]);
        }
    }

    void fillColumn(int x, std::size_t band, const Run &run, bool hatched)
    {
        QRgb *pixel = m_firstPixel + run.from * m_stride + x;
        for (int y = run.from; y < run.to; ++y, pixel += m_stride)
            *pixel = !hatched || isStripe(x, y) ? m_plain[band] : m_pale[band];
    }

    void mix(std::size_t band, int from, int to)
    {
        const auto &below = m_y[band];
        const auto &above = m_y[band + 1];
        for (int y = from; y < to; ++y) {
            double covered = 0;
            for (std::size_t s = 0; s < samples; ++s)
                covered += std::clamp(std::min(y + 1.0, below[s]) - std::max<double>(y, above[s]), 0.0, 1.0);
            const auto weight = static_cast<float>(covered / samples);
            Pixel &pixel = m_column[static_cast<std::size_t>(y)];
            for (std::size_t channel = 0; channel < pixel.size(); ++channel)
                pixel[channel] += weight * m_colours[band][channel];
            m_mixed.push_back(y);
        }
    }

    void writeMixed(int x, bool hatched)
    {
        for (const int y : m_mixed) {
            Pixel &pixel = m_column[static_cast<std::size_t>(y)];
            if (pixel[3] > 0)
                m_firstPixel[y * m_stride + x] =
                    toRgb(pixel, !hatched || isStripe(x, y) ? 1.0F : static_cast<float>(hatchOpacity));
            pixel = {};
        }
        m_mixed.clear();
    }

    /// Slanted stripes, so that a hatched area is told apart without colour too.
    [[nodiscard]] bool isStripe(int x, int y) const { return m_isStripe[static_cast<std::size_t>(x + y)]; }

    [[nodiscard]] bool isHatched(int x) const
    {
        const double share = std::clamp((x + 0.5 - m_plot.left()) / m_plot.width(), 0.0, 1.0);
        const auto segment = static_cast<std::size_t>(share * static_cast<double>(m_points - 1));
        return m_hatched.at(std::min(segment, m_hatched.size() - 1));
    }

    int m_width;
    int m_height;
    QRectF m_plot;
    qsizetype m_points;
    std::vector<std::vector<double>> m_edges; ///< y of every point, from the bottom line up
    std::vector<Pixel> m_colours;
    std::vector<QRgb> m_plain; ///< the same as they are painted, on stripes and between them
    std::vector<QRgb> m_pale;
    std::vector<std::array<double, samples>> m_y; ///< of every edge in the current column
    std::vector<bool> m_hatched; ///< by stretch between two points
    std::vector<char> m_isStripe; ///< of a hatched stretch, by the sum of x and y
    std::vector<std::array<Run, blockColumns>> m_inside; ///< of every band: the lines that are its own, by column
    std::array<bool, blockColumns> m_isHatched{}; ///< by column
    int m_columns = 0; ///< in this block
    std::vector<Pixel> m_column; ///< where areas meet: what each of them adds
    std::vector<int> m_mixed; ///< the lines of it in use; some twice
    QRgb *m_firstPixel;
    qsizetype m_stride; ///< from line to line, in pixels
};

/// Slanted stripes over a rectangle, as hatch() has them.
QPainterPath stripes(const QRectF &rect)
{
    QPainterPath path;
    const double last = rect.right() + rect.bottom();
    for (double at = std::floor((rect.left() + rect.top()) / hatchPeriod) * hatchPeriod; at < last; at += hatchPeriod)
        path.addPolygon(QPolygonF({{at - rect.top(), rect.top()},
                                   {at + hatchPeriod / 2 - rect.top(), rect.top()},
                                   {at + hatchPeriod / 2 - rect.bottom(), rect.bottom()},
                                   {at - rect.bottom(), rect.bottom()},
                                   {at - rect.top(), rect.top()}}));
    return path;
}

/// As shapes: a clip or a pattern is lost in an SVG.
void paintHatched(QPainter &painter, const QPolygonF &area, const QColor &colour, double opacity)
{
    const double pale = opacity * hatchOpacity;
    QColor tint = colour;
    tint.setAlphaF(static_cast<float>(pale));
    painter.setBrush(tint);
    painter.drawPolygon(area);
    QPainterPath outline;
    outline.addPolygon(area);
    outline.closeSubpath();
    // What is missing of the full colour above the pale one.
    tint.setAlphaF(static_cast<float>(1 - (1 - opacity) / (1 - pale)));
    painter.setBrush(tint);
    painter.drawPath(outline.intersected(stripes(area.boundingRect())));
}

void paintBars(QPainter &painter, const TrendPicture &picture, const QRectF &plot)
{
    const double width = plot.width() / static_cast<double>(picture.points) * barShare;
    painter.setPen(Qt::NoPen);
    for (qsizetype i = 0; i < picture.points; ++i) {
        double sum = 0;
        for (const TrendSeries &series : picture.series) {
            const QPointF base = picture.positionOf(plot, static_cast<double>(i), sum);
            sum += valueAt(series.values, i);
            const QPointF head = picture.positionOf(plot, static_cast<double>(i), sum);
            const QRectF bar(base.x() - width / 2, head.y(), width, base.y() - head.y());
            if (picture.isPartial(i))
                paintHatched(painter, QPolygonF(bar), series.colour, 1);
            else
                painter.fillRect(bar, series.colour);
        }
    }
}

void paintPrevious(QPainter &painter, const TrendPicture &picture, const QRectF &plot)
{
    QPen pen(picture.lineColour, 1.4);
    pen.setDashPattern({3.0, 2.4});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    const qsizetype count = std::min(picture.points, picture.previous.size());
    if (picture.hasBars()) {
        const double half = plot.width() / static_cast<double>(picture.points) * barShare * 0.75;
        for (qsizetype i = 0; i < count; ++i) {
            const QPointF centre = picture.positionOf(plot, static_cast<double>(i), valueAt(picture.previous, i));
            painter.drawLine(centre - QPointF(half, 0), centre + QPointF(half, 0));
        }
        return;
    }
    const qsizetype stretch = std::max<qsizetype>(1, (count + maximumLinePoints - 1) / maximumLinePoints);
    QPolygonF line;
    for (qsizetype from = 0; from < count; from += stretch) {
        const qsizetype to = std::min(from + stretch, count);
        double sum = 0;
        for (qsizetype i = from; i < to; ++i)
            sum += valueAt(picture.previous, i);
        const double centre = static_cast<double>(from + to - 1) / 2;
        line.append(picture.positionOf(plot, centre, sum / static_cast<double>(to - from)));
    }
    // Stretch by stretch, which is many times faster than a dashed polyline, and at this width looks the same.
    QList<QLineF> stretches;
    for (qsizetype i = 0; i + 1 < line.size(); ++i)
        stretches.append(QLineF(line.at(i), line.at(i + 1)));
    painter.drawLines(stretches);
}

/// One polygon a series and stretch of equal kind: those of days the range covers only in part are hatched.
void paintAreas(QPainter &painter, const TrendPicture &picture, const QRectF &plot)
{
    painter.setPen(Qt::NoPen);
    QList<double> below(picture.points, 0.0);
    for (const TrendSeries &series : picture.series) {
        QList<double> above = below;
        for (qsizetype i = 0; i < picture.points; ++i)
            above[i] += valueAt(series.values, i);
        const auto pale = [&](qsizetype i) { return picture.isPartial(i) || picture.isPartial(i + 1); };
        for (qsizetype from = 0; from + 1 < picture.points;) {
            qsizetype to = from + 1;
            while (to + 1 < picture.points && pale(to) == pale(from))
                ++to;
            QPolygonF area;
            for (qsizetype i = from; i <= to; ++i)
                area.append(picture.positionOf(plot, static_cast<double>(i), above[i]));
            for (qsizetype i = to; i >= from; --i)
                area.append(picture.positionOf(plot, static_cast<double>(i), below[i]));
            if (pale(from)) {
                paintHatched(painter, area, series.colour, areaOpacity);
            } else {
                QColor colour = series.colour;
                colour.setAlphaF(static_cast<float>(areaOpacity));
                painter.setBrush(colour);
                painter.drawPolygon(area);
            }
            from = to;
        }
        below = above;
    }
    painter.setBrush(Qt::NoBrush);
}

} // namespace

bool TrendPicture::hasBars() const
{
    return points < minimumAreaPoints;
}

QPointF TrendPicture::positionOf(const QRectF &plot, double point, double value) const
{
    const auto count = static_cast<double>(std::max<qsizetype>(1, points));
    const double share = hasBars() ? (point + 0.5) / count : point / (count - 1);
    return {plot.left() + share * plot.width(), plot.bottom() - value / top * plot.height()};
}

int TrendPicture::nearestPoint(const QRectF &plot, double x) const
{
    const auto count = static_cast<double>(points);
    const double share = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
    const double at = hasBars() ? share * count - 0.5 : share * (count - 1);
    return static_cast<int>(std::clamp(std::round(at), 0.0, count - 1));
}

void TrendPicture::paintShapes(QPainter &painter, const QRectF &plot) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasBars())
        paintBars(painter, *this, plot);
    else
        paintAreas(painter, *this, plot);
    paintPrevious(painter, *this, plot);
    painter.restore();
}

QImage TrendPicture::paint(const QSize &size, const QRectF &plot, double devicePixelRatio) const
{
    QImage image(size * devicePixelRatio, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    if (!hasBars()) {
        const QRectF devicePlot(plot.topLeft() * devicePixelRatio, plot.size() * devicePixelRatio);
        AreaRasterizer(image, *this, devicePlot, devicePixelRatio).paint();
    }
    image.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    if (hasBars())
        paintBars(painter, *this, plot);
    paintPrevious(painter, *this, plot);
    return image;
}

} // namespace Tokenglass
