// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>
#include <QSet>
#include <QThreadPool>

#include <memory>

namespace Tokenglass {

class ReportDocument;

/// The pages of a report below each other. Those in sight are painted by a worker, so that scrolling through hundreds
/// never waits. Ctrl with plus, minus, 0 or the wheel changes the size.
class ReportView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ReportView(QWidget *parent = nullptr);
    ~ReportView() override;

    /// Null: there is none (yet); the message says why.
    void setDocument(std::shared_ptr<const ReportDocument> document, const QString &message = {});
    [[nodiscard]] const std::shared_ptr<const ReportDocument> &document() const { return m_document; }
    [[nodiscard]] int currentPage() const; ///< in the middle of the view
    void showPage(int page);
    /// Whether what is in sight has been painted.
    [[nodiscard]] bool isPainted() const;
    /// Of the width of the view; 1 fills it.
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return m_zoom; }

Q_SIGNALS:
    void pageChanged(int page);
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void arrange();
    void nameForAccessibility();
    [[nodiscard]] QSize pageSize() const; ///< in pixels of the layout
    [[nodiscard]] int pageTop(int page) const; ///< in the contents
    [[nodiscard]] QRect pageRect(int page) const; ///< in the viewport
    [[nodiscard]] std::pair<int, int> pagesInSight() const; ///< first and last
    void ask(int page);
    void forgetFarPages();

    std::shared_ptr<const ReportDocument> m_document;
    QString m_message;
    double m_zoom = 1;
    int m_lastPage = -1;
    quint64 m_generation = 0; ///< pictures of another size or document are dropped
    QHash<int, QImage> m_pictures;
    QSet<int> m_asked;
    QThreadPool m_painters; ///< one thread: the pages come in their order
};

} // namespace Tokenglass
