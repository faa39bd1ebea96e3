#include "app/outbox/group_messages.h"

#include "app/greetings/greeting_bars.h"
#include "app/messages/audience_guard.h"
#include "app/messages/template_library.h"
#include "db/customers/consent_store.h"
#include "db/customers/customer_reader.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qint64 kWrittenAtOnce = 100; // between two looks at whether to stop

constexpr std::size_t kLookedAt = 1'000; // enough to tell whom most of a large group are

constexpr std::array kLeftOutKeys{
    std::pair{LeftOutBecause::Deleted, u"deleted"},
    std::pair{LeftOutBecause::WrongAudience, u"wrong-audience"},
    std::pair{LeftOutBecause::WrongRecipient, u"wrong-recipient"},
    std::pair{LeftOutBecause::NoContact, u"no-contact"},
    std::pair{LeftOutBecause::Refused, u"refused"},
    std::pair{LeftOutBecause::RefusedByAnother, u"refused-by-another"},
    std::pair{LeftOutBecause::NoConsent, u"no-consent"},
    std::pair{LeftOutBecause::Restricted, u"restricted"},
    std::pair{LeftOutBecause::Erased, u"erased-before"},
    std::pair{LeftOutBecause::NoWords, u"no-words"},
};

/// The message, or why there is none.
db::Result<std::optional<LeftOutBecause>> writeTo(db::Session &session, const TemplateLibrary &library,
                                                  MessageRenderer &renderer, const db::Template &text,
                                                  const db::Customer &customer, QDate today,
                                                  GroupMessage &message)
{
    if (customer.deleted)
        return LeftOutBecause::Deleted;
    if (const auto refused = refusal(text, customer))
        return refused->reason == "wrong-recipient"_L1 ? LeftOutBecause::WrongRecipient
                                                       : LeftOutBecause::WrongAudience;
    MK_TRY(const auto consents, session.consents().current(customer.id));
    if (const auto why = withheld(text, consents))
        return why;
    MK_TRY(const auto bars, session.consents().bars(customer.id, text.purpose));
    if (isRestricted(bars))
        return LeftOutBecause::Restricted;
    if (barOf(bars, text.channel) != SkipReason::None)
        return LeftOutBecause::Erased; // what they refuse themselves is withheld above
    if (isRefusedByAnother(bars, text.channel))
        return LeftOutBecause::RefusedByAnother;
    MK_TRY(message.address, addressNow(session, customer, text.purpose, text.channel));
    if (message.address.isEmpty())
        return LeftOutBecause::NoContact;
    const RenderedMessage rendered =
        renderer.render(text, customer, library.dayFor(customer, text.occasionKey, today));
    if (!rendered.sendable())
        return LeftOutBecause::NoWords;
    message.subject = rendered.subject;
    message.text = rendered.text;
    return std::nullopt;
}

} // namespace

QString keyOf(LeftOutBecause why)
{
    for (const auto &[reason, key] : kLeftOutKeys) {
        if (reason == why)
            return QString::fromUtf16(key);
    }
    return {};
}

std::optional<LeftOutBecause> withheld(const db::Template &text, const QList<db::Consent> &current)
{
    const QString channel = db::keyOf(text.channel);
    bool agreed = false;
    for (const db::Consent &consent : current) {
        const bool concerns =
            consent.purpose == text.purpose && (consent.channel == channel || consent.channel == "all"_L1);
        if (concerns && !consent.granted)
            return LeftOutBecause::Refused;
        agreed = agreed || concerns;
    }
    if (text.purpose == db::Purpose::Promotion && !agreed)
        return LeftOutBecause::NoConsent;
    return std::nullopt;
}

db::Result<QList<db::Template>> templatesForGroup(db::Session &session,
                                                  const std::vector<db::CustomerId> &ids)
{
    const auto looked = static_cast<qsizetype>(std::min(ids.size(), kLookedAt));
    MK_TRY(const auto rows, session.customers().rows({ids.begin(), ids.begin() + looked}));
    const auto existing = std::count_if(rows.begin(), rows.end(), [](const db::CustomerRow &row) {
        return db::audienceOf(row.stage) == db::Audience::Existing;
    });
    const db::Audience most = 2 * existing >= rows.size() ? db::Audience::Existing : db::Audience::Prospect;
    MK_TRY(auto known, templatesInUse(session));
    const auto rank = [most, &known](const db::Template &text) {
        return std::pair(text.audience != most, text.language != known.language);
    };
    std::stable_sort(known.templates.begin(), known.templates.end(),
                     [&rank](const db::Template &a, const db::Template &b) {
                         const auto left = rank(a);
                         const auto right = rank(b);
                         return left != right ? left < right
                                              : QString::localeAwareCompare(a.title, b.title) < 0;
                     });
    return std::move(known.templates);
}

db::Result<GroupMessages> writeToGroup(db::Session &session, const std::vector<db::CustomerId> &ids,
                                       db::TemplateId id, const Clock &clock, const Progress &telling)
{
    MK_TRY(const auto library, loadTemplates(session));
    const db::Template *text = library.find(id);
    if (!text || text->archived)
        return db::failure(db::ErrorKind::NotFound, u"template %1"_s.arg(id.value));
    MessageRenderer renderer(library.shop);
    GroupMessages written;
    const auto total = static_cast<qint64>(ids.size());
    for (qint64 done = 0; done < total; ++done) {
        if (done % kWrittenAtOnce == 0 && telling && !telling(done, total))
            return db::failure(db::ErrorKind::Cancelled, u"stopped; nothing was written"_s);
        const db::CustomerId one = ids.at(static_cast<std::size_t>(done));
        const auto customer = session.reader().read(one);
        if (!customer && customer.error().kind != db::ErrorKind::NotFound)
            return tl::unexpected(customer.error());
        if (!customer) {
            written.leftOut.append({one, {}, LeftOutBecause::Deleted});
            continue;
        }
        GroupMessage message{one, customer->fullName, {}, {}, {}};
        MK_TRY(const auto why, writeTo(session, library, renderer, *text, *customer, clock.today(), message));
        if (why)
            written.leftOut.append({one, customer->fullName, *why});
        else
            written.messages.append(message);
    }
    return written;
}

} // namespace app
