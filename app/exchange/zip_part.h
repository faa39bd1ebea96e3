#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/zip_archive.h"

#include <QByteArray>

#include <memory>

class QIODevice;

namespace app {

/// The content of one file of an archive, unpacked piece by piece as it is read. Checked: it gives as many
/// bytes as the directory says, with their sum.
class ZipPart final
{
public:
    /// `device` outlives the part. TooLarge: it would unpack to more than `mostSize` bytes, or is packed more
    /// tightly than anything a person wrote.
    [[nodiscard]] static Listed<std::unique_ptr<ZipPart>> open(QIODevice &device, const ZipEntry &entry,
                                                               qint64 mostSize);
    ~ZipPart();
    Q_DISABLE_COPY_MOVE(ZipPart)

    /// Up to `most` bytes into `to`; 0 at the end.
    [[nodiscard]] Listed<qsizetype> read(char *to, qsizetype most);
    /// Packed bytes taken so far.
    qint64 taken() const { return m_taken; }

private:
    struct Inflater;

    ZipPart(QIODevice &device, const ZipEntry &entry, qint64 at);

    Listed<void> fetch();
    Listed<qsizetype> inflated(char *to, qsizetype most);

    QIODevice &m_device;
    ZipEntry m_entry;
    qint64 m_at; ///< in the device: what comes next
    qint64 m_taken = 0;
    qint64 m_given = 0;
    quint32 m_crc = 0;
    bool m_ended = false;
    QByteArray m_packed; ///< read, and not unpacked yet from m_packedAt on
    qsizetype m_packedAt = 0;
    std::unique_ptr<Inflater> m_inflater; ///< none where the part is stored
};

} // namespace app
