// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/providers/wiredecoder.h"

#include "models/providers/wiredecoders.h"

namespace Tokenglass {

std::unique_ptr<WireDecoder> WireDecoder::create(WireFormat wire, AnswerCollector &answer)
{
    switch (wire) {
    case WireFormat::OpenAiChat:
        return std::make_unique<OpenAiChatDecoder>(answer);
    case WireFormat::OpenAiResponses:
        return std::make_unique<OpenAiResponsesDecoder>(answer);
    case WireFormat::Anthropic:
        return std::make_unique<AnthropicDecoder>(answer);
    case WireFormat::Gemini:
        return std::make_unique<GeminiDecoder>(answer);
    case WireFormat::DashScope:
        return std::make_unique<DashScopeDecoder>(answer);
    case WireFormat::Hunyuan:
        return std::make_unique<HunyuanDecoder>(answer);
    case WireFormat::Ollama:
        return std::make_unique<OllamaDecoder>(answer);
    }
    Q_UNREACHABLE();
}

} // namespace Tokenglass
