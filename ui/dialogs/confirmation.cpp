// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/confirmation.h"

#include <QPushButton>

namespace Tokenglass {

QMessageBox *confirmation(const QString &title, const QString &question, const QString &consequence, const QString &yes,
                          QWidget *parent)
{
    auto *box = new QMessageBox(QMessageBox::Question, title, question, QMessageBox::Cancel, parent);
    box->setInformativeText(consequence);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->addButton(yes, QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    return box;
}

} // namespace Tokenglass
