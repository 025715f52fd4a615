// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/console/columnfailure.h"

#include "models/session/consolecolumn.h"
#include "models/session/consoletext.h"
#include "models/session/errortext.h"
#include "models/session/failuretext.h"
#include "ui/stylesheet.h"
#include "ui/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using State = ConsoleColumn::State;

namespace {

constexpr int Frame = 1; ///< around the words while they have the focus
constexpr int LeastLines = 5; ///< of what went wrong that are always in sight

} // namespace

ColumnFailure::ColumnFailure(const ConsoleColumn &column, QWidget *parent)
    : QWidget(parent), m_column(column), m_title(new QLabel), m_text(new QLabel), m_detail(new QLabel),
      m_words(new QScrollArea), m_button(new QPushButton)
{
    m_title->setFont(fontFor(TextRole::Strong));
    m_detail->setFont(fontFor(TextRole::Small));
    m_detail->setProperty("muted", true);
    buildWords();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 6);
    layout->setSpacing(5);
    layout->addWidget(m_words);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    layout->addStretch();
    m_wait.setInterval(std::chrono::seconds(1));
    connect(&m_wait, &QTimer::timeout, this, [this] {
        if (--m_secondsLeft <= 0)
            m_wait.stop();
        showWait();
        showRemedy();
    });
    connect(m_button, &QPushButton::clicked, this, [this] {
        switch (remedy()) {
        case Remedy::Retry:
            Q_EMIT retryRequested();
            break;
        case Remedy::Key:
            Q_EMIT keyRequested();
            break;
        case Remedy::Record:
            Q_EMIT recordRequested();
            break;
        case Remedy::None:
            break;
        }
    });
    refresh();
}

void ColumnFailure::buildWords()
{
    auto *words = new QWidget;
    words->setAutoFillBackground(false);
    auto *lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(5);
    for (QLabel *label : {m_title, m_text, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        lines->addWidget(label);
    }
    lines->addStretch();
    m_words->setWidget(words);
    m_words->setWidgetResizable(true);
    m_words->setFocusPolicy(Qt::TabFocus);
    m_words->setProperty("reading", true);
    m_words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setAccessibleName(tr("What went wrong"));
    m_words->viewport()->setAutoFillBackground(false);
}

QWidget *ColumnFailure::words() const
{
    return m_words;
}

QString ColumnFailure::text() const
{
    QStringList lines;
    for (const QLabel *label : {m_title, m_text, m_detail}) {
        if (!isHidden() && !label->isHidden())
            lines.append(label->text());
    }
    return lines.join(u'\n');
}

int ColumnFailure::wordsHeight() const
{
    const QMargins margins = layout()->contentsMargins();
    return m_words->widget()->heightForWidth(std::max(1, width() - margins.left() - margins.right() - 2 * Frame))
        + 2 * Frame;
}

void ColumnFailure::fitWords()
{
    // As high as the words are; where the column is too low for that they scroll, and the button stays.
    const int height = wordsHeight();
    m_words->setMinimumHeight(std::min(height, m_text->fontMetrics().lineSpacing() * LeastLines));
    m_words->setMaximumHeight(height);
    updateGeometry();
}

QSize ColumnFailure::sizeHint() const
{
    const QMargins margins = layout()->contentsMargins();
    const int button = m_button->isHidden() ? 0 : layout()->spacing() + m_button->sizeHint().height();
    return {QWidget::sizeHint().width(), margins.top() + wordsHeight() + button + margins.bottom()};
}

void ColumnFailure::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWords();
    // Not before the page has put it into its tab order, which passes over what takes no focus.
    m_words->setFocusPolicy(wordsHeight() > m_words->height() ? Qt::TabFocus : Qt::NoFocus);
}

ColumnFailure::Remedy ColumnFailure::remedy() const
{
    if (m_column.storageError())
        return Remedy::Record;
    const std::optional<ProviderFailure> &failure = m_column.answer().outcome.failure;
    if (!failure)
        return Remedy::None;
    const Error::Kind kind = failure->error.kind;
    if (kind == Error::Kind::Auth || kind == Error::Kind::Forbidden || kind == Error::Kind::Secret)
        return Remedy::Key;
    return kind == Error::Kind::Input ? Remedy::None : Remedy::Retry;
}

void ColumnFailure::refresh()
{
    const std::optional<ProviderFailure> &failure = m_column.answer().outcome.failure;
    const bool stored = !m_column.storageError();
    const bool shown = m_column.isOver() && (failure || !stored);
    setVisible(shown);
    m_wait.stop();
    if (!shown)
        return;
    if (!stored) {
        m_title->setText(tr("Not recorded"));
        m_text->setText(tr("The answer is whole, but the ledger did not take its row. %1")
                            .arg(errorSentence(*m_column.storageError())));
        m_detail->setText(errorDetail(*m_column.storageError()));
    } else {
        m_title->setText(failureTitle(*failure));
        m_text->setText(failureSentence(*failure));
        m_detail->setText(failureDetail(*failure));
    }
    // The column's head says already that it was stopped.
    const bool stopped = stored && m_column.state() == State::Stopped;
    m_title->setHidden(stopped);
    if (stopped && failure->error.kind == Error::Kind::Cancelled && failure->type.isEmpty())
        m_text->setText(tr("The provider may still bill what it produced."));
    setTone(m_title, m_column.state() == State::Stopped ? u"warning"_s : u"bad"_s);
    m_detail->setVisible(!m_detail->text().isEmpty());
    if (failure && failure->retryAfter) {
        m_secondsLeft = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(*failure->retryAfter).count());
        if (m_secondsLeft > 0)
            m_wait.start();
    }
    showRemedy();
    fitWords();
}

void ColumnFailure::showWait()
{
    const std::optional<ProviderFailure> &failure = m_column.answer().outcome.failure;
    if (m_column.storageError() || !failure || failure->error.kind != Error::Kind::RateLimited)
        return;
    if (m_wait.isActive()) {
        ProviderFailure now = *failure;
        now.error.retryAfter = std::chrono::seconds(m_secondsLeft);
        m_text->setText(failureSentence(now));
    } else {
        m_text->setText(tr("The provider took no more requests. The time it asked to wait is over."));
    }
    fitWords();
}

void ColumnFailure::showRemedy()
{
    const Remedy what = remedy();
    m_button->setVisible(what != Remedy::None);
    const bool waits = what == Remedy::Retry && m_wait.isActive();
    m_button->setEnabled(!waits);
    switch (what) {
    case Remedy::Retry:
        m_button->setText(waits ? tr("Retry in %n second(s)", nullptr, m_secondsLeft) : tr("Retry"));
        m_button->setToolTip(tr("Sends the request once more; it may be billed again"));
        break;
    case Remedy::Key:
        m_button->setText(tr("Enter a key\u2026"));
        m_button->setToolTip({});
        break;
    case Remedy::Record:
        m_button->setText(tr("Record again"));
        m_button->setToolTip({});
        break;
    case Remedy::None:
        break;
    }
}

} // namespace Tokenglass
