// What people change: rules with their words, days of the shop's own, dates set for a year.
#include "db/greetings/greeting_store.h"

#include "db/core/iso_date.h"
#include "db/engine/connection.h"
#include "db/engine/transaction.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace db {

namespace {

ChangeSet touched()
{
    ChangeSet changes;
    changes.greetings = true;
    return changes;
}

QString ruleName(RuleId id)
{
    return u"greeting rule %1"_s.arg(id.value);
}

constexpr std::optional<qint64> kNotArchived;

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
    statement.bind(":min_age", rule.minAge);
    statement.bind(":channels", joined(rule.channels)).bind(":days_ahead", rule.daysAhead);
    statement.bind(":send_at", rule.sendAt.toString(u"HH:mm"_s)).bind(":is_enabled", rule.enabled);
    statement.bind(":segment_id", rule.segment ? std::optional(rule.segment->value) : std::nullopt);
}

void bindOccasion(Statement &statement, const Occasion &occasion)
{
    statement.bind(":key", occasion.key).bind(":name_vi", occasion.nameVi).bind(":name_en", occasion.nameEn);
    statement.bind(":calendar", keyOf(occasion.calendar));
    statement.bind(":month", occasion.month).bind(":day", occasion.day);
    statement.bind(":from_year", occasion.fromYear).bind(":is_solemn", occasion.solemn);
    statement.bind(":is_enabled", occasion.enabled);
}

/// Runs a statement that is to change one row that is there.
Result<ChangeSet> written(Statement &statement, const QString &what)
{
    MK_CHECK(statement.run());
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
        MK_CHECK(link.bind(":template_id", choice.text.value).run());
    }
    return {};
}

Result<Changed<RuleId>> GreetingStore::addRule(const GreetingRule &rule, const Act &now)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    Statement insert = m_connection.prepare(u"greeting_rule/insert"_s);
    bindRule(insert, rule);
    MK_CHECK(insert.bind(":created_at_ms", now.ms).run());
    const RuleId id{m_connection.lastInsertId()};
    MK_CHECK(linkWords(id, rule.words));
    MK_CHECK(transaction.commit());
    return Changed<RuleId>{id, touched()};
}

Result<ChangeSet> GreetingStore::updateRule(const GreetingRule &rule)
{
    MK_TRY(auto transaction, Transaction::begin(m_connection));
    Statement update = m_connection.prepare(u"greeting_rule/update"_s);
    bindRule(update, rule);
    MK_TRY(const auto changes, written(update.bind(":id", rule.id.value), ruleName(rule.id)));
    Statement clear = m_connection.prepare(u"greeting_rule_template/delete_of_rule"_s);
    MK_CHECK(clear.bind(":rule_id", rule.id.value).run());
    MK_CHECK(linkWords(rule.id, rule.words));
    MK_CHECK(transaction.commit());
    return changes;
}

Result<ChangeSet> GreetingStore::archiveRule(RuleId id, const Act &now)
{
    Statement update = m_connection.prepare(u"greeting_rule/update_archived"_s);
    return written(update.bind(":archived_at_ms", now.ms).bind(":id", id.value), ruleName(id));
}

Result<ChangeSet> GreetingStore::restoreRule(RuleId id)
{
    Statement update = m_connection.prepare(u"greeting_rule/update_archived"_s);
    return written(update.bind(":archived_at_ms", kNotArchived).bind(":id", id.value), ruleName(id));
}

Result<ChangeSet> GreetingStore::addOccasion(const Occasion &occasion)
{
    Statement insert = m_connection.prepare(u"occasion/insert_own"_s);
    bindOccasion(insert, occasion);
    MK_CHECK(insert.run());
    if (insert.rowsAffected() == 0)
        return failure(ErrorKind::Conflict, u"the key %1 is taken"_s.arg(occasion.key));
    return touched();
}

Result<ChangeSet> GreetingStore::updateOccasion(const Occasion &occasion)
{
    Statement update = m_connection.prepare(u"occasion/update_own"_s);
    bindOccasion(update, occasion);
    return written(update, u"own occasion %1"_s.arg(occasion.key));
}

Result<ChangeSet> GreetingStore::archiveOccasion(const QString &key, const Act &now)
{
    Statement update = m_connection.prepare(u"occasion/update_archived"_s);
    return written(update.bind(":archived_at_ms", now.ms).bind(":key", key), u"own occasion %1"_s.arg(key));
}

Result<ChangeSet> GreetingStore::restoreOccasion(const QString &key)
{
    Statement update = m_connection.prepare(u"occasion/update_archived"_s);
    return written(update.bind(":archived_at_ms", kNotArchived).bind(":key", key),
                   u"own occasion %1"_s.arg(key));
}

Result<ChangeSet> GreetingStore::removeOccasionDate(const QString &key, int year)
{
    Statement remove = m_connection.prepare(u"occasion_date/delete"_s);
    MK_CHECK(remove.bind(":occasion_key", key).bind(":year", year).run());
    return touched();
}

Result<ChangeSet> GreetingStore::setOccasionEnabled(const QString &key, bool enabled)
{
    Statement update = m_connection.prepare(u"occasion/update_enabled"_s);
    return written(update.bind(":is_enabled", enabled).bind(":key", key), u"occasion %1"_s.arg(key));
}

Result<ChangeSet> GreetingStore::setOccasionDate(const OccasionDateRow &date)
{
    Statement upsert = m_connection.prepare(u"occasion_date/upsert"_s);
    upsert.bind(":occasion_key", date.occasionKey).bind(":year", date.year);
    MK_CHECK(upsert.bind(":date", isoText(date.date)).run());
    return touched();
}

Result<ChangeSet> GreetingStore::setRuleEnabled(RuleId id, bool enabled)
{
    Statement update = m_connection.prepare(u"greeting_rule/update_enabled"_s);
    return written(update.bind(":is_enabled", enabled).bind(":id", id.value), ruleName(id));
}

Result<ChangeSet> GreetingStore::setWords(RuleId id, const GreetingRule::Words &words)
{
    Statement update = m_connection.prepare(u"greeting_rule_template/update"_s);
    update.bind(":template_id", words.text.value).bind(":rule_id", id.value);
    update.bind(":audience", keyOf(words.audience)).bind(":channel", keyOf(words.channel));
    return written(update, u"words of greeting rule %1"_s.arg(id.value));
}

Result<void> GreetingStore::putShipped(const Occasion &occasion)
{
    Statement upsert = m_connection.prepare(u"occasion/upsert_shipped"_s);
    upsert.bind(":key", occasion.key).bind(":name_vi", occasion.nameVi).bind(":name_en", occasion.nameEn);
    upsert.bind(":calendar", keyOf(occasion.calendar))
        .bind(":month", occasion.month)
        .bind(":day", occasion.day);
    upsert.bind(":rule", occasion.rule).bind(":from_year", occasion.fromYear);
    upsert.bind(":is_solemn", occasion.solemn).bind(":is_public_holiday", occasion.publicHoliday);
    return upsert.run();
}

} // namespace db
