#include "app/network/curl_handle.h"

#include <QFile>

namespace app {

CurlList::~CurlList()
{
    if (m_list)
        curlLibrary().freeList(m_list);
}

bool CurlList::append(const QByteArray &text)
{
    const CurlLibrary &library = curlLibrary();
    curl_slist *const longer = library.append ? library.append(m_list, text.constData()) : nullptr;
    if (longer)
        m_list = longer;
    return longer != nullptr;
}

CurlHandle::CurlHandle()
{
    const CurlLibrary &library = curlLibrary();
    if (library.make)
        m_curl = library.make();
}

CurlHandle::~CurlHandle()
{
    if (m_curl)
        curlLibrary().end(m_curl);
}

long CurlHandle::number(CURLINFO info) const
{
    long value = 0;
    return read(info, &value) == CURLE_OK ? value : 0;
}

CURLcode CurlHandle::perform()
{
    if (!m_curl)
        return CURLE_FAILED_INIT;
    m_fault.front() = '\0';
    const CURLcode ready = set(CURLOPT_ERRORBUFFER, m_fault.data());
    return ready == CURLE_OK ? curlLibrary().perform(m_curl) : ready;
}

QByteArray CurlHandle::wordsOf(CURLcode result) const
{
    const CurlLibrary &library = curlLibrary();
    if (!library.fault.isEmpty())
        return "libcurl is missing: " + library.fault.toUtf8();
    return m_fault.front() != '\0' ? QByteArray(m_fault.data()) : QByteArray(library.wordsOf(result));
}

HeldSecret::~HeldSecret()
{
    volatile char *bytes = m_bytes.data();
    for (qsizetype i = 0; i < m_bytes.size(); ++i)
        bytes[i] = 0;
}

void setCommonOptions(CurlOptions &options, const QString &caFile)
{
    options.set(CURLOPT_PROXY, ""); // none that the environment names
    options.set(CURLOPT_VERBOSE, 0L);
    options.set(CURLOPT_NOSIGNAL, 1L);
    options.set(CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    options.set(CURLOPT_SSL_VERIFYPEER, 1L);
    options.set(CURLOPT_SSL_VERIFYHOST, 2L);
    if (!caFile.isEmpty()) {
        options.set(CURLOPT_CAPATH, static_cast<const char *>(nullptr)); // the file alone
        options.set(CURLOPT_CAINFO, QFile::encodeName(caFile).constData());
    }
}

} // namespace app
