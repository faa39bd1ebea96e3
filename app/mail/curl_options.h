#pragma once

#include <QByteArray>

#include <curl/curl.h>

namespace app {

/// Sets options and keeps the first fault: without one of them nothing may be sent.
class CurlOptions final
{
public:
    explicit CurlOptions(CURL *curl) : m_curl(curl) {}

    template <class T> void set(CURLoption option, T value)
    {
        if (m_fault == CURLE_OK)
            m_fault = curl_easy_setopt(m_curl, option, value);
    }
    CURLcode fault() const { return m_fault; }

private:
    CURL *m_curl;
    CURLcode m_fault = CURLE_OK;
};

/// A secret as libcurl takes it, overwritten when it is let go.
class HeldSecret final
{
public:
    explicit HeldSecret(QByteArrayView secret) : m_bytes(secret.data(), secret.size()) {}
    ~HeldSecret()
    {
        volatile char *bytes = m_bytes.data();
        for (qsizetype i = 0; i < m_bytes.size(); ++i)
            bytes[i] = 0;
    }
    Q_DISABLE_COPY_MOVE(HeldSecret)
    const char *data() const { return m_bytes.constData(); }

private:
    QByteArray m_bytes;
};

} // namespace app
