#pragma once

#include "db/core/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>
#include <chrono>

namespace app {

struct HttpHeader
{
    QByteArray name;
    QByteArray value;
};

struct HttpTimeouts
{
    std::chrono::seconds connect{30};
    std::chrono::seconds answer{60};    ///< for all of it
    std::chrono::seconds afterStop{10}; ///< for what a stop waits once the request is on its way
};

struct HttpRequest
{
    QByteArray method; ///< "GET" or "POST"
    QByteArray url;    ///< "https://...", percent-encoded
    QList<HttpHeader> headers;
    QByteArray user; ///< of a Basic login; empty: none
    QByteArray password;
    QByteArray body;
    QString caFile; ///< the certificates that are trusted, PEM; empty: those of the system
    HttpTimeouts timeouts;
};

struct HttpAnswer
{
    enum class Course
    {
        NotReached, ///< no server, or lost before the first byte of the request
        NotTrusted, ///< nobody vouches for the server; nothing was sent
        Stopped,    ///< before the first byte of the request, as whoever stopped it wants
        Unanswered, ///< the request, or some of it, was sent, and no whole answer came: all is possible
        Answered
    };

    Course course = Course::NotReached;
    int status = 0; ///< 200; 0: none came
    QByteArray body;
    QString detail; ///< in technical English; it may hold what a server said
};

constexpr qsizetype kLongestHttpAnswer = qsizetype{1024} * 1024; ///< bytes; a longer one is Unanswered

/// InvalidInput, naming what is wrong: another method, no host, a way without TLS to another computer, a line
/// break in the URL, a header or the login.
[[nodiscard]] db::Result<void> checkHttpRequest(const HttpRequest &request);

/// Asks once, over a connection of its own: over one that was kept, libcurl may send a request a second time.
/// It follows no redirection. Blocks. NotReached where the request is wrong.
HttpAnswer askByHttp(const HttpRequest &request, const std::atomic_bool *stop = nullptr);

} // namespace app
