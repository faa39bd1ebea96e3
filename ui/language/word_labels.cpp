#include "ui/language/word_labels.h"

#include "app/people/phone.h"
#include "ui/language/word_table.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

QString labelOf(db::LifecycleStage stage)
{
    static constexpr Word<db::LifecycleStage> words[]{
        {db::LifecycleStage::Awareness, QT_TRANSLATE_NOOP3("ui", "Awareness", "stage")},
        {db::LifecycleStage::Consideration, QT_TRANSLATE_NOOP3("ui", "Consideration", "stage")},
        {db::LifecycleStage::Acquisition, QT_TRANSLATE_NOOP3("ui", "Ready to buy", "stage")},
        {db::LifecycleStage::Experience, QT_TRANSLATE_NOOP3("ui", "Experience", "stage")},
        {db::LifecycleStage::Loyalty, QT_TRANSLATE_NOOP3("ui", "Loyalty", "stage")},
    };
    return wordIn(words, "ui", stage);
}

QString labelOf(db::Audience audience)
{
    static constexpr Word<db::Audience> words[]{
        {db::Audience::Prospect, QT_TRANSLATE_NOOP3("ui", "Prospect", "audience")},
        {db::Audience::Existing, QT_TRANSLATE_NOOP3("ui", "Existing customer", "audience")},
    };
    return wordIn(words, "ui", audience);
}

QString labelOf(db::Channel channel)
{
    static constexpr Word<db::Channel> words[]{
        {db::Channel::Store, QT_TRANSLATE_NOOP3("ui", "Store", "channel")},
        {db::Channel::Phone, QT_TRANSLATE_NOOP3("ui", "Phone", "channel")},
        {db::Channel::Sms, QT_TRANSLATE_NOOP3("ui", "SMS", "channel")},
        {db::Channel::Email, QT_TRANSLATE_NOOP3("ui", "E-mail", "channel")},
        {db::Channel::Zalo, QT_TRANSLATE_NOOP3("ui", "Zalo", "channel")},
        {db::Channel::Facebook, QT_TRANSLATE_NOOP3("ui", "Facebook", "channel")},
        {db::Channel::Chat, QT_TRANSLATE_NOOP3("ui", "Chat", "channel")},
        {db::Channel::Social, QT_TRANSLATE_NOOP3("ui", "Social media", "channel")},
        {db::Channel::Website, QT_TRANSLATE_NOOP3("ui", "Website", "channel")},
    };
    return wordIn(words, "ui", channel);
}

QString labelOf(db::InteractionKind kind)
{
    static constexpr Word<db::InteractionKind> words[]{
        {db::InteractionKind::Visit, QT_TRANSLATE_NOOP3("ui", "Visit", "kind of contact")},
        {db::InteractionKind::Call, QT_TRANSLATE_NOOP3("ui", "Call", "kind of contact")},
        {db::InteractionKind::Message, QT_TRANSLATE_NOOP3("ui", "Message", "kind of contact")},
        {db::InteractionKind::Purchase, QT_TRANSLATE_NOOP3("ui", "Purchase", "kind of contact")},
        {db::InteractionKind::Question, QT_TRANSLATE_NOOP3("ui", "Question", "kind of contact")},
        {db::InteractionKind::Complaint, QT_TRANSLATE_NOOP3("ui", "Complaint", "kind of contact")},
        {db::InteractionKind::Review, QT_TRANSLATE_NOOP3("ui", "Review", "kind of contact")},
        {db::InteractionKind::Comment, QT_TRANSLATE_NOOP3("ui", "Comment", "kind of contact")},
        {db::InteractionKind::SurveyAnswer, QT_TRANSLATE_NOOP3("ui", "Survey answer", "kind of contact")},
        {db::InteractionKind::Event, QT_TRANSLATE_NOOP3("ui", "Event", "kind of contact")},
        {db::InteractionKind::Referral, QT_TRANSLATE_NOOP3("ui", "Referral", "kind of contact")},
    };
    return wordIn(words, "ui", kind);
}

QString labelOf(db::Direction direction)
{
    static constexpr Word<db::Direction> words[]{
        {db::Direction::In, QT_TRANSLATE_NOOP3("ui", "from the customer", "direction")},
        {db::Direction::Out, QT_TRANSLATE_NOOP3("ui", "from the shop", "direction")},
    };
    return wordIn(words, "ui", direction);
}

QString labelOf(db::PersonalDayKind kind)
{
    static constexpr Word<db::PersonalDayKind> words[]{
        {db::PersonalDayKind::Wedding, QT_TRANSLATE_NOOP3("ui", "Wedding day", "personal day")},
        {db::PersonalDayKind::ChildBirthday, QT_TRANSLATE_NOOP3("ui", "Child's birthday", "personal day")},
        {db::PersonalDayKind::Memorial, QT_TRANSLATE_NOOP3("ui", "Death anniversary", "personal day: giỗ")},
        {db::PersonalDayKind::Founding, QT_TRANSLATE_NOOP3("ui", "Founding day", "personal day")},
        {db::PersonalDayKind::Other, QT_TRANSLATE_NOOP3("ui", "Another day", "personal day")},
    };
    return wordIn(words, "ui", kind);
}

QString labelOf(db::MessageState state)
{
    static constexpr Word<db::MessageState> words[]{
        {db::MessageState::Planned, QT_TRANSLATE_NOOP3("ui", "Planned", "state of a message")},
        {db::MessageState::Approved, QT_TRANSLATE_NOOP3("ui", "Approved", "state of a message")},
        {db::MessageState::Sending, QT_TRANSLATE_NOOP3("ui", "Sending", "state of a message")},
        {db::MessageState::Sent, QT_TRANSLATE_NOOP3("ui", "Sent", "state of a message")},
        {db::MessageState::Failed, QT_TRANSLATE_NOOP3("ui", "Failed", "state of a message")},
        {db::MessageState::Uncertain, QT_TRANSLATE_NOOP3("ui", "Uncertain", "state of a message")},
        {db::MessageState::Skipped, QT_TRANSLATE_NOOP3("ui", "Skipped", "state of a message")},
        {db::MessageState::Cancelled, QT_TRANSLATE_NOOP3("ui", "Cancelled", "state of a message")},
    };
    return wordIn(words, "ui", state);
}

QString labelOf(db::Purpose purpose)
{
    static constexpr Word<db::Purpose> words[]{
        {db::Purpose::Care, QT_TRANSLATE_NOOP3("ui", "Care", "purpose")},
        {db::Purpose::Greeting, QT_TRANSLATE_NOOP3("ui", "Greeting", "purpose")},
        {db::Purpose::Promotion, QT_TRANSLATE_NOOP3("ui", "Promotion", "purpose")},
    };
    return wordIn(words, "ui", purpose);
}

QString labelOf(db::ConsentWay way)
{
    static constexpr Word<db::ConsentWay> words[]{
        {db::ConsentWay::Paper, QT_TRANSLATE_NOOP3("ui", "on a paper form", "how a consent was given")},
        {db::ConsentWay::Message, QT_TRANSLATE_NOOP3("ui", "by a message", "how a consent was given")},
        {db::ConsentWay::InPerson, QT_TRANSLATE_NOOP3("ui", "in person", "how a consent was given")},
        {db::ConsentWay::Phone, QT_TRANSLATE_NOOP3("ui", "on the phone", "how a consent was given")},
        {db::ConsentWay::Web, QT_TRANSLATE_NOOP3("ui", "on a web form", "how a consent was given")},
    };
    return wordIn(words, "ui", way);
}

QString iconOf(db::Channel channel)
{
    // In the order of db::Channel; the later ones are all talked through.
    static const QString icons[]{u"store"_s, u"phone"_s, u"sms"_s, u"mail"_s, u"zalo"_s};
    return channel > db::Channel::Zalo ? u"chat"_s : icons[static_cast<std::size_t>(channel)];
}

QString nameInUse(const QString &vi, const QString &en)
{
    return QLocale().language() == QLocale::Vietnamese ? vi : en;
}

app::ListLanguage listLanguage()
{
    return QLocale().language() == QLocale::Vietnamese ? app::ListLanguage::Vietnamese
                                                       : app::ListLanguage::English;
}

QString phoneText(const QString &normalized)
{
    if (!normalized.startsWith(u'+'))
        return normalized;
    if (!normalized.startsWith(u"+84"_s)) {
        const app::PhoneNumber abroad = app::parsePhone(normalized);
        return abroad.valid ? abroad.display : normalized;
    }
    const QString digits = u"0"_s + normalized.mid(3);
    if (digits.size() == 11) { // a landline: only Hanoi and Saigon have area codes of three digits
        const qsizetype area = digits.startsWith(u"024"_s) || digits.startsWith(u"028"_s) ? 3 : 4;
        return u"%1 %2 %3"_s.arg(digits.left(area), digits.mid(area, 7 - area), digits.mid(7));
    }
    if (digits.size() != 10)
        return digits;
    return u"%1 %2 %3"_s.arg(digits.left(4), digits.mid(4, 3), digits.mid(7));
}

} // namespace ui
