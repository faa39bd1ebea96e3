#include "db/greetings/greeting_store.h"

#include "db/core/iso_date.h"
#include "db/customers/id_text.h"
#include "db/engine/connection.h"
#include "db/engine/rows.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace db {

namespace {

constexpr QChar kBetweenTags(31); // as in the statements of greeting_candidate

QString listOf(const QStringList &tags)
{
    return tags.isEmpty()
               ? u""_s
               : QString::fromUtf8(
                     QJsonDocument(QJsonArray::fromStringList(tags)).toJson(QJsonDocument::Compact));
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

GreetingCandidate readCandidate(const Statement &row)
{
    GreetingCandidate candidate;
    candidate.customer = CustomerId{row.integer(0)};
    candidate.stage = wordOf<LifecycleStage>(row.text(1)).value_or(LifecycleStage::Awareness);
    candidate.gender = wordOf<Gender>(row.text(2));
    candidate.birthYear = row.optionalInt(3);
    candidate.birthdayApproximate = row.integer(4) != 0;
    candidate.reach = static_cast<int>(row.integer(5));
    candidate.occupation = row.text(6);
    candidate.bars.refused = row.text(7);
    if (!row.isNull(8)) {
        candidate.message = MessageId{row.integer(8)};
        candidate.messageState = wordOf<MessageState>(row.text(9)).value_or(MessageState::Uncertain);
        candidate.messageChannel = wordOf<Channel>(row.text(10)).value_or(Channel::Sms);
        candidate.messageReason = row.text(11);
        candidate.messageTemplate = TemplateId{row.integer(12)};
        candidate.messageRule = RuleId{row.integer(18)};
    }
    candidate.since = dateOfIso(row.text(13));
    candidate.rivalTags = row.text(14).split(kBetweenTags, Qt::SkipEmptyParts);
    candidate.bars.barred = row.text(15);
    candidate.preferredChannel = wordOf<Channel>(row.text(16));
    candidate.preferredHour = timeOfIso(row.text(17));
    candidate.bars.refusedThere = row.text(19);
    return candidate;
}

/// What greeting_candidate/select_by_personal_day reads beyond the others.
void readDay(const Statement &row, GreetingCandidate &candidate)
{
    candidate.dayNumber = static_cast<int>(row.integer(20));
    candidate.dayYear = row.optionalInt(21);
}

Occasion readOccasion(const Statement &row)
{
    Occasion occasion;
    occasion.key = row.text("key");
    occasion.nameVi = row.text("name_vi");
    occasion.nameEn = row.text("name_en");
    occasion.calendar = wordOf<Calendar>(row.text("calendar")).value_or(Calendar::Solar);
    occasion.month = static_cast<int>(row.integer("month"));
    occasion.day = static_cast<int>(row.integer("day"));
    occasion.rule = row.text("rule");
    occasion.fromYear = static_cast<int>(row.integer("from_year"));
    occasion.solemn = row.integer("is_solemn") != 0;
    occasion.publicHoliday = row.integer("is_public_holiday") != 0;
    occasion.enabled = row.integer("is_enabled") != 0;
    occasion.own = row.integer("is_own") != 0;
    return occasion;
}

GreetingRule readRule(const Statement &row)
{
    GreetingRule rule;
    rule.id = RuleId{row.integer("id")};
    rule.occasionKey = row.text("occasion_key");
    rule.audience = wordOf<Audience>(row.text("audience"));
    rule.gender = wordOf<Gender>(row.text("gender"));
    rule.tag = row.text("tag");
    rule.occupation = row.text("occupation");
    rule.minAge = row.optionalInt("min_age");
    rule.channels = channelsOf(row.text("channels"));
    rule.daysAhead = static_cast<int>(row.integer("days_ahead"));
    rule.sendAt = QTime::fromString(row.text("send_at"), u"HH:mm"_s);
    rule.enabled = row.integer("is_enabled") != 0;
    if (!row.isNull("segment_id"))
        rule.segment = SegmentId{row.integer("segment_id")};
    return rule;
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
    return readAll(m_connection.prepare(u"occasion/select_all"_s), readOccasion);
}

Result<Occasion> GreetingStore::occasion(const QString &key) const
{
    Statement select = m_connection.prepare(u"occasion/select_by_key"_s);
    return readOne(select.bind(":key", key), readOccasion, u"occasion %1"_s.arg(key));
}

Result<QList<OccasionDateRow>> GreetingStore::occasionDates() const
{
    return readAll(m_connection.prepare(u"occasion_date/select_all"_s), [](const Statement &row) {
        return OccasionDateRow{row.text("occasion_key"), static_cast<int>(row.integer("year")),
                               dateOfIso(row.text("date"))};
    });
}

Result<QList<GreetingRule>> GreetingStore::rules() const
{
    MK_TRY(auto rules, readAll(m_connection.prepare(u"greeting_rule/select_all"_s), readRule));
    MK_CHECK(readWords(rules, m_connection.prepare(u"greeting_rule_template/select_all"_s)));
    return rules;
}

Result<GreetingRule> GreetingStore::rule(RuleId id) const
{
    Statement select = m_connection.prepare(u"greeting_rule/select_by_id"_s);
    MK_TRY(auto found, readAll(select.bind(":id", id.value), readRule));
    if (found.isEmpty())
        return failure(ErrorKind::NotFound, u"greeting rule %1"_s.arg(id.value));
    Statement words = m_connection.prepare(u"greeting_rule_template/select_by_rule"_s);
    words.bind(":rule_id", id.value);
    MK_CHECK(readWords(found, std::move(words)));
    return found.first();
}

Result<void> GreetingStore::readWords(QList<GreetingRule> &rules, Statement select) const
{
    QHash<RuleId, qsizetype> places;
    for (qsizetype i = 0; i < rules.size(); ++i)
        places.insert(rules.at(i).id, i);
    return forEachRow(select, [&]() -> Result<void> {
        const auto place = places.constFind(RuleId{select.integer("rule_id")});
        const auto audience = wordOf<Audience>(select.text("audience"));
        const auto channel = wordOf<Channel>(select.text("channel"));
        if (place == places.constEnd() || !audience || !channel)
            return failure(ErrorKind::Corrupt,
                           u"greeting_rule_template of rule %1"_s.arg(select.integer("rule_id")));
        rules[*place].words.append({*audience, *channel, TemplateId{select.integer("template_id")}});
        return {};
    });
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
    case CandidateQuery::Who::HasDayOn:
        name = u"greeting_candidate/select_by_personal_day"_s;
        break;
    case CandidateQuery::Who::CameOn:
        name = u"greeting_candidate/select_by_since"_s;
        break;
    }
    Statement select = m_connection.prepare(name);
    select.add(listOf(query.rivalTags)).add(query.occasionKey).add(query.occasionYear);
    const bool ofDay = query.who == CandidateQuery::Who::HasDayOn;
    if (ofDay || query.who == CandidateQuery::Who::BornOn) {
        select.add(keyOf(query.calendar)).add(query.month).add(query.day);
        select.add(query.leapMonth);
        if (ofDay)
            select.add(keyOf(query.dayKind));
    } else if (query.who == CandidateQuery::Who::CameOn) {
        select.add(query.monthDay).add(isoText(query.before));
    }
    select.add(query.tag);
    if (query.who == CandidateQuery::Who::Everybody)
        select.add(listOf(query.amongTags));
    return forEachRow(select, [&]() -> Result<void> {
        GreetingCandidate candidate = readCandidate(select);
        if (ofDay)
            readDay(select, candidate);
        return each(candidate) ? Result<void>() : failure(ErrorKind::Cancelled, u"stopped"_s);
    });
}

Result<QList<GreetingCandidate>> GreetingStore::candidatesAmong(const QList<CustomerId> &ids,
                                                                const QStringList &tags) const
{
    Statement select = m_connection.prepare(u"greeting_candidate/select_among"_s);
    return readAll(select.add(listOf(tags)).add(jsonOfIds(ids)), readCandidate);
}

} // namespace db
