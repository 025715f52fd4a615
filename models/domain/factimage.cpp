// SPDX-FileCopyrightText: 2026 The Tokenglass developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/domain/facttable.h"
#include "models/domain/facttabledata.h"

#include <QDataStream>
#include <QFile>

#include <atomic>

namespace Tokenglass {

namespace {

// An image is: Preamble, header (QDataStream), then the column bytes of every chunk as they are in memory.
constexpr std::array<char, 8> Magic{'T', 'G', 'F', 'A', 'C', 'T', 'S', '\n'};
constexpr quint32 FormatVersion = 6;
constexpr qint64 LargestHeader = qint64(1) << 31;

struct Preamble
{
    std::array<char, 8> magic = Magic;
    quint32 version = FormatVersion;
    quint32 padding = 0;
    qint64 headerSize = 0;
    quint64 headerChecksum = 0;
};

/// Against damage, not against malice: four independent lanes, so that it runs at the speed of memory.
quint64 checksum(const void *data, std::size_t size)
{
    const auto *bytes = static_cast<const uchar *>(data);
    std::array<quint64, 4> lanes{1, 2, 3, size};
    constexpr quint64 Factor = 0x9E3779B97F4A7C15U;
    const auto step = [](quint64 lane, quint64 word) { return std::rotl((lane ^ word) * Factor, 31); };
    for (; size >= 32; size -= 32, bytes += 32) {
        std::array<quint64, 4> words{};
        std::memcpy(words.data(), bytes, 32);
        for (std::size_t i = 0; i < 4; ++i)
            lanes[i] = step(lanes[i], words[i]);
    }
    for (; size > 0; --size, ++bytes)
        lanes[0] = step(lanes[0], *bytes);
    return step(step(step(lanes[0], lanes[1]), lanes[2]), lanes[3]);
}

QDataStream &operator<<(QDataStream &stream, const EntityId &id)
{
    if (id.isNone())
        return stream << quint8(0);
    return id.isNumber() ? stream << quint8(1) << id.number() : stream << quint8(2) << id.text();
}

EntityId readEntity(QDataStream &stream)
{
    quint8 kind = 0;
    stream >> kind;
    if (kind == 1) {
        qint64 number = 0;
        stream >> number;
        return EntityId(number);
    }
    QString text;
    if (kind == 2)
        stream >> text;
    return kind == 2 ? EntityId(text) : EntityId();
}

void write(QDataStream &stream, const FactDictionary &dictionary)
{
    stream << dictionary.models.size() << dictionary.types.size() << dictionary.classes.size() << dictionary.keys.size()
           << dictionary.users.size() << dictionary.organisations.size() << dictionary.callers.size();
    for (const ModelIdentity &model : dictionary.models.values())
        stream << model.alias << model.name << model.provider;
    for (const QString &type : dictionary.types.values())
        stream << type;
    for (const FactClass &value : dictionary.classes.values())
        stream << static_cast<quint8>(value.success) << static_cast<quint8>(value.basis) << value.flags
               << value.currency.code() << value.second.code();
    for (const FactKey &key : dictionary.keys.values())
        stream << key.model << key.type << key.factClass;
    for (const EntityId &id : dictionary.users.values())
        stream << id;
    for (const EntityId &id : dictionary.organisations.values())
        stream << id;
    for (const EntityId &id : dictionary.callers.values())
        stream << id;
    stream << dictionary.callerUsers.all();
}

bool readCallerUsers(QDataStream &stream, FactDictionary &dictionary)
{
    QList<QList<quint32>> all;
    stream >> all;
    if (stream.status() != QDataStream::Ok || all.size() > qsizetype(dictionary.callers.size()))
        return false;
    for (qsizetype caller = 0; caller < all.size(); ++caller)
        for (const quint32 user : all.at(caller)) {
            if (user >= dictionary.users.size())
                return false;
            dictionary.callerUsers.add(static_cast<quint32>(caller), user);
        }
    return true;
}

/// Reads `count` values; a repeated or half-read one means damage.
template <class T, class Read>
bool readTable(QDataStream &stream, CodeTable<T> &table, quint32 count, Read &&read)
{
    for (quint32 i = 0; i < count; ++i) {
        const T value = read();
        if (stream.status() != QDataStream::Ok || table.code(value) != i)
            return false;
    }
    return true;
}

FactClass readClass(QDataStream &stream)
{
    quint8 success = 0;
    quint8 basis = 0;
    FactClass value;
    QString currency;
    QString second;
    stream >> success >> basis >> value.flags >> currency >> second;
    if (success > static_cast<quint8>(TriState::Unknown) || basis >= CostBasisCount)
        stream.setStatus(QDataStream::ReadCorruptData);
    value.success = static_cast<TriState>(success);
    value.basis = static_cast<CostBasis>(basis);
    value.currency = Currency::fromCode(currency).value_or(Currency());
    value.second = Currency::fromCode(second).value_or(Currency());
    return value;
}

bool read(QDataStream &stream, FactDictionary &dictionary)
{
    quint32 models = 0, types = 0, classes = 0, keys = 0, users = 0, organisations = 0, callers = 0;
    stream >> models >> types >> classes >> keys >> users >> organisations >> callers;
    const auto text = [&] {
        QString value;
        stream >> value;
        return value;
    };
    const auto key = [&] {
        FactKey value;
        stream >> value.model >> value.type >> value.factClass;
        if (value.model >= models || value.type >= types || value.factClass >= classes)
            stream.setStatus(QDataStream::ReadCorruptData);
        return value;
    };
    const auto entity = [&] { return readEntity(stream); };
    return readTable(stream, dictionary.models, models,
                     [&] {
                         ModelIdentity model;
                         stream >> model.alias >> model.name >> model.provider;
                         return model;
                     })
        && readTable(stream, dictionary.types, types, text)
        && readTable(stream, dictionary.classes, classes, [&] { return readClass(stream); })
        && readTable(stream, dictionary.keys, keys, key) && readTable(stream, dictionary.users, users, entity)
        && readTable(stream, dictionary.organisations, organisations, entity)
        && readTable(stream, dictionary.callers, callers, entity) && readCallerUsers(stream, dictionary);
}

void writeExtent(QDataStream &stream, const DayChunk &chunk)
{
    const DayChunk::Extent &extent = chunk.extent;
    stream << extent.day << extent.start << extent.minSecond << extent.maxSecond << extent.minId << extent.maxId
           << chunk.late;
}

void writeExtent(QDataStream &stream, const FactBlock &block)
{
    stream << block.index << block.lastDay;
}

void readExtent(QDataStream &stream, DayChunk &chunk)
{
    DayChunk::Extent &extent = chunk.extent;
    stream >> extent.day >> extent.start >> extent.minSecond >> extent.maxSecond >> extent.minId >> extent.maxId
        >> chunk.late;
}

void readExtent(QDataStream &stream, FactBlock &block)
{
    stream >> block.index >> block.lastDay;
}

template <class Chunk>
void writeChunk(QDataStream &stream, const Chunk &chunk)
{
    writeExtent(stream, chunk);
    stream << static_cast<quint64>(chunk.bytes.size) << checksum(chunk.bytes.data.get(), chunk.bytes.size);
    // Visiting only reads layouts here; the visitor is shared with the code that sets them.
    const_cast<Chunk &>(chunk).visitColumns([&](PackedColumn &column) {
        const PackedColumn::Layout &layout = column.layout();
        stream << layout.offset << layout.base << layout.count << layout.width;
    });
}

/// Where a chunk's bytes are in the file, to be read once all headers are.
struct Payload
{
    qint64 position = 0;
    quint64 checksum = 0;
    ColumnBytes *bytes = nullptr;
    std::function<void()> bind;
};

template <class Chunk>
std::shared_ptr<Chunk> readChunk(QDataStream &stream, qint64 &position, qint64 fileSize, std::vector<Payload> &payloads)
{
    auto chunk = std::make_shared<Chunk>();
    readExtent(stream, *chunk);
    quint64 size = 0;
    Payload payload;
    stream >> size >> payload.checksum;
    chunk->visitColumns([&](PackedColumn &column) {
        PackedColumn::Layout layout;
        stream >> layout.offset >> layout.base >> layout.count >> layout.width;
        if (layout.width > 8 || layout.offset > size || quint64(layout.count) * layout.width > size - layout.offset)
            stream.setStatus(QDataStream::ReadCorruptData);
        else
            column.setLayout(layout);
    });
    if (stream.status() != QDataStream::Ok || size > static_cast<quint64>(fileSize - position))
        return nullptr;
    chunk->bytes.size = size;
    payload.position = position;
    payload.bytes = &chunk->bytes;
    payload.bind = [raw = chunk.get()] {
        raw->visitColumns([raw](PackedColumn &column) { column.bind(raw->bytes.data.get()); });
    };
    payloads.push_back(std::move(payload));
    position += static_cast<qint64>(size);
    return chunk;
}

bool readPayloads(const QString &path, std::vector<Payload> &payloads)
{
    constexpr std::size_t Lanes = 2;
    std::atomic<bool> good = true;
    runTasks(Lanes, payloads.size() > 8, [&](std::size_t lane) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            good = false;
            return;
        }
        for (std::size_t i = lane; i < payloads.size() && good; i += Lanes) {
            Payload &payload = payloads[i];
            const std::size_t size = payload.bytes->size;
            *payload.bytes = ColumnBytes::allocate(size);
            auto *to = reinterpret_cast<char *>(payload.bytes->data.get());
            if (!file.seek(payload.position) || file.read(to, static_cast<qint64>(size)) != static_cast<qint64>(size)
                || checksum(to, size) != payload.checksum)
                good = false;
            else
                payload.bind();
        }
    });
    return good;
}

QByteArray header(const FactTableData &table)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << table.zone.name();
    SumBudget budget = table.budget;
    budget.visit([&](quint64 sum) { stream << sum; });
    write(stream, table.dictionary);
    stream << static_cast<quint32>(table.days.size()) << static_cast<quint32>(table.blocks.size())
           << (table.undated != nullptr);
    for (const DayChunkPointer &chunk : table.days)
        writeChunk(stream, *chunk);
    if (table.undated)
        writeChunk(stream, *table.undated);
    for (const FactBlockPointer &block : table.blocks)
        writeChunk(stream, *block);
    return bytes;
}

bool writeAll(QIODevice &device, const void *data, std::size_t size)
{
    return device.write(static_cast<const char *>(data), static_cast<qint64>(size)) == static_cast<qint64>(size);
}

/// Days must be cut where this system's rules for the zone cut them, or the image is of no use.
bool fitsZone(const DayChunk &chunk, const ReportingZone &zone)
{
    const DayChunk::Extent &extent = chunk.extent;
    return zone.dayOf(extent.minSecond) == extent.day && zone.dayOf(extent.maxSecond) == extent.day;
}

bool readHeader(QDataStream &stream, FactTableData &table, qint64 position, qint64 fileSize,
                std::vector<Payload> &payloads)
{
    QString zone;
    stream >> zone;
    if (stream.status() != QDataStream::Ok || zone != table.zone.name())
        return false;
    table.budget.visit([&](quint64 &sum) { stream >> sum; });
    if (!read(stream, table.dictionary))
        return false;
    quint32 days = 0;
    quint32 blocks = 0;
    bool undated = false;
    stream >> days >> blocks >> undated;
    for (quint32 i = 0; i < days; ++i) {
        const auto chunk = readChunk<DayChunk>(stream, position, fileSize, payloads);
        if (!chunk || !fitsZone(*chunk, table.zone))
            return false;
        table.days.push_back(chunk);
    }
    if (undated) {
        table.undated = readChunk<DayChunk>(stream, position, fileSize, payloads);
        if (!table.undated)
            return false;
    }
    for (quint32 i = 0; i < blocks; ++i) {
        const auto block = readChunk<FactBlock>(stream, position, fileSize, payloads);
        if (!block)
            return false;
        table.blocks.push_back(block);
    }
    return stream.status() == QDataStream::Ok && position == fileSize;
}

} // namespace

bool FactTable::save(QIODevice &device) const
{
    const QByteArray bytes = header(*m_data);
    Preamble preamble;
    preamble.headerSize = bytes.size();
    preamble.headerChecksum = checksum(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const auto write = [&](const ColumnBytes &columns) { return writeAll(device, columns.data.get(), columns.size); };
    return writeAll(device, &preamble, sizeof preamble)
        && writeAll(device, bytes.constData(), static_cast<std::size_t>(bytes.size()))
        && std::all_of(m_data->days.begin(), m_data->days.end(), [&](const auto &chunk) { return write(chunk->bytes); })
        && (!m_data->undated || write(m_data->undated->bytes))
        && std::all_of(m_data->blocks.begin(), m_data->blocks.end(),
                       [&](const auto &block) { return write(block->bytes); });
}

std::optional<FactTable> FactTable::load(const QString &path, const ReportingZone &zone)
{
    QFile file(path);
    Preamble preamble;
    if (!file.open(QIODevice::ReadOnly)
        || file.read(reinterpret_cast<char *>(&preamble), sizeof preamble) != static_cast<qint64>(sizeof preamble)
        || preamble.magic != Magic || preamble.version != FormatVersion || preamble.headerSize < 0
        || preamble.headerSize > std::min(LargestHeader, file.size()))
        return std::nullopt;
    const QByteArray bytes = file.read(preamble.headerSize);
    if (bytes.size() != preamble.headerSize
        || checksum(bytes.constData(), static_cast<std::size_t>(bytes.size())) != preamble.headerChecksum)
        return std::nullopt;
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    const auto table = std::make_shared<FactTableData>(zone);
    std::vector<Payload> payloads;
    if (!readHeader(stream, *table, file.pos(), file.size(), payloads) || !readPayloads(path, payloads))
        return std::nullopt;
    table->summarise();
    return FactTable(std::shared_ptr<const FactTableData>(table));
}

} // namespace Tokenglass
