#pragma once

#include "app/exchange/list_trouble.h"
#include "app/exchange/zip_device.h"

namespace app {

/// An archive that libzip has open; closed with this object.
class OpenZip final
{
public:
    /// `from` can be sought in and outlives this object.
    explicit OpenZip(QIODevice &from);
    ~OpenZip();
    Q_DISABLE_COPY_MOVE(OpenZip)

    /// Reads the directory; once, before anything else. TooLarge: it is longer than `mostBytes`.
    [[nodiscard]] Listed<void> open(qint64 mostBytes);
    zip_t *archive() const { return m_archive; }
    /// Bytes read so far.
    qint64 taken() const { return m_device.taken(); }
    /// NotReadable where the device failed, else Workbook with what is wrong.
    tl::unexpected<ListTrouble> trouble(const QString &detail) const;

private:
    ZipDevice m_device;
    zip_t *m_archive = nullptr;
};

} // namespace app
