#include "app/people/kind_words.h"

#include "app/core/nfc.h"
#include "db/core/fold.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestEmail = 254;

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

struct OrganisationWord
{
    Organisation organisation;
    QStringView text;
};

// As foldHeader writes them: no name of a person begins so, with or without accents.
constexpr OrganisationWord kBeginnings[] = {
    {Organisation::Company, u"cong ty "},
    {Organisation::Company, u"cty "},
    {Organisation::Company, u"doanh nghiep "},
    {Organisation::Company, u"tap doan "},
    {Organisation::Company, u"tnhh "},
    {Organisation::Company, u"hop tac xa "},
    {Organisation::Company, u"htx "},
    {Organisation::Company, u"ngan hang "},
    {Organisation::Company, u"tong cong ty "},
    {Organisation::Company, u"xi nghiep "},
    {Organisation::Company, u"dntn "},
    {Organisation::Other, u"shop "},
    {Organisation::Other, u"cua hang "},
    {Organisation::Other, u"sieu thi "},
    {Organisation::Other, u"nha hang "},
    {Organisation::Other, u"khach san "},
    {Organisation::Other, u"benh vien "},
    {Organisation::Other, u"nha thuoc "},
    {Organisation::Other, u"nha may "},
    {Organisation::Other, u"nha sach "},
    {Organisation::Other, u"nha xuat ban "},
    {Organisation::Other, u"trung tam "},
    {Organisation::Other, u"tap hoa "},
    {Organisation::Other, u"ubnd "},
    {Organisation::Other, u"clb "},
    {Organisation::Other, u"cau lac bo "},
    {Organisation::Other, u"studio "},
    {Organisation::Other, u"salon "},
    {Organisation::Other, u"spa "},
    {Organisation::Other, u"truong mam non "},
    {Organisation::Other, u"truong mau giao "},
    {Organisation::Other, u"truong tieu hoc "},
    {Organisation::Other, u"truong thcs "},
    {Organisation::Other, u"truong thpt "},
    {Organisation::Other, u"truong trung hoc "},
    {Organisation::Other, u"truong dai hoc "},
    {Organisation::Other, u"truong cao dang "},
    {Organisation::Other, u"truong quoc te "},
    {Organisation::Other, u"truong day "},
    {Organisation::Other, u"van phong pham "},
    {Organisation::Other, u"van phong luat "},
};

// With their accents only: "Quan", "Hoi" and "Van Phong" may be a person.
constexpr OrganisationWord kSpeltBeginnings[] = {
    {Organisation::Other, u"quán "},       {Organisation::Other, u"tiệm "},
    {Organisation::Other, u"hội "},        {Organisation::Other, u"văn phòng "},
    {Organisation::Other, u"công an "},    {Organisation::Other, u"chi nhánh "},
    {Organisation::Other, u"phòng khám "}, {Organisation::Other, u"ủy ban "},
    {Organisation::Other, u"uỷ ban "},     {Organisation::Other, u"cà phê "},
    {Organisation::Other, u"hiệu thuốc "}, {Organisation::Other, u"xưởng "},
};

constexpr OrganisationWord kEndings[] = {
    {Organisation::Company, u"ltd"},     {Organisation::Company, u"llc"},
    {Organisation::Company, u"jsc"},     {Organisation::Company, u"inc"},
    {Organisation::Company, u"gmbh"},    {Organisation::Company, u"corp"},
    {Organisation::Company, u"company"}, {Organisation::Other, u"shop"},
    {Organisation::Other, u"store"},     {Organisation::Other, u"school"},
    {Organisation::Other, u"hotel"},     {Organisation::Other, u"restaurant"},
    {Organisation::Other, u"spa"},       {Organisation::Other, u"salon"},
    {Organisation::Other, u"clinic"},    {Organisation::Other, u"studio"},
};

// As foldHeader writes them.
constexpr QStringView kNothing(
    u"n/a|n a|na|nil|null|none|nan|unknown|unspecified|undefined|not set|not specified|not provided|no data|"
    "khong|khong co|khong ro|khong biet|khong xac dinh|ko|ko co|chua|chua co|chua ro|chua biet|chua xac dinh|"
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

bool isGoodDomain(QStringView domain)
{
    const qsizetype dot = domain.lastIndexOf(u'.');
    if (dot < 0 || domain.size() - dot < 3)
        return false;
    for (qsizetype from = 0; from <= domain.size();) {
        const qsizetype end = domain.indexOf(u'.', from);
        const QStringView label = domain.mid(from, end < 0 ? -1 : end - from);
        const bool good = !label.isEmpty() && !label.startsWith(u'-') && !label.endsWith(u'-') &&
                          std::all_of(label.begin(), label.end(), [](QChar c) {
                              return c.isLetterOrNumber() || c == u'-' || c.isMark() || c.isSurrogate();
                          });
        if (!good)
            return false;
        from += label.size() + 1;
    }
    return true;
}

// RFC 5321 without quoted parts, RFC 6531 for letters beyond ASCII.
bool isGoodLocal(QStringView local)
{
    return !local.isEmpty() && local.size() <= 64 && !local.startsWith(u'.') && !local.endsWith(u'.') &&
           !local.contains(u"..") && std::all_of(local.begin(), local.end(), [](QChar c) {
               return c.isLetterOrNumber() || c.unicode() > 0x7F ||
                      QStringView(u"!#$%&'*+-/=?^_`{|}~.").contains(c);
           });
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

namespace {

// The first words of organisations, with and without their accents.
const QSet<QString> &firstWords()
{
    static const QSet<QString> words = [] {
        QSet<QString> set{u"công"_s, u"tập"_s, u"hợp"_s,   u"ngân"_s, u"tổng"_s, u"xí"_s,  u"cửa"_s,
                          u"siêu"_s, u"nhà"_s, u"khách"_s, u"bệnh"_s, u"tạp"_s,  u"câu"_s, u"trường"_s};
        for (const OrganisationWord &word : kBeginnings)
            set.insert(word.text.left(word.text.indexOf(u' ')).toString());
        for (const OrganisationWord &word : kSpeltBeginnings)
            set.insert(word.text.left(word.text.indexOf(u' ')).toString());
        return set;
    }();
    return words;
}

} // namespace

Organisation organisationOf(QStringView name)
{
    if (name.size() < 4)
        return Organisation::None;
    // Most names leave here, before anything is folded.
    if (firstWords().contains(name.left(name.indexOf(u' ')).toString().toLower())) {
        const QString lower = name.toString().toLower();
        for (const auto &[organisation, beginning] : kSpeltBeginnings) {
            if (lower.startsWith(beginning))
                return organisation;
        }
        const QString folded = foldHeader(lower) + u' ';
        for (const auto &[organisation, beginning] : kBeginnings) {
            if (folded.startsWith(beginning))
                return organisation;
        }
    }
    const QStringView last = name.mid(name.lastIndexOf(u' ') + 1);
    if (last.size() == name.size() || last.size() > 11)
        return Organisation::None;
    for (const auto &[organisation, ending] : kEndings) {
        const bool dot = last.endsWith(u'.') && last.size() == ending.size() + 1;
        if ((dot ? last.chopped(1) : last).compare(ending, Qt::CaseInsensitive) == 0)
            return organisation;
    }
    return Organisation::None;
}

bool looksLikeCompany(QStringView name)
{
    return organisationOf(name) != Organisation::None;
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

std::optional<QString> normalizedEmail(QStringView text)
{
    text = text.trimmed();
    if (text.startsWith(u"mailto:", Qt::CaseInsensitive))
        text = text.mid(7);
    const bool blank = std::any_of(text.begin(), text.end(), [](QChar c) {
        if (c.unicode() < 0x7F)
            return c <= u' ';
        return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
    const qsizetype at = text.indexOf(u'@');
    if (blank || text.size() > kLongestEmail || at < 1 || text.lastIndexOf(u'@') != at)
        return std::nullopt;
    if (!isGoodLocal(text.left(at)) || !isGoodDomain(text.mid(at + 1)))
        return std::nullopt;
    return nfc(text).toLower();
}

} // namespace app
