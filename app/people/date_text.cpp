#include "app/people/date_text.h"

#include "db/core/fold.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;
constexpr qsizetype kLongestText = 80;
constexpr int kMostDigits = 8;

/// The numbers and the words of a date text, before anything is decided about them.
struct DateWords
{
    struct Number
    {
        int value = 0;
        int digits = 0;
        char16_t before = 0; ///< 'd', 'm' or 'y' when "ngày", "tháng" or "năm" stands before it
    };
    using Numbers = QVarLengthArray<Number, 8>;
    Numbers numbers;
    bool lunar = false;
    bool solar = false;
    bool lunarName = false; ///< "rằm", "Giêng", "Chạp": of the lunar calendar where nothing else is said
    bool monthMot = false;  ///< "tháng Một": the first month, of the lunar year the eleventh
    bool leap = false;
    bool about = false;
    bool noYear = false;  ///< "--05-31"
    bool time = false;    ///< has a colon, so the numbers behind the date are a time
    bool unknown = false; ///< a word that no date has
};

/// "mar", "march", "sept": its number; 0: no month.
int monthNamed(QStringView word)
{
    static constexpr std::array kMonths{u"january",   u"february", u"march",    u"april",
                                        u"may",       u"june",     u"july",     u"august",
                                        u"september", u"october",  u"november", u"december"};
    for (std::size_t i = 0; word.size() >= 3 && i < kMonths.size(); ++i) {
        if (QStringView(kMonths[i]).startsWith(word))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

/// "hai", "bảy", without accents: its number; 0: no digit in words.
int digitNamed(QStringView word)
{
    static constexpr std::array kDigits{u"mot", u"hai", u"ba",  u"tu",  u"nam",
                                        u"sau", u"bay", u"tam", u"chin"};
    if (word == u"bon")
        return 4;
    const auto *found = std::find(kDigits.begin(), kDigits.end(), word);
    return found == kDigits.end() ? 0 : static_cast<int>(found - kDigits.begin()) + 1;
}

constexpr int kMonthMot = 11; // of the lunar year: Một, Chạp, Giêng follow each other

class DateWordReader final
{
public:
    explicit DateWordReader(DateWords &words) : m_words(words) {}

    void number(QStringView digits)
    {
        if (digits.size() > kMostDigits)
            m_words.unknown = true;
        else
            value(digits.toInt(), static_cast<int>(digits.size()));
        m_previous.clear();
    }

    void word(QStringView word)
    {
        const auto is = [word](std::initializer_list<QStringView> list) {
            return std::find(list.begin(), list.end(), word) != list.end();
        };
        if (spelled(word)) {
            // a part of a day or month in words
        } else if (is({u"am", u"al", u"lunar"})) {
            m_words.lunar = true;
        } else if (is({u"duong", u"dl", u"solar"})) {
            m_words.solar = true;
        } else if (is({u"nhuan", u"leap"})) {
            m_words.leap = true;
        } else if (is({u"khoang", u"chung", u"about"})) {
            m_words.about = true;
        } else if (is({u"ngay", u"mung", u"mong", u"hom", u"day"})) {
            m_label = u'd';
        } else if (is({u"thang", u"thg", u"month"})) {
            m_label = u'm';
        } else if (is({u"nam", u"year"})) {
            m_label = u'y';
        } else if (word == u"ram") {
            m_label = u'd';
            m_words.lunarName = true;
            value(15, 2);
        } else if (m_label == u'm' && is({u"gieng", u"chap", u"mot"})) {
            m_words.lunarName = m_words.lunarName || word != u"mot";
            m_words.monthMot = m_words.monthMot || word == u"mot";
            value(word == u"chap" ? 12 : 1, 2);
        } else if (const int month = monthNamed(word); month > 0) {
            m_label = u'm';
            value(month, 2);
        } else if (!is({u"lich", u"sinh", u"t", u"ca"})) {
            m_words.unknown = true;
        }
        m_previous = word.toString();
    }

private:
    void value(int number, int digits)
    {
        m_words.numbers.append({number, digits, m_label});
        m_label = 0;
        m_spells = false;
    }

    /// "tám", "mười lăm", "hai mươi mốt", right behind "ngày", "mùng" or "tháng".
    bool spelled(QStringView word)
    {
        const bool isTen = word == u"muoi";
        const int digit = digitNamed(word);
        const bool begins = m_label != 0 && m_label != u'y' && m_previous != u"sinh" &&
                            (isTen || digit > 0) && !(m_label == u'm' && word == u"mot");
        if (begins) {
            value(isTen ? kTen : digit, 2);
            m_spells = true;
            return true;
        }
        if (!m_spells)
            return false;
        int &number = m_words.numbers.back().value;
        const int behindTens = word == u"lam" ? 5 : word == u"nam" ? 0 : digit; // "năm" there begins the year
        m_spells = (isTen && number > 1 && number < kTen) || (behindTens > 0 && number % kTen == 0);
        if (m_spells)
            number = isTen ? number * kTen : number + behindTens;
        return m_spells;
    }

    static constexpr int kTen = 10;

    DateWords &m_words;
    char16_t m_label = 0;
    bool m_spells = false; ///< the last number stands in words, and may go on
    QString m_previous;
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

DateWords dateWordsOf(QStringView text)
{
    DateWords words;
    words.noYear = text.startsWith(u"--");
    // Most dates are digits and signs, and stay as they are.
    bool lettered = false;
    bool ascii = true;
    for (const QChar c : text) {
        words.time = words.time || c == u':';
        words.about = words.about || c == u'~' || c == u'?';
        lettered = lettered || c > u'9';
        ascii = ascii && c.unicode() < 0x80;
    }
    const QString folded = !lettered ? QString() : ascii ? text.toString().toLower() : db::fold(text);
    const QStringView plain = lettered ? QStringView(folded) : text;
    DateWordReader reader(words);
    qsizetype i = 0;
    while (i < plain.size()) {
        const qsizetype start = i;
        if (isDigit(plain.at(i))) {
            while (i < plain.size() && isDigit(plain.at(i)))
                ++i;
            reader.number(plain.mid(start, i - start));
        } else if (plain.at(i).isLetter()) {
            while (i < plain.size() && plain.at(i).isLetter())
                ++i;
            reader.word(plain.mid(start, i - start));
        } else {
            ++i;
        }
    }
    if (words.monthMot && (words.lunar || words.leap || (words.lunarName && !words.solar))) {
        for (DateWords::Number &number : words.numbers)
            number.value = number.before == u'm' ? kMonthMot : number.value;
    }
    return words;
}

BirthdayText refused(const QString &problem, const QString &reason)
{
    return {false, {}, false, problem, reason};
}

bool isYear(const DateWords::Number &number)
{
    return number.digits == 4 || number.before == u'y';
}

// "00:00:00" behind a full date is what programs write for a day; any other time may belong to the next day
// elsewhere. False when it must not be left out.
bool dropMidnight(DateWords &words)
{
    if (!words.time || words.numbers.size() < 5)
        return true;
    for (qsizetype i = 3; i < words.numbers.size(); ++i) {
        if (words.numbers[i].value != 0)
            return false;
    }
    words.numbers.resize(3);
    return true;
}

// 5/31 and 5/31/1990 with the day before the month, as everything behind here expects.
void putDayFirst(DateWords::Numbers &numbers, bool noYear, DateOrder order)
{
    const bool monthFirst = order == DateOrder::MonthFirst && !noYear && numbers.size() >= 2 &&
                            !isYear(numbers[0]) && numbers[0].before == 0 && numbers[1].before == 0 &&
                            (numbers.size() == 3 || !isYear(numbers[1]));
    // "Mar 8, 1990", "tháng 3 ngày 8 năm 1990".
    const bool namedFirst = numbers.size() == 3 && numbers[0].before == u'm' && numbers[1].before != u'm' &&
                            numbers[1].before != u'y' && !isYear(numbers[1]);
    if (monthFirst || namedFirst)
        std::swap(numbers[0], numbers[1]);
}

// Which number is what; false when the text has no such shape.
bool assign(const DateWords::Numbers &numbers, bool noYear, db::Birthday &birthday)
{
    switch (numbers.size()) {
    case 1:
        if (numbers[0].digits == 8) { // 19900531
            birthday.year = numbers[0].value / 10000;
            birthday.month = numbers[0].value / 100 % 100;
            birthday.day = numbers[0].value % 100;
            return *birthday.year >= kFirstYear && *birthday.year <= kLastYear;
        }
        if (noYear && numbers[0].digits == 4) { // --0531
            birthday.month = numbers[0].value / 100;
            birthday.day = numbers[0].value % 100;
            return true;
        }
        if (numbers[0].before == u'm') {
            birthday.month = numbers[0].value;
            return true;
        }
        birthday.year = numbers[0].value;
        return numbers[0].digits == 4;
    case 2:
        if (numbers[0].before == u'm' && numbers[1].before == 0 && numbers[1].digits <= 2) { // "Mar 8"
            birthday.month = numbers[0].value;
            birthday.day = numbers[1].value;
        } else if (isYear(numbers[0])) {
            birthday.year = numbers[0].value;
            birthday.month = numbers[1].value;
        } else if (isYear(numbers[1])) {
            birthday.month = numbers[0].value;
            birthday.year = numbers[1].value;
        } else {
            birthday.day = numbers[noYear ? 1 : 0].value;
            birthday.month = numbers[noYear ? 0 : 1].value;
        }
        return true;
    case 3: {
        const bool yearFirst = isYear(numbers[0]);
        birthday.year = numbers[yearFirst ? 0 : 2].value;
        birthday.month = numbers[1].value;
        birthday.day = numbers[yearFirst ? 2 : 0].value;
        const int digits = numbers[yearFirst ? 0 : 2].digits;
        return (digits == 2 || digits == 4) && numbers[yearFirst ? 2 : 0].digits <= 2;
    }
    default:
        return false;
    }
}

int longestMonth(int month)
{
    return QDate(2000, month, 1).daysInMonth();
}

BirthdayText checkedDay(const db::Birthday &birthday)
{
    const bool lunar = birthday.calendar == db::Calendar::Lunar;
    if (birthday.month && (*birthday.month < 1 || *birthday.month > 12)) {
        if (birthday.day && *birthday.day >= 1 && *birthday.day <= 12 && *birthday.month <= 31)
            return refused(u"month-first"_s, u"the month stands first; write day/month/year"_s);
        return refused(u"impossible-date"_s, u"there is no month %1"_s.arg(*birthday.month));
    }
    if (!birthday.day)
        return {};
    const int longest = lunar ? 30 : longestMonth(birthday.month.value_or(1));
    if (*birthday.day < 1 || *birthday.day > longest)
        return refused(u"impossible-date"_s, u"there is no day %1 in that month"_s.arg(*birthday.day));
    if (!birthday.year || !birthday.month)
        return {};
    if (!lunar && !QDate::isValid(*birthday.year, *birthday.month, *birthday.day))
        return refused(u"impossible-date"_s, u"%1 was no leap year"_s.arg(*birthday.year));
    return {};
}

BirthdayText checkedYear(const db::Birthday &birthday, QDate today)
{
    if (!birthday.year)
        return {};
    if (*birthday.year < kFirstYear || *birthday.year > kLastYear)
        return refused(u"year-out-of-range"_s, u"the year is not in %1..%2"_s.arg(kFirstYear).arg(kLastYear));
    const bool solarDay = birthday.calendar == db::Calendar::Solar && birthday.hasDay();
    const bool later = solarDay ? QDate(*birthday.year, *birthday.month, *birthday.day) > today
                                : *birthday.year > today.year();
    return later ? refused(u"in-future"_s, u"the date is after today"_s) : BirthdayText{};
}

// 90 is 1990, 05 is 2005: the last such year that has begun.
int fullYear(int twoDigits, QDate today)
{
    const int year = today.year() / 100 * 100 + twoDigits;
    return year > today.year() ? year - 100 : year;
}

} // namespace

BirthdayText parseBirthday(QStringView text, QDate today, std::optional<db::Calendar> calendar,
                           DateOrder order)
{
    text = text.trimmed();
    if (text.isEmpty())
        return refused(u"empty"_s, u"no date"_s);
    if (text.size() > kLongestText)
        return refused(u"unreadable"_s, u"too long for a date"_s);
    DateWords words = dateWordsOf(text);
    if (!dropMidnight(words))
        return refused(u"has-time"_s, u"a birthday has no time of day; write day/month/year"_s);
    if (words.unknown || words.numbers.isEmpty() || (words.lunar && words.solar))
        return refused(u"unreadable"_s, u"not a date; write day/month/year"_s);
    if (words.numbers.size() == 1 && words.numbers[0].digits == 5)
        return refused(u"excel-serial"_s, u"a spreadsheet's day number; format the column as a date"_s);

    putDayFirst(words.numbers, words.noYear, order);
    BirthdayText result;
    db::Birthday &birthday = result.birthday;
    if (!assign(words.numbers, words.noYear, birthday))
        return refused(u"unreadable"_s, u"not a date; write day/month/year"_s);
    if (birthday.year && words.numbers.size() == 3 && !isYear(words.numbers[0]) &&
        words.numbers[2].digits == 2)
        birthday.year = fullYear(*birthday.year, today);

    result.calendarSaid = words.lunar || words.solar || words.leap;
    const db::Calendar said = words.lunar || words.leap ? db::Calendar::Lunar : db::Calendar::Solar;
    if (result.calendarSaid && calendar && *calendar != said)
        return refused(u"calendar-conflict"_s, u"the date and the calendar column disagree"_s);
    const db::Calendar usual = words.lunarName ? db::Calendar::Lunar : db::Calendar::Solar;
    birthday.calendar = result.calendarSaid ? said : calendar.value_or(usual);
    if (words.monthMot && !result.calendarSaid && birthday.calendar == db::Calendar::Lunar)
        birthday.month = kMonthMot;
    birthday.leapMonth = words.leap;
    birthday.approximate = words.about;

    for (const BirthdayText &checked : {checkedDay(birthday), checkedYear(birthday, today)}) {
        if (!checked.problem.isEmpty())
            return checked;
    }
    result.valid = true;
    return result;
}

std::optional<QDate> dateOf(QStringView text, DateOrder order)
{
    text = text.trimmed();
    if (text.isEmpty() || text.size() > kLongestText)
        return std::nullopt;
    DateWords words = dateWordsOf(text);
    const bool lunar = words.lunar || words.leap || (words.lunarName && !words.solar);
    const bool civil = !words.unknown && !lunar && !words.about && !words.noYear;
    db::Birthday parts;
    const bool hasDate = civil && dropMidnight(words);
    putDayFirst(words.numbers, words.noYear, order);
    if (!hasDate || !assign(words.numbers, false, parts) || !parts.hasDay() || !parts.year)
        return std::nullopt;
    const QDate date(*parts.year, *parts.month, *parts.day);
    if (!date.isValid() || date.year() < kFirstYear || date.year() > kLastYear)
        return std::nullopt;
    return date;
}

} // namespace app
