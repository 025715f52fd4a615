// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatrequest.h"
#include "models/providers/endpointurl.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QPair>

namespace Tokenglass {

/// One HTTP request, ready to be sent.
struct HttpCall
{
    QUrl url;
    QByteArray verb = "POST";
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    bool asksForUsage = false; ///< holds stream_options
    bool mayBeMissing = false; ///< many servers have no such endpoint: then the error is one of the schema

    void add(const QByteArray &name, const QByteArray &value) { headers.append({name, value}); }
};

struct CallOptions
{
    bool askForUsage = true; ///< if the provider takes the field at all
    QDateTime now; ///< for signatures
};

[[nodiscard]] Result<HttpCall> completionCall(const ProviderEndpoint &endpoint, const ChatRequest &request,
                                              const CallOptions &options);
[[nodiscard]] Result<HttpCall> modelsCall(const ProviderEndpoint &endpoint, const QDateTime &now);
[[nodiscard]] Result<HttpCall> countCall(const ProviderEndpoint &endpoint, const ChatRequest &request,
                                         const QDateTime &now);

/// The JSON bodies, in each provider's words.
[[nodiscard]] QJsonObject completionBody(const ProviderPreset &preset, const ChatRequest &request, bool askForUsage);
[[nodiscard]] QJsonObject countBody(const ProviderPreset &preset, const ChatRequest &request);

} // namespace Tokenglass
