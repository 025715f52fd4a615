// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/topbar.h"

#include "models/session/errortext.h"
#include "models/session/periodtext.h"
#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "ui/dialogs/perioddialog.h"
#include "ui/filterchoices.h"
#include "ui/theme.h"
#include "ui/themeicon.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/sourceswitcher.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<FilterDimension, 2> AlwaysShown{FilterDimension::Model, FilterDimension::Organisation};

constexpr int NarrowBelow = 1100;

SourceLight lightOf(SourcePhase phase)
{
    switch (phase) {
    case SourcePhase::Closed:
        return SourceLight::Off;
    case SourcePhase::Connecting:
    case SourcePhase::Loading:
    case SourcePhase::Refreshing:
        return SourceLight::Busy;
    case SourcePhase::Ready:
        return SourceLight::Good;
    case SourcePhase::Failed:
        return SourceLight::Bad;
    }
    return SourceLight::Off;
}

} // namespace

TopBar::TopBar(SourceSession &session, SourceController &sources, Theme &theme, QWidget *parent)
    : QWidget(parent), m_session(session), m_sources(sources), m_theme(theme)
{
    buildSource();
    buildPeriods();
    buildFilters();
    buildFreshness();
    m_question = new QWidget;
    auto *flow = new FlowLayout(m_question);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(8);
    flow->addWidget(m_periods);
    for (const FilterDimension dimension : AllFilterDimensions)
        flow->addWidget(m_chips.value(dimension));
    flow->addWidget(m_addFilter);
    m_state = new QWidget;
    auto *state = new QHBoxLayout(m_state);
    state->setContentsMargins(0, 0, 0, 0);
    state->setSpacing(8);
    state->addWidget(m_freshness);
    state->addWidget(m_live);
    state->addWidget(m_refresh);
    state->addWidget(m_export);
    m_layout = new QGridLayout(this);
    m_layout->setContentsMargins(16, 9, 16, 9);
    m_layout->setSpacing(8);
    m_layout->setColumnStretch(1, 1);
    arrange(false);

    connect(&m_session, &SourceSession::connectionChanged, this, &TopBar::refreshSource);
    connect(&m_session, &SourceSession::statusChanged, this, &TopBar::refreshSource);
    connect(&m_session, &SourceSession::viewChanged, this, &TopBar::refreshView);
    connect(&m_session, &SourceSession::liveChanged, this, &TopBar::refreshFreshness);
    refreshSource();
    refreshView();
}

void TopBar::buildSource()
{
    m_switcher = new SourceSwitcher;
    m_sourceMenu = new QMenu(m_switcher);
    m_switcher->setMenu(m_sourceMenu);
    m_switcher->setPopupMode(QToolButton::InstantPopup);
    connect(m_sourceMenu, &QMenu::aboutToShow, this, &TopBar::fillSourceMenu);
}

void TopBar::buildPeriods()
{
    m_periods = new SegmentedControl;
    QStringList texts;
    for (const Period::Kind kind : RollingPeriods)
        texts.append(periodShortText(kind));
    texts.append(periodShortText(Period::Kind::Custom));
    m_periods->setSegments(texts);
    m_periods->setAccessibleName(tr("Period"));
    connect(m_periods, &SegmentedControl::activated, this, &TopBar::choosePeriod);
}

void TopBar::buildFilters()
{
    auto *menu = new QMenu(this);
    for (const FilterDimension dimension : AllFilterDimensions) {
        auto *chip = new FilterChip(dimensionTitle(dimension));
        m_chips.insert(dimension, chip);
        connect(chip, &FilterChip::aboutToOpen, this, [this, dimension] { fillChoices(dimension); });
        connect(chip, &FilterChip::checkedKeysChanged, this, [this, dimension] { applyChoice(dimension); });
        const bool always = std::find(AlwaysShown.cbegin(), AlwaysShown.cend(), dimension) != AlwaysShown.cend();
        chip->setVisible(always);
        if (!always)
            menu->addAction(dimensionTitle(dimension), this, [this, dimension] { openFilter(dimension); });
    }
    m_addFilter = new QToolButton;
    m_addFilter->setText(tr("+ Filter"));
    m_addFilter->setToolTip(tr("Filter by provider, user, key or agent, request type or result"));
    m_addFilter->setPopupMode(QToolButton::InstantPopup);
    m_addFilter->setMenu(menu);
}

void TopBar::buildFreshness()
{
    m_freshness = new QLabel;
    m_freshness->setProperty("muted", true);
    m_live = new QToolButton;
    m_live->setCheckable(true);
    m_live->setIcon(themeIcon(u"live"_s));
    m_live->setToolTip(tr("Live: look for new requests again and again"));
    m_live->setAccessibleName(tr("Live"));
    connect(m_live, &QToolButton::toggled, &m_session, &SourceSession::setLive);
    m_refresh = new QPushButton(tr("Refresh"));
    m_refresh->setToolTip(tr("Look for new requests (F5); read everything again (Shift+F5)"));
    connect(m_refresh, &QPushButton::clicked, this, [this] { m_session.refresh(Refresh::Asked); });
    m_export = new QToolButton;
    m_export->setText(tr("Export"));
    m_export->setIcon(themeIcon(u"chevron-down"_s, IconTint::Muted));
    m_export->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->setLayoutDirection(Qt::RightToLeft); // the arrow behind the text
    m_export->setToolTip(tr("A report as PDF, or the figures as CSV, JSON or a workbook"));
    m_export->setPopupMode(QToolButton::InstantPopup);
    auto *outputs = new QMenu(m_export);
    outputs->setLayoutDirection(layoutDirection());
    m_export->setMenu(outputs);
    // The buttons of one line are equally high.
    const int height = std::max(m_refresh->sizeHint().height(), m_periods->sizeHint().height());
    m_freshness->setFixedHeight(height);
    m_live->setFixedHeight(height);
    m_refresh->setFixedHeight(height);
    m_export->setFixedHeight(height);
    m_addFilter->setFixedHeight(height);
    m_ageTimer.setInterval(1000);
    connect(&m_ageTimer, &QTimer::timeout, this, &TopBar::refreshFreshness);
}

void TopBar::fillSourceMenu()
{
    m_sourceMenu->clear();
    for (const SourceRow &row : m_sources.sources()->rows()) {
        const QString id = row.connection.id;
        QAction *action = m_sourceMenu->addAction(row.connection.name, this, [this, id] { m_sources.open(id); });
        action->setCheckable(true);
        action->setChecked(row.current);
    }
    m_sourceMenu->addSeparator();
    m_sourceMenu->addAction(themeIcon(u"plus"_s), tr("Connect\u2026"), this, &TopBar::connectRequested);
    m_sourceMenu->addAction(tr("Manage sources"), this, &TopBar::sourcesRequested);
}

void TopBar::openFilter(FilterDimension dimension)
{
    FilterChip *chip = m_chips.value(dimension);
    chip->show();
    // The chip gets its place in the next layout pass; the list opens below it then.
    QMetaObject::invokeMethod(chip, &FilterChip::openPopup, Qt::QueuedConnection);
}

void TopBar::setOutputs(const QList<QAction *> &outputs)
{
    m_export->menu()->addActions(outputs);
}

void TopBar::fillChoices(FilterDimension dimension)
{
    const QList<FilterTerm> chosen = terms(m_session.filter(), dimension);
    FilterChip *chip = m_chips.value(dimension);
    const auto catalog = m_session.catalog();
    chip->setNote(dimensionNote(dimension, *catalog));
    chip->setChoices(filterChoices(*catalog, dimension, chosen, m_theme));
    chip->setCheckedKeys(filterKeys(chosen));
}

void TopBar::applyChoice(FilterDimension dimension)
{
    UsageFilter filter = without(m_session.filter(), dimension);
    const QList<QVariant> keys = m_chips.value(dimension)->checkedKeys();
    for (const QVariant &key : keys)
        filter = toggled(std::move(filter), key.value<FilterTerm>());
    m_session.setFilter(filter);
}

void TopBar::choosePeriod(int index)
{
    if (index < static_cast<int>(RollingPeriods.size())) {
        m_session.setPeriod(Period(RollingPeriods[static_cast<std::size_t>(index)]));
        return;
    }
    refreshView(); // the choice counts when the dialog is accepted
    const qint64 now = m_session.clock().now().toSecsSinceEpoch();
    auto *dialog = new PeriodDialog(m_session.period().resolve(now), m_session.zone(), now, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_session.setPeriod(Period(dialog->range())); });
    dialog->open();
}

void TopBar::refreshSource()
{
    const SourceStatus &status = m_session.status();
    const ConnectionSettings &connection = m_session.connection();
    if (m_session.isOpen()) {
        m_switcher->setSource(connection.name, driverTitle(connection.driver));
        const bool stale = status.phase == SourcePhase::Ready && status.error;
        const QString text = status.error ? errorText(*status.error) : phaseText(status.phase);
        m_switcher->setLight(stale ? SourceLight::Warning : lightOf(status.phase), text);
    } else {
        m_switcher->setSource(tr("No source"), {});
        m_switcher->setLight(SourceLight::Off, phaseText(SourcePhase::Closed));
    }
    m_refresh->setEnabled(m_session.isOpen());
    m_export->setEnabled(m_session.isOpen());
    noteAsking();
    refreshFreshness();
}

void TopBar::noteAsking()
{
    const SourcePhase phase = m_session.status().phase;
    if (phase != SourcePhase::Connecting && phase != SourcePhase::Refreshing)
        m_askingSince = {};
    else if (m_askingSince.isNull())
        m_askingSince = m_session.clock().now();
}

/// How old the figures are, and why they are not newer.
QStringList TopBar::freshness(qint64 age) const
{
    constexpr qint64 WorthSaying = 3; // seconds; most answers are there before one has read it
    const SourceStatus &status = m_session.status();
    QStringList parts;
    const bool unread = m_session.state() == SourceSession::State::Failed;
    const qint64 asking = m_askingSince.isNull() ? 0 : m_askingSince.secsTo(m_session.clock().now());
    if (asking >= WorthSaying)
        //: the source was asked so many seconds ago and has not answered yet
        return {tr("Asking for %1\u00A0s").arg(asking)};
    if (status.fetchedAt.isValid() && !unread)
        parts.append(tr("Updated %1").arg(NumberFormat(locale()).age(age)));
    if (status.error && status.error->kind != Error::Kind::Cancelled && !unread)
        //: the source gave none the last time
        parts.append(status.error->kind == Error::Kind::Timeout ? tr("no answer") : tr("failed"));
    else if (m_session.isLive())
        parts.append(tr("live"));
    return parts;
}

void TopBar::refreshView()
{
    const Period &period = m_session.period();
    const auto found = std::find(RollingPeriods.cbegin(), RollingPeriods.cend(), period.kind());
    const int custom = static_cast<int>(RollingPeriods.size());
    m_periods->setCurrentIndex(static_cast<int>(found - RollingPeriods.cbegin()));
    const NumberFormat format(locale());
    const bool isCustom = period.kind() == Period::Kind::Custom;
    m_periods->setSegmentText(
        custom, isCustom ? periodCaption(period, format, m_session.zone()) : periodShortText(Period::Kind::Custom));
    m_periods->setSegmentToolTip(custom, isCustom ? periodText(period, format, m_session.zone()) : QString());
    for (const FilterDimension dimension : AllFilterDimensions) {
        FilterChip *chip = m_chips.value(dimension);
        const QList<FilterTerm> chosen = terms(m_session.filter(), dimension);
        if (!chosen.isEmpty()) {
            fillChoices(dimension);
            chip->show();
        } else {
            chip->setCheckedKeys({});
        }
    }
}

void TopBar::refreshFreshness()
{
    const SourceStatus &status = m_session.status();
    const qint64 seconds =
        status.fetchedAt.isValid() ? std::max<qint64>(0, status.fetchedAt.secsTo(m_session.clock().now())) : 0;
    m_freshness->setText(freshness(seconds).join(u" \u00B7 "_s));
    m_live->setChecked(m_session.isLive());
    // Nobody reads minutes by the second, and an idle window should cost nothing.
    m_ageTimer.setInterval(seconds < 60 || !m_askingSince.isNull() ? 1000 : 30'000);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ThemeColours &colours = ThemeColours::current();
    painter.fillRect(rect(), colours.card);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.border);
}

void TopBar::arrange(bool narrow)
{
    m_narrow = narrow;
    for (QWidget *part : std::initializer_list<QWidget *>{m_switcher, m_question, m_state})
        m_layout->removeWidget(part);
    m_layout->addWidget(m_switcher, 0, 0, Qt::AlignTop);
    // Beside the source and its state there is no room for the question in a narrow window: it goes below both.
    if (narrow)
        m_layout->addWidget(m_question, 1, 0, 1, 3);
    else
        m_layout->addWidget(m_question, 0, 1);
    m_layout->addWidget(m_state, 0, 2, Qt::AlignTop | Qt::AlignRight);
}

QSize TopBar::minimumSizeHint() const
{
    const QMargins margins = m_layout->contentsMargins();
    const int first = m_switcher->minimumSizeHint().width() + m_layout->spacing() + m_state->minimumSizeHint().width();
    const int width = std::max(first, m_question->minimumSizeHint().width());
    return {margins.left() + width + margins.right(), QWidget::minimumSizeHint().height()};
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    if (const bool narrow = width() < NarrowBelow; narrow != m_narrow)
        arrange(narrow);
    QWidget::resizeEvent(event);
}

void TopBar::showEvent(QShowEvent *event)
{
    m_ageTimer.start();
    QWidget::showEvent(event);
}

void TopBar::hideEvent(QHideEvent *event)
{
    m_ageTimer.stop();
    QWidget::hideEvent(event);
}

} // namespace Tokenglass
