#include "db/customers/suppression_store.h"

#include "db/engine/connection.h"
#include "db/engine/rows.h"
#include "db/engine/transaction.h"
#include "db/shop/secret_salt.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace db {

namespace {

const QString kSaltKey = u"suppression.salt"_s;

/// A Zalo account is a phone number; what has neither form is not compared.
std::optional<ContactKind> suppressedKind(const ContactPoint &point)
{
    const bool isNumber = point.normalized.startsWith(u'+');
    if (point.kind == ContactKind::Email)
        return ContactKind::Email;
    if (isNumber && (point.kind == ContactKind::Phone || point.kind == ContactKind::Zalo))
        return ContactKind::Phone;
    return std::nullopt;
}

QString hashOf(const ContactPoint &point, const QByteArray &salt)
{
    const QByteArray text = point.normalized.toLower().toUtf8();
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(text, salt, QCryptographicHash::Sha256).toHex());
}

} // namespace

Result<void> SuppressionStore::add(const QList<ContactPoint> &points, qint64 erasedAtMs) const
{
    MK_CHECK(Transaction::demand(m_connection));
    for (const ContactPoint &point : points) {
        const auto kind = suppressedKind(point);
        if (!kind)
            continue;
        MK_TRY(const auto salt, madeSalt(m_connection, kSaltKey));
        Statement insert = m_connection.prepare(u"suppression/insert"_s);
        insert.bind(":hash", hashOf(point, salt)).bind(":kind", keyOf(*kind));
        MK_CHECK(insert.bind(":erased_at_ms", erasedAtMs).run());
    }
    return {};
}

Result<bool> SuppressionStore::hasAny() const
{
    return m_connection.prepare(u"suppression/select_any"_s).step();
}

Result<std::optional<qint64>> SuppressionStore::erasedAt(const ContactPoint &point) const
{
    if (!suppressedKind(point))
        return std::nullopt;
    // Most shops have erased no one: then nothing is hashed, however long the list that comes in.
    MK_TRY(const auto any, hasAny());
    if (!any)
        return std::nullopt;
    MK_TRY(const auto salt, secretSalt(m_connection, kSaltKey));
    Statement select = m_connection.prepare(u"suppression/select_by_hash"_s);
    return readFirst(select.bind(":hash", hashOf(point, salt)),
                     [](const Statement &row) { return row.integer(0); });
}

Result<void> SuppressionStore::note(const ContactPoint &point, qint64 atMs) const
{
    MK_TRY(const auto erased, erasedAt(point));
    if (!erased)
        return {};
    Statement insert = m_connection.prepare(u"suppressed_contact/insert"_s);
    insert.bind(":contact_point_id", point.id.value).bind(":erased_at_ms", *erased);
    return insert.bind(":noted_at_ms", atMs).run();
}

Result<QList<SuppressedContact>> SuppressionStore::listOf(CustomerId customer) const
{
    Statement select = m_connection.prepare(u"suppressed_contact/select_by_customer"_s);
    return readAll(select.bind(":customer_id", customer.value), [](const Statement &row) {
        return SuppressedContact{wordOf<ContactKind>(row.text(0)).value_or(ContactKind::Phone),
                                 row.integer(1), row.integer(2) != 0};
    });
}

Result<qint64> SuppressionStore::countNoted(qint64 atMs) const
{
    Statement count = m_connection.prepare(u"suppressed_contact/count_noted"_s);
    MK_TRY(const auto found,
           readFirst(count.bind(":noted_at_ms", atMs), [](const Statement &row) { return row.integer(0); }));
    return found.value_or(0);
}

} // namespace db
