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
#include <QVBoxLayout>

#include <chrono>

namespace Tokenglass {

using namespace Qt::StringLiterals;
using State = ConsoleColumn::State;

ColumnFailure::ColumnFailure(const ConsoleColumn &column, QWidget *parent)
    : QWidget(parent), m_column(column), m_title(new QLabel), m_text(new QLabel), m_detail(new QLabel),
      m_button(new QPushButton)
{
    m_title->setFont(fontFor(TextRole::Strong));
    m_detail->setFont(fontFor(TextRole::Small));
    m_detail->setProperty("muted", true);
    for (QLabel *label : {m_title, m_text, m_detail}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 6);
    layout->setSpacing(5);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_detail);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    m_wait.setInterval(std::chrono::seconds(1));
    connect(&m_wait, &QTimer::timeout, this, [this] {
        if (--m_secondsLeft <= 0)
            m_wait.stop();
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

QString ColumnFailure::text() const
{
    return isHidden() ? QString() : QStringList{m_title->text(), m_text->text(), m_detail->text()}.join(u'\n');
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
    setTone(m_title, m_column.state() == State::Stopped ? u"warning"_s : u"bad"_s);
    m_detail->setVisible(!m_detail->text().isEmpty());
    if (failure && failure->retryAfter) {
        m_secondsLeft = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(*failure->retryAfter).count());
        if (m_secondsLeft > 0)
            m_wait.start();
    }
    showRemedy();
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
