// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/reports/reportview.h"

#include "models/session/whenfinished.h"
#include "ui/report/reportdocument.h"
#include "ui/themecolours.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>
#include <QtConcurrent>

#include <algorithm>
#include <cmath>

namespace Tokenglass {

namespace {

constexpr int gap = 16;
constexpr int mostPageWidth = 900; ///< a page that fills a wide screen is read with the whole head
constexpr double leastZoom = 0.3;
constexpr double mostZoom = 4;
constexpr double zoomStep = 1.2;
constexpr int pagesKept = 3; ///< on either side of what is in sight

} // namespace

ReportView::ReportView(QWidget *parent) : QAbstractScrollArea(parent)
{
    m_painters.setMaxThreadCount(1);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(280, 240);
    verticalScrollBar()->setSingleStep(40);
    nameForAccessibility();
}

ReportView::~ReportView()
{
    m_painters.clear();
    m_painters.waitForDone();
}

void ReportView::setDocument(std::shared_ptr<const ReportDocument> document, const QString &message)
{
    m_document = std::move(document);
    m_message = message;
    ++m_generation;
    m_pictures.clear();
    m_asked.clear();
    m_painters.clear();
    m_lastPage = -1;
    arrange();
    verticalScrollBar()->setValue(0);
    nameForAccessibility();
    viewport()->update();
    if (m_document)
        Q_EMIT pageChanged(0);
}

void ReportView::nameForAccessibility()
{
    if (m_document)
        setAccessibleName(tr("Preview of %1, page %2 of %3")
                              .arg(m_document->title())
                              .arg(currentPage() + 1)
                              .arg(m_document->pageCount()));
    else
        setAccessibleName(m_message.isEmpty() ? tr("Preview of the report") : m_message);
}

QSize ReportView::pageSize() const
{
    const QSizeF paper = m_document->paper();
    const double fitting = std::min(mostPageWidth, std::max(120, viewport()->width() - 2 * gap));
    const double width = std::round(fitting * m_zoom);
    return {static_cast<int>(width), static_cast<int>(std::round(width * paper.height() / paper.width()))};
}

int ReportView::pageTop(int page) const
{
    return gap + page * (pageSize().height() + gap);
}

QRect ReportView::pageRect(int page) const
{
    const QSize size = pageSize();
    const int left = size.width() + 2 * gap <= viewport()->width() ? (viewport()->width() - size.width()) / 2
                                                                   : gap - horizontalScrollBar()->value();
    return {QPoint(left, pageTop(page) - verticalScrollBar()->value()), size};
}

std::pair<int, int> ReportView::pagesInSight() const
{
    const int step = pageSize().height() + gap;
    const int top = verticalScrollBar()->value();
    const int last = m_document->pageCount() - 1;
    return {std::clamp(top / step, 0, last), std::clamp((top + viewport()->height()) / step, 0, last)};
}

int ReportView::currentPage() const
{
    if (!m_document)
        return 0;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp(middle / (pageSize().height() + gap), 0, m_document->pageCount() - 1);
}

void ReportView::showPage(int page)
{
    if (m_document)
        verticalScrollBar()->setValue(pageTop(std::clamp(page, 0, m_document->pageCount() - 1)) - gap);
}

bool ReportView::isPainted() const
{
    if (!m_document)
        return false;
    const auto [first, last] = pagesInSight();
    for (int page = first; page <= last; ++page) {
        if (!m_pictures.contains(page))
            return false;
    }
    return true;
}

void ReportView::setZoom(double zoom)
{
    const double wanted = std::clamp(zoom, leastZoom, mostZoom);
    if (!m_document || wanted == m_zoom)
        return;
    const int page = currentPage();
    const double within = static_cast<double>(verticalScrollBar()->value() - pageTop(page)) / pageSize().height();
    m_zoom = wanted;
    arrange();
    verticalScrollBar()->setValue(pageTop(page) + static_cast<int>(within * pageSize().height()));
}

void ReportView::arrange()
{
    // Until the new pictures are there, the old ones are shown at the new size.
    ++m_generation;
    m_asked.clear();
    m_painters.clear();
    if (!m_document) {
        verticalScrollBar()->setRange(0, 0);
        horizontalScrollBar()->setRange(0, 0);
        return;
    }
    const QSize size = pageSize();
    const int height = pageTop(m_document->pageCount());
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, size.width() + 2 * gap - viewport()->width()));
    viewport()->update();
}

void ReportView::ask(int page)
{
    if (m_asked.contains(page))
        return;
    m_asked.insert(page);
    const QSize pixels = pageSize() * devicePixelRatioF();
    const auto paint = [document = m_document, page, pixels]() -> Result<QImage> {
        return document->picture(page, pixels);
    };
    whenFinished(QtConcurrent::run(&m_painters, paint), this,
                 [this, page, generation = m_generation](const Result<QImage> &picture) {
                     if (generation != m_generation || !picture)
                         return;
                     m_pictures.insert(page, *picture);
                     forgetFarPages();
                     viewport()->update();
                     if (isPainted())
                         Q_EMIT painted();
                 });
}

void ReportView::forgetFarPages()
{
    const auto [first, last] = pagesInSight();
    m_pictures.removeIf([first = first, last = last](auto entry) {
        return entry.key() < first - pagesKept || entry.key() > last + pagesKept;
    });
    m_asked.removeIf([this](int page) { return !m_pictures.contains(page); });
}

void ReportView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const ThemeColours &colours = ThemeColours::current();
    painter.fillRect(viewport()->rect(), colours.gaugeTrack);
    if (!m_document) {
        painter.setPen(colours.textMuted);
        painter.drawText(viewport()->rect().adjusted(gap, gap, -gap, -gap), Qt::AlignCenter | Qt::TextWordWrap,
                         m_message);
        return;
    }
    const auto [first, last] = pagesInSight();
    for (int page = first; page <= last; ++page) {
        const QRect rect = pageRect(page);
        painter.fillRect(rect, Qt::white);
        const auto picture = m_pictures.constFind(page);
        if (picture != m_pictures.cend()) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(rect, *picture);
        }
        painter.setPen(colours.border);
        painter.drawRect(rect.adjusted(-1, -1, 0, 0));
        ask(page);
    }
}

void ReportView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void ReportView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (const int page = currentPage(); m_document && page != m_lastPage) {
        m_lastPage = page;
        nameForAccessibility();
        Q_EMIT pageChanged(page);
    }
}

void ReportView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    setZoom(m_zoom * (event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep));
    event->accept();
}

void ReportView::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        setZoom(m_zoom * zoomStep);
    else if (control && event->key() == Qt::Key_Minus)
        setZoom(m_zoom / zoomStep);
    else if (control && event->key() == Qt::Key_0)
        setZoom(1);
    else if (event->key() == Qt::Key_PageDown)
        showPage(currentPage() + 1);
    else if (event->key() == Qt::Key_PageUp)
        showPage(currentPage() - 1);
    else if (event->key() == Qt::Key_Home)
        showPage(0);
    else if (event->key() == Qt::Key_End && m_document)
        showPage(m_document->pageCount() - 1);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace Tokenglass
