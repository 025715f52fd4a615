// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/failurepage.h"

#include "models/session/errortext.h"
#include "ui/theme.h"
#include "ui/widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

static constexpr int TextWidth = 560;

FailurePage::FailurePage(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel), m_title(new QLabel), m_sentence(new QLabel), m_remedy(new QPushButton),
      m_details(new QPushButton(tr("&Details"))), m_detail(new QLabel)
{
    setProperty("page", true);
    m_icon->setIconSize(32);
    m_title->setFont(fontFor(TextRole::PageTitle));
    m_detail->setProperty("muted", true);
    m_remedy->setProperty("accent", true);
    m_details->setCheckable(true);
    for (QLabel *label : {m_title, m_sentence, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setFixedWidth(TextWidth);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_remedy);
    buttons->addWidget(m_details);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    for (QLabel *label : {m_title, m_sentence})
        layout->addWidget(label, 0, Qt::AlignHCenter);
    layout->addLayout(buttons);
    layout->addWidget(m_detail, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_details, &QPushButton::toggled, m_detail, &QWidget::setVisible);
    connect(m_remedy, &QPushButton::clicked, this,
            [this] { m_kind == Error::Kind::Auth ? Q_EMIT passwordRequested() : Q_EMIT retryRequested(); });
}

void FailurePage::setFailure(const QString &source, const Error &error)
{
    m_kind = error.kind;
    m_icon->setIcon(u"error"_s, IconTint::Bad);
    const QString detail = errorDetail(error);
    m_title->setText(tr("%1 could not be read").arg(source));
    m_sentence->setText(errorSentence(error));
    m_detail->setText(detail);
    m_remedy->setText(m_kind == Error::Kind::Auth ? tr("Enter &password\u2026") : tr("&Retry"));
    m_details->setVisible(!detail.isEmpty());
    m_detail->setVisible(!detail.isEmpty() && m_details->isChecked());
    fitTexts();
    setAccessibleName(text());
}

/// The layout centres the texts by their size in one line, and would cut the second one off.
void FailurePage::fitTexts()
{
    for (QLabel *label : {m_title, m_sentence, m_detail}) {
        label->ensurePolished();
        label->setMinimumHeight(std::max(0, label->heightForWidth(TextWidth))); // an empty one has none
    }
}

void FailurePage::setEmpty(const QString &source)
{
    m_kind = Error::Kind::Offline; // asking again is what helps
    m_icon->setIcon(u"info"_s, IconTint::Accent);
    m_title->setText(tr("%1 has no requests yet").arg(source));
    m_sentence->setText(
        tr("The source was read and holds no requests. They appear here as soon as there are some: refresh "
           "then, or choose another source above."));
    m_remedy->setText(tr("&Refresh"));
    m_details->hide();
    m_detail->hide();
    fitTexts();
    setAccessibleName(text());
}

QString FailurePage::text() const
{
    return m_sentence->text();
}

} // namespace Tokenglass
