// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/activefilters.h"

#include "ui/widgets/flowlayout.h"
#include "ui/widgets/removablechip.h"

#include <QPushButton>

namespace Tokenglass {

ActiveFilters::ActiveFilters(QWidget *parent)
    : QWidget(parent), m_flow(new FlowLayout(this)), m_clearAll(new QPushButton(tr("Clear all")))
{
    m_clearAll->setProperty("flat", true);
    connect(m_clearAll, &QPushButton::clicked, this, &ActiveFilters::clearRequested);
    m_flow->addWidget(m_clearAll);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Filters in force"));
    hide();
}

void ActiveFilters::setFilters(const QList<ActiveFilter> &filters)
{
    setVisible(!filters.isEmpty());
    if (filters == m_filters)
        return;
    m_filters = filters;
    for (RemovableChip *chip : m_chips) {
        m_flow->removeWidget(chip);
        chip->hide();
        // The chip may be the sender of what led here.
        chip->deleteLater();
    }
    m_chips.clear();
    m_flow->removeWidget(m_clearAll);
    for (const ActiveFilter &filter : filters) {
        auto *chip = new RemovableChip(filter.text, filter.colour, this);
        connect(chip, &RemovableChip::removeClicked, this, [this, key = filter.key] { Q_EMIT removeRequested(key); });
        m_flow->addWidget(chip);
        // A layout shows what it is given in a later turn of the event loop: the page would be laid out and painted
        // twice.
        chip->show();
        m_chips.append(chip);
    }
    m_flow->addWidget(m_clearAll);
    updateGeometry();
}

} // namespace Tokenglass
