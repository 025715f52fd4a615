// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/selfcheckdialog.h"

#include "ui/themeicon.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QUrl>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

enum Columns { What, State, Found };
constexpr int RowIcon = 16;
constexpr int RowHeight = 26;

QString levelText(CheckResult::Level level)
{
    switch (level) {
    case CheckResult::Level::Good:
        return SelfCheckDialog::tr("ok");
    case CheckResult::Level::Limited:
        return SelfCheckDialog::tr("limited");
    case CheckResult::Level::Bad:
        break;
    }
    return SelfCheckDialog::tr("missing");
}

} // namespace

SelfCheckDialog::SelfCheckDialog(DiagnosticServices services, QWidget *parent)
    : QDialog(parent), m_services(std::move(services)), m_list(new QTreeWidget), m_summary(new QLabel),
      m_again(new QPushButton(tr("Check &again"))), m_copy(new QPushButton(tr("&Copy report for a bug")))
{
    setWindowTitle(tr("Self-check"));
    build();
    check();
}

void SelfCheckDialog::build()
{
    m_list->setHeaderLabels({tr("What"), tr("State"), tr("Found")});
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(tr("Results of the self-check"));
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setUniformRowHeights(true);
    m_list->setIconSize(QSize(RowIcon, RowIcon));
    m_list->header()->setSectionResizeMode(Found, QHeaderView::Stretch);
    m_summary->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_copy, QDialogButtonBox::ActionRole);
    buttons->addButton(m_again, QDialogButtonBox::ActionRole);
    QPushButton *log = buttons->addButton(tr("Show the &log"), QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &SelfCheckDialog::copyReport);
    connect(m_again, &QPushButton::clicked, this, &SelfCheckDialog::check);
    connect(log, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_services.logPath).path())); });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_summary);
    layout->addWidget(m_list, 1);
    layout->addWidget(buttons);
    resize(760, 520);
}

void SelfCheckDialog::check()
{
    m_again->setEnabled(false);
    m_copy->setEnabled(false);
    m_summary->setText(tr("Checking\u2026"));
    m_services.check().then(this, [this](const QList<CheckResult> &results) { show(results); });
}

void SelfCheckDialog::show(const QList<CheckResult> &results)
{
    m_results = results;
    m_list->clear();
    for (const CheckResult &result : results) {
        auto *row = new QTreeWidgetItem(m_list, {result.what, levelText(result.level), result.found});
        row->setToolTip(Found, result.found);
        row->setSizeHint(Found, QSize(0, RowHeight)); // of the column that takes the rest: the others fit their texts
        if (result.level != CheckResult::Level::Good)
            row->setIcon(State, themeIcon(result.level == CheckResult::Level::Bad ? u"error"_s : u"info"_s));
    }
    m_list->resizeColumnToContents(What);
    m_list->resizeColumnToContents(State);
    switch (worstOf(results)) {
    case CheckResult::Level::Good:
        m_summary->setText(tr("Everything Tokenglass uses is there."));
        break;
    case CheckResult::Level::Limited:
        m_summary->setText(tr("Tokenglass works; what is limited is marked."));
        break;
    case CheckResult::Level::Bad:
        m_summary->setText(tr("Something that Tokenglass needs is missing; it is marked, with what to do."));
        break;
    }
    m_again->setEnabled(true);
    m_copy->setEnabled(true);
}

void SelfCheckDialog::copyReport()
{
    m_services.report(m_results).then(this, [this](const QString &report) {
        QGuiApplication::clipboard()->setText(report);
        m_summary->setText(
            tr("The report was copied. It holds no prompts, answers, names or keys; look it over before you "
               "send it."));
    });
}

} // namespace Tokenglass
