#include "app/transports/imap_answers.h"

#include <algorithm>

namespace app {

namespace {

constexpr qsizetype kLongestRefusal = 2000; ///< bytes

bool isWordAt(QByteArrayView text, const char *word)
{
    const QByteArrayView wanted(word);
    return text.size() >= wanted.size() &&
           text.first(wanted.size()).compare(wanted, Qt::CaseInsensitive) == 0 &&
           (text.size() == wanted.size() || text.at(wanted.size()) == ' ');
}

/// The number behind "[NAME ", or 0.
quint32 numberOfCode(QByteArrayView text, const char *name)
{
    const QByteArray code = '[' + QByteArray(name) + ' ';
    const QByteArray upper = text.toByteArray().toUpper();
    const qsizetype at = upper.indexOf(code);
    if (at < 0)
        return 0;
    const qsizetype begin = at + code.size();
    return upper.mid(begin, upper.indexOf(']', begin) - begin).toUInt();
}

} // namespace

void ImapAnswers::startQuestion()
{
    m_found.clear();
    m_refusal.clear();
}

void ImapAnswers::add(QByteArrayView line)
{
    const QByteArrayView text = line.trimmed();
    const qsizetype blank = text.indexOf(' ');
    if (blank <= 0)
        return;
    const QByteArrayView rest = text.sliced(blank + 1);
    if (text.startsWith("* "))
        addUntagged(rest);
    else if (isWordAt(rest, "NO") || isWordAt(rest, "BAD"))
        m_refusal = rest.first(std::min(rest.size(), kLongestRefusal)).toByteArray();
}

void ImapAnswers::addUntagged(QByteArrayView text)
{
    if (isWordAt(text, "SEARCH")) {
        for (const QByteArray &word : text.sliced(6).toByteArray().split(' ')) {
            if (const quint32 uid = word.toUInt(); uid != 0)
                m_found.append(uid);
        }
    } else if (isWordAt(text, "BYE")) {
        m_refusal = text.first(std::min(text.size(), kLongestRefusal)).toByteArray();
    } else if (isWordAt(text, "OK")) {
        if (const quint32 number = numberOfCode(text, "UIDVALIDITY"); number != 0)
            m_uidValidity = number;
        if (const quint32 number = numberOfCode(text, "UIDNEXT"); number != 0)
            m_uidNext = number;
    } else if (const qsizetype blank = text.indexOf(' ');
               blank > 0 && isWordAt(text.sliced(blank + 1), "EXISTS")) {
        m_exists = text.first(blank).toByteArray().toUInt();
    }
}

} // namespace app
