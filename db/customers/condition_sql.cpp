#include "db/customers/condition_sql.h"

#include "db/customers/id_text.h"
#include "db/engine/statement.h"
#include "db/engine/value_test.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <type_traits>

using namespace Qt::StringLiterals;

namespace db {

namespace {

/// So many values stand one by one in the text, where an index can be asked for each.
constexpr qsizetype kFewValues = 16;

QString signOf(Comparison comparison)
{
    switch (comparison) {
    case Comparison::Equal:
        return u" = "_s;
    case Comparison::Less:
        return u" < "_s;
    case Comparison::AtMost:
        return u" <= "_s;
    case Comparison::More:
        return u" > "_s;
    case Comparison::AtLeast:
        return u" >= "_s;
    }
    return {};
}

template <class Values> QString jsonOf(const Values &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(value);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

ConditionSql::ConditionSql(const CustomerCondition &condition)
{
    build(condition);
}

ConditionSql::ConditionSql(const CustomerCondition &condition, const PurchaseSets &purchases)
    : m_purchases(&purchases)
{
    build(condition);
}

ConditionSql::ConditionSql(const CustomerCondition &condition, const QList<CustomerId> &some)
    : m_some(jsonOfIds(some))
{
    build(condition);
}

void ConditionSql::build(const CustomerCondition &condition)
{
    // Left to itself SQLite walks an index and looks each customer up in the table: ten times a plain pass.
    m_where = asksForRows(condition) ? u" FROM customer AS c NOT INDEXED"_s : u" FROM customer AS c"_s;
    m_where += u" WHERE c.deleted_at_ms IS NULL"_s + ofSome(u"c.id"_s);
    m_where += u" AND "_s + textOf(condition);
    if (!condition.parts.isEmpty()) // that of one of them
        m_set.clear();
}

QString ConditionSql::count() const
{
    if (m_set.isEmpty() || !m_some.isEmpty())
        return u"SELECT count(*)"_s + m_where;
    const QString members = u"SELECT count(*) FROM ("_s + m_set +
                            u") AS m WHERE m.customer_id NOT IN (SELECT id FROM customer "
                            "WHERE deleted_at_ms IS NOT NULL)"_s;
    return m_isOfTheRest
               ? u"SELECT (SELECT count(*) FROM customer WHERE deleted_at_ms IS NULL) - ("_s + members + u')'
               : members;
}

QString ConditionSql::ids() const
{
    return u"SELECT c.id"_s + m_where + u" ORDER BY c.id"_s;
}

void ConditionSql::bindTo(Statement &statement) const
{
    const auto add = [&statement](const auto &value) {
        if constexpr (std::is_convertible_v<decltype(value), const CustomerSet *>)
            statement.add(ValueTest{{}, [value](qint64 id) { return value->has(CustomerId{id}); }});
        else
            statement.add(value);
    };
    for (const Value &value : m_values)
        std::visit(add, value);
}

QString ConditionSql::bound(const Value &value)
{
    m_values.append(value);
    return u"?"_s;
}

QString ConditionSql::ofSome(const QString &column)
{
    if (m_some.isEmpty())
        return {};
    return u" AND "_s + column + u" IN (SELECT value FROM json_each("_s + bound(m_some) + u"))"_s;
}

QString ConditionSql::among(const QStringList &texts)
{
    if (texts.size() > kFewValues)
        return u" IN (SELECT value FROM json_each("_s + bound(jsonOf(texts)) + u"))"_s;
    QStringList places;
    for (const QString &text : texts)
        places.append(bound(text));
    return u" IN ("_s + places.join(u", "_s) + u')';
}

QString ConditionSql::among(const QList<qint64> &numbers)
{
    return u" IN (SELECT value FROM json_each("_s + bound(jsonOf(numbers)) + u"))"_s;
}

QString ConditionSql::joined(const QList<CustomerCondition> &parts, const QString &by)
{
    QStringList texts;
    for (const CustomerCondition &part : parts)
        texts.append(textOf(part));
    return u'(' + texts.join(by) + u')';
}

QString ConditionSql::textOf(const CustomerCondition &condition)
{
    using Kind = CustomerCondition::Kind;
    switch (condition.kind) {
    case Kind::All:
        return condition.parts.isEmpty() ? u"1"_s : joined(condition.parts, u" AND "_s);
    case Kind::Any:
        return condition.parts.isEmpty() ? u"0"_s : joined(condition.parts, u" OR "_s);
    case Kind::None:
        return condition.parts.isEmpty() ? u"1"_s : u"NOT "_s + joined(condition.parts, u" OR "_s);
    case Kind::Stage:
        return u"c.stage"_s + among(condition.texts);
    case Kind::Gender:
        return u"coalesce(c.gender, '')"_s + among(condition.texts);
    case Kind::Province:
        return u"c.province"_s + among(condition.texts);
    case Kind::Occupation:
        return u"c.occupation"_s + among(condition.texts);
    case Kind::Consent:
    case Kind::Refusal:
        return consents(condition);
    case Kind::Birthday:
        return birthdays(condition.numbers);
    case Kind::Customer:
        return u"c.id"_s + among(condition.numbers);
    case Kind::Reach:
        return reach(condition.numbers);
    case Kind::BirthYear:
        return u"(c.birth_year IS NOT NULL AND c.birth_year"_s + signOf(condition.comparison) +
               bound(condition.number) + u')';
    case Kind::Purchases:
    case Kind::Spent:
        return m_purchases ? known(condition) : setText(condition);
    case Kind::Tag:
    case Kind::Source:
    case Kind::Score:
    case Kind::LastContact:
        return setText(condition);
    case Kind::HasBirthday:
        return u"(c.birth_day IS NOT NULL AND c.birth_month IS NOT NULL AND c.birth_approximate = 0)"_s;
    }
    return u"0"_s;
}

QString ConditionSql::known(const CustomerCondition &purchases)
{
    return (isMetByNone(purchases) ? u"NOT passes("_s : u"passes("_s) + bound(&m_purchases->at(&purchases)) +
           u", c.id)"_s;
}

QString ConditionSql::setText(const CustomerCondition &condition)
{
    using Kind = CustomerCondition::Kind;
    switch (condition.kind) {
    case Kind::Tag:
        m_isOfTheRest = false;
        m_set = tagged(condition.texts);
        break;
    case Kind::Source:
        m_isOfTheRest = false;
        m_set = source(condition.texts);
        break;
    case Kind::Score:
        m_isOfTheRest = false;
        m_set = score(condition);
        break;
    case Kind::LastContact:
        m_isOfTheRest = condition.orNever;
        m_set = lastContact(condition);
        break;
    default:
        m_isOfTheRest = isMetByNone(condition);
        m_set = purchases(condition);
    }
    return (m_isOfTheRest ? u"c.id NOT IN ("_s : u"c.id IN ("_s) + m_set + u')';
}

QString ConditionSql::tagged(const QStringList &tags)
{
    const QString once = tags.size() > 1 ? u"DISTINCT "_s : QString();
    QString named = u"SELECT "_s + once + u"ct.customer_id FROM tag AS t JOIN customer_tag AS ct "_s;
    named += u"ON ct.tag_id = t.id WHERE t.name"_s + among(tags);
    return named + ofSome(u"ct.customer_id"_s);
}

// Those who have bought stand in the index in the order of customers. Where nothing bought is enough, they
// are found as the rest of those for whom it is not so.
QString ConditionSql::purchases(const CustomerCondition &condition)
{
    QString text = u"SELECT i.customer_id FROM interaction AS i WHERE i.kind = 'purchase'"_s;
    text += ofSome(u"i.customer_id"_s);
    if (condition.since.isValid())
        text += u" AND i.occurred_on >= "_s + bound(condition.since.toString(Qt::ISODate));
    const bool isSum = condition.kind == CustomerCondition::Kind::Spent;
    const QString sum = isSum ? u"coalesce(sum(i.amount), 0)"_s : u"count(*)"_s;
    const QString met = sum + signOf(condition.comparison) + bound(condition.number);
    return text + u" GROUP BY i.customer_id HAVING "_s + (m_isOfTheRest ? u"NOT ("_s + met + u')' : met);
}

QString ConditionSql::score(const CustomerCondition &condition)
{
    const QString scored = u"SELECT i.customer_id FROM interaction AS i WHERE i.score IS NOT NULL"_s +
                           ofSome(u"i.customer_id"_s);
    return scored + u" GROUP BY i.customer_id HAVING 10 * sum(i.score)"_s + signOf(condition.comparison) +
           bound(condition.number) + u" * count(*)"_s;
}

QString ConditionSql::consents(const CustomerCondition &condition)
{
    QStringList each;
    for (const QString &text : condition.texts) {
        const QString purpose = bound(text.section(u'/', 0, 0));
        const QString channel = bound(text.section(u'/', 1));
        const QString some = ofSome(u"k.customer_id"_s);
        each.append(u"c.id IN (SELECT k.customer_id FROM consent_current AS k WHERE k.purpose = "_s +
                    purpose + u" AND k.channel IN ("_s + channel + u", 'all')"_s + some +
                    u" GROUP BY k.customer_id HAVING min(k.granted) = "_s +
                    (condition.kind == CustomerCondition::Kind::Consent ? u"1)"_s : u"0)"_s));
    }
    return u'(' + each.join(u" OR "_s) + u')';
}

QString ConditionSql::source(const QStringList &channels)
{
    const QString named =
        u"SELECT s.customer_id FROM contact_span AS s WHERE s.first_channel"_s + among(channels);
    return named + ofSome(u"s.customer_id"_s);
}

QString ConditionSql::lastContact(const CustomerCondition &condition)
{
    QStringList limits;
    if (condition.fromMs)
        limits.append(u"s.last_at_ms >= "_s + bound(*condition.fromMs));
    if (condition.beforeMs)
        limits.append(u"s.last_at_ms < "_s + bound(*condition.beforeMs));
    const QString met = limits.isEmpty() ? u"1"_s : limits.join(u" AND "_s);
    const QString asked = m_isOfTheRest ? u"NOT ("_s + met + u')' : met;
    return u"SELECT s.customer_id FROM contact_span AS s WHERE "_s + asked + ofSome(u"s.customer_id"_s);
}

// The place of birthdayPlaceOf.
QString ConditionSql::birthdays(const QList<qint64> &places)
{
    return u"(c.birth_month IS NOT NULL AND c.birth_approximate = 0 AND "
           "1 + (((c.birth_calendar = 'lunar') * 2 + c.birth_leap_month) * 13 + c.birth_month) * 32 "
           "+ coalesce(c.birth_day, 0)"_s +
           among(places) + u')';
}

QString ConditionSql::reach(const QList<qint64> &bits)
{
    qint64 any = 0;
    for (const qint64 bit : bits)
        any |= bit;
    return u"(c.reach & "_s + bound(any) + u") <> 0"_s;
}

} // namespace db
