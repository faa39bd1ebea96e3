// What people change: rules with their words, days of the shop's own, dates set for a year.
#include "db/greetings/greeting_store.h"

#include "db/engine/connection.h"

#include <QStringList>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace db {

namespace {

ChangeSet touched()
{
    ChangeSet changes;
    changes.greetings = true;
    return changes;
}

QString joined(const QList<Channel> &channels)
{
    QStringList keys;
    for (const Channel channel : channels)
        keys.append(keyOf(channel));
    return keys.join(QLatin1Char(','));
}

void bindRule(Statement &statement, const GreetingRule &rule)
{
    statement.bind(":occasion_key", rule.occasionKey);
    statement.bindOrNull(":audience", rule.audience ? keyOf(*rule.audience) : QString());
    statement.bindOrNull(":gender", rule.gender ? keyOf(*rule.gender) : QString());
    statement.bind(":tag", rule.tag).bind(":occupation", rule.occupation);
    statement.bind(":min_age", rule.minAge ? QVariant(*rule.minAge) : QVariant(QMetaType(QMetaType::Int)));
    statement.bind(":channels", joined(rule.channels)).bind(":days_ahead", rule.daysAhead);
    statement.bind(":send_at", rule.sendAt.toString(u"HH:mm"_s)).bind(":is_enabled", rule.enabled ? 1 : 0);
}

void bindOccasion(Statement &statement, const Occasion &occasion)
{
    statement.bind(":key", occasion.key).bind(":name_vi", occasion.nameVi).bind(":name_en", occasion.nameEn);
    statement.bind(":calendar", keyOf(occasion.calendar));
    statement.bind(":month", occasion.month).bind(":day", occasion.day);
    statement.bind(":from_year", occasion.fromYear).bind(":is_solemn", occasion.solemn ? 1 : 0);
    statement.bind(":is_enabled", occasion.enabled ? 1 : 0);
}

QVariant instantOrNull(std::optional<qint64> atMs)
{
    return atMs ? QVariant(*atMs) : QVariant(QMetaType(QMetaType::LongLong));
}

/// The statement changed exactly what it was to change.
Result<ChangeSet> written(Statement &statement, const Result<void> &done, const QString &what)
{
    if (!done)
        return tl::unexpected(done.error());
    if (statement.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, what);
    return touched();
}

} // namespace

Result<void> GreetingStore::linkWords(RuleId id, const QList<GreetingRule::Words> &words)
{
    for (const GreetingRule::Words &choice : words) {
        Statement link = m_connection.prepare(u"greeting_rule_template/insert"_s);
        link.bind(":rule_id", id.value)
            .bind(":audience", keyOf(choice.audience))
            .bind(":channel", keyOf(choice.channel));
        if (const auto done = link.bind(":template_id", choice.text.value).exec(); !done)
            return done;
    }
    return {};
}

Result<Changed<RuleId>> GreetingStore::addRule(const GreetingRule &rule, qint64 atMs)
{
    Statement insert = m_connection.prepare(u"greeting_rule/insert"_s);
    bindRule(insert, rule);
    MK_CHECK(insert.bind(":created_at_ms", atMs).exec());
    const RuleId id{m_connection.lastInsertId()};
    MK_CHECK(linkWords(id, rule.words));
    return Changed<RuleId>{id, touched()};
}

Result<ChangeSet> GreetingStore::updateRule(const GreetingRule &rule)
{
    Statement update = m_connection.prepare(u"greeting_rule/update"_s);
    bindRule(update, rule);
    auto changes =
        written(update, update.bind(":id", rule.id.value).exec(), u"greeting rule %1"_s.arg(rule.id.value));
    if (!changes)
        return changes;
    Statement clear = m_connection.prepare(u"greeting_rule_template/delete_of_rule"_s);
    MK_CHECK(clear.bind(":rule_id", rule.id.value).exec());
    MK_CHECK(linkWords(rule.id, rule.words));
    return changes;
}

Result<ChangeSet> GreetingStore::setRuleArchived(RuleId id, std::optional<qint64> atMs)
{
    Statement update = m_connection.prepare(u"greeting_rule/update_archived"_s);
    update.bind(":archived_at_ms", instantOrNull(atMs)).bind(":id", id.value);
    return written(update, update.exec(), u"greeting rule %1"_s.arg(id.value));
}

Result<ChangeSet> GreetingStore::addOccasion(const Occasion &occasion)
{
    Statement insert = m_connection.prepare(u"occasion/insert_own"_s);
    bindOccasion(insert, occasion);
    MK_CHECK(insert.exec());
    if (insert.rowsAffected() == 0)
        return failure(ErrorKind::Conflict, u"the key %1 is taken"_s.arg(occasion.key));
    return touched();
}

Result<ChangeSet> GreetingStore::updateOccasion(const Occasion &occasion)
{
    Statement update = m_connection.prepare(u"occasion/update_own"_s);
    bindOccasion(update, occasion);
    return written(update, update.exec(), u"own occasion %1"_s.arg(occasion.key));
}

Result<ChangeSet> GreetingStore::setOccasionArchived(const QString &key, std::optional<qint64> atMs)
{
    Statement update = m_connection.prepare(u"occasion/update_archived"_s);
    update.bind(":archived_at_ms", instantOrNull(atMs)).bind(":key", key);
    return written(update, update.exec(), u"own occasion %1"_s.arg(key));
}

Result<ChangeSet> GreetingStore::removeOccasionDate(const QString &key, int year)
{
    Statement remove = m_connection.prepare(u"occasion_date/delete"_s);
    MK_CHECK(remove.bind(":occasion_key", key).bind(":year", year).exec());
    return touched();
}

} // namespace db
