#include "app/exchange/new_file.h"

#include "app/core/own_files.h"

using namespace Qt::StringLiterals;

namespace app {

db::Result<void> writeOut(QIODevice &device, QByteArray &buffer)
{
    const qint64 written = device.write(buffer);
    auto *file = qobject_cast<QFileDevice *>(&device);
    const bool pushed = file == nullptr || file->flush();
    if (written != buffer.size() || !pushed) {
        const bool full = file != nullptr && file->error() == QFileDevice::ResourceError;
        return db::failure(full ? db::ErrorKind::DiskFull : db::ErrorKind::FileAccess, device.errorString());
    }
    buffer.clear();
    return {};
}

db::Result<void> NewFile::open()
{
    MK_CHECK(refuseDatabase(m_file.fileName()));
    return doneIf(m_file.open(QIODevice::WriteOnly));
}

db::Result<void> NewFile::commit()
{
    return doneIf(m_file.commit());
}

db::Result<void> NewFile::doneIf(bool done) const
{
    if (done)
        return {};
    const bool full = m_file.error() == QFileDevice::ResourceError;
    return db::failure(full ? db::ErrorKind::DiskFull : db::ErrorKind::FileAccess,
                       u"%1 cannot be written: %2"_s.arg(m_file.fileName(), m_file.errorString()));
}

db::Result<void> NewFile::named(db::Result<void> done) const
{
    return std::move(done).map_error([this](db::Error error) {
        error.detail = u"%1: %2"_s.arg(m_file.fileName(), error.detail);
        return error;
    });
}

} // namespace app
