#include "app/messages/value_census.h"

#include "db/customers/customer_store.h"
#include "db/session/session.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr int kPiece = 4000; // some 20 ms
constexpr int kFirst = 200;

enum Mark : quint8
{
    Existing = 1,
    NoBirthday = 2,
    NoGivenName = 4,
    GuessedHonorific = 8, // Vietnamese: "anh/chị"
    NoHonorific = 16,     // English
    NoAge = 32,
    NoSinceDate = 64,
    NoSinceYears = 128
};

quint8 marksOf(const db::Customer &customer, const ShopSettings &shop, QDate today)
{
    int marks = 0;
    const auto mark = [&marks](bool set, Mark which) { marks |= set ? int{which} : 0; };
    mark(customer.audience() == db::Audience::Existing, Existing);
    mark(!customer.birthday.hasDay() || customer.birthday.approximate, NoBirthday);
    mark(customer.givenName.isEmpty(), NoGivenName);
    mark(honorificFor(customer, today, u"vi"_s, shop.region).contains(u'/'), GuessedHonorific);
    mark(honorificFor(customer, today, u"en"_s, shop.region).isEmpty(), NoHonorific);
    mark(!customer.birthday.year || customer.kind == db::CustomerKind::Company, NoAge);
    mark(!customer.since.isValid(), NoSinceDate);
    mark(!customer.since.isValid() || customer.since.addYears(1) > today, NoSinceYears);
    return static_cast<quint8>(marks);
}

/// Which marks of audience and birthday the recipients have: the four are asked once, not a million people.
class Wanted final
{
public:
    explicit Wanted(const Condition &recipients)
    {
        for (std::size_t marks = 0; marks < m_met.size(); ++marks) {
            Condition::Person person;
            person.stage =
                (marks & Existing) != 0 ? db::LifecycleStage::Loyalty : db::LifecycleStage::Awareness;
            person.hasBirthday = (marks & NoBirthday) == 0;
            m_met.at(marks) = recipients.isMetBy(person, {});
        }
    }
    bool holds(quint8 marks) const { return m_met[marks & (Existing | NoBirthday)]; }

private:
    std::array<bool, (Existing | NoBirthday) + 1> m_met{};
};

} // namespace

Condition recipientsOf(const db::Template &text)
{
    const Condition audience = isOneOf(ConditionField::Audience, {db::keyOf(text.audience)});
    if (!text.occasionKey.startsWith("birthday"_L1))
        return audience;
    return allOf({audience, isOneOf(ConditionField::Birthday, {u"known"_s})});
}

db::Result<std::optional<db::Customer>> findPerson(db::Session &session, db::CustomerId id)
{
    auto customer = session.customers().byId(id);
    if (customer)
        return std::optional(std::move(*customer));
    if (customer.error().kind == db::ErrorKind::NotFound)
        return std::nullopt;
    return tl::unexpected(customer.error());
}

db::Result<std::optional<db::Customer>> findSomebody(db::Session &session, const Condition &recipients,
                                                     db::CustomerKind kind)
{
    MK_TRY(const auto customers, session.customers().after({}, kFirst));
    const auto fit = std::find_if(customers.cbegin(), customers.cend(), [&](const db::Customer &one) {
        const bool suits = kind == db::CustomerKind::Person || one.kind == kind;
        return suits && recipients.isMetBy({.stage = one.stage,
                                            .gender = one.gender,
                                            .hasBirthday = one.birthday.hasDay() && !one.birthday.approximate,
                                            .occupation = one.occupation},
                                           {});
    });
    return fit == customers.cend() ? std::nullopt : std::optional(*fit);
}

void ValueCensus::add(const QList<db::Customer> &customers, const ShopSettings &shop, QDate today)
{
    for (const db::Customer &customer : customers) {
        m_ids.push_back(customer.id);
        m_marks.push_back(marksOf(customer, shop, today));
    }
}

ValueCensus::Answer ValueCensus::ask(const CompiledTemplate &text, const Condition &recipients,
                                     const QString &language) const
{
    struct Watched
    {
        Mark mark;
        Variable variable;
        bool guessed;
    };
    const bool english = language == "en"_L1;
    const std::array<Watched, 5> all{
        {{NoGivenName, Variable::GivenName, false},
         {english ? NoHonorific : GuessedHonorific, Variable::Honorific, !english},
         {NoAge, Variable::Age, false},
         {NoSinceDate, Variable::SinceDate, false},
         {NoSinceYears, Variable::SinceYears, false}}};
    Answer answer;
    std::vector<Watched> watched;
    quint8 wanted = 0;
    for (const Watched &one : all) {
        if (!text.uses(one.variable))
            continue;
        watched.push_back(one);
        wanted = static_cast<quint8>(wanted | one.mark);
        answer.shortages.append({one.variable, {}, one.guessed});
    }
    const Wanted asked(recipients);
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        const quint8 marks = m_marks[i];
        if (!asked.holds(marks))
            continue;
        ++answer.recipients;
        if ((marks & wanted) == 0) {
            ++answer.enough;
            continue;
        }
        for (std::size_t w = 0; w < watched.size(); ++w) {
            if ((marks & watched[w].mark) != 0)
                answer.shortages[static_cast<qsizetype>(w)].customers.push_back(m_ids[i]);
        }
    }
    answer.shortages.removeIf([](const Shortage &shortage) { return shortage.customers.empty(); });
    return answer;
}

std::vector<db::CustomerId> ValueCensus::members(const Condition &recipients) const
{
    const Wanted asked(recipients);
    std::vector<db::CustomerId> ids;
    for (std::size_t i = 0; i < m_ids.size(); ++i) {
        if (asked.holds(m_marks[i]))
            ids.push_back(m_ids[i]);
    }
    return ids;
}

db::Result<std::shared_ptr<CensusReading>> readCensusOn(db::Session &session,
                                                        const std::shared_ptr<CensusReading> &reading,
                                                        QDate today, const std::atomic_bool *stale)
{
    if (stale && stale->load())
        return db::failure(db::ErrorKind::Cancelled, u"the census is not wanted any more"_s);
    if (!reading->shop) {
        MK_TRY(auto shop, ShopSettings::load(session));
        reading->shop = std::move(shop);
    }
    MK_TRY(const auto customers, session.customers().after(reading->census.last(), kPiece));
    reading->census.add(customers, *reading->shop, today);
    reading->complete = customers.size() < kPiece;
    return reading;
}

} // namespace app
