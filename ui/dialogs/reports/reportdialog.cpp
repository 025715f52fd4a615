// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/reports/reportdialog.h"

#include "models/session/budgetmonitor.h"
#include "models/session/errortext.h"
#include "models/session/periodtext.h"
#include "models/session/reportcollector.h"
#include "models/session/reporttext.h"
#include "models/session/sourcecontroller.h"
#include "models/session/sourcesession.h"
#include "models/session/whenfinished.h"
#include "ui/dialogs/reports/reportprinting.h"
#include "ui/dialogs/reports/reportview.h"
#include "ui/elidinglabel.h"
#include "ui/report/reportdocument.h"
#include "ui/report/reportpdf.h"
#include "ui/theme.h"
#include "ui/widgets/messagebar.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>
#include <QtConcurrent>

#include <utility>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

using Document = std::shared_ptr<const ReportDocument>;

constexpr int remakeDelayMs = 250; ///< a title is typed letter by letter

} // namespace

ReportDialog::ReportDialog(const WindowContext &context, ReportPaper paper, QWidget *parent)
    : QDialog(parent), m_context(context), m_kind(new QComboBox), m_period(new QComboBox), m_paper(new QComboBox),
      m_title(new QLineEdit), m_page(new ElidingLabel), m_message(new MessageBar), m_view(new ReportView)
{
    for (const ReportKind kind : ReportKinds)
        m_kind->addItem(QString(), static_cast<int>(kind));
    for (const ReportPaper each : {ReportPaper::A4, ReportPaper::Letter})
        m_paper->addItem(QString(), static_cast<int>(each));
    m_paper->setCurrentIndex(m_paper->findData(static_cast<int>(paper)));
    m_period->addItem(QString(), QString());
    for (const QString &word : reportPeriodWords())
        m_period->addItem(QString(), word);
    m_title->setClearButtonEnabled(true);

    auto *layout = new QVBoxLayout(this);
    auto *fields = new QGridLayout;
    addFields(fields);
    layout->addLayout(fields);
    layout->addWidget(m_message);
    layout->addWidget(m_view, 1);
    addButtons(layout);
    setTexts();
    m_remakeTimer.setSingleShot(true);
    connect(&m_remakeTimer, &QTimer::timeout, this, &ReportDialog::remake);
    for (const QComboBox *box : {m_kind, m_period, m_paper})
        connect(box, &QComboBox::currentIndexChanged, this, &ReportDialog::remake);
    connect(m_paper, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT paperChanged(static_cast<ReportPaper>(m_paper->currentData().toInt())); });
    connect(m_title, &QLineEdit::textChanged, this, [this] { m_remakeTimer.start(remakeDelayMs); });
    connect(m_view, &ReportView::pageChanged, this, &ReportDialog::showPageNumber);
    resize(QSize(900, 860).boundedTo(screen()->availableSize() - QSize(40, 80)));
    remake();
}

void ReportDialog::addFields(QGridLayout *layout)
{
    int column = 0;
    // The longest of the choices need not be seen whole: at 200 % the window has to fit on a small screen.
    constexpr int fewestLetters = 6;
    for (QComboBox *box : {m_kind, m_period, m_paper}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(fewestLetters);
    }
    const auto add = [&](QWidget *field, int stretch) {
        auto *label = new QLabel;
        label->setBuddy(field);
        m_labels.append(label);
        layout->addWidget(label, 0, column);
        layout->addWidget(field, 1, column);
        layout->setColumnStretch(column++, stretch);
    };
    add(m_kind, 2);
    add(m_period, 2);
    add(m_paper, 1);
    add(m_title, 3);
}

void ReportDialog::addButtons(QBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_save = buttons->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    m_print = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_schedules = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::chooseFile);
    connect(m_print, &QPushButton::clicked, this, &ReportDialog::choosePrinter);
    connect(m_schedules, &QPushButton::clicked, this, &ReportDialog::schedulesRequested);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_page->setProperty("muted", true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_page, 1);
    line->addWidget(buttons);
    layout->addLayout(line);
}

void ReportDialog::setTexts()
{
    const NumberFormat format;
    const SourceSession &session = m_context.session;
    setWindowTitle(tr("Report"));
    const QStringList labels{tr("&Template"), tr("Pe&riod"), tr("P&aper"), tr("T&itle")};
    for (qsizetype i = 0; i < labels.size(); ++i)
        m_labels[i]->setText(labels[i]);
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemText(i, reportKindTitle(static_cast<ReportKind>(m_kind->itemData(i).toInt())));
    for (int i = 0; i < m_paper->count(); ++i)
        m_paper->setItemText(i, reportPaperTitle(static_cast<ReportPaper>(m_paper->itemData(i).toInt())));
    //: the period of the window: "As shown: 30 days"
    m_period->setItemText(0, tr("As shown: %1").arg(periodText(session.period(), format, session.zone())));
    for (int i = 1; i < m_period->count(); ++i)
        m_period->setItemText(i, reportPeriodWordText(m_period->itemData(i).toString()));
    m_title->setPlaceholderText(tr("The usual one"));
    m_save->setText(tr("&Save as PDF\u2026"));
    m_print->setText(tr("&Print\u2026"));
    m_schedules->setText(tr("S&chedules\u2026"));
    m_close->setText(tr("C&lose"));
}

void ReportDialog::retranslate()
{
    setLocale(QLocale());
    setTexts();
    m_message->hide();
    m_pageToShow = m_view->currentPage();
    remake();
}

void ReportDialog::setKind(ReportKind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(kind)));
}

std::optional<ReportOrder> ReportDialog::order() const
{
    const SourceSession &session = m_context.session;
    ReportOrder order;
    order.kind = static_cast<ReportKind>(m_kind->currentData().toInt());
    order.paper = static_cast<ReportPaper>(m_paper->currentData().toInt());
    order.title = m_title->text();
    order.zone = session.zone();
    order.rate = session.rate();
    order.currency = session.mainCurrency();
    order.filter = session.filter();
    order.period = session.period();
    if (const QString word = m_period->currentData().toString(); !word.isEmpty()) {
        const Result<Period> period = reportPeriodFrom(word, order.zone, session.clock().now());
        if (!period)
            return std::nullopt;
        order.period = *period;
    }
    order.range = order.period.resolve(session.clock().now());
    return order;
}

void ReportDialog::remake()
{
    m_remakeTimer.stop();
    ++m_generation;
    delete std::exchange(m_collector, nullptr);
    m_save->setEnabled(false);
    m_print->setEnabled(false);
    m_page->clear();
    const std::optional<ReportOrder> wanted = order();
    if (!wanted || !m_context.session.isOpen()) {
        fail(tr("Open a database first: a report needs figures."));
        return;
    }
    m_view->setDocument(nullptr, tr("The report is being made\u2026"));
    collect(*wanted);
}

void ReportDialog::collect(const ReportOrder &order)
{
    const SourceSession &session = m_context.session;
    ReportData asked;
    asked.order = order;
    asked.source = session.connection().name;
    asked.madeAt = session.clock().now();
    asked.catalog = session.catalog();
    asked.conversion = session.conversion();
    if (const auto error = session.error())
        asked.warning = errorText(*error);
    m_collector = new ReportCollector(
        std::move(asked), budgetsWatching(m_context.budgets.budgets(), session.connection().id),
        [&session](const DashboardQuery &query) { return session.dashboard(query); }, this);
    m_collector->start([this](const Result<ReportData> &collected) {
        std::exchange(m_collector, nullptr)->deleteLater();
        if (collected)
            layOut(*collected);
        else
            fail(errorText(collected.error()));
    });
}

void ReportDialog::layOut(const ReportData &collected)
{
    ReportDocument::Colours colours;
    for (const QString &label : reportModelLabels(collected))
        colours.insert(label, m_context.theme.colourForSeries(label));
    const auto make = [shared = std::make_shared<const ReportData>(collected), colours]() -> Result<Document> {
        return ReportDocument::make(shared, colours);
    };
    whenFinished(QtConcurrent::run(make), this, [this, generation = m_generation](const Result<Document> &document) {
        if (generation == m_generation && document)
            adopt(*document);
    });
}

void ReportDialog::adopt(const Document &document)
{
    m_view->setDocument(document);
    if (const int page = std::exchange(m_pageToShow, 0); page > 0)
        m_view->showPage(page);
    m_save->setEnabled(bool(m_context.budgetFiles.writeFile));
    m_print->setEnabled(true);
    if (document->data().snapshot->partial)
        m_message->showMessage(MessageKind::Warning,
                               tr("The source is still loading: the report says that its figures are partial."));
    else if (m_message->kind() == MessageKind::Warning || m_message->kind() == MessageKind::Error)
        m_message->hide();
    Q_EMIT made();
}

void ReportDialog::fail(const QString &text)
{
    m_view->setDocument(nullptr, text);
    Q_EMIT made();
}

void ReportDialog::showPageNumber(int page)
{
    if (const Document &document = m_view->document())
        m_page->setText(tr("Page %1 of %2").arg(page + 1).arg(document->pageCount()));
}

void ReportDialog::chooseFile()
{
    const Document &document = m_view->document();
    if (!document)
        return;
    auto *dialog = new QFileDialog(this, tr("Save the report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("PDF documents (*.pdf)")});
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(expandedReportName(ReportSchedule().fileName, document->data().order, document->data().source));
    connect(dialog, &QFileDialog::fileSelected, this, &ReportDialog::saveTo);
    dialog->open();
}

void ReportDialog::saveTo(const QString &path)
{
    const Document document = m_view->document();
    if (!document || !m_context.budgetFiles.writeFile)
        return;
    m_save->setEnabled(false);
    const auto tell = [this, path](const Result<void> &written) {
        m_save->setEnabled(m_view->document() != nullptr);
        if (written)
            m_message->showMessage(MessageKind::Success, tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
        else
            m_message->showMessage(MessageKind::Error,
                                   tr("The report was not saved.") + u' ' + errorText(written.error()));
    };
    whenFinished(QtConcurrent::run([document] { return reportPdf(*document); }), this,
                 [this, path, tell](const Result<QByteArray> &pdf) {
                     if (!pdf) {
                         tell(pdf.error());
                         return;
                     }
                     whenFinished(m_context.budgetFiles.writeFile(path, [bytes = *pdf] { return bytes; }), this, tell);
                 });
}

void ReportDialog::choosePrinter()
{
    const Document document = m_view->document();
    if (!document)
        return;
    const auto printer = makeReportPrinter(*document);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, document->pageCount());
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    // The printer goes with the last who knows it, which is not the dialog.
    connect(dialog, &QDialog::accepted, this, [this, printer] { print(printer); });
    dialog->open();
}

void ReportDialog::print(const std::shared_ptr<QPrinter> &printer)
{
    m_print->setEnabled(false);
    const auto paint = [document = m_view->document(), printer] { return printReport(*document, *printer); };
    whenFinished(QtConcurrent::run(paint), this, [this](const Result<void> &printed) {
        m_print->setEnabled(m_view->document() != nullptr);
        if (printed)
            m_message->showMessage(MessageKind::Success, tr("The report was given to the printer."));
        else
            m_message->showMessage(MessageKind::Error,
                                   tr("The report was not printed.") + u' ' + errorText(printed.error()));
    });
}

ReportSchedule ReportDialog::asSchedule() const
{
    ReportSchedule schedule;
    const std::optional<ReportOrder> shown = order();
    if (!shown)
        return schedule;
    const ConnectionSettings &connection = m_context.session.connection();
    schedule.kind = shown->kind;
    schedule.paper = shown->paper;
    schedule.zone = shown->zone.name();
    schedule.filter = filterArgument(shown->filter);
    schedule.title = m_title->text().trimmed();
    if (connection.id == m_context.sources.ledger().id)
        schedule.source = u"ledger"_s;
    else
        schedule.source = connection.id.isEmpty() ? connection.toUri() : connection.name;
    schedule.name = reportKindTitle(schedule.kind) + u" \u00B7 "_s + connection.name;
    schedule.language = QLocale().name();
    if (const QString word = m_period->currentData().toString(); !word.isEmpty())
        schedule.period = word;
    schedule.folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return schedule;
}

} // namespace Tokenglass
