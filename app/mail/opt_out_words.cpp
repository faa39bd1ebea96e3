#include "app/mail/opt_out_words.h"

#include "db/core/fold.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <iterator>
#include <optional>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestOptOut = 300; ///< characters of a reply, with a name beneath and the like

/// What stands at the beginning, folded; the longer before its own beginning.
constexpr QStringView kOptOuts[] = {
    u"tu choi",        u"huy dang ky",     u"huy nhan",         u"huy tin",        u"huy",
    u"ngung gui",      u"ngung nhan",      u"dung gui nua",     u"dung gui",       u"dung nhan",
    u"khong nhan nua", u"khong muon nhan", u"khong nhan tin",   u"khong nhan thu", u"unsubscribe",
    u"stop",           u"opt out",         u"opt-out",          u"optout",         u"remove me",
    u"take me off",    u"no more emails",  u"no more messages",
};

/// "Hủy" without its accent, which is a name as well.
constexpr QStringView kNameOrOptOut = u"huy";

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

struct OptOutWord
{
    QString written; ///< NFC
    QString folded;
};

/// Beside letters and digits, what db::fold() leaves within a word.
constexpr QStringView kWithinWords = u"@.+-_";

/// What is looked at for an opt-out.
enum class OptOutPlace
{
    Reply,     ///< all of it
    FirstLine, ///< of a reply that goes on
    Subject    ///< where a number or a code may follow
};

/// The words of a line, without the dots and hyphens around them.
QList<OptOutWord> optOutWordsOf(QStringView line)
{
    QList<OptOutWord> words;
    QString written = line.toString().normalized(QString::NormalizationForm_C);
    for (QChar &c : written) {
        if (!c.isLetterOrNumber() && !c.isMark() && !kWithinWords.contains(c))
            c = u' ';
    }
    for (QString word : written.split(u' ')) {
        while (!word.isEmpty() && !word.back().isLetterOrNumber())
            word.chop(1);
        while (!word.isEmpty() && !word.front().isLetterOrNumber())
            word.remove(0, 1);
        if (!word.isEmpty())
            words.append({word, db::fold(word)});
    }
    return words;
}

bool holdsDigit(const QString &word)
{
    return std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
}

/// "Hủy" and "HUY" are no name, nor is a whole reply of that word.
bool isNoGivenName(const QString &written, bool isWholeReply)
{
    const QString lower = written.toLower();
    return lower == u"hủy"_s || lower == u"huỷ"_s || written == u"HUY"_s || isWholeReply;
}

/// Nothing: no opt-out stands at the beginning of these words.
std::optional<QStringView> optOutAt(const QList<OptOutWord> &words, bool isWholeReply)
{
    QString beginning;
    for (const OptOutWord &word : words)
        beginning += word.folded + u' ';
    for (const QStringView optOut : kOptOuts) {
        if (!beginning.startsWith(optOut.toString() + u' '))
            continue;
        return optOut != kNameOrOptOut || isNoGivenName(words.first().written, isWholeReply)
                   ? std::optional(optOut)
                   : std::nullopt;
    }
    return std::nullopt;
}

bool isOptOutLine(QStringView line, OptOutPlace place)
{
    const QList<OptOutWord> words = optOutWordsOf(line);
    const bool isOneWord = place == OptOutPlace::Reply && words.size() == 1;
    for (qsizetype from = 0; from < words.size(); ++from) {
        if (const auto optOut = optOutAt(words.sliced(from), isOneWord)) {
            const auto behind = words.sliced(from + optOut->count(u' ') + 1);
            return std::all_of(behind.begin(), behind.end(), [place](const OptOutWord &word) {
                return hasWord(kBehind, word.folded) ||
                       (place == OptOutPlace::Subject && holdsDigit(word.folded));
            });
        }
        if (!hasWord(kBefore, words.at(from).folded))
            return false;
    }
    return false;
}

} // namespace

bool saysOptOut(QStringView ownWords)
{
    const QStringView words = ownWords.trimmed();
    const qsizetype end = words.indexOf(u'\n');
    return words.size() <= kLongestOptOut &&
           (end < 0 ? isOptOutLine(words, OptOutPlace::Reply)
                    : isOptOutLine(words.first(end), OptOutPlace::FirstLine));
}

bool isOptOutSubject(QStringView subject)
{
    return subject.size() <= kLongestOptOut && isOptOutLine(subject, OptOutPlace::Subject);
}

} // namespace app
