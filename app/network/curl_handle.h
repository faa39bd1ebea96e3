#pragma once

#include "app/network/curl_library.h"

#include <QByteArrayView>

#include <array>

namespace app {

/// A list of libcurl's, for its options; outlives their use.
class CurlList final
{
public:
    CurlList() = default;
    ~CurlList();
    Q_DISABLE_COPY_MOVE(CurlList)

    /// False where there is no room or no libcurl.
    [[nodiscard]] bool append(const QByteArray &text);
    curl_slist *get() const { return m_list; }

private:
    curl_slist *m_list = nullptr;
};

/// A handle of libcurl's and what it says of its last fault. Belongs to one thread at a time.
class CurlHandle final
{
public:
    CurlHandle();
    ~CurlHandle();
    Q_DISABLE_COPY_MOVE(CurlHandle)

    explicit operator bool() const { return m_curl != nullptr; }
    template <class T> CURLcode set(CURLoption option, T value) const
    {
        return m_curl ? curlLibrary().setOption(m_curl, option, value) : CURLE_FAILED_INIT;
    }
    template <class T> CURLcode read(CURLINFO info, T *value) const
    {
        return m_curl ? curlLibrary().getInfo(m_curl, info, value) : CURLE_FAILED_INIT;
    }
    /// 0 where it is not known.
    long number(CURLINFO info) const;
    /// Blocks until it is done; `fault` holds from now on.
    CURLcode perform();
    /// What libcurl says of that result, by itself or of the last perform(); it may hold what a server said.
    QByteArray wordsOf(CURLcode result) const;

private:
    std::array<char, CURL_ERROR_SIZE> m_fault{}; // libcurl writes into it until the end of the handle
    CURL *m_curl = nullptr;
};

/// Sets options and keeps the first fault: without one of them nothing may be sent.
class CurlOptions final
{
public:
    explicit CurlOptions(const CurlHandle &curl) : m_curl(curl) {}

    template <class T> void set(CURLoption option, T value)
    {
        if (m_fault == CURLE_OK)
            m_fault = m_curl.set(option, value);
    }
    CURLcode fault() const { return m_fault; }

private:
    const CurlHandle &m_curl;
    CURLcode m_fault = CURLE_OK;
};

/// A secret as libcurl takes it, overwritten when it is let go.
class HeldSecret final
{
public:
    explicit HeldSecret(QByteArrayView secret) : m_bytes(secret.data(), secret.size()) {}
    ~HeldSecret();
    Q_DISABLE_COPY_MOVE(HeldSecret)

    const char *data() const { return m_bytes.constData(); }

private:
    QByteArray m_bytes;
};

/// What every connection of ours keeps to: no proxy that the environment names, no signals, TLS 1.2 or later
/// with a server somebody vouches for. `caFile`: the certificates that are trusted, PEM; empty: the system's.
void setCommonOptions(CurlOptions &options, const QString &caFile);

} // namespace app
