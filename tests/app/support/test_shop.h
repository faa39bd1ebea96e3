#pragma once

#include "app/core/clock.h"
#include "app/people/name_order.h"
#include "app/people/person_name.h"
#include "app/shop/shop_settings.h"
#include "app/start/shop_setup.h"
#include "db/customers/customer_store.h"
#include "db/session/session.h"

#include <QTemporaryDir>
#include <QTest>

/// A shop in a temporary file, on a morning that stands still.
class TestShop final
{
public:
    explicit TestShop(const QString &now = QStringLiteral("2026-11-21T10:00:00+07:00")) : m_clock(at(now))
    {
        auto opened = db::Session::open({m_dir.filePath(QStringLiteral("shop.db"))});
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.error().detail));
        m_session = std::move(*opened);
        const auto ready = app::ensureShop(*m_session, m_clock);
        if (!ready)
            qFatal("%s", qUtf8Printable(ready.error().detail));
        app::ShopSettings settings;
        settings.name = QStringLiteral("Hoa Mai");
        if (!settings.save(*m_session))
            qFatal("settings");
    }

    static app::Clock at(const QString &iso)
    {
        return app::Clock::fixedAt(QDateTime::fromString(iso, Qt::ISODate));
    }

    db::Session &session() { return *m_session; }
    const app::Clock &clock() const { return m_clock; }
    void setClock(const QString &iso) { m_clock = at(iso); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    db::Act moment() const { return {m_clock.nowMs(), m_clock.today()}; }

    /// A woman with a mobile number; change what the test is about before storing her with add.
    static db::Customer person(const QString &name, db::LifecycleStage stage)
    {
        static int number = 0;
        const QString phone = QStringLiteral("+8491%1").arg(++number, 7, 10, QLatin1Char('0'));
        db::Customer customer;
        customer.fullName = name;
        customer.givenName = app::givenNameOf(name);
        customer.sortKey = app::nameSortKey(name, customer.givenName);
        customer.gender = db::Gender::Female;
        customer.stage = stage;
        customer.contactPoints = {{{}, {}, db::ContactKind::Phone, phone, phone, true, true}};
        return customer;
    }

    db::CustomerId add(const db::Customer &customer)
    {
        const auto added = m_session->customers().add(customer, moment());
        if (!added)
            qFatal("%s", qUtf8Printable(added.error().detail));
        return added->value;
    }

private:
    QTemporaryDir m_dir;
    app::Clock m_clock;
    std::unique_ptr<db::Session> m_session;
};
