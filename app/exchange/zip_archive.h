#pragma once

#include "app/exchange/list_trouble.h"

#include <QHash>
#include <QString>

#include <memory>
#include <optional>

class QIODevice;

namespace app {

class OpenZip;
class ZipPart;

/// One file within an archive, as the directory tells of it.
struct ZipEntry
{
    quint64 index = 0;
    int method = 0; ///< 0 stored, 8 deflated
    bool encrypted = false;
    qint64 packed = 0; ///< bytes
    qint64 size = 0;   ///< bytes when unpacked
};

/// The parts of a ZIP archive, which libzip reads. Names are looked up as the Open Packaging Conventions do:
/// without regard to case, with "/" between folders and none at the beginning.
class ZipArchive final
{
public:
    /// Reads the directory. `device` can be sought in and outlives the archive and its parts. Workbook: it is
    /// cut off or damaged.
    [[nodiscard]] static Listed<ZipArchive> open(QIODevice &device);

    std::optional<ZipEntry> find(const QString &name) const;
    bool contains(const QString &name) const { return find(name).has_value(); }
    /// TooLarge: it would unpack to more than `mostSize` bytes, or is packed more tightly than anything a
    /// person wrote.
    [[nodiscard]] Listed<std::unique_ptr<ZipPart>> part(const ZipEntry &entry, qint64 mostSize) const;

private:
    explicit ZipArchive(std::shared_ptr<OpenZip> zip) : m_zip(std::move(zip)) {}

    std::shared_ptr<OpenZip> m_zip;
    QHash<QString, ZipEntry> m_entries;
};

} // namespace app
