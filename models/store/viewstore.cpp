// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/viewstore.h"

#include <QJsonArray>
#include <QStandardPaths>

#include <algorithm>

namespace Tokenglass {

using namespace Qt::StringLiterals;

namespace {

constexpr int fileVersion = 1;
constexpr auto listKey = "views"_L1;

ViewStore::Loaded understand(const QJsonObject &object)
{
    ViewStore::Loaded loaded;
    const QJsonArray array = object.value(listKey).toArray();
    for (const auto value : array) {
        const QString name = value["name"_L1].toString();
        const Result<LinkTarget> target = parseViewLink(value["link"_L1].toString());
        if (target && !name.isEmpty())
            loaded.views.append({name, target->view});
        else
            loaded.warning = target ? name : target.error().detail;
    }
    return loaded;
}

/// What is not understood stays: a later version may have written it.
void replace(QJsonObject &object, const QString &name, const SavedView *view)
{
    QJsonArray array;
    const QJsonArray before = object.value(listKey).toArray();
    bool placed = view == nullptr;
    const auto place = [&] {
        if (!std::exchange(placed, true))
            array.append(QJsonObject{{u"name"_s, view->name}, {u"link"_s, viewLink(view->view)}});
    };
    for (const auto value : before) {
        if (SavedView{value["name"_L1].toString(), {}}.isCalled(name))
            place();
        else
            array.append(value);
    }
    place();
    object.insert(listKey, array);
}

} // namespace

ViewStore::ViewStore(const QString &path) : m_file(path, fileVersion) { }

QString ViewStore::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/views.json"_s;
}

Result<ViewStore::Loaded> ViewStore::load() const
{
    const Result<JsonFile::Contents> contents = m_file.read();
    if (!contents)
        return contents.error();
    Loaded loaded = understand(contents->object);
    if (loaded.warning.isEmpty())
        loaded.warning = contents->warning;
    return loaded;
}

Result<QList<SavedView>> ViewStore::put(const SavedView &view) const
{
    QList<SavedView> views;
    const Result<void> done = m_file.change([&](QJsonObject &object) -> Result<void> {
        replace(object, view.name, &view);
        views = understand(object).views;
        return {};
    });
    return done ? Result<QList<SavedView>>(views) : Result<QList<SavedView>>(done.error());
}

Result<QList<SavedView>> ViewStore::remove(const QString &name) const
{
    QList<SavedView> views;
    const Result<void> done = m_file.change([&](QJsonObject &object) -> Result<void> {
        replace(object, name, nullptr);
        views = understand(object).views;
        return {};
    });
    return done ? Result<QList<SavedView>>(views) : Result<QList<SavedView>>(done.error());
}

Result<QList<SavedView>> ViewStore::rename(const QString &from, const QString &to) const
{
    QList<SavedView> views;
    const Result<void> done = m_file.change([&](QJsonObject &object) -> Result<void> {
        views = understand(object).views;
        const auto named = [&](const QString &name) {
            return std::find_if(views.begin(), views.end(), [&](const SavedView &view) { return view.isCalled(name); });
        };
        const auto at = named(from);
        if (at == views.end())
            return {};
        const auto other = named(to);
        if (other != views.end() && other != at)
            return Error{Error::Kind::Input, to};
        const SavedView renamed{to, at->view};
        replace(object, from, &renamed);
        views = understand(object).views;
        return {};
    });
    return done ? Result<QList<SavedView>>(views) : Result<QList<SavedView>>(done.error());
}

} // namespace Tokenglass
