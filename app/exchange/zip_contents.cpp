#include "app/exchange/zip_contents.h"

#include "app/exchange/open_zip.h"

#include <QBuffer>

namespace app {

namespace {

constexpr qint64 kMostContents = 8 << 20; ///< bytes; some 80,000 files

} // namespace

Listed<ZipContents> zipContents(const QByteArray &archive)
{
    QBuffer device;
    device.setData(archive);
    device.open(QIODevice::ReadOnly);
    OpenZip zip(device);
    MK_CHECK(zip.open(kMostContents));
    ZipContents contents;
    const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(zip.archive(), 0));
    for (zip_uint64_t index = 0; index < count; ++index) {
        zip_stat_t stat;
        if (zip_stat_index(zip.archive(), index, 0, &stat) != 0 || (stat.valid & ZIP_STAT_NAME) == 0)
            return zip.trouble(QString::fromUtf8(zip_strerror(zip.archive())));
        contents.names.append(QString::fromUtf8(stat.name));
        const bool isEncryptionKnown = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0;
        contents.isLocked |= isEncryptionKnown && stat.encryption_method != ZIP_EM_NONE;
    }
    return contents;
}

} // namespace app
