#include "app/customers/default_channel.h"

namespace app {

DefaultChannel defaultChannelFor(db::InteractionKind kind)
{
    using Kind = db::InteractionKind;
    switch (kind) {
    case Kind::Call:
        return {db::Channel::Phone, db::Direction::Out};
    case Kind::Message:
        return {db::Channel::Zalo, db::Direction::Out};
    case Kind::Review:
    case Kind::SurveyAnswer:
        return {db::Channel::Website, db::Direction::In};
    case Kind::Comment:
        return {db::Channel::Social, db::Direction::In};
    case Kind::Visit:
    case Kind::Purchase:
    case Kind::Question:
    case Kind::Complaint:
    case Kind::Event:
    case Kind::Referral:
        break;
    }
    return {};
}

} // namespace app
