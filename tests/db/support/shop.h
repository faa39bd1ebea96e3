#pragma once

#include "db/customers/customer_store.h"
#include "db/engine/connection.h"
#include "db/greetings/greeting_store.h"
#include "db/messages/template_store.h"
#include "db/outbox/outbox_store.h"
#include "db/session/session.h"

#include <QTemporaryDir>
#include <QtTest/QTest>

#include <memory>

/// Fails the test with the error when a Result is one.
#define MK_VERIFY_OK(result)                                                                                 \
    do {                                                                                                     \
        const auto &mkResult = (result);                                                                     \
        QVERIFY2(mkResult, test::said(mkResult).constData());                                                \
    } while (false)
/// Fails the test unless a Result is an error of that kind.
#define MK_COMPARE_ERROR(result, errorKind)                                                                  \
    do {                                                                                                     \
        const auto &mkResult = (result);                                                                     \
        QVERIFY2(!mkResult, "went well");                                                                    \
        QVERIFY2(mkResult.error().kind == (errorKind), test::said(mkResult).constData());                    \
    } while (false)

namespace test {

QByteArray said(const db::Error &error);

template <class T> QByteArray said(const db::Result<T> &result)
{
    return result ? QByteArray("no error") : said(result.error());
}

/// For setting the scene: the value, or the end of the test program.
template <class T> T must(db::Result<T> result)
{
    if (!result)
        qFatal("setting the scene: %s", said(result).constData());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Half past eight in the shop on 20 November 2026, or so many days later.
db::Act moment(int daysLater = 0);

/// A customer ready to be added; sorted by the name itself.
db::Customer person(const QString &name, db::LifecycleStage stage = db::LifecycleStage::Loyalty);
db::ContactPoint contact(db::ContactKind kind, const QString &normalized);

/// An empty database in a folder of its own, open twice: as the desk has it, and raw for looking behind it.
class Shop final
{
public:
    Shop();
    ~Shop();

    QString path() const { return m_dir.filePath(QStringLiteral("shop.mk")); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    db::Session &session() { return *m_session; }
    /// As another process would open it.
    std::unique_ptr<db::Session> another() const;

    /// A connection beside the session, as strict as the session's own.
    const db::Connection &raw() const { return *m_raw; }
    /// First column of the first row.
    QVariant scalar(const QString &sql) const;
    qint64 count(const QString &table) const;

    db::CustomerId addCustomer(const QString &name, db::LifecycleStage stage = db::LifecycleStage::Loyalty);
    db::TemplateId addTemplate(db::Audience audience, db::Channel channel = db::Channel::Sms);
    void addOccasion(const QString &key);
    /// A greeting for that occasion in 2027, ready to be added.
    db::OutboxMessage greeting(db::CustomerId customer, db::TemplateId text, const QString &occasion,
                               db::Channel channel = db::Channel::Sms) const;
    db::MessageId addMessage(const db::OutboxMessage &message);
    /// Something of all that is counted: a greeting sent to the customer, and a consent that was taken back.
    void addCounted(db::CustomerId customer);

private:
    QTemporaryDir m_dir;
    std::unique_ptr<db::Session> m_session;
    std::unique_ptr<db::Connection> m_raw;
};

} // namespace test
