#include "db/greetings/greeting_store.h"

#include "db/core/iso_date.h"
#include "db/engine/bulk_statement.h"
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

QList<Channel> channelsOf(const QString &text)
{
    QList<Channel> channels;
    for (const QString &key : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const auto channel = wordOf<Channel>(key))
            channels.append(*channel);
    }
    return channels;
}

GreetingCandidate readCandidate(const BulkStatement &row)
{
    GreetingCandidate candidate;
    candidate.customer = CustomerId{row.integer(0)};
    candidate.stage = wordOf<LifecycleStage>(row.text(1)).value_or(LifecycleStage::Awareness);
    candidate.gender = wordOf<Gender>(row.text(2));
    candidate.birthYear = row.optionalInt(3);
    candidate.birthdayApproximate = row.integer(4) != 0;
    candidate.reach = static_cast<int>(row.integer(5));
    candidate.occupation = row.text(6);
    candidate.refused = row.text(7);
    if (!row.isNull(8)) {
        candidate.message = MessageId{row.integer(8)};
        candidate.messageState = wordOf<MessageState>(row.text(9)).value_or(MessageState::Uncertain);
        candidate.messageChannel = wordOf<Channel>(row.text(10)).value_or(Channel::Sms);
        candidate.messageReason = row.text(11);
        candidate.messageTemplate = TemplateId{row.integer(12)};
    }
    candidate.since = dateOfIso(row.text(13));
    return candidate;
}

} // namespace

TemplateId GreetingRule::templateFor(Audience of, Channel by) const
{
    for (const Words &choice : words) {
        if (choice.audience == of && choice.channel == by)
            return choice.text;
    }
    return {};
}

GreetingStore::GreetingStore(const Connection &connection) : m_connection(connection) {}

Result<QList<Occasion>> GreetingStore::occasions() const
{
    Statement select = m_connection.prepare(u"occasion/select_all"_s);
    MK_CHECK(select.exec());
    QList<Occasion> occasions;
    while (select.next()) {
        Occasion occasion;
        occasion.key = select.text("key");
        occasion.nameVi = select.text("name_vi");
        occasion.nameEn = select.text("name_en");
        occasion.calendar = wordOf<Calendar>(select.text("calendar")).value_or(Calendar::Solar);
        occasion.month = static_cast<int>(select.integer("month"));
        occasion.day = static_cast<int>(select.integer("day"));
        occasion.rule = select.text("rule");
        occasion.fromYear = static_cast<int>(select.integer("from_year"));
        occasion.solemn = select.integer("is_solemn") != 0;
        occasion.publicHoliday = select.integer("is_public_holiday") != 0;
        occasion.enabled = select.integer("is_enabled") != 0;
        occasion.own = select.integer("is_own") != 0;
        occasions.append(occasion);
    }
    MK_CHECK(select.finished());
    return occasions;
}

Result<QList<OccasionDateRow>> GreetingStore::occasionDates() const
{
    Statement select = m_connection.prepare(u"occasion_date/select_all"_s);
    MK_CHECK(select.exec());
    QList<OccasionDateRow> dates;
    while (select.next()) {
        dates.append({select.text("occasion_key"), static_cast<int>(select.integer("year")),
                      dateOfIso(select.text("date"))});
    }
    MK_CHECK(select.finished());
    return dates;
}

Result<void> GreetingStore::putShipped(const Occasion &occasion)
{
    Statement upsert = m_connection.prepare(u"occasion/upsert_shipped"_s);
    upsert.bind(":key", occasion.key).bind(":name_vi", occasion.nameVi).bind(":name_en", occasion.nameEn);
    upsert.bind(":calendar", keyOf(occasion.calendar))
        .bind(":month", occasion.month)
        .bind(":day", occasion.day);
    upsert.bind(":rule", occasion.rule).bind(":from_year", occasion.fromYear);
    upsert.bind(":is_solemn", occasion.solemn ? 1 : 0)
        .bind(":is_public_holiday", occasion.publicHoliday ? 1 : 0);
    return upsert.exec();
}

Result<ChangeSet> GreetingStore::setOccasionEnabled(const QString &key, bool enabled)
{
    Statement update = m_connection.prepare(u"occasion/update_enabled"_s);
    MK_CHECK(update.bind(":is_enabled", enabled ? 1 : 0).bind(":key", key).exec());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"occasion %1"_s.arg(key));
    return touched();
}

Result<ChangeSet> GreetingStore::setOccasionDate(const OccasionDateRow &date)
{
    Statement upsert = m_connection.prepare(u"occasion_date/upsert"_s);
    upsert.bind(":occasion_key", date.occasionKey).bind(":year", date.year);
    MK_CHECK(upsert.bind(":date", isoText(date.date)).exec());
    return touched();
}

Result<int> GreetingStore::daysAheadOf(RuleId id) const
{
    Statement select = m_connection.prepare(u"greeting_rule/select_days_ahead"_s);
    MK_CHECK(select.bind(":id", id.value).exec());
    const int days = select.next() ? static_cast<int>(select.integer("days_ahead")) : 0;
    return select.finished().map([days] { return days; });
}

Result<QList<GreetingRule>> GreetingStore::rules() const
{
    Statement select = m_connection.prepare(u"greeting_rule/select_all"_s);
    MK_CHECK(select.exec());
    QList<GreetingRule> rules;
    QHash<RuleId, qsizetype> places;
    while (select.next()) {
        GreetingRule rule;
        rule.id = RuleId{select.integer("id")};
        rule.occasionKey = select.text("occasion_key");
        rule.audience = wordOf<Audience>(select.text("audience"));
        rule.gender = wordOf<Gender>(select.text("gender"));
        rule.tag = select.text("tag");
        rule.occupation = select.text("occupation");
        rule.minAge = select.optionalInt("min_age");
        rule.channels = channelsOf(select.text("channels"));
        rule.daysAhead = static_cast<int>(select.integer("days_ahead"));
        rule.sendAt = QTime::fromString(select.text("send_at"), u"HH:mm"_s);
        rule.enabled = select.integer("is_enabled") != 0;
        places.insert(rule.id, rules.size());
        rules.append(rule);
    }
    Statement words = m_connection.prepare(u"greeting_rule_template/select_all"_s);
    MK_CHECK(words.exec());
    while (words.next()) {
        const auto place = places.constFind(RuleId{words.integer("rule_id")});
        const auto audience = wordOf<Audience>(words.text("audience"));
        const auto channel = wordOf<Channel>(words.text("channel"));
        if (place == places.constEnd() || !audience || !channel)
            return failure(ErrorKind::Corrupt,
                           u"greeting_rule_template of rule %1"_s.arg(words.integer("rule_id")));
        rules[*place].words.append({*audience, *channel, TemplateId{words.integer("template_id")}});
    }
    MK_CHECK(select.finished());
    MK_CHECK(words.finished());
    return rules;
}

Result<ChangeSet> GreetingStore::setRuleEnabled(RuleId id, bool enabled)
{
    Statement update = m_connection.prepare(u"greeting_rule/update_enabled"_s);
    MK_CHECK(update.bind(":is_enabled", enabled ? 1 : 0).bind(":id", id.value).exec());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"greeting rule %1"_s.arg(id.value));
    return touched();
}

Result<ChangeSet> GreetingStore::setWords(RuleId id, const GreetingRule::Words &words)
{
    Statement update = m_connection.prepare(u"greeting_rule_template/update"_s);
    update.bind(":template_id", words.text.value).bind(":rule_id", id.value);
    update.bind(":audience", keyOf(words.audience)).bind(":channel", keyOf(words.channel));
    MK_CHECK(update.exec());
    if (update.rowsAffected() == 0)
        return failure(ErrorKind::NotFound, u"words of greeting rule %1"_s.arg(id.value));
    return touched();
}

Result<void> GreetingStore::forEachCandidate(const CandidateQuery &query,
                                             const std::function<bool(const GreetingCandidate &)> &each) const
{
    QString name;
    switch (query.who) {
    case CandidateQuery::Who::Everybody:
        name = u"greeting_candidate/select_all"_s;
        break;
    case CandidateQuery::Who::BornOn:
        name = u"greeting_candidate/select_by_birthday"_s;
        break;
    case CandidateQuery::Who::CameOn:
        name = u"greeting_candidate/select_by_since"_s;
        break;
    }
    MK_TRY(auto select, BulkStatement::prepare(m_connection, name));
    select.add(query.occasionKey).add(qint64(query.occasionYear));
    if (query.who == CandidateQuery::Who::BornOn) {
        select.add(keyOf(query.calendar)).add(qint64(query.month)).add(qint64(query.day));
        select.add(qint64(query.leapMonth));
    } else if (query.who == CandidateQuery::Who::CameOn) {
        select.add(query.monthDay).add(isoText(query.before));
    }
    select.add(query.tag);
    for (;;) {
        MK_TRY(const auto row, select.step());
        if (!row)
            return {};
        if (!each(readCandidate(select)))
            return failure(ErrorKind::Cancelled, u"stopped"_s);
    }
}

} // namespace db
