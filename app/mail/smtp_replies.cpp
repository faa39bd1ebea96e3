#include "app/mail/smtp_replies.h"

#include "app/core/cut_text.h"
#include "app/mail/mail_charset.h"
#include "app/mail/send_outcome.h"
#include "app/mail/transfer_encoding.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestKept = 2000; ///< bytes of an answer
constexpr qsizetype kMostReplies = 40;   ///< a mail takes about twelve
constexpr qsizetype kLikelyBase64 = 16;  ///< letters; longer words are rare
constexpr QLatin1String kBlot("***");

/// 250 of "250 OK" and "250-SIZE"; 0: no answer.
int replyCodeOf(QByteArrayView line)
{
    if (line.size() < 3 || (line.size() > 3 && line.at(3) != ' ' && line.at(3) != '-'))
        return 0;
    bool isNumber = false;
    const int code = line.first(3).toByteArray().toInt(&isNumber);
    return isNumber && code >= 100 ? code : 0;
}

} // namespace

int SmtpReplies::add(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    const int code = replyCodeOf(text);
    if (code == 0)
        return 0;
    if (m_begun.isEmpty())
        m_begun = text.first(3).toByteArray();
    const QByteArrayView words = text.sliced(std::min<qsizetype>(4, text.size()));
    const qsizetype room = kLongestKept - m_begun.size();
    if (room > 0 && !words.isEmpty())
        m_begun += ' ' + words.first(std::min(room, words.size())).toByteArray();
    if (text.size() > 3 && text.at(3) == '-')
        return 0;
    if (m_replies.size() < kMostReplies)
        m_replies.append({code, m_begun});
    m_begun.clear();
    return code;
}

QByteArray SmtpReplies::last(int code) const
{
    const auto found = std::find_if(m_replies.rbegin(), m_replies.rend(),
                                    [code](const Reply &one) { return one.code == code; });
    return found != m_replies.rend() ? found->words : QByteArray();
}

QString readableReply(QByteArrayView words, QByteArrayView secret, bool isLoginOver)
{
    QByteArray bytes = words.toByteArray();
    if (!secret.isEmpty())
        bytes.replace(secret, "***");
    QString text = mailText({}, bytes);
    static const QRegularExpression word(u"[A-Za-z0-9+/_-]{4,}=*"_s);
    QString readable;
    qsizetype end = 0;
    for (auto found = word.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString one = match.captured();
        const bool isSecret = !secret.isEmpty() && decodedBase64(one.toLatin1()).contains(secret);
        readable += QStringView(text).sliced(end, match.capturedStart() - end);
        readable += isSecret || (!isLoginOver && one.size() >= kLikelyBase64) ? QString(kBlot) : one;
        end = match.capturedEnd();
    }
    readable += QStringView(text).sliced(end);
    for (QChar &c : readable) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    return cutTo(readable.simplified(), kLongestSmtpWords);
}

} // namespace app
