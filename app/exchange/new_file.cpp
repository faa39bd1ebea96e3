#include "app/exchange/new_file.h"

#include "app/core/own_files.h"

using namespace Qt::StringLiterals;

namespace app {

namespace {

// On a full disk the first write may be short without an error; the second one says ENOSPC.
bool pushed(QFileDevice &file)
{
    return file.flush() || (file.error() == QFileDevice::WriteError && file.flush());
}

bool wrote(QIODevice &device, const QByteArray &bytes)
{
    qint64 done = 0;
    while (done < bytes.size()) {
        const qint64 taken = device.write(bytes.constData() + done, bytes.size() - done);
        if (taken <= 0)
            return false;
        done += taken;
    }
    return true;
}

} // namespace

db::Result<void> writeOut(QIODevice &device, QByteArray &buffer)
{
    auto *file = qobject_cast<QFileDevice *>(&device);
    if (!wrote(device, buffer) || (file != nullptr && !pushed(*file))) {
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

db::Result<void> NewFile::settle()
{
    return doneIf(pushed(m_file));
}

// QSaveFile would give its name to what did not fit on the disk: of its last bytes it does not ask.
db::Result<void> NewFile::commit()
{
    MK_CHECK(settle());
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
