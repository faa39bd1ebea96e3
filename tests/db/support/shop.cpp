#include "db/support/shop.h"

#include "db/customers/consent_store.h"

using namespace Qt::StringLiterals;

namespace test {

QByteArray said(const db::Error &error)
{
    return "error " + QByteArray::number(static_cast<int>(error.kind)) + ": " + error.detail.toUtf8();
}

db::Act moment(int daysLater)
{
    constexpr qint64 kDayMs = 86'400'000;
    const QDate day(2026, 11, 20);
    return {QDateTime(day, QTime(1, 30), Qt::UTC).toMSecsSinceEpoch() + daysLater * kDayMs,
            day.addDays(daysLater)};
}

db::Customer person(const QString &name, db::LifecycleStage stage)
{
    db::Customer customer;
    customer.fullName = name;
    customer.givenName = name.section(QLatin1Char(' '), -1);
    customer.sortKey = name;
    customer.stage = stage;
    return customer;
}

db::ContactPoint contact(db::ContactKind kind, const QString &normalized)
{
    db::ContactPoint point;
    point.kind = kind;
    point.value = normalized;
    point.normalized = normalized;
    return point;
}

Shop::Shop()
    : m_session(must(db::Session::open({.path = path()}))),
      m_raw(must(db::Connection::open(path(), db::Connection::Mode::ReadWrite, 10000)))
{
    must(m_raw->prepareForWriting(10000));
}

Shop::~Shop() = default;

std::unique_ptr<db::Session> Shop::another() const
{
    return must(db::Session::open({.path = path(), .create = false}));
}

QVariant Shop::scalar(const QString &sql) const
{
    return must(m_raw->scalar(sql));
}

qint64 Shop::count(const QString &table) const
{
    return scalar(u"SELECT count(*) FROM "_s + table).toLongLong();
}

db::CustomerId Shop::addCustomer(const QString &name, db::LifecycleStage stage)
{
    return must(m_session->customers().add(person(name, stage), moment())).value;
}

db::TemplateId Shop::addTemplate(db::Audience audience, db::Channel channel)
{
    db::Template text;
    text.title = u"Lời chào"_s;
    text.audience = audience;
    text.purpose = db::Purpose::Greeting;
    text.channel = channel;
    text.language = u"vi"_s;
    text.body = u"Chúc mừng {{given_name}}!"_s;
    return must(m_session->inTransaction([&] { return m_session->templates().add(text, moment()); })).value;
}

void Shop::addOccasion(const QString &key)
{
    db::Occasion occasion;
    occasion.key = key;
    occasion.nameVi = key;
    occasion.nameEn = key;
    occasion.rule = u"fixed"_s;
    must(m_session->greetings().putShipped(occasion));
}

db::OutboxMessage Shop::greeting(db::CustomerId customer, db::TemplateId text, const QString &occasion,
                                 db::Channel channel) const
{
    db::OutboxMessage message;
    message.customer = customer;
    message.occasionKey = occasion;
    message.occasionYear = 2027;
    message.channel = channel;
    message.templateId = text;
    message.templateVersion = 1;
    message.address = u"+8491%1"_s.arg(2345677 + customer.value); // each has a number of their own
    message.dueOn = moment().day;
    message.dueAt = QTime(8, 30);
    message.text = u"Chúc mừng!"_s;
    return message;
}

db::MessageId Shop::addMessage(const db::OutboxMessage &message)
{
    const auto id = must(m_session->outbox().add(message, moment()));
    if (!id)
        qFatal("setting the scene: the message is in the ledger already");
    return *id;
}

void Shop::addCounted(db::CustomerId customer)
{
    addOccasion(u"tet"_s);
    const auto id = addMessage(greeting(customer, addTemplate(db::Audience::Existing), u"tet"_s));
    must(m_session->outbox().markSent(id, moment()));
    for (const bool granted : {true, false})
        must(m_session->consents().record(
            {{}, customer, u"sms"_s, db::Purpose::Greeting, granted, u"form"_s, {}, 1}));
}

} // namespace test
