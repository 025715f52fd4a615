// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/requestdetails.h"

#include "ui/theme.h"
#include "ui/themeicon.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestShown = 300; // of a name that may be 200 KB

} // namespace

RequestDetails::RequestDetails(QWidget *parent)
    : Card(parent), m_form(new QFormLayout), m_explain(new QPushButton(tr("&Why this cost?")))
{
    setTitle(tr("Request"));
    setMinimumWidth(260);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->addLayout(m_form);
    column->addWidget(m_explain, 0, Qt::AlignLeft);
    column->addStretch();
    m_explain->hide();
    connect(m_explain, &QPushButton::clicked, this, &RequestDetails::explainRequested);
    m_form->setContentsMargins(4, 4, 4, 4);
    m_form->setVerticalSpacing(8);
    m_form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);
    page->setAutoFillBackground(false); // the card is its background
    scroll->setAccessibleName(tr("Request"));
    setContent(scroll);
    setState(CardState::Ready);
    const auto addButton = [this](const QString &icon, const QString &text) {
        auto *button = new QToolButton;
        button->setProperty("flat", true);
        button->setIcon(themeIcon(icon, IconTint::Muted));
        button->setToolTip(text);
        button->setAccessibleName(text);
        addCornerWidget(button);
        return button;
    };
    connect(addButton(u"copy"_s, tr("Copy the details")), &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(text()); });
    connect(addButton(u"close"_s, tr("Close the details (Esc)")), &QToolButton::clicked, this, &RequestDetails::closed);
}

void RequestDetails::setExplainable(bool explainable)
{
    m_explain->setVisible(explainable);
}

void RequestDetails::setDetails(const QList<RequestText::Detail> &details)
{
    m_details = details;
    while (m_form->rowCount() > 0)
        m_form->removeRow(0);
    for (const RequestText::Detail &detail : details) {
        auto *title = new QLabel(detail.title);
        title->setProperty("muted", true);
        auto *value = new QLabel(detail.text.left(LongestShown));
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(detail.title + u": "_s + value->text());
        m_form->addRow(title, value);
    }
}

QString RequestDetails::text() const
{
    QString lines;
    for (const RequestText::Detail &detail : m_details)
        lines += detail.title + u'\t' + detail.text.simplified() + u'\n';
    return lines;
}

bool RequestDetails::event(QEvent *event)
{
    // Else the window's Esc, which stops loading, would take it.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return Card::event(event);
}

void RequestDetails::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        Card::keyPressEvent(event);
}

} // namespace Tokenglass
