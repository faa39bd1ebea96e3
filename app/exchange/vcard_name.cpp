#include "app/exchange/vcard_name.h"

#include "app/core/honorific_words.h"
#include "app/core/nfc.h"
#include "app/core/vietnamese_syllable.h"

#include <algorithm>
#include <array>
#include <optional>

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
// Beside honorificWords: without accents, and a degree, which is no part of a name either.
constexpr std::array kPlainHonorifics{u"chi", u"co",  u"chu",  u"bac", u"ong", u"ba",
                                      u"di",  u"cau", u"thay", u"be",  u"dr",  u"dr."};

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

/// `written`: in small letters, of one word or two.
bool isHonorific(const QString &written)
{
    const auto known = honorificWords();
    return std::any_of(known.begin(), known.end(),
                       [&written](const HonorificWord &one) { return written == one.written; }) ||
           isOneOf(kPlainHonorifics, written);
}

bool beginsWithHonorific(const QStringList &words)
{
    return !words.isEmpty() && isHonorific(words.constFirst());
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

/// What may stand before a name and be no part of it.
bool areHonorific(const QStringList &words)
{
    return words.isEmpty() || isHonorific(words.join(u' '));
}

/// A name that has words behind it, as the whole writes it: "Chị", "Lan" and "shop hoa".
struct NameWithin
{
    QStringList before;
    QStringList name; ///< words of the parts, in a row
    QStringList behind;
    bool capitals = false; ///< names have them here: in the whole, or in the parts

    bool afterHonorific() const { return areHonorific(foldedWords(before.join(u' '))); }
    /// The words behind do not go on with the name, as those of "Lan Anh" may.
    bool hasRemark() const
    {
        return std::any_of(behind.begin(), behind.end(), [this](const QString &word) {
            return !isVietnameseSyllable(word) || (capitals && !word.front().isUpper());
        });
    }
    /// With the words behind, in brackets where they are a remark.
    QString with(const QStringList &fullName) const
    {
        const QString rest = behind.join(u' ');
        const bool bare = hasRemark() && rest.front().isLetterOrNumber();
        return fullName.join(u' ') + (bare ? u" ("_s + rest + u')' : u' ' + rest);
    }
};

/// `all`: the parts, as they are written.
std::optional<NameWithin> nameWithin(const QString &whole, const QString &all)
{
    NameWithin found;
    QStringList parts = foldedWords(all);
    const QStringList words = whole.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const bool comma = word.size() > 1 && word.endsWith(u','); // "Lan Nguyễn, Quận 3"
        const QString bare = comma ? word.chopped(1) : word;
        if (found.behind.isEmpty() && parts.removeOne(nfc(bare).toLower()))
            found.name.append(bare);
        else
            (found.name.isEmpty() ? found.before : found.behind).append(word);
    }
    if (found.name.isEmpty() || found.behind.isEmpty())
        return std::nullopt;
    found.capitals = found.name.constFirst().front().isUpper() || all.front().isUpper();
    return found;
}

/// Of a whole name with words behind it that the parts, read as `all`, lack: the parts where they say more,
/// and the words as a remark. Nothing: it stays as it is.
std::optional<QString> nameBeforeRemark(const VcardName &name, const QString &all)
{
    const QStringList parts = foldedWords(all);
    const auto found = nameWithin(name.whole.simplified(), all);
    if (!found)
        return std::nullopt;
    const QStringList words = foldedWords(found->name.join(u' '));
    const auto isIn = [](const QStringList &some) {
        return [&some](const QString &word) { return some.contains(word); };
    };
    const QStringList called = foldedWords(name.given);
    const QStringList behind = foldedWords(found->behind.join(u' '));
    const bool more = words.size() < parts.size();
    const bool calledSo = !called.isEmpty() && std::all_of(called.begin(), called.end(), isIn(words));
    const bool goesOn = std::any_of(behind.begin(), behind.end(), isIn(parts));
    if (more ? !calledSo || goesOn || !found->afterHonorific() : !found->hasRemark())
        return std::nullopt;
    const bool fromParts = more || (found->afterHonorific() && familyIn(parts) > familyIn(words));
    const QStringList full = found->before + (fromParts ? QStringList(all) : found->name);
    QStringList read = foldedWords(full.join(u' '));
    if (beginsWithHonorific(read))
        read.removeFirst();
    if (!more && familyIn(read) == FamilyName::None) // "Lan shop hoa" is what they are known by
        return std::nullopt;
    return found->with(full);
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
    if (const auto read = vietnamese ? nameBeforeRemark(name, turned ? givenFirst : inOrder) : std::nullopt)
        return *read;
    const FamilyName first = familyIn(words);
    if (first == FamilyName::Clear || !vietnamese || familyIn(parts) <= first || beginsWithHonorific(words))
        return whole;
    return sortedWords(words) == sortedWords(parts) ? inOrder : whole;
}

QString honorificBefore(const VcardName &name)
{
    const QString whole = name.whole.simplified();
    const QString first = whole.section(u' ', 0, 0);
    if (!name.hasParts() || wholeNameOf(name).section(u' ', 0, 0) == first)
        return {};
    const QStringList words = foldedWords(whole);
    const QStringList parts = foldedWords(joinedName(name.family, name.middle, name.given));
    return beginsWithHonorific(words) && !parts.contains(words.constFirst()) ? first : QString();
}

QString givenNameWithin(const VcardName &name, const QString &whole)
{
    const QString given = name.given.simplified();
    const QStringList words = foldedWords(whole);
    const QStringList called = foldedWords(given);
    const QString all = joinedName(name.family, name.middle, name.given);
    const QStringList parts = foldedWords(all);
    if (areVietnamese(parts)) {
        const auto found = nameWithin(whole, all);
        const bool remark = found && found->name.size() == parts.size() && found->afterHonorific() &&
                            found->hasRemark() && found->behind.constFirst().front().isLetterOrNumber();
        return !remark ? QString() : given.isEmpty() ? found->name.constLast() : given.section(u' ', -1);
    }
    const bool first =
        !called.isEmpty() && called.size() < words.size() && words.first(called.size()) == called;
    return first && !name.family.isEmpty() && !areVietnamese(words) && !isHonorific(called.constFirst())
               ? given
               : QString();
}

} // namespace app
