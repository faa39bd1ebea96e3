#pragma once

#include <QString>

#include <curl/curl.h>

namespace app {

/// What we call of libcurl. It brings TLS, LDAP, SSH and Kerberos with it, which cost 7 to 9 ms of a start:
/// a program that sends nothing, nearly always, shall not wait for them. Declared by its header, so that the
/// compiler knows the types; include this in sources only, it brings the names of the system's sockets.
struct CurlLibrary
{
    decltype(&curl_global_init) initialise = nullptr;
    decltype(&curl_easy_init) make = nullptr;
    decltype(&curl_easy_setopt) setOption = nullptr;
    decltype(&curl_easy_perform) perform = nullptr;
    decltype(&curl_easy_getinfo) getInfo = nullptr;
    decltype(&curl_easy_strerror) wordsOf = nullptr;
    decltype(&curl_easy_cleanup) end = nullptr;
    decltype(&curl_slist_append) append = nullptr;
    decltype(&curl_slist_free_all) freeList = nullptr;
    QString fault; ///< why the others are null; empty: they are not
};

/// Loaded and made ready at the first call, for good; from any thread. Where it is not installed, `fault`
/// says so and the functions are null.
const CurlLibrary &curlLibrary();

/// Whether libcurl's result says that nobody vouches for the server.
bool isTrustFault(int result);

} // namespace app
