#include "ui/language/word_labels.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

QString tr(const char *text, const char *context)
{
    return QCoreApplication::translate("ui", text, context);
}

} // namespace

QString labelOf(db::LifecycleStage stage)
{
    switch (stage) {
    case db::LifecycleStage::Awareness:
        return tr("Awareness", "stage");
    case db::LifecycleStage::Consideration:
        return tr("Consideration", "stage");
    case db::LifecycleStage::Acquisition:
        return tr("First purchase", "stage");
    case db::LifecycleStage::Experience:
        return tr("Experience", "stage");
    case db::LifecycleStage::Loyalty:
        return tr("Loyalty", "stage");
    }
    return {};
}

QString labelOf(db::Audience audience)
{
    switch (audience) {
    case db::Audience::Prospect:
        return tr("Prospect", "audience");
    case db::Audience::Existing:
        return tr("Existing customer", "audience");
    }
    return {};
}

QString labelOf(db::Channel channel)
{
    switch (channel) {
    case db::Channel::Store:
        return tr("Store", "channel");
    case db::Channel::Phone:
        return tr("Phone", "channel");
    case db::Channel::Sms:
        return tr("SMS", "channel");
    case db::Channel::Email:
        return tr("E-mail", "channel");
    case db::Channel::Zalo:
        return tr("Zalo", "channel");
    case db::Channel::Facebook:
        return tr("Facebook", "channel");
    case db::Channel::Chat:
        return tr("Chat", "channel");
    case db::Channel::Social:
        return tr("Social media", "channel");
    case db::Channel::Website:
        return tr("Website", "channel");
    }
    return {};
}

QString labelOf(db::InteractionKind kind)
{
    switch (kind) {
    case db::InteractionKind::Visit:
        return tr("Visit", "kind of contact");
    case db::InteractionKind::Call:
        return tr("Call", "kind of contact");
    case db::InteractionKind::Message:
        return tr("Message", "kind of contact");
    case db::InteractionKind::Purchase:
        return tr("Purchase", "kind of contact");
    case db::InteractionKind::Question:
        return tr("Question", "kind of contact");
    case db::InteractionKind::Complaint:
        return tr("Complaint", "kind of contact");
    case db::InteractionKind::Review:
        return tr("Review", "kind of contact");
    case db::InteractionKind::Comment:
        return tr("Comment", "kind of contact");
    case db::InteractionKind::SurveyAnswer:
        return tr("Survey answer", "kind of contact");
    case db::InteractionKind::Event:
        return tr("Event", "kind of contact");
    case db::InteractionKind::Referral:
        return tr("Referral", "kind of contact");
    }
    return {};
}

QString labelOf(db::Direction direction)
{
    switch (direction) {
    case db::Direction::In:
        return tr("from the customer", "direction");
    case db::Direction::Out:
        return tr("from the shop", "direction");
    }
    return {};
}

QString labelOf(db::MessageState state)
{
    switch (state) {
    case db::MessageState::Planned:
        return tr("Planned", "state of a message");
    case db::MessageState::Approved:
        return tr("Approved", "state of a message");
    case db::MessageState::Sending:
        return tr("Sending", "state of a message");
    case db::MessageState::Sent:
        return tr("Sent", "state of a message");
    case db::MessageState::Failed:
        return tr("Failed", "state of a message");
    case db::MessageState::Uncertain:
        return tr("Uncertain", "state of a message");
    case db::MessageState::Skipped:
        return tr("Skipped", "state of a message");
    case db::MessageState::Cancelled:
        return tr("Cancelled", "state of a message");
    }
    return {};
}

QString labelOf(db::Purpose purpose)
{
    switch (purpose) {
    case db::Purpose::Care:
        return tr("Care", "purpose");
    case db::Purpose::Greeting:
        return tr("Greeting", "purpose");
    case db::Purpose::Promotion:
        return tr("Promotion", "purpose");
    }
    return {};
}

QString iconOf(db::Channel channel)
{
    switch (channel) {
    case db::Channel::Store:
        return u"store"_s;
    case db::Channel::Phone:
        return u"phone"_s;
    case db::Channel::Sms:
        return u"sms"_s;
    case db::Channel::Email:
        return u"mail"_s;
    case db::Channel::Zalo:
        return u"zalo"_s;
    case db::Channel::Facebook:
    case db::Channel::Chat:
    case db::Channel::Social:
    case db::Channel::Website:
        break;
    }
    return u"chat"_s;
}

QString phoneText(const QString &normalized)
{
    if (!normalized.startsWith(u"+84"_s))
        return normalized;
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
