// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/filterstrip.h"

#include "models/session/numberformat.h"
#include "models/session/sourcesession.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/activefilters.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int WaitForAnswer = 40; ///< milliseconds; a slow source must not make the chips look stuck

} // namespace

FilterStrip::FilterStrip(SourceSession &session, Theme &theme, QWidget *parent)
    : QWidget(parent), m_session(session), m_theme(theme), m_back(new QPushButton), m_filters(new ActiveFilters)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 0);
    m_back->setIcon(themeIcon(u"chevron-left"_s));
    layout->addWidget(m_back, 0, Qt::AlignTop);
    layout->addWidget(m_filters, 1);
    connect(m_back, &QPushButton::clicked, &m_session, &SourceSession::back);
    connect(m_filters, &ActiveFilters::removeRequested, this, [this](const QVariant &key) {
        if (key.canConvert<FilterTerm>())
            m_session.toggle(key.value<FilterTerm>());
        else
            m_session.leaveDay();
    });
    connect(m_filters, &ActiveFilters::clearRequested, this, [this] {
        m_session.leaveDay();
        m_session.clearFilter();
    });
    // The answer comes within the same frame as a rule: then the page is laid out and painted once, not twice.
    m_late.setSingleShot(true);
    m_late.setInterval(WaitForAnswer);
    connect(&m_late, &QTimer::timeout, this, &FilterStrip::refresh);
    connect(&m_session, &SourceSession::viewChanged, &m_late, qOverload<>(&QTimer::start));
    refresh();
}

void FilterStrip::refresh()
{
    m_late.stop();
    QList<ActiveFilter> active;
    const NumberFormat format(locale());
    if (const std::optional<TimeRange> day = m_session.day())
        active.append({QVariant(), tr("Day: %1").arg(format.range(*day, m_session.zone())), {}});
    const auto catalog = m_session.catalog();
    const QList<FilterTerm> chosen = terms(m_session.filter());
    for (const FilterTerm &term : chosen) {
        const QString label = termLabel(term, *catalog);
        const QColor colour = term.dimension == FilterDimension::Model ? m_theme.colourForSeries(label) : QColor();
        //: the name of a filter and its value: "Model: qwen"
        active.append({QVariant::fromValue(term), tr("%1: %2").arg(dimensionTitle(term.dimension), label), colour});
    }
    m_filters->setFilters(active);
    setVisible(!active.isEmpty());
    m_back->setText(tr("Back"));
    m_back->setEnabled(m_session.canGoBack());
    m_back->setToolTip(tr("Back to the view before (Alt+Left)"));
}

} // namespace Tokenglass
