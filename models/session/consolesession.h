// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/chatrunexport.h"
#include "models/session/consolehistory.h"
#include "models/session/consolepreview.h"
#include "models/session/consolerun.h"

namespace Tokenglass {

/// What the console is doing: the prompt being written, the models it goes to, its preview, the run and the past ones.
class ConsoleSession : public QObject
{
    Q_OBJECT

public:
    static constexpr int MostTargets = 8;

    explicit ConsoleSession(const ConsoleServices &services, QObject *parent = nullptr);

    [[nodiscard]] ConsoleRun &run() { return m_run; }
    [[nodiscard]] ConsolePreview &preview() { return m_preview; }
    [[nodiscard]] ConsoleHistory &history() { return m_history; }
    [[nodiscard]] ProviderCatalog &providers() { return m_services.providers; }

    [[nodiscard]] const QList<ChatTarget> &targets() const { return m_targets; }
    void setTargets(const QList<ChatTarget> &targets); ///< the first eight, each once
    void addTarget(const ChatTarget &target);
    void removeTarget(const ChatTarget &target);
    [[nodiscard]] bool isFull() const { return m_targets.size() >= MostTargets; }

    [[nodiscard]] const ChatRequest &request() const { return m_request; }
    void setRequest(const ChatRequest &request); ///< its model is ignored
    [[nodiscard]] const ChatPurpose &purpose() const { return m_purpose; }
    void setPurpose(const ChatPurpose &purpose); ///< its session id and agent are ignored

    [[nodiscard]] bool canSend() const;
    void send();
    /// Puts the prompt, its parameters and its models back, and shows the answers.
    void openRun(const ChatRun &run);
    /// The column's request as a curl command without its key.
    [[nodiscard]] Result<QString> curlOf(int column) const;
    /// Writes the run as it is now, with times in the zone.
    [[nodiscard]] QFuture<Result<void>> exportRun(ExportFormat format, const ReportingZone &zone,
                                                  const QString &path) const;
    [[nodiscard]] const QString &sessionId() const { return m_run.purpose().sessionId; }

Q_SIGNALS:
    void targetsChanged();
    void requestChanged(); ///< by openRun(), not by setRequest()
    void canSendChanged();
    void parametersChanged(); ///< temperature or the longest output

private:
    void askPreview();
    void updateCanSend();

    ConsoleServices m_services;
    ConsoleRun m_run;
    ConsolePreview m_preview;
    ConsoleHistory m_history;
    QList<ChatTarget> m_targets;
    ChatRequest m_request;
    ChatPurpose m_purpose;
    bool m_canSend = false;
};

} // namespace Tokenglass
