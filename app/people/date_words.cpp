#include "app/people/date_words.h"

#include "db/core/fold.h"

#include <algorithm>

namespace app {

namespace {

constexpr int kMostDigits = 8;

class Reader final
{
public:
    explicit Reader(DateWords &words) : m_words(words) {}

    void number(QStringView digits);
    void word(QStringView word);

private:
    void value(int number, int digits);

    DateWords &m_words;
    char16_t m_label = 0;
    QString m_previous;
};

void Reader::value(int number, int digits)
{
    m_words.numbers.append({number, digits, m_label});
    m_label = 0;
}

void Reader::number(QStringView digits)
{
    if (digits.size() > kMostDigits)
        m_words.unknown = true;
    else
        value(digits.toInt(), static_cast<int>(digits.size()));
    m_previous.clear();
}

void Reader::word(QStringView word)
{
    const auto is = [word](std::initializer_list<QStringView> list) {
        return std::find(list.begin(), list.end(), word) != list.end();
    };
    if (is({u"am", u"al", u"lunar"})) {
        m_words.lunar = true;
    } else if (is({u"duong", u"dl", u"solar"})) {
        m_words.solar = true;
    } else if (is({u"nhuan", u"leap"})) {
        m_words.leap = true;
    } else if (is({u"khoang", u"chung", u"about"})) {
        m_words.about = true;
    } else if (word == u"ngay" || is({u"mung", u"mong", u"hom"})) {
        m_label = u'd';
    } else if (word == u"thang") {
        m_label = u'm';
    } else if (word == u"nam") {
        m_label = u'y';
    } else if (word == u"ram") {
        m_label = u'd';
        value(15, 2);
    } else if (m_previous == u"thang" && is({u"gieng", u"chap", u"mot"})) {
        value(word == u"gieng" ? 1 : (word == u"chap" ? 12 : 11), 2);
    } else if (!is({u"lich", u"sinh", u"t", u"ca"})) {
        m_words.unknown = true;
    }
    m_previous = word.toString();
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

} // namespace

DateWords dateWordsOf(QStringView text)
{
    DateWords words;
    words.time = text.contains(u':');
    words.about = text.contains(u'~') || text.contains(u'?');
    words.noYear = text.startsWith(u"--");
    // Most dates are digits and signs, and stay as they are.
    const bool lettered = std::any_of(text.begin(), text.end(), [](QChar c) { return c > u'9'; });
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    const QString folded = !lettered ? QString() : ascii ? text.toString().toLower() : db::fold(text);
    const QStringView plain = lettered ? QStringView(folded) : text;
    Reader reader(words);
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
    return words;
}

} // namespace app
