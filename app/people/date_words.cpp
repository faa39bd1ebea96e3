#include "app/people/date_words.h"

#include "db/core/fold.h"

#include <QString>

#include <algorithm>
#include <array>

namespace app {

namespace {

constexpr int kMostDigits = 8;

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

} // namespace

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

} // namespace app
