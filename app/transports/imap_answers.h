#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace app {

/// What a server says of a mailbox (RFC 3501, 7), from the lines of its answers. Never asked about lines of a
/// mail, which could say the same.
class ImapAnswers final
{
public:
    /// A line with its break.
    void add(QByteArrayView line);
    /// Forgets what was found and refused, before the next question.
    void startQuestion();

    quint32 uidValidity() const { return m_uidValidity; } ///< 0: not said
    quint32 uidNext() const { return m_uidNext; }         ///< 0: not said
    quint32 exists() const { return m_exists; }           ///< mails in the mailbox
    const QList<quint32> &found() const { return m_found; }
    /// Why the last question was refused, "NO [AUTHENTICATIONFAILED] ...", or why the server hangs up; the
    /// tag is left out. Empty: it was not.
    const QByteArray &refusal() const { return m_refusal; }

private:
    void addUntagged(QByteArrayView text);

    quint32 m_uidValidity = 0;
    quint32 m_uidNext = 0;
    quint32 m_exists = 0;
    QList<quint32> m_found;
    QByteArray m_refusal;
};

} // namespace app
