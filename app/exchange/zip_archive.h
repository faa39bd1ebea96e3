#pragma once

#include "app/exchange/list_trouble.h"

#include <QHash>
#include <QString>

#include <optional>

class QIODevice;

namespace app {

/// One file within an archive, as the directory tells of it.
struct ZipEntry
{
    quint16 method = 0; ///< 0 stored, 8 deflated
    bool encrypted = false;
    quint32 crc = 0;
    qint64 packed = 0; ///< bytes
    qint64 size = 0;   ///< bytes when unpacked
    qint64 header = 0; ///< where in the archive
};

/// The directory of a ZIP archive (APPNOTE 6.3.10, with ZIP64; one disk). Names are looked up as the Open
/// Packaging Conventions do: without regard to case, with "/" between folders and none at the beginning.
class ZipArchive final
{
public:
    /// Reads the directory. `device` can be sought in. Workbook: it is cut off or damaged.
    [[nodiscard]] static Listed<ZipArchive> read(QIODevice &device);

    std::optional<ZipEntry> find(const QString &name) const;
    bool contains(const QString &name) const { return find(name).has_value(); }

private:
    QHash<QString, ZipEntry> m_entries;
};

} // namespace app
