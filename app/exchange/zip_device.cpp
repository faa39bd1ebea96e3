#include "app/exchange/zip_device.h"

#include <QIODevice>

namespace app {

ZipDevice::ZipDevice(QIODevice &device) : m_device(device), m_size(device.size())
{
    zip_error_init(&m_error);
}

ZipDevice::~ZipDevice()
{
    zip_error_fini(&m_error);
}

void ZipDevice::allow(std::optional<qint64> bytes)
{
    m_end = bytes ? std::optional(m_taken + *bytes) : std::nullopt;
}

zip_int64_t ZipDevice::refuse(int zipError)
{
    zip_error_set(&m_error, zipError, 0);
    return -1;
}

zip_int64_t ZipDevice::read(char *to, qint64 most)
{
    if (m_end && m_taken >= *m_end) {
        m_exhausted = true;
        return refuse(ZIP_ER_READ);
    }
    const bool there = m_at <= m_device.size() && (m_device.pos() == m_at || m_device.seek(m_at));
    const qint64 count = there ? m_device.read(to, most) : 0;
    if (count < 0) {
        m_failure = m_device.errorString();
        return refuse(ZIP_ER_READ);
    }
    m_at += count;
    m_taken += count;
    return count;
}

zip_int64_t ZipDevice::answer(void *self, void *data, zip_uint64_t length, zip_source_cmd_t command)
{
    auto &zip = *static_cast<ZipDevice *>(self);
    switch (command) {
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE,
                                              ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS, -1);
    case ZIP_SOURCE_OPEN:
        zip.m_at = 0;
        return 0;
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_READ:
        return zip.read(static_cast<char *>(data), static_cast<qint64>(length));
    case ZIP_SOURCE_STAT: {
        auto *stat = static_cast<zip_stat_t *>(data);
        zip_stat_init(stat);
        stat->size = static_cast<zip_uint64_t>(zip.m_size);
        stat->valid = ZIP_STAT_SIZE;
        return sizeof *stat;
    }
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t at =
            zip_source_seek_compute_offset(static_cast<zip_uint64_t>(zip.m_at),
                                           static_cast<zip_uint64_t>(zip.m_size), data, length, &zip.m_error);
        if (at < 0)
            return -1;
        zip.m_at = at;
        return 0;
    }
    case ZIP_SOURCE_TELL:
        return zip.m_at;
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&zip.m_error, data, length);
    default:
        return zip.refuse(ZIP_ER_OPNOTSUPP);
    }
}

} // namespace app
