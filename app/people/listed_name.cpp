#include "app/people/listed_name.h"

#include "app/core/honorific_words.h"
#include "app/people/name_spelling.h"
#include "app/people/name_words.h"
#include "app/people/organisation.h"
#include "app/people/vietnamese_letter.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

using Gender = std::optional<db::Gender>;
constexpr Gender kWoman = db::Gender::Female;
constexpr Gender kMan = db::Gender::Male;

// A degree says nothing that a greeting could use; it goes into the remark.
constexpr QStringView kDegrees[] = {u"dr.", u"dr", u"prof.", u"ts.", u"ths.", u"pgs.", u"gs.", u"ks."};

// "Anh" before one of these is a name: a woman's, or one with the family name behind it.
constexpr QStringView kAfterAnh[] = {u"thư",    u"đào",  u"thơ",  u"thi",  u"thy",  u"nguyễn",
                                     u"nguyen", u"trần", u"tran", u"phạm", u"pham", u"huỳnh",
                                     u"đặng",   u"bùi",  u"đỗ",   u"ngô"};

// The word, with what follows it: a blank, or for those with a dot anything.
bool startsWithWord(QStringView name, QStringView word)
{
    if (name.size() < word.size() || name.left(word.size()).compare(word, Qt::CaseInsensitive) != 0)
        return false;
    return name.size() == word.size() || name.at(word.size()) == u' ' || word.endsWith(u'.');
}

const HonorificWord *honorificIn(QStringView name)
{
    const char16_t first = name.front().toLower().unicode();
    for (const HonorificWord &one : honorificWords()) {
        if (one.written.front().unicode() == first && startsWithWord(name, one.written))
            return &one;
    }
    return nullptr;
}

// "A Cường", "C Lan": as people write into a telephone. Before one word only, which is no letter alone: "A Lý
// Thị Mai" may be of the name A.
const HonorificWord *letterIn(QStringView name)
{
    static constexpr HonorificWord kLetters[] = {{u"a", u"anh", kMan}, {u"c", u"chị", kWoman}};
    const QStringView rest = name.mid(1).trimmed();
    const qsizetype end = remarkIn(rest);
    const QStringView word = rest.left(end).trimmed();
    if (name.size() < 2 || name.at(1) != u' ' || word.size() < 2 || word.contains(u' ') ||
        !std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter() || c.isMark(); }))
        return nullptr;
    for (const HonorificWord &one : kLetters) {
        if (name.front().toLower() == one.written.front())
            return &one;
    }
    return nullptr;
}

bool isNameWithAnh(QStringView afterAnh)
{
    return std::any_of(std::begin(kAfterAnh), std::end(kAfterAnh), [afterAnh](QStringView word) {
        return afterAnh.compare(word, Qt::CaseInsensitive) == 0;
    });
}

// What stands behind the honorific; all where there is none.
QStringView takeHonorific(QStringView name, Gender gender, ListedName &read)
{
    const HonorificWord *one = honorificIn(name);
    if (!one)
        one = letterIn(name);
    if (!one)
        return name;
    const QStringView rest = name.mid(one->written.size()).trimmed();
    const bool contradicted =
        gender && one->gender && *gender != *one->gender && *gender != db::Gender::Other;
    const bool somebody = std::any_of(rest.begin(), rest.end(), [](QChar c) { return c.isLetter(); });
    if (contradicted || !somebody || remarkIn(rest) == 0 ||
        ((one->written == u"anh" || one->written == u"a") && isNameWithAnh(rest)))
        return name;
    read.honorific = one->honorific.toString();
    read.gender = one->gender;
    return rest;
}

bool isPicture(char32_t c)
{
    return QChar::category(c) == QChar::Symbol_Other || QChar::category(c) == QChar::Symbol_Modifier ||
           c == 0xFE0F || c == 0x20E3 || (c >= 0x1F000 && c < 0x20000);
}

// Without pictures, single blanks between the words, and without the words that hold a digit.
QString wordsOnly(QStringView name, bool &remark)
{
    QStringList words;
    for (const QStringView part : name.split(u' ', Qt::SkipEmptyParts)) {
        QString word;
        bool letter = false;
        bool digit = false;
        for (const char32_t c : part.toUcs4()) {
            if (isPicture(c))
                continue;
            letter = letter || QChar::isLetter(c);
            digit = digit || QChar::isDigit(c);
            word.append(QStringView(QChar::fromUcs4(c)));
        }
        const bool joins =
            word.size() == 1 && QStringView(u"&+/,").contains(word.front()) && !words.isEmpty();
        if ((letter && !digit) || joins)
            words.append(word);
        remark = remark || digit;
    }
    while (!words.isEmpty() && !std::any_of(words.last().cbegin(), words.last().cend(),
                                            [](QChar c) { return c.isLetter() || c.isSurrogate(); }))
        words.removeLast();
    return words.join(u' ');
}

bool isPlain(QStringView name)
{
    return std::all_of(name.begin(), name.end(),
                       [](QChar c) { return c == u' ' || c.isLetter() || c.isMark(); });
}

bool isAllCapitals(QStringView name)
{
    qsizetype letters = 0;
    for (const QChar c : name) {
        if (c.isLower())
            return false;
        letters += c.isUpper() ? 1 : 0;
    }
    const auto isVowel = [](QChar c) {
        return QStringView(u"aăâeêioôơuưy").contains(QChar(vietnameseLetter(c.unicode()).base));
    };
    return letters > 1 && std::any_of(name.begin(), name.end(), isVowel);
}

QString properCase(const QString &name)
{
    QString proper = name.toLower();
    bool start = true;
    for (QChar &c : proper) {
        if (start && c.isLetter())
            c = c.toUpper();
        start = !c.isLetter() && !c.isMark();
    }
    return proper;
}

} // namespace

ListedName readListedName(const QString &written, Gender gender)
{
    ListedName read;
    read.name = written;
    read.organisation = organisationOf(written) != Organisation::None;
    if (written.isEmpty() || read.organisation)
        return read;
    QStringView name = takeHonorific(written, gender, read);
    for (const QStringView degree : kDegrees) {
        if (startsWithWord(name, degree) && name.size() > degree.size() + 1) {
            name = name.mid(degree.size()).trimmed();
            read.remark = true;
            break;
        }
    }
    QString kept;
    if (isPlain(name)) { // nearly every name
        if (name.size() != written.size())
            read.name = name.toString();
    } else {
        const qsizetype end = remarkIn(name);
        read.remark = read.remark || end < name.size();
        kept = wordsOnly(name.left(end), read.remark);
        if (kept.isEmpty())
            return {written, {}, {}, false, false};
        read.name = kept;
    }
    if (isAllCapitals(read.name))
        read.name = properCase(read.name);
    return read;
}

ListedHonorific readHonorificCell(const QString &cell)
{
    const QString clean = cleanName(cell);
    if (clean.isEmpty())
        return {};
    const HonorificWord *one = honorificIn(clean);
    if (!one || one->written.size() != clean.size())
        return {};
    return {true, one->honorific.toString(), one->gender};
}

} // namespace app
