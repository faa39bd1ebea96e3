#include "app/exchange/zip_part.h"

#include "app/exchange/open_zip.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

ZipPart::ZipPart(std::shared_ptr<OpenZip> zip, const ZipEntry &entry, zip_file *file)
    : m_zip(std::move(zip)), m_entry(entry), m_file(file), m_takenBefore(m_zip->taken())
{}

ZipPart::~ZipPart()
{
    zip_fclose(m_file);
}

qint64 ZipPart::taken() const
{
    return std::min(m_zip->taken() - m_takenBefore, m_entry.packed);
}

Listed<qsizetype> ZipPart::read(char *to, qsizetype most)
{
    const zip_int64_t count = zip_fread(m_file, to, static_cast<zip_uint64_t>(most));
    if (count < 0)
        return m_zip->trouble(whatIsWrong());
    m_given += count;
    if (m_given > m_entry.size)
        return m_zip->trouble(u"a part is longer than its directory says"_s);
    if (count == 0 && m_given != m_entry.size)
        return m_zip->trouble(u"a part ends too early"_s);
    return count;
}

QString ZipPart::whatIsWrong() const
{
    switch (zip_error_code_zip(zip_file_get_error(m_file))) {
    case ZIP_ER_CRC:
        return u"the sum of a part is wrong"_s;
    case ZIP_ER_EOF:
    case ZIP_ER_INCONS: // its size, in later versions
        return u"a part ends too early"_s;
    default:
        return u"a part cannot be unpacked: "_s + QString::fromUtf8(zip_file_strerror(m_file));
    }
}

} // namespace app
