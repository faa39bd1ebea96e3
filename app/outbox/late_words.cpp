#include "app/outbox/late_words.h"

#include "app/calendar/lunar_calendar.h"
#include "app/greetings/occasion_kind.h"
#include "app/wording/fitting_words.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// Occasions whose names begin with a common word, which within a sentence is written small.
constexpr std::array kCommonFirstWords{u"Ngày ", u"Lễ ",  u"Đêm ",         u"Kỷ niệm ", u"Sinh nhật",
                                       u"Mùng ", u"Rằm ", u"Khai trương ", u"Tất niên", u"Giao thừa"};

QString joined(const QString &a, const QString &b)
{
    return (a + u' ' + b).trimmed();
}

/// How letters and talks begin.
constexpr std::array kSalutations{u"dạ, ",     u"chào", u"chao ", u"kính gửi", u"kinh gui",
                                  u"thân gửi", u"dear", u"hello", u"hi "};
constexpr qsizetype kLongestSalutation = 100;

/// Behind the first sentence or line, where that is a salutation; 0 where the text begins without one.
qsizetype endOfSalutation(const QString &text)
{
    static const QRegularExpression end(u"[.!](?=\\s)|(?=\\n)"_s);
    const auto found = end.match(text);
    const qsizetype at = found.hasMatch() ? found.capturedEnd() : 0;
    const QStringView beginning = QStringView(text).first(at);
    const bool greets =
        std::any_of(kSalutations.cbegin(), kSalutations.cend(), [beginning](const char16_t *words) {
            return beginning.contains(QStringView(words), Qt::CaseInsensitive);
        });
    return greets && at <= kLongestSalutation ? at : 0;
}

/// Says so right behind the salutation: `within`; where there is none, `before` all.
QString excused(const QString &text, const QString &within, const QString &before)
{
    const qsizetype at = endOfSalutation(text);
    if (at == 0)
        return before + u'\n' + text;
    qsizetype next = at;
    while (next < text.size() && text.at(next).isSpace())
        ++next;
    const QString gap = text.mid(at, next - at);
    return text.first(at) + gap + within + gap + text.mid(next);
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text.at(0).toUpper();
    return text;
}

/// "sinh nhật 24/12", "lễ Giáng sinh 24/12", "sinh nhật 15/11 âm lịch".
QString vietnameseOccasion(const LateGreeting &greeting)
{
    if (const auto lunar = lunarOf(greeting.day); isLunarBirthday(greeting.occasion) && lunar)
        return u"sinh nhật %1/%2%3 âm lịch"_s.arg(lunar->day)
            .arg(lunar->month)
            .arg(lunar->leap ? u" nhuận"_s : QString());
    QString name = greeting.occasion.nameVi;
    const bool common =
        std::any_of(kCommonFirstWords.cbegin(), kCommonFirstWords.cend(),
                    [&name](const char16_t *word) { return name.startsWith(QStringView(word)); });
    if (common)
        name[0] = name.at(0).toLower();
    const QString day = greeting.day.toString(u"d/M"_s);
    return name.contains(day) ? name : joined(name, day);
}

QString lateVietnamese(const LateGreeting &greeting)
{
    const QString you = greeting.honorific.isEmpty() ? u"quý khách"_s : greeting.honorific;
    const QString occasion = vietnameseOccasion(greeting);
    if (!speaksOfItsDay(greeting.text))
        return excused(greeting.text,
                       u"Xin gửi muộn lời chúc nhân %1, mong %2 thông cảm ạ."_s.arg(occasion, you),
                       capitalised(u"%1 xin gửi muộn lời chúc nhân %2, mong %3 thông cảm ạ."_s.arg(
                           greeting.shop, occasion, you)));
    const QString wish = greeting.occasion.solemn
                             ? QString()
                             : u": chúc %1 luôn mạnh khỏe, bình an và nhiều niềm vui"_s.arg(you);
    return u"Dạ, %1 chào %2 ạ. %6 xin gửi muộn đến %3 lời chúc nhân %4%5. Mong %3 thông cảm. Cảm ơn %3."_s
        .arg(greeting.shop, joined(you, greeting.givenName), you, occasion, wish, capitalised(greeting.shop));
}

QString lateEnglish(const LateGreeting &greeting)
{
    const QString occasion = greeting.occasion.nameEn;
    const QString day = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(greeting.day, u"d MMMM");
    if (!speaksOfItsDay(greeting.text))
        return excused(greeting.text,
                       u"These wishes for %1 (%2) come late; please forgive us."_s.arg(occasion, day),
                       u"This greeting for %1 (%2) comes late; please forgive us."_s.arg(occasion, day));
    const QString name = joined(greeting.honorific, greeting.givenName);
    const QString wish = greeting.occasion.solemn ? QString() : u": good health, peace and many happy days"_s;
    return u"Hello %1, %2 sends you belated wishes for %3 (%4)%5. Please forgive the delay, and thank you."_s
        .arg(name.isEmpty() ? u"there"_s : name, greeting.shop, occasion, day, wish);
}

} // namespace

bool speaksOfItsDay(QStringView text)
{
    return speaksOfToday(text) || speaksOfTomorrow(text);
}

QString lateText(const LateGreeting &greeting)
{
    return greeting.language == "en"_L1 ? lateEnglish(greeting) : lateVietnamese(greeting);
}

QString lateSubject(const LateGreeting &greeting)
{
    return greeting.language == "en"_L1 ? u"Our belated wishes for %1"_s.arg(greeting.occasion.nameEn)
                                        : capitalised(u"%1 xin gửi muộn lời chúc nhân %2"_s.arg(
                                              greeting.shop, vietnameseOccasion(greeting)));
}

bool isOutOfPlace(const db::OutboxMessage &message, QDate day)
{
    if (!message.occasionOn.isValid())
        return message.campaign && message.dueOn != day &&
               (speaksOfItsDay(message.text) || speaksOfItsDay(message.subject));
    const bool isTheDay = message.occasionOn == day;
    const bool isTheEve = message.occasionOn == day.addDays(1);
    const auto isWrong = [&](QStringView words) {
        return (!isTheDay && speaksOfToday(words)) || (!isTheEve && speaksOfTomorrow(words));
    };
    return isWrong(message.text) || isWrong(message.subject);
}

} // namespace app
