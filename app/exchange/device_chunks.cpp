#include "app/exchange/device_chunks.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace app {

DeviceChunks::DeviceChunks(QIODevice &device)
    : m_device(device), m_expected(device.isSequential() ? 0 : device.size() - device.pos())
{}

db::Result<QByteArray> DeviceChunks::next()
{
    constexpr qint64 kChunk = qint64{256} * 1024;
    if (!m_device.isReadable())
        return db::failure(db::ErrorKind::FileAccess, u"the file is not open for reading"_s);
    QByteArray chunk(kChunk, Qt::Uninitialized);
    const qint64 count = m_device.read(chunk.data(), kChunk);
    if (count < 0)
        return db::failure(db::ErrorKind::FileAccess, m_device.errorString());
    m_bytesRead += count;
    if (count == 0)
        MK_CHECK(refuseChangedSize());
    chunk.truncate(count);
    return chunk;
}

db::Result<void> DeviceChunks::refuseChangedSize()
{
    if (m_expected == 0 || m_bytesRead == m_expected) // 0: the device does not know its size
        return {};
    m_changed = true;
    return db::failure(
        db::ErrorKind::InvalidInput,
        u"the file changed while it was read (%1 bytes at first, %2 read); wait until it is written in "
        "full, close it in other programs, and read it again"_s.arg(m_expected)
            .arg(m_bytesRead));
}

} // namespace app
