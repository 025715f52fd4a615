// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/priceimporttext.h"

#include "models/domain/texttable.h"
#include "models/session/pricetext.h"

using namespace Qt::StringLiterals;

namespace Tokenglass {

namespace {

QString amountText(const std::optional<Money> &money)
{
    return money ? textFromNanos(money->nanos) + u' ' + money->currency.code() : u"–"_s;
}

QString diffText(const QList<PriceChange> &changes, const PriceText &texts)
{
    TextTable table;
    for (const QString &title : {u"Model"_s, u"Provider"_s, u"What"_s, u"Holds"_s, u"Tokens"_s})
        table.addColumn(title, TextTable::Align::Left);
    for (const QString &title : {u"Until now"_s, u"Imported"_s})
        table.addColumn(title, TextTable::Align::Right);
    bool any = false;
    for (const PriceChange &change : changes) {
        if (change.kind == PriceChange::Kind::Unchanged)
            continue;
        for (const BucketChange &each : bucketChanges(change)) {
            if (!each.differs())
                continue;
            table.addRow({change.model, change.provider(), PriceText::change(change.kind), texts.holds(each.row),
                          bucketName(each.bucket), amountText(each.before), amountText(each.after)});
            any = true;
        }
    }
    return any ? u"Per 1 M tokens\n\n"_s + table.text() + u'\n' : QString();
}

} // namespace

QString importText(const PriceImport &list, const QList<PriceChange> &changes, qsizetype taken, bool diff)
{
    const PriceText texts(NumberFormat(QLocale(QLocale::English, QLocale::UnitedKingdom)));
    QString text = diff ? diffText(changes, texts) : QString();
    QHash<PriceChange::Kind, int> counts;
    for (const PriceChange &change : changes) {
        ++counts[change.kind];
        for (const PriceDoubt &doubt : change.doubts)
            text += u"? %1: %2\n"_s.arg(change.model, texts.doubt(doubt, change.after.constFirst()));
    }
    for (const QString &warning : list.warnings)
        text += u"! "_s + warning + u'\n';
    return text
        + u"%1: %2 new, %3 changed, %4 unchanged, %5 kept as you have them, %6 without a price per token; %7 taken.\n"_s
              .arg(list.format)
              .arg(counts[PriceChange::Kind::Added])
              .arg(counts[PriceChange::Kind::Changed])
              .arg(counts[PriceChange::Kind::Unchanged])
              .arg(counts[PriceChange::Kind::Kept])
              .arg(list.skipped)
              .arg(taken);
}

} // namespace Tokenglass
