#include "app/mail/opt_out_words.h"

#include "db/core/fold.h"

#include <QStringList>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestOptOut = 300; ///< characters of a reply, with a name beneath and the like

/// What stands at the beginning, folded; the longer before its own beginning.
constexpr QStringView kOptOuts[] = {
    u"tu choi",         u"huy dang ky",      u"huy nhan",       u"huy",         u"ngung gui",
    u"ngung nhan",      u"dung gui nua",     u"dung gui",       u"dung nhan",   u"khong nhan nua",
    u"khong muon nhan", u"khong nhan tin",   u"khong nhan thu", u"unsubscribe", u"stop",
    u"opt out",         u"opt-out",          u"optout",         u"remove me",   u"take me off",
    u"no more emails",  u"no more messages",
};

/// Words that may stand before it.
constexpr QStringView kBefore[] = {
    u"da",  u"xin", u"vui", u"long", u"lam",    u"on",  u"hay", u"toi",  u"minh", u"em",
    u"anh", u"chi", u"co",  u"chu",  u"please", u"pls", u"i",   u"want", u"to",
};

/// And behind it. Anything else means something else.
constexpr QStringView kBehind[] = {
    u"nhan",   u"tin",   u"thu",    u"mail",  u"email",   u"e-mail", u"emails",  u"e-mails",  u"sms",
    u"quang",  u"cao",   u"gui",    u"nua",   u"cac",     u"cho",    u"cua",     u"tu",       u"shop",
    u"hang",   u"nay",   u"ban",    u"dang",  u"ky",      u"khuyen", u"mai",     u"toi",      u"minh",
    u"em",     u"anh",   u"chi",    u"nhe",   u"nha",     u"a",      u"oi",      u"xin",      u"cam",
    u"on",     u"thong", u"bao",    u"moi",   u"tat",     u"ca",     u"sending", u"messages", u"message",
    u"mails",  u"me",    u"this",   u"these", u"your",    u"the",    u"list",    u"mailing",  u"from",
    u"please", u"pls",   u"thanks", u"thank", u"you",     u"all",    u"now",     u"any",      u"more",
    u"to",     u"texts", u"ads",    u"spam",  u"further", u"off",    u"of",      u"emailing", u"texting"};

template <std::size_t Count> bool hasWord(const QStringView (&words)[Count], const QString &word)
{
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// The words of a line, without the dots and hyphens around them.
QStringList foldedWordsOf(QStringView line)
{
    QStringList words;
    for (QString word : db::fold(line).split(u' ')) {
        while (!word.isEmpty() && !word.back().isLetterOrNumber())
            word.chop(1);
        while (!word.isEmpty() && !word.front().isLetterOrNumber())
            word.remove(0, 1);
        if (!word.isEmpty())
            words.append(word);
    }
    return words;
}

bool holdsDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

bool isOptOutLine(QStringView line, bool withCode)
{
    const QStringList words = foldedWordsOf(line);
    for (qsizetype from = 0; from < words.size(); ++from) {
        const QString rest = words.sliced(from).join(u' ');
        for (const QStringView optOut : kOptOuts) {
            if (!(rest + u' ').startsWith(optOut.toString() + u' '))
                continue;
            const QStringList behind = rest.sliced(optOut.size()).split(u' ', Qt::SkipEmptyParts);
            return std::all_of(behind.begin(), behind.end(), [&](const QString &word) {
                return hasWord(kBehind, word) || (withCode && holdsDigit(word));
            });
        }
        if (!hasWord(kBefore, words.at(from)))
            return false;
    }
    return false;
}

} // namespace

bool saysOptOut(QStringView ownWords)
{
    const QStringView words = ownWords.trimmed();
    return words.size() <= kLongestOptOut &&
           isOptOutLine(words.first(words.indexOf(u'\n') < 0 ? words.size() : words.indexOf(u'\n')), false);
}

bool isOptOutSubject(QStringView subject)
{
    return subject.size() <= kLongestOptOut && isOptOutLine(subject, true);
}

} // namespace app
