#include "app/calendar/lunar_calendar.h"
#include "app/cli/documents.h"
#include "app/cli/reason_text.h"
#include "app/cli/safe_text.h"
#include "app/cli/text_table.h"
#include "app/cli/values.h"
#include "app/greetings/greeting_plan.h"
#include "app/greetings/greeting_setup.h"
#include "app/greetings/occasion_catalogue.h"
#include "app/outbox/missed_greetings.h"
#include "app/outbox/shared_number.h"
#include "app/outbox/shared_plan.h"
#include "app/outbox/skip_reasons.h"
#include "app/wording/fitting_words.h"
#include "db/messages/template_store.h"

#include <QJsonDocument>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kNamesAtOnce = 500;

struct KnownOccasions
{
    QList<db::Occasion> occasions;
    OccasionTable table;
};

/// The shop's, where --db names one; else those every shop begins with.
Read<KnownOccasions> knownOccasions(CliContext &context)
{
    if (!context.choseDatabase()) {
        const auto &shipped = shippedCatalogue();
        if (!shipped)
            return context.failed(shipped.error());
        return KnownOccasions{shipped->occasions, shipped->dates};
    }
    MK_TRY(const auto session, context.session(DbUse::Look));
    MK_TRY(const auto occasions, context.tried(session->greetings().occasions()));
    MK_TRY(const auto table, context.tried(loadOccasionTable(*session)));
    KnownOccasions known{occasions, table};
    known.occasions.removeIf([](const db::Occasion &occasion) { return !occasion.enabled; });
    return known;
}

QString lunarText(QDate date)
{
    const auto lunar = lunarOf(date);
    return lunar ? u"%1/%2%3"_s.arg(lunar->day).arg(lunar->month).arg(lunar->leap ? u" leap"_s : QString())
                 : QString();
}

Outcome runOccasions(CliContext &context, const Arguments &arguments)
{
    MK_TRY(const auto year, readNumber(arguments, u"year"_s, 1900, 2100, context.clock().today().year()));
    MK_TRY(const auto known, knownOccasions(context));
    QJsonArray documents;
    TextTable table({u"DATE"_s, u"LUNAR"_s, u"KEY"_s, u"NAME"_s, u"IN ENGLISH"_s});
    for (const auto &[occasion, day] : occasionsIn(static_cast<int>(year), known.occasions, known.table)) {
        table.add({day.date.toString(Qt::ISODate), lunarText(day.date), occasion.key, occasion.nameVi,
                   occasion.nameEn});
        documents.append(QJsonObject{{u"key"_s, occasion.key},
                                     {u"name"_s, occasion.nameVi},
                                     {u"nameEn"_s, occasion.nameEn},
                                     {u"date"_s, dateOrNull(day.date)},
                                     {u"occasionYear"_s, yearCounted(day.occasionYear)},
                                     {u"lunar"_s, textOrNull(lunarText(day.date))},
                                     {u"calendar"_s, db::keyOf(occasion.calendar)},
                                     {u"publicHoliday"_s, occasion.publicHoliday},
                                     {u"solemn"_s, occasion.solemn},
                                     {u"enabled"_s, occasion.enabled}});
    }
    return context.answer({{u"year"_s, year}, {u"occasions"_s, documents}}, table.text());
}

QJsonObject documentOf(const Occurrence &one)
{
    return {{u"date"_s, dateOrNull(one.date)},
            {u"time"_s, one.time.toString(u"HH:mm"_s)},
            {u"customer"_s, one.customer.value},
            {u"occasion"_s, one.occasionKey},
            {u"occasionYear"_s, one.occasionYear},
            {u"occasionDate"_s, dateOrNull(one.occasionDate)},
            {u"rule"_s, one.rule.value},
            {u"template"_s, one.text ? QJsonValue(one.text.value) : QJsonValue()},
            {u"channel"_s, one.channel ? QJsonValue(db::keyOf(*one.channel)) : QJsonValue()},
            {u"state"_s, db::keyOf(one.state)},
            {u"reason"_s, textOrNull(one.reason)},
            {u"message"_s, one.message ? QJsonValue(one.message->value) : QJsonValue()}};
}

/// Writes occurrences as they come, so that a year of a million customers needs no memory. The columns of its
/// table have fixed widths, because the rows still to come are not known.
class PlanWriter final
{
public:
    /// `untimely`: templates that speak of today, which is false where they go out ahead.
    PlanWriter(CliContext &context, db::Session &session, const GreetingPlan &plan,
               const QSet<db::TemplateId> &untimely, SharedPlan shared, QDate preparedUntil)
        : m_context(context), m_session(session), m_plan(plan), m_untimely(untimely),
          m_shared(std::move(shared)), m_today(context.clock().today()), m_preparedUntil(preparedUntil)
    {
        if (m_context.json())
            m_context.out() << "{\"occurrences\":[";
    }

    Outcome write(const Occurrence &planned)
    {
        const PastState past = pastStateOf(planned, m_today, m_preparedUntil);
        if (past == PastState::NotThen)
            return {};
        Occurrence one = planned;
        if (past == PastState::TooLate) {
            one.state = db::MessageState::Skipped;
            one.reason = keyOf(SkippedBecause::Missed);
        }
        MK_CHECK(settleNumber(one));
        const bool first = m_states.isEmpty();
        ++m_states[stateOf(one)];
        if (!one.reason.isEmpty())
            ++m_reasons[reasonKind(one.reason)];
        if (m_context.json()) {
            QJsonObject document = documentOf(one);
            document.insert(u"saysToday"_s, isUntimely(one));
            document.insert(u"missed"_s, isMissed(one));
            m_context.out() << (first ? "" : ",")
                            << safeJson(
                                   QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)));
            return {};
        }
        m_waiting.append(one);
        return m_waiting.size() < kNamesAtOnce ? Outcome() : writeWaiting();
    }

    Outcome end()
    {
        if (m_context.json()) {
            QJsonObject counts;
            for (auto state = m_states.cbegin(); state != m_states.cend(); ++state)
                counts.insert(state.key(), state.value());
            m_context.out() << "],\"counts\":" << QJsonDocument(counts).toJson(QJsonDocument::Compact)
                            << "}\n";
            return {};
        }
        MK_CHECK(writeWaiting());
        if (m_states.isEmpty())
            m_context.out() << "No greeting is planned.\n";
        else
            m_context.out() << '\n'
                            << countsText(m_states)
                            << (m_reasons.isEmpty() ? QString() : u" (%1)"_s.arg(countsText(m_reasons)))
                            << '\n';
        return {};
    }

private:
    /// A number that two customers share is greeted once, as the next preparation will have it.
    Outcome settleNumber(Occurrence &one)
    {
        const bool wasShared = one.state == db::MessageState::Skipped && greetedInstead(one.reason);
        if (!db::isOpen(one.state) && !wasShared)
            return {};
        MK_TRY(const auto other, m_context.tried(m_shared.greetedInstead(m_session, one)));
        if (other) {
            one.state = db::MessageState::Skipped;
            one.reason = sameNumberReason(*other);
        } else if (wasShared) {
            one.state = db::MessageState::Planned;
            one.reason.clear();
        }
        return {};
    }

    /// Can still go late.
    bool isMissed(const Occurrence &one) const { return db::isOpen(one.state) && one.date < m_today; }

    QString stateOf(const Occurrence &one) const
    {
        return isMissed(one) ? u"missed"_s : db::keyOf(one.state);
    }

    bool isUntimely(const Occurrence &one) const
    {
        return one.date < one.occasionDate && m_untimely.contains(one.text);
    }

    void line(const QStringList &cells)
    {
        static constexpr std::array kWidths{10, 5, 7, 26, 26, 8};
        QString text;
        for (std::size_t i = 0; i < kWidths.size(); ++i)
            text += fitted(cells.at(static_cast<qsizetype>(i)), kWidths.at(i)) + u"  "_s;
        m_context.out() << text << cells.last() << '\n';
    }

    Outcome writeWaiting()
    {
        QList<db::CustomerId> ids;
        for (const Occurrence &one : m_waiting)
            ids.append(one.customer);
        MK_TRY(const auto rows, m_context.tried(m_session.customers().rows(ids)));
        QHash<db::CustomerId, QString> names;
        for (const db::CustomerRow &row : rows)
            names.insert(row.id, row.fullName);
        if (!m_headed && !m_waiting.isEmpty())
            line({u"DATE"_s, u"TIME"_s, u"ID"_s, u"CUSTOMER"_s, u"OCCASION"_s, u"CHANNEL"_s, u"STATE"_s});
        m_headed = true;
        for (const Occurrence &one : m_waiting) {
            const db::Occasion *occasion = m_plan.occasion(one.occasionKey);
            const QString state =
                stateOf(one) + (isUntimely(one) ? u" (its words speak of today)"_s : QString());
            line({one.date.toString(Qt::ISODate), one.time.toString(u"HH:mm"_s),
                  QString::number(one.customer.value), names.value(one.customer),
                  occasion ? occasion->nameEn : one.occasionKey,
                  one.channel ? db::keyOf(*one.channel) : u"-"_s,
                  one.reason.isEmpty() ? state : u"%1: %2"_s.arg(state, reasonText(one.reason))});
        }
        m_waiting.clear();
        return {};
    }

    CliContext &m_context;
    db::Session &m_session;
    const GreetingPlan &m_plan;
    const QSet<db::TemplateId> &m_untimely;
    SharedPlan m_shared;
    QDate m_today;
    QDate m_preparedUntil;
    QMap<QString, qint64> m_states;
    QMap<QString, qint64> m_reasons;
    QList<Occurrence> m_waiting;
    bool m_headed = false;
};

Outcome runPlan(CliContext &context, const Arguments &arguments)
{
    const QDate today = context.clock().today();
    MK_TRY(const auto period, readPeriod(arguments, today, today));
    MK_TRY(const auto session, context.session(DbUse::Look));
    MK_TRY(const auto plan, context.tried(GreetingPlan::load(*session)));
    MK_TRY(const auto templates, context.tried(session->templates().all()));
    QSet<db::TemplateId> untimely;
    for (const db::Template &text : templates) {
        if (speaksOfToday(text))
            untimely.insert(text.id);
    }
    MK_TRY(const auto prepared, context.tried(preparedUntil(*session)));
    MK_TRY(auto shared, context.tried(SharedPlan::load(*session)));
    PlanWriter writer(context, *session, plan, untimely, std::move(shared), prepared);
    Outcome written;
    const auto read = plan.forEach(*session, period.from, period.to, [&](const Occurrence &one) {
        written = writer.write(one);
        return written.has_value();
    });
    MK_CHECK(written);
    MK_CHECK(context.tried(read));
    return writer.end();
}

} // namespace

QList<CliCommand> greetingCommands()
{
    return {{u"occasions"_s,
             u"Lists every occasion of a year with its solar date."_s,
             &runOccasions,
             {},
             {{u"year"_s, u"Y"_s, u"the solar year; without it, this one"_s}},
             u"With --db, those the shop has switched on, on the dates the shop gave them."_s},
            {u"plan"_s,
             u"Lists the greetings planned, each with its state and, where skipped, why."_s,
             &runPlan,
             {},
             {{u"from"_s, u"D"_s, u"first day; without it, today"_s},
              {u"to"_s, u"D"_s, u"last day; without it, today or the first day"_s}},
             u"Of days gone by: what was done, what was missed, and, where it was missed more than %1 days "
             "ago, that it is skipped."_s.arg(kDaysToSendLate)}};
}

} // namespace app
