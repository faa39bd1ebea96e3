#include "app/exchange/zip_archive.h"

#include "app/exchange/open_zip.h"
#include "app/exchange/zip_part.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kMostDirectory = 8 << 20;          ///< bytes; some 80,000 parts
constexpr qint64 kSmall = qint64{64} * 1024 * 1024; ///< up to here anything may be packed as tightly as it is
constexpr qint64 kTightest = 500; ///< bytes out of one; real sheets give 5 to 50, DEFLATE 1,032 at most

QString archiveKeyOf(QString name)
{
    name.replace(u'\\', u'/');
    return (name.startsWith(u'/') ? name.mid(1) : name).toLower();
}

ZipEntry entryOf(const zip_stat_t &stat)
{
    ZipEntry entry;
    entry.index = stat.index;
    entry.method = stat.comp_method;
    entry.encrypted = stat.encryption_method != ZIP_EM_NONE;
    entry.packed = static_cast<qint64>(stat.comp_size);
    entry.size = static_cast<qint64>(stat.size);
    return entry;
}

} // namespace

Listed<ZipArchive> ZipArchive::open(QIODevice &device)
{
    auto zip = std::make_shared<OpenZip>(device);
    MK_CHECK(zip->open(kMostDirectory));
    ZipArchive archive(zip);
    constexpr zip_uint64_t kWanted = ZIP_STAT_NAME | ZIP_STAT_INDEX | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE |
                                     ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(zip->archive(), 0));
    for (zip_uint64_t index = 0; index < count; ++index) {
        zip_stat_t stat;
        if (zip_stat_index(zip->archive(), index, 0, &stat) != 0 || (stat.valid & kWanted) != kWanted)
            continue;
        const QString key = archiveKeyOf(QString::fromUtf8(stat.name));
        if (!archive.m_entries.contains(key))
            archive.m_entries.insert(key, entryOf(stat));
    }
    if (archive.m_entries.isEmpty())
        return zip->trouble(u"its directory is empty"_s);
    return archive;
}

std::optional<ZipEntry> ZipArchive::find(const QString &name) const
{
    const auto entry = m_entries.constFind(archiveKeyOf(name));
    return entry == m_entries.cend() ? std::nullopt : std::optional(*entry);
}

Listed<std::unique_ptr<ZipPart>> ZipArchive::part(const ZipEntry &entry, qint64 mostSize) const
{
    if (entry.encrypted)
        return listTrouble(ListTrouble::Kind::Spreadsheet,
                           u"the workbook has a password; save it without one, or as CSV"_s);
    if (entry.method != ZIP_CM_STORE && entry.method != ZIP_CM_DEFLATE)
        return m_zip->trouble(u"packed by method %1"_s.arg(entry.method));
    if (entry.size < 0 || entry.packed < 0 || (entry.method == ZIP_CM_STORE && entry.size != entry.packed))
        return m_zip->trouble(u"a part has two sizes"_s);
    if (entry.size > mostSize || (entry.size > kSmall && entry.size / kTightest > entry.packed))
        return listTrouble(
            ListTrouble::Kind::TooLarge,
            u"a part of the workbook unpacks to %1 MB, as harmful files do; if it is yours, save "
            "the sheet as CSV"_s.arg(entry.size / 1'000'000));
    zip_file_t *const file = zip_fopen_index(m_zip->archive(), entry.index, 0);
    if (file == nullptr)
        return m_zip->trouble(u"a part is missing: "_s + QString::fromUtf8(zip_strerror(m_zip->archive())));
    return std::make_unique<ZipPart>(m_zip, entry, file);
}

} // namespace app
