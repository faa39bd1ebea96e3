#include "app/outbox/late_words.h"

#include "app/wording/fitting_words.h"

#include <QLocale>

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

/// "sinh nhật 24/12", "lễ Giáng sinh 24/12".
QString vietnameseOccasion(const LateGreeting &greeting)
{
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
        return u"%1 xin gửi muộn lời chúc nhân %2, mong %3 thông cảm ạ.\n%4"_s.arg(greeting.shop, occasion,
                                                                                   you, greeting.text);
    const QString wish = greeting.occasion.solemn
                             ? QString()
                             : u": chúc %1 luôn mạnh khỏe, bình an và nhiều niềm vui"_s.arg(you);
    return u"Dạ, %1 chào %2 ạ. %1 xin gửi muộn đến %3 lời chúc nhân %4%5. Mong %3 thông cảm. Cảm ơn %3."_s
        .arg(greeting.shop, joined(you, greeting.givenName), you, occasion, wish);
}

QString lateEnglish(const LateGreeting &greeting)
{
    const QString occasion = greeting.occasion.nameEn;
    const QString day = QLocale(QLocale::English, QLocale::UnitedKingdom).toString(greeting.day, u"d MMMM");
    if (!speaksOfItsDay(greeting.text))
        return u"This greeting for %1 (%2) comes late; please forgive us.\n%3"_s.arg(occasion, day,
                                                                                     greeting.text);
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
    return greeting.language == "en"_L1
               ? u"Our belated wishes for %1"_s.arg(greeting.occasion.nameEn)
               : u"%1 xin gửi muộn lời chúc nhân %2"_s.arg(greeting.shop, vietnameseOccasion(greeting));
}

bool isOutOfPlace(const db::OutboxMessage &message, QDate day)
{
    if (!message.occasionOn.isValid())
        return false;
    const bool isTheDay = message.occasionOn == day;
    const bool isTheEve = message.occasionOn == day.addDays(1);
    const auto isWrong = [&](QStringView words) {
        return (!isTheDay && speaksOfToday(words)) || (!isTheEve && speaksOfTomorrow(words));
    };
    return isWrong(message.text) || isWrong(message.subject);
}

} // namespace app
