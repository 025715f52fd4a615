// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/providers/cumulativetext.h"
#include "models/providers/wiredecoder.h"

namespace Tokenglass {

class OpenAiChatDecoder final : public WireDecoder
{
public:
    using WireDecoder::WireDecoder;
    void message(const QJsonObject &message) override;
    [[nodiscard]] bool endsWithDone() const override { return true; }

private:
    void choice(const QJsonObject &choice);

    bool m_hasUsage = false; ///< a usage object came
};

class OpenAiResponsesDecoder final : public WireDecoder
{
public:
    using WireDecoder::WireDecoder;
    void message(const QJsonObject &message) override;
    [[nodiscard]] bool endsAtMark() const override { return true; }

private:
    void response(const QJsonObject &response);
};

class AnthropicDecoder final : public WireDecoder
{
public:
    using WireDecoder::WireDecoder;
    void message(const QJsonObject &message) override;
    [[nodiscard]] bool endsAtMark() const override { return true; }

private:
    void delta(const QJsonObject &delta);
    void block(const QJsonObject &block);
    void usage(const QJsonObject &usage);

    QJsonObject m_usage; ///< message_start's fields, overwritten by message_delta's
};

class GeminiDecoder final : public WireDecoder
{
public:
    using WireDecoder::WireDecoder;
    void message(const QJsonObject &message) override;

private:
    void candidate(const QJsonObject &candidate);
    void blocked(const QJsonObject &feedback);
};

class DashScopeDecoder final : public WireDecoder
{
public:
    using WireDecoder::WireDecoder;
    void message(const QJsonObject &message) override;

private:
    void finish(const QJsonValue &reason);
    void show(const CumulativeText::Step &step, bool reasoning);

    CumulativeText m_text;
    CumulativeText m_reasoning;
};

class HunyuanDecoder final : public WireDecoder
{
public:
    using WireDecoder::WireDecoder;
    void message(const QJsonObject &message) override;
};

class OllamaDecoder final : public WireDecoder
{
public:
    using WireDecoder::WireDecoder;
    void message(const QJsonObject &message) override;
    [[nodiscard]] bool endsAtMark() const override { return true; }
    [[nodiscard]] bool speaksLines() const override { return true; }
};

} // namespace Tokenglass
