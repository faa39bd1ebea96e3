#include "app/exchange/open_zip.h"

using namespace Qt::StringLiterals;

namespace app {

OpenZip::OpenZip(QIODevice &from) : m_device(from) {}

OpenZip::~OpenZip()
{
    if (m_archive != nullptr)
        zip_discard(m_archive);
}

Listed<void> OpenZip::open(qint64 mostBytes)
{
    zip_error_t error;
    zip_error_init(&error);
    m_device.allow(mostBytes);
    zip_source_t *const source = zip_source_function_create(&ZipDevice::answer, &m_device, &error);
    if (source != nullptr) {
        m_archive = zip_open_from_source(source, ZIP_RDONLY, &error);
        if (m_archive == nullptr)
            zip_source_free(source);
    }
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    m_device.allow(std::nullopt);
    if (m_archive != nullptr)
        return {};
    if (m_device.isExhausted())
        return listTrouble(ListTrouble::Kind::TooLarge,
                           u"the workbook holds far more parts than any list; save the sheet as CSV"_s);
    return trouble(detail);
}

tl::unexpected<ListTrouble> OpenZip::trouble(const QString &detail) const
{
    if (!m_device.failure().isEmpty())
        return listTrouble(ListTrouble::Kind::NotReadable, m_device.failure());
    return listTrouble(ListTrouble::Kind::Workbook,
                       u"the workbook is cut off or damaged (%1); open it in its program, save it "
                       "again, or copy it again from where it came"_s.arg(detail));
}

} // namespace app
