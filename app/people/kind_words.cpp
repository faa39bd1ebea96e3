#include "app/people/kind_words.h"

#include "db/core/fold.h"

#include <QHash>

#include <algorithm>

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
    {db::LifecycleStage::Awareness, u"awareness|aware|nhan biet|nhan thuc|moi biet|lead"},
    {db::LifecycleStage::Consideration, u"consideration|can nhac|tiem nang|khach tiem nang|khach hang tiem "
                                        u"nang|quan tam|dang can nhac|prospect"},
    {db::LifecycleStage::Acquisition, u"acquisition|sap mua|ready to buy|first purchase|mua lan dau|chuyen "
                                      u"doi|dang chot|thu hut|lan dau mua|khach moi|khach hang moi"},
    {db::LifecycleStage::Experience,
     u"experience|trai nghiem|khach cu|khach hang cu|da mua|dang su dung|khach hien huu|customer|existing"},
    {db::LifecycleStage::Loyalty,
     u"loyalty|loyal|trung thanh|than thiet|khach than thiet|khach hang than thiet|khach quen|vip|khach vip"},
};

constexpr Synonyms<db::Calendar> kCalendars[] = {
    {db::Calendar::Solar, u"solar|duong|duong lich|dl|gregorian|s|d"},
    {db::Calendar::Lunar, u"lunar|am|am lich|al|l|a"},
};

constexpr Synonyms<db::CustomerKind> kKinds[] = {
    {db::CustomerKind::Person, u"person|ca nhan|individual|khach le|nguoi|khach ca nhan|le"},
    {db::CustomerKind::Company, u"company|cong ty|cty|doanh nghiep|to "
                                u"chuc|organisation|organization|business|khach doanh nghiep|co quan"},
};

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

std::optional<db::CustomerKind> customerKindOf(QStringView text)
{
    return wordIn<kKinds>(text);
}

bool looksLikeCompany(QStringView name)
{
    // Most names leave here, before anything is folded.
    if (name.isEmpty() || !QStringView(u"cCdDtThHnN").contains(name.front()))
        return false;
    const QString folded = foldHeader(name) + u' ';
    static constexpr QStringView kBeginnings[] = {u"cong ty ",  u"cty ",       u"doanh nghiep ",
                                                  u"tap doan ", u"tnhh ",      u"hop tac xa ",
                                                  u"htx ",      u"ngan hang ", u"tong cong ty "};
    return std::any_of(std::begin(kBeginnings), std::end(kBeginnings),
                       [&folded](QStringView beginning) { return folded.startsWith(beginning); });
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
    return text.toString().normalized(QString::NormalizationForm_C).toLower();
}

} // namespace app
