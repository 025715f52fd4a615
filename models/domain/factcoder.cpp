// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/factbatchdata.h"
#include "models/domain/textwords.h"

namespace Tokenglass {

namespace {

constexpr qint64 SmallNumbers = 1 << 20;

QString text(std::string_view utf8)
{
    return utf8.empty() ? QString() : QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

} // namespace

quint32 EntityCoder::code(const FactRow::Entity &entity, CodeTable<EntityId> &table)
{
    if (entity.kind == FactRow::Entity::Kind::None)
        return 0;
    if (entity.kind == FactRow::Entity::Kind::Text)
        return codeOfText(entity.text, table);
    const qint64 number = entity.number;
    if (number >= 0 && number < SmallNumbers) {
        const auto index = static_cast<std::size_t>(number);
        if (index >= m_smallNumbers.size())
            m_smallNumbers.resize(std::max(index + 1, m_smallNumbers.size() * 2), NoCode);
        quint32 &code = m_smallNumbers[index];
        if (code == NoCode)
            code = table.code(EntityId(number));
        return code;
    }
    const auto found = m_numbers.constFind(number);
    if (found != m_numbers.constEnd())
        return *found;
    const quint32 code = table.code(EntityId(number));
    m_numbers.insert(number, code);
    return code;
}

quint32 EntityCoder::codeOfText(std::string_view text, CodeTable<EntityId> &table)
{
    TextSlot &slot = m_texts[TextWords::hash(text, 0) % TextSlots];
    if (slot.code == NoCode || slot.text != text) {
        slot.code = table.code(EntityId(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))));
        slot.text = text;
    }
    return slot.code;
}

quint32 KeyCoder::code(const FactRow &row, const FactClass &factClass, FactDictionary &dictionary)
{
    const std::array texts{row.modelAlias, row.modelName, row.provider, row.requestType};
    quint64 hash = TextWords::mix(factClass.flags,
                                  static_cast<quint64>(factClass.success) * 8 + static_cast<quint64>(factClass.basis));
    for (const std::string_view &part : texts)
        hash = TextWords::hash(part, hash);
    Slot &slot = m_slots[hash % SlotCount];
    if (matches(slot, texts, factClass))
        return slot.code;
    const ModelIdentity model{text(row.modelAlias), text(row.modelName), text(row.provider)};
    slot.code = dictionary.keys.code({dictionary.models.code(model), dictionary.types.code(text(row.requestType)),
                                      dictionary.classes.code(factClass)});
    slot.factClass = factClass;
    slot.texts.clear();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        slot.sizes[i] = texts[i].size();
        slot.texts.append(texts[i]);
    }
    return slot.code;
}

bool KeyCoder::matches(const Slot &slot, const std::array<std::string_view, 4> &texts, const FactClass &factClass)
{
    if (slot.code == std::numeric_limits<quint32>::max() || !(slot.factClass == factClass))
        return false;
    const char *at = slot.texts.data();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (slot.sizes[i] != texts[i].size() || !TextWords::equal(at, texts[i].data(), slot.sizes[i]))
            return false;
        at += slot.sizes[i];
    }
    return true;
}

} // namespace Tokenglass
