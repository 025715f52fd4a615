// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/session/consolesession.h"

#include "models/domain/timerange.h"
#include "models/session/providercatalog.h"

namespace Tokenglass {

using namespace Qt::StringLiterals;

ConsoleSession::ConsoleSession(const ConsoleServices &services, QObject *parent)
    : QObject(parent), m_services(services), m_run(services), m_preview(services), m_history(services.archive)
{
    m_purpose.agent = u"console"_s;
    m_purpose.requestType = u"console"_s;
    connect(&m_run, &ConsoleRun::runningChanged, this, [this] {
        updateCanSend();
        if (!m_run.isRunning())
            m_preview.forgetHistory();
    });
    connect(&m_run, &ConsoleRun::archived, &m_history, &ConsoleHistory::refresh);
    connect(&m_history, &ConsoleHistory::opened, this, &ConsoleSession::openRun);
    connect(&m_services.providers, &ProviderCatalog::keyStateChanged, &m_preview, &ConsolePreview::countAgain);
    connect(&m_services.providers, &ProviderCatalog::changed, this, &ConsoleSession::askPreview);
}

void ConsoleSession::setTargets(const QList<ChatTarget> &targets)
{
    QList<ChatTarget> each;
    for (const ChatTarget &target : targets) {
        if (!each.contains(target) && each.size() < MostTargets)
            each.append(target);
    }
    if (each == m_targets)
        return;
    m_targets = each;
    askPreview();
    updateCanSend();
    Q_EMIT targetsChanged();
}

void ConsoleSession::addTarget(const ChatTarget &target)
{
    setTargets(m_targets + QList<ChatTarget>{target});
}

void ConsoleSession::removeTarget(const ChatTarget &target)
{
    QList<ChatTarget> rest = m_targets;
    rest.removeAll(target);
    setTargets(rest);
}

void ConsoleSession::setRequest(const ChatRequest &request)
{
    if (request == m_request)
        return;
    const bool parameters = request.temperature != m_request.temperature || request.maxOutput != m_request.maxOutput;
    m_request = request;
    askPreview();
    updateCanSend();
    if (parameters)
        Q_EMIT parametersChanged();
}

void ConsoleSession::setPurpose(const ChatPurpose &purpose)
{
    m_purpose.requestType = purpose.requestType.isEmpty() ? u"console"_s : purpose.requestType;
    m_purpose.userId = purpose.userId;
    m_purpose.organisationId = purpose.organisationId;
}

void ConsoleSession::askPreview()
{
    m_preview.setQuestion(m_request, m_targets);
}

bool ConsoleSession::canSend() const
{
    return !m_run.isRunning() && !m_targets.isEmpty() && !m_request.prompt.trimmed().isEmpty();
}

void ConsoleSession::updateCanSend()
{
    if (std::exchange(m_canSend, canSend()) != m_canSend)
        Q_EMIT canSendChanged();
}

void ConsoleSession::send()
{
    if (!canSend())
        return;
    QList<ConsoleRun::Part> parts;
    for (const ChatTarget &target : std::as_const(m_targets))
        parts.append({target, m_preview.previewOf(target)});
    ChatPurpose purpose = m_purpose;
    purpose.sessionId = newSessionId();
    m_run.start(m_request, parts, purpose);
}

void ConsoleSession::openRun(const ChatRun &run)
{
    if (m_run.isRunning())
        return;
    QList<ChatTarget> targets;
    for (const ChatAnswer &answer : run.answers)
        targets.append({answer.providerId, answer.request.model});
    setTargets(targets);
    setRequest(run.request);
    setPurpose(run.purpose);
    m_run.show(run);
    Q_EMIT requestChanged();
}

Result<QString> ConsoleSession::curlOf(int column) const
{
    const ChatAnswer &answer = m_run.column(column).answer();
    const auto preset = m_services.providers.find(answer.providerId);
    if (!preset)
        return Error{Error::Kind::Input, answer.providerId};
    return m_services.curlCommand(*preset, answer.request);
}

QFuture<Result<void>> ConsoleSession::exportRun(ExportFormat format, const ReportingZone &zone,
                                                const QString &path) const
{
    return m_services.writeFile(path, [run = m_run.toRun(), format, zone] { return exported(run, format, zone); });
}

} // namespace Tokenglass
