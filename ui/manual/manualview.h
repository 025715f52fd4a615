// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/manual/manualtext.h"

#include <QTextBrowser>
#include <QTimer>

namespace Tokenglass {

/// Shows the pages of the manual in the colours of the theme. Its links go from page to page, those to elsewhere to the
/// desktop. Pictures are read and scaled on another thread and come into the room that is kept for them.
class ManualView : public QTextBrowser
{
    Q_OBJECT

public:
    explicit ManualView(QWidget *parent = nullptr);

    void setManual(const ManualText &text);
    void showPage(const QString &id);
    [[nodiscard]] QString pageId() const;

    [[nodiscard]] QVariant loadResource(int type, const QUrl &name) override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QSize fitted(const QString &picture) const;
    [[nodiscard]] QVariant picture(const QUrl &url);
    void readPicture(const QUrl &url, const QSize &size);
    void layOutAgain();

    ManualText m_text;
    QHash<QString, QImage> m_pictures; ///< as wide as they are shown
    QHash<QString, QSize> m_asked; ///< how large the pages that were laid out want them
    QTimer m_resized;
    bool m_layingOut = false;
};

} // namespace Tokenglass
