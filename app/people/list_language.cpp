#include "app/people/list_language.h"

#include "app/people/kind_words.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <iterator>
#include <type_traits>

using namespace Qt::StringLiterals;

namespace app {

namespace {

template <class Word> struct Written
{
    Word word;
    QStringView vietnamese;
    QStringView english;
};

// As the window names them; kind_words reads the first four.
constexpr Written<db::LifecycleStage> kWrittenStages[] = {
    {db::LifecycleStage::Awareness, u"Nhận biết", u"Awareness"},
    {db::LifecycleStage::Consideration, u"Cân nhắc", u"Consideration"},
    {db::LifecycleStage::Acquisition, u"Sắp mua", u"Ready to buy"},
    {db::LifecycleStage::Experience, u"Trải nghiệm", u"Experience"},
    {db::LifecycleStage::Loyalty, u"Thân thiết", u"Loyalty"},
};

constexpr Written<db::Gender> kWrittenGenders[] = {
    {db::Gender::Female, u"Nữ", u"Female"},
    {db::Gender::Male, u"Nam", u"Male"},
    {db::Gender::Other, u"Khác", u"Other"},
};

constexpr Written<db::Calendar> kWrittenCalendars[] = {
    {db::Calendar::Solar, u"dương lịch", u"solar"},
    {db::Calendar::Lunar, u"âm lịch", u"lunar"},
};

constexpr Written<db::CustomerKind> kWrittenKinds[] = {
    {db::CustomerKind::Person, u"cá nhân", u"person"},
    {db::CustomerKind::Company, u"công ty", u"company"},
};

constexpr Written<db::Purpose> kWrittenPurposes[] = {
    {db::Purpose::Care, u"Chăm sóc", u"Care"},
    {db::Purpose::Greeting, u"Lời chúc", u"Greeting"},
    {db::Purpose::Promotion, u"Khuyến mãi", u"Promotion"},
};

constexpr Written<db::Channel> kWrittenChannels[] = {
    {db::Channel::Store, u"Cửa hàng", u"Store"},
    {db::Channel::Phone, u"Điện thoại", u"Phone"},
    {db::Channel::Sms, u"SMS", u"SMS"},
    {db::Channel::Email, u"E-mail", u"E-mail"},
    {db::Channel::Zalo, u"Zalo", u"Zalo"},
    {db::Channel::Facebook, u"Facebook", u"Facebook"},
    {db::Channel::Chat, u"Trò chuyện", u"Chat"},
    {db::Channel::Social, u"Mạng xã hội", u"Social media"},
    {db::Channel::Website, u"Trang web", u"Website"},
};

constexpr Written<db::PersonalDayKind> kWrittenDays[] = {
    {db::PersonalDayKind::Wedding, u"Ngày cưới", u"Wedding day"},
    {db::PersonalDayKind::ChildBirthday, u"Sinh nhật con", u"Child's birthday"},
    {db::PersonalDayKind::Memorial, u"Giỗ", u"Death anniversary"},
    {db::PersonalDayKind::Founding, u"Ngày thành lập", u"Founding day"},
    {db::PersonalDayKind::Other, u"Ngày khác", u"Another day"},
};

constexpr Written<db::RelationKind> kWrittenRelations[] = {
    {db::RelationKind::Spouse, u"Vợ, chồng", u"Spouse"},
    {db::RelationKind::Child, u"Con", u"Child"},
    {db::RelationKind::Colleague, u"Đồng nghiệp", u"Colleague"},
    {db::RelationKind::ReferredBy, u"Được giới thiệu bởi", u"Brought by"},
};

constexpr Written<bool> kWrittenAnswers[] = {{true, u"có", u"yes"}, {false, u"không", u"no"}};
constexpr Written<bool> kWrittenForAll[] = {{true, u"mọi kênh", u"all channels"}};

QString answerKey(bool granted)
{
    return granted ? u"yes"_s : u"no"_s;
}

template <class Word, std::size_t N>
QString writtenIn(const Written<Word> (&words)[N], Word word, ListLanguage language)
{
    if (language == ListLanguage::Keys) {
        if constexpr (std::is_same_v<Word, bool>)
            return answerKey(word);
        else
            return db::keyOf(word);
    }
    const auto *found = std::ranges::find(words, word, &Written<Word>::word);
    return (language == ListLanguage::Vietnamese ? found->vietnamese : found->english).toString();
}

/// The word that is written so in some language.
template <class Word, std::size_t N>
std::optional<Word> readIn(const Written<Word> (&words)[N], const QString &folded)
{
    const auto *found = std::ranges::find_if(words, [&folded](const Written<Word> &word) {
        return foldHeader(word.vietnamese) == folded || foldHeader(word.english) == folded;
    });
    return found == std::end(words) ? std::nullopt : std::optional(found->word);
}

bool beginsWith(const QString &text, QStringView word, Qt::CaseSensitivity cs)
{
    return text.startsWith(word, cs) && (text.size() == word.size() || text.at(word.size()) == u' ');
}

/// Keys go first, and are written so: a name behind them may continue the word of another language.
template <class Word, std::size_t N>
std::optional<LeadingWord<Word>> leadingIn(const Written<Word> (&words)[N], const QString &text)
{
    for (const Written<Word> &word : words) {
        if (const QString key = db::keyOf(word.word); beginsWith(text, key, Qt::CaseSensitive))
            return LeadingWord<Word>{word.word, key.size()};
    }
    for (const Written<Word> &word : words) {
        for (const QStringView written : {word.vietnamese, word.english}) {
            if (beginsWith(text, written, Qt::CaseInsensitive))
                return LeadingWord<Word>{word.word, written.size()};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<ListLanguage> listLanguageOf(QStringView key)
{
    static constexpr std::array<QStringView, 3> kKeys{u"keys", u"vi", u"en"}; // in the order of ListLanguage
    const auto *found = std::ranges::find(kKeys, key);
    return found == kKeys.end() ? std::nullopt
                                : std::optional(static_cast<ListLanguage>(found - kKeys.begin()));
}

QString written(db::LifecycleStage stage, ListLanguage language)
{
    return writtenIn(kWrittenStages, stage, language);
}

QString written(db::Gender gender, ListLanguage language)
{
    return writtenIn(kWrittenGenders, gender, language);
}

QString written(db::Calendar calendar, ListLanguage language)
{
    return writtenIn(kWrittenCalendars, calendar, language);
}

QString written(db::CustomerKind kind, ListLanguage language)
{
    return writtenIn(kWrittenKinds, kind, language);
}

QString written(db::Purpose purpose, ListLanguage language)
{
    return writtenIn(kWrittenPurposes, purpose, language);
}

QString written(db::Channel channel, ListLanguage language)
{
    return writtenIn(kWrittenChannels, channel, language);
}

QString written(db::PersonalDayKind kind, ListLanguage language)
{
    return writtenIn(kWrittenDays, kind, language);
}

QString written(db::RelationKind kind, ListLanguage language)
{
    return writtenIn(kWrittenRelations, kind, language);
}

std::optional<LeadingWord<db::PersonalDayKind>> leadingDayKindOf(const QString &text)
{
    return leadingIn(kWrittenDays, text);
}

std::optional<LeadingWord<db::RelationKind>> leadingRelationKindOf(const QString &text)
{
    return leadingIn(kWrittenRelations, text);
}

QString written(const WrittenConsent &consent, ListLanguage language)
{
    const bool keys = language == ListLanguage::Keys;
    const auto channel = db::wordOf<db::Channel>(consent.channel);
    const QString reach = channel ? written(*channel, language)
                          : keys  ? consent.channel
                                  : writtenIn(kWrittenForAll, true, language);
    return QStringList{written(consent.purpose, language), reach,
                       writtenIn(kWrittenAnswers, consent.granted, language)}
        .join(keys ? u":"_s : u": "_s);
}

std::optional<WrittenConsent> writtenConsentOf(QStringView entry)
{
    const auto parts = entry.split(u':');
    if (parts.size() != 3)
        return std::nullopt;
    const QString folded[]{foldHeader(parts[0]), foldHeader(parts[1]), foldHeader(parts[2])};
    auto purpose = db::wordOf<db::Purpose>(folded[0]);
    if (!purpose)
        purpose = readIn(kWrittenPurposes, folded[0]);
    auto channel = db::wordOf<db::Channel>(folded[1]);
    if (!channel)
        channel = readIn(kWrittenChannels, folded[1]);
    const bool all = folded[1] == "all"_L1 || readIn(kWrittenForAll, folded[1]).has_value();
    const auto answer = readIn(kWrittenAnswers, folded[2]);
    if (!purpose || (!channel && !all) || !answer)
        return std::nullopt;
    return WrittenConsent{*purpose, channel ? db::keyOf(*channel) : u"all"_s, *answer};
}

} // namespace app
