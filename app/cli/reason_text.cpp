#include "app/cli/reason_text.h"

#include "app/outbox/rules/send_rule.h"
#include "app/outbox/shared_number.h"
#include "app/transports/gateway_words.h"

using namespace Qt::StringLiterals;

namespace app {

QString reasonText(const QString &reason)
{
    if (const auto other = greetedInstead(reason))
        return u"customer %1 is greeted at the same number"_s.arg(other->value);
    if (const QString said = gatewayReasonText(reason, u"en"_s); !said.isEmpty())
        return said;
    const QString words = reasonInFull(reason);
    return words.isEmpty() ? reason : words;
}

QString reasonKind(const QString &reason)
{
    QString kind = kindOfReason(reason);
    return reasonInFull(kind).isEmpty() ? kind : kind.replace(u'-', u' ');
}

} // namespace app
