// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settingsdialog.h"

#include "models/session/alertdesk.h"
#include "models/session/settingsservices.h"
#include "ui/dialogs/settings/alertspage.h"
#include "ui/dialogs/settings/backgroundpage.h"
#include "ui/dialogs/settings/figurespage.h"
#include "ui/dialogs/settings/generalpage.h"
#include "ui/dialogs/settings/keptsecretbox.h"
#include "ui/dialogs/settings/networkpage.h"
#include "ui/dialogs/settings/settingssearch.h"
#include "ui/dialogs/settings/storagepage.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int categoriesWidth = 190;
constexpr QSize usualSize(760, 620);

} // namespace

SettingsDialog::SettingsDialog(const Settings &settings, const SettingsServices &services, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_categories(new QListWidget), m_search(new SettingsSearch(m_categories)),
      m_stack(new QStackedWidget), m_problem(new QLabel),
      m_buttons(
          new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel | QDialogButtonBox::RestoreDefaults))
{
    setWindowTitle(tr("Settings"));
    m_categories->setAccessibleName(tr("Categories"));
    m_categories->setProperty("framed", true);
    m_categories->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_problem->setProperty("bad", true);
    m_problem->setWordWrap(true);
    auto *columns = new QHBoxLayout;
    columns->addWidget(m_search);
    columns->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    QPushButton *reset = m_buttons->button(QDialogButtonBox::RestoreDefaults);
    reset->setText(tr("&Reset this page"));
    reset->setToolTip(
        tr("Puts the fields of this category back to what they were at first. Nothing changes before OK."));
    reset->setAutoDefault(false);
    connect(reset, &QPushButton::clicked, this, &SettingsDialog::resetPage);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_categories, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_search, &SettingsSearch::found, this, &SettingsDialog::showFound);
    m_general = new GeneralPage(settings);
    m_figures = new FiguresPage(settings);
    addPage(m_general, 0);
    addPage(m_figures, 1);
    addPage(new BackgroundPage(settings), 2);
    addPage(new NetworkPage(settings, services), 3);
    addPage(new StoragePage(settings, services), 4);
    noteOptions(services.onlyThisRun);
    m_categories->setCurrentRow(0);
    check();
    resize(usualSize);
}

void SettingsDialog::noteOptions(const OnlyThisRun &given)
{
    const auto note = [](SettingsPage *page, const QStringList &fields) {
        if (fields.isEmpty())
            return;
        //: %1: names of fields of the settings
        auto *label = new QLabel(tr("%1: given by an option of this start. What is stored stays until another value is "
                                    "chosen here.")
                                     .arg(fields.join(tr(", "))));
        label->setObjectName("onlyThisRun"_L1);
        label->setProperty("muted", true);
        label->setWordWrap(true);
        static_cast<QFormLayout *>(page->layout())->addRow(label);
    };
    QStringList general;
    if (given.appearance)
        general.append(tr("Appearance"));
    if (given.language)
        general.append(tr("Language"));
    note(m_general, general);
    note(m_figures, given.zone ? QStringList{tr("Zone")} : QStringList());
}

void SettingsDialog::setPages(const QList<std::pair<QString, QString>> &pages)
{
    m_general->setPages(pages);
}

void SettingsDialog::addAlerts(AlertDesk &desk, KeptSecret &secret)
{
    m_desk = &desk;
    m_alerts = new AlertsPage(m_settings, desk, secret);
    addPage(m_alerts, 2);
    check();
}

void SettingsDialog::addPage(SettingsPage *page, int row)
{
    // Small screens and large letters: a page scrolls rather than being cut off.
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus); // it follows the focus of its fields
    scroll->setWidget(page);
    page->setProperty("page", true);
    m_pages.insert(row, page);
    m_stack->insertWidget(row, scroll);
    m_categories->insertItem(row, page->title());
    // Some languages have long names for them.
    m_categories->ensurePolished();
    const int frame = 2 * m_categories->frameWidth() + m_categories->verticalScrollBar()->sizeHint().width();
    m_search->setFixedWidth(std::max(categoriesWidth, m_categories->sizeHintForColumn(0) + frame));
    m_search->addPage(page);
    connect(page, &SettingsPage::changed, this, &SettingsDialog::check);
}

void SettingsDialog::showPage(SettingsPage *page)
{
    m_categories->setCurrentRow(static_cast<int>(m_pages.indexOf(page)));
}

void SettingsDialog::showFound(SettingsPage *page, QWidget *control)
{
    showPage(page);
    static_cast<QScrollArea *>(m_stack->currentWidget())->ensureWidgetVisible(control);
}

void SettingsDialog::resetPage()
{
    m_pages[m_categories->currentRow()]->load(Settings());
}

void SettingsDialog::focusField(Field field)
{
    const bool isFigure = field == Field::Zone || field == Field::Rate;
    if (field == Field::Alerts && m_alerts)
        showPage(m_alerts);
    else
        showPage(isFigure ? static_cast<SettingsPage *>(m_figures) : m_general);
    switch (field) {
    case Field::Theme:
        m_general->focusTheme();
        break;
    case Field::Zone:
        m_figures->focusZone();
        break;
    case Field::Rate:
        m_figures->focusRate();
        break;
    case Field::Alerts:
        m_categories->setFocus();
        break;
    }
}

void SettingsDialog::check()
{
    QString problem;
    for (const SettingsPage *page : std::as_const(m_pages)) {
        if (const QString reason = page->problem(); problem.isEmpty() && !reason.isEmpty())
            problem = tr("%1: %2").arg(page->title(), reason);
    }
    m_buttons->button(QDialogButtonBox::Ok)->setEnabled(problem.isEmpty());
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

Settings SettingsDialog::settings() const
{
    Settings settings = m_settings;
    for (const SettingsPage *page : m_pages)
        page->writeTo(settings);
    return settings;
}

void SettingsDialog::accept()
{
    for (SettingsPage *page : std::as_const(m_pages)) {
        KeptSecretBox *typed = page->typedSecret();
        if (typed == nullptr)
            continue;
        m_buttons->setEnabled(false);
        connect(
            typed, &KeptSecretBox::keepingEnded, this,
            [this, page](bool isKept) {
                m_buttons->setEnabled(true);
                if (isKept)
                    accept();
                else
                    showPage(page);
            },
            Qt::SingleShotConnection);
        typed->keep();
        return;
    }
    QDialog::accept();
}

void SettingsDialog::done(int result)
{
    // A test has set the ways up as they stood here.
    if (m_alerts && m_alerts->wasTested())
        m_desk->configure(result == Accepted ? settings().alerts : m_settings.alerts);
    QDialog::done(result);
}

} // namespace Tokenglass
