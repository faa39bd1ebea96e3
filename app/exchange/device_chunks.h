#pragma once

#include "db/core/error.h"

#include <QByteArray>

class QIODevice;

namespace app {

/// The bytes of a device, a chunk at a time. A file whose size changes while it is read is refused: a list
/// that another program cuts short or still writes ends in a place that looks like an end.
class DeviceChunks final
{
public:
    /// `device` must outlive this object; open for reading by the first call of next().
    explicit DeviceChunks(QIODevice &device);

    /// Empty at the end. FileAccess, or InvalidInput: the size changed.
    [[nodiscard]] db::Result<QByteArray> next();
    qint64 bytesRead() const { return m_bytesRead; }
    /// next() was refused because the size changed.
    bool hasChanged() const { return m_changed; }

private:
    [[nodiscard]] db::Result<void> refuseChangedSize();

    QIODevice &m_device;
    qint64 m_expected; ///< bytes to read when it was opened; 0: not known
    qint64 m_bytesRead = 0;
    bool m_changed = false;
};

} // namespace app
