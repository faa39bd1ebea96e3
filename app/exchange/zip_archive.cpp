#include "app/exchange/zip_archive.h"

#include <QIODevice>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kEndSize = 22;             ///< of the record at the end, without its comment
constexpr qint64 kLocatorSize = 20;         ///< of what stands before it and leads to its ZIP64 form
constexpr qint64 kEnd64Size = 56;           ///< of that form
constexpr qsizetype kEntrySize = 46;        ///< of an entry, without its name and what follows
constexpr qint64 kMostComment = 0xFFFF;     ///< bytes
constexpr qint64 kMostDirectory = 16 << 20; ///< bytes
constexpr quint32 kIn64 = 0xFFFFFFFF;       ///< the number stands in the ZIP64 part

template <class Number> Number numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<Number>(bytes.constData() + at);
}

tl::unexpected<ListTrouble> brokenArchive(const QString &detail)
{
    return listTrouble(ListTrouble::Kind::Workbook,
                       u"the workbook is cut off or damaged (%1); open it in its program, save it again, or "
                       "copy it again from where it came"_s.arg(detail));
}

Listed<QByteArray> bytesAt(QIODevice &device, qint64 at, qint64 count)
{
    if (at < 0 || count < 0 || at > device.size() - count)
        return brokenArchive(u"it ends too early"_s);
    if (!device.seek(at))
        return listTrouble(ListTrouble::Kind::NotReadable, device.errorString());
    QByteArray bytes = device.read(count);
    if (bytes.size() != count)
        return listTrouble(ListTrouble::Kind::NotReadable, device.errorString());
    return bytes;
}

struct Directory
{
    qint64 at = 0;
    qint64 size = 0;
};

// The record that ends the archive says where the directory is.
Listed<Directory> findDirectory(QIODevice &device)
{
    const qint64 tailSize = std::min(device.size(), kEndSize + kMostComment);
    MK_TRY(const auto tail, bytesAt(device, device.size() - tailSize, tailSize));
    qsizetype end = tail.size();
    do {
        end = end == 0 ? -1 : tail.lastIndexOf("PK\x05\x06", end - 1);
    } while (end >= 0 && (tail.size() - end < kEndSize ||
                          tail.size() - end - kEndSize < numberAt<quint16>(tail, end + 20)));
    if (end < 0)
        return brokenArchive(u"its directory is missing"_s);
    Directory directory{numberAt<quint32>(tail, end + 16), numberAt<quint32>(tail, end + 12)};
    const qint64 locatorAt = device.size() - tailSize + end - kLocatorSize;
    if (locatorAt >= 0) {
        MK_TRY(const auto locator, bytesAt(device, locatorAt, kLocatorSize));
        if (locator.startsWith("PK\x06\x07")) {
            MK_TRY(const auto end64, bytesAt(device, numberAt<qint64>(locator, 8), kEnd64Size));
            if (!end64.startsWith("PK\x06\x06"))
                return brokenArchive(u"its directory is missing"_s);
            directory = {numberAt<qint64>(end64, 48), numberAt<qint64>(end64, 40)};
        }
    }
    if (directory.size > kMostDirectory)
        return listTrouble(ListTrouble::Kind::TooLarge,
                           u"the workbook holds far more parts than any list; save the sheet as CSV"_s);
    return directory;
}

// The numbers that did not fit into 32 bits, in the order of the format.
bool readExtra64(const QByteArray &extra, ZipEntry &entry)
{
    qsizetype at = 0;
    while (at + 4 <= extra.size()) {
        const quint16 id = numberAt<quint16>(extra, at);
        const qsizetype end = at + 4 + numberAt<quint16>(extra, at + 2);
        if (end > extra.size())
            return false;
        at += 4;
        if (id == 0x0001) {
            for (qint64 *number : {&entry.size, &entry.packed, &entry.header}) {
                if (*number != kIn64)
                    continue;
                if (at + 8 > end)
                    return false;
                *number = numberAt<qint64>(extra, at);
                at += 8;
            }
        }
        at = end;
    }
    return entry.size >= 0 && entry.packed >= 0 && entry.header >= 0;
}

QString archiveKeyOf(QString name)
{
    name.replace(u'\\', u'/');
    return (name.startsWith(u'/') ? name.mid(1) : name).toLower();
}

} // namespace

Listed<ZipArchive> ZipArchive::read(QIODevice &device)
{
    MK_TRY(const auto place, findDirectory(device));
    MK_TRY(const auto directory, bytesAt(device, place.at, place.size));
    ZipArchive archive;
    qsizetype at = 0;
    while (at + kEntrySize <= directory.size() && numberAt<quint32>(directory, at) == 0x02014b50) {
        ZipEntry entry;
        entry.encrypted = (numberAt<quint16>(directory, at + 8) & 1U) != 0;
        entry.method = numberAt<quint16>(directory, at + 10);
        entry.crc = numberAt<quint32>(directory, at + 16);
        entry.packed = numberAt<quint32>(directory, at + 20);
        entry.size = numberAt<quint32>(directory, at + 24);
        entry.header = numberAt<quint32>(directory, at + 42);
        const qsizetype nameSize = numberAt<quint16>(directory, at + 28);
        const qsizetype extraSize = numberAt<quint16>(directory, at + 30);
        const qsizetype commentSize = numberAt<quint16>(directory, at + 32);
        at += kEntrySize;
        if (at + nameSize + extraSize + commentSize > directory.size() ||
            !readExtra64(directory.mid(at + nameSize, extraSize), entry))
            return brokenArchive(u"its directory is"_s);
        const QString key = archiveKeyOf(QString::fromUtf8(directory.constData() + at, nameSize));
        if (!archive.m_entries.contains(key))
            archive.m_entries.insert(key, entry);
        at += nameSize + extraSize + commentSize;
    }
    if (archive.m_entries.isEmpty())
        return brokenArchive(u"its directory is empty"_s);
    return archive;
}

std::optional<ZipEntry> ZipArchive::find(const QString &name) const
{
    const auto entry = m_entries.constFind(archiveKeyOf(name));
    return entry == m_entries.cend() ? std::nullopt : std::optional(*entry);
}

} // namespace app
