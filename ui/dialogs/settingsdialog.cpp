// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/settingsdialog.h"

#include "models/session/alertdesk.h"
#include "ui/dialogs/settings/alertspage.h"
#include "ui/dialogs/settings/backgroundpage.h"
#include "ui/dialogs/settings/generalpage.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

namespace Tokenglass {

namespace {

constexpr int categoriesWidth = 150;

} // namespace

SettingsDialog::SettingsDialog(const Settings &settings, QWidget *parent)
    : QDialog(parent), m_settings(settings), m_categories(new QListWidget), m_stack(new QStackedWidget),
      m_problem(new QLabel), m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel))
{
    setWindowTitle(tr("Settings"));
    m_categories->setAccessibleName(tr("Categories"));
    m_categories->setFixedWidth(categoriesWidth);
    m_categories->setProperty("framed", true);
    m_problem->setProperty("bad", true);
    m_problem->setWordWrap(true);
    auto *columns = new QHBoxLayout;
    columns->addWidget(m_categories);
    columns->addWidget(m_stack, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(columns, 1);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_categories, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    m_general = new GeneralPage(settings);
    addPage(m_general, 0);
    addPage(new BackgroundPage(settings), 1);
    m_categories->setCurrentRow(0);
    check();
    resize(680, sizeHint().height());
}

void SettingsDialog::addAlerts(AlertDesk &desk, WebhookSecret &secret)
{
    m_desk = &desk;
    m_alerts = new AlertsPage(m_settings, desk, secret);
    addPage(m_alerts, 1);
    check();
    resize(720, 620);
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
    connect(page, &SettingsPage::changed, this, &SettingsDialog::check);
}

void SettingsDialog::showPage(SettingsPage *page)
{
    m_categories->setCurrentRow(static_cast<int>(m_pages.indexOf(page)));
}

void SettingsDialog::focusField(Field field)
{
    showPage(field == Field::Alerts && m_alerts ? static_cast<SettingsPage *>(m_alerts) : m_general);
    switch (field) {
    case Field::Theme:
        m_general->focusTheme();
        break;
    case Field::Zone:
        m_general->focusZone();
        break;
    case Field::Rate:
        m_general->focusRate();
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
            problem = m_pages.size() > 1 ? tr("%1: %2").arg(page->title(), reason) : reason;
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

void SettingsDialog::done(int result)
{
    // A test has set the ways up as they stood here.
    if (m_alerts && m_alerts->wasTested())
        m_desk->configure(result == Accepted ? settings().alerts : m_settings.alerts);
    QDialog::done(result);
}

} // namespace Tokenglass
