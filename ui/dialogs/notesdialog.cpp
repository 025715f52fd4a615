// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/notesdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Tokenglass {

using namespace Qt::StringLiterals;

NotesDialog::NotesDialog(const QStringList &notes, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Notes on the data"));
    auto *page = new QWidget;
    auto *list = new QVBoxLayout(page);
    for (const QString &note : notes) {
        auto *label = new QLabel(u"\u2022 "_s + note);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        list->addWidget(label);
    }
    list->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setWidget(page);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(scroll);
    layout->addWidget(buttons);
    resize(560, 320);
}

} // namespace Tokenglass
