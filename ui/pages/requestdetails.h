// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/session/requesttext.h"
#include "ui/widgets/card.h"

class QFormLayout;
class QPushButton;

namespace Tokenglass {

/// Everything about one request, beside the log.
class RequestDetails : public Card
{
    Q_OBJECT

public:
    explicit RequestDetails(QWidget *parent = nullptr);

    void setDetails(const QList<RequestText::Detail> &details);
    /// Whether costs can be explained: the button is there.
    void setExplainable(bool explainable);
    [[nodiscard]] QString text() const; ///< as lines, with tabs

Q_SIGNALS:
    void closed();
    void explainRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QFormLayout *m_form;
    QPushButton *m_explain;
    QList<RequestText::Detail> m_details;
};

} // namespace Tokenglass
