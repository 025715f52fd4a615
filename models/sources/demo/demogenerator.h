// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/domain/pricebook.h"
#include "models/sources/demo/demopeople.h"
#include "models/sources/demo/demosettings.h"

#include <deque>
#include <string>

namespace Tokenglass {

/// One of the models of the sample data, priced as in the price book.
struct DemoModel
{
    std::string alias;
    std::string name;
    std::string provider;
    qint64 inputNanosPerMillion = 0;
    qint64 outputNanosPerMillion = 0;
    double tokensPerSecond = 0;
    double wordiness = 1;
};

/// One request of the sample data, as the table stores it.
struct DemoRow
{
    qint64 second = 0; ///< created_at, since the epoch
    int user = 0; ///< 0: NULL
    int organisation = 0; ///< 0: NULL
    quint64 session = 0;
    int model = 0; ///< index into DemoGenerator::models()
    const char *requestType = "";
    const char *diagramType = nullptr; ///< null: NULL
    qint64 inputTokens = 0;
    qint64 outputTokens = 0;
    qint64 inputCostMicros = 0;
    qint64 outputCostMicros = 0;
    qint64 totalCostMicros = 0;
    bool success = true;
    qint64 responseMillis = 0;
};

/// Invents the usage of a system that asks several models at once: working hours in China, a few busy users, failures,
/// rows that arrive late. A pure function of its settings and the price book.
class DemoGenerator
{
public:
    static Result<DemoGenerator> create(const DemoSettings &settings, const PriceBook &prices);

    [[nodiscard]] const DemoPeople &people() const { return m_people; }
    [[nodiscard]] const std::vector<DemoModel> &models() const { return m_models; }
    [[nodiscard]] const DemoSettings &settings() const { return m_settings; }

    /// The next row in the order of ids, which is not quite that of time. False: there are no more.
    bool next(DemoRow &row);

private:
    struct Late
    {
        qint64 dueHour;
        DemoRow row;
    };

    DemoGenerator(const DemoSettings &settings, std::vector<DemoModel> models);
    void planHours();
    void generateHour();
    void addSession(qint64 hour, qint64 rowsLeft);
    DemoRow request(const DemoRow &session, std::size_t kindIndex, int model, qint64 hourEnd);
    [[nodiscard]] qint64 hourStart(qint64 hour) const
    {
        return m_settings.until - m_settings.days * 86'400LL + hour * 3'600;
    }

    DemoSettings m_settings;
    DemoRandom m_random;
    DemoPeople m_people;
    std::vector<DemoModel> m_models;
    std::vector<qint64> m_rowsUpToHour; ///< [h]: rows of the hours before h
    qint64 m_hour = 0;
    std::vector<DemoRow> m_ready; ///< rows of the current hour
    std::size_t m_nextReady = 0;
    std::deque<Late> m_late;
};

} // namespace Tokenglass
