#include "db/core/words.h"

#include <QStringList>

#include <array>

namespace db {

namespace {

// One table per set, in the order of the enum.
template <class Word> struct Keys;

template <> struct Keys<LifecycleStage>
{
    static constexpr std::array kTexts{"awareness", "consideration", "acquisition", "experience", "loyalty"};
};
template <> struct Keys<Audience>
{
    static constexpr std::array kTexts{"prospect", "existing"};
};
template <> struct Keys<Channel>
{
    static constexpr std::array kTexts{"store",    "phone", "sms",    "email",  "zalo",
                                       "facebook", "chat",  "social", "website"};
};
template <> struct Keys<Direction>
{
    static constexpr std::array kTexts{"in", "out"};
};
template <> struct Keys<InteractionKind>
{
    static constexpr std::array kTexts{"visit",         "call",      "message", "purchase",
                                       "question",      "complaint", "review",  "comment",
                                       "survey_answer", "event",     "referral"};
};
template <> struct Keys<Purpose>
{
    static constexpr std::array kTexts{"care", "greeting", "promotion"};
};
template <> struct Keys<ConsentWay>
{
    static constexpr std::array kTexts{"paper", "message", "in_person", "phone", "web"};
};
template <> struct Keys<DataRight>
{
    static constexpr std::array kTexts{"access", "correct",  "delete",   "restrict",
                                       "object", "withdraw", "complain", "provide"};
};
template <> struct Keys<RequestOutcome>
{
    static constexpr std::array kTexts{"done", "refused", "withdrawn"};
};
template <> struct Keys<Gender>
{
    static constexpr std::array kTexts{"female", "male", "other"};
};
template <> struct Keys<Calendar>
{
    static constexpr std::array kTexts{"solar", "lunar"};
};
template <> struct Keys<CustomerKind>
{
    static constexpr std::array kTexts{"person", "company"};
};
template <> struct Keys<ContactKind>
{
    static constexpr std::array kTexts{"phone", "email", "zalo", "facebook", "website", "other"};
};
template <> struct Keys<PersonalDayKind>
{
    static constexpr std::array kTexts{"wedding", "child_birthday", "memorial", "founding", "other"};
};
template <> struct Keys<RelationKind>
{
    static constexpr std::array kTexts{"spouse", "child", "colleague", "referred_by"};
};
template <> struct Keys<MessageState>
{
    static constexpr std::array kTexts{"planned", "approved",  "sending", "sent",
                                       "failed",  "uncertain", "skipped", "cancelled"};
};
template <> struct Keys<CampaignState>
{
    static constexpr std::array kTexts{"planned", "approved", "paused", "cancelled"};
};
template <> struct Keys<DeliveryKind>
{
    static constexpr std::array kTexts{"accepted",     "delivered",     "failed",     "bounced_hard",
                                       "bounced_soft", "bounced_block", "opened",     "clicked",
                                       "replied",      "unsubscribed",  "complained", "redeemed"};
};
template <> struct Keys<DeliverySource>
{
    static constexpr std::array kTexts{"hand", "transport", "mailbox", "gateway", "provider"};
};
template <> struct Keys<FilePlace>
{
    static constexpr std::array kTexts{"attached", "in_text"};
};
template <> struct Keys<AccountKind>
{
    static constexpr std::array kTexts{"smtp", "sms_gateway", "gammu", "zalo"};
};
template <> struct Keys<LinkSecurity>
{
    static constexpr std::array kTexts{"starttls", "tls", "none"};
};
template <> struct Keys<LoginKind>
{
    static constexpr std::array kTexts{"password", "bearer"};
};

template <class Word> QString textOf(Word word)
{
    return QString::fromLatin1(Keys<Word>::kTexts.at(static_cast<std::size_t>(word)));
}

} // namespace

Audience audienceOf(LifecycleStage stage)
{
    return stage < LifecycleStage::Experience ? Audience::Prospect : Audience::Existing;
}

template <class Word> std::optional<Word> wordOf(QStringView key)
{
    const auto &texts = Keys<Word>::kTexts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (key == QLatin1StringView(texts.at(i)))
            return static_cast<Word>(i);
    }
    return std::nullopt;
}

template <class Word> QStringList allKeys()
{
    QStringList keys;
    for (const char *text : Keys<Word>::kTexts)
        keys.append(QString::fromLatin1(text));
    return keys;
}

#define MK_WORD(Word)                                                                                        \
    QString keyOf(Word word)                                                                                 \
    {                                                                                                        \
        return textOf(word);                                                                                 \
    }                                                                                                        \
    template std::optional<Word> wordOf<Word>(QStringView key);                                              \
    template QStringList allKeys<Word>();

MK_WORD(LifecycleStage)
MK_WORD(Audience)
MK_WORD(Channel)
MK_WORD(Direction)
MK_WORD(InteractionKind)
MK_WORD(Purpose)
MK_WORD(ConsentWay)
MK_WORD(DataRight)
MK_WORD(RequestOutcome)
MK_WORD(Gender)
MK_WORD(Calendar)
MK_WORD(CustomerKind)
MK_WORD(ContactKind)
MK_WORD(PersonalDayKind)
MK_WORD(RelationKind)
MK_WORD(MessageState)
MK_WORD(CampaignState)
MK_WORD(DeliveryKind)
MK_WORD(DeliverySource)
MK_WORD(FilePlace)
MK_WORD(AccountKind)
MK_WORD(LinkSecurity)
MK_WORD(LoginKind)

#undef MK_WORD

} // namespace db
