#include "app/exchange/zip_part.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>
#include <cstring>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kPackedChunk = qint64{64} * 1024;
constexpr qint64 kHeaderSize = 30;
constexpr qint64 kSmall = qint64{64} * 1024 * 1024; ///< up to here anything may be packed as tightly as it is
constexpr qint64 kTightest = 500; ///< bytes out of one; real sheets give 5 to 50, DEFLATE 1,032 at most

tl::unexpected<ListTrouble> brokenPart(const QString &detail)
{
    return listTrouble(ListTrouble::Kind::Workbook,
                       u"the workbook is damaged (%1); open it in its program, save it again, or copy it "
                       "again from where it came"_s.arg(detail));
}

tl::unexpected<ListTrouble> partTooLarge(qint64 size)
{
    return listTrouble(ListTrouble::Kind::TooLarge,
                       u"a part of the workbook unpacks to %1 MB, as harmful files do; if it is yours, save "
                       "the sheet as CSV"_s.arg(size / 1'000'000));
}

} // namespace

struct ZipPart::Inflater
{
    Inflater() { ready = inflateInit2(&stream, -MAX_WBITS) == Z_OK; }
    ~Inflater()
    {
        if (ready)
            inflateEnd(&stream);
    }
    Q_DISABLE_COPY_MOVE(Inflater)

    z_stream stream{};
    bool ready = false;
};

Listed<std::unique_ptr<ZipPart>> ZipPart::open(QIODevice &device, const ZipEntry &entry, qint64 mostSize)
{
    if (entry.encrypted)
        return listTrouble(ListTrouble::Kind::Spreadsheet,
                           u"the workbook has a password; save it without one, or as CSV"_s);
    if (entry.method != 0 && entry.method != 8)
        return brokenPart(u"packed by method %1"_s.arg(entry.method));
    if (entry.size > mostSize || (entry.size > kSmall && entry.size / kTightest > entry.packed))
        return partTooLarge(entry.size);
    if (entry.method == 0 && entry.size != entry.packed)
        return brokenPart(u"a part has two sizes"_s);
    if (entry.header > device.size() || !device.seek(entry.header))
        return brokenPart(u"a part is missing"_s);
    const QByteArray header = device.read(kHeaderSize);
    if (header.size() != kHeaderSize || !header.startsWith("PK\x03\x04"))
        return brokenPart(u"a part is missing"_s);
    const auto nameSize = qFromLittleEndian<quint16>(header.constData() + 26);
    const auto extraSize = qFromLittleEndian<quint16>(header.constData() + 28);
    std::unique_ptr<ZipPart> part(
        new ZipPart(device, entry, entry.header + kHeaderSize + nameSize + extraSize));
    if (entry.method == 8) {
        part->m_inflater = std::make_unique<Inflater>();
        if (!part->m_inflater->ready)
            return brokenPart(u"no memory to unpack it"_s);
    }
    return part;
}

ZipPart::ZipPart(QIODevice &device, const ZipEntry &entry, qint64 at)
    : m_device(device), m_entry(entry), m_at(at)
{}

ZipPart::~ZipPart() = default;

Listed<qsizetype> ZipPart::read(char *to, qsizetype most)
{
    if (m_ended)
        return 0;
    MK_TRY(const auto count, inflated(to, most));
    m_given += count;
    if (m_given > m_entry.size)
        return brokenPart(u"a part is longer than its directory says"_s);
    m_crc = static_cast<quint32>(crc32(m_crc, reinterpret_cast<const Bytef *>(to), static_cast<uInt>(count)));
    if (count == 0) {
        m_ended = true;
        if (m_given != m_entry.size)
            return brokenPart(u"a part ends too early"_s);
        if (m_crc != m_entry.crc)
            return brokenPart(u"the sum of a part is wrong"_s);
    }
    return count;
}

// The next packed bytes, where none are left.
Listed<void> ZipPart::fetch()
{
    if (m_packedAt < m_packed.size())
        return {};
    m_packedAt = 0;
    const qint64 wanted = std::min(kPackedChunk, m_entry.packed - m_taken);
    if (m_at > m_device.size() || !m_device.seek(m_at))
        return brokenPart(u"it ends too early"_s);
    m_packed.resize(wanted);
    const qint64 count = m_device.read(m_packed.data(), wanted);
    if (count < 0)
        return listTrouble(ListTrouble::Kind::NotReadable, m_device.errorString());
    if (count == 0 && wanted > 0)
        return brokenPart(u"it ends too early"_s);
    m_packed.resize(count);
    m_at += count;
    m_taken += count;
    return {};
}

Listed<qsizetype> ZipPart::inflated(char *to, qsizetype most)
{
    if (!m_inflater) {
        MK_CHECK(fetch());
        const qsizetype count = std::min(most, m_packed.size() - m_packedAt);
        std::memcpy(to, m_packed.constData() + m_packedAt, static_cast<std::size_t>(count));
        m_packedAt += count;
        return count;
    }
    z_stream &stream = m_inflater->stream;
    stream.next_out = reinterpret_cast<Bytef *>(to);
    stream.avail_out = static_cast<uInt>(most);
    while (stream.avail_out > 0) {
        MK_CHECK(fetch());
        const qsizetype there = m_packed.size() - m_packedAt;
        stream.next_in = reinterpret_cast<Bytef *>(m_packed.data() + m_packedAt);
        stream.avail_in = static_cast<uInt>(there);
        const int done = inflate(&stream, Z_NO_FLUSH);
        m_packedAt = m_packed.size() - stream.avail_in;
        if (done == Z_STREAM_END)
            break;
        if (done != Z_OK)
            return brokenPart(there == 0 ? u"a part ends too early"_s : u"a part cannot be unpacked"_s);
    }
    return most - static_cast<qsizetype>(stream.avail_out);
}

} // namespace app
