#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace app {

/// The answers of a server while one mail is sent, as their lines come in.
class SmtpReplies final
{
public:
    /// A line with its break. The code where it ends an answer, else 0; what is no answer is passed over.
    int add(QByteArrayView line);
    /// The last whole answer with that code, "550 5.1.1 No such user" in one line; empty where there is none.
    QByteArray last(int code) const;

private:
    struct Reply
    {
        int code = 0;
        QByteArray words;
    };

    QByteArray m_begun; ///< of an answer in several lines
    QList<Reply> m_replies;
};

/// What a server said, for people to read: without control characters, in one line, at most
/// kLongestSmtpWords. Servers repeat what they do not understand, so the secret is blotted out, also within
/// base64, and until the login is over so is every word that may be base64.
QString readableReply(QByteArrayView words, QByteArrayView secret, bool isLoginOver);

} // namespace app
