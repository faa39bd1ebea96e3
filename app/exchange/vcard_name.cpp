#include "app/exchange/vcard_name.h"

#include "app/core/legacy_text.h"
#include "app/core/nfc.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

/// Of two names that may both be the family's, the clearer one is.
enum class FamilyName
{
    None,
    AlsoGiven, ///< as many are called so: Mai, Hà, Dương
    Clear
};

constexpr std::array kClearFamilies{
    u"nguyễn", u"trần", u"lê",     u"phạm",  u"huỳnh",  u"phan",  u"vũ",    u"võ",     u"đặng", u"bùi",
    u"đỗ",     u"hồ",   u"ngô",    u"lý",    u"đinh",   u"đoàn",  u"trịnh", u"trương", u"tạ",   u"tôn",
    u"nguyen", u"tran", u"le",     u"pham",  u"huynh",  u"vu",    u"vo",    u"dang",   u"bui",  u"do",
    u"ngo",    u"dinh", u"doan",   u"trinh", u"truong", u"lương", u"phùng", u"lưu",    u"từ",   u"tống",
    u"quách",  u"đàm",  u"nghiêm", u"phí",   u"lại",    u"luong", u"phung", u"tăng",   u"cù",   u"bế"};
constexpr std::array kAlsoGiven{u"hoàng", u"hoang", u"dương", u"duong", u"đào",  u"dao",   u"lâm",  u"lam",
                                u"mai",   u"cao",   u"châu",  u"chau",  u"hà",   u"ha",    u"thái", u"thai",
                                u"kiều",  u"kieu",  u"la",    u"tô",    u"to",   u"thạch", u"kim",  u"vương",
                                u"triệu", u"chu",   u"văn",   u"khổng", u"đồng", u"giang", u"ninh", u"viên"};
constexpr std::array kHonorificWords{
    u"anh",  u"chị", u"chi", u"cô", u"co",  u"chú",   u"chu",  u"bác", u"bac", u"em",   u"ông",
    u"ong",  u"bà",  u"ba",  u"dì", u"di",  u"dượng", u"cậu",  u"cau", u"mợ",  u"thím", u"thầy",
    u"thay", u"bé",  u"be",  u"mr", u"mr.", u"mrs",   u"mrs.", u"ms",  u"ms.", u"dr",   u"dr."};

template <class Words> bool isOneOf(const Words &words, const QString &word)
{
    return std::any_of(words.begin(), words.end(),
                       [&word](const char16_t *one) { return word == QStringView(one); });
}

QStringList foldedWords(const QString &text)
{
    return nfc(text).toLower().split(u' ', Qt::SkipEmptyParts);
}

FamilyName familyIn(const QStringList &words)
{
    if (words.size() < 2)
        return FamilyName::None;
    return isOneOf(kClearFamilies, words.constFirst()) ? FamilyName::Clear
           : isOneOf(kAlsoGiven, words.constFirst())   ? FamilyName::AlsoGiven
                                                       : FamilyName::None;
}

bool areVietnamese(const QStringList &words)
{
    return !words.isEmpty() && std::all_of(words.begin(), words.end(),
                                           [](const QString &word) { return isVietnameseSyllable(word); });
}

QString joinedName(const QString &first, const QString &second, const QString &third)
{
    return (first + u' ' + second + u' ' + third).simplified();
}

QStringList sortedWords(QStringList words)
{
    words.sort();
    return words;
}

bool beginsWithHonorific(const QStringList &words)
{
    return !words.isEmpty() && isOneOf(kHonorificWords, words.constFirst());
}

/// The whole name is fewer of the words of the parts, but for an honorific before them.
bool lacksWordsOf(QStringList words, const QStringList &parts)
{
    if (beginsWithHonorific(words) && !parts.contains(words.constFirst()))
        words.removeFirst();
    const QStringList all = sortedWords(parts);
    const QStringList some = sortedWords(words);
    return some.size() < all.size() && std::includes(all.begin(), all.end(), some.begin(), some.end());
}

} // namespace

QString wholeNameOf(const VcardName &name)
{
    const QString whole = name.whole.simplified();
    if (!name.hasParts())
        return whole;
    const QString inOrder = joinedName(name.family, name.middle, name.given);
    const QStringList parts = foldedWords(inOrder);
    const bool vietnamese = areVietnamese(parts);
    const QString givenFirst = joinedName(name.given, name.middle, name.family);
    const bool turned = !vietnamese || familyIn(foldedWords(givenFirst)) > familyIn(parts);
    if (whole.isEmpty())
        return turned ? givenFirst : inOrder;
    const QStringList words = foldedWords(whole);
    if (lacksWordsOf(words, parts))
        return turned ? givenFirst : inOrder;
    const FamilyName first = familyIn(words);
    if (first == FamilyName::Clear || !vietnamese || familyIn(parts) <= first || beginsWithHonorific(words))
        return whole;
    return sortedWords(words) == sortedWords(parts) ? inOrder : whole;
}

QString honorificBefore(const VcardName &name)
{
    const QString whole = name.whole.simplified();
    if (!name.hasParts() || wholeNameOf(name) == whole)
        return {};
    const QStringList words = foldedWords(whole);
    const QStringList parts = foldedWords(joinedName(name.family, name.middle, name.given));
    return beginsWithHonorific(words) && !parts.contains(words.constFirst()) ? whole.section(u' ', 0, 0)
                                                                             : QString();
}

QString foreignGivenNameOf(const VcardName &name, const QString &whole)
{
    const QString given = name.given.simplified();
    const QStringList words = foldedWords(whole);
    const QStringList called = foldedWords(given);
    const bool first =
        !called.isEmpty() && called.size() < words.size() && words.first(called.size()) == called;
    return first && !name.family.isEmpty() && !areVietnamese(words) &&
                   !isOneOf(kHonorificWords, called.constFirst())
               ? given
               : QString();
}

} // namespace app
