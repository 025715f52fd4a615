// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/viewlink.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr auto Scheme = "tokenglass"_L1;
constexpr auto Host = "view"_L1;
constexpr auto TextIdMark = "id:"_L1;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Tokenglass::ViewLink)
};

QString entityText(const EntityId &id)
{
    if (id.isNone() || id.isNumber())
        return id.text();
    bool likeNumber = false;
    (void)id.text().toLongLong(&likeNumber);
    const bool marked = likeNumber || id.text().isEmpty() || id.text().startsWith(TextIdMark);
    return marked ? TextIdMark + id.text() : id.text();
}

EntityId entityFrom(const QString &text)
{
    if (text.isEmpty())
        return {};
    if (text.startsWith(TextIdMark))
        return EntityId(text.sliced(TextIdMark.size()));
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber ? EntityId(number) : EntityId(text);
}

Error refusal(const QString &sentence)
{
    return {Error::Kind::Input, sentence};
}

/// False: the key is not known.
bool takeItem(const QString &key, const QString &value, UsageView &view)
{
    const QString textOrNull = value.isEmpty() ? QString() : value;
    if (key == "source"_L1)
        view.source = value;
    else if (key == "page"_L1)
        view.page = value;
    else if (key == "period"_L1)
        view.period = value;
    else if (key == "model"_L1)
        view.filter.models.append(textOrNull);
    else if (key == "provider"_L1)
        view.filter.providers.append(textOrNull);
    else if (key == "type"_L1)
        view.filter.requestTypes.append(textOrNull);
    else if (key == "organisation"_L1)
        view.filter.organisations.append(entityFrom(value));
    else if (key == "user"_L1)
        view.filter.users.append(entityFrom(value));
    else if (key == "key"_L1)
        view.filter.callers.append(entityFrom(value));
    else if (key == "success"_L1)
        view.filter.success = value == "true"_L1;
    else
        return false;
    return true;
}

} // namespace

bool isViewLink(const QString &text)
{
    return text.startsWith(Scheme + u':', Qt::CaseInsensitive);
}

QString viewLink(const UsageView &view)
{
    QString link = Scheme + "://"_L1 + Host;
    QChar separator = u'?';
    // QUrlQuery leaves "+" and ";" as they are, which other programs read as a blank and a separator.
    const auto put = [&](QLatin1StringView key, const QString &value) {
        link += separator + key + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
        separator = u'&';
    };
    if (!view.source.isEmpty())
        put("source"_L1, view.source);
    if (!view.page.isEmpty())
        put("page"_L1, view.page);
    if (!view.period.isEmpty())
        put("period"_L1, view.period);
    for (const QString &model : view.filter.models)
        put("model"_L1, model);
    for (const QString &provider : view.filter.providers)
        put("provider"_L1, provider);
    for (const QString &type : view.filter.requestTypes)
        put("type"_L1, type);
    for (const EntityId &id : view.filter.organisations)
        put("organisation"_L1, entityText(id));
    for (const EntityId &id : view.filter.users)
        put("user"_L1, entityText(id));
    for (const EntityId &id : view.filter.callers)
        put("key"_L1, entityText(id));
    if (view.filter.success)
        put("success"_L1, *view.filter.success ? u"true"_s : u"false"_s);
    return link;
}

QString savedViewLink(const QString &name)
{
    return Scheme + "://"_L1 + Host + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

Result<LinkTarget> parseViewLink(const QString &link)
{
    const QUrl url(link, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != Scheme || url.host() != Host)
        return refusal(Texts::tr("\"%1\" is not a link to a view.").arg(link));
    LinkTarget target;
    target.savedView = QUrl::fromPercentEncoding(url.path(QUrl::FullyEncoded).mid(1).toLatin1());
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (!takeItem(key, value, target.view))
            return refusal(Texts::tr("The link asks for \"%1\", which this version does not know.").arg(key));
    }
    if (!target.savedView.isEmpty() && !items.isEmpty())
        return refusal(Texts::tr("The link names a saved view and another one at once."));
    return target;
}

} // namespace Tokenglass
