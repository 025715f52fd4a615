// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/manual/manualview.h"

#include "models/session/whenfinished.h"
#include "ui/themecolours.h"

#include <QEvent>
#include <QImageReader>
#include <QScrollBar>
#include <QtConcurrent>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int Margin = 22;
constexpr int ResizeRestMs = 150; ///< pictures are scaled anew when the window's edge has come to rest

QString idOf(const QUrl &url)
{
    return url.fileName().section(u'.', 0, 0);
}

Result<QImage> readScaled(const QString &path, const QSize &pixels)
{
    QImageReader reader(path);
    const QImage image = reader.read();
    if (image.isNull())
        return Error{Error::Kind::Storage, u"%1: %2"_s.arg(path, reader.errorString())};
    return image.scaled(pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

} // namespace

ManualView::ManualView(QWidget *parent) : QTextBrowser(parent)
{
    setOpenExternalLinks(true);
    setAccessibleName(tr("Page of the manual"));
    // Its coming and going would change the width that pictures have.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    document()->setDocumentMargin(Margin);
    m_resized.setSingleShot(true);
    m_resized.setInterval(ResizeRestMs);
    connect(&m_resized, &QTimer::timeout, this, &ManualView::layOutAgain);
}

void ManualView::setManual(const ManualText &text)
{
    m_text = text;
    m_pictures.clear();
    m_asked.clear();
}

void ManualView::showPage(const QString &id)
{
    if (m_text.find(id) != nullptr)
        setSource(QUrl(id + u".html"_s), QTextDocument::HtmlResource);
}

QString ManualView::pageId() const
{
    return idOf(source());
}

QVariant ManualView::loadResource(int type, const QUrl &name)
{
    switch (type) {
    case QTextDocument::HtmlResource: {
        const ManualPage *page = m_text.find(idOf(name));
        return page ? QVariant(page->html) : QVariant();
    }
    case QTextDocument::StyleSheetResource:
        return ThemeColours::current().dark ? m_text.style + m_text.darkStyle : m_text.style;
    case QTextDocument::ImageResource:
        return picture(name);
    default:
        return {};
    }
}

QSize ManualView::fitted(const QString &picture) const
{
    const QSize size = m_text.pictures.value(picture);
    const int room = viewport()->width() - 2 * Margin;
    if (size.width() <= room || room <= 0)
        return size;
    return {room, size.height() * room / size.width()};
}

QVariant ManualView::picture(const QUrl &url)
{
    const QString name = url.fileName();
    const QSize size = fitted(name);
    m_asked.insert(name, size);
    const QImage known = m_pictures.value(name);
    if (!known.isNull() && known.size() == size * devicePixelRatio())
        return known;
    readPicture(url, size);
    QImage room(size, QImage::Format_RGB32);
    room.fill(ThemeColours::current().border);
    return room;
}

void ManualView::readPicture(const QUrl &url, const QSize &size)
{
    if (size.isEmpty())
        return;
    const QString path = m_text.picturePath(url.fileName());
    const qreal ratio = devicePixelRatio();
    const auto read = QtConcurrent::run([path, pixels = size * ratio] { return readScaled(path, pixels); });
    whenFinished(read, this, [this, url, size, ratio](const Result<QImage> &image) {
        if (!image || fitted(url.fileName()) != size)
            return;
        QImage ready = *image;
        ready.setDevicePixelRatio(ratio);
        m_pictures.insert(url.fileName(), ready);
        // The document keeps what it was given for the picture, so it is made anew.
        layOutAgain();
    });
}

void ManualView::layOutAgain()
{
    if (m_layingOut || source().isEmpty())
        return;
    m_layingOut = true;
    const int top = verticalScrollBar()->value();
    reload();
    verticalScrollBar()->setValue(top);
    m_layingOut = false;
}

void ManualView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        layOutAgain();
}

void ManualView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    for (auto asked = m_asked.cbegin(); asked != m_asked.cend(); ++asked) {
        if (asked.value() != fitted(asked.key()))
            m_resized.start();
    }
}

} // namespace Tokenglass
