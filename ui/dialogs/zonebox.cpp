// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/zonebox.h"

#include "models/domain/timerange.h"
#include "ui/widgets/completerclicks.h"

#include <QComboBox>
#include <QCompleter>

namespace Tokenglass {

using namespace Qt::StringLiterals;

QComboBox *makeZoneBox(const QString &first, const QString &zone)
{
    auto *box = new QComboBox;
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItem(first, QString());
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids) {
        // Offsets and old abbreviations have no daylight-saving rules of a place.
        const QString name = QString::fromLatin1(id);
        if (name.contains(u'/') && !name.startsWith(u"Etc/"))
            box->addItem(name, name);
    }
    box->addItem(u"UTC"_s, u"UTC"_s);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    new CompleterClicks(box->completer());
    const int row = box->findData(zone);
    if (row >= 0)
        box->setCurrentIndex(row);
    else
        box->setEditText(zone);
    return box;
}

std::optional<QString> chosenZone(const QComboBox *box)
{
    const QString text = box->currentText();
    const int row = box->findText(text);
    if (row >= 0)
        return box->itemData(row).toString();
    return ReportingZone::fromName(text) ? std::optional(text) : std::nullopt;
}

} // namespace Tokenglass
