#include "app/outbox/sending/sender_kind.h"

namespace app {

SenderKind senderKindOf(db::AccountKind kind)
{
    switch (kind) {
    case db::AccountKind::SmsGateway:
        return SenderKind::BrandName;
    case db::AccountKind::Gammu:
        return SenderKind::PlainNumber;
    case db::AccountKind::Smtp:
    case db::AccountKind::Zalo:
        return SenderKind::Account;
    }
    return SenderKind::PlainNumber;
}

} // namespace app
