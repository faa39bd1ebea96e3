#include "app/people/kind_words.h"

#include "db/core/fold.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

template <class Word> struct Synonyms
{
    Word word;
    QStringView texts; ///< as foldHeader writes them, separated by '|'
};

constexpr Synonyms<db::Gender> kGenders[] = {
    {db::Gender::Female, u"f|F|female|nu|woman|chi|co|ba|ms|mrs|miss|gai|nu gioi|phu nu|girl"},
    {db::Gender::Male, u"m|M|male|nam|man|anh|chu|ong|mr|trai|nam gioi|boy"},
    {db::Gender::Other, u"other|khac|o|gioi tinh khac|lgbt"},
};

constexpr Synonyms<db::LifecycleStage> kStages[] = {
    {db::LifecycleStage::Awareness,
     u"awareness|aware|nhan biet|nhan thuc|moi biet|lead|subscriber|marketing qualified lead"},
    {db::LifecycleStage::Consideration,
     u"consideration|can nhac|tiem nang|khach tiem nang|khach hang tiem "
     u"nang|quan tam|dang can nhac|prospect|sales qualified lead|opportunity"},
    {db::LifecycleStage::Acquisition, u"acquisition|sap mua|ready to buy|first purchase|mua lan dau|chuyen "
                                      u"doi|dang chot|thu hut|lan dau mua|khach moi|khach hang moi"},
    {db::LifecycleStage::Experience,
     u"experience|trai nghiem|khach cu|khach hang cu|da mua|dang su dung|khach hien huu|customer|existing"},
    {db::LifecycleStage::Loyalty, u"loyalty|loyal|trung thanh|than thiet|khach than thiet|khach hang than "
                                  u"thiet|khach quen|vip|khach vip|evangelist"},
};

constexpr Synonyms<db::Calendar> kCalendars[] = {
    {db::Calendar::Solar, u"solar|duong|duong lich|dl|gregorian|s|d"},
    {db::Calendar::Lunar, u"lunar|am|am lich|al|l|a"},
};

constexpr Synonyms<db::Channel> kChannels[] = {
    {db::Channel::Phone, u"phone|call|telephone|goi|goi dien|dien thoai|goi dien thoai"},
    {db::Channel::Sms, u"sms|text|text message|tin nhan|nhan tin"},
    {db::Channel::Email, u"email|e mail|mail|thu dien tu"},
    {db::Channel::Zalo, u"zalo|nhan zalo|tin zalo"},
    {db::Channel::Facebook, u"facebook|fb|messenger"},
};

constexpr Synonyms<db::CustomerKind> kKinds[] = {
    {db::CustomerKind::Person, u"person|ca nhan|individual|khach le|nguoi|khach ca nhan|le"},
    {db::CustomerKind::Company, u"company|cong ty|cty|doanh nghiep|to "
                                u"chuc|organisation|organization|business|khach doanh nghiep|co quan"},
};

// As foldHeader writes them.
constexpr QStringView kNothing(
    u"n/a|n a|na|nil|null|none|nan|unknown|unspecified|undefined|not set|not specified|not provided|no data|"
    "no|k co|kh co|k co sdt|khong co sdt|khong co so|chua co sdt|chua co so|khong|khong co|khong ro|khong "
    "biet|khong xac dinh|ko|ko co|chua|chua co|chua ro|chua biet|chua "
    "xac dinh|"
    "chua cap nhat|trong|de trong|o trong|dang cap nhat|khong co thong tin|(khong)|(trong)");

// Folding is only needed for accents and capitals, so the text itself is tried first.
template <const auto &kList> auto wordIn(QStringView text)
{
    using Word = decltype(kList[0].word);
    static const auto table = [] {
        QHash<QString, Word> words;
        for (const auto &[word, texts] : kList) {
            for (const QStringView synonym : texts.split(u'|'))
                words.insert(synonym.toString(), word);
        }
        return words;
    }();
    auto found = table.find(text.toString());
    if (found == table.end())
        found = table.find(foldHeader(text));
    return found == table.end() ? std::nullopt : std::optional<Word>(*found);
}

} // namespace

QString foldHeader(QStringView header)
{
    QString folded = db::fold(header);
    for (QChar &c : folded) {
        if (c == u'_' || c == u'-' || c == u'.')
            c = u' ';
    }
    return folded.simplified();
}

std::optional<db::Gender> genderOf(QStringView text)
{
    return wordIn<kGenders>(text);
}

std::optional<db::LifecycleStage> stageOf(QStringView text)
{
    return wordIn<kStages>(text);
}

std::optional<db::Calendar> calendarOf(QStringView text)
{
    return wordIn<kCalendars>(text);
}

std::optional<db::Channel> preferableChannelOf(QStringView text)
{
    return wordIn<kChannels>(text);
}

std::optional<db::CustomerKind> customerKindOf(QStringView text)
{
    return wordIn<kKinds>(text);
}

bool saysNothing(QStringView text)
{
    constexpr qsizetype kLongest = 20;
    if (text.size() > kLongest || text.isEmpty())
        return text.isEmpty();
    // Nearly every cell leaves by its first character: a digit, or a letter that no such word begins with.
    const QChar first = text.front().toLower();
    const bool mayBegin = QStringView(u"nkcuotôđ#(<").contains(first);
    if (!mayBegin && (first.isLetterOrNumber() || first.isSurrogate()))
        return false;
    if (std::none_of(text.begin(), text.end(),
                     [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); }))
        return true; // "-", "?", "..."
    // Codes leave here.
    if (!mayBegin || std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }))
        return false;
    static const QSet<QString> words = [] {
        QSet<QString> set;
        for (const QStringView word : kNothing.split(u'|'))
            set.insert(word.toString());
        return set;
    }();
    return words.contains(foldHeader(text));
}

} // namespace app
