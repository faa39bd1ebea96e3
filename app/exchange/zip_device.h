#pragma once

#include <QString>

#include <optional>

#include <zip.h>

class QIODevice;

namespace app {

/// Lets libzip read from a device that is open already. A file is never opened again by its path: closing it
/// again would drop the locks that this program holds on it.
class ZipDevice final
{
public:
    /// `device` can be sought in and outlives this object.
    explicit ZipDevice(QIODevice &device);
    ~ZipDevice();
    Q_DISABLE_COPY_MOVE(ZipDevice)

    /// What zip_source_function_create takes, together with this object.
    static zip_int64_t answer(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command);

    /// Bytes read so far.
    qint64 taken() const { return m_taken; }
    /// No more than so many; nothing: as many as there are.
    void allow(std::optional<qint64> bytes);
    /// More was asked for than is allowed.
    bool isExhausted() const { return m_exhausted; }
    /// What the device said when it failed; empty while it has not.
    const QString &failure() const { return m_failure; }

private:
    zip_int64_t read(char *to, qint64 most);
    zip_int64_t refuse(int zipError);

    QIODevice &m_device;
    qint64 m_size;
    qint64 m_at = 0;
    qint64 m_taken = 0;
    std::optional<qint64> m_end; ///< of what is allowed, in m_taken
    bool m_exhausted = false;
    QString m_failure;
    zip_error_t m_error{};
};

} // namespace app
