#include "app/network/curl_library.h"

#include <QLibrary>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

#ifdef MK_CURL_LINKED
CurlLibrary foundCurl()
{
    return {
        &curl_global_init,   &curl_easy_init,    &curl_easy_setopt,  &curl_easy_perform,   &curl_easy_getinfo,
        &curl_easy_strerror, &curl_easy_cleanup, &curl_slist_append, &curl_slist_free_all, QString()};
}
#else
constexpr int kCurlAbi = 4; ///< of libcurl.so.4, since 2006

template <class Function> void resolve(QLibrary &library, const char *name, Function *function)
{
    *function = reinterpret_cast<Function>(library.resolve(name));
}

CurlLibrary foundCurl()
{
    QLibrary file(u"curl"_s, kCurlAbi);
    CurlLibrary found;
    if (!file.load()) {
        found.fault = file.errorString();
        return found;
    }
    resolve(file, "curl_global_init", &found.initialise);
    resolve(file, "curl_easy_init", &found.make);
    resolve(file, "curl_easy_setopt", &found.setOption);
    resolve(file, "curl_easy_perform", &found.perform);
    resolve(file, "curl_easy_getinfo", &found.getInfo);
    resolve(file, "curl_easy_strerror", &found.wordsOf);
    resolve(file, "curl_easy_cleanup", &found.end);
    resolve(file, "curl_slist_append", &found.append);
    resolve(file, "curl_slist_free_all", &found.freeList);
    const bool isWhole = found.initialise && found.make && found.setOption && found.perform &&
                         found.getInfo && found.wordsOf && found.end && found.append && found.freeList;
    if (!isWhole)
        found.fault = u"%1 lacks a function of libcurl"_s.arg(file.fileName());
    return found;
}
#endif

CurlLibrary readyCurl()
{
    CurlLibrary found = foundCurl();
    if (!found.fault.isEmpty())
        return {.fault = found.fault};
    if (const CURLcode result = found.initialise(CURL_GLOBAL_DEFAULT); result != CURLE_OK)
        return {.fault = QString::fromLatin1(found.wordsOf(result))};
    return found;
}

constexpr std::array<int, 6> kTrustFaults{CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
                                          CURLE_SSL_CRL_BADFILE,          CURLE_SSL_ISSUER_ERROR,
                                          CURLE_SSL_PINNEDPUBKEYNOTMATCH, CURLE_SSL_INVALIDCERTSTATUS};

} // namespace

const CurlLibrary &curlLibrary()
{
    static const CurlLibrary s_library = readyCurl();
    return s_library;
}

bool isTrustFault(int result)
{
    return std::find(kTrustFaults.begin(), kTrustFaults.end(), result) != kTrustFaults.end();
}

} // namespace app
