#include "app/mail/own_words.h"

#include "db/core/fold.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kMostOwnText = qsizetype{256} * 1024; ///< characters that are looked at
constexpr qsizetype kMostOwnLines = 5000;
constexpr qsizetype kLongestSeparator = 300; ///< characters of a line that may part the quote

/// Lines above a quote, folded, with what they begin and end with.
struct Introduction
{
    QStringView begin;
    QStringView end;
};
constexpr std::array kIntroductions{
    Introduction{u"on ", u" wrote"},     Introduction{u"vao ", u" da viet"}, Introduction{u"vao ", u" viet"},
    Introduction{u"ngay ", u" da viet"}, Introduction{u"luc ", u" da viet"},
};

/// Between hyphens or underscores, folded.
constexpr QStringView kQuoteSeparators[] = {
    u"original message",   u"original appointment", u"thu goc",        u"tin nhan goc", u"forwarded message",
    u"thu da chuyen tiep", u"tin nhan chuyen tiep", u"thong diep goc",
};

/// The first and the next lines of a header as Outlook quotes it, folded.
constexpr QStringView kFromWords[] = {u"from", u"tu"};
constexpr QStringView kAfterFromWords[] = {u"sent", u"date", u"to", u"da gui", u"ngay", u"gui"};

/// What programs put under a mail, folded.
constexpr QStringView kProgramLines[] = {
    u"sent from my ", u"gui tu ", u"da gui tu ", u"get outlook for ", u"sent from outlook",
};

/// "From" of "*From:* Hoa"; empty: the line is no field.
QString fieldWordOf(const QString &line)
{
    constexpr qsizetype kLongestWord = 20;
    const qsizetype colon = line.left(kLongestWord).indexOf(u':');
    return colon > 0 ? db::fold(QStringView(line).first(colon)) : QString();
}

template <std::size_t Count> bool isAmongWords(const QStringView (&words)[Count], const QString &word)
{
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

bool isRuler(const QString &line)
{
    constexpr qsizetype kShortestRuler = 10;
    return line.size() >= kShortestRuler &&
           std::all_of(line.begin(), line.end(), [](QChar c) { return c == u'_' || c == u'-'; });
}

/// Takes the lines of a text one by one.
class OwnLines final
{
public:
    explicit OwnLines(const QString &text) : m_lines(text.left(kMostOwnText).split(u'\n'))
    {
        m_lines = m_lines.first(std::min(m_lines.size(), kMostOwnLines));
    }

    QString words() const;

private:
    bool endsAt(qsizetype at) const;
    qsizetype introductionAt(qsizetype at) const;
    bool isQuotedBehind(qsizetype at) const;
    bool isOutlookHeader(qsizetype at) const;
    QString lineAt(qsizetype at) const { return m_lines.value(at).trimmed(); }

    QStringList m_lines;
};

QString OwnLines::words() const
{
    QStringList own;
    for (qsizetype at = 0; at < m_lines.size() && !endsAt(at);) {
        const qsizetype introduction = introductionAt(at);
        if (introduction > 0 && !isQuotedBehind(at + introduction))
            break; // the quote is not marked, so its end is unknown
        if (introduction == 0 && !lineAt(at).startsWith(u'>'))
            own.append(m_lines.at(at));
        at += std::max<qsizetype>(introduction, 1);
    }
    const auto isIdle = [](const QString &line) {
        const QString folded = line.size() <= kLongestSeparator ? db::fold(line) : line;
        return line.trimmed().isEmpty() ||
               std::any_of(std::begin(kProgramLines), std::end(kProgramLines),
                           [&](QStringView words) { return folded.startsWith(words); });
    };
    while (!own.isEmpty() && isIdle(own.last()))
        own.removeLast();
    return own.join(u'\n').trimmed();
}

// Nothing behind is the person's own.
bool OwnLines::endsAt(qsizetype at) const
{
    const QString &whole = m_lines.at(at);
    if (whole == "-- "_L1 || whole == "--"_L1)
        return true;
    if (whole.size() > kLongestSeparator)
        return false;
    const QString line = lineAt(at);
    if (line.startsWith("--"_L1) || line.startsWith("__"_L1)) {
        QString words = db::fold(line);
        words.remove(u'-').remove(u'_');
        if (isAmongWords(kQuoteSeparators, words.simplified()))
            return true;
    }
    if (isRuler(line)) {
        qsizetype next = at + 1;
        while (next < m_lines.size() && next < at + 3 && lineAt(next).isEmpty())
            ++next;
        return isOutlookHeader(next);
    }
    return isOutlookHeader(at) || line == "Begin forwarded message:"_L1;
}

bool OwnLines::isOutlookHeader(qsizetype at) const
{
    return isAmongWords(kFromWords, fieldWordOf(lineAt(at).remove(u'*'))) &&
           isAmongWords(kAfterFromWords, fieldWordOf(lineAt(at + 1).remove(u'*')));
}

bool OwnLines::isQuotedBehind(qsizetype at) const
{
    while (at < m_lines.size() && lineAt(at).isEmpty())
        ++at;
    return lineAt(at).startsWith(u'>');
}

// How many lines "On Mon, 30 Nov 2026 at 15:04, Hoa <hoa@shop.example> wrote:" takes, up to three; 0: there
// is none.
qsizetype OwnLines::introductionAt(qsizetype at) const
{
    constexpr qsizetype kMostLines = 3;
    QString text;
    for (qsizetype i = at; i < std::min(at + kMostLines, m_lines.size()); ++i) {
        const QString line = lineAt(i);
        if (line.isEmpty() || line.startsWith(u'>') || line.size() > kLongestSeparator)
            return 0;
        text += line + u' ';
        if (!line.endsWith(u':'))
            continue;
        const QString folded = db::fold(text);
        const bool hasDate = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
        const bool introduces =
            std::any_of(std::begin(kIntroductions), std::end(kIntroductions), [&](const Introduction &one) {
                return folded.startsWith(one.begin) && folded.endsWith(one.end);
            });
        return hasDate && introduces ? i + 1 - at : 0;
    }
    return 0;
}

} // namespace

QString ownWordsOf(const QString &text)
{
    return OwnLines(text).words();
}

} // namespace app
